"""The fixed wording of family copies: short, plain, and whole in every language."""

from __future__ import annotations

import io
import re

import pytest
from babel.messages.pofile import read_po

from planforms.assets import asset_text
from planforms.language import LANGUAGES, language
from planforms.plain import CHILD_WORDS, hints, packaged_glossary, sentences
from workshop.words import sentences as fixed_sentences
from workshop.words import written

ENGLISH = tuple(fixed_sentences())
# Names of jobs are what they are; what somebody in the job does stands beside them.
JOBS = re.compile(
    r"\b(?:advocate|early help worker|counsellor|welfare officer|psychologist|health visitor|support worker|foster carer|reviewing officer|occupational therapist|social worker|speech and language therapist|designated safeguarding lead)\b"
)
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


@pytest.mark.parametrize("text", ENGLISH)
def test_every_fixed_sentence_is_short_and_has_no_hint(text: str) -> None:
    for sentence in sentences(re.sub(r"\{\w+\}", "Mum", text)):
        found = hints(sentence, "child", packaged_glossary(), CHILD_WORDS)
        assert len(sentence.words) <= CHILD_WORDS
        assert not [hint for hint in found if not JOBS.search(text)], text


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_language_says_every_sentence_with_the_same_values(code: str) -> None:
    said = language(code)
    for text in ENGLISH:
        values = re.findall(r"\{(\w+)\}", text)
        words = said.say(text, **{value: f"<{value}>" for value in values})
        assert words.strip()
        assert sorted(re.findall(r"<(\w+)>", words)) == sorted(values), text


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_catalogue_is_that_of_the_code(code: str) -> None:
    have = read_po(io.BytesIO(asset_text(f"words/{code}.po").encode()), locale=code)
    want = read_po(io.BytesIO(written(code)), locale=code)
    assert {message.id for message in have} == {message.id for message in want}, "Run `make words`."


def test_a_sentence_that_a_language_lacks_is_an_error_and_not_english() -> None:
    with pytest.raises(KeyError):
        language("cy").say("Nobody has translated this.")


def test_days_and_lists_are_said_as_each_language_says_them() -> None:
    import datetime as dt

    day = dt.date(2026, 10, 9)
    assert [language(code).day(day).replace("\N{NO-BREAK SPACE}", " ") for code in LANGUAGES] == [
        "Friday 9 October", "dydd Gwener 9 Hydref", "جمعہ 9 اکتوبر",
    ]  # fmt: skip
    assert language("cy").joined(["Mam", "Dad", "Anna"]) == "Mam, Dad ac Anna"
    assert language("en").joined(["Mum"]) == "Mum"
