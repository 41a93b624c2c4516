"""The review cycle: a form goes out filled in as far as the plan knows, comes back, and its answers go into the plan.

prepare → (filled in, in one or several copies) → returned → gathered → carried into the next version of the plan.
"""
