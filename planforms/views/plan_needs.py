"""The body of the printable plan: each need or development area, its outcomes, how we will know, and its actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planforms.dates import day
from planforms.history import dates_of
from planforms.plan import Action, Area, Measure, Monitoring, Objective, Plan, Resource, Timescale
from planforms.text import capital, joined
from planforms.views.grid import Cell, Column, Grid, grid
from planforms.views.when import exact_day, running_on, when_words
from planforms.views.who import Roles, name_of, names, whole
from planforms.views.wording import NO_DATE, NO_ONE, NOT_RECORDED, level_words, state_word, status_notes

__all__ = ["Need", "Outcome", "action_grid", "needs", "resource_words"]

_WHOLE = 120  # millimetres: a block of an outcome up to this height moves to the next page whole
_OF_A_CHILD = (
    Column("Ref", 13, keeps=True),
    Column("What will be done", 74, grows=True, keeps=True),
    Column("Who", 33, keeps=True),
    Column("By when", 27, keeps=True),
    Column("Status", 25),
)
_OF_A_PARTNERSHIP = (
    Column("Ref", 13, keeps=True),
    Column("Action", 52, grows=True, keeps=True),
    Column("Responsible", 31, keeps=True),
    Column("Timescale", 27, keeps=True),
    Column("Resources", 24),
    Column("Status", 25),
)
_MONITORED = (
    Column("What we collect", 43, grows=True),
    Column("How", 30),
    Column("Who collects it", 28),
    Column("Who makes sense of it", 36),
    Column("When", 22),
)
# "Clarifying any inputs" (Rough Guide): money, people, materials, transport.
_KINDS = {"finance": "money", "people": "people", "materials": "materials", "transport": "transport", "other": ""}


@dataclass(frozen=True)
class Outcome:
    """One outcome with its facts and its actions. `whole` where the block is short enough not to be broken."""

    ref: str
    statement: str
    plain: str
    priority: str
    state: str
    status: str
    status_notes: str
    measures: Grid
    monitoring: Grid
    resources: tuple[str, ...]
    actions: Grid
    whole: bool


@dataclass(frozen=True)
class Need:
    """One need of a child, or development area of a partnership."""

    ref: str
    title: str
    priority: str
    need: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def needs(plan: Plan) -> tuple[Need, ...]:
    """Every area with everything in it, in the order of the plan."""
    roles = Roles(plan.people)
    return tuple(_need(area, plan, roles) for area in plan.areas)


def action_grid(actions: Sequence[Action], plan: Plan, roles: Roles) -> Grid:
    """The actions: five columns for a child, six for a partnership, whose resources have one of their own."""
    was = {action.id: _was(action, plan) for action in actions}
    if plan.kind == "child":
        return grid(_OF_A_CHILD, (_action(action, roles, was[action.id]) for action in actions))
    return grid(_OF_A_PARTNERSHIP, (_partnership_action(action, roles, was[action.id]) for action in actions))


def resource_words(resource: Resource, *, kind: bool = False) -> str:
    """Kit, £85, from Martin Price, by 1 Oct 2026; with its kind (materials) where the form asks for kinds."""
    amount = "" if resource.amount is None else f"£{resource.amount:,.2f}".removesuffix(".00")
    description = resource.description.strip()
    parts = [description] if description else []
    if amount and amount.replace(",", "") not in description.replace(",", ""):
        parts.append(amount)
    if resource.obtained_by and name_of(resource.obtained_by):
        parts.append(f"from {whole(resource.obtained_by)}")
    if by := when_words(resource.needed_by):
        parts.append(f"by {by}" if by[0].isdigit() and exact_day(resource.needed_by) else running_on(by))
    words = ", ".join(parts)
    said = _KINDS[resource.kind] if kind and words and not (resource.kind == "finance" and amount) else ""
    return f"{words} ({said})" if said else words


def _need(area: Area, plan: Plan, roles: Roles) -> Need:
    word = "Need" if plan.kind == "child" else "Development area"
    return Need(
        ref=area.id,
        title=area.title.strip() or f"{word} {area.id}".strip(),
        priority=level_words(area.priority, "priority"),
        need=paragraphs(area.need),
        outcomes=tuple(_outcome(objective, plan, roles) for objective in area.objectives),
    )


def _outcome(objective: Objective, plan: Plan, roles: Roles) -> Outcome:
    measures, monitoring = _facts(objective, plan)
    actions = action_grid(objective.actions, plan, roles)
    status = objective.status
    height = 12 + measures.height + monitoring.height + actions.height
    return Outcome(
        ref=objective.id,
        statement=objective.statement.strip() or NOT_RECORDED,
        plain=objective.plain.strip(),
        priority=level_words(objective.priority, "priority"),
        state=status.state,
        status=state_word(status),
        status_notes=", ".join(status_notes(status)),
        measures=measures,
        monitoring=monitoring,
        resources=_resources(objective.resources, kind=plan.kind == "child"),
        actions=actions,
        whole=height <= _WHOLE,
    )


def _facts(objective: Objective, plan: Plan) -> tuple[Grid, Grid]:
    """How we will know, and how it is monitored; side by side where a partnership wrote one text of each."""
    measures, monitoring = objective.measures, objective.monitoring
    if plan.kind == "partnership" and monitoring and not any(one.baseline or one.target for one in measures):
        return _known_and_monitored(measures, monitoring), Grid((), ())
    columns = (
        Column("How we will know" if plan.kind == "child" else "Success measure", 66, grows=True),
        Column("At the start", 28),
        Column("What we aim for", 65),
    )
    rows = ((one.statement, one.baseline, one.target) for one in measures)
    return grid(columns, map(_texts, rows)), grid(_MONITORED, map(_texts, map(_monitored, monitoring)))


def _known_and_monitored(measures: Sequence[Measure], monitoring: Sequence[Monitoring]) -> Grid:
    columns = (Column("Success measure", 82, grows=True), Column("Monitoring", 77))
    known = "\n".join(text for one in measures if (text := one.statement.strip()))
    return grid(columns, [_texts((known, "\n".join(map(_monitoring_words, monitoring))))])


def _monitored(one: Monitoring) -> tuple[str, ...]:
    return one.information, one.how, one.collected_by, one.analysed_by, one.when


def _texts(texts: Iterable[str]) -> tuple[Cell, ...]:
    return tuple(Cell(text.strip()) for text in texts)


def _monitoring_words(monitoring: Monitoring) -> str:
    parts = [monitoring.information.strip(), monitoring.how.strip()]
    parts += [f"collected by {monitoring.collected_by.strip()}"] if monitoring.collected_by.strip() else []
    parts += [f"analysed by {monitoring.analysed_by.strip()}"] if monitoring.analysed_by.strip() else []
    parts += [monitoring.when.strip()]
    return "; ".join(part for part in parts if part)


def _action(action: Action, roles: Roles, was: str) -> tuple[Cell, ...]:
    what = _what(action, _resources(action.resources, kind=True))
    return Cell(action.id, ref=True), what, _who(action, roles, "with "), _when(action, was), _status(action)


def _partnership_action(action: Action, roles: Roles, was: str) -> tuple[Cell, ...]:
    ref, what, resources = (
        Cell(action.id, ref=True),
        _what(action, ()),
        Cell("\n".join(_resources(action.resources, kind=False))),
    )
    return ref, what, _who(action, roles, ""), _when(action, was), resources, _status(action)


def _resources(resources: Sequence[Resource], *, kind: bool) -> tuple[str, ...]:
    return tuple(words for resource in resources if (words := resource_words(resource, kind=kind)))


def _what(action: Action, resources: Sequence[str]) -> Cell:
    notes = [action.progress.strip()]
    if resources:
        notes.append(f"Resources: {'; '.join(resources)}")
    if action.audience == "professionals":
        notes.append("For professionals only")
    text = action.description.strip()
    return Cell(text or NOT_RECORDED, notes=tuple(note for note in notes if note), missing=not text)


def _who(action: Action, roles: Roles, beside: str) -> Cell:
    whos = [who for who in action.responsible if name_of(who)]
    involved = [who for who in action.involved if name_of(who)]
    notes = [*roles.notes(whos)]
    if involved:
        notes.append((beside if whos else "") + names(involved))
        notes += roles.notes(involved)
    if not whos:
        return Cell(NO_ONE, notes=tuple(notes), alarm=True, missing=True)
    return Cell(names(whos), notes=tuple(notes), strong=True)


def _was(action: Action, plan: Plan) -> str:
    """The dates that reviews have moved, oldest first: was 18 Sep 2026, then 9 Oct 2026"""
    before = [words for time in dates_of(plan, action)[:-1] if (words := when_words(time))]
    return f"was {', then '.join(before)}" if before else ""


def _when(action: Action, was: str) -> Cell:
    time, words = action.timescale, when_words(action.timescale)
    waits = [ref for ref in action.depends_on if ref not in words]
    after = f"after {joined(waits)}" if waits else ""
    notes = [f"from {day(time.start)}"] if time.start and words and _begins_apart(time) else []
    notes += [each for each in (after, was) if each]
    return Cell(words or NO_DATE, notes=tuple(map(capital, notes)), missing=not words)


def _begins_apart(time: Timescale) -> bool:
    """Whether a start was written in a field of its own: other kinds of time have theirs in their words."""
    return time.start != time.due and bool(time.written) and time.kind in ("exact", "month", "event", "asap")


def _status(action: Action) -> Cell:
    status = action.status
    return Cell(state_word(status), notes=status_notes(status), state=status.state)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a longer text: its lines that are not empty."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
