"""Every text that a page would print, and a page without some of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

__all__ = ["printed", "printed_html", "with_texts"]

PageT = TypeVar("PageT")
_HIDDEN = re.compile(r"<style\b.*?</style>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r'\s(?!(?:class|style|src|lang|dir|charset|name|href|scope|rel)=)[\w-]+="([^"]*)"')
_INLINE = re.compile(r"</?(?:b|strong|span|i|em|a|wbr|bdi)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&quot;": '"', "&nbsp;": " "}


def printed(page: object) -> Iterator[str]:
    """Every string that a page holds, at any depth; not those of fields marked `metadata={"printed": False}`."""
    if isinstance(page, str):
        yield page
    elif isinstance(page, (list, tuple)):
        for item in page:
            yield from printed(item)
    elif is_dataclass(page):
        for field in fields(page):
            if field.metadata.get("printed", True):
                yield from printed(getattr(page, field.name))


def printed_html(html: str) -> str:
    """What an HTML document says: its text, its title, and what its attributes hold (running headers, alternatives)."""
    body = _HIDDEN.sub("", html)
    attributes = "\n".join(_ATTRIBUTE.findall(body))
    text = f"{_TAG.sub(chr(10), _INLINE.sub('', body))}\n{attributes}"
    return re.sub("|".join(map(re.escape, _ENTITY)), lambda found: _ENTITY[found[0]], text)


def with_texts(page: PageT, changed: Callable[[str], str]) -> PageT:
    """The page with each of its strings as `changed` gives it."""
    whole: PageT = _changed(page, changed)
    return whole


def _changed(value: Any, changed: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return changed(value)
    if isinstance(value, tuple):
        return tuple(_changed(item, changed) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _changed(getattr(value, each.name), changed) for each in fields(value)})
    return value
