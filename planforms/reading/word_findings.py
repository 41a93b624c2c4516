"""What a reader of a plan should know about the Word file that it came in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planforms.finding import Finding, Severity
from planforms.place import Place
from planforms.reading.document import Block, Paragraph

__all__ = ["say_findings"]

# Code of the finding: how serious, what there is one of, what there are several of, what to do.
_KINDS: dict[str, tuple[Severity, str, str, str]] = {
    "tracked-changes": (
        "warning",
        "There is 1 tracked change that nobody has accepted or rejected; it was read as accepted.",
        "There are {} tracked changes that nobody has accepted or rejected; they were read as accepted.",
        "Accept or reject them in Word (Review) before the plan is shared.",
    ),
    "hidden-text": (
        "warning",
        "There is hidden text in 1 place; it was not read.",
        "There is hidden text in {} places; it was not read.",
        "Show it in Word (Home, ¶) and take it out before the file is shared.",
    ),
    "struck-text": (
        "note",
        "There is struck-through text in 1 place; it was not read as part of the plan.",
        "There is struck-through text in {} places; it was not read as part of the plan.",
        "",
    ),
    "comments": (
        "note",
        "There is 1 comment in the margin; it was not read.",
        "There are {} comments in the margin; they were not read.",
        "Take them out before the file is shared.",
    ),
    "embedded-document": (
        "warning",
        "There is 1 document inserted whole into this one; it was not read.",
        "There are {} documents inserted whole into this one; they were not read.",
        "Open the file in Word and save it again: Word makes them part of the text.",
    ),
}


def say_findings(count: Mapping[str, int], blocks: Sequence[Block], around: Sequence[Paragraph]) -> Iterator[Finding]:
    """One finding for each kind of thing that was met; that of struck-through text names the first place."""
    struck = list(_struck(blocks, around))
    for code, (severity, one, several, hint) in _KINDS.items():
        met = len(struck) if code == "struck-text" else count.get(code, 0)
        if met:
            place = str(struck[0]) if code == "struck-text" else ""
            yield Finding(code, severity, one if met == 1 else several.format(met), place=place, hint=hint)


def _struck(blocks: Sequence[Block], around: Sequence[Paragraph]) -> Iterator[Place]:
    for block in (*blocks, *around):
        if isinstance(block, Paragraph):
            if block.struck:
                yield block.place
        else:
            yield from (cell.place for row in block.rows for cell in row.cells if cell.struck)
