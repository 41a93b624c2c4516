"""What stands around the body of a Word file: page headers and footers, notes, text boxes, drawings."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from planforms.place import Place
from planforms.reading.document import Paragraph
from planforms.reading.word_names import VML, A, C, R, W, is_on

__all__ = ["charted", "drawn", "note_ids", "shown_headers"]


def shown_headers(body: etree._Element, settings: etree._Element | None) -> list[tuple[str, str]]:
    """The headers and footers that some page shows, each once: ("page header" or "page footer", relationship id).

    A header of the first page, or of even pages, is in the file but on no page where its switch is off.
    """
    even = settings is not None and is_on(settings, "evenAndOddHeaders")
    found: dict[str, str] = {}
    for section in body.iter(W + "sectPr"):
        shown = {"default": True, "first": is_on(section, "titlePg"), "even": even}
        for tag, part in ((W + "headerReference", "page header"), (W + "footerReference", "page footer")):
            for reference in section.iterchildren(tag):
                if shown.get(reference.get(W + "type", "default")):
                    found.setdefault(reference.get(R + "id", ""), part)
    return [(part, identity) for identity, part in found.items()]


def note_ids(roots: list[etree._Element], kind: str) -> list[str]:
    """The ids of the footnotes or endnotes (`kind`) that the text refers to, in its order, each once."""
    references = (reference for root in roots for reference in root.iter(f"{W}{kind}Reference"))
    return list(dict.fromkeys(reference.get(W + "id", "") for reference in references))


def drawn(root: etree._Element, part: str) -> Iterator[Paragraph]:
    """Words inside drawings that are no text boxes: diagrams, shapes of a canvas, the word art of a watermark."""
    for number, element in enumerate(root.iter(A + "p", VML + "textpath"), 1):
        runs = (text.text or "" for text in element.iter(A + "t"))
        words = element.get("string", "") if element.tag == VML + "textpath" else "".join(runs)
        if words.strip():
            yield Paragraph(words.strip(), Place(part=part, paragraph=number))


def charted(root: etree._Element) -> Iterator[Paragraph]:
    """The words of a chart: its titles, then the names of its bars and axes, each once."""
    titles = ("".join(text.text or "" for text in title.iter(A + "t")) for title in root.iter(A + "p"))
    names = (name.text or "" for cache in root.iter(C + "strCache") for name in cache.iter(C + "v"))
    for number, words in enumerate(dict.fromkeys(text.strip() for text in (*titles, *names) if text.strip()), 1):
        yield Paragraph(words, Place(part="chart", paragraph=number))
