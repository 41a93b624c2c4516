"""The words in which a change is told: what an item is called, what its fields are called, how a value is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from planforms.changes.compare import Step
from planforms.changes.edits import Set
from planforms.changes.reviewed import review_words
from planforms.plan import Action, Level, Monitoring, Note, Part, Resource, Review, Status, Timescale, View, Who
from planforms.text import joined
from planforms.values.day import say_day
from planforms.values.labelled import say_monitoring, say_resource
from planforms.values.level import say_level
from planforms.values.status import STATES, is_completion, say_status
from planforms.values.timescale import say_timescale
from planforms.values.who import say_who

__all__ = ["about", "called", "field_label", "title", "value_words"]

_NOUNS = {
    "areas": "Area", "objectives": "Outcome", "actions": "Action", "risks": "Risk", "people": "Person",
    "assumptions": "Assumption", "measures": "Measure", "resources": "Resource", "monitoring": "Monitoring",
    "views": "Own words", "review_points": "Review date", "reviews": "Review", "withheld": "Words withheld",
    "sharing": "Copy", "signatures": "Signature", "notes": "Note",
}  # fmt: skip
_SAYS = ("statement", "description", "title", "name", "information", "heading", "who", "text", "role", "need")
_LABELS = {
    "timescale": "by when", "responsible": "responsible", "involved": "with", "description": "what will be done",
    "due": "by when", "depends_on": "waits for", "audience": "who may see it", "owner": "whose task",
    "still_holds": "still true", "agreed_on": "agreed on", "plain": "in plain words", "lead": "lead",
    "held_on": "held on", "mitigation": "what we do about it",
}  # fmt: skip
_CONFIDED = "In confidence"


def about(step: Step) -> str:
    """Action 1.1.2; of what has no ref: Measure, for Outcome 1.1; of the plan as a whole: The plan."""
    item = step.new or step.old
    if not step.each or item is None:
        return "The plan"
    noun, ref = _NOUNS[step.each], str(getattr(item, "id", "")).strip()
    if step.each == "reviews":
        number = getattr(item, "number", None)
        return noun if number is None else f"{noun} {number}"
    if ref and step.each != "people":
        return f"{noun} {ref}"
    around = next((one for one in reversed(step.inside) if getattr(one, "id", "")), None)
    if around is None:
        return noun
    outer = {"Objective": "Outcome"}.get(type(around).__name__, type(around).__name__)
    return f"{noun}, for {outer} {getattr(around, 'id', '')}"


def title(step: Step) -> str:
    """The words of the item as it is now, or was; "" for those that must not be passed on."""
    item = step.new or step.old
    if not step.each or item is None or step.each == "withheld":
        return ""
    if isinstance(item, View) and item.share is False:
        return _CONFIDED
    on = getattr(item, "on", None)
    words = next((text for name in _SAYS if (text := str(getattr(item, name, "")).strip())), "")
    return " ".join(words.split()) or (say_timescale(on) if isinstance(on, Timescale) else "")


def called(each: str, item: Part | None) -> str:
    """All that matters of an item that came or went: Ring the clinic. Priya Nair, 20 November 2026"""
    if item is None or each == "withheld":
        return ""
    if isinstance(item, View) and item.share is False:
        return _CONFIDED
    if isinstance(item, Note):  # its heading is said already
        return "; ".join(line.strip() for line in item.text.splitlines() if line.strip())
    return value_words(item)


def field_label(step: Step, edit: Set) -> str:
    """What a field is called: by when"""
    name = str(edit.path[-1])
    return _LABELS.get(name, name.replace("_", " "))


def value_words(value: Any) -> str:
    """A value as a person would write it."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    for kind, written in _WORDS.items():
        if isinstance(value, kind):
            return written(value)
    if isinstance(value, tuple):
        return "; ".join(words for one in value if (words := value_words(one)))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {words}" for key, words in value.items())
    if isinstance(value, Part):
        fields = type(value).model_fields
        # What is as it usually is (shown to everyone, a member) nobody wrote, and it is no news.
        said = [
            getattr(value, name)
            for name, field in fields.items()
            if name != "id" and getattr(value, name) != field.default
        ]
        return ", ".join(words for one in said if (words := value_words(one)))
    return str(value)


def _say_action(action: Action) -> str:
    who = joined([say_who(one) for one in action.responsible])
    more = ", ".join(part for part in (who, say_timescale(action.timescale)) if part)
    return ". ".join(part for part in (action.description.strip().rstrip("."), more) if part)


def _say_state(status: Status) -> str:
    """G (on track); Done 3/9. A letter or a colour means what the form's key says, and who reads this has no key."""
    words = say_status(status).strip()
    state = STATES.get(status.state, "").casefold()
    plain = not state or len(words.split()) != 1 or state in words.casefold() or is_completion(words)
    return words if plain else f"{words} ({state})"


_WORDS: dict[type, Callable[[Any], str]] = {
    dt.date: say_day,
    Who: say_who,
    Action: _say_action,
    Review: review_words,
    Status: _say_state,
    Timescale: say_timescale,
    Level: say_level,
    Resource: say_resource,
    Monitoring: say_monitoring,
}
