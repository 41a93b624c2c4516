"""The catalogues of fixed wording: `make words` finds every sentence in the code and puts new ones into each language.

Sentences that are gone are taken out; what is translated stays. A new sentence stands there empty until somebody
translates it, and a test fails until then. For a new language: `workshop/words.py --add CODE`, and a line in
`planforms/language/catalogue.py`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
WORDS = ROOT / "words"
# The functions that say a sentence, and which of their arguments it is.
KEYWORDS = {"say": None, "fixed": None, "said": (3,), "section": (2,)}

_FIRST_DAY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # catalogues change with their sentences, not with the clock


def sentences() -> dict[str, list[tuple[str, int]]]:
    """Every fixed sentence in the order of the code, with where it stands."""
    found: dict[str, list[tuple[str, int]]] = {}
    for file, line, message, _, _ in extract_from_dir(
        ROOT / "planforms" / "views" / "family", [("**.py", "python")], keywords=KEYWORDS
    ):
        if isinstance(message, str) and message:
            found.setdefault(message, []).append((f"planforms/views/family/{file}", line))
    return found


def written(code: str) -> bytes:
    """The catalogue of a language as it ought to be: every sentence of the code, with what is translated."""
    path = WORDS / f"{code}.po"
    old = read_po(io.BytesIO(path.read_bytes()), locale=code) if path.is_file() else Catalog(locale=code)
    new = Catalog(
        locale=code, project="planforms", version="1", charset="utf-8", header_comment="#", fuzzy=False,
        copyright_holder="the planforms authors", msgid_bugs_address="", last_translator="", language_team="",
        creation_date=_FIRST_DAY, revision_date=_FIRST_DAY,
    )  # fmt: skip
    for sentence, places in sentences().items():
        known = old.get(sentence)
        new.add(sentence, known.string if known else "", locations=places)
    out = io.BytesIO()
    write_po(out, new, width=120, omit_header=False, sort_output=False, include_lineno=False)
    return out.getvalue()


def main() -> None:
    """Write the catalogue of each language again."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--add", metavar="CODE", help="begin a language")
    given = options.parse_args()
    codes = sorted({*(path.stem for path in WORDS.glob("*.po")), *([given.add] if given.add else [])})
    for code in codes:
        data = written(code)
        (WORDS / f"{code}.po").write_bytes(data)
        catalogue = read_po(io.BytesIO(data), locale=code)
        missing = [message for message in catalogue if message.id and not message.string]
        print(f"words/{code}.po: {len(catalogue)} sentences, {len(missing)} without a translation")


if __name__ == "__main__":
    main()
