"""What it takes: money, people, things and transport, and who obtains them by when."""

from __future__ import annotations

from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import COSTS, OBTAINED
from planforms.checks.saying import a_day, own_words
from planforms.plan import Action, Resource

__all__ = ["no_resources", "nobody_obtains_it"]

_SOME = 3  # actions: a plan of fewer may cost nothing


@check("note", OBTAINED)
def nobody_obtains_it(case: Case) -> Iterator[Weakness]:
    """Something that is needed and that nobody is to obtain, or by no day."""
    held: list[tuple[str, Resource, Action | None]] = []
    for path, action in case.actions:
        held += [(f"{path}.resources.{number}", one, action) for number, one in enumerate(action.resources)]
    for path, outcome in case.outcomes:
        held += [(f"{path}.resources.{number}", one, None) for number, one in enumerate(outcome.resources)]
    for path, resource, needing in held if case.is_childs else ():
        missing = _missing(resource, needing)
        if missing:
            yield Weakness(
                path,
                f"Something that {needing.id if needing and needing.id else 'an outcome'} needs: {missing}.",
                "Name one person who obtains it, and the day by which it must be there.",
                f"“{own_words(resource.description)}”: [name] obtains it by {a_day(case)}.",
            )


@check("note", COSTS)
def no_resources(case: Case) -> Iterator[Weakness]:
    """A partnership’s plan that says nowhere what it takes."""
    held = any(action.resources for _, action in case.all_actions) or any(
        objective.resources for _, objective in case.objectives
    )
    if not case.is_childs and not held and len(case.all_actions) >= _SOME:
        yield Weakness(
            "areas",
            "Nothing says what the plan costs in time, meetings or money.",
            "Write beside each action what it takes, even if it is an hour of somebody’s week.",
        )


def _missing(resource: Resource, action: Action | None) -> str:
    """What is not said of a resource. An action with one person and a day says both of its resources too."""
    who = resource.obtained_by is not None or (action is not None and len(action.responsible) == 1)
    needed = resource.needed_by
    when = bool(needed.written.strip() or needed.due or needed.start)
    time = action.timescale if action else None
    when = when or (time is not None and bool(time.due or time.start or time.kind != "none"))
    if not resource.description.strip() or (who and when):
        return ""
    return "who obtains it is not said" if not who else "by when is not said"
