"""A place on a PDF's page."""

from dataclasses import dataclass
from typing import Protocol

SLACK = 2.0
"""How far a line may be drawn from where it belongs."""


class Placed(Protocol):
    """What stands somewhere on a page, in points; y grows upwards."""

    @property
    def left(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def top(self) -> float: ...


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        return max(self.width, 0) * max(self.height, 0)

    def holds(self, stretch: "Placed") -> bool:
        """Does the middle of the words stand in it?"""
        across = (stretch.left + stretch.right) / 2
        return self.left - SLACK <= across <= self.right + SLACK and (
            self.bottom - SLACK <= (stretch.bottom + stretch.top) / 2 <= self.top + SLACK
        )

    def frames(self, other: "Placed") -> bool:
        """Does it reach around the other on all sides?"""
        return (
            self.left - SLACK <= other.left
            and other.right <= self.right + SLACK
            and self.bottom - SLACK <= other.bottom
            and other.top <= self.top + SLACK
        )
