"""The neutral plan: one tree that a child's plan and a partnership's plan share.

A development area of a partnership, or a need of a child, holds objectives; an objective holds its actions. Every
value is frozen, sequences are tuples, and the words that somebody typed stay beside each interpretation of them.
Text is "" when absent, a collection is empty, a date is None. Nothing here reads, prints or renders.

Sources: *Implementation Planning* ("Documenting implementation planning", Annexes 1 and 2) and the *Rough Guide to
Planning and Review* ("What does planning involve?", "What makes a good plan?").
"""

from __future__ import annotations

import datetime as dt
import warnings
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Action",
    "ActionReview",
    "Area",
    "Assumption",
    "Level",
    "Measure",
    "Monitoring",
    "Note",
    "Objective",
    "OutcomeReview",
    "Part",
    "Person",
    "Plan",
    "Resource",
    "Review",
    "ReviewPoint",
    "Risk",
    "Sharing",
    "Signature",
    "Status",
    "Subject",
    "Timescale",
    "View",
    "Who",
    "Withheld",
]


class Part(BaseModel):
    """What every part of a plan has in common: it cannot be changed, and it knows no key but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False, ser_json_inf_nan="strings")


class Who(Part):
    """Somebody named in a cell: the words as written, and the name, role and organisation found in them."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    written: str = ""


TimescaleKind = Literal[
    "exact", "month", "approximate", "range", "duration", "recurring", "ongoing", "asap", "event", "none"
]


class Timescale(Part):
    """When something is to happen. `due` is the latest day the words allow, None where no honest day can be given.

    `counted_from` is the date that relative words ("within 2 weeks") were counted from; `depends_on_event` holds the
    words of an event that must come first ("once the referral is accepted").
    """

    written: str = ""
    start: dt.date | None = None
    due: dt.date | None = None
    kind: TimescaleKind = "none"
    depends_on_event: str = ""
    counted_from: dt.date | None = None


class Level(Part):
    """A priority, likelihood or impact: the words as written and the level that they mean."""

    written: str = ""
    level: Literal["", "low", "medium", "high", "urgent"] = ""


class Status(Part):
    """How far something has come: the words as written, the state that they mean, and the day it was completed."""

    written: str = ""
    state: Literal["", "not_started", "on_track", "at_risk", "off_track", "done", "stopped"] = ""
    completed: dt.date | None = None


class Subject(Part):
    """Whom or what the plan is for. `details` maps a label of the form (school, address) to what was typed there."""

    name: str = ""
    preferred_name: str = ""
    date_of_birth: dt.date | None = None
    details: dict[str, str] = Field(default_factory=dict)


class Person(Part):
    """Somebody who takes part in the plan, the child and the parents too."""

    id: str = ""
    name: str = ""
    role: str = ""
    organisation: str = ""
    relationship: str = ""
    contact: str = ""
    part: Literal["lead", "member", "child", "parent", "consulted"] = "member"
    attended: bool | None = None


class Measure(Part):
    """How anybody will know: what is looked at, where it stood at the start, what is aimed for."""

    statement: str = ""
    baseline: str = ""
    target: str = ""


class Resource(Part):
    """What an action needs, who obtains it and by when (Rough Guide, "Clarifying any inputs"). `amount` in pounds."""

    description: str = ""
    kind: Literal["finance", "people", "materials", "transport", "other"] = "other"
    amount: float | None = Field(default=None, allow_inf_nan=False)
    obtained_by: Who | None = None
    needed_by: Timescale = Timescale()


class Monitoring(Part):
    """The information that shows progress: what, how, who collects, who analyses, when (Rough Guide)."""

    information: str = ""
    how: str = ""
    collected_by: str = ""
    analysed_by: str = ""
    when: str = ""


class Action(Part):
    """What will be done, by whom and by when. `id` is stable: it survives reordering."""

    id: str = ""
    description: str = ""
    plain: str = ""
    responsible: tuple[Who, ...] = ()
    involved: tuple[Who, ...] = ()
    timescale: Timescale = Timescale()
    resources: tuple[Resource, ...] = ()
    depends_on: tuple[str, ...] = ()
    status: Status = Status()
    progress: str = ""
    audience: Literal["everyone", "professionals"] = "everyone"


