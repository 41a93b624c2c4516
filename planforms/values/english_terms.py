"""School terms as they usually fall in England, by rule, for any school year.

Councils and trusts set their own days, a week or two apart; these stand in until somebody gives the real ones.
"""

from __future__ import annotations

import datetime as dt

from planforms.values.almanac import easter

__all__ = ["AUTUMN", "SPRING", "SUMMER", "usual_days"]

AUTUMN, SPRING, SUMMER = "Autumn", "Spring", "Summer"
_FRIDAY = 4


def usual_days(year: int) -> tuple[tuple[str, dt.date, dt.date, dt.date, dt.date], ...]:
    """(name, first day, first and last day of half term, last day) of the three terms from September of that year.

    Autumn runs from 1 September to the Friday before 23 December, with the last full week of October off; spring from
    the first Monday after 2 January to the Thursday before Easter, at the latest to the Friday before 12 April; summer
    from the Monday that follows two weeks of holiday to 22 July.
    """
    start = _to_weekday(dt.date(year, 9, 1))
    october = _on_or_before(dt.date(year, 10, 31), _FRIDAY)
    december = _on_or_before(dt.date(year, 12, 22), _FRIDAY)
    january = _on_or_before(dt.date(year + 1, 1, 9), 0)
    february = _on_or_before(dt.date(year + 1, 2, 18), 0)
    spring_ends = min(easter(year + 1) - dt.timedelta(3), _on_or_before(dt.date(year + 1, 4, 11), _FRIDAY))
    summer_starts = _on_or_before(spring_ends + dt.timedelta(20), 0)
    may = _on_or_before(dt.date(year + 1, 5, 31), 0)
    july = dt.date(year + 1, 7, 22)
    july -= dt.timedelta(max(0, july.weekday() - _FRIDAY))
    four = dt.timedelta(4)
    return (
        (AUTUMN, start, october - four, october, december),
        (SPRING, january, february, february + four, spring_ends),
        (SUMMER, summer_starts, may, may + four, july),
    )


def _on_or_before(day: dt.date, weekday: int) -> dt.date:
    return day - dt.timedelta((day.weekday() - weekday) % 7)


def _to_weekday(day: dt.date) -> dt.date:
    """The day itself, or the Monday after a weekend."""
    return day + dt.timedelta(max(0, 7 - day.weekday()) if day.weekday() > _FRIDAY else 0)
