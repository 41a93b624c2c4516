"""One plan's documents divided between two workers, where there is no other plan for the second to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planforms.convert import Made, Order, Trouble
from planforms.views import COMPANIONS, VIEWS

__all__ = ["PARTS", "halves", "joined"]

PARTS = 2
_WORK = {"review": 6, "plan": 4, "family": 3, "timeline": 2}  # about how long each takes, beside the others


def halves(order: Order) -> tuple[Order, ...]:
    """The order as two that take about as long; the order itself where there is nothing to divide."""
    if "pdf" not in order.formats or len(order.views) < PARTS:
        return (order,)
    parts: tuple[list[str], ...] = ([], [])
    for name in sorted(order.views, key=lambda name: -_WORK[name]):
        min(parts, key=lambda names: sum(_WORK[one] for one in names)).append(name)
    return tuple(replace(order, views=tuple(name for name in order.views if name in names)) for names in parts)


def joined(order: Order, parts: Sequence[tuple[Order, Made]]) -> Made:
    """What came of the order, from what came of its parts: as if one worker had done it all.

    A part whose worker was lost costs its own documents alone.
    """
    read = [made for _, made in parts if made.read]
    if not read:
        return parts[0][1]
    places = [view.name for name in order.views for view in (VIEWS[name], *COMPANIONS.get(name, ()))]
    documents = [document for made in read for document in made.documents]
    return replace(
        read[0],
        documents=tuple(sorted(documents, key=lambda document: places.index(document.view))),
        troubles=_troubles(parts, places),
    )


def _troubles(parts: Sequence[tuple[Order, Made]], places: Sequence[str]) -> tuple[Trouble, ...]:
    """One trouble for each different sentence, each with all the documents that it cost, in their order."""

    def place(name: str) -> int:
        return places.index(name.partition(".")[0])

    lost: dict[str, Trouble] = {}
    for order, made in parts:
        for trouble in made.troubles:
            names = trouble.documents or tuple(f"{name}.{form}" for name in order.views for form in order.formats)
            before = lost.get(str(trouble.error), replace(trouble, documents=()))
            lost[str(trouble.error)] = replace(before, documents=tuple(sorted(before.documents + names, key=place)))
    return tuple(sorted(lost.values(), key=lambda trouble: place(trouble.documents[0])))
