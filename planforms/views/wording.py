"""The words that professional documents use for what a plan holds: status, level, who, and what is missing."""

from __future__ import annotations

from planforms.dates import day
from planforms.plan import Level, Plan, Status
from planforms.text import fold
from planforms.views.written import names_day, without_opening

__all__ = [
    "NOT_RECORDED",
    "NO_DATE",
    "NO_ONE",
    "STATES",
    "called",
    "kind_of_plan",
    "level_words",
    "state_word",
    "status_notes",
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
# What people write for a state that says no more than its own word does.
_SAME_AS: dict[str, set[str]] = {
    "done": {"done", "complete", "completed", "finished", "achieved", "on", "all", "now"},
    "on_track": {"on", "track", "ontrack"},
    "at_risk": {"at", "risk"},
    "off_track": {"off", "track"},
    "not_started": {"not", "yet", "started"},
    "stopped": {"stopped"},
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


def status_notes(status: Status) -> tuple[str, ...]:
    """What there is to say beside the state's own word: what was written, where it says more, and the day once."""
    finished, same = status.completed, _SAME_AS.get(status.state, ())
    beyond = without_opening(status.written, same, finished) if same else ""
    dated = status.written if not same else beyond
    days = (day(finished),) if finished and not names_day(dated, finished) else ()
    return (beyond, *days) if beyond else days


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
