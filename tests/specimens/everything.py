"""Rowan’s plan with something in every field that the model has."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Action,
    ActionReview,
    Assumption,
    Level,
    Monitoring,
    Note,
    OutcomeReview,
    Person,
    Plan,
    Resource,
    Review,
    Risk,
    Status,
    View,
    Who,
    Withheld,
)
from tests.specimens.parts import MARTIN, PRIYA, act, on, status, told
from tests.specimens.rowan import rowan


def everything() -> Plan:
    """Rowan's plan with something in every field that the model has."""
    plan = rowan()
    area = plan.areas[0]
    outcome = area.objectives[0].model_copy(
        update={
            "priority": Level(written="1st", level="urgent"),
            "plain": "You sleep well.",
            "status": Status(written="nearly there", state="on_track", completed=dt.date(2026, 10, 2)),
            "monitoring": (
                Monitoring(
                    information="Hours asleep",
                    how="Sleep diary",
                    collected_by="Claire",
                    analysed_by="Helen Marsh",
                    when="Fridays",
                ),
            ),
            "resources": (
                Resource(
                    description="A new bed",
                    kind="materials",
                    amount=129.5,
                    obtained_by=MARTIN,
                    needed_by=on(2026, 10, 30),
                ),
            ),
            "actions": (
                Action(
                    id="1.1.1",
                    description="Agree a bedtime routine.",
                    plain="Mum and you choose a bedtime.",
                    responsible=(
                        Who(
                            name="Jane Smith",
                            role="SW",
                            organisation="Children’s services",
                            written="SW (Jane Smith) / CS, Tues only",
                        ),
                    ),
                    involved=(Who(role="Health visitor"),),
                    timescale=told(
                        "once the new bed is there", kind="event", depends_on_event="once the new bed is there"
                    ),
                    resources=(
                        Resource(
                            description="Taxi",
                            kind="transport",
                            amount=12,
                            obtained_by=PRIYA,
                            needed_by=told("each week"),
                        ),
                    ),
                    depends_on=("1.2.1",),
                    status=Status(written="finished early", state="done", completed=dt.date(2026, 9, 17)),
                    progress="Up since 16 September.",
                    audience="professionals",
                ),
                Action(id="1.1.2", description="Stopped thing.", status=Status(written="Stopped", state="stopped")),
                Action(id="1.1.3", description="Thing with an odd status.", status=Status(written="parked with panel")),
            ),
        }
    )
    return plan.model_copy(
        update={
            "title": "Early help plan for Rowan",
            "reference": "CP-2041",
            "subject": plan.subject.model_copy(
                update={
                    "details": {**plan.subject.details, "NHS number": "999 123 4567", "Address": "12 Mill Lane\nHolme"}
                }
            ),
            "lead": Who(
                name="Priya Nair", role="Senior family support worker", organisation="Early Help", written="Priya Nair"
            ),
            "people": (
                *plan.people,
                Person(
                    id="p9",
                    name="Ada Quist",
                    role="Grandma",
                    relationship="Claire’s mother",
                    contact="07700 900123",
                    part="consulted",
                    attended=False,
                ),
            ),
            "areas": (area.model_copy(update={"objectives": (outcome, *area.objectives[1:])}), *plan.areas[1:]),
            "assumptions": (
                *plan.assumptions,
                Assumption(statement="The bus still runs.", still_holds=False, note="It stopped on 1 October."),
            ),
            "risks": (
                *plan.risks,
                Risk(
                    id="R2",
                    statement="The nurse moves on.",
                    likelihood=Level(written="2 of 5", level="low"),
                    impact=Level(written="who knows"),
                    change="new",
                    mitigation="Ask for a named successor.",
                    due=on(2026, 12, 2),
                    status=status("track"),
                    actions=(
                        act(
                            "R2.1",
                            "Ring the clinic’s manager.",
                            PRIYA,
                            on(2026, 11, 20),
                            "new",
                            plain="Priya rings the clinic.",
                        ),
                    ),
                ),
            ),
            "views": (
                *plan.views,
                View(whose="parent", name="Claire", text="I want him to be a child.", share=True),
                View(whose="other", name="Ada", text="Told in confidence, on no paper.", share=False),
            ),
            "reviews": (_review(),),
            "withheld": (Withheld(text="The refuge is in Elm Road.", from_whom="Martin Price", why="Safety"),),
            "notes": (Note(heading="Transport", text="Taxi booked by school.\nReturn by bus."),),
        }
    )


def _review() -> Review:
    return Review(
        number=1,
        held_on=dt.date(2026, 10, 12),
        period="14 September to 12 October",
        taking_part=(Person(name="Claire Ashdown", attended=True), Person(name="Kofi Mensah", attended=False)),
        actions=(
            ActionReview(
                id="1.1.1",
                status=status("done"),
                progress="Routine is on the wall.",
                why_not="Late by a week: illness.",
                change="None needed",
                new_due=on(2026, 10, 30),
            ),
        ),
        outcomes=(
            OutcomeReview(
                id="1.1", now="7 hours", evidence="Sleep diary, three weeks", still_right=True, decision="continue"
            ),
        ),
        risks=(
            Risk(
                id="R1",
                statement="A relapse.",
                change="down",
                likelihood=Level(written="Low", level="low"),
                mitigation="Bag stays packed.",
            ),
        ),
        assumptions=(Assumption(statement="The hours stay as they are.", still_holds=True, note="Asked on Monday."),),
        resources_sufficient=False,
        unexpected="A kitten arrived.",
        what_worked="The pictures on the wall.",
        what_did_not="Phone calls at work.",
        views=(View(whose="child", name="Rowan", text="I like the kitten."),),
        decision="adjust",
        reasons="More time is needed for the assessment.",
        next_review=dt.date(2026, 11, 6),
    )
