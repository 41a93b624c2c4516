"""Copies for the family on the disk: for each reader the copy, four weeks for the fridge, days for a calendar, and, in
a folder of its own, the release sheet for the worker.

All files of one reader are made in memory and searched as they would be written; then all are written, or none.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from planforms.appraisal import appraised
from planforms.disk import make_folder, read_whole, write_whole
from planforms.errors import CannotRender, PlanformsError, UsageError
from planforms.family_settings import family_settings
from planforms.language import language
from planforms.reading import Reading, refuse_no_plan
from planforms.reading.translations import read_translations
from planforms.settings import profile_at, profile_beside
from planforms.unexpected import unexpected
from planforms.view import View
from planforms.views.family.copies import FamilyCopy, Manner, family_copy
from planforms.views.family.reader import Choices, Preset
from planforms.views.family.speech import Unit
from planforms.views.family.view import FOUR_WEEKS, RELEASE, VIEW
from planforms.withheld import Secret, printed_html, search
from planforms.writing.family_days import family_days
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf

__all__ = ["COPY_FORMATS", "WORKERS_FOLDER", "Copied", "CopyOrder", "copies", "refuse_in_name", "searched", "units_of"]

COPY_FORMATS = ("pdf", "html")
WORKERS_FOLDER = "for the worker"
_LONGEST_NAME = 40


@dataclass(frozen=True)
class CopyOrder:
    """What is wanted of each plan: readers ("parent", "Claire Ashdown"), formats, how it is set, what was decided."""

    readers: tuple[str, ...]
    formats: tuple[str, ...]
    today: dt.date
    preset: Preset = "clear"
    language: str = "en"
    choices: Choices = Choices()  # noqa: RUF009 - it is frozen
    translations: Path | None = None
    settings: Path | None = None


@dataclass(frozen=True)
class Copied:
    """What came of one reader of one plan: the files that were written, or why there are none."""

    source: Path
    reader: str
    written: tuple[Path, ...] = ()
    checks: int = 0
    error: PlanformsError | None = None


def copies(source: Path, stem: Path, order: CopyOrder, sources: Collection[Path] = ()) -> Iterator[Copied]:
    """Make the copies of one file for each reader, as `<stem>-for-<reader>.<format>`; nothing is raised for it."""
    try:
        reading, manner = _read(source, order)
    except PlanformsError as problem:
        yield Copied(source, "", error=problem)
        return
    except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
        yield Copied(source, "", error=unexpected(problem))
        return
    for reader in order.readers:
        try:
            yield _one(source, stem, reading, reader, manner, order, sources)
        except PlanformsError as problem:
            yield Copied(source, reader, error=problem)
        except Exception as problem:  # noqa: BLE001 - as above
            yield Copied(source, reader, error=unexpected(problem))


def units_of(source: Path, reader: str, order: CopyOrder) -> tuple[Unit, ...]:
    """What a person wrote, as the copy for a reader prints it in English: what there is to translate."""
    reading, manner = _read(source, replace(order, language="en", translations=None))
    return family_copy(reading.plan, reader, order.today, manner, order.choices, reading.places).units


def searched(view: View[Any], page: Any, copy: FamilyCopy, form: str = "pdf", *, in_pack: bool = False) -> bytes:
    """A document as bytes, once its finished text was searched: the text of the HTML is that of the PDF too.

    Raises CannotRender, "withheld-found".
    """
    _refuse_found([printed_html(page_html(view, page, standalone=False))], copy)
    if form == "html":
        return page_html(view, page, standalone=True).encode()
    return page_pdf(view, page, in_pack=in_pack)


def _read(source: Path, order: CopyOrder) -> tuple[Reading, Manner]:
    profile = profile_at(order.settings) if order.settings else profile_beside(source)
    reading = appraised(read_whole(source, profile.limits.size), profile)
    if reading.form is None:
        refuse_no_plan(reading)
    own = family_settings(source, order.settings)
    translated = read_translations(read_whole(order.translations)) if order.translations else {}
    return reading, Manner(order.preset, language(order.language), own.glossary, own.pictures, own.contact, translated)


def _one(
    source: Path,
    stem: Path,
    reading: Reading,
    reader: str,
    manner: Manner,
    order: CopyOrder,
    sources: Collection[Path],
) -> Copied:
    copy = family_copy(reading.plan, reader, order.today, manner, order.choices, reading.places)
    name = f"{stem.name}-for-{_slug(reader)}"
    refuse_in_name(name, copy.secrets, copy.allowed)
    files: dict[Path, bytes] = {}
    for form in order.formats:
        files[stem.with_name(f"{name}.{form}")] = searched(VIEW, copy.page, copy, form)
        if copy.to.reader != "public":  # it has no fridge
            files[stem.with_name(f"{name}-four-weeks.{form}")] = searched(FOUR_WEEKS, copy.four_weeks, copy, form)
        release = (
            page_html(RELEASE, copy.release, standalone=True).encode()
            if form == "html"
            else page_pdf(RELEASE, copy.release)
        )
        files[stem.parent / WORKERS_FOLDER / f"{name}-release-sheet.{form}"] = release
    if copy.entries:
        days = [(entry.on, entry.words) for entry in copy.entries]
        data = family_days(days, copy.days_title, manner.language.tag, order.today)
        _refuse_found([re.sub(r"\r\n[ \t]", "", data.decode()).replace("\\", "")], copy, days=True)
        files[stem.with_name(f"{name}-days.ics")] = data
    make_folder(stem.parent / WORKERS_FOLDER)
    for path, data in files.items():
        write_whole(path, data, sources=sources)
    return Copied(source, reader, tuple(files), len(copy.release.checks))


def _refuse_found(texts: list[str], copy: FamilyCopy, *, days: bool = False) -> None:
    """Raise CannotRender where something that must not be passed on stands in a finished text.

    A calendar file has stamps and ids of its own, which look like numbers of people and are none.
    """
    secrets = [secret for secret in copy.secrets if not days or secret.category != "contact"]
    lines = (
        ["\n".join(line for line in text.splitlines() if line.startswith(("SUMMARY", "X-WR"))) for text in texts]
        if days
        else texts
    )
    found = search(lines, secrets, copy.allowed, ())
    if found:
        what = "; ".join(dict.fromkeys(one.what for one in found))
        raise CannotRender(
            "withheld-found",
            f"This copy was not made. Where its texts meet, it would have printed {what}.",
            "Look at neighbouring texts of the plan, change one, and try again.",
        )


def refuse_in_name(name: str, secrets: Sequence[Secret], allowed: Sequence[str]) -> None:
    """Raise UsageError where the name of a file would hold something that must not be passed on."""
    if search([re.sub(r"[-_]", " ", name), name], secrets, allowed, ()):
        raise UsageError(
            "withheld-in-name",
            "This copy was not made: the name of its file would hold something that must not be passed on.",
            "Rename the form, and try again.",
        )


def _slug(reader: str) -> str:
    """claire-ashdown: a reader as part of the name of a file."""
    letters = unicodedata.normalize("NFKD", reader.casefold())
    plain = "".join(letter if letter.isalnum() else "-" for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"-+", "-", plain).strip("-")[:_LONGEST_NAME] or "reader"
