"""The page of a proof: each paragraph and cell of the form, placed, not placed, doubtful, or the form's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from planforms.finding import Finding
from planforms.place import Place
from planforms.proof.layout import laid_out
from planforms.proof.words import called
from planforms.reading import Reading
from planforms.reading.document import Cell, Document, Paragraph, Table

__all__ = ["Box", "Grid", "Piece", "ProofPage", "proof_page"]

Fate = Literal["placed", "left", "form", "struck"]


@dataclass(frozen=True)
class Piece:
    """Some lines of a paragraph or cell that have one fate: placed in the plan, left, words of the blank form, or
    struck through and therefore left."""

    text: str
    fate: Fate


@dataclass(frozen=True)
class Box:
    """A paragraph or a cell: its pieces, what they were taken for, and what is doubtful. `level` is a heading's."""

    pieces: tuple[Piece, ...]
    taken: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    level: int = 0
    width: int = 1
    height: int = 1


@dataclass(frozen=True)
class Grid:
    """A table, row by row; a place where no cell is has an empty box."""

    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True)
class ProofPage:
    """The whole form. `figures` are facts for the head; `remarks` findings that have no place in the form."""

    document_title: str
    language: str
    name: str
    figures: tuple[tuple[str, str], ...]
    blocks: tuple[Box | Grid, ...]
    around: tuple[Box, ...]
    remarks: tuple[str, ...]


def proof_page(document: Document, reading: Reading, name: str) -> ProofPage:
    """The page for a form and its reading; `name` is what the form is called."""
    proof = _Proof(reading)
    blocks = tuple(box for block in document.blocks for box in proof.block(block))
    around = tuple(proof.paragraph(piece) for piece in document.around if _says(piece))
    left = len(reading.unplaced)
    figures = (
        ("Placed", f"{reading.placed:,} of {reading.placed + left:,}"),
        ("Not placed", f"{left:,}"),
        ("To be looked at", f"{sum(bool(place) for place in proof.doubts):,}"),
    )
    return ProofPage(f"{name}: what was read", "en-GB", name, figures, blocks, around, tuple(proof.remarks))


class _Proof:
    """What is known of each place of the form."""

    def __init__(self, reading: Reading) -> None:
        self.paths: Mapping[Place, tuple[str, ...]] = reading.spots
        self.plan = reading.plan
        self.left: dict[Place, list[str]] = {}
        for piece in reading.unplaced:
            if piece.spot is not None:
                self.left.setdefault(piece.spot, []).append(piece.text)
        by_path = {path: spot for spot, paths in self.paths.items() for path in paths}
        self.doubts: dict[Place, list[str]] = {}
        self.remarks: list[str] = []
        for finding in reading.findings:
            spot = by_path.get(finding.path) or by_path.get(_item(finding.path))
            if spot is None:
                self.remarks.append(_said(finding))
            else:
                self.doubts.setdefault(spot, []).append(_said(finding))

    def block(self, block: Paragraph | Table) -> Iterator[Box | Grid]:
        """A paragraph with words, or a table with rows that have some."""
        if isinstance(block, Paragraph):
            if _says(block):
                yield self.paragraph(block)
        elif rows := laid_out([row.cells for row in block.rows if any(map(_says, row.cells))], self._box):
            yield Grid(rows)

    def paragraph(self, paragraph: Paragraph) -> Box:
        """A paragraph, within or outside the body of the form."""
        return self._box(paragraph, level=paragraph.level or int(paragraph.place.part == "sheet name"))

    def _box(self, words: Cell | Paragraph, *, level: int = 0, width: int = 1, height: int = 1) -> Box:
        spot = words.place.under("")
        paths = self.paths.get(spot, ())
        left = self.left.get(spot, [])
        taken = tuple(dict.fromkeys(called(path, self.plan) for path in paths))
        doubts = tuple(dict.fromkeys(self.doubts.get(spot, ())))
        pieces = (*_pieces(words.text, left, placed=bool(paths)), *_struck(words.struck))
        return Box(pieces, taken, doubts, level, width, height)


def _pieces(text: str, left: Iterable[str], *, placed: bool) -> Iterator[Piece]:
    """The lines of a text, those together that have one fate."""
    gone = {line.strip() for words in left for line in words.split("\n")}
    run: list[str] = []
    fate: Fate = "form"
    for line in text.split("\n"):
        now: Fate = "left" if line.strip() in gone and line.strip() else "placed" if placed else "form"
        if run and now != fate and line.strip():
            yield Piece("\n".join(run), fate)
            run = []
        fate = now if line.strip() or not run else fate
        run.append(line)
    if any(line.strip() for line in run):
        yield Piece("\n".join(run), fate)


def _struck(text: str) -> Iterator[Piece]:
    if text.strip():
        yield Piece(text.strip(), "struck")


def _says(words: Cell | Paragraph) -> bool:
    return bool(words.text.strip() or words.struck.strip())


def _item(path: str) -> str:
    """The words of the item that a path leads into ("areas.0.objectives.1" -> its statement)."""
    kinds = {"areas": "title", "objectives": "statement", "actions": "description", "risks": "statement"}
    parts = path.split(".")
    for at in range(len(parts) - 1, 0, -1):
        if parts[at].isdigit() and parts[at - 1] in kinds:
            return ".".join([*parts[: at + 1], kinds[parts[at - 1]]])
    return ""


def _said(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".strip()
