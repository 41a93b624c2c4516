"""The next version of a plan as a file: JSON, or the Word or Excel form that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planforms.cli.options import file_format
from planforms.disk import read_whole
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.own_filling import fill_own
from planforms.plan import Plan
from planforms.reading.profile import LearntForm

__all__ = ["written"]

_OURS = {"child": "child-plan", "partnership": "implementation-plan"}


def written(plan: Plan, came_in: str | None, output: Path, learnt: Sequence[LearntForm]) -> tuple[bytes, str]:
    """(the file, a remark on its form or ""). `came_in` is the name of the form that the plan was read from."""
    if output.suffix.casefold() == ".json":
        return f"{plan.model_dump_json(indent=1)}\n".encode(), ""
    kind = file_format(output)
    if came_in in FORMS:
        return fill(FORMS[came_in], plan, kind), ""
    own = next((form for form in learnt if form.name == came_in and form.blank), None)
    if own is not None and Path(own.blank).suffix.casefold() == output.suffix.casefold():
        return fill_own(own, read_whole(Path(own.blank)), plan), ""
    form = FORMS[_OURS[plan.kind]]
    remark = f"The plan is in planforms’ own form now ({form.name}): "
    remark += "its form was not learnt (`planforms learn`)." if own is None else "its own form is of the other kind."
    return fill(form, plan, kind), remark
