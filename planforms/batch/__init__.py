"""Many plans, side by side, and never broken: what `planforms convert` and `planforms watch` do their work with."""

from __future__ import annotations
