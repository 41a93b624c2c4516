"""From a file to a reading: the plan, where each word of it stood, and what was not placed."""

from __future__ import annotations

from collections.abc import Mapping

from planforms.closing import restored
from planforms.errors import CannotRead
from planforms.finding import Finding
from planforms.form import Form
from planforms.place import Place
from planforms.plan import Plan
from planforms.reading.assemble import Assembled, assemble
from planforms.reading.bind import bind
from planforms.reading.document import Document
from planforms.reading.foreign.reading_of import read_foreign
from planforms.reading.package import Limits
from planforms.reading.plan_json import read_plan_json
from planforms.reading.profile import NO_PROFILE, LearntForm, Profile, learnt_form
from planforms.reading.reading import Reading, Unplaced
from planforms.reading.recognise import form_by_labels, named_form
from planforms.reading.record import Bound
from planforms.reading.sniff import sniff
from planforms.values.anchor import Anchor

__all__ = [
    "Profile",
    "Reading",
    "Unplaced",
    "is_plan",
    "open_document",
    "read_document",
    "read_file",
    "read_form",
    "read_learnt",
]

_DETAILS = "subject.details."


def read_file(data: bytes, profile: Profile = NO_PROFILE) -> Reading:
    """Read a form in Word or Excel, or a plan in JSON. Raises CannotRead for a file that is none of these."""
    if sniff(data) == "json":
        return Reading(None, read_plan_json(data), {}, 0, (), ())
    return read_document(open_document(data, profile.limits), profile)


def open_document(data: bytes, limits: Limits | None = None) -> Document:
    """Open a Word or Excel file. Raises CannotRead for a file that is neither, or broken."""
    kind = sniff(data)
    if kind == "json":
        raise CannotRead("no-form", "This is a plan.json and no form.", "Name the Word or Excel form itself.")
    if kind == "word":
        from planforms.reading.word import read_word

        return read_word(data, limits)
    from planforms.reading.excel import read_excel

    return read_excel(data, limits)


def read_document(document: Document, profile: Profile = NO_PROFILE) -> Reading:
    """Read an opened document: as the form it says it is, as one that was learnt, as one of ours that lost its name,
    else as anybody's."""
    form = named_form(document)
    learnt = None if form else learnt_form(document, profile.forms)
    if learnt:
        return read_learnt(document, learnt, profile)
    form = form or form_by_labels(document)
    if form:
        return read_form(document, form, form.name, profile)
    bound, assembled = read_foreign(document, calendar=Anchor(terms=profile.terms))
    return _reading(None, document, bound, assembled)


def read_form(document: Document, form: Form, name: str | None, profile: Profile = NO_PROFILE) -> Reading:
    """Read a document with the labels of a form of ours."""
    bound = bind(document, form)
    return _reading(name, document, bound, assemble(bound, form.kind, Anchor(terms=profile.terms)))


def read_learnt(document: Document, form: LearntForm, profile: Profile = NO_PROFILE) -> Reading:
    """Read a document as a form that was learnt: what its labels mean is known, and not guessed."""
    bound, assembled = read_foreign(document, form.senses, form.kind, Anchor(terms=profile.terms))
    return _reading(form.name, document, bound, assembled)


def _reading(name: str | None, document: Document, bound: Bound, assembled: Assembled) -> Reading:
    """What was bound and assembled, with the closing section applied where it still fits."""
    plan, refused = restored(assembled.plan, [entry for entry, _ in bound.closing], assembled.anchor)
    places = dict(bound.closing)
    findings = [*document.findings, *assembled.findings]
    unplaced = [*bound.unplaced, *assembled.unplaced]
    for entry in refused:
        findings.append(_outdated(places[entry]))
        words = (entry.about, entry.what, entry.instead_of, entry.kept)
        unplaced.append(Unplaced(" | ".join(filter(None, words)), str(places[entry])))
    return Reading(
        name,
        plan,
        _standing(plan, assembled.places),
        assembled.placed + len(bound.closing) - len(refused),
        tuple(unplaced),
        tuple(findings),
        assembled.taken,
        {spot: tuple(paths) for spot, paths in assembled.spots.items()},
    )


def _outdated(place: Place) -> Finding:
    return Finding(
        "closing-row-outdated",
        "warning",
        "A row of the section “Kept with this plan” no longer fits the form above and was not applied.",
        place=str(place),
        hint="Look whether its words are still wanted, and write them into the form.",
    )


def _standing(plan: Plan, places: Mapping[str, str]) -> dict[str, str]:
    """The places of what a plan has: its closing section may have taken out what the form above gives."""
    known: dict[str, object] = {}
    return {path: place for path, place in places.items() if _value_at(plan, path, known) is not None}


def _value_at(plan: Plan, path: str, known: dict[str, object]) -> object:
    """What a plan has at a path, None for nothing. `known` holds what was found: most paths share all but their end."""
    if not path:
        return plan
    if path not in known:
        above, _, key = path.rpartition(".")
        if path.startswith(_DETAILS):
            above, key = _DETAILS[:-1], path.removeprefix(_DETAILS)
        holder = _value_at(plan, above, known)
        if isinstance(holder, tuple):
            known[path] = holder[int(key)] if int(key) < len(holder) else None
        elif isinstance(holder, dict):
            known[path] = holder.get(key)
        else:
            known[path] = None if holder is None else getattr(holder, key)
    return known[path]


def is_plan(reading: Reading) -> bool:
    """Whether a reading found anything that a plan is made of: an area with words, an objective or an action."""
    return any(area.title or area.need or area.objectives for area in reading.plan.areas)


def refuse_no_plan(reading: Reading) -> None:
    """Raise CannotRead where a file could be opened but holds no plan."""
    if not is_plan(reading):
        raise CannotRead(
            "not-a-plan",
            "No outcomes or actions were found in this file.",
            "Check that it is the right file; `planforms read FILE` shows what was understood.",
        )
