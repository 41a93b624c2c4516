"""The copies of one review put together: what all of them say, and where two of them disagree.

The order of the copies does not matter. Nothing is applied to an item that two copies disagree about, until somebody
says which of them holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.reviewing.answers import COLLECTED, NAMING, Answer, Item, label_of, said
from planforms.reviewing.returned import Returned
from planforms.reviewing.typed import Remark

__all__ = ["Conflict", "Gathered", "Voiced", "gathered"]


@dataclass(frozen=True)
class Voiced:
    """One side of a conflict: what was answered, in which file, and where in it."""

    file: str
    place: str
    words: str


@dataclass(frozen=True)
class Conflict:
    """Two or more different answers to one thing: what it is about, and each side."""

    about: str
    sides: tuple[Voiced, ...]


@dataclass(frozen=True)
class Gathered:
    """What holds, what does not, and all that was written beside the boxes, each with the file that it came in."""

    answers: tuple[Answer, ...]
    conflicts: tuple[Conflict, ...]
    remarks: tuple[tuple[str, Remark], ...]
    period: str = ""


def gathered(copies: Sequence[Returned], kept: Iterable[Answer] = (), prefer: Sequence[str] = ()) -> Gathered:
    """The answers of all copies that are new. `kept` are those that the plan has from this review already.

    `prefer` names files whose answers hold where others disagree with them, the first of them first.
    """
    usable = sorted((copy for copy in copies if copy.usable), key=_in_order)
    already = {(answer.item, answer.path): answer for answer in kept}
    by_item: dict[Item, dict[str, list[tuple[str, Answer]]]] = defaultdict(lambda: defaultdict(list))
    for copy in usable:
        for answer in copy.answers:
            by_item[answer.item][answer.path].append((copy.file, answer))
    answers: list[Answer] = []
    conflicts: list[Conflict] = []
    for item, paths in by_item.items():
        settled, disputed = _settled(item, paths, already, prefer)
        conflicts += disputed
        if not disputed:
            answers += settled
    remarks = tuple((copy.file, remark) for copy in usable for remark in copy.remarks)
    period = next((copy.period for copy in usable if copy.period), "")
    return Gathered(tuple(answers), tuple(conflicts), remarks, period)


def _in_order(copy: Returned) -> tuple[str, str]:
    """An order that depends on what the copies say, and not on the order in which they were named."""
    return repr([(answer.item, answer.path, said(answer)) for answer in copy.answers]), copy.file


def _settled(
    item: Item,
    paths: dict[str, list[tuple[str, Answer]]],
    already: dict[tuple[Item, str], Answer],
    prefer: Sequence[str],
) -> tuple[list[Answer], list[Conflict]]:
    """The new answers about one item, and the conflicts about it."""
    settled: list[Answer] = []
    conflicts: list[Conflict] = []
    for path, given in paths.items():
        before = already.get((item, path))
        if path in NAMING:
            settled += [] if before else [given[0][1]]
            continue
        if path in COLLECTED:
            settled += _collected(path, given, before)
            continue
        chosen = _preferred(given, prefer)
        sides = [*([("the plan", before)] if before and chosen is None else []), *given]
        different = {repr(answer.value): (file, answer) for file, answer in reversed(sides)}
        if chosen is None and len(different) > 1:
            conflicts.append(
                Conflict(
                    label_of(item, path),
                    tuple(Voiced(file, answer.place, said(answer)) for file, answer in reversed(different.values())),
                )
            )
        else:
            answer = chosen or given[0][1]
            settled += [answer] if before is None or before.value != answer.value else []
    return settled, conflicts


def _preferred(given: list[tuple[str, Answer]], prefer: Sequence[str]) -> Answer | None:
    for file in prefer:
        values = {repr(answer.value): answer for name, answer in given if name == file}
        if len(values) == 1:
            return next(iter(values.values()))
    return None


def _collected(path: str, given: list[tuple[str, Answer]], before: Answer | None) -> list[Answer]:
    """What several people say of the same, one below the other; what is there already is not said again."""
    words = str(before.value) if before else ""
    for _, answer in given:
        if f"\n{answer.value}\n" not in f"\n{words}\n":
            words = f"{words}\n{answer.value}".strip("\n")
    if before and before.value == words:
        return []
    return [replace(given[0][1], value=words)]
