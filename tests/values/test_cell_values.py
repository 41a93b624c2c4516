"""The values that people write in the cells of plan forms, row by row of a collection from published plans.

The number is the row of the collection. The plan is of 14 September 2025, its next review of 13 November, the child
was born on 2 March 2017 (Year 4) and the terms are the usual ones of England.
"""

from __future__ import annotations

import datetime as dt

import pytest

from planforms.boxes import understand
from planforms.form import Field
from planforms.plan import Status
from planforms.values.anchor import Anchor
from planforms.values.answer import understand_answer
from planforms.values.blank import is_placeholder
from planforms.values.fill import state_of_fill
from planforms.values.labelled import understand_resource
from planforms.values.status import understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.who import understand_people, understand_responsibility

PLAN = Anchor(dt.date(2025, 9, 14), dt.date(2025, 11, 13), born=dt.date(2017, 3, 2))

# row, the cell, kind, start, due, the codes of its doubts
TIMES = [
    *((1, text, "exact", "", "2025-09-12", "before-plan") for text in ("12.09.25", "12/9/25", "12-09-2025", "12 Sept 25")),
    (2, "12th September 2025", "exact", "", "2025-09-12", "before-plan"),
    (4, "04/05/25", "exact", "", "2025-05-04", "before-plan"),
    (5, "By 31/12/2016", "exact", "", "2016-12-31", "before-plan"),
    (6, "21/3/07 – 31/07/07", "range", "2007-03-21", "2007-07-31", "before-plan"),
    (8, "Sept 2015", "month", "", "2015-09-30", "before-plan"),
    (8, "Sep-15", "month", "", "2015-09-30", "excel-date before-plan"),
    (8, "09/15", "month", "", "2015-09-30", "before-plan"),
    (9, "end of Sept", "month", "", "2025-09-30", ""),
    (9, "by end September", "month", "", "2025-09-30", ""),
    (10, "early Oct", "approximate", "", "2025-10-10", ""),
    (10, "mid-Nov", "approximate", "", "2025-11-20", ""),
    (10, "late Jan", "approximate", "", "2026-01-31", ""),
    (10, "beg Oct", "approximate", "", "2025-10-10", ""),
    (12, "Thurs 9th Oct", "exact", "", "2025-10-09", ""),
    (12, "Weds 9th Oct", "exact", "", "2025-10-09", "weekday-mismatch"),
    (13, "next Friday", "exact", "", "2025-09-19", ""),
    (13, "Monday", "exact", "", "2025-09-15", ""),
    (13, "tomorrow", "exact", "", "2025-09-15", ""),
    (14, "within 2 weeks", "duration", "", "2025-09-28", ""),
    (14, "2 weeks", "duration", "", "2025-09-28", "duration-or-deadline"),
    (14, "2/52", "duration", "", "2025-09-28", "duration-or-deadline"),
    (14, "3/12", "duration", "", "2025-12-14", "months-or-day duration-or-deadline"),
    (16, "within 20 school days", "duration", "", "2025-10-10", "school-days"),
    *((17, text, "duration", "", "2025-10-26", "duration-or-deadline") for text in ("6 weeks", "6/52", "6 wks")),
    (18, "3 months", "duration", "", "2025-12-14", "duration-or-deadline"),
    (18, "12 week programme", "duration", "", "", "no-start"),
    (20, "by RCPC", "event", "", "2025-11-13", "at-next-review"),
    (20, "before review conference", "event", "", "2025-11-12", "at-next-review"),
    *((21, text, "event", "", "2025-11-13", "at-next-review") for text in ("by next review", "by next TAF", "at next PEP")),
    (21, "by review 13/11/25", "exact", "", "2025-11-13", ""),
    *((22, text, "approximate", "", "2025-12-19", "term-dates") for text in ("Autumn term", "Aut", "Michaelmas")),
    (24, "by half term", "approximate", "", "", "term-dates"),
    (24, "before Christmas", "approximate", "", "2025-12-24", "no-exact-day"),
    (24, "after Easter", "approximate", "2026-04-07", "", "no-exact-day"),
    (25, "end of KS2", "approximate", "", "2028-07-21", "term-dates"),
    (25, "By the end of year 4", "approximate", "", "2026-07-22", "term-dates"),
    (25, "By the end of year 3", "approximate", "", "", "school-stage"),
    (25, "by Y7 transition", "approximate", "", "2028-07-21", "term-dates"),
    (26, "2014/15", "range", "2014-09-01", "2015-08-31", "which-year-pair before-plan"),
    (28, "Strategy agreed and in place by April 2012", "month", "", "2012-04-30", "before-plan"),
    (29, "received in June/July 2012", "range", "2012-06-01", "2012-07-31", "before-plan"),
    (30, "Q3", "range", "2025-10-01", "2025-12-31", "which-quarter"),
    (30, "Q3 25/26", "range", "2025-10-01", "2025-12-31", ""),
    *((32, text, "asap", "", "", "") for text in ("ASAP", "urgent", "Immediate", "straight away", "today")),
    *((33, text, "ongoing", "", "", "") for text in ("Ongoing", "Continuous", "throughout", "open")),
    (34, "Ongoing – review in Nov", "ongoing", "", "", "review-in-timescale"),
    *((36, text, "none", "", "", "") for text in ("N/A", "-", "n/a", "")),
    (37, "***Timescale required***", "none", "", "", ""),
    *((38, text, "none", "", "", "") for text in ("Click here to enter a date.", "dd/mm/yy", "Enter date")),
    (40, "Mon & Thurs 3.15–4pm", "recurring", "", "", ""),
    (41, "start 1/10, finish by 20/12", "range", "2025-10-01", "2025-12-20", ""),
    (42, "from Sept for 6 weeks", "duration", "2025-09-01", "2025-11-11", ""),
    *((44, text, "none", "", "", "status-in-timescale") for text in ("Done", "Completed 3/9", "✓", "achieved")),
    *((45, text, "none", "", "", "impossible-date") for text in ("31/9/25", "30/2/26", "12/25/2026")),
    (46, "10/09/2024", "exact", "", "2024-09-10", "before-plan"),
    (48, "once referral accepted", "event", "", "", ""),
    (48, "when housing offered", "event", "", "", ""),
    (48, "after assessment", "event", "", "", ""),
    (49, "when allocated", "event", "", "", "outside-control"),
    (49, "waiting list (18 wks)", "event", "", "", "outside-control"),
    *((50, text, "none", "", "", "as-above") for text in ("same as above", "as above", '"', "ditto", "↓")),
    (52, "May-25", "month", "", "2025-05-31", "excel-date before-plan"),
    (53, "01-Feb", "exact", "", "2026-02-01", "excel-date"),
    (53, "46000", "exact", "", "2025-12-09", "excel-number"),
]  # fmt: skip

