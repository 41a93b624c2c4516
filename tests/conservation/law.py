"""The law of conservation: every word that is seen is accounted for once, every word that is not seen nowhere."""

from __future__ import annotations

import json
from collections import Counter

from planforms.reading import Reading
from planforms.reading.document import Document, Paragraph
from tests.conservation.words import Words, told

__all__ = ["breaches_of_document", "breaches_of_reading"]

# What a document may say of words that were left out; other findings speak of the plan.
_NOTICES = frozenset(
    {
        "tracked-changes", "hidden-text", "struck-text", "comments", "embedded-document", "text-under-merge", "hidden-row",
        "hidden-column", "hidden-sheet", "hidden-value", "formula-error", "formula-not-calculated",
    }
)  # fmt: skip


def breaches_of_document(document: Document, words: Words) -> dict[str, list[str]]:
    """How an opened file breaks the law: words lost, doubled, shown though nobody sees them, or in another cell than
    the one that they stand in; findings that are missing, or that speak of nothing."""
    found: Counter[str] = Counter()
    misplaced = []
    for block in (*document.blocks, *document.around):
        pieces = [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row.cells]
        for piece in pieces:
            said = told(f"{piece.text} {piece.struck}")
            at = (piece.place.row, piece.place.column)
            misplaced += [word for word in said if words.cells.get(word, (0, 0)) != at]
            found += said
    codes = {finding.code for finding in document.findings} & _NOTICES
    others = {"misplaced": misplaced, "not reported": words.notices - codes, "reported": codes - words.notices}
    return words.breaches(found) | {kind: sorted(what) for kind, what in others.items() if what}


def breaches_of_reading(reading: Reading, words: Words) -> dict[str, list[str]]:
    """How a reading breaks the law: words that are neither in the plan nor left, in both or left twice; words that
    nobody sees, anywhere in it; things left out that are not reported. Words of the form itself ("zt") may stand in
    the plan and, in a row of the closing section that no longer fits, among what was left."""
    said = reading.as_json()
    placed = told(json.dumps(said["plan"], ensure_ascii=False))
    left = told(json.dumps([piece["text"] for piece in said["unplaced"]], ensure_ascii=False))
    anywhere = told(json.dumps(said, ensure_ascii=False))
    found = {
        word: 1
        for word in words.fates
        if (word in placed or word in left) or (words.fates[word] != "seen" and word in anywhere)
    }
    codes = {finding.code for finding in reading.findings}
    others = {
        "placed and left": [word for word in placed if word in left and not word.startswith("zt")],
        "left twice": [word for word, times in left.items() if times > 1 and not word.startswith("zt")],
        "not reported": words.notices - codes,
    }
    return words.breaches(found) | {kind: sorted(what) for kind, what in others.items() if what}
