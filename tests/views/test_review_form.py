"""The review form prints the plan, ticks nothing, gives nothing away, and keeps one pitch down the page."""

from __future__ import annotations

import datetime as dt
import io
from itertools import pairwise

import page as page_validation
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings

from planforms.plan import Action, Assumption, Person, Plan, Review, Subject, Timescale, Who, Withheld
from planforms.views.metrics import width_of
from planforms.views.review_form import VIEW, ReviewFormPage, build
from planforms.withheld import printed
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.plans import plans

PITCH = 8.0
NEAR = 0.2  # mm: rules are of different weight, and the picture has 12 points to the millimetre
CHANGE = 250.0  # mm from the left edge of the sheet: near the end of the lines, where no outcome's words reach
SIXTY_WORDS = "Ask the school, the clinic and the housing office what they can do before winter. " * 4


def form(plan: Plan) -> ReviewFormPage:
    return build(plan, specimens.TODAY)


def words(plan: Plan) -> str:
    return "\n".join(printed(form(plan)))


def pages_of(plan: Plan) -> list[str]:
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page_pdf(VIEW, form(plan)))).pages]


def with_actions(*actions: Action) -> Plan:
    plan = specimens.one_action()
    area = plan.areas[0]
    objective = area.objectives[0].model_copy(update={"actions": actions})
    return plan.model_copy(update={"areas": (area.model_copy(update={"objectives": (objective,)}),)})


def steps_on(pdf: bytes, sheet: int) -> list[float]:
    """How far apart in mm the lines of "Change to the plan" stand on a sheet of part A, from the rule of its head down."""
    picture = pypdfium2.PdfDocument(pdf)[sheet].render(scale=300 / 72).to_pil().convert("L")
    scale = picture.height / 210
    down = [picture.getpixel((int(CHANGE * scale), y)) < 225 for y in range(int(24 * scale), int(195 * scale))]
    tops = [y for y in range(1, len(down)) if down[y] and not down[y - 1]]
    return [(after - before) / scale for before, after in pairwise(tops)]


@pytest.fixture(scope="module")
def many_sheets() -> list[str]:
    return pages_of(specimens.many(18))


class TestWhatIsPrinted:
    @pytest.mark.parametrize(
        "plan", [specimens.rowan(), specimens.riverbank(), specimens.everything(), specimens.many()]
    )
    def test_every_action_stands_once_under_its_own_outcome(self, plan: Plan) -> None:
        expected = [(o.id, [a.id for a in o.actions]) for area in plan.areas for o in area.objectives]
        expected += [(risk.id, [a.id for a in risk.actions]) for risk in plan.risks if risk.actions]
        assert [(group.ref, [row.ref for row in group.rows]) for group in form(plan).actions] == expected

    def test_an_action_comes_with_its_words_people_and_date(self) -> None:
        row = form(specimens.rowan()).actions[0].rows[0]
        assert (row.text, row.who) == (
            "Agree a bedtime routine with Rowan and put it on his bedroom wall.",
            "Claire Ashdown",
        )
        assert row.more == "18\u00a0Sep 2026, with Rowan"

    def test_a_missing_owner_or_date_is_said_in_words(self) -> None:
        row = form(with_actions(Action(id="1.1.1", description="Ring her."))).actions[0].rows[0]
        assert (row.who, row.no_one, row.more) == ("No one named", True, "no date yet")

    def test_every_measure_of_an_outcome_is_a_row_with_its_start_and_aim(self) -> None:
        rows = form(specimens.rowan()).outcomes
        assert [row.ref for row in rows] == ["1.1", "1.2", "2.1", "2.2", "3.1"]
        assert (rows[1].measure, rows[1].baseline) == ("Late marks in the register", "19 of 60 days")

    def test_an_action_for_professionals_stays_on_their_form(self) -> None:
        assert "Refer" in words(
            with_actions(Action(id="1.1.1", description="Refer to the panel", audience="professionals"))
        )

    def test_a_risk_comes_with_how_likely_and_how_bad_it_was(self) -> None:
        risk = next(row for row in form(specimens.rowan()).risks if row.label == "Risk R1.")
        assert "Medium likelihood, high impact" in risk.before
        assert risk.who == "Martin Price"

    @settings(max_examples=25, deadline=None)
    @given(plans(max_size=2))
    def test_whatever_was_typed_every_action_is_on_the_form(self, plan: Plan) -> None:
        said = [text.strip() for text in printed(form(plan.model_copy(update={"withheld": ()})))]
        actions = [action for area in plan.areas for objective in area.objectives for action in objective.actions]
        assert all(action.description.strip() in said for action in actions if action.description.strip())


