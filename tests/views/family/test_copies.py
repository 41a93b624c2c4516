"""A copy as it is handed out: accessible in each preset and language, a draft until somebody approved it, the same again."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import re
from pathlib import Path
from typing import Any

import page as validator
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings

from planforms.errors import CannotRender
from planforms.language import LANGUAGES
from planforms.plan import Action, Area, Objective, Person, Plan, ReviewPoint, Status, Subject
from planforms.views import COMPANIONS, VIEWS
from planforms.views.family.copies import family_copy
from planforms.views.family.reader import PRESETS, READERS, Choices
from planforms.views.family.view import FOUR_WEEKS, RELEASE, VIEW, build
from planforms.withheld import printed, printed_html, search
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.plans import plans
from tests.views.family.family import PEOPLE, TODAY, copied, plan, when, who, words_of

SPECIMENS = {
    "parent": ("Claire Ashdown", specimens.rowan), "young-person": ("young-person", specimens.rowan),
    "child": ("child", specimens.rowan_in_plain_words), "young-child": ("young-child", specimens.rowan_in_plain_words),
    "public": ("public", specimens.riverbank),
}  # fmt: skip
EVERY = tuple(itertools.product(READERS, PRESETS, LANGUAGES))
SOME = {
    ("parent", "clear", "en"), ("child", "easy-read", "cy"), ("young-child", "dyslexia", "en"), ("public", "large", "ur"),
    ("young-person", "clear", "ur"), ("child", "clear", "ur"),
}  # fmt: skip


def made(reader: str, preset: str, code: str) -> Any:
    wanted, whole = SPECIMENS[reader]
    return copied(whole(), wanted, Choices(include=frozenset({"contingency"})), preset=preset, language=code)


@pytest.mark.parametrize(
    ("reader", "preset", "code"),
    [pytest.param(*one, marks=[] if one in SOME else [pytest.mark.long], id="-".join(one)) for one in EVERY],
)
def test_every_preset_and_language_of_every_reader_is_accessible_and_whole(reader: str, preset: str, code: str) -> None:
    copy = made(reader, preset, code)
    for view, page in ((VIEW, copy.page), (FOUR_WEEKS, copy.four_weeks)):
        pdf = page_pdf(view, page)
        report = validator.validate_pdf_bytes(pdf, profile="ua1")
        assert report.is_compliant, [failure.message for failure in report.failures]
        root: Any = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
        assert root["/Lang"] in ("en-GB", "cy", "ur")
        if code == "en":
            text = "".join(
                "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf)).split()
            )
            for words in printed(page):
                bare = "".join(words.split())
                assert bare in text or words == page.document_title


@pytest.mark.parametrize("reader", READERS)
def test_the_release_sheet_is_accessible_and_in_no_way_part_of_the_copy(reader: str) -> None:
    copy = made(reader, "clear", "en")
    report = validator.validate_pdf_bytes(page_pdf(RELEASE, copy.release), profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    assert "do not give it out" in copy.release.warning
    assert not any("release" in words.casefold() for words in printed((copy.page, copy.four_weeks)))


def test_large_print_is_18_points_everywhere() -> None:
    for preset, least in (("large", 18), ("clear", 13.9), ("easy-read", 14), ("dyslexia", 13.9)):
        pdf = page_pdf(VIEW, made("parent", preset, "en").page)
        sizes = set()
        for sheet in pypdfium2.PdfDocument(pdf):
            text = sheet.get_textpage()
            for number in range(0, text.count_chars(), 7):
                if text.get_text_range(number, 1).strip():
                    box = text.get_charbox(number, loose=True)
                    sizes.add(round(box[3] - box[1], 1))
        assert min(sizes) >= least * 0.9


def test_a_copy_says_that_it_is_a_draft_until_somebody_approved_it() -> None:
    draft, approved = copied(plan()), copied(plan(), "child", Choices(approved_by="Priya Nair"))
    assert "This is a draft. Nobody has checked it yet." in words_of(draft)
    assert "(Draft)" in page_html(VIEW, draft.page, standalone=False)
    assert "draft" not in words_of(approved).casefold()
    assert "Priya Nair checked this copy on Monday 19\N{NO-BREAK SPACE}October." in words_of(approved)
    assert approved.release.approved == "Priya Nair approved this copy on 19\N{NO-BREAK SPACE}October 2026."
    assert not draft.release.approved


def test_the_same_plan_gives_the_same_bytes() -> None:
    first, again = made("child", "clear", "en"), made("child", "clear", "en")
    for view, one, other in ((VIEW, first.page, again.page), (FOUR_WEEKS, first.four_weeks, again.four_weeks)):
        assert page_pdf(view, one) == page_pdf(view, other)
        assert page_html(view, one, standalone=True) == page_html(view, other, standalone=True)


@pytest.mark.parametrize(("outcomes", "actions"), [(0, 0), (12, 5), (1, 60)])
def test_any_number_of_outcomes_makes_a_copy_that_says_every_action(outcomes: int, actions: int) -> None:
    name = "Bartholomew-Maximilian Oluwaseun Featherstonehaugh-Cholmondeley"
    areas = tuple(
        Objective(
            statement="Rowan sleeps well " * (1 + number % 9),
            actions=tuple(Action(description=f"job{number}x{n} ", responsible=(who(name),)) for n in range(actions)),
        )
        for number in range(outcomes)
    )
    whole = plan(subject=Subject(preferred_name=name), areas=(Area(objectives=areas),))
    pdf = page_pdf(VIEW, copied(whole, "parent").page)
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert validator.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    assert all(f"job{number}x{n}" in text for number in range(outcomes) for n in range(actions))


@pytest.mark.parametrize("reader", ["child", "Claire Ashdown", pytest.param("young-person", marks=pytest.mark.long)])
@pytest.mark.parametrize("preset", ["clear", pytest.param("easy-read", marks=pytest.mark.long)])
def test_an_outcome_that_goes_on_over_the_page_has_its_head_on_each(reader: str, preset: str) -> None:
    actions = tuple(
        Action(description=f"Make the job{n} and tell everybody about it", responsible=(who("Dr Sen"),))
        for n in range(20)
    )
    outcome = Objective(statement="Kites fly high", actions=actions)
    pdf = page_pdf(VIEW, copied(plan(areas=(Area(objectives=(outcome,)),)), reader, preset=preset).page)
    assert validator.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    reading = pypdf.PdfReader(io.BytesIO(pdf))
    texts = [sheet.extract_text() for sheet in reading.pages]
    pages = [text for text in texts if "job" in text]
    assert len(pages) > 1
    assert all("Kites fly high" in " ".join(text.split()) for text in pages)
    assert len(re.findall("Kites fly high", str(reading.outline))) <= 1


@settings(max_examples=40)
@given(plans(max_size=2))
def test_whatever_was_typed_a_copy_is_made_or_what_stopped_it_is_said(whole: Plan) -> None:
    for reader in READERS if whole.kind == "child" else ("public",):
        if (reader == "public") is (whole.kind == "partnership"):
            try:
                copy = family_copy(whole, reader, TODAY)
            except CannotRender as stopped:
                if stopped.code not in ("withheld-found", "nobodys-plan"):
                    raise
                continue
            html = page_html(VIEW, copy.page, standalone=False)
            assert "</html>" in html
            assert not search([printed_html(html)], copy.secrets, copy.allowed, ())


def test_a_family_copy_of_convert_goes_with_its_release_sheet() -> None:
    assert [view.name for view in COMPANIONS["family"]] == ["release"]
    assert VIEWS["family"].build(plan(), TODAY) == build(plan(), TODAY)
    assert build(specimens.riverbank(), TODAY).footing.reader == "public"


# The next four weeks


def test_the_sheet_for_the_fridge_holds_what_happens_in_four_weeks_and_no_more() -> None:
    dated = [
        Action(description=f"Bring thing{n}", responsible=(who("Claire Ashdown"),), timescale=when("", day))
        for n, day in enumerate(
            (dt.date(2026, 10, 18), dt.date(2026, 10, 19), dt.date(2026, 11, 15), dt.date(2026, 11, 16))
        )
    ]
    weekly = Action(description="Ring school", timescale=when("weekly", None, "recurring"))
    done = Action(description="Bring nothing", timescale=when("", dt.date(2026, 10, 23)), status=Status(state="done"))
    points = (ReviewPoint(on=when("", dt.date(2026, 11, 6))),)
    sheet = copied(plan(*dated, weekly, done, review_points=points), "Claire Ashdown").four_weeks
    days = [(day.weekday, [idea.words.whole for idea in day.ideas]) for week in sheet.weeks for day in week.days]
    assert days == [
        ("Monday", ["You will bring thing1."]), ("Friday", ["We meet about the plan."]), ("Sunday", ["You will bring thing2."]),
    ]  # fmt: skip
    assert not sheet.always
    (again,) = sheet.routines
    assert (again.words.whole, [len(week) for week in again.weeks]) == ("No one named yet: Ring school.", [1, 1, 1, 1])


def test_the_sheet_for_the_fridge_says_the_year_where_a_new_one_begins() -> None:
    visit = Action(description="Visit", responsible=(who("Priya Nair"),), timescale=when("", dt.date(2027, 1, 6)))
    sheet: Any = family_copy(plan(visit), "parent", dt.date(2026, 12, 21)).four_weeks
    assert [week.heading.replace("\N{NO-BREAK SPACE}", " ") for week in sheet.weeks][1:3] == [
        "Week of 28 December", "Week of 4 January 2027",
    ]  # fmt: skip
    assert [day.day for day in sheet.weeks[2].days] == ["6\N{NO-BREAK SPACE}January 2027"]


def test_the_days_for_a_calendar_are_the_readers_own() -> None:
    mine = Action(
        description="Bring the bag", responsible=(who("Claire Ashdown"),), timescale=when("", dt.date(2026, 11, 2))
    )
    others = Action(description="Bring the key", responsible=(who("Dr Sen"),), timescale=when("", dt.date(2026, 11, 3)))
    past = ReviewPoint(on=when("", dt.date(2026, 10, 1)))
    next_one = ReviewPoint(on=when("", dt.date(2026, 11, 6)))
    copy = copied(plan(mine, others, review_points=(past, next_one)), "Claire Ashdown")
    assert [(entry.on.day, entry.words) for entry in copy.entries] == [
        (2, "Bring the bag."),
        (6, "We meet about the plan."),
    ]


# Languages


def test_what_a_person_wrote_is_never_translated_but_by_a_sheet() -> None:
    action = Action(id="1.1.1", description="Take the bag home", responsible=(who("Claire Ashdown"),))
    copy = copied(plan(action), "child", language="cy")
    page: Any = copy.page
    shown = page.cards[0].ideas[0].words
    assert (shown.whole, shown.lang) == ("Mum will take the bag home.", "en-GB")
    assert page.cards_heading == "Beth rydym am ei weld yn wahanol"
    assert any("no translation" in check.what for check in copy.release.checks)
    place = "areas.0.objectives.0.actions.0"
    assert (place, "Mum will take the bag home.") in [(unit.place, unit.text) for unit in copy.units]
    back = {place: ("Mum will take the bag home.", "Bydd Mam yn mynd â’r bag adref.")}
    again: Any = copied(plan(action), "child", language="cy", translated=back).page
    assert (again.cards[0].ideas[0].words.whole, again.cards[0].ideas[0].words.lang) == (
        "Bydd Mam yn mynd â’r bag adref.",
        "",
    )
    stale: Any = copied(
        plan(action), "child", language="cy", translated={place: ("Mum will take it.", "Bydd Mam.")}
    ).page
    assert stale.cards[0].ideas[0].words.lang == "en-GB"


def test_a_translation_is_searched_as_everything_else_is() -> None:
    from planforms.plan import Withheld

    whole = plan(Action(description="Take the bag home"), withheld=(Withheld(text="Martin Price"),), people=PEOPLE[:2])
    place = "areas.0.objectives.0"
    back = {place: ("Rowan sleeps well", "Mae Rowan yn cysgu gyda Martin Price")}
    with pytest.raises(CannotRender):
        copied(whole, "child", language="cy", translated=back)


def test_right_to_left_runs_through_the_page_and_english_in_it_left_to_right() -> None:
    html = page_html(VIEW, made("child", "clear", "ur").page, standalone=False)
    assert '<html lang="ur" dir="rtl">' in html
    assert 'lang="en-GB" dir="ltr"' in html


def test_the_page_stands_alone_and_asks_for_nothing(tmp_path: Path) -> None:
    html = page_html(VIEW, made("parent", "clear", "en").page, standalone=True)
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")
    assert 'name="viewport"' in html
    assert "<h1" in html
    assert 'alt=""' in html
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("preset", ["large", pytest.param("easy-read", marks=pytest.mark.long)])
def test_the_lines_to_write_on_follow_their_heading(preset: str) -> None:
    """A page that ends in a heading, or holds nothing else, is one on which nobody knows where to write."""
    for strengths in range(0, 12, 4):
        whole = plan(strengths=("Rowan reads well.",) * strengths)
        document = pypdfium2.PdfDocument(page_pdf(VIEW, copied(whole, "parent", preset=preset).page))
        assert "What you want to say" in document[len(document) - 1].get_textpage().get_text_range()


LONG = "Ask the school, the clinic and the housing office what each of them can do before winter, and write it down. "


def crowded(kind: str) -> Plan:
    """Actions of few words and many, with dates of few words and many: passed, done, to come; names of three lines."""
    name = "Bartholomew-Maximilian Oluwaseun Featherstonehaugh-Cholmondeley"
    late, soon = dt.date(2026, 9, 30), dt.date(2026, 11, 11)
    times = (
        when("", late), when("", soon), when("first and third Saturday of the month, from 7 November", None, "recurring"),
        when("as soon as the new boiler is in and the landlord has written", None, "event"), when(), when("ASAP", None, "asap"),
        when("", dt.date(2026, 12, 18), "range", dt.date(2026, 11, 30)),
    )  # fmt: skip
    actions = [
        Action(
            description=(LONG * (1 + n % 4))[: 12 + 37 * n % 230].strip(),
            responsible=(who(name if n % 4 == 0 else "Claire Ashdown" if n % 4 == 1 else "Dr Sen"),),
            timescale=times[n % 7],
            status=Status(state="done", completed=dt.date(2026, 10, 14)) if n % 3 == 1 else Status(),
        )
        for n in range(24)
    ]
    outcomes = tuple(Objective(statement=LONG[: 30 * n], actions=tuple(actions[n - 1 :: 4])) for n in range(1, 5))
    return plan(
        kind=kind, areas=(Area(objectives=outcomes),), strengths=(LONG, "Football."), aim=LONG * 3,
        people=(*PEOPLE, Person(name=name, part="member", role="family support worker")),
        review_points=(ReviewPoint(on=when("", soon)), ReviewPoint(on=when("before Easter", None, "event"))),
    )  # fmt: skip


QUICK = {("parent", "clear"), ("public", "dyslexia"), ("child", "large"), ("young-person", "easy-read")}


@pytest.mark.parametrize(
    ("reader", "preset"),
    [
        pytest.param(*one, marks=[] if one in QUICK else [pytest.mark.long])
        for one in itertools.product(READERS, PRESETS)
    ],
)
def test_no_word_is_printed_over_another(reader: str, preset: str) -> None:
    copy = copied(crowded("partnership" if reader == "public" else "child"), reader, preset=preset)
    for view, page in ((VIEW, copy.page), (FOUR_WEEKS, copy.four_weeks)):
        none_touch(page_pdf(view, page))


@pytest.mark.parametrize("code", ["en", pytest.param("ur", marks=pytest.mark.long)])
def test_no_word_is_printed_over_another_among_sixty_actions(code: str) -> None:
    none_touch(page_pdf(VIEW, copied(specimens.many(), "parent", preset="dyslexia", language=code).page))


def none_touch(pdf: bytes) -> None:
    """Fail where the letters of one line of the finished pages reach into those of another."""
    for sheet in pypdfium2.PdfDocument(pdf):
        text = sheet.get_textpage()
        boxes = sorted((text.get_rect(number) for number in range(text.count_rects())), key=lambda box: box[1])
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                if other[1] > one[3]:
                    break
                wide = min(one[2], other[2]) - max(one[0], other[0])
                assert wide < 1, (text.get_text_bounded(*one), text.get_text_bounded(*other))
