"""The review form of a plan as a file: to type into in Word, Excel or as a PDF, or to look at as a web page."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from planforms.errors import UsageError
from planforms.forms.review import review_form
from planforms.plan import Plan
from planforms.reviewing.sheet import sheet_of
from planforms.views.review_copy import owners
from planforms.views.review_form import VIEW, ReviewFormPage, build
from planforms.views.when import is_open
from planforms.views.who import name_of
from planforms.writing.excel_form import excel_form
from planforms.writing.html import page_html
from planforms.writing.pdf import page_pdf
from planforms.writing.word_form import word_form

__all__ = ["FileFormat", "owners", "prepared", "unowned"]

FileFormat = Literal["word", "excel", "pdf", "html"]


def prepared(plan: Plan, today: dt.date, format: FileFormat, whose: str = "") -> bytes:
    """The form for the review of a plan that comes next after `today`; with `whose`, one person's own copy.

    Raises UsageError: "nothing-of-theirs" where the person answers for no action and no risk of the plan.
    """
    page = build(plan, today, whose)
    if whose and not any(row.ref for group in page.actions for row in group.rows) and not page.risks:
        raise UsageError(
            "nothing-of-theirs",
            "Nobody of that name answers for an action or a risk in this plan.",
            f"Those who do are: {', '.join(owners(plan)) or 'nobody yet'}.",
        )
    if format == "pdf":
        return page_pdf(VIEW, page)
    if format == "html":
        return page_html(VIEW, page, standalone=True).encode()
    return _form(plan, page, format)


def unowned(plan: Plan) -> int:
    """The number of unfinished actions for which nobody is named, and which are therefore on nobody's copy."""
    actions = [action for area in plan.areas for objective in area.objectives for action in objective.actions]
    actions += [action for risk in plan.risks for action in risk.actions]
    return sum(is_open(action) and not any(map(name_of, action.responsible)) for action in actions)


def _form(plan: Plan, page: ReviewFormPage, format: FileFormat) -> bytes:
    form = review_form(plan.kind, page.which.mark, for_one=not page.whole)
    write = word_form if format == "word" else excel_form
    return write(form, sheet_of(page))
