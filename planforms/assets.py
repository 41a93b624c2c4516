"""Where the templates, stylesheets, fonts and pictures lie: in the wheel, or at the top of the repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["asset", "asset_bytes", "asset_text"]

_PACKAGED = Path(__file__).parent / "_assets"
_ROOT = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent


def asset(name: str) -> Path:
    """The path of an asset, named from the top: "styles/base.css"."""
    return _ROOT / name


@cache
def asset_bytes(name: str) -> bytes:
    """The bytes of an asset, read once per process."""
    return asset(name).read_bytes()


@cache
def asset_text(name: str) -> str:
    """The text of an asset, read once per process."""
    return asset(name).read_text(encoding="utf-8")
