"""What a number in a cell looks like: the number formats of Excel, as far as forms use them.

The rules are those of ECMA-376 part 1, 18.8.31 (number formats): up to four sections between semicolons, literals in
quotes or behind a backslash, conditions, colours and currencies in brackets. Built-in formats that follow the settings
of the computer (14, 22) are shown the British way. Fractions and powers of ten are shown as plain numbers.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from planforms.reading.excel_dates import is_date_format, shown_date
from planforms.reading.excel_format_parts import Part, literal, parts, sections

__all__ = ["BUILT_IN", "general", "is_date_format", "shown_date", "shown_number", "text_format"]

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"£"#,##0', 6: '"£"#,##0', 7: '"£"#,##0.00',
    8: '"£"#,##0.00', 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss",
    22: "dd/mm/yyyy hh:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: '"£"#,##0',
    43: "#,##0.00", 44: '"£"#,##0.00', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "0.0", 49: "@",
}  # fmt: skip
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\]")
_TESTS = {
    "<=": operator.le, ">=": operator.ge, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


def shown_number(value: float, code: str) -> str:
    """The number as a cell with this format shows it: 1500 under "£#,##0.00" is "£1,500.00", 3.0 is "3".

    "" where the format hides the number (";;;").
    """
    section, value = _section(value, code or "General")
    found = parts(section)
    if section == "@" or "/" in section or "E+" in section.upper():
        return general(value)
    if any(part.kind == "general" for part in found):
        return "".join(general(value) if part.kind == "general" else literal(part) for part in found)
    try:
        return _placed(value, found)
    except InvalidOperation:  # more digits than any amount of money has
        return general(value)


@lru_cache(maxsize=512)
def text_format(code: str) -> tuple[str, bool, str]:
    """What a format shows before a text, whether it shows the text, and what behind it: `"Ref "@` shows "Ref " before.

    The fourth section is for texts, or the last one that names them with "@"; without any they are shown as they are.
    """
    found = sections(code)
    with_text = [section for section in found if any(part.raw == "@" for part in parts(section))]
    if len(found) < 4 and not with_text:
        return "", True, ""
    section = parts(found[3] if len(found) > 3 else with_text[-1])
    at = next((index for index, part in enumerate(section) if part.raw == "@" or part.kind == "general"), len(section))
    before, behind = ("".join(map(literal, some)) for some in (section[:at], section[at + 1 :]))
    return before, at < len(section), behind


def general(value: float) -> str:
    """The number without a format: 15 digits at most, a whole number without decimals."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}".upper()


def _section(value: float, code: str) -> tuple[str, float]:
    """The section of the format that applies to the number, and the number with its sign as that section shows it."""
    found = sections(code)
    conditions = [_CONDITION.search(section) for section in found[:2]]
    if any(conditions):
        for section, condition in zip(found, conditions, strict=False):
            if condition and _TESTS[condition[1]](value, float(condition[2])):
                return section, value
        return found[-1], value
    if value < 0 and len(found) > 1:
        return found[1], -value
    if value == 0 and len(found) > 2:
        return found[2], value
    return found[0], value


def _placed(value: float, found: Sequence[Part]) -> str:
    """The digits in their places, the literals around and between them."""
    raw = [part.raw for part in found]
    point = raw.index(".") if "." in raw else len(raw)
    decimals = [part for part in found[point + 1 :] if part.kind == "digit"]
    last = max((index for index, part in enumerate(found) if part.kind == "digit"), default=-1)
    scale = 100 ** raw.count("%") / 1000 ** raw[last + 1 :].count(",")
    exact = (Decimal(repr(abs(value))) * Decimal(scale)).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    whole, _, fraction = f"{exact:f}".partition(".")
    grouped = any(part.raw == "," for part in found[:last]) if last >= 0 else False
    kept = len(fraction.rstrip("0"))
    text = "".join(_whole(whole.lstrip("0"), found[:point], grouped=grouped))[::-1]
    if point < len(raw):
        text += "".join(_fraction(fraction, kept, found[point:]))
    return f"-{text}" if value < 0 and exact else text


def _whole(digits: str, found: Sequence[Part], *, grouped: bool) -> Iterator[str]:
    """The part before the point, from right to left; the first place takes all digits that are left over."""
    left = sum(part.kind == "digit" for part in found)
    written = 0
    for part in reversed(found):
        if part.kind != "digit":
            if part.raw != ",":
                yield literal(part)[::-1]
            continue
        left -= 1
        for digit in _next_digits(digits, written, part.raw, last=not left):
            if grouped and written and written % 3 == 0:
                yield ","
            written += 1
            yield digit


def _next_digits(digits: str, written: int, placeholder: str, *, last: bool) -> str:
    """What one place takes, from right to left."""
    rest = digits[: len(digits) - written][::-1] if written < len(digits) else ""
    if rest:
        return rest if last else rest[0]
    return "0" if placeholder == "0" else ""


def _fraction(digits: str, kept: int, found: Sequence[Part]) -> Iterator[str]:
    """The part from the point on; places marked # end where the digits do."""
    place = 0
    for part in found:
        if part.kind == "digit":
            if place < kept or part.raw == "0":
                yield digits[place]
            place += 1
        elif part.raw == ".":
            yield "."
        elif part.raw != ",":
            yield literal(part)
