"""What a path of the plan is called by people: "areas.0.objectives.1.actions.0.responsible" is who does 1.2.1."""

from __future__ import annotations

import re

from planforms.plan import Plan

__all__ = ["called"]

_PLAN = {
    "title": "title",
    "reference": "reference",
    "version": "version",
    "aim": "aim",
    "agreed_on": "agreed on",
    "starts": "start of the plan",
    "ends": "end of the plan",
    "lead": "lead",
    "contingency": "contingency",
    "strengths": "strength",
}
_LISTS = {
    "areas": "area",
    "objectives": "outcome",
    "measures": "how we know",
    "actions": "action",
    "resources": "resource",
    "monitoring": "monitoring",
    "assumptions": "assumption",
    "risks": "risk",
    "people": "person",
    "views": "view",
    "review_points": "review date",
    "reviews": "review",
    "signatures": "signature",
    "sharing": "copies",
    "withheld": "kept from somebody",
    "notes": "note",
}
_FIELDS = {
    "responsible": "who",
    "owner": "who",
    "involved": "with whom",
    "timescale": "by when",
    "timescale.start": "from when",
    "due": "by when",
    "status.completed": "done on",
    "depends_on": "after which actions",
    "still_holds": "whether it still holds",
}
_ITSELF = frozenset({"", "title", "statement", "description", "text", "name", "information", "on", "whose"})
_STEP = re.compile(r"(?P<list>[a-z_]+)\.(?P<number>\d+)")


def called(path: str, plan: Plan) -> str:
    """The plain words for a path, with the id of the item where it has one ("who, 1.2.1")."""
    if path.startswith("subject."):
        return _subject(path.removeprefix("subject."))
    step = list(_STEP.finditer(path))
    if not step:
        return _PLAN.get(path, path.replace("_", " ").replace(".", ", "))
    field = path[step[-1].end() :].strip(".")
    kind = _LISTS.get(step[-1]["list"], step[-1]["list"])
    what = kind if field in _ITSELF else _field(kind, field)
    ref = _ref(plan, path[: step[-1].end()])
    return f"{what} {ref}".strip() if what == kind else f"{what} ({ref})" if ref else what


def _subject(field: str) -> str:
    if field.startswith("details."):
        return "about the child or partnership"
    return {"name": "whose plan"}.get(field, field.replace("_", " "))


def _field(kind: str, field: str) -> str:
    words = _FIELDS.get(field, field.replace("_", " ").replace(".", ", "))
    return words if kind in ("action", "risk", "area", "outcome") else f"{kind}, {words}"


def _ref(plan: Plan, path: str) -> str:
    """The id of the innermost item on a path that has one."""
    value: object = plan
    ref = ""
    for key in path.split("."):
        value = value[int(key)] if isinstance(value, tuple) else getattr(value, key)
        ref = getattr(value, "id", "") or ref
    return ref
