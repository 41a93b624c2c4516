"""Our own forms in Excel, filled, with awkward content sprinkled over them."""

from __future__ import annotations

import io
import random
import zipfile
from functools import lru_cache
from typing import Any

from lxml import etree

from planforms.filling import fill
from planforms.forms import FORMS
from tests.conservation.excel_maker import ExcelMaker
from tests.conservation.excel_package import SPACES
from tests.conservation.words import Words, told
from tests.plans import token_plan

__all__ = ["filled_excel", "sprinkled_excel"]

_M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@lru_cache(maxsize=2)
def filled_excel(name: str) -> bytes:
    """A form of ours with a word of its own in every box of one area, and of whatever the form holds once."""
    plan = token_plan(FORMS[name].kind)
    return fill(FORMS[name], plan.model_copy(update={"reviews": (), "areas": plan.areas[:1]}), "excel")


def sprinkled_excel(name: str, seed: int) -> tuple[bytes, Words]:
    """The filled form with awkward content in some boxes that were empty, hidden rows, and a hidden sheet."""
    maker = ExcelMaker(random.Random(seed))
    maker.inline = True  # as the form itself has it
    with zipfile.ZipFile(io.BytesIO(filled_excel(name))) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    for part in [part for part in parts if part.startswith("xl/worksheets/sheet")]:
        root: Any = etree.fromstring(parts[part])
        maker.words.fates |= dict.fromkeys(told(parts[part].decode()), "seen")
        _fill_boxes(root, maker)
        _hide_rows(root, maker)
        parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return packed.getvalue(), maker.words


def _fill_boxes(root: Any, maker: ExcelMaker) -> None:
    covered = _covered(root)
    empty = [cell for cell in root.iter(_M + "c") if not len(cell) and cell.get("r") not in covered]
    for cell in maker.chance.sample(empty, min(3, len(empty))):
        attributes, inside = maker.chance.choice([maker.text, maker.text, maker.value, maker.unseen_value])()
        made = etree.fromstring(f"<c {SPACES}{attributes}>{inside}</c>")
        cell.extend(list(made))
        cell.attrib.update(made.attrib)


def _covered(root: Any) -> set[str]:
    """The names of the cells that a merged area covers, its origin left out."""
    found = set()
    for merged in root.iter(_M + "mergeCell"):
        first, last = merged.get("ref").split(":")
        rows = [row for row in root.iter(_M + "row") if _row(first) <= int(row.get("r")) <= _row(last)]
        found |= {cell.get("r") for row in rows for cell in row} - {first}
    return found


def _row(name: str) -> int:
    return int(name.strip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _hide_rows(root: Any, maker: ExcelMaker) -> None:
    data = root.find(_M + "sheetData")
    number = max(int(row.get("r")) for row in data) + 2
    if maker.chance.random() < 0.4:
        maker.words.notice("hidden-row")
        with maker.words.within("hidden"):
            cell = maker.placed(number, 2, *maker.text("a plain text"))
        data.append(etree.fromstring(f'<row {SPACES} r="{number}" hidden="1">{cell}</row>'))
