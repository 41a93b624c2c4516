"""What an organisation tells planforms about its own forms: term dates, limits, and forms that were learnt once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from planforms.reading.assemble import Kind
from planforms.reading.document import Document, Paragraph
from planforms.reading.foreign.senses import Senses
from planforms.reading.package import Limits
from planforms.text import fold
from planforms.values.terms import USUAL_TERMS, Terms

__all__ = ["NO_PROFILE", "LearntForm", "Profile", "learnt_form"]

_ENOUGH = 0.8  # of the labels a form is known by: somebody may have deleted a table that was not needed


@dataclass(frozen=True)
class LearntForm:
    """A form that was learnt: what its labels mean, by which of them it is known again (folded).

    `blank` is the path of the blank form, from the folder of the mapping; "" where the mapping names none."""

    name: str
    kind: Kind
    senses: Senses
    known_by: tuple[str, ...] = ()
    blank: str = ""


@dataclass(frozen=True)
class Profile:
    """The settings that reading a file depends on."""

    forms: tuple[LearntForm, ...] = ()
    terms: Terms = USUAL_TERMS
    limits: Limits = field(default_factory=Limits)


NO_PROFILE = Profile()


def learnt_form(document: Document, forms: Sequence[LearntForm]) -> LearntForm | None:
    """The learnt form whose labels stand in a document, most of them; None where it is none of them."""
    if not forms:
        return None
    said = set(_texts(document))
    shares = [
        (sum(label in said for label in form.known_by) / len(form.known_by), -at)
        for at, form in enumerate(forms)
        if form.known_by
    ]
    best = max(shares, default=(0.0, 0))
    return forms[-best[1]] if best[0] >= _ENOUGH else None


def _texts(document: Document) -> list[str]:
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(fold(block.text))
        else:
            for row in block.rows:
                for cell in row.cells:
                    found.append(fold(cell.text))
                    found += [fold(line) for line in cell.text.split("\n")]
    return found
