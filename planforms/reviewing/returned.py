"""A review form that came back: its answers, and whether it is a form of this plan at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from planforms.errors import CannotRead
from planforms.finding import Finding
from planforms.forms.review_boxes import boxes_of
from planforms.items import with_refs
from planforms.older import modern
from planforms.plan import Plan, Review
from planforms.reading.profile import NO_PROFILE, Profile
from planforms.reviewing.answers import Answer, answers_of, review_in
from planforms.reviewing.sheet import Sheet, sheet_of
from planforms.reviewing.typed import Remark, Typed, TypedRow, Written, typed_in
from planforms.reviewing.understood import understood
from planforms.seal import seal
from planforms.text import comparable
from planforms.values.anchor import Anchor
from planforms.views.review_form import build

__all__ = ["Returned", "of_review", "read_returned"]

_SOME_DAY = dt.date(2000, 1, 1)  # the words of the rows do not depend on the day


@dataclass(frozen=True)
class Returned:
    """One copy. `file` is what it is called by; `usable` is False for a form of another plan: nothing of it counts."""

    file: str
    number: int | None
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...] = ()
    findings: tuple[Finding, ...] = ()
    period: str = ""
    usable: bool = True


def read_returned(data: bytes, file: str, plan: Plan, profile: Profile = NO_PROFILE) -> Returned:
    """The copy in a Word, Excel or PDF file, read beside the plan that it reviews. Raises CannotRead."""
    typed = _typed(data, profile, seal(plan))
    whole = with_refs(plan)
    if _is_of_another_plan(typed, plan):
        return Returned(file, typed.number, (), findings=(_another_plan(),), usable=False)
    same = typed.seal == seal(plan)
    anchor = Anchor(plan_kind=plan.kind, terms=profile.terms)
    result = understood(typed, whole, anchor, same_version=same)
    remarks = [*typed.remarks, *result.remarks]
    findings = [*typed.findings, *result.findings]
    if not same and review_in(plan, typed.number):
        findings.append(_in_the_plan())
    elif not same:
        findings.append(_another_version(typed))
    else:
        for label, written in _changed(typed, plan):
            remarks.append(Remark(f"{label}, as changed on the form", written.text, written.place))
            findings.append(_words_changed(written.place))
    findings += (_kept_beside(remark) for remark in typed.remarks)
    return Returned(file, typed.number, tuple(result.answers), tuple(remarks), tuple(findings), result.period)


def of_review(review: Review, file: str, plan: Plan) -> Returned:
    """A review that came as one: in a plan, or from another program."""
    return Returned(file, review.number, tuple(answers_of(review, with_refs(plan))), period=review.period)


def _typed(data: bytes, profile: Profile, plan_seal: str) -> Typed:
    """What was written into a form; one that was saved in an older format by way of LibreOffice."""
    try:
        return typed_in(data, profile.limits, plan_seal)
    except CannotRead as refused:
        return typed_in(modern(data, refused), profile.limits)


def _is_of_another_plan(typed: Typed, plan: Plan) -> bool:
    """Whether what the form says of its plan is of another one: the reference, else whom it is for, else its name.

    A form whose seal is the plan's is the plan's, whatever somebody has written over it."""
    if typed.seal == seal(plan):
        return False
    said = next((row.given for row in typed.rows if row.each == "review"), {})
    for path, known in (("reference", plan.reference), ("subject", plan.subject.name), ("title", plan.title)):
        if path in said and known.strip():
            return comparable(said[path].text) != comparable(known)
    return False


def _changed(typed: Typed, plan: Plan) -> Iterator[tuple[str, Written]]:
    """The plan's own words that are no longer what was printed: (label, what stands there now)."""
    whole = next((row for row in typed.rows if row.each == "review"), TypedRow("review", ""))
    whose = " ".join(whole.given["whose"].text.split()) if "whose" in whole.given else ""
    sheet = sheet_of(build(plan, _SOME_DAY, whose))
    yield from _differing(whole, sheet, ("subject", "title", "reference", "version"))
    for each in ("actions", "outcomes", "risks", "assumptions"):
        lines = list(getattr(sheet, each))
        for row in (row for row in typed.rows if row.each == each and row.given):
            own = [line for line in lines if line.id == row.ref]
            if len(own) >= row.nth:
                yield from _differing(row, own[row.nth - 1], tuple(row.given))


def _differing(row: TypedRow, printed: Sheet | object, paths: tuple[str, ...]) -> Iterator[tuple[str, Written]]:
    for path in paths:
        written = row.given.get(path)
        if written is not None and comparable(written.text) != comparable(str(getattr(printed, path))):
            label = next(box.label for box in boxes_of(row.each) if box.path == path)
            yield f"{row.ref}, {label}" if row.ref else label, written


def _another_plan() -> Finding:
    return Finding(
        "another-plan",
        "error",
        "This is the review form of another plan; nothing of it was used.",
        hint="Look which plan its first page names, and apply it to that one.",
    )


def _in_the_plan() -> Finding:
    return Finding(
        "in-the-plan",
        "note",
        "The plan has this review already; what is new in this copy was added, and a row counts where it says what the "
        "plan says now.",
    )


def _another_version(typed: Typed) -> Finding:
    if not typed.seal:
        return Finding(
            "no-version",
            "warning",
            "This form has lost the mark that says which version of the plan it was made from; its rows were compared "
            "with the plan’s words.",
        )
    return Finding(
        "another-version",
        "warning",
        "This form was made from another version of the plan; a row counts only where it says what the plan says now.",
        hint="Look through what was applied and what was not.",
    )


def _words_changed(place: str) -> Finding:
    return Finding(
        "words-changed",
        "warning",
        "Words that planforms had filled in were changed on the form; the plan keeps its own, the new ones are in the "
        "notes.",
        place=place,
        hint="If the plan is to say so, change them in the plan.",
    )


def _kept_beside(remark: Remark) -> Finding:
    return Finding(
        "kept-in-notes",
        "note",
        "Something was written where the form has no box; it is kept in the notes.",
        place=remark.place,
    )
