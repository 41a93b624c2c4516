"""Files checked one by one and beside each other; over a folder, what is missing where, without a child's name."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planforms.checked import Checked, Remark, ranked
from planforms.checking import Looked, Question, beside_each_other, look
from planforms.errors import UsageError
from planforms.overview import labels, overview
from planforms.state import changes, read_state, state_of, state_text
from planforms.views.folder_report import DESIGN, changed_sentences, folder_page
from planforms.writing.excel_overview import excel_overview
from planforms.writing.html import page_html
from tests.checks.outline import read_outline
from tests.checks.specimens import BREAKS, SOUND, SOUND_PARTNERSHIP

TODAY = dt.date(2026, 9, 10)
Folder = Callable[..., tuple[Looked, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Plans given in outline, checked as files of one folder."""

    def folder(**outlines: str) -> tuple[Looked, ...]:
        files = []
        for name, text in outlines.items():
            files.append(tmp_path / f"{name}.json")
            files[-1].write_text(read_outline(text).plan.model_dump_json(), encoding="utf-8")
        return beside_each_other([look(file, Question(TODAY)) for file in files])

    return folder


def codes(one: Looked) -> set[str]:
    assert one.plan
    return {remark.code for remark in one.plan.standing}


def changed(change: str) -> str:
    return SOUND if not change else f"{SOUND}\n{change}"


def plans(looked: tuple[Looked, ...]) -> list[Checked]:
    return [one.plan for one in looked if one.plan]


# -- beside each other --


COPIED = SOUND.replace("Robin", "Mina").replace("Marsh", "Okoro").replace("EH-1", "EH-9")


def test_a_plan_written_over_another_one_is_found_in_both(folder: Folder) -> None:
    robin, mina = folder(robin=SOUND, mina=COPIED.replace("Mina sleeps six", "Robin sleeps six"))
    assert codes(mina) >= {"another-childs-name", "same-text"}
    assert codes(robin) == {"same-text"}


def test_two_versions_of_one_plan_are_no_copy_of_each_other(folder: Folder) -> None:
    assert [codes(one) for one in folder(first=SOUND, second=SOUND)] == [set(), set()]


def test_brothers_and_sisters_with_plans_of_their_own_may_be_named(folder: Folder) -> None:
    other = SOUND.replace("Robin Marsh | Robin", "Kayleigh Stone | Kayleigh")
    sister = other.replace("Kayleigh Stone", "Kayleigh Marsh")
    mine = changed("").replace("contingency: If nothing", "contingency: Kayleigh sleeps there too. If nothing")
    assert "another-childs-name" not in codes(folder(robin=mine, kayleigh=sister)[0])
    assert "another-childs-name" in codes(folder(robin=mine, kayleigh=other)[0])


@pytest.mark.parametrize("order", list(permutations(("a", "b", "c"))))
def test_the_order_of_files_changes_nothing(folder: Folder, order: tuple[str, ...]) -> None:
    texts = {"a": SOUND, "b": COPIED, "c": SOUND_PARTNERSHIP}
    found = {one.source.stem: codes(one) for one in folder(**{name: texts[name] for name in order})}
    assert found == {"a": {"same-text"}, "b": {"same-text"}, "c": set()}