# row, the cell, those responsible (name | role | organisation), those involved as written, the codes of the doubts
OWNERS = [
    (54, "HV & mum", ["|HV|", "|mum|"], [], "no-lead"),
    (56, "JS", ["JS||"], [], ""),
    (56, "J.S.", ["J.S.||"], [], ""),
    (57, "Jane", ["Jane||"], [], ""),
    *((58, text, [f"||{text}"], [], "no-single-owner") for text in ("All", "Everyone", "Core group", "All agencies", "Professionals")),
    (60, "Mum to book; SW to chase", ["|Mum|", "|SW|"], [], "no-lead"),
    (61, "Lead: AB Support: CD, EF", ["AB||"], ["CD", "EF"], ""),
    (61, "Lead: AB\nWith: CD, EF", ["AB||"], ["CD", "EF"], ""),
    (62, "AB (CD)", ["AB||"], ["CD"], "initials-in-brackets"),
    *((64, text, [f"||{text}"], [], "") for text in ("Comms team", "Social care", "CAMHS")),
    (
        65, "Michael Lund, Patient Safety Lead, NHS trust\nDr Ed Grey, Chief Officer, CCG",
        ["Michael Lund|Patient Safety Lead|NHS trust", "Dr Ed Grey|Chief Officer|CCG"], [], "no-lead",
    ),
    (66, "DT TA Class teacher SENCO Carers/parents", ["||"], [], "options-left-in"),
    *((68, text, [f"|{text}|"], [], "") for text in ("MGM", "PGF", "Nan", "partner")),
    (68, "Mr X", ["Mr X||"], [], ""),
    (69, "SLT", ["|SLT|"], [], "two-meanings"),
    (70, "HT", ["|HT|"], [], ""),
    *((72, text, ["||"], [], "no-owner") for text in ("TBC", "to be allocated", "vacant")),
    (72, "new SW", ["|new SW|"], [], ""),
    *((73, text, ["||"], [], "contact-in-owner") for text in ("jane.smith@x.example", "07700 900123")),
    (74, "Head of CS / Chair SLSCB (from Apr)", ["|Head of CS / Chair SLSCB|"], [], ""),
]  # fmt: skip

