"""Annex 1 of *Implementation Planning*: one table for each development area, and around it what the guidance asks for.

The columns are the annex's own. The vision, who is responsible for the plan, the review points and the risks with the
actions to reduce them are those of its list of what makes implementation planning effective.
"""

from __future__ import annotations

from dataclasses import replace

from planforms.form import Facts, Field, Form, Grid
from planforms.forms.labels import ALSO
from planforms.forms.sections import (
    ASSUMPTIONS,
    CONTINGENCY,
    LEVELS,
    NOTES,
    PEOPLE,
    PLAN,
    REVIEW_POINTS,
    RISKS,
    SHARING,
    SIGNATURES,
    VIEWS,
)

__all__ = ["FORM"]

ABOUT = Facts(
    "About the partnership",
    (
        Field("Partnership", "subject.name", also=ALSO["partnership"]),
        Field("Short name", "subject.preferred_name", also=ALSO["preferred_name"]),
        Field("Partners", "subject.details.Partners", help="The organisations that work together."),
    ),
    help="To add something else about the partnership, add a row with its label on the left.",
    rest="subject.details",
)

VISION = Facts(
    "What we want to achieve together",
    (
        Field(
            "Shared vision",
            "aim",
            also=ALSO["aim"],
            help="What will be different for those whom the partnership serves.",
        ),
        Field("What is going well", "strengths", "lines", also=ALSO["strengths"], help="One thing on each line."),
    ),
)

AREAS = Grid(
    "Development areas",
    "areas",
    (
        Field(
            "Development area",
            "title",
            also=ALSO["development_area"],
            help="For example: arrangements for seeking and acting on learners’ views.",
        ),
        Field("Priority", "priority", "level", also=ALSO["priority"], choices=LEVELS),
    ),
    ref=Field("Ref", "id", "ref", width=14),
    outer=(
        Field("Step objectives", "statement", also=ALSO["objective"], width=45),
        Field("Monitoring", "monitoring", "monitoring", also=ALSO["monitoring"], width=34),
        Field("Outcomes", "measures", "measures", also=ALSO["outcomes"], width=40),
    ),
    inner=(
        Field("Actions", "description", also=ALSO["action"], width=50),
        Field("Responsibility and involvement", "responsible", "responsibility", also=ALSO["responsibility"], width=35),
        Field("Timescale", "timescale", "timescale", also=ALSO["due"], width=24),
        Field("Resources, inc support", "resources", "resources", also=ALSO["resources"], width=28),
    ),
    order=(
        "Ref", "Step objectives", "Actions", "Responsibility and involvement", "Timescale", "Resources, inc support",
        "Monitoring", "Outcomes",
    ),
    help="One action in a row. Leave the step objective empty where the action belongs to the one above. To add an "
    "action, copy a row; to add a development area, copy its table.",
)  # fmt: skip

FORM = Form(
    name="implementation-plan",
    kind="partnership",
    title="Implementation plan",
    purpose="a plan of a partnership, project or programme, after Annex 1 of the implementation planning guidance",
    help="Type in the boxes; they grow. Leave empty what you do not know.",
    sections=(
        ABOUT,
        replace(
            PLAN,
            fields=tuple(
                replace(field, label="Responsible for the plan", also=(field.label, *field.also))
                if field.path == "lead"
                else field
                for field in PLAN.fields
            ),
        ),
        replace(
            PEOPLE,
            fields=tuple(
                replace(field, label="Speaks for", also=(field.label, *field.also))
                if field.path == "relationship"
                else field
                for field in PEOPLE.fields
            ),
            help="The small group of senior leaders who are responsible for the plan, and everybody who takes part.",
        ),
        VISION,
        AREAS,
        RISKS,
        CONTINGENCY,
        REVIEW_POINTS,
        replace(
            VIEWS,
            help="What learners, families and partners say, as they say it.",
            starters=(),
        ),
        SHARING,
        SIGNATURES,
        NOTES,
        ASSUMPTIONS,
    ),
)
