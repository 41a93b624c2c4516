"""The review form, after Annex 2 of *Implementation Planning*, of which only the heading survives.

It is put together from what the two guidance texts ask: monitoring (what has been done), review (what difference it
has made), the risks with the actions to minimise them, assumptions and resources, the unexpected, what worked and what
did not, the child's and the parents' own words, a decision with its reasons, and the next review. `given` boxes carry
the plan's words; all others wait for an answer.
"""

from __future__ import annotations

from dataclasses import replace

from planforms.form import Facts, Field, Form, Rows, Section
from planforms.forms.sections import LEVELS
from planforms.values.status import STATES

__all__ = [
    "FACES",
    "REVIEW",
    "review_form",
]

FACES = (("1", "Very bad"), ("2", "Bad"), ("3", "All right"), ("4", "Good"), ("5", "Very good"))
"""How things are for a child, from a row of faces."""

_DECISIONS = (
    ("continue", "Carry on"),
    ("adjust", "Change the plan"),
    ("close", "Close it"),
    ("step_up", "Step up"),
    ("step_down", "Step down"),
)
_STATES = tuple(
    (state, STATES[state]) for state in ("done", "on_track", "at_risk", "off_track", "not_started", "stopped")
)
_WHOSE = (("child", "Child"), ("parent", "Parent or carer"), ("family", "Family"), ("other", "Somebody else"))

ABOUT = Facts(
    "About this review",
    (
        Field("Plan for", "subject", given=True),
        Field("Name of the plan", "title", given=True),
        Field("Reference of the plan", "reference", given=True),
        Field("Version of the plan", "version", given=True),
        Field("Number of the review", "number", given=True),
        Field("This copy is for", "whose", given=True),
        Field("Planned for", "planned", given=True),
        Field("Looks back over", "period", given=True),
        Field("At the last review", "last", given=True),
        Field("Held on", "held_on", "day"),
        Field("Led by", "led_by"),
    ),
    help="What stands in the grey boxes comes from the plan. The white ones are for you.",
)

TAKING_PART = Rows(
    "Who took part",
    "taking_part",
    (
        Field("Who", "name", given=True, width=150),
        Field("Took part", "attended", "answer", width=117),
    ),
    help="Write in anyone else.",
    more=2,
)

ACTIONS = Rows(
    "A. What has been done",
    "actions",
    (
        Field("Ref", "id", "ref", given=True, width=15),
        Field("Outcome", "outcome", given=True, width=38),
        Field("Action, who and by when", "action", given=True, width=54),
        Field("How is it going?", "status", "status", choices=_STATES, width=24),
        Field("What happened", "progress", width=45),
        Field("If not, why not", "why_not", width=36),
        Field("Change to the plan", "change", width=31),
        Field("New date", "new_due", "timescale", width=24),
    ),
    help="Choose how each action is going. If it is not on track, say why.",
    more=0,
)

OUTCOMES = Rows(
    "B. What difference it has made",
    "outcomes",
    (
        Field("Ref", "id", "ref", given=True, width=15),
        Field("Outcome", "outcome", given=True, width=46),
        Field("How we will know", "measure", given=True, width=42),
        Field("At the start", "baseline", given=True, width=26),
        Field("What we aim for", "target", given=True, width=28),
        Field("Now", "now", width=32),
        Field("How we know", "evidence", width=36),
        Field("Still right?", "still_right", "answer", width=18),
        Field(
            "What next?",
            "decision",
            "choice",
            choices=(("continue", "Carry on"), ("adjust", "Change it"), ("achieved", "Achieved"), ("stop", "Stop")),
            width=24,
        ),
    ),
    help="Ask those first whom the plan is for. Say of each measure where things are now, and how you know.",
    more=0,
)

