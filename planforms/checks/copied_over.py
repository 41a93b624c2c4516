"""Signs that a plan was written over another one of the folder: another child's name, the same texts."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.guidance import NOT_GENERIC
from planforms.checks.prints import Beside, Print
from planforms.checks.saying import counted, listed

__all__ = ["another_childs_name", "same_text"]


@check("error", NOT_GENERIC)
def another_childs_name(beside: Beside) -> Iterator[Weakness]:
    """The name of another child of the folder, who is nobody in this plan."""
    mine = beside.plan
    for text in mine.texts:
        others = [name for name in text.names - mine.known if _is_another_childs(name, mine, beside)]
        if others and mine.first_name:
            yield Weakness(
                text.path,
                "A name stands here that is of another child, who has a plan in this folder.",
                "Take it out before anybody gets a copy, and see what else came over from the other plan.",
            )


@check("warning", NOT_GENERIC)
def same_text(beside: Beside) -> Iterator[Weakness]:
    """Texts that stand word for word in another plan of the folder."""
    mine, holding = beside.plan, beside.folder.holding
    same = [text for text in mine.texts if text.digest and holding.get(text.digest, frozenset()) - {mine.whose}]
    if same:
        refs = listed([text.ref for text in same])
        yield Weakness(
            same[0].path,
            f"{counted(len(same), 'text stands', 'texts stand').capitalize()} word for word in another plan"
            f"{f': {refs}' if refs else ''}.",
            "Read each with this child or partnership in mind: is it true here, in every word?",
        )


def _is_another_childs(name: str, mine: Print, beside: Beside) -> bool:
    """Whether a child of that name, of another family, has a plan in the folder."""
    surname = mine.whose.split()[-1:]
    others = beside.folder.named.get(name, frozenset()) - {mine.whose}
    return any(whose.split()[-1:] != surname for whose in others)