class TestWhatIsLeftToThePen:
    @pytest.mark.parametrize("plan", [specimens.rowan(), specimens.riverbank(), specimens.everything()])
    def test_no_box_is_ticked(self, plan: Plan) -> None:
        assert "ticked" not in page_html(VIEW, form(plan), standalone=False)

    def test_a_plan_that_says_nothing_becomes_lines_to_write_on(self) -> None:
        page = form(Plan(kind="child"))
        assert all(fact.value == "" for fact in page.facts)
        assert (page.attendance, len(page.blank_places)) == ((), 8)
        assert all(row.to_write for row in page.outcomes)
        assert [row.to_write for group in page.actions for row in group.rows] == [True]

    def test_an_outcome_without_actions_says_so_and_leaves_room(self) -> None:
        group = form(with_actions()).actions[0]
        assert (group.missing, [row.to_write for row in group.rows]) == ("No action is recorded.", [True])

    def test_without_assumptions_and_risks_the_form_asks_for_them(self) -> None:
        page = form(specimens.one_action())
        assert [row.label for row in page.risks] == ["Risks."]
        assert page.checks[0].label == "Assumptions."

    def test_whoever_takes_part_is_listed_once_the_family_first(self) -> None:
        people = tuple(Person(name=f"Person Number{n}", part="member") for n in range(25))
        plan = specimens.rowan()
        listed = tuple(tick.word for tick in form(plan.model_copy(update={"people": people + plan.people})).attendance)
        assert listed[:3] == ("Rowan Ashdown-Price", "Claire Ashdown", "Martin Price")
        assert len(listed) == len(set(listed)) == 25 + len(plan.people)


class TestWhichReview:
    def test_the_first_review_looks_back_to_the_day_of_the_plan(self) -> None:
        page = form(specimens.rowan())
        assert page.document_title == "Rowan Ashdown-Price: review 1"
        assert [fact.value.replace("\u00a0", " ") for fact in page.facts[:2]] == [
            "Fri 6 Nov 2026",
            "14 Sep to 6 Nov 2026",
        ]
        assert page.running_right == "Reviews version 2 of the plan, agreed 14\u00a0September 2026"

    def test_a_long_version_leaves_its_number_in_the_running_head_which_stays_on_one_line(self) -> None:
        long = {"version": "2, after the first review", "title": "T" * 400, "subject": Subject(name="N" * 400)}
        page = form(specimens.rowan().model_copy(update=long))
        assert page.running_right == "Reviews version 2 of the plan, agreed 14\u00a0September 2026"
        assert width_of(page.running_left, 9, 600) < 160

    def test_a_later_review_shows_where_things_stood_at_the_last_one(self) -> None:
        page = form(specimens.everything())
        assert page.kind == "Review 2 of the child’s plan"
        assert (
            page.last_review
            == "Last review, 12\u00a0October 2026: change the plan. More time is needed for the assessment."
        )
        assert page.actions[0].rows[0].last.startswith("Last review: done. Routine is on the wall.")
        assert page.outcomes[0].last == "Last review: 7 hours. Sleep diary, three weeks. Still right. We carried on."
        assert next(row for row in page.risks if row.label == "Risk R1.").last == "Last review: less likely."

    def test_an_assumption_that_was_looked_at_says_what_was_found(self) -> None:
        plan = specimens.rowan()
        said = Assumption(statement=plan.assumptions[0].statement, still_holds=False, note="New rota")
        page = form(plan.model_copy(update={"reviews": (Review(number=1, assumptions=(said,)),)}))
        assert page.checks[0].last == "Last review: no longer true. New rota."

    def test_only_a_childs_plan_is_stepped_up_or_down(self) -> None:
        child, partnership = (form(plan).decision.options for plan in (specimens.rowan(), specimens.riverbank()))
        assert [tick.word for tick in child[-2:]] == ["Step up", "Step down"]
        assert [tick.word for tick in partnership] == ["Carry on", "Change the plan", "Close it"]

    def test_each_kind_of_plan_has_its_own_words(self) -> None:
        child, partnership = form(specimens.rowan()), form(specimens.riverbank())
        assert [voice.heading for voice in child.voices] == ["What Rowan says", "What Claire and Martin say"]
        assert partnership.voices[0].heading == "What the partners say"
        assert partnership.actions[0].area == "Development area 1: Seeking and acting on learners’ views. High priority"
        assert partnership.outcome_heading == "Step objective and measure"


