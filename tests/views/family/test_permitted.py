"""Nothing of a plan reaches a reader but what somebody decided: looked for in everything that is written of a copy."""

from __future__ import annotations

import datetime as dt
import io
import logging
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest

from planforms.plan import Plan
from planforms.views.family import permitted
from planforms.views.family.copies import FamilyCopy, family_copy
from planforms.views.family.reader import READERS, Choices
from planforms.views.family.view import FOUR_WEEKS, VIEW
from planforms.withheld import printed
from planforms.writing.family_days import family_days
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests.views.family.canaries import canaries, canary, planted

TODAY = dt.date(2026, 1, 1)
FAMILY = {"parent", "young-person", "child", "young-child"}
OWN = {"young-person", "child", "young-child"}
ALL = {*FAMILY, "public"}

# Who may see which text of the model, by the first pattern that fits its path: a decision for each. A field that is new
# in the model fits none, and fails the first test until somebody has decided about it.
DECISIONS: tuple[tuple[str, set[str]], ...] = (
    (r"subject\.preferred_name", ALL),
    (r"subject\.name", {"public"}),
    (r"subject\.details", set()),
    (r"title", {"public"}),
    (r"schema_version|reference|version", set()),
    (r"aim", {"parent", "public"}),
    (r"strengths", ALL),
    (r"lead\.(name|role)", ALL),
    (r"lead\.organisation", {"public"}),
    (r"lead\.written", set()),
    (r"people\.(name|role)", ALL),
    (r"people\.organisation", {"public"}),
    (r"people\.(id|relationship|contact)", set()),
    (r"areas\.(id|title|need|priority\.written)", set()),
    (r"areas\.objectives\.(statement|plain)", ALL),
    (r"areas\.objectives\.(id|priority\.written|status\.written)", set()),
    (r"areas\.objectives\.(measures|resources|monitoring)\..*", set()),
    (r"areas\.objectives\.actions\.(description|plain|timescale\.written)", ALL),
    (r"areas\.objectives\.actions\.(responsible|involved)\.name", ALL),
    (
        r"areas\.objectives\.actions\.(responsible|involved)\.(role|organisation|written)",
        set(),
    ),  # where there is a name
    (r"areas\.objectives\.actions\.(id|depends_on|progress|status\.written|timescale\.depends_on_event)", set()),
    (r"areas\.objectives\.actions\.resources\..*", set()),
    (r"(assumptions|risks|reviews|withheld|sharing|signatures|notes)\..*", set()),
    (r"contingency", set()),
    (r"views\.text", FAMILY),
    (r"views\.name", set()),
    (r"review_points\.on\.written", ALL),
    (r"review_points\.(on\.depends_on_event|involved\..*)", set()),
)


def may_see(path: str) -> set[str]:
    return next(readers for pattern, readers in DECISIONS if re.fullmatch(pattern, path))


def copies(reader: str, **planting: Any) -> list[FamilyCopy]:
    kind = "partnership" if reader == "public" else "child"
    return [family_copy(planted(kind, plain=plain, **planting), reader, TODAY) for plain in (True, False)]


def found_in(text: str) -> set[str]:
    bare = re.sub(r"[^a-z]", "", text.casefold())
    return {path for path in canaries() if canary(path) in bare}


@pytest.mark.parametrize("path", sorted(set(canaries())))
def test_somebody_has_decided_about_every_text_of_the_model(path: str) -> None:
    fitting = [readers for pattern, readers in DECISIONS if re.fullmatch(pattern, path)]
    assert fitting, f"Decide who may see {path}: copy it in permit.py for them, and say so in DECISIONS."


@pytest.mark.parametrize("reader", READERS)
def test_a_copy_holds_what_its_reader_may_see_and_nothing_else(reader: str) -> None:
    found: set[str] = set()
    for copy in copies(reader):
        found |= found_in(
            "\n".join(printed((copy.page, copy.four_weeks, tuple(entry.words for entry in copy.entries))))
        )
        found |= found_in("\n".join(unit.text for unit in copy.units))
    allowed = {path for path in canaries() if reader in may_see(path)}
    assert found <= allowed
    # A small child gets no words of the form that it would not understand; with plain words who else helps is not said.
    rarely = {
        "areas.objectives.actions.involved.name",
        "areas.objectives.actions.description",
        "views.text",
        "lead.organisation",
    }
    assert allowed - found <= rarely | {"subject.preferred_name", "lead.role"}


def test_the_pages_are_given_types_that_hold_no_more_than_was_decided() -> None:
    assert {field.name for field in fields(permitted.ForChild)} == {
        "name", "took_part", "why", "strengths", "said", "goals", "helpers", "lead", "meetings",
    }  # fmt: skip
    assert "contingency" not in {field.name for field in fields(permitted.ForYoungPerson)}
    assert "said" not in {field.name for field in fields(permitted.ForPublic)}


