"""What documents are called: a pattern, filled in for each plan, made legal on every system, and never another plan's.

The pattern names what a name is made of: `{file}`, the name of the form as its user chose it; `{ref}`, `{version}` and
`{kind}` of the plan; `{document}` and `{date}`; and `{name}`, the name of the child, which stands in no file name
unless somebody asks for it.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass

from planforms.errors import UsageError

__all__ = ["USUAL", "Pattern", "legal"]

_OF_PLAN = ("file", "ref", "name", "version", "kind")
_OF_ALL = ("document", "date")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_JOINERS = "\u200c\u200d"  # letters of Persian and Hindi hang on these
_LONGEST = 180  # bytes of a name, its ending aside: room for a number, within what every file system allows (255)


@dataclass(frozen=True)
class Pattern:
    """A pattern for names. Raises UsageError, "name-pattern", for a word that is not known, or without {document}."""

    text: str

    def __post_init__(self) -> None:
        known = ", ".join(f"{{{word}}}" for word in (*_OF_PLAN, *_OF_ALL))
        for word in self._words():
            if word not in _OF_PLAN + _OF_ALL:
                raise _wrong(f"“{{{word}}}” in the pattern of names is not known.", f"There are {known}.")
        if "document" not in self._words():
            raise _wrong("The pattern of names has no {document}.", "Without it all documents would have one name.")
        if len(self.text) > _LONGEST // 2:
            raise _wrong("The pattern of names is too long.", f"It may have {_LONGEST // 2} letters.")

    def stem(self, facts: Mapping[str, str], document: str, number: int = 1) -> str:
        """The name of a document, without its ending. A number above 1 tells plans of equal names apart."""
        counted = f"-{number}" if number > 1 else ""
        fixed = dict.fromkeys(_OF_PLAN, "") | {"document": document, "date": facts["date"]}
        words = [word for word in _OF_PLAN if word in self._words()]
        room = _LONGEST - len(self.text.format_map(fixed).encode()) - len(counted)
        values = {word: _cut(facts[word].strip() or f"no {word}", room // len(words)) for word in words}
        if words:
            values[words[0]] += counted
        stem = self.text.format_map(fixed | values)
        return legal(stem if words else stem + counted)

    def _words(self) -> list[str]:
        """The words in braces, with whatever stands around them in there."""
        try:
            parts = list(string.Formatter().parse(self.text))
        except ValueError:
            return [""]
        return [f"{word}{turned or ''}{shaped or ''}" for _, word, shaped, turned in parts if word is not None]


USUAL = Pattern("{file}-{document}")


def legal(name: str) -> str:
    """The name without what Windows, macOS or Linux would not take, or would hide."""
    name = "".join(letter for letter in name if letter.isprintable() or letter in _JOINERS)
    name = _FORBIDDEN.sub("-", name).strip(" .").removeprefix("~$")
    return f"_{name}" if not name or _DEVICE.match(name) else name


def _cut(text: str, most: int) -> str:
    """The beginning of a text, of so many bytes at most, with no letter cut in half."""
    return text.encode("utf-8", "replace")[:most].decode("utf-8", "ignore").rstrip()


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("name-pattern", message, hint)
