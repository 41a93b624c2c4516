"""A form that came back: what was written in it, and whether it is a form of this plan and this version at all."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest

from planforms.errors import CannotRead
from planforms.filling import blank_form
from planforms.forms import FORMS
from planforms.plan import Plan, Subject, View
from planforms.reading import read_file
from planforms.reviewing.answers import Answer
from planforms.reviewing.applied import applied
from planforms.reviewing.prepare import FileFormat, prepared
from planforms.reviewing.returned import Returned, read_returned
from tests.reviewing.specimen import plan
from tests.reviewing.test_carried import action, note
from tests.reviewing.typing_in import add_row, typed
from tests.specimens import TODAY, riverbank

BOTH: tuple[FileFormat, ...] = ("word", "excel")
each_kind = pytest.mark.parametrize("kind", BOTH)
ACTIONS, RISKS, OUTCOMES = "What happened", "What we will do to make it smaller", "How we know"


def form(kind: FileFormat = "word", of: Plan | None = None) -> bytes:
    return prepared(of or plan(), TODAY, kind)


def back(data: bytes, of: Plan | None = None) -> Returned:
    return read_returned(data, "form", of or plan())


def values(returned: Returned) -> dict[tuple[str, str, str], object]:
    return {(*answer.item, answer.path): answer.value for answer in returned.answers}


def codes(returned: Returned) -> list[str]:
    return [finding.code for finding in returned.findings]


@each_kind
def test_what_is_chosen_and_written_is_read_with_its_place(kind: FileFormat) -> None:
    data = typed(form(kind), ACTIONS, "1.1.3", {"How is it going?": "Off track", "If not, why not": "Helen was ill."})
    returned = back(data)
    assert [(answer.item, answer.path) for answer in returned.answers] == [
        (("actions", "1.1.3"), "status"), (("actions", "1.1.3"), "why_not"),
    ]  # fmt: skip
    assert all("How is it going?" in one.place or "If not, why not" in one.place for one in returned.answers)
    assert codes(returned) == []


@each_kind
def test_relative_words_are_counted_from_the_day_of_the_review(kind: FileFormat) -> None:
    data = typed(form(kind), "", "", {"Held on": "6 November 2026"})
    data = typed(data, ACTIONS, "1.1.3", {"New date": "in 2 weeks"})
    new_due = values(back(data))["actions", "1.1.3", "new_due"]
    assert (new_due.written, new_due.due) == ("in 2 weeks", dt.date(2026, 11, 20))  # type: ignore[attr-defined]


@each_kind
def test_changed_words_of_the_plan_are_found_and_kept_and_not_applied(kind: FileFormat) -> None:
    words = "Agree no bedtime at all."
    data = typed(form(kind), ACTIONS, "1.1.1", {"Action, who and by when": words, "How is it going?": "Done"})
    returned = back(data)
    assert codes(returned) == ["words-changed"]
    following = applied(plan(), [returned]).plan
    assert action(following, "1.1.1").description == action(plan(), "1.1.1").description
    assert action(following, "1.1.1").status.state == "done"
    assert words in note(following, "Review 1: also written")


def test_a_row_that_somebody_added_is_found_and_kept() -> None:
    data = add_row(form(), ACTIONS, ["9.9.9", "", "Buy a drum kit", "", "", "", "", ""])
    returned = back(data)
    assert codes(returned) == ["unknown-ref"]
    assert "Buy a drum kit" in note(applied(plan(), [returned]).plan, "Review 1: also written")


@each_kind
def test_a_form_of_another_plan_is_not_used(kind: FileFormat) -> None:
    other = plan().model_copy(update={"subject": Subject(name="Ines Ferreira"), "reference": "X-1"})
    data = typed(form(kind), ACTIONS, "1.1.3", {"How is it going?": "Done"})
    returned = back(data, other)
    assert (codes(returned), returned.answers, returned.usable) == (["another-plan"], (), False)
    assert applied(other, [returned]).plan == other


@each_kind
def test_of_a_form_of_another_version_a_row_counts_where_it_says_what_the_plan_says(kind: FileFormat) -> None:
    before = plan()
    area = before.areas[0]
    changed = [one.model_copy(update={"description": "Quite another thing."}) if one.id == "1.1.1" else one
               for one in area.objectives[0].actions]  # fmt: skip
    objective = area.objectives[0].model_copy(update={"actions": tuple(changed)})
    now = before.model_copy(
        update={"areas": (area.model_copy(update={"objectives": (objective, *area.objectives[1:])}), *before.areas[1:])}
    )
    data = typed(form(kind), ACTIONS, "1.1.1", {"How is it going?": "Done"})
    returned = back(typed(data, ACTIONS, "1.1.3", {"How is it going?": "Done"}), now)
    assert sorted(codes(returned)) == ["another-version", "unknown-ref"]
    following = applied(now, [returned]).plan
    assert action(following, "1.1.1").status == action(now, "1.1.1").status
    assert action(following, "1.1.3").status.state == "done"
    assert "1.1.1, How is it going?" in note(following, "Review 1: also written")


@each_kind
def test_words_that_no_box_can_hold_are_kept(kind: FileFormat) -> None:
    data = typed(form(kind), "", "", {"Held on": "some time in autumn", "Copies to": "The school nurse"})
    returned = back(data)
    assert "not-one-day" in codes(returned) or "not-a-date" in codes(returned)
    kept = note(applied(plan(), [returned]).plan, "Review 1: also written")
    assert "some time in autumn" in kept
    assert "The school nurse" in kept


def test_a_paragraph_written_between_the_tables_is_kept() -> None:
    document = docx.Document(io.BytesIO(form()))
    document.add_paragraph("Claire rang on Friday to say thank you.")
    buffer = io.BytesIO()
    document.save(buffer)
    returned = back(buffer.getvalue())
    assert codes(returned) == ["kept-in-notes"]
    assert "say thank you" in note(applied(plan(), [returned]).plan, "Review 1: also written")


def test_a_new_risk_written_into_an_empty_row_is_a_risk() -> None:
    data = add_row(form(), RISKS, ["", "The bus is cut.", "High", "", "", "Ask the council.", "Jo Hall", ""])
    found = values(back(data))
    assert found["risks", "new the bus is cut.", "statement"] == "The bus is cut."
    assert found["risks", "new the bus is cut.", "change"] == "new"
    assert found["risks", "new the bus is cut.", "mitigation"] == "Ask the council."


def test_a_risk_that_happened_is_said_in_its_state() -> None:
    found = values(back(typed(form(), RISKS, "R1", {"Since last time": "It happened"})))
    assert found["risks", "R1", "status"].written == "It happened"  # type: ignore[attr-defined]


def test_what_is_said_of_a_second_measure_stands_under_its_outcome_with_its_words() -> None:
    before = plan()
    objective = before.areas[0].objectives[0]
    two = objective.model_copy(
        update={"measures": (*objective.measures, objective.measures[0].model_copy(update={"statement": "Late marks"}))}
    )
    two_measures = before.model_copy(
        update={
            "areas": (
                before.areas[0].model_copy(update={"objectives": (two, *before.areas[0].objectives[1:])}),
                *before.areas[1:],
            )
        }
    )
    document = docx.Document(io.BytesIO(form(of=two_measures)))
    table = next(one for one in document.tables if OUTCOMES in [cell.text for cell in one.rows[0].cells])
    table.rows[1].cells[5].text, table.rows[2].cells[5].text = "8 hours", "3 of 60"
    buffer = io.BytesIO()
    document.save(buffer)
    assert values(back(buffer.getvalue(), two_measures))["outcomes", "1.1", "now"] == "8 hours\nLate marks: 3 of 60"


def test_a_face_is_kept_as_what_the_child_says() -> None:
    data = typed(form(), "Their words", "Child", {"How things are for me": "Good", "Their words": "I sleep now."})
    views = [answer.value for answer in back(data).answers if answer.path == "view"]
    assert views == [
        View(whose="child", name="Rowan", text="How things are for me: good (4 of 5)"),
        View(whose="child", name="Rowan", text="I sleep now."),
    ]


def test_who_led_the_review_and_who_was_written_in_took_part() -> None:
    data = typed(form(), "", "", {"Led by": "Priya Nair"})
    following = applied(plan(), [back(data)]).plan
    (person,) = following.reviews[-1].taking_part
    assert (person.name, person.part, person.attended) == ("Priya Nair", "lead", True)
    assert person.contact == ""


def test_what_one_person_answers_for_all_is_marked_with_their_name() -> None:
    data = prepared(plan(), TODAY, "word", "Priya Nair")
    data = typed(data, "", "", {"What worked, and should go on": "The Wednesday group."})
    assert values(back(data))["review", "what_worked", "what_worked"] == "Priya Nair: The Wednesday group."


def test_a_plan_form_is_no_review_form_and_a_review_form_no_plan() -> None:
    with pytest.raises(CannotRead, match="no review form") as refused:
        back(blank_form(FORMS["child-plan"], "word"))
    assert refused.value.code == "not-a-review-form"
    with pytest.raises(CannotRead, match="review form, and no plan"):
        read_file(form())


@each_kind
def test_a_form_that_lost_its_properties_is_known_by_its_printed_line(kind: FileFormat) -> None:
    data = typed(form(kind), ACTIONS, "1.1.3", {"How is it going?": "Done"})
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name != "docProps/custom.xml":
                content = old.read(name)
                if name in ("_rels/.rels", "[Content_Types].xml"):
                    content = re.sub(rb"<(?:Relationship|Override)[^>]*custom[^>]*/>", b"", content)
                new.writestr(name, content)
    returned = back(buffer.getvalue())
    assert (returned.number, codes(returned)) == (1, [])
    assert len(returned.answers) == 1


def test_a_partnerships_form_reads_back_alike() -> None:
    ref = riverbank().areas[0].objectives[0].actions[0].id
    data = typed(form(of=riverbank()), ACTIONS, ref, {"How is it going?": "Done", "What happened": "Six pupils came."})
    assert values(back(data, riverbank()))["actions", ref, "progress"] == "Six pupils came."


def test_an_answer_says_nothing_of_the_file_that_it_came_in() -> None:
    one, other = (read_returned(form(), name, plan()) for name in ("a", "b"))
    assert replace(one, file="b") == other
    assert all(isinstance(answer, Answer) for answer in one.answers)


def test_a_real_date_of_excel_is_that_day() -> None:
    book = openpyxl.load_workbook(io.BytesIO(form("excel")))
    sheet = book["Review"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "Held on")
    row[1].value = dt.date(2026, 11, 6)
    buffer = io.BytesIO()
    book.save(buffer)
    assert values(back(buffer.getvalue()))["review", "held_on", "held_on"] == dt.date(2026, 11, 6)


def test_a_form_that_lost_its_mark_is_known_by_the_number_that_it_shows() -> None:
    document = docx.Document(io.BytesIO(form()))
    for paragraph in [*document.paragraphs, *document.sections[0].footer.paragraphs]:
        for run in paragraph.runs:
            run.text = re.sub(r"(review-form 1) [0-9a-f]{8}-1", r"\1", run.text)
    for part in document.part.package.iter_parts():
        if part.partname == "/docProps/custom.xml":
            part._blob = re.sub(rb"review-form 1 [0-9a-f]{8}-1", b"review-form 1", part.blob)
    buffer = io.BytesIO()
    document.save(buffer)
    returned = back(typed(buffer.getvalue(), ACTIONS, "1.1.3", {"How is it going?": "Done"}))
    assert (returned.number, codes(returned)) == (1, ["no-version"])
    assert len(returned.answers) == 1


def test_a_copy_of_a_review_that_the_plan_has_says_so() -> None:
    data = typed(form(), ACTIONS, "1.1.3", {"How is it going?": "Done"})
    following = applied(plan(), [back(data)]).plan
    assert codes(back(data, following)) == ["in-the-plan"]


def test_a_comment_in_the_margin_is_said() -> None:
    document = docx.Document(io.BytesIO(form()))
    document.add_comment(document.paragraphs[0].runs[0], text="Ask again", author="Jo", initials="J")
    buffer = io.BytesIO()
    document.save(buffer)
    assert "comments" in codes(back(buffer.getvalue()))


@each_kind
def test_a_status_that_is_not_understood_is_asked_about_at_its_place(kind: FileFormat) -> None:
    returned = back(typed(form(kind), ACTIONS, "1.1.3", {"How is it going?": "Banana"}))
    (finding,) = returned.findings
    assert (finding.code, finding.hint[-1]) == ("status-not-understood", "?")
    assert "How is it going?" in finding.place
    assert "Banana" not in finding.message
    (answer,) = returned.answers
    assert (answer.value.written, answer.value.state) == ("Banana", "")
