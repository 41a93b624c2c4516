from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planforms.plan import Plan
from tests.cli.conftest import Bare, Run
from tests.views.timeline_plans import generated, rowan

TODAY = ("--today", "2026-10-19")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with two plans."""
    folder = tmp_path / "team"
    folder.mkdir()
    _put(folder / "rowan.json", rowan())
    _put(folder / "other.json", generated(6))
    return folder


def _put(file: Path, plan: Plan) -> None:
    file.write_text(plan.model_dump_json(), encoding="utf-8")


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_each_plan_gets_its_timeline_in_the_formats_asked_for(run: Run, plans: Path, tmp_path: Path) -> None:
    result = run("timeline", plans, "-o", tmp_path / "out", "--to", "html,png", "--lanes", "person", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(tmp_path / "out") == [
        "other-timeline.html", "other-timeline.png", "rowan-timeline.html", "rowan-timeline.png",
    ]  # fmt: skip


def test_to_takes_a_day_as_well_as_formats(run: Run, plans: Path, tmp_path: Path) -> None:
    days = ("--from", "2026-11-01", "--to", "2026-11-30")
    result = run("timeline", plans / "rowan.json", "-o", tmp_path / "out", *days, "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    html = (tmp_path / "out" / "rowan-timeline.html").read_text(encoding="utf-8")
    assert "ending before 1" in html
    assert "3.1.2" in html
    assert "Arrange a breakfast club place" not in html


def test_all_plans_together_are_one_page_whose_letters_are_said_on_the_screen_alone(
    run: Run, plans: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("timeline", plans, "-o", out, "--together", "--holidays", "wales", "--to", "html,pdf", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(out) == ["together-timeline.html", "together-timeline.pdf"]
    assert f"A: {plans / 'other.json'}" in result.output
    assert f"B: {plans / 'rowan.json'}" in result.output
    html = (out / "together-timeline.html").read_text(encoding="utf-8")
    assert "Rowan" not in html
    assert "waking in the night" not in html


def test_one_person_is_looked_for_in_every_plan(run: Run, plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("timeline", plans, "-o", out, "--for", "Claire Ashdown", "--to", "html", *TODAY)
    assert result.exit_code == 0, result.output
    assert _names(out) == ["rowan-timeline.html"]
    assert f"{plans / 'other.json'}: no action of that person" in result.output


@pytest.mark.parametrize("together", [(), ("--together",)])
def test_a_person_without_any_action_is_a_usage_error(
    run: Run, plans: Path, tmp_path: Path, together: tuple[str, ...]
) -> None:
    result = run("timeline", plans, "-o", tmp_path / "out", "--for", "Ann Other", "--to", "html", *together, *TODAY)
    assert result.exit_code == 2
    assert "No action names somebody of that name as responsible. Those who are named: " in result.stderr
    assert "Claire Ashdown" in result.stderr
    assert not _names(tmp_path / "out")


def test_a_bad_file_never_stops_the_others(run: Run, plans: Path, tmp_path: Path) -> None:
    (plans / "a-letter.docx").write_bytes(b"%PDF-1.7")
    for together, made in (((), 2), (("--together",), 1)):
        out = tmp_path / f"out{made}"
        result = run("timeline", plans, "-o", out, "--to", "html", *together, *TODAY)
        assert result.exit_code == 3
        assert "This is a PDF." in result.stderr
        assert len(_names(out)) == made


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "31/12/2026"), "“31/12/2026” is no day such as 2026-12-31, and none of pdf, html, png."),
        (("--from", "2026-12-31", "--to", "2026-12-01"), "The first day to show is after the last."),
        (("--lanes", "colour"), "'colour' is not one of"),
        (("--holidays", "france"), "'france' is not one of"),
    ],
)
def test_a_wrong_option_is_a_usage_error(
    run: Run, plans: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    result = run("timeline", plans, "-o", tmp_path / "out", *words)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_the_terms_of_an_organisation_count(run: Run, plans: Path, tmp_path: Path) -> None:
    terms = "[[terms]]\nname = 'Autumn'\nfirst = 2026-08-18\nlast = 2026-12-18\n"
    half = f"half_term_first = {dt.date(2026, 10, 12)}\nhalf_term_last = {dt.date(2026, 10, 16)}\n"
    (plans / "planforms.toml").write_text(terms + half, encoding="utf-8")
    run("timeline", plans, "-o", tmp_path / "out", "--holidays", "scotland", "--to", "html", *TODAY)
    html = (tmp_path / "out" / "rowan-timeline.html").read_text(encoding="utf-8")
    assert "half term 12\u00a0Oct to 16\u00a0Oct" in html


def test_a_timeline_as_html_loads_no_pdf_writer(bare: Bare, plans: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from planforms.cli import cli; cli(sys.argv[1:], standalone_mode=False); "
        "assert not {'weasyprint', 'pypdfium2'} & set(sys.modules)"
    )
    done = bare(code, "timeline", plans, "-o", tmp_path / "out", "--to", "html", "--today", "2026-10-19")
    assert done.returncode == 0, done.stderr
