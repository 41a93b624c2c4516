"""Where in a plan a path leads, in the words of somebody who fills in the form."""

from __future__ import annotations

import re

from planforms.plan import Plan

__all__ = ["place_words"]

_FIELDS = {
    "aim": "why there is a plan", "contingency": "what happens if it does not work", "title": "the name of the plan",
    "subject.name": "the name", "subject.preferred_name": "the name that is liked", "lead.name": "the lead, the name",
    "lead.role": "the lead, the role", "lead.organisation": "the lead, the organisation",
}  # fmt: skip
_LISTS = {
    "strengths": "what is going well, point", "people": "people, person", "views": "own words, entry",
    "review_points": "review dates, row",
}  # fmt: skip
_PARTS = {
    "plain": "the plain words", "statement": "the outcome", "description": "what will be done",
    "responsible": "who does it",
    "involved": "who is involved", "timescale": "by when", "on": "the date", "text": "the words", "name": "the name",
    "role": "the role", "organisation": "the organisation", "status": "the status",
}  # fmt: skip


def place_words(path: str, plan: Plan) -> str:
    """action 1.2.1, what will be done; "the wording of the page" where there is no path."""
    if not path:
        return "the wording of the page"
    path = path.split("#", maxsplit=1)[0]
    if path in _FIELDS:
        return _FIELDS[path]
    steps = path.split(".")
    part = next((_PARTS[step] for step in reversed(steps) if step in _PARTS), "")
    found = re.match(r"areas\.(\d+)(?:\.objectives\.(\d+))?(?:\.actions\.(\d+))?", path)
    if found:
        return ", ".join(word for word in (_within_areas(found, plan), part) if word)
    listed = _LISTS.get(steps[0])
    if listed and len(steps) > 1:
        return ", ".join(word for word in (f"{listed} {int(steps[1]) + 1}", part) if word)
    return steps[0].replace("_", " ")


def _within_areas(found: re.Match[str], plan: Plan) -> str:
    a, o, n = (int(number) if number else None for number in found.groups())
    area = plan.areas[a] if a is not None and a < len(plan.areas) else None
    if area is None or o is None:
        return f"need {area.id if area and area.id else (a or 0) + 1}"
    objective = area.objectives[o]
    if n is None:
        return f"outcome {objective.id or f'{(a or 0) + 1}.{o + 1}'}"
    return f"action {objective.actions[n].id or f'{(a or 0) + 1}.{o + 1}.{n + 1}'}"
