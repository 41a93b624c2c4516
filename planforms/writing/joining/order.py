"""On which page of a pack each part begins."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["beginnings"]


def beginnings(pages: Iterable[int], *, double_sided: bool) -> list[int]:
    """The page, counted from 1, on which each part of so many pages begins.

    Where paper is printed on both sides that is a right-hand page, and the one before it may be blank.
    """
    begins, following = [], 1
    for many in pages:
        following += double_sided and following % 2 == 0
        begins.append(following)
        following += many
    return begins
