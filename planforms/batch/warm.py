"""Loaded once, before workers are forked from the process that loaded it: what each of them would load by itself.

Nothing is laid out here: Pango may start threads, and a process with threads must not be forked.
"""

from __future__ import annotations

import gc
from contextlib import suppress

import planforms.batch.worker  # noqa: F401 - to have it loaded

__all__: list[str] = []

with suppress(ImportError, OSError):  # without Pango the documents that need it are refused one by one
    import weasyprint  # noqa: F401 - as above

gc.collect()
gc.freeze()  # memory that is never looked at again stays shared between the workers