class TestWhatIsKeptBack:
    def test_contacts_numbers_birthdays_and_confidences_do_not_reach_the_form(self) -> None:
        everything = specimens.everything()
        for kept in ("07700", "999 123", "Mill Lane", "2017", "in confidence", "Elm Road", "Safety"):
            assert kept not in words(everything)
            assert kept not in page_html(VIEW, form(everything), standalone=False)

    def test_a_field_that_holds_a_withheld_text_is_left_out_whole_and_the_form_says_so(self) -> None:
        plan = with_actions(
            Action(id="1.1.1", description="Collect her from 12, Elm Rd at four.", responsible=(Who(name="Jo Bell"),))
        )
        page = form(plan.model_copy(update={"withheld": (Withheld(text="12 Elm Rd", from_whom="Dad"),)}))
        assert "at four" not in "\n".join(printed(page))
        assert (page.actions[0].rows[0].text, page.actions[0].rows[0].who) == ("Left out of this form", "Jo Bell")
        assert page.note.startswith("Words that the plan withholds from somebody are left out")


class TestThePage:
    @pytest.mark.parametrize("plan", [specimens.everything(), specimens.bare()])
    def test_it_is_an_accessible_pdf(self, plan: Plan) -> None:
        report = page_validation.validate_pdf_bytes(page_pdf(VIEW, form(plan)), profile="ua1")
        assert report.is_compliant, [failure.message for failure in report.failures]

    def test_writing_lines_stand_eight_millimetres_apart_down_the_page(self) -> None:
        steps = steps_on(page_pdf(VIEW, form(specimens.rowan())), 1)
        assert len(steps) > 15
        assert all(abs(step - PITCH) < NEAR for step in steps), steps

    def test_long_words_take_whole_lines_more_and_keep_the_pitch(self) -> None:
        named = (Who(name="Jo Bell"),)
        actions = [Action(id=f"1.1.{n}", description=SIXTY_WORDS[: 40 * n], responsible=named) for n in range(1, 8)]
        whole = form(with_actions(*actions))
        counts = [row.lines for row in whole.actions[0].rows]
        assert counts == sorted(counts)
        assert counts[0] == 3 < counts[-1]
        steps = steps_on(page_pdf(VIEW, whole), 1)
        assert all(abs(step - PITCH) < NEAR for step in steps), steps

    def test_the_head_of_the_table_stands_on_each_of_its_pages(self, many_sheets: list[str]) -> None:
        part_a = [text for text in many_sheets if "Not started" in text]
        assert len(part_a) == 4
        assert all("How is it going?" in text for text in part_a)

    def test_no_outcome_is_left_alone_at_the_foot_of_a_page(self, many_sheets: list[str]) -> None:
        for text in many_sheets:
            _, found, rest = text.rpartition("Something is different")
            assert not found or "Still right?" in text or "Not started" in rest

    def test_parts_b_and_c_begin_a_page(self, many_sheets: list[str]) -> None:
        for part in ("B. What difference", "C. Checks and risks", "D. In their own words"):
            text = next(text for text in many_sheets if part in text)
            assert "Stopped" not in text
            assert part in text[:200]

    def test_the_running_head_stands_from_the_second_page(self, many_sheets: list[str]) -> None:
        assert "Reviews version 2" not in many_sheets[0]
        assert all("Rowan Ashdown-Price: review 1" in text for text in many_sheets[1:])
        assert all("Confidential. Share only as agreed in the plan." in text for text in many_sheets)

    def test_the_form_owns_that_annex_2_is_not_extant(self, many_sheets: list[str]) -> None:
        assert "only the heading survives" in many_sheets[-1]

    def test_the_same_day_gives_the_same_form_and_needs_no_date_of_its_own(self) -> None:
        plan = with_actions(Action(id="1.1.1", timescale=Timescale(due=dt.date(2026, 11, 2), kind="exact")))
        assert form(plan) == form(plan)
        assert page_html(VIEW, form(plan), standalone=True) == page_html(VIEW, form(plan), standalone=True)
