"""A short sum over all that a plan says, by which one version of a plan is told from another."""

from __future__ import annotations

import hashlib
import json

from planforms.plan import Plan

__all__ = ["seal"]


def seal(plan: Plan) -> str:
    """Eight hexadecimal digits: equal plans have equal seals, and any change to a plan changes its seal."""
    said = json.dumps(plan.model_dump(mode="json"), sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:8]
