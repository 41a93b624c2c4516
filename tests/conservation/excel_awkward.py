"""Whole workbooks full of awkward content: one of a single construct, one of a mixture, a form of somebody's own."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from tests.conservation.excel_cells import (
    CELLS,
    FORMATS,
    SHAPES,
    STRINGS,
    UNSEEN_CELLS,
    UNSEEN_FORMATS,
    UNSEEN_SHAPES,
)
from tests.conservation.excel_maker import ExcelMaker
from tests.conservation.excel_package import SPACES, SheetParts
from tests.conservation.words import Words

__all__ = ["awkward_sheet_form", "awkward_workbook", "single_cells"]

_ACTIONS = ("What will be done", "Who is responsible", "By when", "Status")
_FACTS = ("Name of child", "What is going well", "Need", "Outcome")


def single_cells(*, plain: bool = False) -> Iterator[tuple[str, bytes, Words]]:
    """One small workbook for each way in which a word can be shown, or not, beside a plain one."""
    ways: dict[str, Iterable[str]] = {
        "text": STRINGS, "value": CELLS, "number": FORMATS, "unseen_value": UNSEEN_CELLS, "unseen_number": UNSEEN_FORMATS,
        "shape": SHAPES, "unseen_shape": UNSEEN_SHAPES,
    }  # fmt: skip
    for way, table in ways.items():
        for name in table:
            maker = ExcelMaker(random.Random(name))
            with maker.words.at(1, 1):
                first = maker.placed(1, 1, *maker.text("a plain text"))
            with maker.words.at(*((0, 0) if "shape" in way else (1, 2))):
                odd = getattr(maker, way)(name)
            if "shape" in way:
                drawing = f"<xdr:wsDr {SPACES}><xdr:oneCellAnchor>{odd}</xdr:oneCellAnchor></xdr:wsDr>"
                inside = f'<sheetData><row r="1">{first}</row></sheetData><drawing r:id="rIddrawing"/>'
                maker.sheets.append(SheetParts("Plan", inside, parts={"drawing": drawing}))
            else:
                row = f'<row r="1">{first}{maker.placed(1, 2, *odd)}</row>'
                maker.sheets.append(SheetParts("Plan", f"<sheetData>{row}</sheetData>"))
            yield name, maker.file(plain=plain), maker.words


def awkward_workbook(seed: int, *, plain: bool = False) -> tuple[bytes, Words]:
    """A workbook of awkward content of no form in particular."""
    maker = ExcelMaker(random.Random(seed))
    for _ in range(maker.chance.randint(1, 3)):
        maker.sheet([[None] * 4 for _ in range(maker.chance.randint(2, 5))])
    _hidden_sheet(maker)
    return maker.file(plain=plain), maker.words


def awkward_sheet_form(seed: int, *, plain: bool = False) -> tuple[bytes, Words]:
    """A form of somebody's own design in whose boxes awkward content stands."""
    maker = ExcelMaker(random.Random(seed))
    actions: list[Sequence[str | None]] = [
        list(_ACTIONS),
        *([None for _ in _ACTIONS] for _ in range(maker.chance.randint(2, 5))),
    ]
    facts: list[Sequence[str | None]] = [[label, None, None, None] for label in _FACTS]
    if maker.chance.random() < 0.5:
        maker.sheet([*facts, [None] * 4, *actions])
    else:
        maker.sheet(facts)
        maker.sheet(actions)
    _hidden_sheet(maker)
    return maker.file(plain=plain), maker.words


def _hidden_sheet(maker: ExcelMaker) -> None:
    if maker.chance.random() < 0.4:
        maker.sheet([[None, None], [None, None]], maker.chance.choice(["hidden", "veryHidden"]))
