"""Labels beside their values, a row at a time: what each label means there, and where its values go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.facts import OF_PERSON, about_person, fact
from planforms.reading.foreign.guidance import says_nothing
from planforms.reading.foreign.labels import KNOWN, is_generic, numbered
from planforms.reading.foreign.meaning import is_about_risks, of_label, of_pair
from planforms.reading.foreign.parts import item, risk_part
from planforms.reading.foreign.senses import NOTHING, Announced
from planforms.reading.foreign.signatures import is_signature, signature
from planforms.text import fold
from planforms.values.level import understand_level

__all__ = ["Pair", "pair_row"]

Pair = tuple[str, Cell | None, list[Cell]]
"""A label, its cell, and the cells with its values."""

_ATTRIBUTES = frozenset({"responsible", "involved", "start", "due", "frequency", "completed", "status", "progress"})
_CLEAR = 3.0  # points
_FILLED = re.compile(r"\b(?:filled|completed|written|drawn|prepared|made)\b", re.IGNORECASE)
_BARE = re.compile(r"(?:on|date|dated|when)", re.IGNORECASE)
_VOTES = 12  # other places of a label that are looked at
_OF_RISK = ("risk", "likelihood", "impact", "mitigation", "owner", "due", "status")


def pair_row(build: Build, pairs: Sequence[Pair]) -> None:
    """Place the values of one row of labels and values."""
    if is_signature([label for label, _, _ in pairs]):
        signature(build, pairs)
        return
    announced = [build.senses.announced(label)[1] for label, _, _ in pairs]
    build.card = build.card or bool({"action", "objective"} & set(announced))
    context = ""
    for label, own, values in pairs:
        context = _pair(build, label, own, values, context)
    if context != "person":
        build.person, build.lead_open = None, False


def _pair(build: Build, label: str, own: Cell | None, values: Sequence[Cell], context: str) -> str:
    """Place one pair. Gives what the next label of the row may belong to."""
    words = label.strip().rstrip(":").strip()
    typed = [cell for value in values if (cell := build.typed(value, words)) is not None]
    what = _meaning(build, words, typed, context)
    where, sense = _as_before(build, words, what if what != NOTHING else _as_elsewhere(build, words, typed))
    again = fold(words) in build.under_label
    build.card = build.card or (where == "item" and sense == "objective" and bool(typed) and again)
    if where != "fact" and typed and _is_day_of_filling(build, words, typed[0], context):
        where, sense = "fact", "agreed_on"
    likely = sense if typed else of_label(build, words)[1]
    build.labels.setdefault(words, likely)
    if own is not None:
        unknown = not likely and not values and not is_generic(words) and not build.senses.teaches(words)
        build.leave(own) if unknown else build.own(own)
    person = _of_person(build, words)
    if person and (build.person is not None or build.lead_open):
        for cell in typed:
            about_person(build, person, words, cell)
        return "person"
    number = numbered(words)
    if number and number[0] and where in ("item", "risk"):
        return _numbered(build, number[0], words, values, typed)
    if where == "fact":
        return fact(build, sense, words, typed)
    if not where and len(typed) == 1 and _is_doer(build, words, typed[0]):
        build.does(words, typed[0])
        return "item"
    for cell in typed:
        _place(build, where, sense, words, cell)
    return where or (context if not typed else "")


def _is_day_of_filling(build: Build, label: str, value: Cell, context: str) -> bool:
    """Whether a bare "On" with a day stands beside whoever filled the form in."""
    filled = context == "person" and build.lead_open and _FILLED.search(build.label_of("lead")) is not None
    return filled and _BARE.fullmatch(label) is not None and (value.date is not None or is_time(value.text))


def _as_before(build: Build, label: str, what: Announced) -> Announced:
    """What a label announces; where that cannot be told here, what it announced of an outcome further up the form."""
    if what[0] == "item":
        build.items_by_label[fold(label)] = what
    return build.items_by_label.get(fold(label), what) if what == NOTHING else what


def _as_elsewhere(build: Build, label: str, typed: Sequence[Cell]) -> Announced:
    """What a label announces in most other places of the form, where this value alone does not say it."""
    others = [one for one in build.under_label.get(fold(label), ()) if all(one.place != cell.place for cell in typed)]
    if not typed or not others or is_person(typed[0].text) or is_time(typed[0].text):
        return NOTHING
    votes = Counter(of_pair(build, label, [one], in_block=build.card) for one in others[:_VOTES])
    best, count = votes.most_common(1)[0]
    return best if count * 2 > len(others[:_VOTES]) else NOTHING


def _is_doer(build: Build, label: str, value: Cell) -> bool:
    """Whether a label says that what is planned below is all for one person to do."""
    says = build.senses.points(label, "actions").get("responsible", 0.0)
    return says >= _CLEAR and build.objective is None and is_person(value.text)


def _place(build: Build, where: str, sense: str, label: str, cell: Cell) -> None:
    if where == "item":
        item(build, sense, label, cell)
    elif where == "risk":
        risk_part(build, sense, label, cell)
    elif says_nothing(cell.text):
        build.leave(cell, label)
    else:
        build.detail(label, cell)


def _meaning(build: Build, label: str, typed: Sequence[Cell], context: str) -> Announced:
    """What a label announces: by itself, in the block of a risk, or, where it is less sure, with its value."""
    if build.risk is not None and (sense := _of_risk(build, label, typed)):
        return ("risk", sense)
    found = build.senses.announced(label)
    likely = of_pair(build, label, typed, in_block=build.card)
    if likely[0] == "risk" and is_about_risks(build):
        return likely
    alone = found[0] == "item" and found[1] in _ATTRIBUTES and context != "item" and not build.card
    return found if found != NOTHING and not alone else likely if found == NOTHING or likely[0] == "fact" else NOTHING


def _of_risk(build: Build, label: str, typed: Sequence[Cell]) -> str:
    found = build.senses.weigh(label, "risks")
    best = max(found, key=lambda sense: found[sense], default="")
    if best not in _OF_RISK or found[best] >= KNOWN or not typed:
        return best if best in _OF_RISK and found[best] >= KNOWN else ""
    text = typed[0].text
    agrees = is_person(text) if best == "owner" else bool(understand_level(text).level)
    return best if agrees and best in ("owner", "likelihood", "impact") else ""


def _of_person(build: Build, label: str) -> str:
    found = build.senses.weigh(label, "facts")
    return next((OF_PERSON[sense] for sense in OF_PERSON if found.get(sense, 0) >= KNOWN), "")


def _numbered(build: Build, level: str, label: str, values: Sequence[Cell], typed: Sequence[Cell]) -> str:
    """A block's head: "Outcome 2" beside its words, and further cells such as "Strategic Lead: …"."""
    if not typed:
        if values:
            build.close()  # the block is there and nobody filled it in
        return "item"
    if level in ("action", "risk"):
        for cell in typed:
            _place(build, "item" if level == "action" else "risk", level, label, cell)
        return "item" if level == "action" else "risk"
    build.head(None)
    build.card = True
    item(build, level, label, typed[0], begin=True)
    for cell in typed[1:]:
        name, _, rest = cell.text.partition(":")
        named = bool(rest.strip()) and len(name.split()) <= 4
        build.leave(replace(cell, text=rest.strip()) if named else cell, name.strip() if named else label)
        if named:
            build.own(replace(cell, text=name))
    return "item"
