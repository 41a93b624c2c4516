"""The documents that planforms makes of a plan, one module each, in the order in which they are listed and made."""

from __future__ import annotations

from typing import Any

from planforms.view import View
from planforms.views import printed_plan, review_form, timeline
from planforms.views.family.view import RELEASE
from planforms.views.family.view import VIEW as FAMILY

__all__ = ["COMPANIONS", "VIEWS"]

VIEWS: dict[str, View[Any]] = {view.name: view for view in (printed_plan.VIEW, review_form.VIEW, FAMILY, timeline.VIEW)}
COMPANIONS: dict[str, tuple[View[Any], ...]] = {FAMILY.name: (RELEASE,)}
"""What is never made without another: a copy for the family goes with its release sheet for the worker."""
