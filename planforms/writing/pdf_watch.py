"""What is watched while a PDF is made: the renderer's warnings, the clock that its font library would read, and what
would hold it up."""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from planforms.errors import CannotRender

__all__ = ["steady_clock", "undisturbed", "watched"]

_CLOCK = "SOURCE_DATE_EPOCH"
_NO_LETTER = re.compile(r"\(U\+([0-9A-F]{4,6})\)$")
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
# By whether the letters are Chinese, Japanese or Korean.
_PACKAGES = {
    True: "Install a font for Chinese, Japanese and Korean. Debian and Ubuntu: apt install fonts-noto-cjk. Fedora: dnf "
    "install google-noto-sans-cjk-fonts. macOS and Windows have one already: look whether it is switched on.",
    False: "Install a font of that script. Debian and Ubuntu: apt install fonts-noto-core. Fedora: dnf install "
    "google-noto-sans-fonts.",
}
# Pictures without words are decoration: `repair_tags` takes them out of the reading. Without libharfbuzz-subset the
# fonts are cut down by fontTools: slower, and as good.
_HARMLESS = ("no required alt description", "Using fontTools instead of HarfBuzz-Subset")


@contextmanager
def watched() -> Iterator[None]:
    """A page that WeasyPrint warned about is not handed over: CannotRender, "no-letters" or "bad-page"."""
    logger, collector = logging.getLogger("weasyprint"), _Collector()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated
    warnings = [warning for warning in collector.warnings if not any(words in warning for words in _HARMLESS)]
    letters = sorted({chr(int(found[1], 16)) for warning in warnings if (found := _NO_LETTER.search(warning))})
    if letters:
        listed = ", ".join(f"U+{ord(letter):04X}" for letter in letters[:8])
        install = _PACKAGES[any(map(_EAST_ASIAN.match, letters))]
        raise CannotRender(
            "no-letters",
            f"No font on this computer has these letters of the plan: {listed}.",
            f"{install} The HTML document can be made without: it uses the fonts of whoever opens it.",
        )
    if warnings:
        raise CannotRender("bad-page", "The page could not be set as it should be.", "The HTML document still works.")


@contextmanager
def steady_clock() -> Iterator[None]:
    """FontTools stamps a font that it cuts down with the time, unless this says which: same page, same bytes."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = "1767225600"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CLOCK]
        else:
            os.environ[_CLOCK] = before


@contextmanager
def undisturbed() -> Iterator[None]:
    """No search for cycles of objects while a page is laid out: there are hardly any among its hundred thousands of
    boxes and styles, and looking for them took a tenth of the time. What there is goes after the page."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Collector(logging.Handler):
    """Keeps the warnings of a rendering, which a log must not hold: they may carry words of the plan."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())
