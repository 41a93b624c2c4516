"""The single checks of `planforms doctor`. None of them changes anything on the computer."""

from __future__ import annotations

import ctypes
import ctypes.util
import datetime as dt
import platform
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from planforms import __version__
from planforms.assets import asset
from planforms.errors import PlanformsError
from planforms.language import LANGUAGES
from planforms.plan import Action, Area, Objective, Plan
from planforms.unexpected import unexpected
from planforms.views import VIEWS
from planforms.writing.pdf import page_pdf

__all__ = ["Check", "assets", "folder", "libraries", "pango", "python", "trial_page"]

_LIBRARIES = (
    "babel",
    "click",
    "fonttools",
    "holidays",
    "icalendar",
    "jinja2",
    "lxml",
    "openpyxl",
    "pillow",
    "pydantic",
    "pydyf",
    "pypdf",
    "pypdfium2",
    "python-docx",
    "rich",
    "weasyprint",
)
_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
_INSTALL = {
    "debian": "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "dnf install pango",
    "arch": "pacman -S pango",
    "alpine": "apk add pango",
    "suse": "zypper install libpango-1_0-0",
    "Darwin": "brew install pango",
    "Windows": "install MSYS2, then in its shell: pacman -S mingw-w64-x86_64-pango",
}


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `remedy` says what to do where it is not well."""

    name: str
    well: bool
    detail: str
    remedy: str = ""


def python() -> Check:
    """The version of Python, and of planforms itself."""
    detail = f"{platform.python_version()}, with planforms {__version__}"
    return Check("Python", sys.version_info >= (3, 11), detail, "Install Python 3.11 or later.")


def libraries() -> Check:
    """The Python libraries, by their installed versions; none of them is loaded."""
    found, missing = [], []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    detail = f"without {', '.join(missing)}" if missing else ", ".join(found)
    return Check("Libraries", not missing, detail, "Install planforms again with pip; it brings them.")


def assets() -> Check:
    """The templates and styles of each document, the catalogues of words, and the fonts."""
    wanted = [f"templates/html/{view.design}.html.j2" for view in VIEWS.values()]
    wanted += [f"styles/{view.design}.css" for view in VIEWS.values()]
    wanted += [f"words/{code}.po" for code in LANGUAGES if code != "en"]
    missing = [name for name in wanted if not asset(name).is_file()]
    fonts = len([file for file in asset("styles/fonts").rglob("*") if file.suffix in {".ttf", ".otf", ".woff2"}])
    if not fonts:
        missing.append("styles/fonts")
    detail = f"without {', '.join(missing)}" if missing else f"{len(wanted)} files, {fonts} fonts"
    return Check("Templates, styles and fonts", not missing, detail, "Install planforms again with pip.")


def folder() -> Check:
    """Whether files can be written in the folder in which the command was given."""
    here = Path.cwd()
    try:
        with tempfile.TemporaryFile(dir=here):
            pass
    except OSError:
        return Check("This folder", well=False, detail="nothing can be written here", remedy="Go to one of your own.")
    return Check("This folder", well=True, detail="documents can be written here")


def pango() -> Check:
    """The library that sets the lines of PDF files, by its version."""
    for name in (*_PANGO, ctypes.util.find_library("pango-1.0")):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library:
            library.pango_version_string.restype = ctypes.c_char_p
            return Check("Pango", well=True, detail=library.pango_version_string().decode())
    return Check("Pango", well=False, detail="not found; PDF files cannot be made, HTML can", remedy=_install())


def trial_page() -> Check:
    """A PDF of an invented plan, made in memory."""
    day = dt.date(2026, 1, 5)
    step = Objective(id="1.1", statement="Planned on paper", actions=(Action(id="1.1.1", description="Print a page"),))
    plan = Plan(kind="child", title="Trial", areas=(Area(id="1", title="Trial", objectives=(step,)),))
    view = next(iter(VIEWS.values()))
    try:
        size = len(page_pdf(view, view.build(plan, day)))
    except PlanformsError as problem:
        return Check("A trial page", well=False, detail=problem.message, remedy=problem.hint)
    except Exception as problem:  # noqa: BLE001 - the doctor says what is wrong and does not fall ill itself
        return Check(
            "A trial page", well=False, detail=unexpected(problem).message, remedy="Please report these words."
        )
    return Check("A trial page", well=True, detail=f"a PDF of {size // 1000} kB was made")


def _install() -> str:
    """The command that installs Pango on this system; all of them where the system is not known."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    for name in (release.get("ID", ""), *release.get("ID_LIKE", "").split(), platform.system()):
        for known, command in _INSTALL.items():
            if known in name:
                return f"To install it: {command}"
    return f"To install it, one of: {'; '.join(_INSTALL.values())}"
