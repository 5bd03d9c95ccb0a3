"""What makes a PDF too much to open: streams that unpack into far more than anybody writes, pages without end."""

import re
import time
import zlib
from collections.abc import Iterator

from followup.notes.reading.problems import UnpacksTooLarge

MOST_UNPACKED_MEGABYTES = 300
LARGEST_STREAM_MEGABYTES = 60
_SECONDS = 2.5
_MOST_LAYERS = 3
_STREAM = re.compile(rb"stream\r?\n")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_LONGEST_HEAD = 1_000
_STEP = 1 << 18


class Patience:
    """How long pages may take: seconds of work at first, and a little for each page and letter."""

    AT_FIRST, A_PAGE, A_LETTER = 2.5, 0.01, 1 / 5_000

    def __init__(self) -> None:
        self.began = time.process_time()

    def is_over(self, *, pages: int, letters: int) -> bool:
        allowed = self.AT_FIRST + pages * self.A_PAGE + letters * self.A_LETTER
        return time.process_time() - self.began > allowed


def refuse_vast(data: bytes, *, name: str) -> None:
    """Unpack each packed stream a little at a time, keeping nothing. Raises UnpacksTooLarge.

    Pictures are not counted: nobody looks at them.
    """
    total, until = 0, time.process_time() + _SECONDS
    for found in _STREAM.finditer(data):
        head = _head(data, found.start())
        layers = len(_PACKED.findall(head))
        if not layers or _PICTURE.search(head):
            continue
        if layers > _MOST_LAYERS:
            raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
        size = _unpacked(data, found.end(), layers)
        total += size
        is_too_much = size > LARGEST_STREAM_MEGABYTES << 20 or total > MOST_UNPACKED_MEGABYTES << 20
        if is_too_much or time.process_time() > until:
            raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)


def _head(data: bytes, end: int) -> bytes:
    """What is said of a stream before it, from where its object begins."""
    start = max(data.rfind(b" obj", max(end - _LONGEST_HEAD, 0), end), end - _LONGEST_HEAD, 0)
    return data[start:end]


def _unpacked(data: bytes, start: int, layers: int) -> int:
    """How many bytes the stream gives, counted no further than the largest that is taken."""
    chunks = (data[at : at + _STEP] for at in range(start, len(data), _STEP))
    for _ in range(layers):
        chunks = _inflated(chunks)
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > LARGEST_STREAM_MEGABYTES << 20:
            break
    return size


def _inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting and not unpacker.eof:
                yield unpacker.decompress(waiting, _STEP)
                waiting = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error:
        return
