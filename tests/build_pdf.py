"""Small PDF files for tests, written by hand: words and shapes where they are put, and files broken on purpose.

Courier is set, of which every letter is 0.6 of its size wide, so that words stand where a test says.
"""

import hashlib
import zlib
from collections.abc import Sequence

WIDTH = 0.6
A4 = (595, 842)
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def words(x: float, y: float, said: str, *, size: float = 10) -> str:
    """Words from x on, on the base line y."""
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(said)}) Tj ET\n"


def letter_by_letter(x: float, y: float, said: str, *, size: float = 10) -> str:
    """The same, each letter put in its place by itself, and no blanks written."""
    return "".join(
        words(x + at * size * WIDTH, y, letter, size=size) for at, letter in enumerate(said) if letter != " "
    )


def lines(x: float, y: float, said: Sequence[str], *, size: float = 10, pitch: float = 12) -> str:
    return "".join(words(x, y - at * pitch, line, size=size) for at, line in enumerate(said))


def rect(left: float, bottom: float, width: float, height: float, *, paint: str = "S") -> str:
    """A box: drawn around (S) or filled (f)."""
    return f"0.8 g {left} {bottom} {width} {height} re {paint} 0 g\n"


def rule(left: float, bottom: float, right: float, top: float) -> str:
    return f"0.7 w {left} {bottom} m {right} {top} l S\n"


def _escaped(said: str) -> str:
    for sign in "\\()":
        said = said.replace(sign, f"\\{sign}")
    return said


def stream(data: bytes, *, entries: str = "") -> bytes:
    return b"<< /Length %d %s >> stream\n%s\nendstream" % (len(data), entries.encode(), data)


def packed(data: bytes, *, entries: str = "", times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return stream(data, entries=f"/Filter [{filters}] {entries}")


def font(*, encoding: str = "/WinAnsiEncoding", name: str = "Courier", more: str = "") -> bytes:
    said = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding {encoding} {more} >>"
    return said.encode()


def pdf(
    *contents: str | bytes,
    size: tuple[float, float] = A4,
    page: str = "",
    resources: str = "",
    font: bytes = font(),
    objects: dict[int, bytes] | None = None,
    trailer: str = "",
) -> bytes:
    """A file with a page for each content; `objects` from number 100 on are the test's own."""
    numbers = range(10, 10 + 2 * len(contents), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    made = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        3: font,
    }
    for number, content in zip(numbers, contents, strict=True):
        made[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] {page} /Contents {number + 1} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> {resources} >> >>"
        ).encode()
        said = content.encode("cp1252") if isinstance(content, str) else content
        made[number + 1] = said if said.startswith(b"<<") else stream(said)
    return assembled({**made, **(objects or {})}, trailer=trailer)


def assembled(objects: dict[int, bytes], *, trailer: str = "") -> bytes:
    data, places = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, said in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, said)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    data += f"trailer << /Size {max(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % start)


def locked(said: str, *, password: bytes) -> bytes:
    """A file that opens with a password only (the empty one: with none), by the oldest of PDF's ciphers."""
    padded = (password + _PADDING)[:32]
    owner = _rc4(hashlib.md5(_PADDING, usedforsecurity=False).digest()[:5], padded)
    name = b"0123456789abcdef"
    key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff" + name, usedforsecurity=False).digest()[:5]
    number = 11
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()[:10]
    encrypt = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{_rc4(key, _PADDING).hex()}> >>".encode()
    return pdf(
        stream(_rc4(own, said.encode("cp1252"))),
        objects={100: encrypt},
        trailer=f"/Encrypt 100 0 R /ID [<{name.hex()}> <{name.hex()}>]",
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    box, at = list(range(256)), 0
    for index in range(256):
        at = (at + box[index] + key[index % len(key)]) % 256
        box[index], box[at] = box[at], box[index]
    made, first, second = bytearray(), 0, 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + box[first]) % 256
        box[first], box[second] = box[second], box[first]
        made.append(byte ^ box[(box[first] + box[second]) % 256])
    return bytes(made)
