"""What must not be printed, in the ways in which it is written, and the search for it."""

from __future__ import annotations

from planforms.withheld.contacts import CONTACT_LABELS, contacts
from planforms.withheld.people import is_a_name
from planforms.withheld.printed import printed, printed_html
from planforms.withheld.search import Category, Found, Secret, holds, search
from planforms.withheld.shown import without_withheld
from planforms.withheld.spellings import one_spelling, spelled_otherwise

__all__ = [
    "CONTACT_LABELS",
    "Category",
    "Found",
    "Secret",
    "contacts",
    "holds",
    "is_a_name",
    "one_spelling",
    "printed",
    "printed_html",
    "search",
    "spelled_otherwise",
    "without_withheld",
]
