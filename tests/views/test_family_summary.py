"""The family summary says who does what by when in plain words, and nothing that is not on its allow-list."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import page
import pypdf
import pytest
from hypothesis import given, settings
from pydantic import BaseModel

from planforms.assets import asset
from planforms.errors import CannotRender
from planforms.plan import (
    Action,
    Area,
    Objective,
    Person,
    Plan,
    ReviewPoint,
    Status,
    Subject,
    Timescale,
    View,
    Who,
    Withheld,
)
from planforms.views.family_pictures import NEUTRAL, PICTURES, picture_of
from planforms.views.family_summary import VIEW, FamilyPage, build
from planforms.views.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.plans import plans

TODAY = dt.date(2026, 10, 19)
LAST, THEN = "The last date in the plan was Tuesday 1 September.", "Then: Friday 12 February 2027."
PEOPLE = (
    Person(name="Rowan Ashdown", part="child"),
    Person(name="Claire Ashdown", part="parent", relationship="Mum"),
    Person(name="Priya Nair", part="lead", role="FSW"),
    Person(name="Dr Sen", role="EP"),
    Person(name="Old Neighbour", part="consulted"),
)


def who(name: str = "", role: str = "", organisation: str = "") -> Who:
    return Who(name=name, role=role, organisation=organisation, written=name or role or organisation)


def when(written: str = "", due: dt.date | None = None, kind: Any = "exact", start: dt.date | None = None) -> Timescale:
    return Timescale(written=written, due=due, kind=kind, start=start)


def plan(*actions: Action, **changes: Any) -> Plan:
    outcome = Objective(id="1.1", statement="Rowan sleeps well", actions=actions)
    whole: dict[str, Any] = {
        "kind": "child",
        "subject": Subject(name="Rowan Ashdown", preferred_name="Ro"),
        "starts": dt.date(2026, 9, 14),
        "people": PEOPLE,
        "lead": who("Priya Nair"),
        "areas": (Area(id="1", objectives=(outcome,)),),
    }
    return Plan(**(whole | changes))


def family(*actions: Action, **changes: Any) -> FamilyPage:
    return build(plan(*actions, **changes), TODAY)


def step(action: Action) -> tuple[str, str]:
    shown = family(action).cards[0].steps[0]
    return shown.sentence.whole, shown.when.replace("\N{NO-BREAK SPACE}", " ")


def words_of(document: FamilyPage) -> str:
    return "\n".join(printed(document))


# Who does what


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (Action(plain="Mum fills in the diary.", responsible=(who("Claire Ashdown"),)), "Mum fills in the diary."),
        (Action(plain="You keep a diary.", responsible=(who("Rowan Ashdown"),)), "You keep a diary."),
        (Action(plain="You keep a diary.", responsible=(who("Dr Sen"),)), "You keep a diary. Dr Sen looks after this."),
        (
            Action(plain="Priya asks Mum.", responsible=(who("Priya Nair"), who("Dr Sen"))),
            "Priya asks Mum. With Dr Sen.",
        ),
        (
            Action(description="Take the diary home", responsible=(who("Claire Ashdown"),)),
            "Mum will take the diary home.",
        ),
        (
            Action(description="Visit the family", responsible=(who("Priya Nair"), who("Claire Ashdown"))),
            "Priya Nair and Mum will visit the family.",
        ),
        (Action(description="Sleep clinic", responsible=(who("Dr Sen"),)), "Dr Sen: Sleep clinic."),
        (Action(description="Visit to clinic", responsible=(who("Dr Sen"),)), "Dr Sen: Visit to clinic."),
        (Action(description="Ask the GP", responsible=(who(role="SW"),)), "Social worker: Ask the GP."),
        (Action(description="Ask the GP"), "No one named yet: Ask the GP."),
        (
            Action(description="Take the diary home", responsible=(who("Dr Sen"),), involved=(who("Claire Ashdown"),)),
            "Dr Sen will take the diary home. With Mum.",
        ),
        (
            Action(description="Take the diary", responsible=(who("Dr Sen"),), status=Status(state="done")),
            "Dr Sen: Take the diary.",
        ),
        (Action(description="Ask", responsible=(who("Jo 07700 900123 jo@x.org"),)), "Jo: Ask."),
    ],
)
def test_a_sentence_is_made_only_where_its_grammar_is_sure(action: Action, sentence: str) -> None:
    assert step(action)[0] == sentence


def test_words_about_harm_are_printed_as_written() -> None:
    text = "Dad does not hit Mum; injunction under the Family Law Act 1996"
    document = family(Action(description=text, responsible=(who("Priya Nair"),)), aim=text)
    assert text in document.why
    assert document.cards[0].steps[0].sentence.whole == f"Priya Nair: {text}."


def test_two_mums_keep_their_names() -> None:
    two = (*PEOPLE, Person(name="Ann Ashdown", part="parent", relationship="Mum"))
    action = Action(description="Visit the school", responsible=(who("Claire Ashdown"),))
    assert family(action, people=two).cards[0].steps[0].sentence.who == "Claire Ashdown"


# By when


@pytest.mark.parametrize(
    ("timescale", "words"),
    [
        (when("23/10/26", dt.date(2026, 10, 23)), "By Friday 23 October"),
        (when("12/2", dt.date(2027, 2, 12)), "By Friday 12 February 2027"),
        (when("Nov", dt.date(2026, 11, 30), "month"), "By the end of November"),
        (
            when("2 Nov to 11 Dec", dt.date(2026, 12, 11), "range", dt.date(2026, 11, 2)),
            "From Monday 2 November to Friday 11 December",
        ),
        (when("from 4/11", None, "exact", dt.date(2026, 11, 4)), "From Wednesday 4 November"),
        (when("ASAP", None, "asap"), "As soon as we can"),
        (when("Ongoing", None, "ongoing"), "We keep doing this"),
        (when("Ongoing, look at it in May", None, "ongoing"), "We keep doing this (look at it in May)"),
        (when("first Saturday of the month, from 7 Nov", None, "ongoing"), "First Saturday of the month, from 7 Nov"),
        (when("from 2 Nov, ongoing", None, "ongoing"), "From 2 Nov"),
        (when("weekly", dt.date(2026, 12, 18), "recurring"), "Every week until Friday 18 December"),
        (when("every Friday until 18 Dec", dt.date(2026, 12, 18), "recurring"), "Every Friday until 18 Dec"),
        (when("mid-November", dt.date(2026, 11, 20), "approximate"), "Mid-November"),
        (when("once housed", None, "event"), "Once housed"),
        (when("TBC", None, "none"), "No date yet"),
        (when(), "No date yet"),
        (when("9/10", dt.date(2026, 10, 9)), "Late: it was due on Friday 9 October"),
        (when("before half term", dt.date(2026, 10, 16), "approximate"), "Late: it was due before half term"),
        (when("w/c 5 Oct", dt.date(2026, 10, 11), "range"), "Late: it was due by Sunday 11 October"),
        (when("September", dt.date(2026, 9, 30), "month"), "Late: it was due by the end of September"),
    ],
)
def test_dates_are_said_as_families_say_them(timescale: Timescale, words: str) -> None:
    assert step(Action(description="x", timescale=timescale))[1] == words


def test_what_is_done_is_never_late() -> None:
    done = Status(state="done", completed=dt.date(2026, 10, 12))
    action = Action(description="x", timescale=when("", dt.date(2026, 10, 9)), status=done)
    assert step(action)[1] == "Done on Monday 12 October"


@pytest.mark.parametrize(
    ("days", "sentence", "after"),
    [
        ((dt.date(2026, 9, 1), dt.date(2026, 11, 6)), "We meet on Friday 6 November.", ""),
        ((dt.date(2026, 11, 6), dt.date(2027, 2, 12)), "We meet on Friday 6 November.", THEN),
        ((dt.date(2026, 9, 1),), "There is no new date to meet yet.", LAST),
        ((), "There is no date to meet yet.", ""),
    ],
)
def test_the_next_meeting_is_said_first(days: tuple[dt.date, ...], sentence: str, after: str) -> None:
    document = family(review_points=tuple(ReviewPoint(on=when("", day)) for day in days))
    assert (document.meeting, document.meeting_after) == tuple(
        re.sub(r"(?<=[0-9]) (?=[A-Z])", "\N{NO-BREAK SPACE}", text) for text in (sentence, after)
    )


# How it is going


@pytest.mark.parametrize(
    ("states", "words"),
    [
        (("on_track", "done"), "Going well"),
        (("on_track", "not_started"), "Started"),
        (("on_track", "at_risk"), "Needs help"),
        (("off_track",), "Needs help"),
        (("done", "stopped"), "Done"),
        (("not_started", ""), "Not started yet"),
    ],
)
def test_a_card_says_how_it_is_going_with_a_mark_and_words(states: tuple[Any, ...], words: str) -> None:
    actions = [Action(id=str(n), description="x", status=Status(state=state)) for n, state in enumerate(states)]
    going = family(*actions).cards[0].going
    assert going is not None
    assert going.words == words
    assert asset(f"styles/symbols/{going.mark}.svg").is_file()


def test_where_nobody_said_how_it_is_going_nothing_is_claimed() -> None:
    assert family(Action(description="x")).cards[0].going is None


def test_professionals_actions_are_neither_shown_nor_counted() -> None:
    late = Action(description="Chase panel", audience="professionals", timescale=when("", dt.date(2026, 10, 1)))
    card = family(Action(description="x", status=Status(state="on_track")), late).cards[0]
    assert len(card.steps) == 1
    assert card.going is not None
    assert card.going.words == "Going well"


# Own words, people, pictures


@pytest.mark.parametrize(("share", "shown"), [(True, True), (None, False), (False, False)])
def test_own_words_are_shown_only_where_their_owner_agreed(share: bool | None, shown: bool) -> None:
    document = family(views=(View(whose="child", text="I want my cat back.", share=share),))
    assert ("I want my cat back." in words_of(document)) is shown
    assert bool(document.quotes) is shown


def test_the_lead_stands_first_with_jobs_in_plain_words_and_those_only_asked_left_out() -> None:
    (group,) = family().helpers
    assert [(one.name, one.role) for one in group.helpers] == [
        ("Priya Nair", "family support worker"),
        ("Mum", ""),
        ("Dr Sen", "educational psychologist"),
    ]


def test_a_partnership_is_titled_by_organisation_and_has_no_drawing_space() -> None:
    people = (Person(name="Asha", organisation="North College"), Person(name="Wen", organisation="Harbour"))
    document = build(Plan(kind="partnership", subject=Subject(name="Tees Vale"), people=people), TODAY)
    assert document.title == "Tees Vale"
    assert document.drawing == ""
    assert [group.title for group in document.helpers] == ["North College", "Harbour"]


@pytest.mark.parametrize(
    ("title", "picture"),
    [
        ("Rowan sleeps nine hours on school nights", "person-in-bed"),
        ("Mum gets more help at home", "house-with-garden"),
        ("Rowan has time that is just for him", "kite"),
        ("Home is safe and nobody hurts Mum", NEUTRAL),
        ("8.50", NEUTRAL),
        ("", NEUTRAL),
    ],
)
def test_a_picture_is_chosen_by_a_word_of_the_title_and_stays_neutral_about_harm(title: str, picture: str) -> None:
    assert picture_of(title) == picture


def test_every_picture_is_bundled_beside_its_licence() -> None:
    assert all(asset(f"styles/symbols/{name}.svg").is_file() for name in PICTURES)
    assert "MIT License" in asset("styles/symbols/LICENSE.fluent-emoji.txt").read_text()


# Never on the page


@pytest.mark.parametrize("hidden", ["12 Elm Road", "12  ELM\nroad", "12, Elm-Road", "12 \u200bElm Ro\u0301ad"])
@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"aim": "They live at 12 Elm Road."}, "the aim of the plan"),
        ({"strengths": ("x", "12 Elm Road is tidy")}, "what is going well, point 2"),
        ({"views": (View(text="my 12 Elm Road", share=True),)}, "own words, entry 1"),
        ({"subject": Subject(preferred_name="12elmroad")}, "the preferred name"),
        ({"people": (Person(name="X", role="12 Elm Road"),)}, "people, the role of person 1"),
    ],
)
def test_a_withheld_text_stops_the_document(hidden: str, changes: dict[str, Any], place: str) -> None:
    with pytest.raises(CannotRender) as stopped:
        family(withheld=(Withheld(text=hidden),), **changes)
    assert stopped.value.code == "withheld-found"
    assert place in stopped.value.message
    assert stopped.value.hint
    assert "elm" not in str(stopped.value).casefold()


def test_a_withheld_text_in_an_action_is_found_across_the_bold_name() -> None:
    action = Action(id="1.2.1", plain="Aunt Jo Marsh comes.", responsible=(who("Jo Marsh"),))
    with pytest.raises(CannotRender, match=r"action 1\.2\.1, the words for the family"):
        family(action, withheld=(Withheld(text="aunt jo marsh"),))


def test_a_withheld_text_that_is_not_printed_stops_nothing() -> None:
    action = Action(description="Visit 12 Elm Road", plain="Priya Nair visits.", responsible=(who("Priya Nair"),))
    hidden = (Withheld(text="12 Elm Road"), Withheld(text="Ann"), Withheld(text=" "))
    document = family(action, withheld=hidden, aim="An annual check", contingency="12 Elm Road")
    assert document.cards[0].steps[0].sentence.whole == "Priya Nair visits."


ALLOWED = (
    r"aim|strengths|lead\.(name|role)|views\.(text|name)|review_points\.on\.written|people\.(name|role)|"
    r"areas\.objectives\.(plain|statement)|"
    r"areas\.objectives\.actions\.(plain|description|timescale\.written|responsible\.name|involved\.name)"
)
ALLOWED_TO = {
    "child": re.compile(rf"{ALLOWED}|subject\.preferred_name"),
    "partnership": re.compile(rf"{ALLOWED}|title|subject\.name|(people|lead)\.organisation"),
}


def canaries(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, str]]:
    """The path of every text of the model, with a word that stands nowhere else."""
    for name, field in model.model_fields.items():
        for inner in inside(field.annotation):
            path = f"{prefix}{name}"
            if inner is str:
                yield path, "canary" + path.replace(".", "").replace("_", "")
            elif isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from canaries(inner, f"{path}.")


def filled(model: type[BaseModel], prefix: str = "") -> dict[str, Any]:
    """A value for every field of the model, with the canary of its path in every text."""
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        path, note = f"{prefix}{name}", field.annotation
        (inner, *_) = inside(note)
        value: Any = "canary" + path.replace(".", "").replace("_", "")
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            value = filled(inner, f"{path}.")
        elif get_origin(inner) is Literal:
            value = get_args(inner)[0] if name != "kind" or prefix == "" else get_args(inner)[2]
        elif inner is not str:
            value = {dt.date: "2031-07-23", bool: True, float: 98765.0, int: 9876}[inner]
        values[name] = {value: value} if get_origin(note) is dict else [value] if get_origin(note) is tuple else value
    return values


def inside(note: Any) -> list[Any]:
    if get_origin(note) in (None, Literal):
        return [note]
    return [inner for part in get_args(note) if part not in (NoneType, Ellipsis) for inner in inside(part)]


@pytest.mark.parametrize("kind", ["child", "partnership"])
def test_no_text_reaches_the_page_but_those_of_the_allow_list(kind: str) -> None:
    values = filled(Plan) | {"kind": kind, "starts": None, "ends": None, "agreed_on": None}
    values["people"][0]["part"] = "member"
    values["subject"]["date_of_birth"] = "1999-02-01"
    for with_plain in (True, False):
        if not with_plain:
            values["areas"][0]["objectives"][0]["plain"] = ""
            values["areas"][0]["objectives"][0]["actions"][0]["plain"] = ""
        document = build(Plan.model_validate(values | {"withheld": []}), dt.date(2026, 1, 1))
        pdf = pypdf.PdfReader(io.BytesIO(page_pdf(VIEW, document)))
        text = "".join(sheet.extract_text() for sheet in pdf.pages) + str(pdf.metadata) + str(pdf.outline)
        both = "".join((text + page_html(VIEW, document, standalone=False)).split()).casefold()
        found = {path for path, canary in canaries(Plan) if re.search(rf"{canary}(?![a-z])", both)}
        assert "areas.objectives.actions.responsible.name" in found
        assert {path for path in found if not ALLOWED_TO[kind].fullmatch(path)} == set()
        assert "9876" not in both
        assert "1999" not in both


# On paper


@pytest.mark.parametrize(("outcomes", "actions"), [(0, 0), (1, 1), (12, 5), (1, 60)])
def test_any_number_of_outcomes_makes_an_accessible_pdf_that_says_every_action(outcomes: int, actions: int) -> None:
    name = "Bartholomew-Maximilian Oluwaseun Featherstonehaugh-Cholmondeley"
    whole = plan(
        subject=Subject(preferred_name=name),
        areas=(
            Area(
                objectives=tuple(
                    Objective(
                        statement="Rowan sleeps well " * (1 + number % 9),
                        actions=tuple(
                            Action(description=f"job{number}x{n} ", responsible=(who(name),)) for n in range(actions)
                        ),
                    )
                    for number in range(outcomes)
                )
            ),
        ),
    )
    pdf = page_pdf(VIEW, build(whole, TODAY))
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    assert all(f"job{number}x{n}" in text for number in range(outcomes) for n in range(actions))
    assert "Draw or write here" in text


@settings(max_examples=40, deadline=None)
@given(plans(max_size=2))
def test_whatever_was_typed_a_page_is_made_or_a_withheld_text_named(whole: Plan) -> None:
    try:
        made = page_html(VIEW, build(whole, TODAY), standalone=False)
    except CannotRender as stopped:
        made = stopped.code
    assert made == "withheld-found" or "</html>" in made


def test_the_same_plan_gives_the_same_bytes() -> None:
    document = family(Action(description="x"))
    assert page_pdf(VIEW, document) == page_pdf(VIEW, family(Action(description="x")))
    assert page_html(VIEW, document, standalone=True) == page_html(VIEW, document, standalone=True)


def test_an_empty_plan_says_what_is_missing() -> None:
    said = words_of(build(Plan(kind="child"), TODAY))
    assert "We have not yet agreed what we want to be different." in said
    assert "There is no date to meet yet." in said
