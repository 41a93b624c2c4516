"""What an organisation sets about checks, and what somebody accepts."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.checked import Remark
from planforms.checks import ALL_CHECKS, checked, remarks
from planforms.checks.rules import Rules
from planforms.checks.words import USUAL_WORDS
from planforms.errors import UsageError
from planforms.plan import Note
from planforms.settings import settings_for
from tests.checks.outline import read_outline
from tests.checks.specimens import BREAKS, SOUND, specimen

DOCS = (Path(__file__).parents[2] / "docs" / "own-checks.md").read_text(encoding="utf-8")


def rules(text: str) -> Rules:
    return Rules.from_mapping(tomllib.loads(text), set(ALL_CHECKS))


def found(change: str, settings: str = "") -> tuple[Remark, ...]:
    outline = specimen(change)
    return remarks(outline.plan, {}, outline.today, rules(settings))


def codes(change: str, settings: str = "") -> set[str]:
    return {remark.code for remark in found(change, settings) if remark.accepted is None}


def test_a_severity_is_what_is_set() -> None:
    assert [one.severity for one in found(BREAKS["no-date"], '[severity]\nno-date = "error"')] == ["error"]


def test_a_check_that_is_off_is_silent_and_its_reason_is_kept() -> None:
    settings = '[off]\nno-date = "The clinic gives no dates."'
    assert codes(BREAKS["no-date"], settings) == set()
    outline = specimen(BREAKS["no-date"])
    plan, _ = checked(outline.plan, {}, outline.today, rules(settings))
    assert plan.off == {"no-date": "The clinic gives no dates."}


def test_words_of_ones_own_are_added_to_the_lists_there_are() -> None:
    change = "do 1.1.1: Nudge the clinic | Sue Hart with Kate Marsh | 18 September 2026"
    assert "vague-action" not in codes(change)
    assert "vague-action" in codes(change, '[words]\nvague = ["Nudge"]')
    assert "vague-action" in codes(BREAKS["vague-action"], '[words]\nvague = ["Nudge"]')
    assert "vague-action" not in codes(BREAKS["vague-action"], '[words]\nnot_vague = ["liaise with school"]')
    assert "unexplained-letters" not in codes(
        BREAKS["unexplained-letters"], '[words]\nknown_letters = ["taf", "CAMHS"]'
    )
    assert "placeholder" in codes("contingency: Type your ideas.", '[words]\nplaceholders = ["type your ideas"]')


def test_days_of_ones_own_are_days_off() -> None:
    change = "do 1.1.1: Ring the clinic for Robin | Sue Hart with Kate Marsh | 21 December 2026"
    assert "on-a-day-off" not in codes(change)
    assert "on-a-day-off" in codes(change, "holidays = [2026-12-21]")


def test_terms_of_ones_own_say_when_a_school_is_closed() -> None:
    change = "do 1.1.1: Test Robin’s reading | Tom Cole with Kate Marsh | 21 October 2026"
    term = '[[terms]]\nname = "Autumn"\nfirst = 2026-09-02\nhalf_term_first = 2026-10-19\nhalf_term_last = 2026-10-30\nlast = 2026-12-18'
    outline = specimen(change)
    settings = tomllib.loads(term)
    from planforms.values.terms import Terms

    with_terms = Rules.from_mapping(settings, set(ALL_CHECKS), Terms.from_mapping(settings))
    assert "on-a-day-off" not in codes(change)
    assert "on-a-day-off" in {one.code for one in remarks(outline.plan, {}, outline.today, with_terms)}


def test_how_soon_a_review_is_expected_can_be_set() -> None:
    change = "review: 6 November 2026 | Robin, Kate Marsh, Sue Hart"
    assert "review-out-of-reach" not in codes(change)
    assert "review-out-of-reach" in codes(change, "review_weeks = 6")


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            '[severity]\nno-dates = "error"',
            "There is no check “no-dates”, named in [severity]. The nearest is “no-date”.",
        ),
        ('[severity]\nno-date = "grave"', "The severity “grave” of no-date is not known."),
        ('[severity]\nno-date = "off"', "to leave a check out, give the reason under [off]"),
        ('[off]\nno-date = ""', "no-date is left out without a reason."),
        ("[off]\nno-date = true", "no-date is left out without a reason."),
        ('[words]\nvage = ["x"]', "There is no list of words “vage”. The nearest is “vague”."),
        ('[words]\nvague = "x"', "The words under “vague” are no list of words."),
        ('holidays = ["soon"]', "Under “holidays” stands something that is not a day."),
        ("review_weeks = 900", "“review_weeks” is not a number of weeks."),
        ("checks = 3", "“checks” is not the name of a folder."),
        ('severity = "high"', "“severity” is not a table."),
        ('[[accepted]]\ncode = "no-date"\nby = "A"', "An [[accepted]] entry has no reason."),
        ('[[accepted]]\ncode = "no-date"\nwhy = "A"', "has the key “why”. The nearest is “where”."),
        ('[[accepted]]\ncode = "nodate"\nby = "A"\nreason = "B"', "There is no check “nodate”, named in [[accepted]]."),
    ],
)
def test_what_is_wrong_is_said_with_the_nearest_word(settings: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        rules(settings)
    assert sentence in str(refused.value)


def test_a_key_that_is_not_known_is_an_error_that_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "planforms.toml").write_text("[severities]\n")
    with pytest.raises(UsageError, match="nearest is “severity”"):
        settings_for(tmp_path / "plan.docx")


def test_the_documented_settings_are_settings(tmp_path: Path) -> None:
    text = DOCS.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "planforms.toml").write_text(text, encoding="utf-8")
    set_by = settings_for(tmp_path / "plan.docx").rules
    assert set_by.severity == {"no-date": "error"}
    assert set_by.accepted[0].by == "Priya Nair"
    assert dt.date(2026, 12, 24) in set_by.holidays
    assert set_by.words.vague[-1] == "signpost"


def test_every_list_of_words_is_documented() -> None:
    for name in vars(USUAL_WORDS):
        assert f"| `{name}` |" in DOCS


# -- accepted findings --


def test_settings_accept_a_finding_where_they_say_and_nowhere_else() -> None:
    entry = '[[accepted]]\ncode = "no-date"\nreason = "No dates there."\nby = "Sue Hart"\n'
    assert codes(BREAKS["no-date"], entry) == set()
    assert codes(BREAKS["no-date"], f'{entry}where = "1.1.1"') == set()
    assert codes(BREAKS["no-date"], f'{entry}plan = "eh-1"') == set()
    assert codes(BREAKS["no-date"], f'{entry}where = "1.1.10"') == {"no-date"}
    assert codes(BREAKS["no-date"], f'{entry}plan = "EH-10"') == {"no-date"}
    accepted = found(BREAKS["no-date"], entry)[0].accepted
    assert accepted
    assert (accepted.by, accepted.reason) == ("Sue Hart", "No dates there.")


@pytest.mark.parametrize(
    ("note", "by", "reason"),
    [
        ("note Other: Accepted: no-date 1.1.1 – no dates there – Sue Hart", "Sue Hart", "no dates there"),
        (
            "note Accepted: no-date 1.1.1 - the clinic - as always - gives none - Sue Hart",
            "Sue Hart",
            "the clinic – as always – gives none",
        ),
        ("note Other: accepted: no-date — not ours — S. Hart.", "S. Hart", "not ours"),
    ],
)
def test_a_line_in_the_notes_of_a_plan_accepts_a_finding(note: str, by: str, reason: str) -> None:
    remark = next(one for one in found(f"{BREAKS['no-date']}\n{note}") if one.code == "no-date")
    assert remark.accepted
    assert (remark.accepted.by, remark.accepted.reason) == (by, reason)


@pytest.mark.parametrize(
    ("note", "hint"),
    [
        ("note Other: Accepted: no-date 1.1.1 – because", "Such as: Accepted:"),
        ("note Other: Accepted: no-dat 1.1.1 – because – Sue", "The nearest check is “no-date”."),
        ("note Other: Accepted: all of it", "The nearest check is"),
    ],
)
def test_a_line_that_accepts_nothing_is_pointed_out(note: str, hint: str) -> None:
    outline = specimen(f"{BREAKS['no-date']}\n{note}")
    plan, _ = checked(outline.plan, {}, outline.today)
    assert [one.code for one in plan.standing] == ["no-date"]
    assert hint in plan.unclear[0]


def test_notes_about_other_things_accept_nothing() -> None:
    outline = specimen("note Other: Robin was accepted at the nursery – at last – in May")
    assert checked(outline.plan, {}, outline.today)[0].unclear == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_note_stops_the_checks(heading: str, text: str) -> None:
    plan = read_outline(SOUND).plan
    checked(plan.model_copy(update={"notes": (Note(heading=heading, text=text),)}), {})
