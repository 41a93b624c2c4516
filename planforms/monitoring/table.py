"""What there is to see to, over many plans, for other programs: as JSON, and as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planforms.monitoring.duty import WHY, Duty

__all__ = ["Listed", "as_csv", "as_json", "by_person", "safe"]

_COLUMNS = ("file", "plan", "what", "ref", "text", "who", "when", "due", "days", "why", "waits_for")
_RUNS = ("=", "+", "-", "@", "\t", "\r")
NOBODY = "No one named"


@dataclass(frozen=True)
class Listed:
    """One thing to see to, with the file of its plan and the plan's reference."""

    file: str
    plan: str
    duty: Duty


def as_json(listed: Iterable[Listed]) -> list[dict[str, Any]]:
    """The same as objects of JSON."""
    return [_row(one) for one in listed]


def as_csv(listed: Iterable[Listed]) -> str:
    """The same as CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in listed:
        row = _row(one)
        row["who"], row["why"] = "; ".join(row["who"]), "; ".join(WHY[why] for why in one.duty.why)
        # A number that planforms counted is no formula: -3 days stay a number.
        writer.writerow([row[name] if name == "days" else safe(str(row[name] or "")) for name in _COLUMNS])
    return buffer.getvalue()


def safe(cell: str) -> str:
    """A cell of CSV that no spreadsheet runs as a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def by_person(listed: Sequence[Listed]) -> dict[str, list[Listed]]:
    """For each person, in the order of their names, what concerns them; last what nobody is named for."""
    found: dict[str, list[Listed]] = {}
    spelt: dict[str, str] = {}
    for one in listed:
        for name in one.duty.who or (NOBODY,):
            found.setdefault(spelt.setdefault(name.casefold(), name), []).append(one)
    return {name: found[name] for name in sorted(found, key=lambda name: (name == NOBODY, name.casefold()))}


def _row(one: Listed) -> dict[str, Any]:
    duty = one.duty
    return {
        "file": one.file,
        "plan": one.plan,
        "what": duty.what,
        "ref": duty.ref,
        "text": duty.text,
        "who": list(duty.who),
        "when": duty.when.replace("\u00a0", " "),
        "due": duty.due.isoformat() if duty.due else None,
        "days": duty.days,
        "why": list(duty.why),
        "waits_for": duty.waits_for,
    }
