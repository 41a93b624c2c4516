"""Content controls of a Word file: prompts that nobody answered go, ticks are shown, dates are noted."""

from __future__ import annotations

from lxml import etree

from planforms.reading.word_fields import TICKED, UNTICKED
from planforms.reading.word_names import SHOWN, W14, W, attribute, child, children, drop, is_on

__all__ = ["DATE", "DATE_FORMAT", "settle_controls"]

# Noted on every run of a date control: the day that the control holds, and the format that it shows it in.
DATE, DATE_FORMAT = "{planforms}date", "{planforms}format"

_ONE_GLYPH = 1


def settle_controls(story: etree._Element) -> None:
    """Settle, in place, the content controls of a story, wherever they stand: around a row, a cell or a word."""
    for control in list(story.iter(W + "sdt")):
        content = child(control, W + "sdtContent")
        if content is None:
            continue
        properties = children(child(control, W + "sdtPr"))
        if is_on(properties.get(W + "showingPlcHdr")):
            _empty(control)
        elif W14 + "checkbox" in properties:
            _tick(content, properties[W14 + "checkbox"])
        elif W + "date" in properties:
            for run in content.iter(W + "r"):
                run.set(DATE, attribute(control, "sdtPr/date", "fullDate") or "")
                run.set(DATE_FORMAT, attribute(control, "sdtPr/date/dateFormat") or "")


def _empty(control: etree._Element) -> None:
    """Take the prompt away, but neither the cell around it nor what an answered control inside it holds."""
    for shown in list(control.iter(*SHOWN)):
        if next(shown.iterancestors(W + "sdt")) is control:
            drop(shown)


def _tick(content: etree._Element, box: etree._Element) -> None:
    """Show the state that the control holds; one with more in it than its glyph shows what it holds."""
    state = box.find(W14 + "checked")
    ticked = state is not None and state.get(W14 + "val", "1").lower() in ("1", "true", "on")
    glyphs = list(content.iter(W + "t", W + "sym"))
    if sum(len((glyph.text or "").strip()) or (glyph.tag == W + "sym") for glyph in glyphs) > _ONE_GLYPH:
        return
    run = next(content.iter(W + "r"), None)
    if run is None:
        paragraph = next(content.iter(W + "p"), content)
        run = etree.SubElement(paragraph, W + "r")
    for glyph in glyphs:
        drop(glyph)
    etree.SubElement(run, W + "t").text = TICKED if ticked else UNTICKED
