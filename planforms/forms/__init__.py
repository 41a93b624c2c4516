"""The forms that planforms knows by name, one module each, all of it data."""

from __future__ import annotations

from planforms.form import Form
from planforms.forms import child_plan, implementation_plan

__all__ = ["FORMS"]

FORMS: dict[str, Form] = {form.name: form for form in (implementation_plan.FORM, child_plan.FORM)}
