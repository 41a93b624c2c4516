"""How anybody will know how it is going: what information, who collects it, who makes sense of it."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import PROGRESS_INFORMATION, WHO_ANALYSES, WHY_NOT
from planforms.checks.saying import about, own_words
from planforms.plan import Action, Monitoring

__all__ = ["monitoring_incomplete", "no_monitoring", "off_track_without_reason"]

_REASON = 4  # words: a status as long as this says more than its own name


@check("note", PROGRESS_INFORMATION)
def no_monitoring(case: Case) -> Iterator[Weakness]:
    """A plan that says nowhere how anybody will follow its progress."""
    told = any(entry.information.strip() or entry.how.strip() for _, one in case.objectives for entry in one.monitoring)
    if case.outcomes and not told:
        yield Weakness(
            "areas",
            "Nothing says which information will show how it is going.",
            "Write for each outcome what is looked at, who collects it and who makes sense of it.",
        )


@check("note", WHO_ANALYSES)
def monitoring_incomplete(case: Case) -> Iterator[Weakness]:
    """Information that somebody is to collect, or to make sense of, without a name."""
    for path, objective in case.objectives:
        for number, entry in enumerate(objective.monitoring):
            missing = _missing(entry, case)
            if missing:
                yield Weakness(
                    f"{path}.monitoring.{number}.{missing[0]}",
                    f"Nobody is named who {missing[1]} the information about {objective.id or 'this outcome'}.",
                    "Name one person for each: who collects it, who analyses it.",
                    f"“{own_words(entry.information or entry.how)}”: [name] {missing[1]} it.",
                )


@check("note", WHY_NOT)
def off_track_without_reason(case: Case) -> Iterator[Weakness]:
    """An action that is not going as planned, without a word on why."""
    for path, action in case.actions:
        if action.status.state in ("at_risk", "off_track") and not _reason(action, case):
            yield Weakness(
                path + ".progress",
                f"{about(action)} is not going as planned, and nothing says why.",
                "Write what stands in the way, and what will be done about it.",
                f"“{own_words(action.description)}”: not yet, because [why]. [name] will [what].",
            )


def _missing(entry: Monitoring, case: Case) -> tuple[str, str] | None:
    """The field that is empty and what it is for; None for words that a form keeps in one box."""
    if not any(text.strip() for text in (entry.how, entry.collected_by, entry.analysed_by, entry.when)):
        return None
    if not case.is_childs and (entry.collected_by.strip() or entry.analysed_by.strip()):
        return None
    if not entry.collected_by.strip():
        return "collected_by", "collects"
    return None if entry.analysed_by.strip() else ("analysed_by", "analyses")


def _reason(action: Action, case: Case) -> bool:
    said = [action.progress]
    for review in case.plan.reviews:
        said += [text for row in review.actions if row.id == action.id for text in (row.why_not, row.progress)]
    return any(text.strip() for text in said) or len(action.status.written.split()) > _REASON
