"""The languages that family copies are written in: their fixed wording, and days and lists as each says them."""

from __future__ import annotations

from planforms.language.catalogue import ENGLISH, LANGUAGES, Language, fixed, language

__all__ = ["ENGLISH", "LANGUAGES", "Language", "fixed", "language"]
