"""What makes a plan weak, in the guidance's terms. A check looks at one thing, teaches, and never scores anybody.

Each public function of a module named here is a check; its name, with hyphens, is the code of its findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from planforms.checks import outcomes, people, times
from planforms.checks.weakness import Weakness
from planforms.finding import Finding
from planforms.plan import Plan

__all__ = ["CHECKS", "Check", "check"]

Check = Callable[[Plan], Iterator[Weakness]]

CHECKS: dict[str, Check] = {
    name.replace("_", "-"): getattr(module, name) for module in (outcomes, people, times) for name in module.__all__
}


def check(plan: Plan, places: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings of all checks on a plan, each with its place in the form where the form is known."""
    return tuple(
        Finding(code, weakness.severity, weakness.message, weakness.path, _place(weakness.path, places), weakness.hint)
        for code, look in CHECKS.items()
        for weakness in look(plan)
    )


def _place(path: str, places: Mapping[str, str]) -> str:
    """The place of a path, or of the first thing that is known of it."""
    return places.get(path) or next((place for known, place in places.items() if known.startswith(f"{path}.")), "")
