"""Short ways to write what a plan is made of, and the people of the specimens."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Action,
    Status,
    Timescale,
    Who,
)

TODAY = dt.date(2026, 10, 19)
_STATES = {"done": "Done", "track": "On track", "risk": "At risk", "off": "Off track", "new": "Not started"}
_NAMES = {"done": "done", "track": "on_track", "risk": "at_risk", "off": "off_track", "new": "not_started"}
CLAIRE, MARTIN, ROWAN = Who(name="Claire Ashdown"), Who(name="Martin Price"), Who(name="Rowan")
PRIYA, TUNDE, HELEN, KOFI = (Who(name=n) for n in ("Priya Nair", "Tunde Adeyemi", "Helen Marsh", "Kofi Mensah"))


def on(year: int, month: int, day: int) -> Timescale:
    """A whole date, as a form holds it."""
    date = dt.date(year, month, day)
    return Timescale(written=f"{day:02}/{month:02}/{year}", due=date, kind="exact")


def told(words: str, due: dt.date | None = None, **more: object) -> Timescale:
    """Words that are no whole date."""
    return Timescale.model_validate({"written": words, "due": due, "kind": "approximate", **more})


def status(word: str) -> Status:
    """A status as a form holds it: "track" for On track."""
    return Status.model_validate({"written": _STATES[word], "state": _NAMES[word]})


def act(ref: str, words: str, who: Who | None, when: Timescale, how: str, **more: object) -> Action:
    """One action in a line; without `who` nobody is named."""
    return Action.model_validate(
        {
            "id": ref,
            "description": words,
            "responsible": (who,) if who else (),
            "timescale": when,
            "status": status(how) if how else Status(),
            **more,
        }
    )
