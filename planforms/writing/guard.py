"""Templates and styles of an organisation's own: what they are given, and what they may not write.

Whoever makes a template may be anybody, and a plan is nobody else's business. So a template gets plain data and no
object of planforms; it is filled in a sandbox (jinja2's); and what it wrote is looked through before anybody opens it:
no script, nothing that is fetched from elsewhere, no link to anything but a web address, a mailbox or a telephone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

from jinja2.exceptions import SecurityError, TemplateError

from planforms.errors import CannotRender

__all__ = ["STYLES", "Own", "as_data", "guarded", "own_styles", "own_work"]

Own = tuple[tuple[str, str], ...]
"""Templates and styles, each as a name ("timeline.html.j2", "timeline.css") and its text."""

STYLES = "/* the styles of planforms */"
"""What a template is given for the styles of a page that stands alone; they are put in when it was looked through."""

_ELEMENTS = frozenset(
    "a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup dd del details dfn div "
    "dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label legend li main "
    "mark meta nav ol option p pre q rp rt ruby s samp section select small span strong style sub summary sup table "
    "tbody td textarea tfoot th thead time title tr u ul var wbr".split()
)
_LINK = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_PICTURE = re.compile(r"(?:data:image/(?:png|jpeg|svg\+xml);base64,|symbols/[a-z0-9/-]+\.svg$)")
_FETCHED = re.compile(  # a backslash can spell any of these in another way
    r"(?:url|src|image|image-set)\s*\(\s*[\"']?(?!data:image/|data:font/|symbols/|#)|@import|\\", re.IGNORECASE
)
_ADDRESSES = frozenset(
    "action background cite data formaction href longdesc manifest ping poster profile src srcset srcdoc".split()
)
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:; form-action 'none'; base-uri 'none'\">"
)
_TRY = "Ask whoever wrote it. Without the “templates” line in planforms.toml the usual one is used."


@contextmanager
def own_work(design: str) -> Iterator[None]:
    """Whatever goes wrong in a template is said of the template, without a word of the plan: CannotRender."""
    try:
        yield
    except SecurityError as problem:
        raise _refused(f"The template or style of your own for “{design}” does what none may do.") from problem
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as problem:
        line = getattr(problem, "lineno", None)
        where = f", line {line}" if line else ""
        raise _refused(
            f"The template of your own for “{design}” could not be filled ({type(problem).__name__}{where})."
        ) from problem


def as_data(value: Any) -> Any:
    """A page as values that do nothing: texts, numbers, tuples, and namespaces instead of objects."""
    if is_dataclass(value) and not isinstance(value, type):
        given = {name: kind for each in reversed(type(value).__mro__) for name, kind in vars(each).items()}
        names = [name for name, kind in given.items() if isinstance(kind, (property, str, bool)) and name[0] != "_"]
        names = [*dict.fromkeys([*(field.name for field in fields(value)), *names])]
        return _Data(bool(value), {name: as_data(getattr(value, name)) for name in names})
    if isinstance(value, dict):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(as_data(item) for item in value)
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


class _Data(SimpleNamespace):
    """Values with names, "there" or not as the object was that they are of."""

    def __init__(self, there: bool, values: dict[str, Any]) -> None:
        super().__init__(**values)
        self._there = there

    def __bool__(self) -> bool:
        return self._there


def own_styles(own: Own, design: str) -> str:
    """An organisation's own styles for a design, "" where there are none.

    Raises SecurityError where they fetch something.
    """
    styles = dict(own).get(f"{design}.css", "")
    if _FETCHED.search(styles) or "<" in styles:
        raise SecurityError("styles")
    return styles


def guarded(html: str, styles: str) -> str:
    """The page that a template wrote, with STYLES replaced by the styles that are meant, and with the rule for browsers
    that nothing is fetched for it.

    Raises SecurityError for an element, an attribute or a link that none of our pages has.
    """
    look = _Look()
    look.feed(html)
    look.close()
    head, mark, rest = html.partition("<head>")
    if not mark or html.count(STYLES) != look.places_of_styles:
        raise SecurityError("head")
    return head + mark + _POLICY + rest.replace(STYLES, styles)


class _Look(HTMLParser):
    """Goes through a page, and raises SecurityError at the first thing that may not be."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in_style = False
        self.places_of_styles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag not in _ELEMENTS:
            raise SecurityError("element")
        for name, value in attrs:
            _look_at(tag, name, (value or "").strip())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_style = False

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.places_of_styles += data.count(STYLES)
            if _FETCHED.search(data):
                raise SecurityError("style")

    def handle_comment(self, data: str) -> None:
        raise SecurityError("comment")  # browsers do not agree where one ends

    def unknown_decl(self, data: str) -> None:
        raise SecurityError("declaration")

    def handle_pi(self, data: str) -> None:
        raise SecurityError("instruction")


def _look_at(tag: str, name: str, value: str) -> None:
    """Raise SecurityError for an attribute that runs or fetches something, or leads where no link may lead."""
    safe = True
    if name.startswith("on") or ":" in name or (tag == "meta" and name == "http-equiv"):
        safe = False
    elif name == "style":
        safe = not _FETCHED.search(value)
    elif name == "href":
        safe = tag == "a" and bool(_LINK.match(value))
    elif name == "src":
        safe = tag == "img" and bool(_PICTURE.match(value))
    elif name in _ADDRESSES:
        safe = False
    if not safe:
        raise SecurityError("attribute")


def _refused(message: str) -> CannotRender:
    return CannotRender("own-template", message, _TRY)
