"""What Word and Excel files share: a zip that is the same for the same content, and custom properties."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

__all__ = ["custom_properties", "repacked"]

_STAMP = (2026, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms)")
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def repacked(data: bytes, sheets: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The same package without the time at which it was made, so that the same content gives the same bytes.

    `sheets` is what to replace in the sheets of a workbook, and by what.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z\g<3>", content)
            if sheets[0] and name.startswith("xl/worksheets/"):
                content = content.replace(*sheets)
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return buffer.getvalue()


def custom_properties(values: Mapping[str, str]) -> bytes:
    """docProps/custom.xml with text properties (ECMA-376 part 1, 22.3)."""
    properties = "".join(
        f'<property fmtid="{_PROPERTY_SET}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{properties}</Properties>'
    ).encode()
