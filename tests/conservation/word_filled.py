"""Our own forms, filled, with awkward content sprinkled over them: behind labels, into boxes, between the rows."""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
from functools import lru_cache
from typing import Any

from lxml import etree

from planforms.filling import fill
from planforms.forms import FORMS
from tests.conservation.package import declaring
from tests.conservation.word_awkward import STYLES
from tests.conservation.word_maker import WordMaker
from tests.conservation.words import Fate, Words, told
from tests.plans import token_plan
from tests.reading.word_files import DECLARED

__all__ = ["filled_word", "sprinkled_word"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


@lru_cache(maxsize=2)
def filled_word(name: str) -> bytes:
    """A form of ours with a word of its own in every box of one area, and of whatever the form holds once."""
    plan = token_plan(FORMS[name].kind)
    return fill(FORMS[name], plan.model_copy(update={"reviews": (), "areas": plan.areas[:1]}), "word")


def sprinkled_word(name: str, seed: int) -> tuple[bytes, Words]:
    """The filled form with awkward content in some of its paragraphs, and deleted and hidden rows."""
    chance = random.Random(seed)
    maker = WordMaker(chance)
    maker.outside = True  # the form has no part for notes
    with zipfile.ZipFile(io.BytesIO(filled_word(name))) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    maker.words.fates |= dict.fromkeys(told(parts["word/document.xml"].decode()), "seen")
    root = declaring(etree.fromstring(parts["word/document.xml"]))
    for paragraph in chance.sample(list(root.iter(_W + "p")), 12):
        paragraph.extend(_elements(maker.inline(most=3)))
    for row in chance.sample(list(root.iter(_W + "tr")), 4):
        row.addnext(_gone(row, maker.words, chance.choice(["deleted", "hidden"])))
    root[0].insert(chance.randrange(len(root[0]) - 1), _elements(f"<w:p>{maker.box(2)}</w:p>")[0])
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    parts["word/styles.xml"] = _with(parts["word/styles.xml"], STYLES.partition("/></w:style>")[2])
    if maker.comments:
        parts["word/comments.xml"] = f"<w:comments {DECLARED}>{''.join(maker.comments)}</w:comments>".encode()
        link = f'<Relationship Id="rIdComments" Type="{_COMMENTS}" Target="comments.xml"/>'
        parts["word/_rels/document.xml.rels"] = _with(parts["word/_rels/document.xml.rels"], link)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return packed.getvalue(), maker.words


def _elements(inside: str) -> list[Any]:
    return list(etree.fromstring(f"<w:p {DECLARED}>{inside}</w:p>"))


def _gone(row: Any, words: Words, fate: Fate) -> Any:
    """A copy of a row that is deleted or hidden, with words of its own."""
    words.notice("hidden-text" if fate == "hidden" else "tracked-changes")
    text = etree.tostring(copy.deepcopy(row)).decode()
    twin: Any = etree.fromstring(re.sub(r"zt[0-9]+x", lambda _: words.new(fate), text))
    properties = twin.find(_W + "trPr")
    if properties is None:
        properties = etree.Element(_W + "trPr")
        twin.insert(0, properties)
    etree.SubElement(properties, _W + ("hidden" if fate == "hidden" else "del"))
    return twin


def _with(part: bytes, more: str) -> bytes:
    """A part with more inside its root."""
    root: Any = etree.fromstring(part)
    inside = etree.fromstring(f'<r xmlns="{etree.QName(root).namespace}" {DECLARED}>{more}</r>')
    root.extend(list(inside))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