STATES = [
    (92, "G", "on_track"), (92, "A", "at_risk"), (92, "R", "off_track"), (92, "B", "done"), (92, "Green", "on_track"),
    (92, "🟢", "on_track"), (92, "GREEN", "on_track"), (92, "A/G", "at_risk"), (92, "G/A", "at_risk"),
    (92, "Amber→Green", "on_track"), (92, "RAG: Green", "on_track"),
    (94, "4/10", ""), (94, "4→6", ""), (94, "6 (was 4)", ""), (94, "5 - No Issues", ""), (94, "60%", ""),
    (104, "Carried fwd", ""), (104, "c/f", ""), (104, "rolled over", ""),
    (105, "CLOSED", "done"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "text", "kind", "start", "due", "codes"), TIMES, ids=[f"{r[0]} {r[1]}" for r in TIMES])
def test_times_are_understood_as_the_collection_says(
    row: int, text: str, kind: str, start: str, due: str, codes: str
) -> None:
    found, doubts = understand_timescale(text, PLAN)
    assert (found.written, found.kind) == (text, kind)
    assert (str(found.start or ""), str(found.due or "")) == (start, due)
    assert [doubt.code for doubt in doubts] == codes.split()
    assert all(doubt.hint for doubt in doubts)


@pytest.mark.parametrize(
    ("row", "text", "responsible", "involved", "codes"), OWNERS, ids=[f"{r[0]} {r[1]}" for r in OWNERS]
)
def test_owners_are_understood_as_the_collection_says(
    row: int, text: str, responsible: list[str], involved: list[str], codes: str
) -> None:
    found, helpers, doubts = understand_responsibility(text)
    assert [f"{who.name}|{who.role}|{who.organisation}" for who in found] == responsible
    assert [who.written for who in helpers] == involved
    assert [doubt.code for doubt in doubts] == codes.split()
    assert all(doubt.hint for doubt in doubts)


@pytest.mark.parametrize(("row", "text", "state"), STATES, ids=[f"{r[0]} {r[1]}" for r in STATES])
def test_states_are_understood_as_the_collection_says(row: int, text: str, state: str) -> None:
    found = understand_status(text, PLAN)
    assert (found.written, found.state) == (text, state)


def test_row_44_a_day_of_completion_is_found_in_the_status() -> None:
    assert understand_status("Completed 3/9", PLAN) == Status(
        written="Completed 3/9", state="done", completed=dt.date(2025, 9, 3)
    )


@pytest.mark.parametrize("text", ["• Mum\n• Dad", "◦ Mum\n◦ Dad", "- Mum\n– Dad", "* Mum\no Dad", "§ Mum\n1. Dad"])
def test_row_78_bullets_are_no_part_of_a_name(text: str) -> None:
    assert [who.written for who in understand_people(text)] == ["Mum", "Dad"]


@pytest.mark.parametrize(
    "text",
    ["Choose an item.", "Select…", "Please select", "Xxxxx", "«Child_Forename1»", "………", "____", "dd/mm/yy",
     "[e.g. development of arrangements …]", "(please list)", "#REF!", "#N/A", "Error! Reference source not found.",
     "Type here", "<name>", "Enter what needs to happen"],
)  # fmt: skip
def test_rows_82_97_98_a_prompt_that_nobody_filled_in_is_blank(text: str) -> None:
    assert is_placeholder(text)
    assert understand_timescale(text, PLAN)[0].kind == "none"
    assert understand_people(text) == ()
    assert understand_status(text, PLAN).state == ""


def test_row_93_a_fill_alone_shows_the_state() -> None:
    assert [state_of_fill(rgb) for rgb in ("FFFF0000", "FFFFC000", "FF92D050", "FF00B0F0")] == [
        "off_track", "at_risk", "on_track", "done",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answer"),
    [("☐ Yes ☒ No", False), ("☒ Yes ☐ No", True), ("X", True), ("x", True), ("✓", True), ("Y", True), ("þ", True)],
)
def test_row_96_ticks_are_answers(text: str, answer: bool) -> None:
    assert understand_answer(text) is answer


def test_row_96_a_one_ticks_a_box() -> None:
    box = Field("Professionals only", "audience", "tick", choices=(("everyone", ""), ("professionals", "Yes")))
    assert understand(box, "1", PLAN).values == {"audience": "professionals"}


def test_row_100_a_source_of_money_is_a_resource_in_its_words() -> None:
    for text in ("PP+", "EHAP funding", "s17", "panel agreed", "subject to panel"):
        assert understand_resource(text, PLAN).description == text


def test_row_101_a_resource_says_who_obtains_it_and_by_when() -> None:
    found = understand_resource("Bus pass – SW to apply by 1/10", PLAN)
    assert found.description == "Bus pass – SW to apply by 1/10"
    assert found.obtained_by is not None
    assert (found.obtained_by.role, found.needed_by.due) == ("SW", dt.date(2025, 10, 1))
