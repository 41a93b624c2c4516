"""Plans for property tests: every field of the model, filled with what people type and with what breaks programs."""

from __future__ import annotations

import datetime as dt
import typing
from itertools import count
from typing import Any

from hypothesis import strategies as st

from planforms.plan import Part, Plan, Who

__all__ = ["plans", "texts", "token_plan"]

_AWKWARD = st.sampled_from(
    [
        "Siân Llŷr", "Zażółć gęślą jaźń", "שלום", "سلام عليكم", "Mum and Dad", "=SUM(1)", "+44", "-1", "@home", "<&>\"'",
        "two\nlines", "a\n\nb", "tab\there", "  spaced  ", "Priority", "Need 1", "Outcome 1.1", "Ref", "N/A", "-", "ASAP",
        "12 September 2026", "by half term", "Yes", "☒", "☐", "Choose", "Pick a date", "1.1", "1.1.1", "Name", "(nothing)",
        "(new)", '"quoted"', "[e.g. something]", "{x}", "• bullet", "1. numbered", "#REF!", "TRUE", "01632 960123", "£1,150",
        "_x0041_", "Form: planforms child-plan 1", "What will be done", "🙂 smile", "a\u00a0b", "e\u0301", "12/9/26", "Reviews",
        "Kept with this plan", "word " * 300, "SW (Jane Smith) / school", "Lead: AB Support: CD", "x" * 60, "a › b", "High",
    ]
)  # fmt: skip
_LETTERS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, blacklist_categories=("Cs", "Cc")), max_size=30
)
texts = st.one_of(st.just(""), _AWKWARD, _LETTERS)
_DATES = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2035, 12, 31))


def plans(max_size: int = 3) -> st.SearchStrategy[Plan]:
    """Any plan: each list up to `max_size` long, refs as they would be or odd."""
    return typing.cast("st.SearchStrategy[Plan]", _part(Plan, max_size)).map(_with_refs)


def _part(kind: type[Part], size: int) -> st.SearchStrategy[Part]:
    fields = {
        name: _value(field.annotation, size) for name, field in kind.model_fields.items() if name != "schema_version"
    }
    return st.builds(kind, **{name: st.one_of(strategy) for name, strategy in fields.items()})


def _value(kind: Any, size: int) -> st.SearchStrategy[Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is str:
        return texts
    if kind is dt.date:
        return _DATES
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(0, 99)
    if kind is float:
        return st.one_of(st.integers(0, 5000).map(float), st.floats(0, 1e6, allow_nan=False))
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(_value(arguments[0], max(1, size - 1)), max_size=size).map(tuple)
    if origin is dict:
        return st.dictionaries(texts, texts, max_size=2)
    if arguments and type(None) in arguments:
        inner = next(part for part in arguments if part is not type(None))
        return st.none() | _value(inner, size)
    return st.deferred(lambda: _part(kind, max(1, size - 1)))


def _with_refs(plan: Plan) -> Plan:
    """Most plans carry refs like 1.2.3; the text of the title decides, so that both kinds come up."""
    if len(plan.title) % 3 == 0:
        return plan
    areas = tuple(
        area.model_copy(
            update={
                "id": f"{a}",
                "objectives": tuple(
                    objective.model_copy(
                        update={
                            "id": f"{a}.{o}",
                            "actions": tuple(
                                action.model_copy(update={"id": f"{a}.{o}.{n}"})
                                for n, action in enumerate(objective.actions, 1)
                            ),
                        }
                    )
                    for o, objective in enumerate(area.objectives, 1)
                ),
            }
        )
        for a, area in enumerate(plan.areas, 1)
    )
    return plan.model_copy(update={"areas": areas})


def token_plan(kind: str) -> Plan:  # noqa: C901  # one branch for each type of field
    """A plan with two items in each list and a word of its own ("zt17x") in every text, so that each can be found."""
    numbers = count(1)

    def part(one: type[Part], ref: str) -> Part:
        return one.model_validate({name: value(name, field.annotation, ref) for name, field in _fields(one)})

    def value(name: str, annotation: Any, ref: str) -> Any:
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if name == "id":
            return ref
        if annotation is str:
            return f"zt{next(numbers)}x"
        if annotation is dt.date or dt.date in arguments:
            return dt.date(2026, 9, 1) + dt.timedelta(days=next(numbers) % 300)
        if annotation is bool or bool in arguments:
            return True
        if annotation is int or int in arguments:
            return 1
        if annotation is float or float in arguments:
            return 100.0 + next(numbers)
        if origin is typing.Literal:
            return "other" if "other" in arguments else arguments[-1]
        if origin is dict:
            return {f"zt{next(numbers)}x": f"zt{next(numbers)}x"}
        if origin is tuple:
            dotted = f"{ref}." if name in ("objectives", "actions") else "R" if name == "risks" else ""
            return tuple(value("", arguments[0], f"{dotted}{number}") for number in (1, 2))
        inner = next((one for one in arguments if one is not type(None)), annotation)
        return Who(written=f"zt{next(numbers)}x") if inner is Who else part(inner, ref)

    plan = part(Plan, "")
    return Plan.model_validate(plan.model_copy(update={"kind": kind}).model_dump())


def _fields(one: type[Part]) -> list[tuple[str, Any]]:
    return [(name, field) for name, field in one.model_fields.items() if name not in ("schema_version", "kind")] + (
        [("kind", one.model_fields["kind"])] if "kind" in one.model_fields else []
    )
