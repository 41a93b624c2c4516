"""The boxes of the neutral plan that the labels of other people's forms fill: for each sense its path and shape."""

from __future__ import annotations

from collections.abc import Mapping

from planforms.form import Field, Shape

__all__ = ["FACTS", "ITEMS", "box"]

FACTS: Mapping[str, tuple[str, Shape]] = {
    "subject": ("subject.name", "text"),
    "partnership": ("subject.name", "text"),
    "preferred_name": ("subject.preferred_name", "text"),
    "date_of_birth": ("subject.date_of_birth", "day"),
    "title": ("title", "text"),
    "reference": ("reference", "text"),
    "version": ("version", "text"),
    "agreed_on": ("agreed_on", "day"),
    "starts": ("starts", "day"),
    "ends": ("ends", "day"),
    "lead": ("lead", "who"),
    "aim": ("aim", "text"),
    "strengths": ("strengths", "lines"),
    "contingency": ("contingency", "text"),
}
"""Of the plan itself: sense -> path and shape."""

ITEMS: Mapping[str, Mapping[str, tuple[str, Shape]]] = {
    "areas": {"area": ("title", "text"), "need": ("need", "text"), "priority": ("priority", "level")},
    "objectives": {
        "objective": ("statement", "text"),
        "priority": ("priority", "level"),
        "measure": ("measures", "measures"),
        "resource": ("resources", "resources"),
        "monitoring": ("monitoring", "monitoring"),
        "status": ("status", "status"),
    },
    "actions": {
        "action": ("description", "text"),
        "step": ("description", "step"),
        "responsible": ("responsible", "responsibility"),
        "owner": ("responsible", "responsibility"),
        "involved": ("involved", "people"),
        "start": ("timescale.start", "start"),
        "due": ("timescale", "timescale"),
        "frequency": ("timescale", "timescale"),
        "completed": ("status.completed", "completed"),
        "status": ("status", "status"),
        "progress": ("progress", "text"),
        "resource": ("resources", "resources"),
    },
    "risks": {
        "risk": ("statement", "text"),
        "affects": ("affects", "refs"),
        "likelihood": ("likelihood", "level"),
        "impact": ("impact", "level"),
        "mitigation": ("mitigation", "text"),
        "owner": ("owner", "who"),
        "responsible": ("owner", "who"),
        "due": ("due", "timescale"),
        "status": ("status", "status"),
    },
    "people": {
        "name": ("name", "text"),
        "role": ("role", "text"),
        "relationship": ("relationship", "text"),
        "organisation": ("organisation", "text"),
        "contact": ("contact", "text"),
        "attended": ("attended", "answer"),
    },
    "assumptions": {
        "assumption": ("statement", "text"),
        "still_holds": ("still_holds", "answer"),
        "note": ("note", "text"),
    },
    "review_points": {"review": ("on", "timescale"), "reviewers": ("involved", "people")},
    "signatures": {"name": ("name", "text"), "role": ("role", "text"), "signed_on": ("on", "day")},
}
"""Of each list of the plan: sense -> path and shape."""


def box(each: str, sense: str, label: str) -> Field:
    """The box of an item of a list (of the plan itself, where `each` is "") that a sense fills, under its label."""
    path, shape = ITEMS[each][sense] if each else FACTS[sense]
    return Field(label, path, shape)
