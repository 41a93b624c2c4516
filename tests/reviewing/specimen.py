"""A review of Rowan's plan, and the copies in which it might come back."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    ActionReview,
    Assumption,
    OutcomeReview,
    Plan,
    Review,
    Risk,
    View,
)
from planforms.reviewing.answers import person_of
from planforms.values.anchor import Anchor
from planforms.values.level import understand_level
from planforms.values.status import understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.who import understand_who
from tests.specimens import rowan

__all__ = ["HELD_ON", "held", "how", "plan", "row", "when"]

HELD_ON = dt.date(2026, 11, 6)


def plan() -> Plan:
    return rowan()


def how(words: str) -> object:
    return understand_status(words)


def when(words: str) -> object:
    return understand_timescale(words, Anchor(plan_date=HELD_ON))[0]


def row(ref: str, **said: object) -> ActionReview:
    """How one action stands; texts for `status` and `new_due` are understood as the form would."""
    understood = {"status": how, "new_due": when}
    return ActionReview.model_validate(
        {
            "id": ref,
            **{path: understood[path](str(value)) if path in understood else value for path, value in said.items()},
        }
    )


def held(**more: object) -> Review:
    """The first review of Rowan's plan, with something of everything."""
    of_plan = plan()
    review = Review(
        number=1,
        held_on=HELD_ON,
        period="14 Sep to 6 Nov 2026",
        taking_part=(person_of("Claire Ashdown", of_plan).model_copy(update={"attended": True}),),
        actions=(
            row("1.1.1", status="Done", progress="Up on the wall, with his own pictures."),
            row("1.1.3", status="Off track", why_not="Helen was ill.", change="Ask for another nurse.", new_due="20 November 2026"),
        ),
        outcomes=(
            OutcomeReview(id="1.1", now="7½ hours", evidence="Sleep diary", still_right=True, decision="continue"),
            OutcomeReview(id="2.1", now="4 hours", evidence="Rowan says so", still_right=True, decision="achieved"),
        ),
        risks=(
            Risk(
                id="R1",
                likelihood=understand_level("Low"),
                impact=understand_level("High"),
                change="down",
                mitigation="Grandma has a key too.",
                owner=understand_who("Martin Price"),
                due=understand_timescale("27 November 2026")[0],
            ),
        ),
        assumptions=(Assumption(statement=of_plan.assumptions[0].statement, still_holds=False, note="New rota from May."),),
        resources_sufficient=True,
        unexpected="A kitten came.",
        what_worked="The pictures on the wall.",
        what_did_not="Phone calls at work.",
        views=(View(whose="child", name="Rowan", text="I sleep better now.", share=True),),
        decision="continue",
        reasons="It is working, slowly.",
        next_review=dt.date(2027, 2, 5),
    )  # fmt: skip
    return review.model_copy(update=more)
