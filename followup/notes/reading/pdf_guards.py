"""What makes a PDF too much to open: streams that unpack into far more than anybody writes."""

import re
import time
import zlib

from followup.notes.reading.problems import UnpacksTooLarge

MOST_UNPACKED_MEGABYTES = 300
LARGEST_STREAM_MEGABYTES = 120
_SECONDS = 3.0
_STREAM = re.compile(rb"stream\r?\n")
_STEP = 1 << 20


def refuse_vast(data: bytes, *, name: str) -> None:
    """Unpack each packed stream a little at a time, keeping nothing. Raises UnpacksTooLarge."""
    total, until = 0, time.monotonic() + _SECONDS
    for found in _STREAM.finditer(data):
        size = _unpacked(data, found.end())
        total += size
        if (
            size > LARGEST_STREAM_MEGABYTES << 20
            or total > MOST_UNPACKED_MEGABYTES << 20
            or time.monotonic() > until
        ):
            raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)


def _unpacked(data: bytes, start: int) -> int:
    """How many bytes the stream gives, counted no further than the largest that is taken."""
    unpacker, size = zlib.decompressobj(), 0
    waiting = data[start : start + _STEP]
    start += _STEP
    try:
        while waiting and size <= LARGEST_STREAM_MEGABYTES << 20 and not unpacker.eof:
            size += len(unpacker.decompress(waiting, _STEP))
            waiting = unpacker.unconsumed_tail or data[start : start + _STEP]
            start += 0 if unpacker.unconsumed_tail else _STEP
    except zlib.error:
        return size
    return size
