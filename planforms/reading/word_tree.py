"""A part of a Word file brought to what its reader sees: one copy of everything, changes accepted, hidden text gone.

All of it is done on the tree before anybody walks it, so that the walk can be simple. What was taken away is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from lxml import etree

from planforms.reading.alternatives import take_one_alternative
from planforms.reading.word_controls import settle_controls
from planforms.reading.word_fields import settle_fields
from planforms.reading.word_names import VML, A, M, W, drop, is_on, to_transitional
from planforms.reading.word_styles import Styles

__all__ = ["settle"]

# Kinds of things counted, by the code of the finding that speaks of them.
CHANGES, HIDDEN, FOREIGN = "tracked-changes", "hidden-text", "embedded-document"

_RUNS_ON = "{planforms}runs-on"
_HIDING = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_REMOVED = (W + "del", W + "moveFrom")
_ADDED = (W + "ins", W + "moveTo")
_BLOCKS = tuple(W + name for name in ("p", "tbl", "sdt", "customXml"))


def settle(root: etree._Element, styles: Styles, count: Counter[str]) -> list[etree._Element]:
    """Change the part in place; the text boxes found in it are taken out and given back, in their order."""
    to_transitional(root)
    take_one_alternative(root)
    _accept_changes(root, count)
    _drop_hidden_rows(root, count)
    _drop_hidden_drawings(root, count)
    _drop_hidden_runs(root, styles, count)
    count[FOREIGN] += sum(1 for _ in root.iter(W + "altChunk"))
    boxes = _take_out_boxes(root)
    for story in (root, *boxes):
        _join_paragraphs(story)
        settle_fields(story)
        settle_controls(story)
    return boxes


def _accept_changes(root: etree._Element, count: Counter[str]) -> None:
    """Tracked changes as if all were accepted (ECMA-376 17.13.5)."""
    for mark, owner in (("del", ("trPr", "tr")), ("cellDel", ("tcPr", "tc"))):
        for element in _owners(root, (mark,), owner):
            count[CHANGES] += 1
            drop(element)
    for element in list(root.iter(*_REMOVED)):
        if _is_mark(element):
            continue  # the paragraph is joined with the next one later
        if next(element.iterancestors(*_REMOVED), None) is None:
            count[CHANGES] += 1
        drop(element)
    count[CHANGES] += sum(1 for element in root.iter(*_ADDED) if not _is_mark(element))


def _drop_hidden_rows(root: etree._Element, count: Counter[str]) -> None:
    for row in [row for row in root.iter(W + "tr") if is_on(row, "trPr/hidden")]:
        count[HIDDEN] += 1
        drop(row)


def _drop_hidden_drawings(root: etree._Element, count: Counter[str]) -> None:
    """Drawings and shapes that somebody hid in the pane of selections, or that VML hides, with the words in them."""
    hidden = [about.getparent() for about in root.iter("{*}docPr", "{*}cNvPr") if about.get("hidden") in ("1", "true")]
    hidden += [shape for shape in root.iter(VML + "*") if _HIDING.search(shape.get("style", ""))]
    for drawing in hidden:
        if drawing is not None:
            count[HIDDEN] += any((text.text or "").strip() for text in drawing.iter(W + "t", A + "t"))
            drop(drawing)


def _drop_hidden_runs(root: etree._Element, styles: Styles, count: Counter[str]) -> None:
    """A hidden run keeps the marks of fields, which stand in pairs; a paragraph with a hidden mark runs on."""
    paragraphs = set()
    known: dict[etree._Element | None, str] = {}
    if not styles.hide and next(root.iter(W + "vanish"), None) is None:
        return
    for run in list(root.iter(W + "r", M + "r")):
        paragraph = next(run.iterancestors(W + "p"), None)
        if paragraph not in known:
            known[paragraph] = styles.style_of(paragraph)
        if not styles.look(run, known[paragraph]).hidden:
            continue
        if paragraph is not None and any((text.text or "").strip() for text in run.iter(W + "t", M + "t")):
            paragraphs.add(paragraph)
        for child in list(run):
            if child.tag not in (W + "fldChar", W + "rPr"):
                run.remove(child)
    count[HIDDEN] += len(paragraphs)
    for paragraph in root.iter(W + "p"):
        if styles.hides_mark(paragraph):
            paragraph.set(_RUNS_ON, "")


def _take_out_boxes(root: etree._Element) -> list[etree._Element]:
    boxes = list(root.iter(W + "txbxContent"))
    for box in boxes:
        drop(box)
    return boxes


def _join_paragraphs(story: etree._Element) -> None:
    """A paragraph whose mark is deleted, moved away or hidden goes on in the next, whose formatting both have then.

    Between the two may stand bookmarks and other marks, which hold nothing. From the last to the first, so that of many
    in a row each is moved once.
    """
    running = _owners(story, ("del", "moveFrom"), ("rPr", "pPr", "p"))
    running |= {paragraph: None for paragraph in story.iter(W + "p") if _RUNS_ON in paragraph.attrib}
    for parent in {paragraph.getparent(): None for paragraph in running}:
        following: etree._Element | None = None
        for block in [child for child in parent if child.tag in _BLOCKS][::-1] if parent is not None else ():
            if following is not None and following.tag == W + "p" and block in running:
                _go_on(block, following)
            else:
                following = block


def _go_on(paragraph: etree._Element, following: etree._Element) -> None:
    first = next(following.iterchildren(), None)
    if first is None or first.tag != W + "pPr":
        first = etree.SubElement(following, W + "pPr")
        following.insert(0, first)
    for child in [child for child in paragraph if child.tag != W + "pPr"][::-1]:
        first.addnext(child)
    drop(paragraph)


def _owners(root: etree._Element, marks: tuple[str, ...], path: tuple[str, ...]) -> dict[etree._Element, None]:
    """What carries one of these marks, up a path from the mark ("rPr", "pPr", "p"): marks are few, paragraphs many."""
    owners: dict[etree._Element, None] = {}
    for mark in root.iter(*(W + name for name in marks)):
        above = list(islice(mark.iterancestors(), len(path)))
        if [element.tag for element in above] == [W + step for step in path]:
            owners[above[-1]] = None
    return owners


def _is_mark(element: etree._Element) -> bool:
    """Whether a change is one of a paragraph's mark, noted in the formatting of the mark."""
    parent = element.getparent()
    return parent is not None and parent.tag == W + "rPr"
