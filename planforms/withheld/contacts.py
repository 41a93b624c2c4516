"""What gives a person away wherever it stands: telephone numbers, e-mail and postal addresses, numbers of people.

Data protection regulators' cases are of these: an address inside a report that nobody noticed, a number typed beside a
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planforms.withheld.addresses import POSTCODE, STREET
from planforms.withheld.letters import ANYTHING

__all__ = ["CONTACT_LABELS", "Contact", "contacts", "telephone_pattern"]

_PHONE = re.compile(r"(?<![0-9A-Za-z/.])(?:\+\s?44|0044|\(?0)[0-9 ()\u00a0.–-]{8,16}[0-9](?![0-9A-Za-z/])")
_EMAIL = re.compile(r"[\w.+'’-]{1,64}\s?@\s?[\w-]{1,190}(?:\.[\w-]{1,60})+")
_NHS = re.compile(r"(?<![0-9A-Za-z])[0-9]{3}[ \u00a0-]?[0-9]{3}[ \u00a0-]?[0-9]{4}(?![0-9A-Za-z])")
_UPN = re.compile(r"(?<![0-9A-Za-z])[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z](?![0-9A-Za-z])", re.IGNORECASE)
_NI = re.compile(
    r"(?<![0-9A-Za-z])[A-CEGHJ-PR-TW-Z]{2}\s?[0-9]{2}\s?[0-9]{2}\s?[0-9]{2}\s?[A-D](?![0-9A-Za-z])", re.IGNORECASE
)
CONTACT_LABELS = re.compile(
    r"address|postcode|post code|telephone|phone|mobile|\btel\b|e-?mail|contact|nhs n|\bupn\b|\buln\b|"
    r"national insurance|\bni n|case (?:id|n|ref)|\bref\b|reference|\bid\b|lives (?:with|at)|placement|refuge|"
    r"whereabouts|legal|police|marac|mappa",
    re.IGNORECASE,
)
"""Labels of a form beside which something stands that no copy may carry."""


@dataclass(frozen=True)
class Contact:
    """Something found in a text: what kind it is ("a telephone number"), and the very words."""

    kind: str
    text: str


def contacts(text: str) -> Iterator[Contact]:
    """Everything in a text by which a person could be reached or looked up."""
    for kind, pattern in _KINDS:
        for found in pattern.finditer(text):
            if _CHECKS.get(kind, bool)(found[0]):
                yield Contact(kind, found[0])


def telephone_pattern(text: str) -> str:
    """A pattern for a telephone number in any spacing, with 0 or +44 at its front; "" for a text that is none."""
    digits = re.sub(r"[^0-9]", "", text)
    digits = re.sub(r"^(?:0044|44(?=[0-9]{10}$)|0)0?", "", digits)
    if not _PHONE.fullmatch(text.strip()) or not 8 <= len(digits) <= 11:
        return ""
    return rf"(?<![0-9])(?:(?:\+|00)?44[\W_]*(?:0[\W_]*)?|0[\W_]*)?{ANYTHING.join(digits)}(?![0-9])"


_KINDS = (
    ("a telephone number", _PHONE),
    ("an e-mail address", _EMAIL),
    ("a postcode", POSTCODE),
    ("an address", STREET),
    ("an NHS number", _NHS),
    ("a pupil number", _UPN),
    ("a national insurance number", _NI),
)


def _is_telephone(text: str) -> bool:
    """Whether the digits are as many as a British number has, with 0 or +44 at its front; a date has fewer."""
    return len(re.sub(r"^(?:0044|44)0?|[^0-9]", "", re.sub(r"[^0-9]", "", text)).lstrip("0")) in (9, 10)


def _is_nhs(text: str) -> bool:
    """Whether ten digits are an NHS number: the last one checks the others (modulus 11). 999 numbers are for tests."""
    digits = [int(digit) for digit in re.findall(r"[0-9]", text)]
    check = 11 - sum(digit * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return digits[:3] == [9, 9, 9] or check % 11 == digits[9]


_CHECKS = {"a telephone number": _is_telephone, "an NHS number": _is_nhs}