RISKS = Rows(
    "C. What might go wrong",
    "risks",
    (
        Field("Ref", "id", "ref", given=True, width=15),
        Field("Risk", "statement", given=True, width=74),
        Field("How likely now", "likelihood", "level", choices=LEVELS[:3], width=22),
        Field("How bad", "impact", "level", choices=LEVELS[:3], width=22),
        Field(
            "Since last time",
            "change",
            "choice",
            choices=(
                ("down", "Less likely"),
                ("same", "The same"),
                ("up", "More likely"),
                ("happened", "It happened"),
                ("new", "New"),
            ),
            width=27,
        ),
        Field("What we will do to make it smaller", "mitigation", width=56),
        Field("Whose task", "owner", "who", width=27),
        Field("By when", "due", "timescale", width=24),
    ),
    help="Write in what is new.",
    more=2,
)

ASSUMPTIONS = Rows(
    "C. What we take for granted",
    "assumptions",
    (
        Field("Ref", "id", "ref", given=True, width=15),
        Field("We are assuming that", "statement", given=True, width=104),
        Field("Still true", "still_holds", "answer", width=30),
        Field("If not, what we will do", "note", width=118),
    ),
    help="Look at each again. If one is no longer true, the plan may need to change.",
    more=1,
)

QUESTIONS = Facts(
    "C. What we ask each time",
    (
        Field("Enough time, money and help", "resources_sufficient", "answer"),
        Field("If there is not enough", "resources_note", help="What is missing, and who sees to it."),
        Field("Anything unexpected, good or bad", "unexpected", help="Also what nobody planned for."),
        Field("What worked, and should go on", "what_worked"),
        Field("What did not work, and what would work better", "what_did_not"),
    ),
)

VIEWS = Rows(
    "D. In their own words",
    "views",
    (
        Field("Whose words", "whose", "choice", choices=_WHOSE, given=True, width=32),
        Field("Name", "name", given=True, width=40),
        Field("How things are for me", "face", "choice", choices=FACES, width=32),
        Field("Their words", "text", width=130),
        Field("May be shared", "share", "answer", width=33),
    ),
    help="Write down what they say as they say it. No under “May be shared” keeps the words out of every copy.",
    more=1,
)

DECISION = Facts(
    "E. What we decide",
    (
        Field("Decision", "decision", "choice", choices=_DECISIONS),
        Field(
            "Reasons",
            "reasons",
            help="If we close it: what was achieved, what is still needed, and who will help.",
        ),
        Field("Next review as planned", "planned_next", given=True),
        Field("Next review", "next_review", "day", help="If it is to be another day than planned."),
        Field("Copies to", "copies_to"),
    ),
)

REVIEW = Form(
    name="review-form",
    kind="child",
    title="Review form",
    purpose="a review of a plan, after Annex 2 of the implementation planning guidance",
    help="Of Annex 2 of the guidance, the example review form, only the heading survives. This form is made from what "
    "the guidance says about monitoring and review, and from comparable forms.",
    sections=(ABOUT, TAKING_PART, ACTIONS, OUTCOMES, RISKS, ASSUMPTIONS, QUESTIONS, VIEWS, DECISION),
    sheet="Review",
)
_OF_THE_MEETING = ("taking_part", "outcomes", "assumptions", "views")
_PARTNERSHIP = ("face",)


def review_form(kind: str, stamp: str, *, for_one: bool = False) -> Form:
    """The form for the review of one plan: of its kind, marked with its stamp.

    The copy that one person fills in beforehand leaves out what is for the meeting."""
    sections = [_fitting(section, kind) for section in REVIEW.sections]
    if for_one:
        sections = [
            replace(section, more=0) if isinstance(section, Rows) else section
            for section in sections
            if section.heading != DECISION.heading and getattr(section, "each", "review") not in _OF_THE_MEETING
        ]
    return replace(REVIEW, stamp=stamp, sections=tuple(sections))


def _fitting(section: Section, kind: str) -> Section:
    """A section with what suits a child's plan alone taken out of a partnership's."""
    if kind == "child":
        return section
    if section is DECISION:
        without_steps = replace(DECISION.fields[0], choices=_DECISIONS[:3])
        return replace(DECISION, fields=(without_steps, *DECISION.fields[1:]))
    if section is VIEWS:
        return replace(VIEWS, fields=tuple(box for box in VIEWS.fields if box.path not in _PARTNERSHIP))
    return section
