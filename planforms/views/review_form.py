"""The review form: what has been done, what difference it has made, and what is decided, on paper at the meeting.

Annex 2 of *Implementation Planning* promises "a possible review format", but the copies of the guidance that are known
have its heading alone. This one is put together from what the two guidance texts ask of monitoring and review.

It is the form of the professionals and the family who sit at the meeting: nobody's contact or date of birth, no words
given in confidence, nothing that is withheld from anybody.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from planforms.dates import full
from planforms.forms.review import review_form
from planforms.items import with_refs
from planforms.plan import Plan, Review
from planforms.text import joined
from planforms.view import View
from planforms.views.metrics import shortened
from planforms.views.review_actions import ACTION_COLUMNS, ActionGroup, action_groups, as_sentence
from planforms.views.review_attendance import attendance
from planforms.views.review_boxes import Box, Tick, box, more, tick
from planforms.views.review_checks import CHECK_COLUMNS, Check, checks
from planforms.views.review_copy import own_part
from planforms.views.review_decision import Decision, Voice, decision, first_name, parents, voices
from planforms.views.review_facts import Fact, Which, asks, facts_of, which_plan
from planforms.views.review_outcomes import OUTCOME_COLUMNS, OutcomeRow, outcome_rows
from planforms.views.review_risks import RISK_COLUMNS, RiskRow, risk_rows
from planforms.views.when import Meeting, meetings, next_review
from planforms.views.wording import called
from planforms.withheld import without_withheld

__all__ = ["VIEW", "ReviewFormPage", "build"]

_KINDS = {"child": "child’s plan", "partnership": "implementation plan"}
_DECIDED = {
    "continue": "carry on",
    "adjust": "change the plan",
    "close": "close the plan",
    "step_up": "step up",
    "step_down": "step down",
}
_NOTE = (
    "About this form: of Annex 2 of the guidance, the example review form, only the heading survives. This form is "
    "made from what the guidance says about monitoring and review, and from comparable forms."
)
_LONG_VERSION = 16  # letters: of a longer one ("2, after the first review") the header has its number
_LEFT_OUT = "Words that the plan withholds from somebody are left out of this form."


@dataclass(frozen=True)
class ReviewFormPage:
    """One review form, prefilled. Every text is as printed; an empty one is a place to write."""

    document_title: str
    language: str
    kind: str
    title: str
    running_left: str
    running_right: str
    footer: str
    which: Which
    facts: tuple[Fact, ...]
    last_review: str
    asks: str
    whole: bool
    attendance: tuple[Tick, ...]
    blank_places: tuple[Box, ...]
    actions: tuple[ActionGroup, ...]
    action_columns: tuple[float, ...]
    action_heading: str
    ask_first: str
    outcomes: tuple[OutcomeRow, ...]
    outcome_columns: tuple[float, ...]
    outcome_heading: str
    risks: tuple[RiskRow, ...]
    risk_columns: tuple[float, ...]
    checks: tuple[Check, ...]
    check_columns: tuple[float, ...]
    voices: tuple[Voice, Voice]
    decision: Decision
    note: str
    identity: str
    mark: str = field(metadata={"printed": False})


def build(plan: Plan, today: dt.date, whose: str = "") -> ReviewFormPage:
    """The form for the review that comes next after `today`, or for the one that was missed.

    With `whose` it is the copy of one person: their own actions and risks, and no part that is for the meeting."""
    whole = with_refs(plan)
    planned, _ = next_review(plan, today)
    number = _number(plan, planned)
    which = which_plan(plan, number, whose)
    form = review_form(plan.kind, which.mark)
    plan = own_part(whole, whose) if whose else whole
    last = plan.reviews[-1] if plan.reviews else None
    following = _following(plan, planned)
    title = _title(plan)
    people = () if whose else attendance(plan)
    child = plan.kind == "child"
    page = ReviewFormPage(
        document_title=f"{title}: review {number}" + (f", for {whose}" if whose else ""),
        language="en-GB",
        kind=f"Review {number} of the {_KINDS[plan.kind]}" + (f": for {whose}" if whose else ""),
        title=title,
        running_left=f"{shortened(title, 128, 9, 600)}: review {number}",
        running_right=_which_plan(plan, today),
        footer="Confidential. Share only as agreed in the plan.",
        which=which,
        facts=facts_of(plan, planned, following, last, whole=not whose),
        last_review=_last_review(last) if last and not whose else "",
        asks=asks(plan, planned) if whose else "",
        whole=not whose,
        attendance=tuple(tick("taking_part", str(number), "attended", name) for number, name in enumerate(people, 1)),
        blank_places=tuple(box("taking_part", more("", number), "name") for number in range(1, 3 if people else 9)),
        actions=action_groups(plan, last),
        action_columns=_shares(ACTION_COLUMNS),
        action_heading="Action, who and by when",
        ask_first=_ask_first(plan),
        outcomes=outcome_rows(plan, last),
        outcome_columns=_shares(OUTCOME_COLUMNS),
        outcome_heading="Outcome, and how we will know" if child else "Step objective and measure",
        risks=risk_rows(plan, last) if plan.risks or not whose else (),
        risk_columns=_shares(RISK_COLUMNS),
        checks=checks(plan, last, whose),
        check_columns=_shares(CHECK_COLUMNS),
        voices=voices(plan),
        decision=decision(plan, following),
        note=_NOTE,
        identity=form.identity,
        mark=form.mark,
    )
    shown = without_withheld(page, plan.withheld)
    return shown if shown == page else replace(shown, note=f"{_LEFT_OUT} {_NOTE}")


def _number(plan: Plan, planned: Meeting | None) -> int:
    """One more than the last review has; where none is recorded, the place of the planned day among the fixed days."""
    if plan.reviews:
        return max(len(plan.reviews), *(review.number or 0 for review in plan.reviews)) + 1
    return meetings(plan).index(planned) + 1 if planned else 1


def _following(plan: Plan, planned: Meeting | None) -> Meeting | None:
    return next((meeting for meeting in meetings(plan) if planned and meeting.on > planned.on), None)


def _title(plan: Plan) -> str:
    child, title = plan.subject.name.strip(), plan.title.strip()
    return " ".join((child or title if plan.kind == "child" else title or child).split()) or "Plan without a name"


def _which_plan(plan: Plan, today: dt.date) -> str:
    """Reviews version 2 of the plan, agreed 14 September 2026"""
    version = re.sub(r"^v(?:er(?:sion)?)?[. ]*(?=[0-9])", "", " ".join(plan.version.split()), flags=re.IGNORECASE)
    if len(version) > _LONG_VERSION:
        version = number[0] if (number := re.match(r"[0-9]+(?:\.[0-9]+)*", version)) else ""
    which = f"Reviews version {version} of the plan" if version else "Reviews the plan"
    if plan.agreed_on:
        return f"{which}, agreed {full(plan.agreed_on)}"
    return which if version else f"{which} as it stood on {full(today)}"


def _last_review(last: Review) -> str:
    """Last review, 6 November 2026: carry on. Rowan sleeps better."""
    when = f"Last review, {full(last.held_on)}" if last.held_on else "Last review"
    said = [as_sentence(part) for part in (_DECIDED.get(last.decision, ""), last.reasons) if part.strip()]
    return f"{when}: {' '.join(said)}" if said else f"{when}."


def _ask_first(plan: Plan) -> str:
    """Ask Rowan, Claire and Martin first."""
    if plan.kind == "partnership":
        return "Ask the people it is for first."
    family = [first_name(person.name) for person in parents(plan)][:3] or ["the parents"]
    return f"Ask {joined([called(plan) or 'the child', *family])} first."


def _shares(widths: tuple[float, ...]) -> tuple[float, ...]:
    """Widths in mm as parts of a hundred, so that a screen narrower than the sheet keeps the proportions."""
    return tuple(round(100 * width / sum(widths), 3) for width in widths)


VIEW = View(name="review", design="review_form", title="Review form", build=build)
