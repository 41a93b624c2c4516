"""The words that professional documents use for what a plan holds: status, level, who, and what is missing."""

from __future__ import annotations

from planforms.plan import Level, Plan, Status
from planforms.text import fold

__all__ = [
    "NOT_RECORDED",
    "NO_DATE",
    "NO_ONE",
    "STATES",
    "called",
    "kind_of_plan",
    "level_words",
    "state_word",
    "status_note",
    "yes_no",
]

NO_ONE = "No one named"
NO_DATE = "No date yet"
NOT_RECORDED = "Not recorded"

# In the order in which a key shows them.
STATES = {
    "done": "Done",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "not_started": "Not started",
    "stopped": "Stopped",
}
_KINDS = {"child": "Child’s plan", "partnership": "Implementation plan"}


def kind_of_plan(plan: Plan) -> str:
    """Child’s plan, version 2"""
    version = plan.version.strip()
    if not version:
        return _KINDS[plan.kind]
    word = version if fold(version).startswith(("version", "draft", "v")) else f"version {version}"
    return f"{_KINDS[plan.kind]}, {word}"


def called(plan: Plan) -> str:
    """What the child or the partnership is called in running text; "" where no name is given."""
    subject = plan.subject
    first = subject.name.split()[0] if plan.kind == "child" and subject.name.split() else subject.name
    return subject.preferred_name.strip() or first.strip()


def state_word(status: Status) -> str:
    """On track; where the words mean no known state, the words themselves; "" where there are none."""
    return STATES.get(status.state, status.written.strip())


def status_note(status: Status) -> str:
    """What was written beside the state, where it says more than the state's own word."""
    if not status.state or fold(status.written) in ("", fold(STATES[status.state]), status.state):
        return ""
    return status.written.strip()


def level_words(level: Level, of: str = "") -> str:
    """High priority; with the words as written where they are others: High priority (“1st”). "" where nothing is."""
    written = level.written.strip()
    if not level.level:
        return f"{of.capitalize()}: {written}" if of and written else written
    words = f"{level.level.capitalize()} {of}".strip()
    return words if fold(written) in ("", level.level, fold(words)) else f"{words} (“{written}”)"


def yes_no(value: bool | None) -> str:
    """Yes, No, or "" where it was not asked"""
    return "" if value is None else "Yes" if value else "No"
