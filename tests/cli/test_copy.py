"""`planforms copy`, `plain` and `translate`, as somebody uses them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from planforms.cli import cli
from planforms.plan import Plan, Subject
from planforms.reading.translations import read_translations
from tests import specimens
from tests.views.family.family import plan, when, who


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments], catch_exceptions=False)


@pytest.fixture
def rowan(tmp_path: Path) -> Path:
    path = tmp_path / "rowan.json"
    path.write_text(specimens.rowan_in_plain_words().model_dump_json(), encoding="utf-8")
    return path


def saved(whole: Plan, folder: Path, name: str = "plan.json") -> Path:
    (folder / name).write_text(whole.model_dump_json(), encoding="utf-8")
    return folder / name


def copy(*arguments: object) -> Result:
    return run("copy", *map(str, arguments), "--today", "2026-10-19")


def test_each_reader_gets_a_copy_and_the_worker_a_release_sheet_elsewhere(rowan: Path, tmp_path: Path) -> None:
    done = copy(rowan, "--for", "child", "--for", "Claire Ashdown", "-o", tmp_path / "out", "--to", "html")
    assert done.exit_code == 0, done.output
    made = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.*"))
    assert made == [
        "for the worker/rowan-for-child-release-sheet.html",
        "for the worker/rowan-for-claire-ashdown-release-sheet.html",
        "rowan-for-child-days.ics",
        "rowan-for-child-four-weeks.html",
        "rowan-for-child.html",
        "rowan-for-claire-ashdown-days.ics",
        "rowan-for-claire-ashdown-four-weeks.html",
        "rowan-for-claire-ashdown.html",
    ]
    assert "2 copies" in done.output
    assert "drafts" in done.output
    text = (tmp_path / "out" / "rowan-for-child.html").read_text(encoding="utf-8")
    assert "Hello Rowan" in text
    assert "elease sheet" not in text
    days = Calendar.from_ical((tmp_path / "out" / "rowan-for-child-days.ics").read_bytes())
    assert [str(event.get("summary")) for event in days.walk("VEVENT")] == ["We meet about the plan."] * 3


def test_a_copy_is_a_pdf_in_the_preset_and_language_that_were_asked_for(rowan: Path, tmp_path: Path) -> None:
    done = copy(
        rowan, "--for", "child", "-o", tmp_path, "--preset", "large", "--language", "cy", "--approved-by", "Priya Nair"
    )
    assert done.exit_code == 0, done.output
    assert "drafts" not in done.output
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "rowan-for-child.pdf").pages)
    assert "Helo Rowan" in text
    assert "Gwiriwyd y copi hwn gan Priya Nair" in text


def test_folders_give_copies_of_every_plan(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        saved(plan(), tmp_path, name)
    done = copy(tmp_path, "--for", "parent", "-o", tmp_path / "out", "--to", "html")
    assert done.exit_code == 0
    assert len(list((tmp_path / "out").glob("*-for-parent.html"))) == 2


def test_a_copy_that_would_tell_is_not_made_and_the_place_is_said(tmp_path: Path) -> None:
    source = saved(
        plan(aim="They live at 12 Elm Row.", withheld=[{"text": "12 Elm Row", "from_whom": "Dad"}]), tmp_path
    )
    done = copy(source, "--for", "parent", "-o", tmp_path / "out")
    assert done.exit_code == 4
    assert "why there is a plan" in done.output
    assert "Elm" not in done.output
    assert not [path for path in (tmp_path / "out").rglob("*") if path.is_file()]


def test_a_text_can_be_withheld_let_through_and_put_in_by_hand(tmp_path: Path) -> None:
    source = saved(plan(aim="Ring 01632 960 123.", contingency="We ask the judge."), tmp_path)
    assert copy(source, "--for", "parent", "-o", tmp_path / "a").exit_code == 4
    done = copy(
        source,
        "--for",
        "parent",
        "-o",
        tmp_path / "b",
        "--to",
        "html",
        "--allow",
        "01632 960 123",
        "--include",
        "contingency",
    )
    assert done.exit_code == 0, done.output
    assert "We ask the judge." in (tmp_path / "b" / "plan-for-parent.html").read_text(encoding="utf-8")
    sheet = (tmp_path / "b" / "for the worker" / "plan-for-parent-release-sheet.html").read_text(encoding="utf-8")
    assert "let through" in sheet
    assert copy(source, "--for", "child", "-o", tmp_path / "c", "--withhold", "Rowan sleeps").exit_code == 4


def test_the_name_of_a_file_is_searched_as_well(tmp_path: Path) -> None:
    source = saved(plan(withheld=[{"text": "12 Elm Row"}]), tmp_path, "rowan 12 elm-row.json")
    done = copy(source, "--for", "parent", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert "Rename the form" in done.output


@pytest.mark.parametrize("reader", ["nobody", "Dr Sen", "public"])
def test_a_reader_that_there_is_not_is_a_mistake_of_the_command(reader: str, tmp_path: Path) -> None:
    assert copy(saved(plan(), tmp_path), "--for", reader, "-o", tmp_path).exit_code == 2


def test_a_name_that_the_plan_does_not_have_is_refused_with_those_that_it_has(rowan: Path, tmp_path: Path) -> None:
    done = copy(rowan, "--for", "Nobody Known", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert "Write the whole name as it stands in the list of people: " in done.stderr
    assert "Claire Ashdown" in done.stderr


def test_an_organisations_words_pictures_and_telephone_are_in_its_copies(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "club.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
    )
    (tmp_path / "pictures" / "symbols.toml").write_text('[words]\n"chess" = "club.svg"\n')
    (tmp_path / "words.csv").write_text("term,also,means,kind,use\nHEX,,our help team,child,\n")
    settings = (
        'glossary = "words.csv"\nsymbols = "pictures/symbols.toml"\n[family]\ncontact = ["Ring us: 01632 960 001."]\n'
    )
    (tmp_path / "planforms.toml").write_text(settings)
    goal = {"areas": [{"objectives": [{"statement": "Rowan plays chess with HEX"}]}]}
    source = saved(Plan.model_validate(plan().model_dump() | goal), tmp_path)
    done = copy(source, "--for", "child", "-o", tmp_path / "out", "--to", "html,pdf")
    assert done.exit_code == 0, done.output
    text = (tmp_path / "out" / "plan-for-child.html").read_text(encoding="utf-8")
    assert "our help team" in text
    assert "Ring us: 01632 960 001." in text
    assert "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA5IDki" in text


@pytest.mark.parametrize(
    ("settings", "picture"),
    [
        ('symbols = "p/symbols.toml"\n', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
        ('symbols = "p/symbols.toml"\n', '<svg xmlns="http://www.w3.org/2000/svg"><text>Rowan</text></svg>'),
        (
            'symbols = "p/symbols.toml"\n',
            '<svg xmlns="http://www.w3.org/2000/svg"><use href="http://x.example/a.svg"/></svg>',
        ),
        ('symbols = "p/symbols.toml"\n', "no picture"),
        ('symbols = "../symbols.toml"\n', "<svg/>"),
        ('glossary = "none.csv"\n', "<svg/>"),
        ("[family]\ncontact = 1\n", "<svg/>"),
        ("[family]\ntelephone = []\n", "<svg/>"),
    ],
)
def test_settings_that_cannot_be_used_are_said_and_no_copy_is_made(settings: str, picture: str, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "a.svg").write_text(picture)
    (tmp_path / "p" / "symbols.toml").write_text('[words]\nx = "a.svg"\n')
    (tmp_path / "planforms.toml").write_text(settings)
    done = copy(saved(plan(), tmp_path), "--for", "child", "-o", tmp_path / "out", "--to", "html")
    assert done.exit_code == 2
    assert not list((tmp_path / "out").glob("*.html"))


# Translation


@pytest.mark.parametrize("ending", ["csv", "docx"])
def test_a_translation_sheet_goes_out_and_comes_back(ending: str, tmp_path: Path) -> None:
    source, sheet = saved(plan(strengths=("=Rowan laughs",)), tmp_path), tmp_path / f"sheet.{ending}"
    done = run(
        "translate", str(source), "--for", "child", "--language", "cy", "-o", str(sheet), "--today", "2026-10-19"
    )
    assert done.exit_code == 0, done.output
    filled_in(sheet, {"strengths.0": "Mae Rowan yn chwerthin."})
    arguments = ("--language", "cy", "--translations", sheet, "--to", "html", "-o", tmp_path / "out")
    assert copy(source, "--for", "child", *arguments).exit_code == 0
    text = (tmp_path / "out" / "plan-for-child.html").read_text(encoding="utf-8")
    assert "Mae Rowan yn chwerthin." in text
    assert "=Rowan laughs" not in text


def filled_in(sheet: Path, translated: dict[str, str]) -> None:
    """The sheet as a translator gives it back."""
    if sheet.suffix == ".csv":
        rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
        assert rows[1][1].startswith("'=")
        out = io.StringIO()
        csv.writer(out).writerows([*row[:2], translated.get(row[0], row[2])] for row in rows)
        sheet.write_text(out.getvalue(), encoding="utf-8-sig")
        return
    import docx

    document: Any = docx.Document(str(sheet))
    for row in document.tables[0].rows:
        if row.cells[0].text in translated:
            row.cells[2].text = translated[row.cells[0].text]
    document.save(str(sheet))


def test_a_sheet_of_a_spreadsheet_with_semicolons_is_read_too() -> None:
    assert read_translations(b"Id;English;Translation\r\na.1;Hello;Helo\r\n") == {"a.1": ("Hello", "Helo")}


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"Id,English,Translation\na,x,y\na,x,z\n"])
def test_what_is_no_translation_sheet_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_bytes(data)
    done = copy(
        saved(plan(), tmp_path), "--for", "child", "-o", tmp_path / "out", "--translations", tmp_path / "sheet.csv"
    )
    assert done.exit_code == 3


# Plain words


def test_plain_lists_what_is_hard_with_its_place(tmp_path: Path) -> None:
    source = saved(plan(aim="The plan will be reviewed by the core group. Rowan laughs."), tmp_path)
    done = run("plain", str(source))
    assert done.exit_code == 0
    assert "why there is a plan" in done.output
    assert "be reviewed by" in done.output
    assert "Rowan laughs" not in done.output
    assert "1 of 3 sentences have a hint" in done.output


def test_plain_gives_a_program_json_and_a_writer_a_page(tmp_path: Path) -> None:
    source = saved(plan(aim="Mum failed to engage with CAMHS."), tmp_path)
    done = run("plain", str(source), "--json", "--html", str(tmp_path / "hints.html"))
    (row,) = json.loads(done.output)
    assert (row["path"], {hint["code"] for hint in row["hints"]}) == ("aim", {"blame", "letters"})
    assert "failed to engage" in (tmp_path / "hints.html").read_text(encoding="utf-8")
    assert run("plain", str(source), "--html", str(tmp_path / "hints.html")).exit_code == 2


def test_no_command_about_words_loads_what_makes_pdfs() -> None:
    code = "import sys\nfrom planforms.cli import plain, translate\nassert 'weasyprint' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_calendar_says_the_day_and_nothing_more(tmp_path: Path) -> None:
    import datetime as dt

    from planforms.plan import Action

    action = Action(
        description="Bring the bag", responsible=(who("Claire Ashdown"),), timescale=when("", dt.date(2026, 11, 2))
    )
    done = copy(saved(plan(action), tmp_path), "--for", "Claire", "-o", tmp_path, "--to", "html")
    assert done.exit_code == 0
    calendar: Any = Calendar.from_ical((tmp_path / "plan-for-claire-days.ics").read_bytes())
    assert calendar["X-WR-CALNAME"] == "Days in Rowan’s plan"
    (event,) = calendar.walk("VEVENT")
    assert event["dtstart"].dt == dt.date(2026, 11, 2)
    assert set(event) == {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "TRANSP"}


def test_the_family_copy_of_convert_holds_the_organisations_words_and_says_where_it_stopped(tmp_path: Path) -> None:
    (tmp_path / "planforms.toml").write_text('[family]\ncontact = ["Ring us: 01632 960 001."]\n')
    source = saved(plan(), tmp_path)
    assert run("convert", str(source), "-o", str(tmp_path / "out"), "--as", "family", "--to", "html").exit_code == 0
    assert "Ring us: 01632 960 001." in (tmp_path / "out" / "plan-family.html").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "plan-release.html").is_file()
    stopped = saved(plan(aim="Ring 01632 960 123."), tmp_path, "other.json")
    done = run("convert", str(stopped), "-o", str(tmp_path / "out"), "--as", "family", "--to", "html")
    assert done.exit_code == 4
    assert "why there is a plan" in done.output


def test_convert_makes_the_other_documents_of_a_plan_that_is_nobodys_and_says_why_no_copy(tmp_path: Path) -> None:
    source = saved(plan(subject=Subject(), people=()), tmp_path)
    done = run("convert", str(source), "-o", str(tmp_path / "out"), "--as", "plan,family", "--to", "html")
    assert done.exit_code == 4
    assert [path.name for path in (tmp_path / "out").glob("*.html")] == ["plan-plan.html"]
    assert "cannot be told whose plan it is" in done.output
    assert "--for public" in done.output
