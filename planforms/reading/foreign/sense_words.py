"""The plain words by which a mapping file calls what stands under a label."""

from __future__ import annotations

from collections.abc import Mapping

from planforms.reading.foreign.fields import FACTS, ITEMS

__all__ = ["COLUMN_SENSES", "LABEL_SENSES", "sense_of", "word_of"]

_WORDS = {
    "objective": "outcome",
    "responsible": "who",
    "owner": "who",
    "involved": "with whom",
    "due": "by when",
    "start": "from when",
    "completed": "done on",
    "measure": "how we know",
    "frequency": "how often",
    "mitigation": "what is done about it",
    "subject": "whose plan",
    "preferred_name": "likes to be called",
    "child_view": "child's view",
    "parent_view": "parent's view",
    "family_view": "family's view",
    "other_view": "somebody else's view",
    "chosen": "for which outcome",
    "review": "review date",
    "dated": "date of the form",
    "person": "somebody involved",
    "person_role": "their role",
    "person_organisation": "their organisation",
    "person_contact": "how they are reached",
    "": "nothing",
    "other": "nothing",
    "score": "nothing",
}
_EXTRA = {
    "actions": (
        "area",
        "need",
        "objective",
        "measure",
        "baseline",
        "target",
        "priority",
        "monitoring",
        "ref",
        "chosen",
        "",
    ),
    "risks": ("ref", "change", ""),
    "people": ("first_name", "last_name", ""),
    "assumptions": ("",),
}
COLUMN_SENSES: Mapping[str, tuple[str, ...]] = {
    kind: tuple(sense for sense in dict.fromkeys((*extra, *ITEMS[kind])) if sense != "step")
    for kind, extra in _EXTRA.items()
}
"""What a column of each kind of table may hold."""
LABEL_SENSES: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *FACTS,
            *("first_name", "last_name", "dated", "period", "review", "reviewers", "person", "assumption"),
            *(
                "person_role",
                "person_organisation",
                "person_contact",
                "child_view",
                "parent_view",
                "family_view",
                "other_view",
            ),
            *("area", "need", *ITEMS["objectives"], *(sense for sense in ITEMS["actions"] if sense != "step")),
            *("risk", "likelihood", "impact", "mitigation", ""),
        )
    )
)
"""What may stand beside a label, or under a heading."""


def word_of(sense: str) -> str:
    """The plain words for a sense."""
    return _WORDS.get(sense, sense.replace("_", " "))


def sense_of(words: str, among: tuple[str, ...]) -> str | None:
    """The sense that plain words call, of some that are possible; None for other words."""
    folded = " ".join(words.casefold().replace("_", " ").split())
    return next((sense for sense in among if folded in (word_of(sense), sense.replace("_", " "))), None)
