"""How well what stands in a column agrees with a sense, in points: odds on a logarithmic scale.

Typed columns are told by the share of cells of their type; columns of sentences by how their sentences speak, by what
they mention, and by whether several rows share a cell.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from planforms.reading.foreign.evidence import Evidence
from planforms.reading.foreign.manner import Manner

__all__ = ["content_points"]

_MANNERS: tuple[Manner, ...] = ("told", "state", "trouble", "past", "thing")
_USUAL = (0.24, 0.20, 0.22, 0.14, 0.20)
"""How texts speak in plans altogether, in the order of `_MANNERS`."""
_SPEAKS: Mapping[str, tuple[float, ...]] = {
    "action": (0.58, 0.05, 0.07, 0.08, 0.22),
    "mitigation": (0.52, 0.10, 0.08, 0.10, 0.20),
    "objective": (0.18, 0.52, 0.16, 0.03, 0.11),
    "need": (0.05, 0.17, 0.66, 0.06, 0.06),
    "measure": (0.07, 0.30, 0.20, 0.16, 0.27),
    "progress": (0.08, 0.11, 0.16, 0.50, 0.15),
    "resource": (0.07, 0.05, 0.06, 0.07, 0.75),
    "monitoring": (0.12, 0.15, 0.06, 0.14, 0.53),
    "risk": (0.12, 0.36, 0.34, 0.06, 0.12),
    "assumption": (0.06, 0.66, 0.12, 0.06, 0.10),
    "area": (0.08, 0.05, 0.08, 0.04, 0.75),
}
"""Of each sense whose cells are sentences: how its texts speak."""
_SURE = 4  # cells: more of them do not make a column any surer
_LOUD = 2.2  # how many cells' worth of odds the manners of a whole column count
_LEAST, _MOST = -4.0, 3.0
_GROUPS, _OF_A_GROUP = 0.8, 6  # the share of cells that are things, and their usual number of words


def content_points(sense: str, found: Evidence) -> float:
    """From -4 (cannot be) to 3 (plainly so); 0 where the content says nothing."""
    if not found.count:
        if found.coloured:
            return _MOST if sense in ("status", "score") else -2.0
        return 0.0
    points = _POINTS[sense](found) if sense in _POINTS else 0.0
    return max(_LEAST, min(_MOST, points)) * min(1.0, (found.count + 1) / _SURE)


def _typed(share: float) -> float:
    """All cells of the type: 3; half of them: 0; none: -4."""
    return 6 * (share - 0.5) if share >= 0.5 else 8 * (share - 0.5)


def _speaks(sense: str, found: Evidence) -> float:
    """How much likelier these manners are in this sense than in others, less where hardly anything was said."""
    likelier = sum(
        found.manners.get(manner, 0.0) * math.log(one / usual)
        for manner, one, usual in zip(_MANNERS, _SPEAKS[sense], _USUAL, strict=True)
    )
    return likelier * _LOUD - 5 * max(0.0, 0.7 - found.prose)


def _shared(found: Evidence) -> float:
    """How far several rows share a cell: merged down, repeated, or left empty below the first."""
    repeated = found.again if found.words >= 4 else 0.0
    return max(found.tall, min(1.0, 1.5 * repeated), 0.6 * (1 - found.filled))


def _sparse(found: Evidence) -> float:
    return (1 - found.filled) if not found.tall else 0.0


def _action(found: Evidence) -> float:
    short = 0.5 * max(0, 4 - found.words)
    shared = 3.0 * max(found.tall, found.again)
    return _speaks("action", found) - shared - 1.5 * _sparse(found) - 0.5 * found.money - short


def _outer(sense: str) -> Callable[[Evidence], float]:
    return lambda found: _speaks(sense, found) + 1.2 * _shared(found) - (0.6 if found.words < 3 else 0.0)


def _area(found: Evidence) -> float:
    long = 1.0 if found.words > 6 else 0.0
    return _speaks("area", found) + 1.5 * max(_shared(found), found.again) - long


def _level(found: Evidence) -> float:
    return _typed(max(found.levels, 0.7 * found.numbers, 0.6 * found.ticks))


def _measure(found: Evidence) -> float:
    return _speaks("measure", found) + 1.5 * found.counts + 0.6 * _shared(found)


def _progress(found: Evidence) -> float:
    return max(_speaks("progress", found), -1.5) + 1.0 * _sparse(found) - 1.5 * found.tall - 2 * found.again


def _resource(found: Evidence) -> float:
    return _speaks("resource", found) + 2.5 * max(found.money, 0.8 * found.numbers) + 0.5 * _sparse(found)


def _monitoring(found: Evidence) -> float:
    return max(_speaks("monitoring", found), -1.0) + 2.0 * found.checks + 0.5 * _shared(found)


def _status(found: Evidence) -> float:
    """Known words or colours of a status; else a few short words that come again and again."""
    codes = found.again if found.words <= 3 and found.people < 0.5 and found.times < 0.5 else 0.0
    share = max(found.states, found.coloured, 0.9 * found.ticks, min(0.7, 1.4 * codes), 0.6 * found.numbers)
    return _typed(share)


def _involved(found: Evidence) -> float:
    """People; those who help may be called by a few words that name nobody: six volunteers, Level 3 media students."""
    groups = found.manners.get("thing", 0.0) >= _GROUPS and found.words <= _OF_A_GROUP and found.times < 0.3
    return max(_typed(found.people), -0.5 if groups and not found.money else -4.0)


_POINTS: Mapping[str, Callable[[Evidence], float]] = {
    **dict.fromkeys(("responsible", "owner"), lambda found: _typed(found.people + 0.7 * found.proper)),
    "involved": _involved,
    "name": lambda found: _typed(found.people) + found.named - 0.5,
    "start": lambda found: _typed(found.times),
    "due": lambda found: _typed(max(found.times, 0.7 * found.dated)),
    "completed": lambda found: _typed(found.times) + 0.8 * _sparse(found),
    "frequency": lambda found: _typed(found.times) - 0.3,
    "status": _status,
    **dict.fromkeys(("priority", "likelihood", "impact"), _level),
    "score": lambda found: _typed(max(found.numbers, found.refs, found.levels)) * 0.5,
    "ref": lambda found: _typed(found.refs),
    **dict.fromkeys(("attended", "still_holds"), lambda found: _typed(max(found.ticks, 0.5))),
    **dict.fromkeys(("role", "relationship"), lambda found: _typed(max(found.kin, 0.45))),
    "organisation": lambda found: _typed(max(found.bodies, 0.5 * found.people, 0.4)),
    "contact": lambda found: _typed(max(found.contacts, 0.3)),
    **dict.fromkeys(("baseline", "target"), lambda found: _typed(max(found.numbers, 0.5))),
    "action": _action,
    "mitigation": lambda found: _speaks("mitigation", found),
    "objective": _outer("objective"),
    "need": _outer("need"),
    "area": _area,
    "measure": _measure,
    "progress": _progress,
    "resource": _resource,
    "monitoring": _monitoring,
    "risk": lambda found: _speaks("risk", found) - found.tall,
    "assumption": lambda found: _speaks("assumption", found),
}  # fmt: skip
"""Of each sense, how a column with this content agrees with it."""
