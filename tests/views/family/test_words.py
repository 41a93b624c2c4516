"""What a copy says: plain words first, sentences only where their grammar is sure, dates as families say them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.assets import asset
from planforms.plan import Action, Area, Objective, ReviewPoint, Status, Timescale
from planforms.views.family.copies import FamilyCopy
from planforms.views.family.pictures import NEUTRAL, PICTURES, Pictures
from planforms.views.family.reader import Choices
from planforms.views.family.sentences import Spoken, deed_sentence
from planforms.views.family.verbs import begins_with_verb
from planforms.views.family.view import VIEW
from planforms.writing.html import page_html, page_styles
from tests.views.family.family import TODAY, copied, idea, plan, when, who, words_of

CLAIRE, ROWAN, SEN, PRIYA = who("Claire Ashdown"), who("Rowan Ashdown"), who("Dr Sen"), who("Priya Nair")


# Who does what


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (Action(plain="Mum fills in the diary.", responsible=(CLAIRE,)), "Mum fills in the diary."),
        (Action(plain="You keep a diary.", responsible=(ROWAN,)), "You keep a diary."),
        (Action(plain="You keep a diary.", responsible=(SEN,)), "You keep a diary. Dr Sen looks after this."),
        (Action(plain="Priya asks Mum.", responsible=(PRIYA, SEN)), "Priya asks Mum. With Dr Sen."),
        (Action(description="Take the diary home", responsible=(CLAIRE,)), "Mum will take the diary home."),
        (Action(description="Take Rowan to football", responsible=(CLAIRE,)), "Mum will take you to football."),
        (Action(description="Show Rowan’s diary to school", responsible=(CLAIRE,)), "Mum will show your diary to school."),
        (Action(description="Keep Rowan and his mum calm", responsible=(SEN,)),
         "Dr Sen, the educational psychologist, will keep Rowan and his mum calm."),
        (Action(description="Keep a sleep diary", responsible=(ROWAN,)), "You will keep a sleep diary."),
        (Action(description="To attend weekly sessions", responsible=(CLAIRE,)), "Mum will attend weekly sessions."),
        (Action(description="Mum to bring the bag", responsible=(who("Martin Price"),)), "Mum will bring the bag."),
        (Action(description="Visit the family", responsible=(PRIYA, CLAIRE)), "Priya Nair and Mum will visit the family."),
        (Action(description="Sleep clinic", responsible=(SEN,)), "Dr Sen: Sleep clinic."),
        (Action(description="Visit to clinic", responsible=(SEN,)), "Dr Sen: Visit to clinic."),
        (Action(description="Support is offered", responsible=(SEN,)), "Dr Sen: Support is offered."),
        (Action(description="Ask the GP", responsible=(who(role="SW"),)), "SW: Ask the GP."),
        (Action(description="Ask the GP"), "No one named yet: Ask the GP."),
        (Action(description="Take the diary home", responsible=(SEN,), involved=(CLAIRE,)),
         "Dr Sen, the educational psychologist, will take the diary home. With Mum."),
        (Action(description="Take the diary", responsible=(SEN,), status=Status(state="stopped")), "Dr Sen: Take the diary."),
        (Action(description="Ask", responsible=(who("Jo 07700 900123 jo@x.org"),)), "Jo: Ask."),
        (Action(description="Visit", responsible=(who(role="Nanny Mo"),)), "Nanny Mo: Visit."),
    ],
)  # fmt: skip
def test_a_sentence_is_made_only_where_its_grammar_is_sure(action: Action, sentence: str) -> None:
    assert idea(action, "child").words.whole == sentence


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (Action(description="Dr Sen will ring school", responsible=(SEN,)), "Dr Sen will ring school."),
        (Action(description="dr sen rang", responsible=(SEN,), status=Status(state="stopped")), "dr sen rang."),
        (Action(description="Everyone to meet", responsible=(who(role="Everyone"),)), "Everyone to meet."),
        (Action(description="School nurse to see Rowan", responsible=(who(role="School nurse"),)),
         "School nurse to see Rowan."),
        (Action(description="Priya to chase this", responsible=(PRIYA,)), "Priya to chase this."),
        (Action(description="Mum and Dr Sen: talk", responsible=(CLAIRE, SEN)), "Mum and Dr Sen: talk."),
        (Action(description="Mum rings", responsible=(CLAIRE, SEN)), "Mum and Dr Sen: Mum rings."),
        (Action(description="Mum’s new flat", responsible=(CLAIRE,)), "Mum: Mum’s new flat."),
        (Action(description="School to send work", responsible=(who(role="School nurse"),)),
         "School nurse: School to send work."),
    ],
)  # fmt: skip
def test_a_name_with_which_the_words_begin_is_not_printed_before_them_again(action: Action, sentence: str) -> None:
    assert idea(action, "child").words.whole == sentence


def test_what_is_done_stands_in_a_short_line_of_a_childs_card_after_what_is_to_come() -> None:
    done = Status(state="done", completed=TODAY)
    first = Action(plain="You and Mum make a list.", responsible=(SEN,), status=done)
    second = Action(plain="Mum keeps a diary.", responsible=(CLAIRE,))
    for reader in ("child", "young-child", "young-person"):
        page: Any = copied(plan(first, second), reader).page
        (one,) = page.cards
        assert [idea.words.whole for idea in one.ideas] == ["Mum keeps a diary."]
        assert (one.done_heading, [idea.words.whole for idea in one.done]) == ("Done", ["You and Mum make a list."])
        alone: Any = copied(plan(first), reader).page
        assert (alone.cards[0].going, alone.cards[0].empty) == ("", "")


@pytest.mark.parametrize("plain", ["You keep a diary.", "Mum helps with your diary.", "Ask Mum for the diary."])
def test_words_that_speak_to_the_child_are_never_in_a_copy_for_a_parent(plain: str) -> None:
    action = Action(plain=plain, description="Sleep diary", responsible=(SEN,))
    outcome = Objective(plain="You sleep well.", statement="Rowan sleeps well", actions=(action,))
    bare = Objective(statement="Rowan is happy", actions=(Action(plain=plain, responsible=(SEN,)),))
    whole = plan(areas=(Area(id="1", objectives=(outcome, bare)),))
    for reader in ("parent", "Claire Ashdown", "Mo Ashdown"):
        copy = copied(whole, reader)
        assert plain not in words_of(copy)
        assert "You sleep well" not in words_of(copy)
        assert "Sleep diary." in words_of(copy)
        assert "Rowan sleeps well" in words_of(copy)
        (left,) = [row for row in copy.release.left_out if row.why == "These words speak to the child."]
        assert len(left.places) == 3
    for reader in ("child", "young-person"):
        assert plain in words_of(copied(whole, reader))


def test_words_for_the_family_that_speak_to_nobody_or_tell_the_reader_what_to_do_stay() -> None:
    for plain in ("Mum fills in the diary.", "Keep the diary by the bed."):
        action = Action(plain=plain, description="Sleep diary", responsible=(CLAIRE,))
        assert idea(action, "Claire Ashdown").words.whole.startswith(plain)


@pytest.mark.parametrize(
    "text",
    [
        "Take Mum to court about the injunction",
        "Ask Dad not to hit Mum",
        "Keep away when Dad is drinking",
        "Agree the child protection plan",
    ],
)
def test_words_about_harm_and_law_are_printed_as_they_were_written(text: str) -> None:
    shown = idea(Action(description=text, responsible=(PRIYA,)), "child")
    assert shown.words.whole == f"Priya Nair: {text}."
    assert shown.picture == f"symbols/{NEUTRAL}.svg"


def test_a_parent_reads_you_for_their_own_part_first_and_names_for_the_others() -> None:
    mine = Action(
        description="Keep the sleep diary", responsible=(CLAIRE,), timescale=when("weekly", None, "recurring")
    )
    others = Action(description="Take Rowan to school", responsible=(who("Martin Price"),))
    page: Any = copied(plan(others, mine), "Claire Ashdown").page
    assert [shown.words.whole for shown in page.yours.ideas] == ["Keep the sleep diary."]
    assert [shown.words.whole for card in page.cards for shown in card.ideas] == ["Martin will take Rowan to school."]


@given(st.text(max_size=60), st.sampled_from(["", "Mum", "Dr Sen"]), st.booleans())
def test_every_word_that_was_written_is_in_the_sentence(words: str, name: str, finished: bool) -> None:
    doers = (Spoken(name, you=False, named=True),) if name else ()
    made = deed_sentence("", words.strip(), doers, (), {name}, finished=finished).whole
    bare = words.strip()
    assert bare[1:] in made or bare[3:] in made  # the first letter may be small now, and "to" gone


@given(st.text(min_size=1, max_size=80))
def test_words_for_the_family_are_never_altered(plain: str) -> None:
    doers = (Spoken("Mum", you=False, named=True), Spoken("Rowan", you=True, named=True))
    assert (
        plain in deed_sentence(plain, "", doers, (), {"Mum"}).whole.replace("..", ".")
        or plain.strip() == ""
        or (plain in deed_sentence(plain, "", doers, (), {"Mum"}).whole)
    )


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Arrange a meeting", True), ("arrange", False), ("Attend parenting course", True), ("Work with Priya", True),
        ("Work experience", False), ("Plan of action", False), ("Plan the week", True), ("Complete failure", False),
        ("Complete the form", True), ("Meet weekly", True), ("Visits by the nurse", False), ("Play therapy", False),
        ("Play with Kai", True), ("Help Mum", True), ("Help desk", False), ("Read is hard", False), ("", False),
    ],
)  # fmt: skip
def test_a_verb_is_told_from_a_noun(words: str, verb: bool) -> None:
    assert begins_with_verb(words, {"Mum", "Priya"}) is verb


# By when


@pytest.mark.parametrize(
    ("timescale", "words"),
    [
        (when("23/10/26", dt.date(2026, 10, 23)), "By Friday 23 October"),
        (when("12/2", dt.date(2027, 2, 12)), "By Friday 12 February 2027"),
        (when("Nov", dt.date(2026, 11, 30), "month"), "By the end of November"),
        (when("2 Nov to 11 Dec", dt.date(2026, 12, 11), "range", dt.date(2026, 11, 2)),
         "From Monday 2 November to Friday 11 December"),
        (when("from 4/11", None, "exact", dt.date(2026, 11, 4)), "From Wednesday 4 November"),
        (when("ASAP", None, "asap"), "As soon as we can"),
        (when("Ongoing", None, "ongoing"), "We keep doing this"),
        (when("Ongoing, look at it in May", None, "ongoing"), "We keep doing this (look at it in May)"),
        (when("first Saturday of the month, from 7 Nov", None, "ongoing"), "First Saturday of the month, from 7 Nov"),
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
)  # fmt: skip
def test_dates_are_said_as_families_say_them(timescale: Timescale, words: str) -> None:
    assert idea(Action(description="x", timescale=timescale)).when.whole.replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (dt.date(2026, 12, 18), "By Friday 18\N{NO-BREAK SPACE}December"),
        (dt.date(2027, 1, 8), "By Friday 8\N{NO-BREAK SPACE}January 2027"),
        (dt.date(2025, 11, 14), "Late: it was due on Friday 14\N{NO-BREAK SPACE}November 2025"),
        (dt.date(2026, 5, 1), "Late: it was due on Friday 1\N{NO-BREAK SPACE}May"),
        (dt.date(2026, 3, 6), "Late: it was due on Friday 6\N{NO-BREAK SPACE}March 2026"),
    ],
)
def test_a_date_of_another_year_or_far_from_today_has_its_year_whenever_the_plan_began(
    due: dt.date, words: str
) -> None:
    action = Action(description="Sleep clinic", responsible=(SEN,), timescale=when("", due))
    for starts in (dt.date(2025, 9, 1), TODAY):
        page: Any = copied(plan(action, starts=starts), "child").page
        assert page.cards[0].ideas[0].when.whole == words


def test_the_day_stands_in_a_sentence_that_was_made_for_a_child() -> None:
    action = Action(description="Take the bag", responsible=(CLAIRE,), timescale=when("23/10", dt.date(2026, 10, 23)))
    shown = idea(action, "child")
    assert shown.words.whole.replace("\N{NO-BREAK SPACE}", " ") == "Mum will take the bag by Friday 23 October."
    assert shown.when.whole == ""


def test_what_is_done_is_never_late() -> None:
    done = Status(state="done", completed=dt.date(2026, 10, 12))
    shown = idea(Action(description="x", timescale=when("", dt.date(2026, 10, 9)), status=done))
    assert shown.when.whole == "Done on Monday 12\N{NO-BREAK SPACE}October"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((dt.date(2026, 9, 1), dt.date(2026, 11, 6)), ["We meet on Friday 6 November."]),
        ((dt.date(2026, 11, 6), dt.date(2027, 2, 12)), ["We meet on Friday 6 November.", "Then we meet on Friday 12 February 2027."]),
        ((dt.date(2026, 9, 1),), ["There is no new date to meet yet.", "The last date in the plan was Tuesday 1 September."]),
        ((), ["There is no date to meet yet."]),
    ],
)  # fmt: skip
def test_the_next_meeting_is_said_first(days: tuple[dt.date, ...], said: list[str]) -> None:
    page: Any = copied(plan(review_points=tuple(ReviewPoint(on=when("", day)) for day in days))).page
    assert [shown.words.whole.replace("\N{NO-BREAK SPACE}", " ") for shown in page.meet.ideas] == said


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
        (("", ""), ""),
    ],
)
def test_a_card_says_how_it_is_going_with_a_mark_and_words(states: tuple[Any, ...], words: str) -> None:
    actions = [Action(id=str(n), description="x", status=Status(state=state)) for n, state in enumerate(states)]
    page: Any = copied(plan(*actions)).page
    assert page.cards[0].going == words
    assert bool(page.cards[0].mark) is bool(words)


# Names, roles, hard words


def test_a_child_reads_the_names_it_uses_and_what_each_job_is() -> None:
    page: Any = copied(plan()).page
    assert [(one.name, one.role, one.does) for one in page.people] == [
        ("Priya Nair", "family support worker", "helps families at home"),
        ("Mum", "", ""),
        ("Dad", "", ""),
        ("Dr Sen", "educational psychologist", "helps with how you learn"),
        ("Nanny Mo", "", ""),
    ]


def test_two_mums_keep_their_names() -> None:
    from planforms.plan import Person
    from tests.views.family.family import PEOPLE

    two = (*PEOPLE, Person(name="Ann Ashdown", part="parent", relationship="Mum"))
    page: Any = copied(plan(Action(description="Visit the school", responsible=(CLAIRE,)), people=two)).page
    assert page.cards[0].ideas[0].words.who == "Claire Ashdown"


def test_a_hard_word_is_explained_once_beside_its_sentence_and_stays() -> None:
    actions = (Action(description="Ask CAMHS for help", responsible=(CLAIRE,)), Action(description="Ring CAMHS"))
    page: Any = copied(plan(*actions)).page
    first, second = page.cards[0].ideas
    assert [(one.term, one.means) for one in first.explained] == [
        ("CAMHS", "people who help children with feelings and mental health")
    ]
    assert "CAMHS" in first.words.whole
    assert not second.explained


@pytest.mark.parametrize("text", ["Talk about DV", "Work on neglect", "Ask the PA and the TA"])
def test_a_label_for_harm_and_letters_of_several_meanings_are_for_the_worker_to_write_out(text: str) -> None:
    copy = copied(plan(Action(description=text)))
    page: Any = copy.page
    assert not page.cards[0].ideas[0].explained
    assert any("label" in check.what or "several things" in check.what for check in copy.release.checks)


def test_every_text_of_the_form_that_has_no_plain_words_is_listed_for_the_worker() -> None:
    actions = (
        Action(description="Sleep clinic", responsible=(SEN,), timescale=when("once the car is mended", None, "event")),
        Action(description="Keep the diary", responsible=(CLAIRE,)),
        Action(description="Visit the family", plain="Priya comes to see you.", responsible=(PRIYA,)),
        Action(responsible=(PRIYA,)),
    )
    bare = Objective(id="1.1", statement="Rowan sleeps well", actions=actions)
    told = Objective(id="1.2", statement="Rowan attends", plain="You go to school.")
    whole = plan(areas=(Area(id="1", objectives=(bare, told)),), strengths=("Rowan reads well",), aim="Sleep is short")
    assert listed(copied(whole, "child", Choices(include=frozenset({"why"})))) == [
        "what is going well, point 1: Rowan reads well.",
        "why there is a plan: Sleep is short.",
        "outcome 1.1: Rowan sleeps well",
        "action 1.1.1: Dr Sen: Sleep clinic.",
        "action 1.1.1, by when: Once the car is mended",
        "action 1.1.2: Mum will keep the diary.",
    ]
    assert "action 1.1.2: Keep the diary." in listed(copied(whole, "Claire Ashdown"))


def listed(copy: FamilyCopy) -> list[str]:
    """The words of the form that the release sheet asks about."""
    (check,) = [check for check in copy.release.checks if "words of the form" in check.what]
    return list(check.about)


# Pictures


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("Rowan sleeps nine hours on school nights", "person-in-bed"),
        ("Mum gets more help at home", "house-with-garden"),
        ("Rowan has time that is just for him", "kite"),
        ("Home is safe and nobody hurts Mum", NEUTRAL),
        ("8.50", NEUTRAL),
        ("", NEUTRAL),
    ],
)
def test_a_picture_is_chosen_by_a_word_and_stays_neutral_about_harm(text: str, picture: str) -> None:
    assert (Pictures().found(text) or Pictures().named(NEUTRAL)) == f"symbols/{picture}.svg"


def test_an_organisations_own_picture_comes_first() -> None:
    own = Pictures({"breakfast club": "data:own", "/star": "data:star"})
    assert own.found("The breakfast club is open") == "data:own"
    assert own.named("star") == "data:star"


def test_no_picture_stands_twice_among_neighbours_where_there_is_another() -> None:
    strengths = (
        "Rowan is here.",
        "Rowan is there.",
        "Rowan is where he is.",
        "Mum reads at bedtime.",
        "Dad reads at bedtime.",
    )
    page: Any = copied(plan(strengths=strengths), "Claire Ashdown").page
    (going_well,) = [part for part in page.before if part.heading == "What is going well"]
    pictures = [idea.picture for idea in going_well.ideas]
    assert len(set(pictures)) == len(pictures)
    kin = [person.picture for person in page.people if person.name in ("Martin", "Mo")]
    assert len(set(kin)) == 2


def test_words_about_harm_have_the_neutral_picture_however_often_it_stands_there() -> None:
    strengths = ("Talk about the violence.", "Walk away from the violence.")
    page: Any = copied(plan(strengths=strengths), "Claire Ashdown").page
    assert {idea.picture for idea in page.before[0].ideas} == {f"symbols/{NEUTRAL}.svg"}


def test_in_easy_read_a_hard_word_is_bold_where_it_first_stands_and_explained_there() -> None:
    whole = plan(
        Action(description="Ring CAMHS", responsible=(CLAIRE,)),
        strengths=("CAMHS is a help.",), aim="Rowan has an advocate. The advocate listens.",
    )  # fmt: skip
    page = copied(whole, "Claire Ashdown", preset="easy-read").page
    html = page_html(VIEW, page, standalone=False)
    assert html.count('<b class="term">advocate</b>') == html.count('<b class="term">CAMHS</b>') == 1
    assert '<b class="term">advocate</b>.</p>' in html
    assert html.index('<b class="term">CAMHS</b>') < html.index("CAMHS:</b> people who help") < html.index("Ring CAMHS")
    assert ".easy-read .term { font-weight: 700; }" in page_styles("family_copy")


def test_every_picture_is_bundled_beside_its_licence() -> None:
    assert all(asset(f"styles/symbols/{name}.svg").is_file() for name in PICTURES)
    assert "MIT License" in asset("styles/symbols/LICENSE.fluent-emoji.txt").read_text()


def test_every_picture_that_the_package_carries_is_used() -> None:
    from planforms.assets import asset_text

    made = asset_text("styles/symbols/make_symbols.py").split("NAMES = (")[1].split(").split()")[0]
    named = {name for name in made.replace('"', " ").split() if name}
    code = "".join(path.read_text(encoding="utf-8") for path in asset("planforms/views/family").rglob("*.py"))
    assert not {name for name in named if f'"{name}"' not in code}


def test_an_empty_plan_says_what_is_missing() -> None:
    said = words_of(copied(plan(subject=plan().subject, areas=(), people=())))
    assert "We have not yet agreed what we want to be different." in said
    assert "There is no date to meet yet." in said


def test_an_outcome_without_actions_says_so() -> None:
    page: Any = copied(plan()).page
    assert page.cards[0].empty == "We have not yet agreed what we will do."
