"""A page as HTML: one file that stands alone, or the bare document that the PDF writer renders."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from planforms.assets import asset, asset_text
from planforms.errors import CannotRender
from planforms.view import Designed, Page
from planforms.writing.fonts import TEXT, embedded_faces, fallbacks_for
from planforms.writing.guard import STYLES, Own, as_data, guarded, own_styles, own_work
from planforms.writing.letters import printable, runs_right_to_left
from planforms.writing.symbols import embedded_symbols

__all__ = ["page_html", "page_styles"]

_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
_LONG_WORD = re.compile(r"[^\s]{18,}")
_FROM_TO = re.compile(r"(?<![0-9-])[0-9]{1,4}[–-][0-9]{1,4}(?![0-9-])")
_JOINT = re.compile(r"([@._])(?=\w)")
_SAFE = ("https://", "http://", "mailto:", "tel:", "#")


def page_html(view: Designed, page: Page, *, standalone: bool, own: Own = ()) -> str:
    """The page of a view as an HTML document; the same page always gives the same text.

    With `standalone` it carries its styles, fonts and pictures and asks nothing of the network or the disk; without,
    it is bare and its styles are `page_styles`. `own` are templates and styles of an organisation's own: they are
    filled in a sandbox, with plain data. Raises CannotRender for a link to anything but a web address, a telephone or a
    mailbox, and "own-template" for a template that cannot be filled or that is not safe.
    """
    if own:
        return _own_html(view, page, own, standalone=standalone)
    template = _environment().get_template(f"{view.design}.html.j2")
    html = template.render(page=page, styles="", live=not standalone)
    for address in _LINK.findall(html):
        if not address.startswith(_SAFE):
            raise CannotRender(
                "unsafe-link",
                "A link on the page leads to something other than a web address.",
                "Take that address out of the plan, or write a whole web address.",
            )
    if not standalone:
        return html
    return embedded_symbols(template.render(page=page, styles=_screen_styles(html, view.design), live=False))


@cache
def page_styles(design: str, own: Own = ()) -> str:
    """The styles that all designs share, those of one, and an organisation's own for it; without the fonts."""
    return asset_text("styles/base.css") + asset_text(f"styles/{design}.css") + own_styles(own, design)


def _own_html(view: Designed, page: Page, own: Own, *, standalone: bool) -> str:
    with own_work(view.design):
        template = _environment(own).get_template(f"{view.design}.html.j2")
        marked = Markup(STYLES) if standalone else ""  # noqa: S704 - a mark of our own
        html = template.render(page=as_data(page), styles=marked, live=not standalone)
        styles = _screen_styles(html, view.design, own) if standalone else ""
        html = guarded(html, styles)
    return embedded_symbols(html) if standalone else html


def _screen_styles(html: str, design: str, own: Own = ()) -> Markup:
    """What a page that stands alone carries: the fonts that it needs, and its styles."""
    families = "".join(embedded_faces(family) for family in (TEXT, *fallbacks_for(html)))
    return Markup(families + page_styles(design, own) + asset_text("styles/screen.css"))  # noqa: S704 - no value in it


@cache
def _environment(own: Own = ()) -> Environment:
    """Jinja with every value escaped, whatever the template is called, and no value silently missing; a sandbox where
    any template is not ours."""
    bundled = FileSystemLoader(asset("templates/html"), encoding="utf-8")
    environment = (ImmutableSandboxedEnvironment if own else Environment)(
        loader=ChoiceLoader([DictLoader(dict(own)), bundled]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finished,
    )
    environment.filters["lines"] = _lines
    environment.filters["inline"] = _inline
    environment.filters["dir"] = _direction
    return environment


def _finished(value: Any) -> Any:
    """What is written for a value: letters that can be printed. Markup of our own stays as it is."""
    return printable(value) if type(value) is str else value


def _lines(text: str) -> Markup:
    """The text with its line breaks kept, and places to break an address that no column holds."""
    return Markup("<br>").join(_breakable(printable(line)) for line in text.strip().splitlines())


def _inline(text: str) -> Markup:
    """The text within a line, its space kept; its own line breaks too."""
    return Markup("<br>").join(_breakable(printable(line)) for line in text.split("\n"))


def _breakable(line: str) -> Markup:
    if not _LONG_WORD.search(line):
        return _kept(escape(line))
    broken = _LONG_WORD.sub(lambda word: _JOINT.sub("\\1\x1f", word[0]), line)
    return _kept(escape(broken).replace("\x1f", Markup("<wbr>")))


def _kept(line: Markup) -> Markup:
    """The line with its spans of numbers ("0–19") in one piece: a dash lets a line end after it."""
    if not _FROM_TO.search(line):
        return line
    return Markup(_FROM_TO.sub(r'<span class="nobr">\g<0></span>', str(line)))  # noqa: S704 - escaped above


def _direction(text: str) -> Markup:
    """The attribute of an element whose text runs from right to left; nothing for any other."""
    return Markup(' dir="rtl"') if runs_right_to_left(text) else Markup("")
