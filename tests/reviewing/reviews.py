"""Reviews of plans for property tests, and the ways in which a form is filled in: typed in Word, Excel or a PDF."""

from __future__ import annotations

import ctypes
import datetime as dt
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from hypothesis import strategies as st

from planforms.boxes import say
from planforms.forms.review import FACES, REVIEW, review_form
from planforms.forms.review_boxes import box_name, boxes_of
from planforms.items import with_refs
from planforms.plan import (
    Action,
    ActionReview,
    Area,
    Assumption,
    Measure,
    Objective,
    OutcomeReview,
    Person,
    Plan,
    Review,
    ReviewPoint,
    Risk,
    Subject,
    View,
    Who,
)
from planforms.reviewing.answers import person_of
from planforms.reviewing.sheet import Sheet, sheet_of
from planforms.reviewing.understood import face_words
from planforms.text import comparable
from planforms.values.anchor import Anchor
from planforms.values.day import say_day
from planforms.values.level import understand_level
from planforms.values.status import STATES, understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.who import understand_who
from planforms.views.review_attendance import attendance
from planforms.views.review_form import build
from planforms.writing.excel_form import excel_form
from planforms.writing.word_form import word_form

__all__ = [
    "ANY_DAY",
    "TODAY",
    "fields_of",
    "filled",
    "plans_to_review",
    "reviews",
    "typed_by_pdfium",
    "typed_by_pypdf",
    "words",
]

