"""Repairs to a PDF that PDF/UA-1 asks for and WeasyPrint leaves out.

ISO 14289-1, 7.5: a header cell says whether it heads a column or a row. 7.3: a figure has alternative text; a picture
without words is decoration, and not a figure. 7.21.7: every glyph stands for some letter; the accents of a letter of
several glyphs are mapped to none, and are given the space of no width.
"""

from __future__ import annotations

from typing import Any

__all__ = ["repair_tags"]


def repair_tags(_document: Any, pdf: Any) -> None:
    """Gives header cells their scope, takes pictures without words out of the reading, maps every glyph. A finisher."""
    for stream in (part.stream for part in pdf.objects if hasattr(part, "stream") and b"endcmap" in part.stream):
        stream[:] = [line.replace(b"> <>", b"> <200b>") for line in stream]
    parts = {part.reference: part for part in pdf.objects if _kind(part)}
    for part in parts.values():
        kind = _kind(part)
        if kind == "/TH":
            part["A"]["Scope"] = "/Column" if _is_in_head(part, parts) else "/Row"
        elif kind == "/Figure" and "Alt" not in part:
            part["S"] = "/NonStruct"
            part.pop("A", None)


def _kind(part: Any) -> str:
    return str(part["S"]) if isinstance(part, dict) and part.get("Type") == "/StructElem" else ""


def _is_in_head(cell: Any, parts: dict[Any, Any]) -> bool:
    row = parts.get(cell["P"])
    group = parts.get(row["P"]) if row else None
    return group is not None and _kind(group) == "/THead"
