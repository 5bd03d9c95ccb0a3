"""What is drawn on a page of a PDF, figure by figure, where it is seen.

Writers of tables put all lines of a grid, or all its cells, into a single path, and some put a whole page into a form
that is moved and scaled; what draws nothing only tells where other things may be seen.
"""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_float, c_int
from typing import Any

import pypdfium2.raw as raw
from pypdfium2 import PdfMatrix

_DEEPEST = 4
_STEPS_OF_A_BOX = 5
_MOST_STEPS = 4_000

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top on the page."""


def drawn_on(page: Any) -> Iterator[tuple[bool, Bounds]]:
    """Each picture (True) and each figure of a path (False) with its bounds."""
    handle = page.raw
    things = (raw.FPDFPage_GetObject(handle, at) for at in range(raw.FPDFPage_CountObjects(handle)))
    for thing, placed in _seen(things, PdfMatrix(), depth=0):
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_IMAGE:
            yield True, placed.on_rect(*_bounds(thing))
        else:
            yield from ((False, placed.on_rect(*bounds)) for bounds in _figures(thing))


def _seen(things: Iterable[Any], placed: PdfMatrix, *, depth: int) -> Iterator[tuple[Any, PdfMatrix]]:
    """Paths that draw and pictures, those inside forms too, with how the form they stand in is placed."""
    for thing in things:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_PATH and _draws(thing)):
            yield thing, placed
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = (
                raw.FPDFFormObj_GetObject(thing, at) for at in range(raw.FPDFFormObj_CountObjects(thing))
            )
            yield from _seen(inner, _matrix(thing).multiply(placed), depth=depth + 1)


def _draws(path: Any) -> bool:
    filled, stroked = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(filled), byref(stroked))
    return bool(filled.value or stroked.value)


def _figures(path: Any) -> Iterator[Bounds]:
    """The bounds of each figure of a path; of a path of one, or of a drawing, those of the path."""
    count = raw.FPDFPath_CountSegments(path)
    figures = list(_points(path, count)) if count <= _MOST_STEPS else []
    if len(figures) < 2 or any(len(points) > _STEPS_OF_A_BOX for points in figures):
        yield _bounds(path)
        return
    placed = _matrix(path)
    for points in figures:
        moved = [placed.on_point(x, y) for x, y in points]
        xs, ys = [x for x, _ in moved], [y for _, y in moved]
        yield min(xs), min(ys), max(xs), max(ys)


def _points(path: Any, count: int) -> Iterator[list[tuple[float, float]]]:
    x, y = c_float(), c_float()
    figure: list[tuple[float, float]] = []
    for at in range(count):
        step = raw.FPDFPath_GetPathSegment(path, at)
        if raw.FPDFPathSegment_GetType(step) == raw.FPDF_SEGMENT_MOVETO:
            if len(figure) > 1:
                yield figure
            figure = []
        raw.FPDFPathSegment_GetPoint(step, byref(x), byref(y))
        figure.append((x.value, y.value))
    if len(figure) > 1:
        yield figure


def _bounds(thing: Any) -> Bounds:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(thing, byref(left), byref(bottom), byref(right), byref(top))
    return left.value, bottom.value, right.value, top.value


def _matrix(thing: Any) -> PdfMatrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, byref(found))
    return PdfMatrix.from_raw(found)
