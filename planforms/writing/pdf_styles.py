"""Computed styles that elements share: one for all that have the same declarations under the same parent's style.

WeasyPrint shares a style only between elements that the very same rules match. See `pdf_alike`, which says when this is
used.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

__all__ = ["computed_style"]

_OF_THEIR_OWN = ("text_decoration_", "float", "display", "position", "page")  # how properties begin that depend on more
_LOGICAL = frozenset(
    way(block="ttb", inline=inline) for way in PHYSICAL_FUNCTIONS.values() for inline in ("ltr", "rtl")
)
_INHERITED = frozenset(
    name for name in INHERITED if not name.startswith(_OF_THEIR_OWN) and name not in PHYSICAL_FUNCTIONS
)
_INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in INHERITED | INITIAL_NOT_COMPUTED and not name.startswith(_OF_THEIR_OWN) and not check_math(value)
}


class _Shared(ComputedStyle):  # type: ignore[misc]  # WeasyPrint is not typed
    """A computed style that is quick about properties that nobody declared."""

    def __init__(self, parent_style: Any, cascaded: Any, *rest: Any) -> None:
        super().__init__(parent_style, cascaded, *rest)
        self._is_root = parent_style is None
        self._by_side = _LOGICAL.isdisjoint(cascaded)  # nothing is declared by start and end

    def __missing__(self, key: str) -> Any:
        if not self._is_root and key not in self.cascaded:
            if key in _INITIAL and (self._by_side or key not in PHYSICAL_FUNCTIONS):
                value = self[key] = _INITIAL[key]
                return value
            if key in _INHERITED:
                value = self[key] = self.parent_style[key]
                return value
        return super().__missing__(key)

    def copy(self) -> _Shared:
        """A style of its own, which may be changed."""
        copy = _Shared(
            self.parent_style, self.cascaded, self.pseudo_type, self.root_style,
            self.base_url, self.font_config, self.initial_page_sizes,
        )  # fmt: skip
        copy.update(self)
        copy.specified = self.specified.copy()
        return copy


def computed_style(parent_style: Any, cascaded: Any, pseudo_type: Any, *rest: Any) -> Any:
    """The computed style of an element with these declarations under this parent's style."""
    if parent_style is None:
        return _Shared(parent_style, cascaded, pseudo_type, *rest)
    # Where something is declared by start and end it matters which declaration weighs more.
    weights = "" if _LOGICAL.isdisjoint(cascaded) else str([weight for _, weight in cascaded.values()])
    key = pseudo_type, weights, tuple((name, *_mark(value)) for name, (value, _) in cascaded.items())
    children = parent_style.__dict__.setdefault("kept_children", {})
    if key not in children:
        children[key] = _Shared(parent_style, cascaded, pseudo_type, *rest)
    return children[key]


def _mark(value: Any) -> tuple[Any, Any]:
    """What tells a value from others; one that has no hash is itself alone, and lives as long as the style does."""
    try:
        hash(value)
    except TypeError:
        return None, id(value)
    return type(value), value
