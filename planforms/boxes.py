"""What stands in one box of a form: how a value is written there, and how it is understood again.

Word and Excel share this, so the same words mean the same in both. Where an interpretation does not hold all the
words of a box, the words come back as `left`, so that the reader can keep them beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planforms.form import Field, Shape
from planforms.plan import Measure, Who
from planforms.values.amount import say_amount, understand_amount
from planforms.values.anchor import Anchor
from planforms.values.answer import say_answer, understand_answer
from planforms.values.blank import is_not_given
from planforms.values.day import SERIAL, say_day, understand_day
from planforms.values.doubt import Doubt
from planforms.values.labelled import (
    say_monitoring,
    say_resource,
    understand_monitoring,
    understand_resource,
)
from planforms.values.level import say_level, understand_level
from planforms.values.refs import say_refs, understand_refs
from planforms.values.sentence import read_step
from planforms.values.status import NO_STATE, say_status, understand_status
from planforms.values.timescale import say_timescale, understand_timescale
from planforms.values.who import (
    say_people,
    say_responsibility,
    say_who,
    understand_people,
    understand_responsibility,
    understand_who,
)

__all__ = ["TICKED", "UNTICKED", "Understood", "day_in", "say", "understand", "value_at"]

TICKED, UNTICKED = "☒", "☐"
_BULLET = re.compile(r"^[•◦▪●·*\-–—]\s+")


@dataclass(frozen=True)
class Understood:
    """What a box gives: values by their path in the item, doubts, and words that no value holds."""

    values: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    left: str = ""


def say(box: Field, item: object) -> str:
    """The words that stand in the box for an item of the plan; "" for an empty one."""
    if box.shape == "responsibility":
        return say_responsibility(value_at(item, "responsible"), value_at(item, "involved"))
    value = value_at(item, box.path)
    if value is None or value == "":
        return ""
    return _SAY[box.shape](box, value)


def understand(box: Field, text: str, anchor: Anchor, number: float | None = None) -> Understood:
    """What the words in a box mean. `number` is the exact number of a numeric cell."""
    if not text.strip():
        return Understood()
    return _UNDERSTAND[box.shape](box, text, anchor, number)


def value_at(item: object, path: str) -> Any:
    """The value at a dotted path; "" for a detail that the plan does not have."""
    value: Any = item
    keys = path.split(".", 2) if path.startswith("subject.details.") else path.split(".")
    for key in keys:
        value = value.get(key, "") if isinstance(value, Mapping) else getattr(value, key)
    return value


def day_in(box: Field, words: str) -> dt.date | None:
    """The day that the words of a box give exactly as planforms writes a day; None for other words.

    Excel and Word hold such a day as a real date."""
    if box.shape not in ("day", "start", "timescale"):
        return None
    day, _ = understand_day(words)
    return day if day and say_day(day) == words else None


def _say_choice(box: Field, value: Any) -> str:
    return dict(box.choices).get(value, str(value))


def _understand_text(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: text})


def _understand_lines(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: _lines(text)})


def _understand_refs(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    refs = understand_refs(text)
    rest = text
    for ref in sorted(refs, key=len, reverse=True):
        rest = rest.replace(ref, " ")
    rest = re.sub(r"\b(and|after|waits for|actions?)\b|[,;&\s]", "", rest)
    return Understood({box.path: refs} if refs else {}, left="" if refs and not rest else text)


def _understand_day(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    day, doubts = understand_day(text)
    if day is None and not doubts:
        doubts = (
            Doubt(
                "not-a-date",
                "warning",
                f"The words under “{box.label}” are not one day; they are kept in the notes.",
                "Write one day there, such as 12 September 2026.",
            ),
        )
    sure = day is not None and SERIAL not in doubts
    return Understood({} if day is None else {box.path: day}, doubts, left="" if sure else text)


def _understand_choice(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    folded = text.strip().casefold()
    for value, words in box.choices:
        if folded in (value.replace("_", " "), words.casefold()):
            return Understood({box.path: value})
    doubt = Doubt(
        "not-a-choice",
        "warning",
        f"The words under “{box.label}” are none of the form’s choices; they are kept in the notes.",
        "Choose one of: " + ", ".join(words for _, words in box.choices) + ".",
    )
    return Understood(doubts=(doubt,), left=text)


def _understand_answer(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    if UNTICKED in text and TICKED not in text and understand_answer(text) is None:
        rest = re.sub(rf"[{UNTICKED}\s]|yes|no", "", text, flags=re.IGNORECASE)
        return Understood(left=text if rest else "")
    answer = understand_answer(text)
    if answer is not None:
        return Understood({box.path: answer}, left=_beside_answer(text))
    doubt = Doubt(
        "not-an-answer",
        "warning",
        f"The words under “{box.label}” are neither yes nor no; they are kept in the notes.",
        "Write Yes or No there.",
    )
    return Understood(doubts=(doubt,), left=text)


def _understand_tick(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    if text.strip() == UNTICKED:
        return Understood({box.path: box.choices[0][0]})
    if text.strip() == "1":
        return Understood({box.path: box.choices[1][0]})
    ticked = TICKED in text or understand_answer(text)
    if ticked is None or (ticked is False and text.strip().casefold() not in ("no", "n")):
        return Understood(left=text)
    return Understood({box.path: box.choices[1 if ticked else 0][0]}, left=_beside_answer(text))


def _beside_answer(text: str) -> str:
    """All the words of a box, where there are others than its answer: "Yes, but not on Mondays"."""
    rest = re.sub(r"\b(?:yes|no|y|n|x|true|false)\b", "", text, flags=re.IGNORECASE)
    return text if re.search(r"\w", rest) else ""


def _understand_level(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: understand_level(text)})


def _understand_who(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    who = understand_who(text)
    return Understood({box.path: who} if who else {}, left="" if who else text)


def _understand_people(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    if box.path == "responsible":
        return _understand_responsibility(box, text, anchor, number)
    people = understand_people(text)
    return Understood({box.path: people}, left="" if people else text)


def _understand_responsibility(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    """Those who help ("with Jade", "Support: Jade") are involved, even where the form has a column for them."""
    others = re.search(r"\(.*\b(?:others?|involved|support\w*|help\w*)\b.*\)", box.label, re.IGNORECASE) is not None
    responsible, involved, doubts = understand_responsibility(text, brackets_help=others)
    found = {"responsible": responsible, "involved": involved}
    values = {path: people for path, people in found.items() if people}
    return Understood(values, doubts, left="" if values else text)


def _understand_timescale(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    timescale, doubts = understand_timescale(text, anchor)
    return Understood({box.path: timescale}, doubts)


def _understand_start(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    day, doubts = understand_day(text)
    if day is None:
        timescale, _ = understand_timescale(text, anchor)
        if timescale.kind == "exact":
            day = timescale.due
        elif timescale.kind in ("month", "approximate", "ongoing"):
            day = timescale.start or understand_timescale(f"from {text}", anchor)[0].start
        if day is not None:
            return Understood({box.path: day}, left=text)
    if day is None and not doubts:
        return _understand_day(box, text, anchor, number)
    sure = day is not None and SERIAL not in doubts
    return Understood({} if day is None else {box.path: day}, doubts, left="" if sure else text)


def _understand_amount(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    if number is not None:
        return Understood({box.path: number})
    bare = text.replace(",", "").replace("£", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", bare):
        return Understood({box.path: float(bare)})
    amount = understand_amount(text)
    return Understood({} if amount is None else {box.path: amount}, left=text)


def _understand_measures(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: tuple(Measure(statement=line) for line in _lines(text))})


def _understand_monitoring(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: tuple(understand_monitoring(line) for line in _lines(text))})


def _understand_resources(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    return Understood({box.path: tuple(understand_resource(line, anchor) for line in _lines(text))})


def _understand_status(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    status = understand_status(text, anchor)
    clear = status.state or is_not_given(text)
    return Understood({box.path: status}, () if clear else (NO_STATE,))


def _understand_completed(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    """A day on which it was done, alone or in words: then it is done, whatever else is said."""
    day, _ = understand_day(text)
    status = understand_status(text, anchor)
    done = day or status.completed
    if done is None:
        timescale, _ = understand_timescale(text, anchor)
        done = timescale.due if timescale.kind == "exact" else None
    if done is None:
        return Understood(left=text)
    base = box.path.partition(".")[0]
    return Understood({f"{base}.completed": done, f"{base}.state": "done"}, left="" if day else text)


def _understand_step(box: Field, text: str, anchor: Anchor, number: float | None) -> Understood:
    """A sentence such as "Yusuf will ring the school by Friday": all of it is the description."""
    step = read_step(text, anchor)
    values: dict[str, Any] = {box.path: text}
    if step.owners:
        values["responsible"] = step.owners
    if step.timescale.kind != "none":
        values["timescale"] = step.timescale
    return Understood(values, step.doubts)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.split("\n") if (line := _BULLET.sub("", raw.strip()).strip()))


def _say_tick(box: Field, value: Any) -> str:
    return TICKED if value == box.choices[1][0] else ""


def _say_statements(box: Field, value: Any) -> str:
    return "\n".join(item.statement for item in value)


_SAY: dict[Shape, Callable[[Field, Any], str]] = {
    "text": lambda box, value: str(value),
    "lines": lambda box, value: "\n".join(value),
    "ref": lambda box, value: str(value),
    "refs": lambda box, value: say_refs(value),
    "day": lambda box, value: say_day(value),
    "choice": _say_choice,
    "answer": lambda box, value: say_answer(value),
    "tick": _say_tick,
    "level": lambda box, value: say_level(value),
    "who": lambda box, value: say_who(value) if isinstance(value, Who) else "",
    "people": lambda box, value: say_people(value),
    "timescale": lambda box, value: say_timescale(value),
    "start": lambda box, value: say_day(value),
    "amount": lambda box, value: say_amount(value),
    "measures": _say_statements,
    "monitoring": lambda box, value: "\n".join(map(say_monitoring, value)),
    "resources": lambda box, value: "\n".join(map(say_resource, value)),
    "status": lambda box, value: say_status(value),
    "completed": lambda box, value: say_day(value),
    "step": lambda box, value: str(value),
}

_UNDERSTAND: dict[Shape, Callable[[Field, str, Anchor, float | None], Understood]] = {
    "text": _understand_text,
    "lines": _understand_lines,
    "ref": _understand_text,
    "refs": _understand_refs,
    "day": _understand_day,
    "choice": _understand_choice,
    "answer": _understand_answer,
    "tick": _understand_tick,
    "level": _understand_level,
    "who": _understand_who,
    "people": _understand_people,
    "responsibility": _understand_responsibility,
    "timescale": _understand_timescale,
    "start": _understand_start,
    "amount": _understand_amount,
    "measures": _understand_measures,
    "monitoring": _understand_monitoring,
    "resources": _understand_resources,
    "status": _understand_status,
    "completed": _understand_completed,
    "step": _understand_step,
}