class Objective(Part):
    """A step objective of a partnership, a desired outcome of a child. `plain` is its wording for the family."""

    id: str = ""
    statement: str = ""
    plain: str = ""
    priority: Level = Level()
    measures: tuple[Measure, ...] = ()
    actions: tuple[Action, ...] = ()
    resources: tuple[Resource, ...] = ()
    monitoring: tuple[Monitoring, ...] = ()
    status: Status = Status()


class Area(Part):
    """A development area of a partnership, an area of need of a child with the need that the assessment found."""

    id: str = ""
    title: str = ""
    need: str = ""
    priority: Level = Level()
    objectives: tuple[Objective, ...] = ()


class Assumption(Part):
    """Something taken for granted: recorded at the end of the plan, looked at again in each review."""

    statement: str = ""
    still_holds: bool | None = None
    note: str = ""


class Risk(Part):
    """What may go wrong, and what is done to make it less likely or less bad.

    `affects` holds ids of areas, objectives or actions. `mitigation` is prose; `actions` is used where a form lists
    them one by one, with ids such as "R1.2".
    """

    id: str = ""
    statement: str = ""
    affects: tuple[str, ...] = ()
    likelihood: Level = Level()
    impact: Level = Level()
    change: Literal["new", "up", "same", "down", ""] = ""
    mitigation: str = ""
    actions: tuple[Action, ...] = ()
    owner: Who | None = None
    due: Timescale = Timescale()
    status: Status = Status()


class View(Part):
    """Somebody's own words, verbatim. `share` False: given in confidence, reaches no copy; None: nobody was asked."""

    whose: Literal["child", "parent", "family", "other"] = "other"
    name: str = ""
    text: str = ""
    share: bool | None = None


class ReviewPoint(Part):
    """A fixed point at which the plan is looked at, and who takes part."""

    on: Timescale = Timescale()
    involved: tuple[Who, ...] = ()


class ActionReview(Part):
    """One row of part A of a review: how an action stands. `id` is the action's."""

    id: str = ""
    status: Status = Status()
    progress: str = ""
    why_not: str = ""
    change: str = ""
    new_due: Timescale = Timescale()


class OutcomeReview(Part):
    """One row of part B of a review: what difference was made. `id` is the objective's."""

    id: str = ""
    now: str = ""
    evidence: str = ""
    still_right: bool | None = None
    decision: Literal["", "continue", "adjust", "achieved", "stop"] = ""


class Review(Part):
    """A filled review form (Annex 2)."""

    number: int | None = None
    held_on: dt.date | None = None
    period: str = ""
    taking_part: tuple[Person, ...] = ()
    actions: tuple[ActionReview, ...] = ()
    outcomes: tuple[OutcomeReview, ...] = ()
    risks: tuple[Risk, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    resources_sufficient: bool | None = None
    unexpected: str = ""
    what_worked: str = ""
    what_did_not: str = ""
    views: tuple[View, ...] = ()
    decision: Literal["", "continue", "adjust", "close", "step_up", "step_down"] = ""
    reasons: str = ""
    next_review: dt.date | None = None


class Withheld(Part):
    """A text that must not reach a named recipient, and why."""

    text: str = ""
    from_whom: str = ""
    why: str = ""


with warnings.catch_warnings():
    # pydantic warns that `copy` hides its deprecated method of that name; the plan's own name comes first.
    warnings.simplefilter("ignore", UserWarning)

    class Sharing(Part):
        """Who gets which copy of the plan."""

        who: str = ""
        copy: str = ""  # type: ignore[assignment]


class Signature(Part):
    """Who signed, in which role, on which day."""

    name: str = ""
    role: str = ""
    on: dt.date | None = None


class Note(Part):
    """Any other headed section of the form, kept whole."""

    heading: str = ""
    text: str = ""


class Plan(Part):
    """One plan of one child or one partnership."""

    schema_version: Literal["1"] = "1"
    kind: Literal["child", "partnership"]
    title: str = ""
    reference: str = ""
    version: str = ""
    subject: Subject = Subject()
    aim: str = ""
    strengths: tuple[str, ...] = ()
    agreed_on: dt.date | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None
    lead: Who | None = None
    people: tuple[Person, ...] = ()
    areas: tuple[Area, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    risks: tuple[Risk, ...] = ()
    contingency: str = ""
    views: tuple[View, ...] = ()
    review_points: tuple[ReviewPoint, ...] = ()
    reviews: tuple[Review, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    sharing: tuple[Sharing, ...] = ()
    signatures: tuple[Signature, ...] = ()
    notes: tuple[Note, ...] = ()
