"""What the printable plan promises: everything is on it, but what must not be."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest

from planforms import dates
from planforms.plan import Action, Area, Objective, Person, Plan, Status, Timescale, View, Who
from planforms.text import NBSP
from planforms.views.printed_plan import VIEW, build
from planforms.writing.html import page_html
from tests import specimens
from tests.specimens import TODAY
from tests.specimens.full import filled_plan, leaves

# What the model holds and this document does not print, each with its reason.
NOT_PRINTED = {
    r"schema_version|kind": "says how to read the file",
    r"withheld\..*": "must not reach a named person, and paper is passed on",
    r"people\.\d+\.id|.*taking_part\.\d+\.id": "a key of the file, not a word of the plan",
    r".*\.depends_on_event": "words of the timescale, printed where they were written",
    r".*\.counted_from": "how the due day was worked out, not when it is",
    r".*(timescale|due|needed_by|on)\.(start|kind|written)": "a whole day is printed as that day",
    r".*\.(state|level|kind|part|change|audience|decision|whose|share|attended|still_holds|still_right)": "words of ours",
    r"resources_sufficient|.*\.resources_sufficient": "printed as Yes or No",
    r"reviews\.\d+\.views\.\d+\.share|views\.\d+\.share": "decides whether the words print",
}


def text_of(plan: Plan, today: dt.date = TODAY) -> str:
    """The words of the page, without its marks, in one line."""
    body = page_html(VIEW, build(plan, today), standalone=False).partition("<body")[2]
    alternatives = re.sub(r'<img [^>]*alt="([^"]*)">', r" \1 ", body)
    words = html.unescape(re.sub(r"<[^>]+>", " ", alternatives.replace("<wbr>", "")))
    return " ".join(words.replace(NBSP, " ").split())


def printed_forms(value: object) -> set[str]:
    """The ways in which a page may print a value."""
    if isinstance(value, dt.date):
        forms = {dates.day(value), dates.full(value), dates.long_day(value), dates.short(value)}
        return {form.replace(NBSP, " ") for form in forms}
    if isinstance(value, float):
        return {f"£{value:,.2f}".removesuffix(".00")}
    return {str(value)}


@pytest.mark.parametrize("kind", ["child", "partnership"])
def test_every_word_and_day_of_the_plan_is_printed(kind: str) -> None:
    plan = filled_plan(kind)
    text = text_of(plan)
    missing = [
        path
        for path, value in leaves(plan)
        if not any(re.fullmatch(pattern, path) for pattern in NOT_PRINTED)
        and not any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE) for form in printed_forms(value))
    ]
    assert missing == []


def test_what_is_withheld_or_said_in_confidence_is_on_no_paper() -> None:
    plan = specimens.everything()
    page = page_html(VIEW, build(plan, TODAY), standalone=True)
    assert all(held.text not in page and held.why not in page for held in plan.withheld)
    assert "Told in confidence" not in page


def test_the_outcome_list_shows_a_mark_for_each_action_and_says_what_is_overdue() -> None:
    first, second, third, *_ = build(specimens.rowan(), TODAY).outcomes
    assert [mark.word for mark in first.marks] == ["Done", "On track", "At risk"]
    assert (first.date, first.overdue) == (f"Overdue: 9{NBSP}Oct", True)
    assert (second.date, second.overdue) == (f"23{NBSP}Oct", False)
    assert third.overdue


def test_a_finished_action_is_never_overdue() -> None:
    done = Action(id="1.1.1", timescale=Timescale(due=dt.date(2020, 1, 1)), status=Status(state="done"))
    plan = Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=(done,)),)),))
    assert "Overdue" not in text_of(plan)


def test_an_action_without_an_owner_or_a_date_says_so() -> None:
    action = Action(id="1.1.1", description="Ring the clinic.")
    plan = Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=(action,)),)),))
    assert "No one named" in text_of(plan)
    assert "No date yet" in text_of(plan)


def test_an_empty_section_leaves_no_trace_but_where_the_gap_is_news() -> None:
    text = text_of(specimens.bare())
    absent = ("Why there is", "going well", "Risks", "Signatures", "Who is involved", "taking for granted", "Details")
    assert [heading for heading in absent if heading in text] == []
    for news in ("No actions yet.", "The child’s views have not been recorded.", "No review date has been fixed."):
        assert news in text


def test_a_column_without_a_value_is_left_out_and_its_width_goes_to_the_text() -> None:
    columns = build(specimens.one_action(), TODAY).needs[0].outcomes[0].actions.columns
    assert [column.label for column in columns] == ["Ref", "What will be done", "Who", "By when"]
    assert sum(column.width for column in columns) == 172


def test_a_partnership_has_its_resources_in_a_column_and_no_words_of_a_child() -> None:
    page = build(specimens.riverbank(), TODAY)
    assert "Resources" in [column.label for column in page.needs[0].outcomes[0].actions.columns]
    assert page.no_words == ""
    assert "child" not in text_of(specimens.riverbank()).casefold()


def test_more_than_twelve_people_stand_in_a_table() -> None:
    people = tuple(Person(name=f"Person {number}", role="Neighbour") for number in range(13))
    few, many = (specimens.one_action().model_copy(update={"people": people[:some]}) for some in (11, 13))
    assert not build(few, TODAY).people
    assert len(build(many, TODAY).people.rows) == 14, "the lead, whom the list forgot, is among them"


def test_a_row_breaks_over_pages_only_where_it_is_long() -> None:
    rows = build(specimens.long_cell(), TODAY).needs[0].outcomes[0].actions.rows
    assert [row.long for row in rows] == [False] * 5 + [True, False]


def test_words_that_no_part_of_a_name_caught_are_kept() -> None:
    who = Who(name="Jane Smith", role="SW", written="SW (Jane Smith), Tuesdays only")
    action = Action(id="1.1.1", description="Visit.", responsible=(who,))
    plan = Plan(kind="child", areas=(Area(id="1", objectives=(Objective(id="1.1", actions=(action,)),)),))
    assert "“SW (Jane Smith), Tuesdays only”" in text_of(plan)


def test_people_whose_names_differ_in_a_number_keep_their_own_roles() -> None:
    people = (Person(name="Worker 1", role="Nurse"), Person(name="Worker 2", role="Teacher"))
    action = Action(id="1.1.1", description="Visit.", responsible=(Who(name="Worker 2", role="Nurse"),))
    area = Area(id="1", objectives=(Objective(id="1.1", actions=(action,)),))
    page = build(Plan(kind="child", people=people, lead=Who(name="Worker 2"), areas=(area,)), TODAY)
    assert page.needs[0].outcomes[0].actions.rows[0].cells[2].notes == ("Nurse",)
    assert [card.lines[-1] for card in page.cards] == ["Nurse", "Lead practitioner"]


def test_a_small_plan_takes_one_page_and_a_larger_one_begins_its_needs_on_the_second() -> None:
    assert not build(specimens.one_action(), TODAY).first_on_new_page
    assert build(specimens.riverbank(), TODAY).first_on_new_page


def test_the_childs_own_words_come_first() -> None:
    views = (View(whose="parent", name="Mum", text="Mine."), View(whose="child", name="Ines", text="I like whales."))
    page = build(specimens.one_action().model_copy(update={"views": views}), TODAY)
    assert [quote.by for quote in page.quotes] == ["Ines", "Mum"]
