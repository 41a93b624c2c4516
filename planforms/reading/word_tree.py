"""A part of a Word file brought to what its reader sees: one copy of everything, changes accepted, hidden text gone.

All of it is done on the tree before anybody walks it, so that the walk can be simple. What was taken away is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from planforms.reading.word_controls import settle_controls
from planforms.reading.word_fields import settle_fields
from planforms.reading.word_names import MC, W, drop, is_on, to_transitional
from planforms.reading.word_styles import Styles

__all__ = ["settle"]

# Kinds of things counted, by the code of the finding that speaks of them.
CHANGES, HIDDEN, FOREIGN = "tracked-changes", "hidden-text", "embedded-document"

_REMOVED = (W + "del", W + "moveFrom")
_ADDED = (W + "ins", W + "moveTo")
_MARKERS = frozenset(
    W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip


def settle(root: etree._Element, styles: Styles, count: Counter[str]) -> list[etree._Element]:
    """Change the part in place; the text boxes found in it are taken out and given back, in their order."""
    to_transitional(root)
    _take_first_alternative(root)
    _accept_changes(root, count)
    _drop_hidden(root, styles, count)
    count[FOREIGN] += sum(1 for _ in root.iter(W + "altChunk"))
    boxes = _take_out_boxes(root)
    for story in (root, *boxes):
        _join_paragraphs(story)
        settle_fields(story)
        settle_controls(story)
    return boxes


def _take_first_alternative(root: etree._Element) -> None:
    """A text box is stored twice, as a drawing and as VML for old programs: only the first is kept."""
    for alternatives in list(root.iter(MC + "AlternateContent")):
        kept = alternatives.find(MC + "Choice")
        if kept is None:
            kept = alternatives.find(MC + "Fallback")
        for child in list(kept) if kept is not None else ():
            alternatives.addprevious(child)
        drop(alternatives)


def _accept_changes(root: etree._Element, count: Counter[str]) -> None:
    """Tracked changes as if all were accepted (ECMA-376 17.13.5)."""
    for kind, mark in (("tr", "trPr/del"), ("tc", "tcPr/cellDel")):
        for element in list(root.iter(W + kind)):
            if _has(element, mark):
                count[CHANGES] += 1
                drop(element)
    for element in list(root.iter(*_REMOVED)):
        if _is_mark(element):
            continue  # the paragraph is joined with the next one later
        if next(element.iterancestors(*_REMOVED), None) is None:
            count[CHANGES] += 1
        drop(element)
    count[CHANGES] += sum(1 for element in root.iter(*_ADDED) if not _is_mark(element))


def _drop_hidden(root: etree._Element, styles: Styles, count: Counter[str]) -> None:
    """Hidden runs and hidden rows; a hidden run keeps the marks of fields, which stand in pairs."""
    paragraphs = set()
    for row in [row for row in root.iter(W + "tr") if is_on(row, "trPr/hidden")]:
        count[HIDDEN] += 1
        drop(row)
    if not styles.hide and next(root.iter(W + "vanish"), None) is None:
        return
    for run in list(root.iter(W + "r")):
        paragraph = next(run.iterancestors(W + "p"), None)
        if not styles.look(run, paragraph).hidden:
            continue
        if paragraph is not None and any((text.text or "").strip() for text in run.iter(W + "t")):
            paragraphs.add(paragraph)
        for child in list(run):
            if child.tag not in (W + "fldChar", W + "rPr"):
                run.remove(child)
    count[HIDDEN] += len(paragraphs)


def _take_out_boxes(root: etree._Element) -> list[etree._Element]:
    boxes = list(root.iter(W + "txbxContent"))
    for box in boxes:
        drop(box)
    return boxes


def _join_paragraphs(story: etree._Element) -> None:
    """A paragraph whose mark was deleted or moved away goes on in the next one, whose formatting both have then."""
    for paragraph in list(story.iter(W + "p")):
        following = _next(paragraph)
        if following is None or not (_has(paragraph, "pPr/rPr/del") or _has(paragraph, "pPr/rPr/moveFrom")):
            continue
        contents = [child for child in paragraph if child.tag != W + "pPr"]
        properties = following.find(W + "pPr")
        at = 0 if properties is None else following.index(properties) + 1
        following[at:at] = contents
        drop(paragraph)


def _next(paragraph: etree._Element) -> etree._Element | None:
    siblings: Iterator[etree._Element] = (one for one in paragraph.itersiblings() if one.tag not in _MARKERS)
    following = next(siblings, None)
    return following if following is not None and following.tag == W + "p" else None


def _has(element: etree._Element, path: str) -> bool:
    return element.find("/".join(W + step for step in path.split("/"))) is not None


def _is_mark(element: etree._Element) -> bool:
    """Whether a change is one of a paragraph's mark, noted in the formatting of the mark."""
    parent = element.getparent()
    return parent is not None and parent.tag == W + "rPr"
