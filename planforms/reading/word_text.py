"""The words of one paragraph of a Word file, as they are shown."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from lxml import etree

from planforms.reading.document import Span
from planforms.reading.word_controls import DATE, DATE_FORMAT
from planforms.reading.word_names import SHOWN, W
from planforms.reading.word_styles import Look, Styles
from planforms.reading.word_symbols import shown

__all__ = ["Words", "read_words"]

_PLAIN_LOOK = Look()
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # seen nowhere but at the end of a line; LibreOffice stores it as an element
_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")  # LibreOffice guards text that looks like an escape
_CODE = re.compile(r"^[0-9A-Fa-f]{1,4}$")
_PLAIN = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}
# Tab stops are named as tabs are; a reading aid stands above the word that it is for.
_SILENT = (W + "pPr", W + "rt")
_RUN = W + "r"


class Words(NamedTuple):
    """What a paragraph shows, exactly; `struck` is what was struck through in it.

    `bold` where all that can be seen is bold. `date` and `date_format` are those of a date control, where all that
    can be seen stands in one ("" otherwise). `spans` are the same words in their looks.
    """

    text: str
    struck: str = ""
    bold: bool = False
    date: str = ""
    date_format: str = ""
    spans: tuple[Span, ...] = ()


_NO_WORDS = Words("")


class _Run(NamedTuple):
    look: Look = _PLAIN_LOOK
    date: str = ""
    date_format: str = ""


def read_words(paragraph: etree._Element, styles: Styles) -> Words:
    """The words of a settled paragraph (`word_tree.settle`)."""
    pieces: list[tuple[str, _Run]] = []
    _gather(pieces, paragraph, styles.style_of(paragraph), styles, _Run())
    if not pieces:
        return _NO_WORDS
    if len(pieces) == 1 and not pieces[0][1].look.struck:
        return _of_one_run(*pieces[0])
    seen = [run for text, run in pieces if not run.look.struck and text.strip()]
    dates = {(run.date, run.date_format) for run in seen}
    date, date_format = dates.pop() if len(dates) == 1 else ("", "")
    text, struck = _parted(pieces)
    return Words(text, struck, bool(seen) and all(run.look.bold for run in seen), date, date_format, _spans(pieces))


def _of_one_run(text: str, run: _Run) -> Words:
    """The words of a paragraph that is all of one look, as most are."""
    look, held = run.look, (run.date, run.date_format) if text.strip() else ("", "")
    return Words(text, "", look.bold and text.strip() != "", *held, (Span(text, look.bold, look.italic, look.faint),))


def _spans(pieces: list[tuple[str, _Run]]) -> tuple[Span, ...]:
    """What is not struck through, in stretches of one look; blanks belong to the stretch before them."""
    found: list[Span] = []
    for text, run in pieces:
        look = run.look
        if look.struck:
            continue
        last = found[-1] if found else None
        if last and (not text.strip() or (last.bold, last.italic, last.faint) == (look.bold, look.italic, look.faint)):
            found[-1] = Span(last.text + text, last.bold, last.italic, last.faint)
        else:
            found.append(Span(text, look.bold, look.italic, look.faint))
    return tuple(found)


def _parted(pieces: list[tuple[str, _Run]]) -> tuple[str, str]:
    """What stands and what is struck through. Where struck words leave two spaces side by side, one of them goes."""
    text, struck, gap = "", "", False
    for piece, run in pieces:
        if run.look.struck and (gap or piece.strip()):
            struck += piece if gap or not struck else f" {piece}"
            gap = True
        else:
            text += piece[1:] if gap and text.endswith(" ") and piece.startswith(" ") else piece
            gap = False
    return text, struck.strip()


def _gather(pieces: list[tuple[str, _Run]], element: etree._Element, style: str, styles: Styles, run: _Run) -> None:
    """Add what an element shows to the pieces, each with the run that it stands in."""
    for one in element:
        tag = one.tag
        if tag == _RUN:
            look = styles.look(one, style)
            _gather(pieces, one, style, styles, _Run(look, one.get(DATE, ""), one.get(DATE_FORMAT, "")))
        elif tag in SHOWN:
            text = _shown(one, run.look.font)
            if text:
                pieces.append((text, run))
        elif tag not in _SILENT:
            _gather(pieces, one, style, styles, run)


def _shown(element: etree._Element, font: str) -> str:
    if element.tag == W + "sym":
        return _symbol(element)
    return _PLAIN.get(str(element.tag)) or shown(_exact(element), font)


def _exact(element: etree._Element) -> str:
    """The characters of a `w:t`: blanks at its ends count only where `xml:space` keeps them, as Word has it."""
    text = element.text or ""
    if text != text.strip(_BLANKS):
        keeping = (one.get(_XML_SPACE) for one in (element, *element.iterancestors()))
        if next((one for one in keeping if one), "") != "preserve":
            text = text.strip(_BLANKS)
    return _ESCAPED.sub("_", text.replace("\r", " ").replace("\n", " ").replace(_SOFT_HYPHEN, ""))


def _symbol(element: etree._Element) -> str:
    """A character of a symbol font; itself where the font is not one we know."""
    code = element.get(W + "char", "")
    character = chr(int(code, 16)) if _CODE.match(code) else ""
    if unicodedata.category(character or " ") in ("Cc", "Cs"):
        return ""
    return shown(character, element.get(W + "font", ""))
