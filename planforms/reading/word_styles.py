"""What the styles of a Word file say of a paragraph or a run: heading, list, hidden, struck through, bold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from planforms.reading.word_names import W, child, children, is_on, value

__all__ = ["Look", "Styles", "is_grey"]

_HEADING = re.compile(r"^heading ([1-9])$")
_PROPERTIES, _STYLE = W + "pPr", W + "pStyle"
_LOOK, _RUN_STYLE = W + "rPr", W + "rStyle"
_BODY_LEVEL = "9"
_DEEPEST = 50  # styles based on each other: a file that claims more is not followed
_T = TypeVar("_T")


@dataclass(frozen=True)
class Look:
    """How a run is shown. `font` is the font of both Latin ranges, "" where they differ or none is named; `faint` is
    print in a middle grey, or in the style of prompts."""

    hidden: bool = False
    struck: bool = False
    bold: bool = False
    font: str = ""
    italic: bool = False
    faint: bool = False


class Styles:
    """The styles of one file; an empty one where the file has none. Names of built-in styles are never localised."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        styles = [] if root is None else root.findall(W + "style")
        self._by_id = {style.get(W + "styleId", ""): style for style in styles}
        self._default = next(
            (
                style.get(W + "styleId", "")
                for style in styles
                if style.get(W + "type") == "paragraph" and style.get(W + "default", "0") in ("1", "true", "on")
            ),
            "",
        )
        self._looks: dict[tuple[str, str], Look] = {}
        self._answers: dict[tuple[str, Callable[[etree._Element], str]], str] = {}
        # Whether some style hides text: next to none do, and a file without hidden text need not be searched for it.
        self.hide = root is not None and next(root.iter(W + "vanish"), None) is not None

    def level(self, paragraph: etree._Element) -> int:
        """The level of a heading from 1 (a title is one of level 1), 0 for text."""
        own = value(paragraph, "pPr/outlineLvl")
        found = own or self._answer(self.style_of(paragraph), _outline) or _BODY_LEVEL
        return int(found) + 1 if found.isascii() and found.isdigit() and found < _BODY_LEVEL else 0

    def is_listed(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph carries an automatic number or bullet."""
        properties = child(paragraph, _PROPERTIES)
        own = "" if properties is None else value(properties, "numPr/numId")
        found = own or self._answer(self._style_in(properties), _numbering)
        return bool(found) and found != "0"

    def style_of(self, paragraph: etree._Element | None) -> str:
        """The id of the style of a paragraph; asked once for all its runs, as the search costs by their number."""
        return "" if paragraph is None else self._style_in(child(paragraph, _PROPERTIES))

    def _style_in(self, properties: etree._Element | None) -> str:
        return ("" if properties is None else value(child(properties, _STYLE))) or self._default

    def look(self, run: etree._Element, style: str) -> Look:
        """How a run of a paragraph of this style, or its mark, is shown: its own formatting, else that of its styles.

        The styles of paragraph and run are weighed as toggles (ECMA-376 17.7.3).
        """
        own = child(run, _LOOK)
        key = (style, "" if own is None else value(child(own, _RUN_STYLE)))
        if key not in self._looks:
            self._looks[key] = self._styled(*key)
        return _over(self._looks[key], own) if own is not None and len(own) else self._looks[key]

    def hides_mark(self, paragraph: etree._Element) -> bool:
        """Whether the mark at the end of a paragraph is hidden; that between a heading and text on its line is not."""
        own = paragraph.find(W + "pPr")
        separates = own is not None and own.find(f"{W}rPr/{W}specVanish") is not None
        return not separates and self.look(paragraph if own is None else own, self.style_of(paragraph)).hidden

    def _styled(self, paragraph_style: str, run_style: str) -> Look:
        def toggled(name: str) -> bool:
            below = self._first(paragraph_style, lambda style: is_on(style, f"rPr/{name}"))
            if below is None:
                below = is_on(self._defaults, name)
            return bool(below) != bool(self._first(run_style, lambda style: is_on(style, f"rPr/{name}")))

        font = self._first(run_style, _style_font) or self._first(paragraph_style, _style_font) or ""
        colour = self._first(run_style, _style_colour) or self._first(paragraph_style, _style_colour) or ""
        struck = toggled("strike") or toggled("dstrike")
        faint = is_grey(colour) or run_style == "PlaceholderText"
        return Look(toggled("vanish"), struck, toggled("b"), font, toggled("i"), faint)

    def _answer(self, style: str, ask: Callable[[etree._Element], str]) -> str:
        """What a style answers, asked once for all its paragraphs."""
        key = (style, ask)
        if key not in self._answers:
            self._answers[key] = self._first(*key) or ""
        return self._answers[key]

    def _first(self, style: str, ask: Callable[[etree._Element], _T | None]) -> _T | None:
        """The first answer in the chain of a style and those that it is based on."""
        return next((answer for answer in map(ask, self._chain(style)) if answer not in (None, "")), None)

    def _chain(self, style: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while style in self._by_id and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            yield self._by_id[style]
            style = value(self._by_id[style], "basedOn")


def _numbering(element: etree._Element) -> str:
    """The list that a style belongs to."""
    return value(element, "pPr/numPr/numId")


def _outline(style: etree._Element) -> str:
    """The outline level of a style, from 0: as it says, else by its name."""
    name = value(style, "name").casefold()
    heading = _HEADING.match(name)
    if heading:
        return value(style, "pPr/outlineLvl") or str(int(heading[1]) - 1)
    return "0" if name == "title" else value(style, "pPr/outlineLvl")


def _over(look: Look, own: etree._Element) -> Look:
    """A look with a run's own formatting over it."""
    set_ = children(own)
    hidden, bold, strike, double, italic = (
        is_on(set_.get(W + name)) for name in ("vanish", "b", "strike", "dstrike", "i")
    )
    colour = _colour(set_.get(W + "color"))
    return Look(
        look.hidden if hidden is None else hidden,
        look.struck if strike is None and double is None else bool(strike or double),
        look.bold if bold is None else bold,
        _font(set_.get(W + "rFonts")) or look.font,
        look.italic if italic is None else italic,
        is_grey(colour) if colour else look.faint,
    )


def is_grey(colour: str) -> bool:
    """Whether a colour such as "7F7F7F" is a middle grey: neither near black nor near white."""
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", colour):
        return False
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) <= 24 and 90 <= sum(parts) / 3 <= 200


def _style_colour(style: etree._Element) -> str:
    return _colour(style.find(f"{W}rPr/{W}color"))


def _colour(element: etree._Element | None) -> str:
    return "" if element is None else element.get(W + "val", "")


def _style_font(style: etree._Element) -> str:
    return _font(style.find(f"{W}rPr/{W}rFonts"))


def _font(fonts: etree._Element | None) -> str:
    if fonts is None:
        return ""
    names = {fonts.get(W + "ascii"), fonts.get(W + "hAnsi")} - {None}
    return names.pop() or "" if len(names) == 1 else ""
