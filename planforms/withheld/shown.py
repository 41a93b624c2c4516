"""A page on which what is withheld stands nowhere, for a document that cannot wait for a corrected plan.

The review form lies on the table of a meeting: each text that holds withheld words is replaced whole, as what stands
around them would tell, and the form says so. A family copy is refused instead, since a gap in it would tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from planforms.plan import Withheld
from planforms.withheld.printed import with_texts
from planforms.withheld.search import Secret, holds

__all__ = ["without_withheld"]

PageT = TypeVar("PageT")
_INSTEAD = "Left out of this form"


def without_withheld(page: PageT, withheld: Sequence[Withheld]) -> PageT:
    """The page with each string that holds a withheld text replaced whole; the same page where nothing is."""
    secrets = [Secret(item.text, "withheld", "") for item in withheld if item.text.strip()]
    if not secrets:
        return page
    return with_texts(page, lambda text: _INSTEAD if any(holds(text, secret) for secret in secrets) else text)
