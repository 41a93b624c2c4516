"""A page as PDF: tagged, with its fonts, the same bytes for the same page.

WeasyPrint is loaded when the first page is rendered and not before: loading takes longer than most commands, and needs
Pango, which not every computer has.
"""

from __future__ import annotations

import atexit
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

from planforms.assets import asset_bytes, asset_text
from planforms.errors import CannotRender
from planforms.view import Designed, Page
from planforms.writing.fonts import TEXT, Family, faces, fallbacks_for
from planforms.writing.guard import Own
from planforms.writing.html import page_html, page_styles
from planforms.writing.one_sheet import hold_to
from planforms.writing.pdf_constants import without_names
from planforms.writing.pdf_fields import live_fields
from planforms.writing.pdf_tags import repair_tags
from planforms.writing.pdf_watch import steady_clock, undisturbed, watched

if TYPE_CHECKING:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

__all__ = ["page_pdf"]

_HOME = "https://planforms.invalid/"  # an address that can be joined to and leads nowhere
_ENDINGS = (".ttf", ".woff2", ".svg")
_NEEDED = (
    "Install Pango, then try again. Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0. Fedora: dnf install pango. macOS: brew install pango. Windows: install MSYS2 and run "
    "pacman -S mingw-w64-x86_64-pango in its shell. The HTML documents need none of this."
)


def page_pdf(view: Designed, page: Page, own: Own = (), *, in_pack: bool = False) -> bytes:
    """The page of a view as a PDF/UA-1 file. No clock, network or file outside planforms is asked.

    One that goes into a pack has no page numbers of its own.

    Raises CannotRender: "no-pango" where the layout library is missing, "no-letters" where no font has a letter of the
    page, "bad-page" where the renderer met something that it could not set, "not-legible" where the document breaks the
    promise of its view. `own` as in `page_html`; what is designed anew is not held to the promise.
    """
    html = page_html(view, page, standalone=False, own=own)
    whole = _weasyprint().HTML
    kind, quick = (whole, nullcontext) if own else _swift()  # a page of ours needs less work than anybody's
    with watched(), steady_clock(), undisturbed(), quick():
        styles = [
            _text_faces(),
            *(_fallback_faces(family) for family in fallbacks_for(html)),
            _design(view.design, own),
            *([_in_pack()] if in_pack else ()),
        ]
        document = kind(string=html, base_url=_HOME, url_fetcher=_fetcher(), media_type="print")
        pdf: bytes = document.write_pdf(
            stylesheets=styles,
            font_config=_font_configuration(),
            pdf_variant="pdf/ua-1",
            pdf_forms="<input " in html,
            finisher=_finish,
        )
    if view.promise and not any(name.startswith(f"{view.design}.") for name, _ in own):
        hold_to(view.promise, pdf, view.promise.names(page))
    return pdf


def _finish(document: Any, pdf: Any) -> None:
    repair_tags(document, pdf)
    live_fields(document, pdf)


@cache
def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError) as missing:
        raise CannotRender(
            "no-pango", "PDF files cannot be made here: the Pango library is missing.", _NEEDED
        ) from missing
    return weasyprint


@cache
def _swift() -> tuple[Any, Any]:
    """How a page of ours is read and laid out."""
    from planforms.writing.pdf_alike import alike
    from planforms.writing.pdf_elements import Bare

    return Bare, alike


@cache
def _fetcher() -> Any:
    """What WeasyPrint asks for files: it is given our fonts and pictures from memory, and nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Bundled(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            name = url.removeprefix(_HOME)
            if url.startswith("data:image/"):
                return super().fetch(url, headers)
            if url == name or ".." in name or not name.endswith(_ENDINGS):
                raise ValueError("only bundled fonts and pictures are given out")
            kind = {"Content-Type": "image/svg+xml"} if name.endswith(".svg") else {}
            return URLFetcherResponse(url, body=asset_bytes(f"styles/{name}"), headers=kind)

    return Bundled(allowed_protocols=("data",))


@cache
def _font_configuration() -> FontConfiguration:
    from weasyprint.text.fonts import FontConfiguration

    # It removes its temporary folder of fonts when it is forgotten, which must happen while Python still stands.
    atexit.register(_font_configuration.cache_clear)
    return FontConfiguration()


@cache
def _text_faces() -> CSS:
    return _parsed(faces(TEXT, _HOME))


@cache
def _fallback_faces(family: Family) -> CSS:
    return _parsed(faces(family, _HOME))


@cache
def _design(design: str, own: Own = ()) -> CSS:
    styles = page_styles(design, own)
    return _parsed(styles if own else without_names(styles))  # a template of somebody else's may set a name anew


@cache
def _in_pack() -> CSS:
    return _parsed(asset_text("styles/in_pack.css"))


def _parsed(styles: str) -> CSS:
    return _weasyprint().CSS(
        string=styles, base_url=_HOME, url_fetcher=_fetcher(), font_config=_font_configuration(), media_type="print"
    )
