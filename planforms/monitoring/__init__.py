"""Monitoring: what falls due, what is late, what waits, and what nobody can do because no one or no day is named.

"How are we doing in relation to planned actions? Has everyone done what they were supposed to do?" (*Rough Guide*,
"Monitoring a plan").
"""
