"""A plan for one child, after the Rough Guide to Planning and Review ("What does planning involve?").

Its order is the guide's: who takes part, the unmet needs from the assessment, prioritised outcomes and how anybody
will know, steps and actions, resources and who obtains them, timescales, responsibility, information for monitoring;
assumptions are recorded at the end of the plan.
"""

from __future__ import annotations

from planforms.form import Blocks, Facts, Field, Form, Rows
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
    WITHHELD,
)

__all__ = ["FORM"]

ABOUT = Facts(
    "About the child",
    (
        Field("Name", "subject.name", also=ALSO["subject"]),
        Field("Likes to be called", "subject.preferred_name", also=ALSO["preferred_name"]),
        Field("Date of birth", "subject.date_of_birth", "day", also=ALSO["date_of_birth"]),
        Field("School or nursery", "subject.details.School or nursery"),
        Field("Address", "subject.details.Address"),
        Field("Language and how we communicate", "subject.details.Language and how we communicate"),
    ),
    help="To add something else about the child, add a row with its label on the left.",
    rest="subject.details",
)

WHY = Facts(
    "Why there is a plan",
    (
        Field(
            "Why we have this plan",
            "aim",
            also=ALSO["aim"],
            help="What is to be different for the child, in a sentence or two.",
        ),
        Field("What is going well", "strengths", "lines", also=ALSO["strengths"], help="One thing on each line."),
    ),
)

MEASURES = Rows(
    "How we will know",
    "measures",
    (
        Field("How we will know", "statement", also=ALSO["measure"], width=107),
        Field("At the start", "baseline", also=ALSO["baseline"], width=70),
        Field("What we aim for", "target", also=ALSO["target"], width=90),
    ),
    owner="objectives",
    owner_label="For outcome",
    blank=1,
    sheet="How we will know",
)

ACTIONS = Rows(
    "What will be done",
    "actions",
    (
        Field("Ref", "id", "ref", width=14),
        Field("What will be done", "description", also=ALSO["action"], width=64),
        Field("In plain words", "plain", also=ALSO["plain"], width=42),
        Field("Who is responsible", "responsible", "people", also=ALSO["responsible"], width=35),
        Field("Others involved", "involved", "people", also=ALSO["involved"], width=31),
        Field("Start", "timescale.start", "start", also=ALSO["start"], width=24),
        Field("By when", "timescale", "timescale", also=ALSO["due"], width=26),
        Field("Waits for", "depends_on", "refs", also=ALSO["depends_on"], width=14),
        Field(
            "Professionals only",
            "audience",
            "tick",
            also=ALSO["audience"],
            choices=(("everyone", ""), ("professionals", "Yes")),
            width=25,
        ),
    ),
    help="One action in a row, in the order in which they happen, with one person who is responsible. By when: pick a "
    "date, or type words such as “by half term”. Waits for: the ref of an action that must be done first.",
    owner="objectives",
    owner_label="For outcome",
    blank=3,
    sheet="Actions",
)

OUTCOMES = Blocks(
    "Outcomes",
    "objectives",
    (
        Field(
            "Outcome",
            "statement",
            also=ALSO["outcome"],
            help="What will be different for the child, not what a service will do.",
            width=110,
        ),
        Field(
            "In plain words",
            "plain",
            also=ALSO["plain"],
            help="If you like: the same for the child and the family.",
            width=95,
        ),
        Field("Priority", "priority", "level", also=ALSO["priority"], choices=LEVELS, width=20),
    ),
    (MEASURES, ACTIONS),
    owner="areas",
    owner_label="For need",
    blank=1,
    sheet="Outcomes",
)

NEEDS = Blocks(
    "Needs, outcomes and actions",
    "areas",
    (
        Field("Need", "title", also=ALSO["area"], width=60),
        Field("What the assessment found", "need", also=ALSO["need"], width=160),
        Field("Priority", "priority", "level", also=ALSO["priority"], choices=LEVELS, width=20),
    ),
    (OUTCOMES,),
    help="To add an action, copy a row. To add an outcome or a need, copy its tables and give it the next number.",
    blank=2,
    sheet="Needs",
)

RESOURCES = Rows(
    "What is needed",
    "resources",
    (
        Field("What is needed", "description", also=ALSO["resource"], width=85),
        Field(
            "Kind",
            "kind",
            "choice",
            also=("Kind of resource", "Type"),
            choices=(
                ("finance", "Money"),
                ("people", "People"),
                ("materials", "Materials or equipment"),
                ("transport", "Transport"),
                ("other", "Other"),
            ),
            width=40,
        ),
        Field("Cost", "amount", "amount", also=("Amount", "Budget"), width=25),
        Field(
            "Who obtains it", "obtained_by", "who", also=("Who will obtain it", "Sourced by", "Obtained by"), width=50
        ),
        Field("Needed by", "needed_by", "timescale", also=("By when", "When"), width=37),
    ),
    help="Money, people, materials or equipment, and transport. Write the ref of the action or outcome that needs it.",
    owner="actions",
    owner_label="For action or outcome",
)

MONITORING = Rows(
    "How we will check progress",
    "monitoring",
    (
        Field("What information", "information", also=("Information", "What sort of information"), width=80),
        Field("How it is collected", "how", also=("How", "How collected", "Method"), width=50),
        Field("Who collects it", "collected_by", also=("Who collects", "Collected by"), width=40),
        Field("Who analyses it", "analysed_by", also=("Who analyses", "Analysed by"), width=40),
        Field("When", "when", also=("How often", "Frequency"), width=27),
    ),
    help="The information that shows whether the plan is being done and whether it makes a difference.",
    owner="objectives",
    owner_label="For outcome",
)

FORM = Form(
    name="child-plan",
    kind="child",
    title="Child’s plan",
    purpose="a plan for one child, after the Rough Guide to Planning and Review",
    help="Type in the boxes; they grow. Leave empty what you do not know.",
    sections=(
        ABOUT,
        PLAN,
        PEOPLE,
        WHY,
        VIEWS,
        NEEDS,
        RESOURCES,
        MONITORING,
        CONTINGENCY,
        RISKS,
        REVIEW_POINTS,
        WITHHELD,
        SHARING,
        SIGNATURES,
        NOTES,
        ASSUMPTIONS,
    ),
)