@pytest.mark.parametrize("reader", READERS)
def test_no_hidden_part_of_a_file_says_more_than_its_pages(reader: str) -> None:
    allowed = {path for path in canaries() if reader in may_see(path)}
    for copy in copies(reader):
        pages: Any = ((VIEW, copy.page), (FOUR_WEEKS, copy.four_weeks))
        for view, page in pages:
            pdf = page_pdf(view, page)
            hidden = "\n".join([*texts_of(pdf), page_html(view, page, standalone=True)])
            assert found_in(hidden) <= allowed
            assert not re.search("9876|1999", words_of(pdf))
        days = family_days([(entry.on, entry.words) for entry in copy.entries], copy.page.title, "en-GB", TODAY)
        assert found_in(days.decode()) <= allowed


def texts_of(pdf: bytes) -> list[str]:
    """The text by two tools, every string of every object, every stream unpacked, the metadata and the bookmarks."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    texts = [words_of(pdf), str(reader.metadata), str(reader.xmp_metadata), str(reader.outline)]
    texts += [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for part in document.objects:
            texts.append(strings(part))
            if isinstance(part, pikepdf.Stream):
                texts.append(part.read_bytes().decode("latin-1"))
    return texts


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def strings(part: Any) -> str:
    if isinstance(part, pikepdf.String):
        return str(part)
    if isinstance(part, (pikepdf.Dictionary, pikepdf.Stream)):
        direct = [(key, value) for key, value in part.items() if not getattr(value, "is_indirect", False)]
        return "\n".join(f"{key} {strings(value)}" for key, value in direct)
    if isinstance(part, pikepdf.Array):
        return "\n".join(strings(item) for item in part if not getattr(item, "is_indirect", False))
    return str(part) if isinstance(part, (pikepdf.Name, str)) else ""


@pytest.mark.parametrize(
    ("reader", "kind"),
    [
        ("child", "child"),
        pytest.param("parent", "child", marks=pytest.mark.long),
        pytest.param("public", "partnership", marks=pytest.mark.long),
    ],
)
def test_no_name_of_a_file_no_log_and_nothing_left_behind_says_more(reader: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text(planted(kind, plain=False).model_dump_json(), encoding="utf-8")
    (tmp_path / "left").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "left"), "PYTHONPATH": str(Path.cwd())}
    command = [
        sys.executable,
        "-m",
        "planforms",
        "copy",
        "plan.json",
        "--for",
        reader,
        "-o",
        "out",
        "--to",
        "pdf,html",
        "--today",
        "2026-01-01",
    ]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert len(made) >= 4
    allowed = {path for path in canaries() if reader in may_see(path)}
    assert found_in(f"{done.stdout}{done.stderr}{made}") <= allowed
    for path in (tmp_path / "left").rglob("*"):
        if path.is_file():
            assert found_in(path.read_bytes().decode("latin-1")) <= allowed


def test_nothing_is_logged_while_a_copy_is_made(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="planforms"):
        copies("parent")
    assert caplog.text == ""


@pytest.mark.parametrize("share", [False, None])
@pytest.mark.parametrize("reader", sorted(FAMILY))
def test_words_that_nobody_agreed_to_share_reach_no_copy(reader: str, share: bool | None) -> None:
    for copy in copies(reader, share=share):
        assert "views.text" not in found_in("\n".join(printed((copy.page, copy.four_weeks))))
        assert any("own words" in row.what.casefold() for row in copy.release.left_out)


@pytest.mark.parametrize("reader", sorted(ALL))
def test_what_is_for_professionals_reaches_no_copy(reader: str) -> None:
    tree = planted("partnership" if reader == "public" else "child", plain=True).model_dump()
    tree["areas"][0]["objectives"][0]["actions"][0]["audience"] = "professionals"
    copy = family_copy(Plan.model_validate(tree), reader, TODAY)
    found = found_in("\n".join(printed((copy.page, copy.four_weeks))))
    assert not {path for path in found if ".actions." in path}
    assert any("professionals" in row.why for row in copy.release.left_out)


def test_what_happens_if_it_does_not_work_reaches_parents_alone_and_by_decision_alone() -> None:
    plan, included = planted("child", plain=True), Choices(include=frozenset({"why", "contingency"}))
    for reader in sorted(FAMILY):
        page = family_copy(plan, reader, TODAY, choices=included).page
        found = found_in("\n".join(printed(page)))
        assert ("contingency" in found) is (reader == "parent")
        assert ("aim" in found) is (reader != "young-child")


def test_the_release_sheet_says_of_everything_that_was_left_out_why() -> None:
    (copy, _) = copies("child")
    listed = {row.what for row in copy.release.left_out}
    assert {"Risks", "What is taken for granted", "Reviews that were held", "Details of the child"} <= listed
    assert all(row.why for row in copy.release.left_out)
    assert not [row for row in copy.release.left_out if row.what.startswith("“")]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("plain", [True, False])
def test_the_release_sheet_names_nothing_as_a_program_does(reader: str, plain: bool) -> None:
    kind = "partnership" if reader == "public" else "child"
    days = {"agreed_on": TODAY, "starts": TODAY, "ends": TODAY}
    sheet = family_copy(planted(kind, plain=plain).model_copy(update=days), reader, TODAY).release
    for row in sheet.left_out:
        words = f"{row.what} {row.why} {' '.join(row.places)}"
        assert not re.search(r"“|_|\b(?:starts|ends|agreed_on|areas|objectives|views|subject)\b", words), words
