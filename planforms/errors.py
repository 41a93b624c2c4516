"""What can stop planforms from doing its work.

Problems of content are findings, not errors. Each error says where, what, and what to do next, in the words of a
practitioner; none carries a text of the plan, so that a log never holds a child's name. Only the hint for a name that
the plan does not have says those that it has: it is for the screen of whoever typed the name, and goes into no log.
"""

from __future__ import annotations

__all__ = ["CannotHold", "CannotRead", "CannotRender", "CannotWrite", "InvalidPlan", "PlanformsError", "UsageError"]


class PlanformsError(Exception):
    """Work that could not be done. `code` is stable and safe for a log; `hint` says what to do next."""

    exit_code = 4

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint

    def __reduce__(self) -> tuple[type[PlanformsError], tuple[str, str, str]]:
        """An error comes back whole from another process."""
        return type(self), (self.code, self.message, self.hint)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(PlanformsError):
    """The command was not given what it needs."""

    exit_code = 2


class CannotRead(PlanformsError):
    """A file is not one that planforms can read."""

    exit_code = 3


class InvalidPlan(CannotRead):
    """A plan.json does not follow the plan model."""


class CannotHold(PlanformsError):
    """A form cannot hold a value of the plan without altering it."""


class CannotRender(PlanformsError):
    """A document could not be made."""


class CannotWrite(PlanformsError):
    """A file could not be put on the disk."""
