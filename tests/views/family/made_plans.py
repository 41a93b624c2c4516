"""Plans made at random from a seed, a word of its own in every text; and, by rules that know nothing of the code, which
of those words a reader may come to see."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planforms.plan import Plan

__all__ = ["Made", "made_plan"]

_FIRST = "Ada Ben Cleo Dev Elif Finn Gwen Hal Ines Jude".split()
_LAST = "Alder Birch Cedar Dogwood Elder".split()
_KIN = ("Mum", "Dad", "Nan", "Grandad", "Auntie", "")
_KINDS = ("exact", "month", "approximate", "range", "recurring", "ongoing", "asap", "event", "none")
_STATES = ("", "not_started", "on_track", "at_risk", "off_track", "done", "stopped")


@dataclass
class Made:
    """A plan, and each of its words with the path at which it stands. `hidden` are people whom `from_whom` must not see."""

    plan: Plan
    paths: dict[str, str] = field(default_factory=dict)
    hidden: str = ""
    from_whom: str = ""

    def may_see(self, word: str, reader: str) -> bool:
        """Whether a kind of reader may come to see the word of a path."""
        path, tree = self.paths[word], self.plan
        bare = re.sub(r"\.\d+", "", path)
        numbers = [int(number) for number in re.findall(r"\.(\d+)", path)]
        if bare.startswith("views."):
            view = tree.views[numbers[0]]
            return (
                bare == "views.text"
                and view.share is True
                and reader != "public"
                and (view.whose in ("child", "family") or (reader == "parent" and view.whose == "parent"))
            )
        if ".actions." in bare:
            action = tree.areas[numbers[0]].objectives[numbers[1]].actions[numbers[2]]
            return action.audience == "everyone" and bare.rpartition(".actions.")[2] in (
                "description", "plain", "timescale.written", "responsible.name", "involved.name",
            ) and not self._touches_hidden(action)  # fmt: skip
        if bare.startswith("people."):
            person = tree.people[numbers[0]]
            return bare == "people.role" and person.part != "consulted" and person.name != self.hidden
        return (
            bare in {"strengths", "areas.objectives.statement", "areas.objectives.plain", "review_points.on.written"}
            or (bare == "aim" and reader in ("parent", "public"))
            or (bare == "title" and reader == "public")
        )

    def _touches_hidden(self, action: Any) -> bool:
        return bool(self.hidden) and any(who.name == self.hidden for who in (*action.responsible, *action.involved))


def made_plan(seed: int) -> Made:
    """The plan of a seed; every third holds somebody who is withheld from a parent."""
    chance = random.Random(seed)  # noqa: S311 - plans, not secrets
    maker = _Maker(chance)
    tree = maker.plan(seed)
    made = Made(Plan.model_validate(tree), maker.paths)
    parents = [person.name for person in made.plan.people if person.part == "parent"]
    if seed % 3 == 0 and len(parents) > 1:
        made.hidden, made.from_whom = parents[0], parents[1]
        tree["withheld"] = [{"text": made.hidden, "from_whom": made.from_whom}]
        made.plan = Plan.model_validate(tree)
    return made


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.paths: dict[str, str] = {}
        self._numbers = iter(range(10_000))

    def word(self, path: str) -> str:
        """A word of its own, now and then in a sentence."""
        word = f"zq{next(self._numbers)}x"
        self.paths[word] = path
        return self.chance.choice(
            (word, f"Take the {word} home", f"{word}. And more\non the next line", f"We {word}, you")
        )

    def plan(self, seed: int) -> dict[str, Any]:
        kind = "partnership" if seed % 5 == 0 else "child"
        people = list(self._people(kind))
        names = [person["name"] for person in people]
        return {
            "kind": kind, "title": self.word("title"), "reference": self.word("reference").split(".")[0], "aim": self.word("aim"),
            "subject": {"name": "Robin Ash", "preferred_name": "Robin", "details": {"School": self.word("subject.details")}},
            "strengths": [self.word(f"strengths.{n}") for n in range(self.chance.randint(0, 2))],
            "people": people, "areas": [self._area(f"areas.{n}", names) for n in range(self.chance.randint(0, 2))],
            "assumptions": [{"statement": self.word("assumptions.0.statement")}],
            "risks": [{"statement": self.word("risks.0.statement"), "mitigation": self.word("risks.0.mitigation")}],
            "contingency": self.word("contingency"), "views": list(self._views(names)),
            "review_points": [{"on": self._when("review_points.0.on")}],
            "reviews": [{"unexpected": self.word("reviews.0.unexpected"), "reasons": self.word("reviews.0.reasons")}],
            "notes": [{"heading": self.word("notes.0.heading"), "text": self.word("notes.0.text")}],
        }  # fmt: skip

    def _people(self, kind: str) -> Iterator[dict[str, Any]]:
        firsts = self.chance.sample(_FIRST, 5)
        kin = self.chance.sample(_KIN, 5)
        for number, first in enumerate(firsts):
            part = self.chance.choice(("parent", "parent", "member", "consulted", "lead"))
            yield {
                "name": f"{first} {self.chance.choice(_LAST)}", "part": part if kind == "child" else "member",
                "relationship": kin[number] if part == "parent" else "", "role": self.word(f"people.{number}.role"),
                "contact": self.word(f"people.{number}.contact"),
            }  # fmt: skip

    def _views(self, names: list[str]) -> Iterator[dict[str, Any]]:
        for number in range(self.chance.randint(0, 2)):
            yield {
                "whose": self.chance.choice(("child", "parent", "family", "other")), "name": self.chance.choice([*names, ""]),
                "share": self.chance.choice((True, True, None, False)), "text": self.word(f"views.{number}.text"),
            }  # fmt: skip

    def _area(self, path: str, names: list[str]) -> dict[str, Any]:
        objectives = [self._objective(f"{path}.objectives.{n}", names) for n in range(self.chance.randint(0, 2))]
        return {"title": self.word(f"{path}.title"), "need": self.word(f"{path}.need"), "objectives": objectives}

    def _objective(self, path: str, names: list[str]) -> dict[str, Any]:
        return {
            "statement": self.word(f"{path}.statement"), "plain": self._perhaps(f"{path}.plain"),
            "measures": [{"statement": self.word(f"{path}.measures.0.statement")}],
            "status": {"state": self.chance.choice(_STATES), "written": self.word(f"{path}.status.written")},
            "actions": [self._action(f"{path}.actions.{n}", names) for n in range(self.chance.randint(0, 3))],
        }  # fmt: skip

    def _action(self, path: str, names: list[str]) -> dict[str, Any]:
        state = self.chance.choice(_STATES)
        return {
            "description": self.word(f"{path}.description"), "plain": self._perhaps(f"{path}.plain"),
            "responsible": [{"name": self.chance.choice(names)} for _ in range(self.chance.randint(0, 2))],
            "involved": [{"name": self.chance.choice(names)} for _ in range(self.chance.randint(0, 1))],
            "timescale": self._when(f"{path}.timescale"), "progress": self.word(f"{path}.progress"),
            "status": {"state": state}, "audience": self.chance.choice(("everyone", "everyone", "professionals")),
        }  # fmt: skip

    def _when(self, path: str) -> dict[str, Any]:
        due = dt.date(2026, 9, 1) + dt.timedelta(days=self.chance.randint(0, 200))
        return {
            "written": self.word(f"{path}.written"), "kind": self.chance.choice(_KINDS), "due": self.chance.choice((due, None))
        }  # fmt: skip

    def _perhaps(self, path: str) -> str:
        return self.word(path) if self.chance.random() < 0.4 else ""
