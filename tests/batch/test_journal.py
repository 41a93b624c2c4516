from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planforms.batch.journal import Entry, Journal, Kept


def _journal(path: Path) -> Journal:
    return Journal(path, lambda: "2026-11-06T21:00:00+00:00")


def _entry(journal: Journal, form: str, *names: str, order: str = "order") -> Entry:
    kept = tuple(Kept("plan", journal.mark(name), journal.mark(f"content of {name}")) for name in names)
    return Entry(journal.mark(form), journal.mark("content"), {order: kept}, (1, 2, 0), 3, ())


def test_what_was_noted_is_known_the_next_time(tmp_path: Path) -> None:
    journal = _journal(tmp_path / "journal")
    entry = _entry(journal, "robin.docx", "robin-plan.pdf")
    journal.note(entry, "order")
    again = _journal(tmp_path / "journal")
    assert again.entry(again.mark("robin.docx")) == entry
    assert again.owner(again.mark("robin-plan.pdf")) == entry
    assert again.is_ours(again.mark("robin-plan.pdf"), again.mark("content of robin-plan.pdf"))
    assert not again.is_ours(again.mark("robin-plan.pdf"), again.mark("what somebody wrote"))
    assert (tmp_path / "journal").stat().st_mode & 0o777 == 0o600


def test_orders_of_other_documents_and_days_are_remembered_beside_each_other(tmp_path: Path) -> None:
    journal = _journal(tmp_path / "journal")
    for day in range(9):
        journal.note(_entry(journal, "robin.docx", f"robin-{day}.pdf", order=f"day {day}"), f"day {day}")
    entry = _journal(tmp_path / "journal").entry(journal.mark("robin.docx"))
    assert entry is not None
    assert list(entry.orders) == [f"day {day}" for day in range(3, 9)]


def test_a_form_that_is_gone_leaves_its_names_to_others(tmp_path: Path) -> None:
    journal = _journal(tmp_path / "journal")
    journal.note(_entry(journal, "robin.docx", "robin-plan.pdf"), "order")
    journal.forget(journal.mark("robin.docx"))
    again = _journal(tmp_path / "journal")
    assert again.entry(again.mark("robin.docx")) is None
    assert again.owner(again.mark("robin-plan.pdf")) is None


@given(st.integers(0, 2_000), st.binary(max_size=40))
def test_a_journal_cut_off_anywhere_loses_the_last_line_at_most(tmp_path_factory, cut: int, rest: bytes) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("journal") / "journal"
    journal = _journal(path)
    for name in ("a", "b", "c"):
        journal.note(_entry(journal, name, f"{name}.pdf"), "order")
    whole = path.read_bytes()
    kept = whole[: max(len(whole) - cut, whole.index(b"\n") + 1)]
    path.write_bytes(kept + rest.replace(b"\n", b""))
    again = _journal(path)
    lines = kept.count(b"\n") - 1
    assert [again.entry(again.mark(name)) is not None for name in "abc"][:lines] == [True] * lines
    again.note(_entry(again, "d", "d.pdf"), "order")
    assert _journal(path).entry(again.mark("d")) is not None


def test_a_long_journal_is_written_anew_with_what_counts(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    journal = _journal(path)
    journal.note(_entry(journal, "robin.docx", "robin-plan.pdf"), "order")
    first, line = path.read_text().splitlines()
    path.write_text("\n".join([first, *[line] * 5_000]) + "\n")
    again = _journal(path)
    assert len(path.read_text().splitlines()) == 2
    assert again.entry(again.mark("robin.docx")) is not None


def test_the_journal_of_another_folder_has_other_marks(tmp_path: Path) -> None:
    assert _journal(tmp_path / "a").mark("robin.docx") != _journal(tmp_path / "b").mark("robin.docx")
