"""What a document depends on beside its form: planforms itself, and how it was asked."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from planforms.assets import asset
from planforms.convert import Order

__all__ = ["order_text"]

_KINDS = {".py", ".j2", ".css", ".ttf", ".woff2", ".svg", ".csv", ".po"}


def order_text(order: Order, pattern: str, settings: str) -> str:
    """All that decides what is made of a form, as one text: two runs with equal texts make equal documents."""
    return "\n".join((_program(), settings, pattern, ",".join(order.views), ",".join(order.formats), str(order.today)))


@cache
def _program() -> str:
    """A mark of everything in planforms that shows in a document: its code, templates, styles, and its layout library.

    A copy that somebody works on changes without a new version, so its files count, not the version alone.
    """
    digest = hashlib.blake2b(version("weasyprint").encode(), digest_size=16)
    for folder in (Path(__file__).parent.parent, asset("templates/html"), asset("styles"), asset("words")):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _KINDS):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
