"""The pace of a plan: when each action is on somebody's hands, how much that is at once, and what clashes.

"All proposed action is summarised on a timeline to ensure that commitments across the period of the plan are
manageable" (*Implementation Planning*); "make sure that there are no significant clashes" (*Rough Guide*, "Deciding
timescales"). The timeline says it on paper, the checks say it as findings; both are reckoned here.
"""
