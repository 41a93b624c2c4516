"""Reading `meeting.toml`. What is wrong in it is said with its line."""

from __future__ import annotations

import datetime as dt
import difflib
import tomllib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from planforms.errors import UsageError
from planforms.language import LANGUAGES
from planforms.packs.meeting import DOCUMENTS, GETS, Attendee, DocumentName, Gets, Item, Meeting
from planforms.views.family.reader import PRESETS, Preset

__all__ = ["meeting_in", "wrong"]

_MEETING = ("title", "date", "time", "place", "double_sided", "documents", "plans", "attendees")
_ITEM = ("form", "documents", "older")
_ATTENDEE = ("name", "gets", "plans", "reader", "preset", "language", "approved_by")
_NEEDS_PLANS = ("some plans", "family copy")


def meeting_in(data: bytes, file: str) -> Meeting:
    """The meeting in a file of that name. Raises UsageError, "meeting", with the line where something is wrong."""
    try:
        text = data.decode("utf-8-sig")
        tree = tomllib.loads(text)
    except UnicodeDecodeError as problem:
        raise UsageError("meeting", f"{file} is not written in UTF-8.", "Save it as plain text in UTF-8.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise UsageError("meeting", f"{file} is not written as TOML: {problem}.", "Look at that line.") from problem
    return _Reader(text.splitlines(), file).meeting(tree)


def wrong(file: str, line: int, message: str, hint: str) -> UsageError:
    """What is said of a mistake in the file of a meeting."""
    return UsageError("meeting", f"{file}, line {line}: {message}" if line else f"{file}: {message}", hint)


class _Reader:
    def __init__(self, lines: Sequence[str], file: str) -> None:
        self._lines, self._file = lines, file

    def meeting(self, tree: Mapping[str, Any]) -> Meeting:
        self._keys(tree, _MEETING, 0)
        usual = Meeting()
        double_sided = tree.get("double_sided", usual.double_sided)
        if not isinstance(double_sided, bool):
            raise self._wrong(
                "double_sided", 0, "“double_sided” is neither true nor false.", "Write double_sided = true."
            )
        return Meeting(
            title=self._text(tree, "title", 0) or usual.title,
            date=self._date(tree),
            time=self._time(tree),
            place=self._text(tree, "place", 0),
            double_sided=double_sided,
            documents=self._documents(tree, 0) or usual.documents,
            plans=self._each(tree, "plans", self._item),
            attendees=self._each(tree, "attendees", self._attendee),
            file=self._file,
        )

    def _item(self, tree: Mapping[str, Any], line: int) -> Item:
        self._keys(tree, _ITEM, line)
        form = self._text(tree, "form", line)
        if not form:
            raise self._wrong("", line, "this plan has no “form”.", 'Such as form = "amira.docx".')
        return Item(form, self._documents(tree, line), self._text(tree, "older", line), self._at("form", line))

    def _attendee(self, tree: Mapping[str, Any], line: int) -> Attendee:
        self._keys(tree, _ATTENDEE, line)
        name = " ".join(self._text(tree, "name", line).split())
        if not name:
            raise self._wrong("", line, "this attendee has no “name”.", 'Such as name = "Mrs Khan".')
        gets = cast("Gets", self._one_of(tree, "gets", GETS, "nothing", line))
        plans = self._texts(tree, "plans", line)
        if gets in _NEEDS_PLANS and not plans:
            raise self._wrong("gets", line, f"“{gets}” needs the plans.", 'Such as plans = ["amira.docx"].')
        if plans and gets not in (*_NEEDS_PLANS, "own actions"):
            hint = 'Write gets = "some plans", or take the plans out.'
            raise self._wrong("plans", line, f"plans are named for somebody who gets “{gets}”.", hint)
        return Attendee(
            name=name,
            gets=gets,
            plans=plans,
            reader=self._text(tree, "reader", line),
            preset=cast("Preset", self._one_of(tree, "preset", PRESETS, "clear", line)),
            language=self._one_of(tree, "language", tuple(LANGUAGES), "en", line),
            approved_by=self._text(tree, "approved_by", line),
            line=self._at("plans" if plans else "name", line),
        )

    def _each(
        self, tree: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any], int], Any]
    ) -> tuple[Any, ...]:
        """Each table of a list, read with the line on which it begins."""
        tables = tree.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._wrong(key, 0, f"“{key}” is no list of tables.", f"Begin each with [[{key}]] on its own line.")
        heads = [
            n for n, line in enumerate(self._lines, 1) if line.split("#")[0].replace(" ", "").strip() == f"[[{key}]]"
        ]
        begins = heads if len(heads) == len(tables) else [self._at(key, 0)] * len(tables)
        return tuple(read(table, line) for table, line in zip(tables, begins, strict=True))

    def _keys(self, tree: Mapping[str, Any], known: tuple[str, ...], line: int) -> None:
        for key in tree:
            if key not in known:
                nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
                raise self._wrong(key, line, f"“{key}” is not known here.", f"The nearest is “{nearest}”.")

    def _documents(self, tree: Mapping[str, Any], line: int) -> tuple[DocumentName, ...] | None:
        if "documents" not in tree:
            return None
        names = self._texts(tree, "documents", line)
        for name in names:
            if name not in DOCUMENTS:
                raise self._wrong(
                    "documents", line, f"there is no document “{name}”.", f"There are: {', '.join(DOCUMENTS)}."
                )
        return tuple(cast("DocumentName", name) for name in dict.fromkeys(names))

    def _one_of(self, tree: Mapping[str, Any], key: str, known: Sequence[str], usual: str, line: int) -> str:
        value = self._text(tree, key, line) or usual
        if value not in known:
            raise self._wrong(
                key, line, f"“{value}” is none of what “{key}” may be.", f"It may be: {', '.join(known)}."
            )
        return value

    def _text(self, tree: Mapping[str, Any], key: str, line: int) -> str:
        value = tree.get(key, "")
        if not isinstance(value, str):
            raise self._wrong(key, line, f"“{key}” is no text.", f'Write it between quotation marks: {key} = "…".')
        return value.strip()

    def _texts(self, tree: Mapping[str, Any], key: str, line: int) -> tuple[str, ...]:
        value = tree.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self._wrong(key, line, f"“{key}” is no list of texts.", f'Such as {key} = ["…", "…"].')
        return tuple(value)

    def _date(self, tree: Mapping[str, Any]) -> dt.date | None:
        value = tree.get("date")
        if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
            raise self._wrong("date", 0, "“date” is no day.", "Write it without quotation marks: date = 2026-11-26.")
        return value

    def _time(self, tree: Mapping[str, Any]) -> str:
        value = tree.get("time", "")
        return value.strftime("%H:%M") if isinstance(value, dt.time) else self._text(tree, "time", 0)

    def _at(self, key: str, line: int) -> int:
        """The line on which a key stands, from the line on which its table begins."""
        for number, words in enumerate(self._lines[max(0, line - 1) :], max(1, line)):
            if key and key in (words.split("=")[0].strip(' "'), words.strip(" []")):
                return number
            if number > line and line and words.lstrip().startswith("["):
                break
        return line

    def _wrong(self, key: str, line: int, message: str, hint: str) -> UsageError:
        return wrong(self._file, self._at(key, line), message, hint)
