"""Pictures of the stylesheets: drawn once as SVG under `styles/symbols/`, named by the styles, carried by the file."""

from __future__ import annotations

import re
from base64 import b64encode

from planforms.assets import asset_bytes

__all__ = ["embedded_symbols"]

_SYMBOL = re.compile(r"(url\(|src=\")(symbols/[a-z0-9/-]+\.svg)")


def embedded_symbols(text: str) -> str:
    """Styles or HTML with each picture put in their place: `url(symbols/done.svg)` becomes `url(data:...)`."""
    return _SYMBOL.sub(lambda found: f"{found[1]}data:image/svg+xml;base64,{_encoded(found[2])}", text)


def _encoded(name: str) -> str:
    return b64encode(asset_bytes(f"styles/{name}")).decode()
