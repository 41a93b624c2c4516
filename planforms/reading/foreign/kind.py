"""Whether a form of somebody else's design is a child's plan or a partnership's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.build import Build

__all__ = ["kind_of"]

_CHILD = re.compile(
    r"\b(?:child's|name of (?:the )?(?:child|pupil|young person)|child/young person|date of birth|d\.?o\.?b|upn|nhs n|"
    r"my plan|learner|pupils?|tutor|family|mum|dad|parents?|carer|pupil's|young person|early help|child in need|"
    r"pathway plan|care plan|education,? health|support plan|pastoral|safety plan)\b",
    re.IGNORECASE,
)
_PARTNERSHIP = re.compile(
    r"\b(?:partnership|implementation plan|development area|business plan|improvement plan|strateg\w+|board|steering "
    r"group|network|consortium|alliance|nurseries|schedule|register|governors?|workstream|committee|delivery plan|"
    r"sub-?group|multi-agency|trust|programme|action tracker)\b",
    re.IGNORECASE,
)


def kind_of(document: Document, build: Build) -> Literal["child", "partnership"]:
    """A date of birth makes a child's plan; else the words of the form decide, those at its top the more."""
    if any(filled.box.path in ("subject.date_of_birth", "subject.preferred_name") for filled in build.bound.plan.boxes):
        return "child"
    child = partnership = 0
    for at, text in enumerate(_texts(document)):
        weight = 6 if at < 3 else 3 if at < 20 else 1
        child += weight * len(_CHILD.findall(text))
        partnership += weight * len(_PARTNERSHIP.findall(text))
    return "partnership" if partnership > child else "child"


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells if cell.text)
