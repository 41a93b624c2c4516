"""Files, read and checked, each by itself and then beside the others. No trouble with one stops the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planforms.appraisal import read_any
from planforms.check import Check
from planforms.checked import Checked
from planforms.checks import checked, compared
from planforms.checks.case import Case
from planforms.checks.own import own_checks
from planforms.checks.prints import Print
from planforms.disk import read_whole
from planforms.errors import PlanformsError
from planforms.reading import Reading, refuse_no_plan
from planforms.settings import settings_for
from planforms.unexpected import unexpected

__all__ = ["Looked", "Question", "ask", "beside_each_other", "look"]


@dataclass(frozen=True)
class Question:
    """What is asked of each plan: as of which day, by which settings, with which checks of one's own."""

    today: dt.date
    settings: Path | None = None
    own: tuple[Check[Case], ...] = ()


@dataclass(frozen=True)
class Looked:
    """What came of one file: the plan as it was checked, or what stood in the way."""

    source: Path
    plan: Checked | None = None
    print: Print | None = None
    trouble: PlanformsError | None = None


def ask(today: dt.date, named: Path | None) -> Question:
    """The question, with the checks of one's own that named settings ask for.

    They are programs: settings that merely lie beside a form cannot have them run.
    """
    folder = settings_for(named, named).rules.own if named else ""
    return Question(today, named, own_checks(named.parent / folder) if named and folder else ())


def look(source: Path, question: Question) -> Looked:
    """Read and check one file. Nothing is raised for it."""
    try:
        settings = settings_for(source, question.settings)
        reading = read_any(read_whole(source, settings.profile.limits.size), settings.profile)
        if reading.form is None:
            refuse_no_plan(reading)
        plan, kept = checked(reading.plan, reading.places, question.today, settings.rules, question.own)
        unclear = (*plan.unclear, *_unclear(reading))
        if settings.rules.own and not question.settings:
            unclear = (*unclear, _NOT_RUN)
    except PlanformsError as problem:
        return Looked(source, trouble=problem)
    except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
        return Looked(source, trouble=unexpected(problem))
    return Looked(source, replace(plan, unclear=unclear), kept)


def beside_each_other(looked: Sequence[Looked]) -> tuple[Looked, ...]:
    """The same, each plan with what the others show about it."""
    plans = compared([(one.plan, one.print) for one in looked if one.plan and one.print])
    left = iter(plans)
    return tuple(replace(one, plan=next(left)) if one.plan else one for one in looked)


_NOT_RUN = (
    "The settings beside this form name checks of your own. They are programs, and are run only where you name the "
    "settings yourself: --profile planforms.toml."
)


def _unclear(reading: Reading) -> tuple[str, ...]:
    number = len(reading.unplaced)
    if not number:
        return ()
    texts = (
        "One text of the form was not understood" if number == 1 else f"{number} texts of the form were not understood"
    )
    return (f"{texts}; what looks missing may stand there. “planforms read” lists them.",)
