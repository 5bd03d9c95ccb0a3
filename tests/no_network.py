"""Tests reach this machine and nothing else."""

import socket
from typing import Any

import pytest

_connect = socket.socket.connect


def _connect_on_loopback_only(self: socket.socket, address: Any) -> None:
    is_local = (
        self.family == socket.AF_UNIX or address[0] in ("localhost", "::1") or address[0].startswith("127.")
    )
    if not is_local:
        raise ConnectionRefusedError(f"a test tried to reach {address!r}; tests stay on loopback")
    _connect(self, address)


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Any:
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _connect_on_loopback_only)
    yield
    patch.undo()
