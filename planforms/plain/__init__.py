"""Plain language: hard words and what they mean, and hints at what will be hard to read. Never a grade.

Everything is done by lists and rules that a person can look up. Formulas of readability misjudge names, lists and
tables, and say nothing that a writer could act on.
"""

from __future__ import annotations

from planforms.plain.glossary import Glossary, Term, glossary_from, packaged_glossary
from planforms.plain.hints import CHILD_WORDS, MOST_WORDS, Hint, hints
from planforms.plain.sentences import Sentence, sentences

__all__ = [
    "CHILD_WORDS",
    "MOST_WORDS",
    "Glossary",
    "Hint",
    "Sentence",
    "Term",
    "glossary_from",
    "hints",
    "packaged_glossary",
    "sentences",
]
