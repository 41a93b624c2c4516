"""A plan put into an organisation's own form, once it was learnt: layout kept, and read back before it is handed over.

What the form has a box for goes there; the rest goes into the labelled section at the end, so that the form reads back
as an equal plan. A form that cannot take the plan is refused with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planforms.boxes import say
from planforms.closing import entries
from planforms.errors import CannotHold
from planforms.filling import Format, first_difference, refuse_what_no_file_holds
from planforms.items import with_plain_refs
from planforms.plan import Action, Area, Objective, Plan
from planforms.reading import open_document, read_learnt
from planforms.reading.assemble import Assembled
from planforms.reading.document import Document
from planforms.reading.foreign.blanks import Blanks, Room, blanks
from planforms.reading.foreign.fields import FACTS, ITEMS, box
from planforms.reading.foreign.reading_of import read_foreign
from planforms.reading.profile import LearntForm
from planforms.reading.sniff import sniff
from planforms.text import fold
from planforms.writing.own_excel import fill_excel
from planforms.writing.own_form import Rows, Words
from planforms.writing.own_word import fill_word

__all__ = ["fill_own"]

_VIEWS = {"child_view": "child", "parent_view": "parent", "family_view": "family"}
_KINDS = {
    "child": "This form is for a child’s plan, and the plan is a partnership’s. Use a form for that kind.",
    "partnership": "This form is for a partnership’s plan, and the plan is a child’s. Use a form for that kind.",
}
_OUTER = ("area", "need", "objective", "measure", "monitoring", "priority")


def fill_own(form: LearntForm, blank: bytes, plan: Plan) -> bytes:
    """The blank form filled with a plan, as a file that reads back as an equal plan. Raises CannotHold, CannotRead."""
    if plan.kind != form.kind:
        raise CannotHold("other-kind", "The form and the plan are not of one kind.", _KINDS[form.kind])
    style: Format = "excel" if sniff(blank) == "excel" else "word"
    refuse_what_no_file_holds(plan, style)
    _refuse_a_filled_form(form, blank, plan)
    write = fill_excel if style == "excel" else fill_word
    found = blanks(open_document(blank), form.senses)
    written = with_plain_refs(plan)
    words = tuple(_words(found, written))
    rows = tuple(_rows(found, written))
    data = write(blank, words, rows, ())
    body = _body(open_document(data), form)
    rest = entries(body.plan, plan, body.anchor)
    if rest:
        data = write(blank, words, rows, rest)
    got = read_learnt(open_document(data), form).plan
    if got != plan:
        raise CannotHold(
            "not-read-back",
            f"This form cannot hold the field {first_difference(plan, got)} without altering it.",
            "Use the form of planforms for this plan, or correct the mapping of your form.",
        )
    return data


def _refuse_a_filled_form(form: LearntForm, blank: bytes, plan: Plan) -> None:
    """Nobody's plan goes into a form that holds another's: what stands in its boxes would stay there."""
    if _known_by(read_learnt(open_document(blank), form).plan) - _known_by(plan):
        raise CannotHold(
            "filled-form",
            "The form that was learnt is not blank: somebody’s plan stands in it, and would stay there.",
            "Have planforms learn the blank form. If it is blank, list its prompts under [blank] in the mapping.",
        )


def _known_by(plan: Plan) -> set[str]:
    """The words by which one plan is told from another: whose it is, what is to change, what will be done."""
    outcomes = [one for area in plan.areas for one in area.objectives]
    actions = [action.description for one in outcomes for action in one.actions]
    return {fold(text) for text in (plan.subject.name, *(one.statement for one in outcomes), *actions) if text.strip()}


def _body(document: Document, form: LearntForm) -> Assembled:
    return read_foreign(document, form.senses, form.kind)[1]


def _words(found: Blanks, plan: Plan) -> Sequence[Words]:
    """What goes into each single box; a second box with the same label stays empty."""
    done: set[str] = set()
    words = []
    for one in found.boxes:
        text = "" if one.sense in done else _fact(one.sense, one.label, plan)
        if text:
            done.add(one.sense)
            words.append(Words(one.table, one.row, one.column, text))
    return words


def _fact(sense: str, label: str, plan: Plan) -> str:
    if sense in FACTS:
        return say(box("", sense, label), plan)
    if sense == "review":
        return next((say(box("review_points", "review", label), point) for point in plan.review_points), "")
    return next((view.text for view in plan.views if view.whose == _VIEWS.get(sense)), "")


def _rows(found: Blanks, plan: Plan) -> Sequence[Rows]:
    """What goes into the rows of each table: an area to each table of actions, and those that are left to the last."""
    plans = [room for room in found.rooms if room.kind == "actions" and room.rows]
    shares: dict[int, list[Area]] = {}
    for number, area in enumerate(plan.areas):
        shares.setdefault(min(number, len(plans) - 1), []).append(area)
    rows = [
        Rows(room.table, room.rows, [_planned(room, *one) for area in shares.get(number, ()) for one in _of_area(area)])
        for number, room in enumerate(plans)
    ]
    for each in ("risks", "people", "assumptions"):
        rooms = [room for room in found.rooms if room.kind == each and room.rows]
        if rooms:
            items = [{column: say(box(each, sense, label), item) for sense, label, column in rooms[0].columns
                      if sense in ITEMS[each]} for item in getattr(plan, each)]  # fmt: skip
            rows.append(Rows(rooms[0].table, rooms[0].rows, items))
    return rows


def _of_area(area: Area) -> Sequence[tuple[Area | None, Objective | None, Action | None]]:
    """(area, objective, action) for each row; what stands in the row above already is None."""
    rows: list[tuple[Area | None, Objective | None, Action | None]] = []
    for objective in area.objectives or (None,):
        for number, action in enumerate(objective.actions if objective and objective.actions else (None,)):
            rows.append((area if not rows else None, objective if not number else None, action))
    return rows


def _planned(room: Room, area: Area | None, objective: Objective | None, action: Action | None) -> Mapping[int, str]:
    holders = (("areas", area), ("objectives", objective), ("actions", action))
    cells: dict[int, str] = {}
    for sense, label, column in room.columns:
        for each, item in holders:
            outer = sense not in _OUTER or each != "actions"
            if item is not None and sense in ITEMS[each] and outer and not cells.get(column):
                cells[column] = say(box(each, sense, label), item)
    return cells
