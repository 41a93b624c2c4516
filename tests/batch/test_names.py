from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.batch.names import USUAL, Pattern, legal
from planforms.errors import UsageError

FACTS = {
    "file": "Team plan",
    "ref": "CIN 12/34",
    "name": "Robin Marsh",
    "version": "",
    "kind": "child",
    "date": "2026-11-06",
}
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")}


def is_legal_on_windows(name: str) -> bool:
    """Microsoft, Naming Files, Paths, and Namespaces."""
    return bool(
        name
        and not set(name) & set('<>:"/\\|?*')
        and not any(ord(letter) < 32 for letter in name)
        and name[-1] not in " ."
        and name.split(".", maxsplit=1)[0].rstrip().casefold() not in RESERVED
    )


@given(st.text(st.characters(blacklist_categories=[]), max_size=400))
def test_every_name_is_legal_everywhere(text: str) -> None:
    for name in (legal(text), Pattern("{file}-{document}").stem({**FACTS, "file": text}, "timeline") + ".pdf"):
        assert is_legal_on_windows(name)
        assert len(name.encode("utf-8", "strict")) <= 255 or name == legal(text)
        assert not name.startswith((".", "~$"))


@given(st.text(max_size=300), st.text(max_size=300), st.integers(1, 99_999))
def test_a_long_name_keeps_its_document_and_its_number(file: str, ref: str, number: int) -> None:
    stem = Pattern("{ref} {file} {document} {date}").stem({**FACTS, "file": file, "ref": ref}, "timeline", number)
    assert stem.endswith("timeline 2026-11-06")
    assert number == 1 or f"-{number}" in stem
    assert len(f"{stem}.html".encode()) <= 255


def test_a_name_keeps_the_letters_of_every_script() -> None:
    for name in ("План Маши", "خطة أمل", "योजना‌ रिया", "プラン", "Cynllun Siân", "Plán Łucji"):
        assert legal(name) == name
        assert USUAL.stem({**FACTS, "file": name}, "plan") == f"{name}-plan"
    decomposed = unicodedata.normalize("NFD", "Siân")
    assert legal(decomposed)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{file}-{document}", "Team plan-timeline"),
        ("{ref}-{document}-{date}", "CIN 12-34-timeline-2026-11-06"),
        ("{kind} {version} {document}", "child no version timeline"),
        ("{document} of {name}", "timeline of Robin Marsh"),
        ("{document}", "timeline"),
    ],
)
def test_a_pattern_is_filled_in(pattern: str, name: str) -> None:
    assert Pattern(pattern).stem(FACTS, "timeline") == name
    assert Pattern(pattern).stem(FACTS, "timeline", 2) != name


def test_the_usual_name_holds_nothing_of_the_plan() -> None:
    assert USUAL.stem({**FACTS, "file": "f"}, "plan") == "f-plan"


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("{document}-{child}", "“{child}” in the pattern of names is not known. There are {file}, {ref}"),
        ("{ref}", "has no {document}"),
        ("{document} {", "is not known"),
        ("{document} {0}", "is not known"),
        ("{document.__class__}", "is not known"),
        ("{document:>99999999}", "is not known"),
        ("{document!r}", "is not known"),
        ("{document}" + "x" * 200, "too long"),
    ],
)
def test_a_wrong_pattern_says_what_there_is(pattern: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        Pattern(pattern)
    assert sentence in str(caught.value)