TODAY = dt.date(2026, 10, 19)
ANY_DAY = st.dates(min_value=dt.date(2026, 1, 1), max_value=dt.date(2028, 12, 31))
_UNSEEN = re.compile("[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_HELP = {text for section in REVIEW.sections for text in (section.help, *(box.help for box in section.fields))}
_TIMES = st.one_of(
    ANY_DAY.map(say_day), st.sampled_from(["by half term", "in 2 weeks", "ASAP", "once the bed is there", "9/10/26"])
)
_STATES = st.one_of(
    st.sampled_from(tuple(STATES.values())), st.sampled_from(["Done 3/9/26", "amber", "nearly there", "4/10"])
)
_LEVELS = st.sampled_from(("Low", "Medium", "High"))


def _said(text: str) -> str:
    """The words as a box keeps them: one line without white space around it, and nothing that cannot be seen."""
    return " ".join(_UNSEEN.sub("", text).split())


_SAYINGS = st.sampled_from(
    [
        "The diary was kept on five nights.", "“Nobody asked me.”", "Żaneta rang; ŵ ŷ", "+44", "=SUM(1)", "@home", "-1",
        "Priority", "Ref", "What happened", "New date", "1.1.1", "Yes", "No, not yet", "Done", "12 September 2026",
        "Siân Llŷr", "<&>\"'", "[e.g. something]", "• bullet", "_x0041_", "(nothing)", "two: parts", "x" * 60, "word " * 60,
        "Mum and Dad", "Choose one", "A2", "Held on", "Review form", "Child", "planforms", "e\u0301", "£1,150", "#REF!", "TRUE",
    ]
)  # fmt: skip
_LETTERS = st.text(st.characters(min_codepoint=33, max_codepoint=0x24F, blacklist_categories=("Cs", "Cc")), max_size=8)
words = st.one_of(_SAYINGS, _SAYINGS, _LETTERS.filter(lambda text: text not in _HELP)).map(_said)
"""What somebody writes into a box, or a plan holds: one line without white space around it."""

_TIMESCALES = st.one_of(_TIMES, st.just("")).map(lambda text: understand_timescale(text)[0])
_WHOS = st.builds(Who, name=st.sampled_from(["Jo Hall", "Priya Nair", "School", "", "Mum"]))
_REFS = st.sampled_from(["", "", "", "1.1", "SR-3", "a b", "7", "R1", "1.1.1", " x"])
_ACTIONS = st.builds(
    Action,
    id=_REFS,
    description=words,
    responsible=st.lists(_WHOS, max_size=2).map(tuple),
    timescale=_TIMESCALES,
    status=st.sampled_from(["", "Done 3/9", "On track", "odd"]).map(understand_status),
    progress=words,
)
_OBJECTIVES = st.builds(
    Objective,
    id=_REFS,
    statement=words,
    measures=st.lists(st.builds(Measure, statement=words, baseline=words, target=words), max_size=2).map(tuple),
    actions=st.lists(_ACTIONS, max_size=2).map(tuple),
)
_AREAS = st.builds(Area, id=_REFS, title=words, objectives=st.lists(_OBJECTIVES, max_size=2).map(tuple))
_RISKS = st.builds(
    Risk,
    id=_REFS,
    statement=words,
    likelihood=_LEVELS.map(understand_level),
    mitigation=words,
    owner=st.none() | _WHOS,
    due=_TIMESCALES,
    actions=st.lists(_ACTIONS, max_size=1).map(tuple),
)
_PEOPLE = st.builds(
    Person,
    name=st.sampled_from(["Jo Hall", "Priya Nair", "Ruby Ash"]),
    role=words,
    part=st.sampled_from(["member", "parent"]),
)
plans_to_review = st.builds(
    Plan,
    kind=st.sampled_from(["child", "partnership"]),
    title=words,
    reference=words,
    version=st.sampled_from(["", "2", "v1.2", "Draft", "1, after review 3"]),
    subject=st.builds(Subject, name=words, preferred_name=st.sampled_from(["", "Ruby"])),
    agreed_on=st.none() | ANY_DAY,
    people=st.lists(_PEOPLE, max_size=2).map(tuple),
    areas=st.lists(_AREAS, max_size=2).map(tuple),
    assumptions=st.lists(st.builds(Assumption, statement=words, note=words), max_size=2).map(tuple),
    risks=st.lists(_RISKS, max_size=2).map(tuple),
    review_points=st.lists(st.builds(ReviewPoint, on=_TIMESCALES), max_size=2).map(tuple),
)
"""Plans with all that a review form shows, and with refs that are missing, odd or there twice."""


@st.composite
def reviews(draw: st.DrawFn, plan: Plan, *, in_pdf: bool = False) -> Review:
    """A review of a plan as it can be written in a form: any answer may be missing. A PDF offers fewer choices."""
    plan = with_refs(plan)
    held_on = draw(st.none() | ANY_DAY)
    anchor = Anchor(plan_date=held_on, plan_kind=plan.kind)
    states = st.sampled_from(tuple(STATES.values())) if in_pdf else _STATES

    def some(strategy: st.SearchStrategy[Any], nothing: Any = "") -> Any:
        return draw(st.one_of(st.just(nothing), strategy))

    def time() -> Any:
        return understand_timescale(some(_TIMES), anchor)[0]

    objectives = [objective for area in plan.areas for objective in area.objectives]
    actions = [action for objective in objectives for action in objective.actions]
    actions += [action for risk in plan.risks for action in risk.actions]
    answer = st.none() | st.booleans()
    return Review(
        number=int(build(plan, TODAY).which.number),
        held_on=held_on,
        taking_part=tuple(
            person_of(name, plan).model_copy(update={"attended": True if in_pdf else draw(st.booleans())})
            for name in attendance(plan)
            if draw(st.booleans())
        ),
        actions=tuple(
            ActionReview(
                id=action.id,
                status=understand_status(some(states), anchor),
                progress=some(words),
                why_not=some(words),
                change=some(words),
                new_due=time(),
            )
            for action in actions
        ),
        outcomes=tuple(
            OutcomeReview(
                id=objective.id,
                now=some(words),
                evidence=some(words),
                still_right=draw(answer),
                decision=some(st.sampled_from(["continue", "adjust", "achieved", "stop"])),
            )
            for objective in objectives
        ),
        risks=tuple(
            Risk(
                id=risk.id,
                likelihood=understand_level(some(_LEVELS)),
                impact=understand_level(some(_LEVELS)),
                change=some(st.sampled_from(["up", "same", "down"])),
                mitigation=some(words),
                owner=understand_who(some(st.sampled_from(["Jo Hall", "School"]))),
                due=time(),
            )
            for risk in plan.risks
        ),
        assumptions=tuple(
            Assumption(statement=one.statement, still_holds=draw(answer), note=some(words))
            for one in {comparable(one.statement): one for one in plan.assumptions if one.statement.strip()}.values()
        ),
        resources_sufficient=draw(answer),
        unexpected=some(words),
        what_worked=some(words),
        what_did_not=some(words),
        views=tuple(_views(draw, plan)),
        decision=some(st.sampled_from(["continue", "adjust", "close"])),
        reasons=some(words),
        next_review=draw(st.none() | ANY_DAY),
    )


def _views(draw: st.DrawFn, plan: Plan) -> list[View]:
    voices = build(plan, TODAY).voices
    found = []
    for voice in voices:
        text = draw(words)
        if len(voice.faces) > 0 and draw(st.booleans()):
            face = draw(st.sampled_from([value for value, _ in FACES]))
            found.append(View.model_validate({"whose": voice.whose, "name": voice.name, "text": face_words(face)}))
        if text:
            share = draw(st.none() | st.booleans())
            found.append(View.model_validate({"whose": voice.whose, "name": voice.name, "text": text, "share": share}))
    return found


def filled(plan: Plan, review: Review, format: str) -> bytes:
    """The form of a plan in Word or Excel with a review written into it."""
    page = build(plan, TODAY)
    form = review_form(plan.kind, page.which.mark)
    write = word_form if format == "word" else excel_form
    return write(form, _filled_sheet(sheet_of(page), review, plan))


def _filled_sheet(sheet: Sheet, review: Review, plan: Plan) -> Sheet:
    present = {comparable(person.name): person.attended for person in review.taking_part}
    actions, risks = ({part.id: part for part in parts} for parts in (review.actions, review.risks))
    outcomes = {part.id: part for part in review.outcomes}
    assumed = {comparable(part.statement): part for part in review.assumptions}
    return replace(
        sheet,
        **{path: getattr(review, path) for path in _OF_REVIEW},
        taking_part=tuple(replace(one, attended=present.get(comparable(one.name))) for one in sheet.taking_part),
        actions=tuple(_row(one, actions.get(one.id), _OF_ACTION) for one in sheet.actions),
        outcomes=tuple(_row(one, outcomes.pop(one.id, None), _OF_OUTCOME) for one in sheet.outcomes),
        risks=tuple(_row(one, risks.get(one.id), _OF_RISK) for one in sheet.risks),
        assumptions=tuple(
            _row(one, assumed.pop(comparable(item.statement), None), ("still_holds", "note"))
            for one, item in zip(sheet.assumptions, plan.assumptions, strict=True)
        ),
        views=tuple(_voice(one, review) for one in sheet.views),
    )


_OF_REVIEW = (
    "held_on", "resources_sufficient", "unexpected", "what_worked", "what_did_not", "decision", "reasons", "next_review",
)  # fmt: skip
_OF_ACTION = ("status", "progress", "why_not", "change", "new_due")
_OF_OUTCOME = ("now", "evidence", "still_right", "decision")
_OF_RISK = ("likelihood", "impact", "change", "mitigation", "owner", "due")


def _row(line: Any, part: Any, paths: tuple[str, ...]) -> Any:
    return replace(line, **{path: getattr(part, path) for path in paths}) if part else line


def _voice(line: Any, review: Review) -> Any:
    own = [view for view in review.views if (view.whose, view.name) == (line.whose, line.name)]
    faces = {face_words(face): face for face, _ in FACES}
    face = next((faces[view.text] for view in own if view.text in faces), "")
    words = next((view for view in own if view.text not in faces), View())
    return replace(line, face=face, text=words.text, share=words.share)


def fields_of(plan: Plan, review: Review) -> dict[str, str]:
    """The same as what is typed and ticked in the fields of the PDF form, by their names."""
    lines = _filled_sheet(sheet_of(build(plan, TODAY)), review, plan)
    found: dict[str, str] = {}

    def put(each: str, ref: str, part: Any, paths: tuple[str, ...]) -> None:
        typed = {path: _typed(each, part, path) for path in paths}
        found.update({box_name(each, ref, path): text for path, text in typed.items() if text})

    put("review", "", lines, _OF_REVIEW)
    for number, present in enumerate(lines.taking_part, 1):
        put("taking_part", str(number), present, ("attended",))
    for each, paths in (("actions", _OF_ACTION), ("risks", _OF_RISK), ("assumptions", ("still_holds", "note"))):
        for one in getattr(lines, each):
            put(each, one.id, one, paths)
    for outcome in {line.id: line for line in reversed(lines.outcomes)}.values():
        put("outcomes", outcome.id, outcome, _OF_OUTCOME)
    for number, voice in enumerate(lines.views, 1):
        ref = voice.whose if plan.kind == "child" else f"other\n{number}"
        put("views", ref, voice, ("text", "share", "face") if voice.whose == "child" else ("text", "share"))
    return found


def _typed(each: str, part: Any, path: str) -> str:
    """What is typed into a field, or the value of the box that is ticked."""
    box = next(one for one in boxes_of(each) if one.path == path)
    text = say(box, part)
    if box.choices and text:
        return next((key for key, shown in box.choices if shown == text), str(getattr(part, path)))
    return text.casefold() if box.shape == "answer" else text


def typed_by_pypdf(data: bytes, fields: Mapping[str, str]) -> bytes:
    """A PDF form filled in by pypdf, as a program of an office would."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for page in writer.pages:
        for annotation in page.get("/Annots", ()):
            widget = annotation.get_object()
            group = widget.get("/Parent", widget).get_object()
            value = fields.get(str(group.get("/T", "")))
            if value is None:
                continue
            if group["/FT"] == "/Tx":
                group[pypdf.generic.NameObject("/V")] = pypdf.generic.TextStringObject(value)
            elif f"/{value}" in widget["/AP"]["/N"]:
                state = pypdf.generic.NameObject(f"/{value}")
                group[pypdf.generic.NameObject("/V")] = widget[pypdf.generic.NameObject("/AS")] = state
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def typed_by_pdfium(data: bytes, fields: Mapping[str, str]) -> bytes:
    """A PDF form filled in by a person in a browser: PDFium, with a mouse and a keyboard."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    form = document.formenv
    assert form is not None
    done: set[str] = set()
    for page in document:
        for at in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
            name = _utf16(
                lambda buffer, size, one=annotation: pdfium.FPDFAnnot_GetFormFieldName(form.raw, one, buffer, size)
            )
            state = _utf16(
                lambda buffer, size, one=annotation: pdfium.FPDFAnnot_GetFormFieldExportValue(
                    form.raw, one, buffer, size
                )
            )
            text = pdfium.FPDFAnnot_GetFormFieldType(form.raw, annotation) == pdfium.FPDF_FORMFIELD_TEXTFIELD
            if name not in fields or name in done or (not text and state != fields[name]):
                continue
            done.add(name)
            _click(form, page, annotation)
            if text:
                units = (fields[name] + "\0").encode("utf-16-le")
                pdfium.FORM_ReplaceSelection(
                    form.raw, page.raw, (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units)
                )
            pdfium.FORM_ForceToKillFocus(form.raw)
    buffer = io.BytesIO()
    document.save(buffer)
    assert done == set(fields)
    return buffer.getvalue()


def _click(form: Any, page: Any, annotation: Any) -> None:
    where = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, where)
    x, y = (where.left + where.right) / 2, (where.top + where.bottom) / 2
    for act in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
        act(form.raw, page.raw, 0, x, y)


def _utf16(ask: Any) -> str:
    size = ask(None, 0)
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
