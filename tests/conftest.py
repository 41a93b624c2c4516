"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is slow, not wrong; a failure must be the same for everybody who runs the tests.
settings.register_profile("planforms", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("planforms")
