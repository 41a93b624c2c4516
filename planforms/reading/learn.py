"""Learning a form: what was understood of it, as a small file that a person can read and correct.

name = "Child in Need Plan"
kind = "child"
known_by = ["Need", "Desired outcome", "By whom"]

[columns.actions]
"Desired outcome" = "outcome"

[labels]
"Lead social worker" = "lead"

[blank]
texts = ["Write what will be different for the child, not the service."]
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from planforms.errors import UsageError
from planforms.reading.document import Document
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.kind import kind_of
from planforms.reading.foreign.sense_words import COLUMN_SENSES, LABEL_SENSES, sense_of, word_of
from planforms.reading.foreign.senses import USUAL_SENSES, Senses
from planforms.reading.foreign.walk import bind_foreign
from planforms.reading.profile import LearntForm
from planforms.text import fold

__all__ = ["learn", "learnt_from"]

_KINDS = {
    "actions": "Tables of actions: what stands in each column.",
    "risks": "Tables of risks.",
    "people": "Tables of people.",
    "assumptions": "Tables of assumptions.",
}
_KEYS = ("name", "kind", "form", "known_by", "columns", "labels", "blank")


def learn(document: Document, name: str, path: str) -> str:
    """What is understood of a form, best of a blank one, as the text of a mapping file that says where the form is."""
    build = bind_foreign(document, USUAL_SENSES)
    columns = {kind: dict(found) for kind, found in build.columns.items() if kind in _KINDS}
    labels = {label: sense for label, sense in build.labels.items() if label and len(label) <= 110}
    known = [*(label for found in columns.values() for label in found), *(label for label in labels if labels[label])]
    return "\n".join(_text((name, path), kind_of(document, build), known, columns, labels, _blank_texts(build)))


def learnt_from(tree: Mapping[str, Any], where: str) -> LearntForm:
    """The form that the content of a mapping file describes; `where` names the file in errors.

    Raises UsageError that says which entry is wrong, with the nearest word that is known.
    """
    for key in tree:
        if key not in _KEYS:
            raise _unknown(where, f"the key “{key}”", key, _KEYS)
    kind = str(tree.get("kind", "child"))
    if kind not in ("child", "partnership"):
        raise _unknown(where, f"the kind “{kind}”", kind, ("child", "partnership"))
    columns = {}
    for table, entries in _table(tree, "columns", where).items():
        if table not in COLUMN_SENSES:
            raise _unknown(where, f"the table “{table}”", table, tuple(COLUMN_SENSES))
        columns[table] = _senses(entries, COLUMN_SENSES[table], where)
    labels = _senses(_table(tree, "labels", where), LABEL_SENSES, where)
    texts = _table(tree, "blank", where).get("texts", [])
    senses = Senses(columns, labels, frozenset(fold(str(text)) for text in texts))
    known = tuple(dict.fromkeys(fold(str(label)) for label in tree.get("known_by", [])))
    name, blank = str(tree.get("name", where)), str(tree.get("form", ""))
    return LearntForm(name, "child" if kind == "child" else "partnership", senses, known, blank)


def _text(
    name_and_path: tuple[str, str],
    kind: str,
    known: Iterable[str],
    columns: Mapping[str, Mapping[str, str]],
    labels: Mapping[str, str],
    blank: Iterable[str],
) -> Iterable[str]:
    yield "# How planforms reads this form. Correct what is wrong; “nothing” means that a label is of no use to a plan."
    name, path = name_and_path
    yield f"name = {_said(name)}"
    yield f"form = {_said(path)}  # the blank form, which `planforms fill` writes into"
    yield f"kind = {_said(kind)}  # child or partnership"
    yield "# A file is taken for this form where most of these labels stand in it."
    yield "known_by = ["
    yield from (f"    {_said(label)}," for label in dict.fromkeys(known))
    yield "]"
    for table, entries in columns.items():
        words = ", ".join(dict.fromkeys(word_of(sense) for sense in COLUMN_SENSES[table]))
        yield from ("", f"# {_KINDS[table]}", f"# One of: {words}", f"[columns.{table}]")
        yield from (f"{_said(label)} = {_said(word_of(sense))}" for label, sense in entries.items())
    words = ", ".join(dict.fromkeys(word_of(sense) for sense in LABEL_SENSES))
    yield from ("", "# Labels beside a box, and headings over text.", f"# One of: {words}", "[labels]")
    yield from (f"{_said(label)} = {_said(word_of(sense))}" for label, sense in labels.items())
    yield from ("", "# Words of the blank form: help and prompts that nobody typed.", "[blank]", "texts = [")
    yield from (f"    {_said(text)}," for text in blank)
    yield from ("]", "")


def _blank_texts(build: Build) -> list[str]:
    return list(dict.fromkeys(text for text in build.prompts if text.strip()))


def _said(text: str) -> str:
    """A text as a string of TOML, which has the escapes of JSON."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _table(tree: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    found = tree.get(key, {})
    if not isinstance(found, Mapping):
        raise UsageError("mapping", f"In {where}, “{key}” is not a table.", f"Begin it with [{key}].")
    return found


def _senses(entries: Any, among: tuple[str, ...], where: str) -> dict[str, str]:
    found = {}
    for label, words in dict(entries).items():
        sense = sense_of(str(words), among)
        if sense is None:
            raise _unknown(where, f"“{words}”, given for “{label}”,", str(words), tuple(map(word_of, among)))
        found[fold(label)] = sense
    return found


def _unknown(where: str, what: str, word: str, known: tuple[str, ...]) -> UsageError:
    nearest = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.0)[0]
    return UsageError("mapping", f"In {where}, {what} is not known.", f"The nearest is “{nearest}”.")