def test_a_file_that_is_no_plan_costs_itself_alone(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.json").write_text(read_outline(SOUND).plan.model_dump_json())
    bad, good = beside_each_other([look(tmp_path / name, Question(TODAY)) for name in ("a.docx", "b.json")])
    assert bad.trouble
    assert bad.plan is None
    assert codes(good) == set()


# -- what matters most --


def test_few_things_matter_most_and_no_note_is_among_them() -> None:
    def some(code: str, severity: str, *refs: str) -> list[Remark]:
        first = look_up(code)
        return [Remark(**{**vars(first), "severity": severity, "ref": ref}) for ref in refs]

    remarks = [
        *some("a", "note", *"12345678"), *some("b", "warning", "1"), *some("c", "warning", *"12"),
        *some("d", "error", "1"), *some("e", "warning", ""), *some("f", "warning", "1"),
    ]  # fmt: skip
    most, rest = ranked(remarks)
    assert [group.first.code for group in most] == ["d", "e", "c"]
    assert [group.first.code for group in rest] == ["b", "f", "a"]


def look_up(code: str) -> Remark:
    from planforms.checked import Passage

    return Remark(code, "note", "Title.", "Message.", Passage("Rough Guide", "", ""), "Instead.")


# -- over a folder --

FOLDER = {
    "robin": SOUND,
    "late": SOUND.replace("EH-1", "EH-3")
    .replace("Robin Marsh", "Ada Flint")
    .replace("18 September 2026", "1 September 2026"),
    "team": SOUND_PARTNERSHIP.replace(" | RT-1", ""),
}


def test_an_overview_counts_what_the_plans_hold(folder: Folder) -> None:
    found = plans(folder(**FOLDER))
    whole = overview(found, labels(found), dt.date(2026, 9, 10))
    assert [line.label for line in whole.lines] == ["EH-1", "EH-3", "Plan 3"]
    assert whole.total("open") == 7
    assert dict(whole.load) == {"Family": 2, "Sue Hart": 2, "Moira Hay": 1, "Anna Poole": 1, "Jit Gill": 1}
    assert dict(whole.organisations)["Fenby Council"] == 3
    assert [(label, one.ref, one.who) for label, one in whole.due] == [
        ("EH-3", "1.1.1", "Family"), ("EH-1", "1.1.1", "Family"), ("EH-1", "1.1.2", "Sue Hart"),
        ("EH-3", "1.1.2", "Sue Hart"), ("Plan 3", "1.1.1", "Jit Gill"),
    ]  # fmt: skip
    assert whole.months == ((dt.date(2026, 9, 1), 2), (dt.date(2026, 10, 1), 4), (dt.date(2026, 11, 1), 1))
    assert {row.code: row.plans for row in whole.missing}["due-before-plan"] == ("EH-3",)


def test_no_child_and_nobody_of_a_family_is_named_in_an_overview(folder: Folder) -> None:
    found = plans(folder(**FOLDER, broken=f"{SOUND}\nneed 2: Robin | Robin and Kate have nothing."))
    whole = overview(found, labels(found), TODAY)
    page = page_html(DESIGN, folder_page(whole, {}), standalone=False)
    book = load_workbook(io.BytesIO(excel_overview(whole)))
    cells = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    for name in ("Robin", "Marsh", "Kate", "Ada", "Flint"):
        assert name not in page
        assert name not in cells


def test_plans_are_called_by_their_files_only_where_somebody_asks(folder: Folder) -> None:
    found = plans(folder(**FOLDER))
    assert labels(found, ["robin", "robin", "x"]) == ("robin", "robin-2", "x")
    assert labels([found[0], found[0], found[2]]) == ("EH-1", "EH-1-2", "Plan 3")


def test_an_overview_page_stands_alone_and_asks_nothing_of_the_network(folder: Folder) -> None:
    found = plans(folder(**FOLDER))
    page = page_html(DESIGN, folder_page(overview(found, labels(found), TODAY), {}), standalone=True)
    assert page.count("<table") == 3
    assert "addEventListener" in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page
    assert "src=" not in page.replace('src="data:', "")


def test_a_workbook_holds_no_formula_whatever_a_label_says(folder: Folder) -> None:
    nasty = (
        SOUND.replace("EH-1", "=HYPERLINK(1)")
        .replace("Sue Hart, family", "=1+1, family")
        .replace("Sue Hart", "@SUM(1)")
    )
    found = plans(folder(robin=nasty, team=SOUND_PARTNERSHIP))
    data = excel_overview(overview(found, labels(found), TODAY))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Plans", "Missing", "Falls due", "Workers", "Organisations"]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert book["Plans"]["A2"].value == "=HYPERLINK(1)"
    assert book["Falls due"]["A2"].value == dt.datetime(2026, 9, 18)
    assert excel_overview(overview(found, labels(found), TODAY)) == data


# -- since the last run --


def test_what_has_changed_is_said_in_numbers(folder: Folder) -> None:
    before = folder(robin=specimen_source("no-date"), team=SOUND_PARTNERSHIP)
    first = state_of({one.source.stem: one.plan for one in before if one.plan}, TODAY)
    now = folder(robin=SOUND.replace("| 18 September 2026", "| 18 September 2026 | Done"), new=COPIED)
    second = state_of({one.source.stem: one.plan for one in now if one.plan}, TODAY + dt.timedelta(30))
    change = changes(read_state(state_text(first).encode()), second)
    assert (change.since, change.new_plans, change.gone_plans, change.actions_done) == (TODAY, 1, 1, 1)
    assert dict(change.settled) == {"no-date": 1}
    assert dict(change.new) == {"same-text": 1}
    said = changed_sentences(change, {"no-date": "An action with no date at all."})
    assert said[0] == "Since 10\u00a0September 2026: 1 action done."
    assert "Settled, 1 finding: An action with no date at all (1)." in said


def test_a_state_holds_no_word_of_a_plan(folder: Folder) -> None:
    found = folder(robin=specimen_source("no-date"))
    text = state_text(state_of({str(one.source): one.plan for one in found if one.plan}, TODAY))
    assert "robin" not in text.casefold()
    assert set(json.loads(text)) == {"planforms_state", "on", "plans"}


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"planforms_state": 2}', b'{"planforms_state": 1, "on": "x", "plans": {}}']
)
def test_a_file_that_is_no_state_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError, match="not written by planforms"):
        read_state(data)


def specimen_source(code: str) -> str:
    """The sound plan in outline with the action that breaks a check."""
    return SOUND.replace(
        "do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh with Robin | 18 September 2026", BREAKS[code]
    )
