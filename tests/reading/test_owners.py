"""Rows find their owners by ref, every item has one ref of its own, and a row that finds none is not lost."""

from __future__ import annotations

from planforms.form import Field
from planforms.place import Place
from planforms.reading.document import Cell
from planforms.reading.owners import settle
from planforms.reading.reading import Unplaced
from planforms.reading.record import Bound, Filled, Record


def _record(each: str, ref: str = "", owner: str = "", words: str = "words", inside: tuple[Record, ...] = ()) -> Record:
    place = Place(table=1, row=1)
    boxes = [Filled(Field("Label", "statement"), Cell(words, place, 1, 1))] if words else []
    return Record(each, ref, owner, str(place), boxes, list(inside))


def _settled(*records: Record) -> tuple[Record, list[str], list[Unplaced]]:
    plan, unplaced = Record("", inside=list(records)), list[Unplaced]()
    findings = settle(Bound(plan), unplaced)
    return plan, [finding.code for finding in findings], unplaced


def _refs(record: Record, *levels: str) -> list[str]:
    return [
        ref
        for inside in record.of(levels[0])
        for ref in ([inside.ref] if not levels[1:] else _refs(inside, *levels[1:]))
    ]


def test_rows_go_to_the_owner_that_they_name() -> None:
    plan, codes, unplaced = _settled(
        _record("areas", "1"),
        _record("areas", "2"),
        _record("objectives", "2.1", owner="2"),
        _record("objectives", "1.1", owner="Need 1"),
        _record("actions", "9.9.9", owner="Outcome 2.1"),
        _record("measures", owner="1.1."),
        _record("resources", owner="Action 9.9.9"),
    )
    assert (_refs(plan, "areas", "objectives"), codes, unplaced) == (["1.1", "2.1"], [], [])
    assert _refs(plan, "areas", "objectives", "actions") == ["9.9.9"]
    assert len(_refs(plan, "areas", "objectives", "actions", "resources")) == 1
    assert len(_refs(plan, "areas", "objectives", "measures")) == 1


def test_a_row_that_names_no_owner_goes_by_its_own_ref_or_to_the_only_one() -> None:
    plan, codes, _ = _settled(
        _record("areas", "1"),
        _record("areas", "2"),
        _record("objectives", "2.1"),
        _record("actions", "2.1.4"),
        _record("actions"),
    )
    assert _refs(plan, "areas", "objectives", "actions") == ["2.1.4", "2.1.1"]
    assert codes == []


def test_no_two_items_have_the_same_ref() -> None:
    def area(ref: str) -> Record:
        action = _record("actions", "1.1.1")
        return _record("areas", ref, inside=(_record("objectives", "1.1", inside=(action, _record("actions"))),))

    plan, codes, _ = _settled(
        area("1"), area("1"), area(""), _record("risks", "R1"), _record("risks", "R1"), _record("risks")
    )
    assert _refs(plan, "areas") == ["1", "2", "3"]
    assert _refs(plan, "areas", "objectives") == ["1.1", "2.1", "3.1"]
    assert _refs(plan, "areas", "objectives", "actions") == ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "3.1.1", "3.1.2"]
    assert _refs(plan, "risks") == ["R1", "R2", "R3"]
    assert set(codes) == {"ref-twice"}


def test_a_row_whose_owner_is_not_there_is_left_with_all_its_words() -> None:
    plan, codes, unplaced = _settled(
        _record("areas", "1", inside=(_record("objectives", "1.1"), _record("objectives", "1.2"))),
        _record("resources", owner="7.7 taxi", words="a taxi"),
    )
    assert codes == ["no-owner-row"]
    assert [piece.text for piece in unplaced] == ["7.7 taxi", "a taxi"]
    assert all(piece.place for piece in unplaced)
    assert list(plan.of("resources")) == []


def test_an_action_without_an_owner_is_kept_under_an_objective_without_words() -> None:
    plan, codes, unplaced = _settled(
        _record("areas", "1", inside=(_record("objectives", "1.1"), _record("objectives", "1.2"))),
        _record("actions", owner="zz", words="ring"),
    )
    assert _refs(plan, "areas", "objectives", "actions") == ["2.1.1"]
    assert codes == ["no-owner-row"]
    assert [piece.text for piece in unplaced] == ["zz"]


def test_blocks_that_nobody_filled_in_go_and_words_in_their_labels_stay() -> None:
    plan, _, unplaced = _settled(
        _record("areas", "1", words="", inside=(_record("objectives", "1.1", words=""),)),
        _record("areas", "Home2", words=""),
    )
    assert list(plan.of("areas")) == []
    assert [piece.text for piece in unplaced] == ["Home2"]
