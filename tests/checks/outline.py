"""Plans in a few lines each, for specimens that a person can read and judge.

    plan: child | Ayla’s plan
    need 1 High: Sleep | Ayla sleeps five hours.
    outcome 1.1: Ayla sleeps nine hours | You sleep well.
    know: Hours asleep | 5 | 9
    do 1.1.1: Agree a bedtime routine | Sue Hart with Ayla | 2 October 2026 | done
    expect: no-date 1.1.2

A line is a word, perhaps with a ref and levels, and its fields, divided by bars; cells are understood as those of a
form are. `expect` lines are what a careful reader finds; `today` is the day of the reading.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planforms.plan import Plan, Who
from planforms.values.amount import understand_amount
from planforms.values.anchor import NO_ANCHOR, Anchor
from planforms.values.day import understand_day
from planforms.values.level import understand_level
from planforms.values.refs import understand_refs
from planforms.values.status import understand_status
from planforms.values.timescale import understand_timescale
from planforms.values.who import understand_people, understand_responsibility, understand_who

_LINE = re.compile(
    r"(?P<word>[a-z]+(?: [a-z]+)?)(?: (?P<ref>[A-Z]?[0-9][0-9.]*))?(?: (?P<more>[A-Z].*?))?: ?(?P<rest>.*)"
)
_HELD = {"true": True, "yes": True, "no": False, "": None}


@dataclass
class Outline:
    """A plan, the day on which it is looked at, and what is to be found."""

    plan: Plan
    today: dt.date | None
    expected: list[tuple[str, str]]


@dataclass
class _Tree:
    """The plan while its lines are read."""

    plan: dict[str, Any] = field(default_factory=dict)
    anchor: Anchor = NO_ANCHOR
    today: dt.date | None = None
    expected: list[tuple[str, str]] = field(default_factory=list)
    holder: dict[str, Any] = field(default_factory=dict)

    def last(self, *names: str) -> dict[str, Any]:
        node = self.plan
        for name in names:
            node = node[name][-1]
        return node


def read_outline(text: str) -> Outline:
    """The plan that the lines describe."""
    lines = list(_lines(text))
    tree = _Tree(anchor=_anchor(lines))
    for word, ref, more, fields in lines:
        _WORDS[word](tree, ref, more, fields)
    agreed = tree.plan.get("agreed_on") or tree.plan.get("starts")
    today = tree.today or (agreed + dt.timedelta(3) if agreed else None)
    return Outline(Plan.model_validate(tree.plan), today, tree.expected)


def _lines(text: str) -> Iterator[tuple[str, str, str, list[str]]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            found = _LINE.fullmatch(line.strip())
            assert found, line
            fields = [part.strip() for part in found["rest"].split("|")]
            yield found["word"], found["ref"] or "", found["more"] or "", fields + [""] * (8 - len(fields))


def _anchor(lines: list[tuple[str, str, str, list[str]]]) -> Anchor:
    found = {word: fields[0] for word, _, _, fields in reversed(lines)}
    kind = found.get("plan", "child")
    date = _day(found.get("agreed", "")) or _day(found.get("starts", ""))
    born = next((_day(fields[2]) for word, _, _, fields in lines if word == "for"), None)
    plain = Anchor(plan_date=date, plan_kind="child" if kind == "child" else "partnership", born=born)
    review = understand_timescale(found.get("review", ""), plain)[0].due
    return Anchor(plan_date=date, plan_kind=plain.plan_kind, born=born, next_review=review)


def _day(text: str) -> dt.date | None:
    return understand_day(text)[0]


def _when(tree: _Tree, text: str) -> Any:
    return understand_timescale(text, tree.anchor)[0]


def _people(text: str) -> tuple[Who, ...]:
    return understand_people(text.replace(" and ", "\n"))


def _plan(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan |= {"kind": fields[0], "title": fields[1], "reference": fields[2]}


def _for(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan["subject"] = {"name": fields[0], "preferred_name": fields[1], "date_of_birth": _day(fields[2])}


def _person(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    keys = ("name", "role", "organisation", "relationship", "part", "attended")
    person: dict[str, Any] = dict(zip(keys, fields, strict=False))
    person["part"], person["attended"] = fields[4] or "member", _HELD[fields[5]]
    tree.plan.setdefault("people", []).append(person)


def _need(tree: _Tree, ref: str, more: str, fields: list[str]) -> None:
    area = {"id": ref, "title": fields[0], "need": fields[1], "priority": understand_level(more), "objectives": []}
    tree.plan.setdefault("areas", []).append(area)


def _outcome(tree: _Tree, ref: str, more: str, fields: list[str]) -> None:
    objective = {
        "id": ref, "statement": fields[0], "plain": fields[1], "priority": understand_level(more),
        "status": understand_status(fields[2]), "measures": [], "actions": [], "monitoring": [], "resources": [],
    }  # fmt: skip
    tree.last("areas")["objectives"].append(objective)
    tree.holder = objective


def _know(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    measure = dict(zip(("statement", "baseline", "target"), fields, strict=False))
    tree.last("areas", "objectives")["measures"].append(measure)


def _monitor(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    keys = ("information", "how", "collected_by", "analysed_by", "when")
    tree.last("areas", "objectives")["monitoring"].append(dict(zip(keys, fields, strict=False)))


def _do(tree: _Tree, ref: str, _more: str, fields: list[str]) -> None:
    responsible, involved, _ = understand_responsibility(fields[1])
    action = {
        "id": ref, "description": fields[0], "responsible": responsible, "involved": involved, "resources": [],
        "timescale": _when(tree, fields[2]), "status": understand_status(fields[3], tree.anchor), "progress": fields[4],
    }  # fmt: skip
    tree.last("areas", "objectives")["actions"].append(action)
    tree.holder = action


def _waits(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.holder["depends_on"] = understand_refs(fields[0])


def _plain(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.holder["plain"] = fields[0]


def _needs(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    resource = {
        "description": fields[0], "amount": understand_amount(fields[1]), "kind": fields[2] or "other",
        "obtained_by": understand_who(fields[3]), "needed_by": _when(tree, fields[4]),
    }  # fmt: skip
    tree.holder["resources"].append(resource)


def _risk(tree: _Tree, ref: str, more: str, fields: list[str]) -> None:
    likelihood, _, impact = more.partition(" ")
    risk = {
        "id": ref, "statement": fields[0], "mitigation": fields[1], "owner": understand_who(fields[2]),
        "due": _when(tree, fields[3]), "likelihood": understand_level(likelihood), "impact": understand_level(impact),
    }  # fmt: skip
    tree.plan.setdefault("risks", []).append(risk)


def _assume(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    item = {"statement": fields[0], "still_holds": _HELD[fields[1]], "note": fields[2]}
    tree.plan.setdefault("assumptions", []).append(item)


def _says(whose: str) -> Any:
    def says(tree: _Tree, _ref: str, more: str, fields: list[str]) -> None:
        tree.plan.setdefault("views", []).append({"whose": whose, "name": more, "text": fields[0]})

    return says


def _review(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan.setdefault("review_points", []).append({"on": _when(tree, fields[0]), "involved": _people(fields[1])})


def _held(tree: _Tree, ref: str, _more: str, fields: list[str]) -> None:
    there = [{"name": name.strip()} for name in fields[1].split(",") if name.strip()]
    review = {"number": int(ref or 1), "held_on": _day(fields[0]), "taking_part": there, "next_review": _day(fields[2])}
    tree.plan.setdefault("reviews", []).append(review | {"actions": [], "assumptions": []})


def _looked(tree: _Tree, ref: str, _more: str, fields: list[str]) -> None:
    """A row of the last review: how an action stands, why not, its new date."""
    row = {"id": ref, "status": understand_status(fields[0]), "why_not": fields[1], "new_due": _when(tree, fields[2])}
    tree.plan["reviews"][-1]["actions"].append(row)


def _checked(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    """An assumption that the last review looked at."""
    item = {"statement": fields[0], "still_holds": _HELD[fields[1]], "note": fields[2]}
    tree.plan["reviews"][-1]["assumptions"].append(item)


def _copy(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan.setdefault("sharing", []).append({"who": fields[0], "copy": fields[1]})


def _signed(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan.setdefault("signatures", []).append({"name": fields[0], "role": fields[1], "on": _day(fields[2])})


def _note(tree: _Tree, _ref: str, more: str, fields: list[str]) -> None:
    tree.plan.setdefault("notes", []).append({"heading": more, "text": " | ".join(filter(None, fields))})


def _detail(tree: _Tree, _ref: str, more: str, fields: list[str]) -> None:
    tree.plan["subject"].setdefault("details", {})[more] = fields[0]


def _fact(name: str, understand: Any = str) -> Any:
    def fact(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
        tree.plan[name] = understand(fields[0])

    return fact


def _strength(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.plan.setdefault("strengths", []).append(fields[0])


def _today(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    tree.today = _day(fields[0])


def _expect(tree: _Tree, _ref: str, _more: str, fields: list[str]) -> None:
    code, _, where = fields[0].partition(" ")
    tree.expected.append((code, where or "plan"))


_WORDS: dict[str, Any] = {
    "plan": _plan, "for": _for, "person": _person, "need": _need, "area": _need, "outcome": _outcome, "know": _know,
    "monitor": _monitor, "do": _do, "waits": _waits, "plain": _plain, "needs": _needs, "risk": _risk,
    "assume": _assume, "child says": _says("child"), "parent says": _says("parent"), "others say": _says("other"),
    "review": _review, "held": _held, "looked": _looked, "checked": _checked, "copy": _copy, "signed": _signed,
    "note": _note, "detail": _detail, "strength": _strength, "today": _today, "expect": _expect,
    "agreed": _fact("agreed_on", _day), "starts": _fact("starts", _day), "ends": _fact("ends", _day),
    "lead": _fact("lead", understand_who), "aim": _fact("aim"), "contingency": _fact("contingency"),
}  # fmt: skip
