"""For each check a plan that breaks it, and one that nearly does: what is different from a sound plan, in outline.

The catalogue of checks shows them; the tests hold the checks to them.
"""

from __future__ import annotations

from tests.checks.outline import Outline, read_outline

__all__ = ["BREAKS", "FOLDERS", "NEAR_MISSES", "SOUND", "SOUND_PARTNERSHIP", "specimen"]

SOUND = """
plan: child | Robin’s plan | EH-1
for: Robin Marsh | Robin | 4 June 2017
agreed: 7 September 2026
starts: 7 September 2026
ends: 12 March 2027
lead: Sue Hart, family support worker, Fenby Council
person: Robin Marsh | | | | child | yes
person: Kate Marsh | | | Mum | parent | yes
person: Sue Hart | Family support worker | Fenby Council | | lead | yes
person: Tom Cole | Class teacher | Fenby Primary | | member | yes
need 1 High: Sleep | Robin sleeps six hours and falls asleep in class.
outcome 1.1 High: Robin is in bed by eight on school nights
know: Hours asleep | 6 | 9
monitor: Hours asleep | Sleep diary | Kate Marsh | Sue Hart | Fridays
do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh with Robin | 18 September 2026
do 1.1.2: Ask the clinic for an appointment | Sue Hart | 2 October 2026
assume: Mum’s shifts stay as they are
contingency: If nothing has changed by half term, Sue calls us together within a week.
child says Robin: I want to have the big light off.
parent says Kate: I want us all to sleep.
review: 6 November 2026 | Robin, Kate Marsh, Sue Hart, Tom Cole
copy: Kate Marsh | Whole plan
"""
SOUND_PARTNERSHIP = """
plan: partnership | Reading together | RT-1
for: Fenby Reading Partnership
agreed: 7 September 2026
starts: 7 September 2026
ends: 16 July 2027
lead: Moira Hay, Library Manager, Fenby Council
person: Moira Hay | Library Manager | Fenby Council | | lead | yes
person: Anna Poole | Manager | Little Oaks Nursery | | member | yes
person: Jit Gill | Health visitor | Fenby 0–19 Service | | member | yes
area 1 High: Books at home
outcome 1.1: Every two-year-old has five books at home
know: Families with five books: from 34% to 70%
monitor: Two-year checks, Jit, each month
do 1.1.1: Give out a bag of books at the one-year check | Jit Gill | 2 October 2026
needs: 400 bags, £1,600 | 1600 | finance
do 1.1.2: Lend a box of books to each childminder | Anna Poole | 30 October 2026
do 1.1.3: Open on two Saturdays a month | Moira Hay | 20 November 2026
risk R1 Medium Medium: The library closes | Ask the nursery for a room | Moira Hay | 30 October 2026
assume: The grant is paid again
review: 8 December 2026 | Moira Hay, Anna Poole, Jit Gill
copy: All partners | Whole plan
"""

_BODY = ("need", "area", "outcome", "know", "monitor", "do", "waits", "plain", "needs")
_INSIDE = {
    "need": _BODY,
    "area": _BODY,
    "outcome": _BODY[2:],
    "do": _BODY[5:],
    "know": ("know",),
    "monitor": ("monitor",),
}


def specimen(change: str) -> Outline:
    """A sound plan with some of its lines changed: what a line is for is replaced, with all that is within it.

    "word: -" takes all lines of a word out.
    """
    lines = [line for line in change.strip().splitlines() if line.strip()]
    words = [_word(line) for line in lines]
    base = SOUND_PARTNERSHIP if "area" in words or "plan: partnership" in lines else SOUND
    gone = {inside for word in words for inside in _INSIDE.get(word, (word,))}
    if any(word in words for word in ("waits", "plain", "needs")) and "do" not in words:
        gone -= {"waits", "plain", "needs"}
    kept = [
        line for line in base.strip().splitlines() if _word(line) not in gone or line.startswith("plan: partnership")
    ]
    fresh = [line for line in lines if not line.endswith(": -") and line != "plan: partnership"]
    return read_outline("\n".join(_woven(kept, fresh)))


def _woven(kept: list[str], fresh: list[str]) -> list[str]:
    """The new lines in the place where their like stands in a plan: the body after what it belongs to."""
    body = [line for line in fresh if _word(line) in _BODY]
    rest = [line for line in fresh if _word(line) not in _BODY]
    last = max((at for at, line in enumerate(kept) if _word(line) in _BODY), default=-1)
    if body and _word(body[0]) in ("know", "monitor"):
        last = next(at for at, line in enumerate(kept) if _word(line) == "outcome")
    if last < 0:
        last = max(at for at, line in enumerate(kept) if _word(line) in ("person", "lead", "for"))
    return [*kept[: last + 1], *body, *kept[last + 1 :], *rest]


def _word(line: str) -> str:
    words = line.partition(":")[0].split()
    return " ".join(word for word in words[:2] if word.islower() and word.isalpha())


BREAKS: dict[str, str] = {
    "no-outcome": "need 1 High: Sleep | Robin sleeps six hours.",
    "outcome-not-stated": """
        need 1 High: Sleep | Robin sleeps six hours.
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        outcome 1.2:
        do 1.2.1: Buy thicker curtains | Sue Hart | 2 October 2026""",
    "no-measure": """
        outcome 1.1: Robin falls asleep without a grown-up in the room
        monitor: How he falls asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "no-action": """
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays""",
    "no-need": """
        need 1 High: Sleep
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "measure-incomplete": "know: Hours asleep | 6 |",
    "service-led-outcome": """
        outcome 1.1: Robin to access counselling
        know: Sessions | 0 | 6
        monitor: Sessions | Register | Sue Hart | Sue Hart | monthly
        do 1.1.1: Fill in the form for six sessions | Sue Hart with Robin | 18 September 2026""",
    "unobservable-outcome": """
        outcome 1.1: Robin’s wellbeing is improved
        know: Robin feels better
        monitor: What Robin says | Talk | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "vague-action": "do 1.1.1: Liaise with school as appropriate | Sue Hart with Kate Marsh | 18 September 2026",
    "action-too-short": "do 1.1.1: Bedtime chart | Kate Marsh | 18 September 2026",
    "no-priorities": """
        need 1: Sleep | Robin sleeps six hours.
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        outcome 1.2: Robin eats breakfast on five days a week
        know: Breakfasts in a week | 1 | 5
        do 1.2.1: Set the table the night before | Kate Marsh | 18 September 2026""",
    "all-high": """
        area 1 High: Books at home
        outcome 1.1: Every two-year-old has five books at home
        know: Families with five books: from 34% to 70%
        monitor: Two-year checks, Jit, each month
        do 1.1.1: Give out a bag of books at the one-year check | Jit Gill | 2 October 2026
        needs: 400 bags, £1,600
        area 2 High: Parents who read
        area 3 Urgent: Libraries""",
    "nobody-responsible": "do 1.1.1: Draw a bedtime chart | TBC | 18 September 2026",
    "no-named-person": "do 1.1.1: Send the sleep leaflet to Mum | Health visiting team with Kate Marsh | 18 September 2026",
    "two-owners": "do 1.1.1: Draw a bedtime chart | Kate Marsh, Sue Hart | 18 September 2026",
    "owner-cannot-act": "do 1.1.1: Make sure that the light is off by eight | Robin | 18 September 2026",
    "owner-not-listed": "do 1.1.1: Draw a bedtime chart with Robin | Lorna Peck | 18 September 2026",
    "owner-was-not-there": """
        person: Robin Marsh | | | | child | yes
        person: Kate Marsh | | | Mum | parent | yes
        person: Sue Hart | Family support worker | Fenby Council | | lead | no""",
    "no-plan-lead": """
        lead: -
        person: Robin Marsh | | | | child | yes
        person: Kate Marsh | | | Mum | parent | yes
        person: Sue Hart | Family support worker | Fenby Council | | member | yes""",
    "everything-on-one": """
        do 1.1.1: Draw a bedtime chart with Robin | Sue Hart | 18 September 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 25 September 2026
        do 1.1.3: Find a night light | Sue Hart | 2 October 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 9 October 2026
        do 1.1.5: Put the phone away at seven | Kate Marsh | 16 October 2026""",
    "too-much-on-parent": """
        do 1.1.1: Draw a bedtime chart with Robin | Mum | 18 September 2026
        do 1.1.2: Ask the clinic for an appointment | Kate | 25 September 2026
        do 1.1.3: Find a night light | Kate Marsh | 2 October 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 9 October 2026""",
    "one-organisation": """
        plan: partnership
        person: Moira Hay | Library Manager | Fenby Council | | lead | yes
        person: Anna Poole | Manager | Fenby Council | | member | yes
        person: Jit Gill | Officer | Fenby Council | | member | yes""",
    "no-date": "do 1.1.1: Draw a bedtime chart | Kate Marsh |",
    "no-end-date": "do 1.1.1: Draw a bedtime chart | Kate Marsh | as soon as possible",
    "due-before-plan": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2025",
    "due-after-plan": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 June 2027",
    "overdue": """
        today: 20 October 2026
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026 | On track""",
    "due-before-start": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 9 October 2026 to 18 September 2026",
    "all-on-one-day": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 6 November 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 6 November 2026
        do 1.1.3: Find a night light | Tom Cole | 6 November 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 6 November 2026
        do 1.1.5: Hang up curtains | Kate Marsh | 18 September 2026""",
    "no-pace": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 14 September 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 15 September 2026
        do 1.1.3: Find a night light | Tom Cole | 16 September 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 17 September 2026
        do 1.1.5: Hang up curtains | Kate Marsh | 18 September 2026
        do 1.1.6: Tell the school what was agreed | Tom Cole | 21 September 2026""",
    "nothing-soon": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 11 January 2027
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 18 January 2027
        do 1.1.3: Find a night light | Tom Cole | 29 January 2027""",
    "on-a-day-off": "do 1.1.1: Ask the clinic for an appointment for Robin | Sue Hart with Robin | 28 December 2026",
    "several-end-in-one-week": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 14 September 2026
        do 1.1.2: Hang up curtains | Kate Marsh | 18 September 2026""",
    "waits-in-a-circle": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        waits: 1.1.2
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 18 September 2026
        waits: 1.1.1""",
    "waits-for-nothing": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        waits: 1.1.7""",
    "waits-for-later": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        waits: 1.1.2
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 2 October 2026""",
    "same-ref": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.1: Ask the clinic for an appointment | Sue Hart | 2 October 2026""",
    "nobody-obtains-it": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh, Sue Hart | 18 September 2026
        needs: A night light | 15 | materials""",
    "no-resources": """
        area 1 High: Books at home
        outcome 1.1: Every two-year-old has five books at home
        know: Families with five books: from 34% to 70%
        monitor: Two-year checks, Jit, each month
        do 1.1.1: Give out a bag of books at the one-year check | Jit Gill | 2 October 2026
        do 1.1.2: Lend a box of books to each childminder | Anna Poole | 30 October 2026
        do 1.1.3: Open on two Saturdays a month | Moira Hay | 20 November 2026""",
    "no-monitoring": """
        monitor: -
        know: Hours asleep | 6 | 9""",
    "monitoring-incomplete": "monitor: Hours asleep | Sleep diary | Kate Marsh | | Fridays",
    "off-track-without-reason": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026 | Off track",
    "no-review-point": "review: -",
    "review-out-of-reach": "review: 26 February 2027 | Robin, Kate Marsh, Sue Hart",
    "review-passed": """
        today: 20 November 2026
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh with Robin | 18 December 2026""",
    "review-without-people": "review: 6 November 2026 |",
    "review-without-family": "review: 6 November 2026 | Sue Hart, Tom Cole",
    "no-assumptions": "assume: -",
    "assumptions-not-revisited": """
        held 1: 6 November 2026 | Robin Marsh, Kate Marsh, Sue Hart | 4 January 2027""",
    "assumption-fell": "assume: Mum’s shifts stay as they are | no |",
    "no-risks": "plan: partnership\nrisk: -",
    "risk-without-action": "risk R1 Low High: Mum goes into hospital | | Sue Hart",
    "risk-without-owner": "risk R1 Low High: Mum goes into hospital | Grandma has a key |",
    "no-contingency": "contingency: -",
    "no-child-words": "child says: -",
    "no-parent-words": "parent says: -",
    "nothing-for-the-family": """
        do 1.1.1: Write to the clinic | Sue Hart | 18 September 2026
        do 1.1.2: Move his seat away from the heater | Tom Cole | 18 September 2026
        do 1.1.3: Note when he yawns | Tom Cole | 2 October 2026""",
    "no-copies": "copy: -",
    "unexplained-letters": "contingency: If nothing has changed by half term, Sue asks for a TAF and tells CAMHS.",
    "long-sentence": (
        "contingency: If nothing has changed by half term and the clinic has still not written and school reports that "
        "Robin goes on falling asleep then Sue will, after she has spoken to Kate and to his teacher, call us together."
    ),
    "placeholder": "know: Hours asleep | 6 | TBC",
    "see-elsewhere": "contingency: As per the minutes",
    "breaks-off": "contingency: If nothing has changed by half term, Sue rings Kate and",
    "another-name": """
        outcome 1.1: Jasmine sleeps in her own bed on five nights
        know: Nights | 1 | 5
        monitor: Nights | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "wrong-pronoun": """
        need 1 High: Sleep | Robin sleeps six hours. He yawns at nine. He is late twice a week. She has no night light.
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "same-action-twice": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.2: Draw a bedtime chart. | Sue Hart | 2 October 2026""",
}
NEAR_MISSES: dict[str, str] = {
    "no-outcome": "need 2 Low: Health | No needs at present",
    "outcome-not-stated": """
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        outcome 1.2:""",
    "no-measure": """
        outcome 1.1: Robin is in school on nine days out of ten
        monitor: Days in school | Register | Tom Cole | Sue Hart | monthly
        do 1.1.1: Walk with Robin to school | Kate Marsh | from 8 September""",
    "no-action": """
        outcome 1.1: Robin is in bed by eight on school nights | | Achieved
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays""",
    "no-need": """
        need 1 High: Robin sleeps six hours and falls asleep in class
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "measure-incomplete": "know: Robin says that he slept well",
    "service-led-outcome": """
        outcome 1.1: Robin attends school every day
        know: Days in school | 3 of 5 | 5 of 5
        monitor: Days in school | Register | Tom Cole | Sue Hart | monthly
        do 1.1.1: Walk with Robin to school | Kate Marsh | from 8 September""",
    "unobservable-outcome": """
        outcome 1.1: Robin feels safe enough at night to have the light off
        know: Nights with the light off | 0 | 5
        monitor: Nights | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "vague-action": "do 1.1.1: Monitor how he sleeps: note it every morning for four weeks | Kate Marsh | 2 October 2026",
    "action-too-short": """
        do 1.1.1: Bedtime chart | Kate Marsh | 18 September 2026
        plain: You and Mum draw a chart for your wall.""",
    "no-priorities": """
        need 1: Sleep | Robin sleeps six hours.
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "all-high": """
        area 1 High: Books at home
        outcome 1.1: Every two-year-old has five books at home
        know: Families with five books: from 34% to 70%
        monitor: Two-year checks, Jit, each month
        do 1.1.1: Give out a bag of books at the one-year check | Jit Gill | 2 October 2026
        needs: 400 bags, £1,600
        area 2 High: Parents who read
        area 3 Medium: Libraries""",
    "nobody-responsible": "do 1.1.1: See Robin about waking at night | HV with Kate Marsh | 18 September 2026",
    "no-named-person": "do 1.1.1: See Robin about waking at night | School nurse with Kate Marsh | 18 September 2026",
    "two-owners": "do 1.1.1: Draw a bedtime chart | Lead: Kate Marsh Support: Sue Hart, Tom Cole | 18 September 2026",
    "owner-cannot-act": """
        for: Robin Marsh | Robin | 4 June 2011
        do 1.1.1: Switch the phone off at ten | Robin | 18 September 2026""",
    "owner-not-listed": "do 1.1.1: Draw a bedtime chart with Robin | Mr Cole | 18 September 2026",
    "owner-was-not-there": """
        person: Robin Marsh | | | | child | yes
        person: Kate Marsh | | | Mum | parent | yes
        person: Sue Hart | Family support worker | Fenby Council | | lead | yes
        person: Tom Cole | Class teacher | Fenby Primary | | member | no""",
    "no-plan-lead": "lead: -",
    "everything-on-one": """
        do 1.1.1: Draw a bedtime chart with Robin | Sue Hart | 18 September 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 25 September 2026
        do 1.1.3: Find a night light | Tom Cole | 2 October 2026
        do 1.1.4: Borrow the picture book | Tom Cole | 9 October 2026
        do 1.1.5: Put the phone away at seven | Kate Marsh | 16 October 2026""",
    "too-much-on-parent": """
        do 1.1.1: Draw a bedtime chart with Robin | Mum | 18 September 2026
        do 1.1.2: Ask the clinic for an appointment | Kate | 25 September 2026
        do 1.1.3: Find a night light | Sue Hart | 2 October 2026""",
    "one-organisation": """
        plan: partnership
        person: Moira Hay | Library Manager | Fenby Council | | lead | yes
        person: Anna Poole | Manager | Fenby Council | | member | yes
        person: Jit Gill | Health visitor | Fenby 0–19 Service | | member | yes""",
    "no-date": "do 1.1.1: Draw a bedtime chart | Kate Marsh | as soon as possible",
    "no-end-date": "do 1.1.1: Read with Robin | Kate Marsh | every evening",
    "due-before-plan": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 1 September 2026 | Done 1/9/26",
    "due-after-plan": "do 1.1.1: Draw a bedtime chart | Kate Marsh | March 2027",
    "overdue": """
        today: 20 October 2026
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026 | Done 17/9/26""",
    "due-before-start": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026 to 9 October 2026",
    "all-on-one-day": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 6 November 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 6 November 2026
        do 1.1.3: Find a night light | Tom Cole | 6 November 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 25 September 2026""",
    "no-pace": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 14 September 2026
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 18 September 2026
        do 1.1.3: Find a night light | Tom Cole | 2 October 2026
        do 1.1.4: Borrow the picture book | Sue Hart | 16 October 2026
        do 1.1.5: Hang up curtains | Kate Marsh | 6 November 2026
        do 1.1.6: Tell the school what was agreed | Tom Cole | 11 December 2026""",
    "nothing-soon": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | from 14 September to 29 January 2027
        do 1.1.2: Ask the clinic for an appointment | Sue Hart | 18 January 2027
        do 1.1.3: Find a night light | Tom Cole | 29 January 2027""",
    "on-a-day-off": "do 1.1.1: Take Robin swimming | Kate Marsh with Robin | Saturday 19 September 2026",
    "several-end-in-one-week": """
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh | 18 September 2026
        do 1.1.2: Hang up curtains | Kate Marsh | 21 September 2026""",
    "waits-in-a-circle": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.2: Hang it up | Sue Hart | 25 September 2026
        waits: 1.1.1
        do 1.1.3: Look whether it helps | Sue Hart | 2 October 2026
        waits: 1.1.1, 1.1.2""",
    "waits-for-nothing": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.2: Hang it up | Sue Hart | 25 September 2026
        waits: 1.1.1""",
    "waits-for-later": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.2: Hang it up | Sue Hart | 18 September 2026
        waits: 1.1.1""",
    "same-ref": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.10: Ask the clinic for an appointment | Sue Hart | 2 October 2026""",
    "nobody-obtains-it": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        needs: A night light | 15 | materials""",
    "no-resources": "plan: partnership",
    "no-monitoring": "monitor: Hours asleep, Kate to Sue on Fridays",
    "monitoring-incomplete": "monitor: Hours asleep, Kate to Sue on Fridays",
    "off-track-without-reason": "do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026 | Off track | Robin was ill.",
    "no-review-point": "review: every six weeks | Robin, Kate Marsh, Sue Hart",
    "review-out-of-reach": "review: 11 December 2026 | Robin, Kate Marsh, Sue Hart",
    "review-passed": """
        today: 20 November 2026
        do 1.1.1: Draw a bedtime chart with Robin | Kate Marsh with Robin | 18 December 2026
        checked: -
        held 1: 6 November 2026 | Robin Marsh, Kate Marsh, Sue Hart | 4 January 2027
        checked: Mum’s shifts stay as they are | yes""",
    "review-without-people": "review: 6 November 2026 | Everybody",
    "review-without-family": "review: 6 November 2026 | Sue Hart and Mum",
    "no-assumptions": "assume: Grandma can come on Fridays",
    "assumptions-not-revisited": """
        held 1: 6 November 2026 | Robin Marsh, Kate Marsh, Sue Hart | 4 January 2027
        checked: Mum’s shifts stay as they are | yes""",
    "assumption-fell": "assume: Mum’s shifts stay as they are | no | She works nights now; Grandma does the bedtimes",
    "no-risks": "plan: partnership",
    "risk-without-action": "risk R1 Low High: Mum goes into hospital | Grandma has a key | Sue Hart",
    "risk-without-owner": "risk R1 Low High: Mum goes into hospital | Grandma has a key | Sue Hart",
    "no-contingency": "plan: partnership",
    "no-child-words": "child says Robin: He pointed at the lamp.",
    "no-parent-words": "plan: partnership",
    "nothing-for-the-family": """
        do 1.1.1: Write to the clinic | Sue Hart | 18 September 2026
        do 1.1.2: Move his seat away from the heater | Tom Cole | 18 September 2026
        do 1.1.3: Keep the sleep diary | Sue Hart with Mum | 2 October 2026""",
    "no-copies": "copy: -\nsigned: Kate Marsh | Mum | 7 September 2026",
    "unexplained-letters": """
        contingency: If nothing has changed by half term, Sue asks the mental health team (CAMHS). CAMHS answers in a week.""",
    "long-sentence": "contingency: If nothing has changed by half term, Sue rings Kate. They decide who comes. We meet within a week.",
    "placeholder": "know: Hours asleep | none | 9",
    "see-elsewhere": "contingency: Sue looks at the minutes with Kate, and they decide within a week who does what.",
    "breaks-off": "contingency: If nothing has changed by half term, Sue and Kate work out who Robin can stay with",
    "another-name": """
        outcome 1.1: Grandma sleeps through on five nights, because Robin does
        know: Nights | 1 | 5
        monitor: Nights | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "wrong-pronoun": """
        need 1 High: Sleep | Robin sleeps six hours. He yawns at nine. His mum works late and she is tired.
        outcome 1.1: Robin is in bed by eight on school nights
        know: Hours asleep | 6 | 9
        monitor: Hours asleep | Diary | Kate Marsh | Sue Hart | Fridays
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026""",
    "same-action-twice": """
        do 1.1.1: Draw a bedtime chart | Kate Marsh | 18 September 2026
        do 1.1.2: Draw a bedtime chart for Dad’s | Sue Hart | 2 October 2026""",
}
FOLDERS: dict[str, tuple[str, str]] = {
    "another-childs-name": (
        "contingency: If nothing has changed by half term, Sue sees Kayleigh at home within a week.",
        "contingency: If nothing has changed by half term, Sue sees him and his sister Kayleigh at home within a week.",
    ),
    "same-text": (
        "contingency: If Robin still sleeps under seven hours in November, Sue calls us together within a week and asks the clinic.",
        "contingency: Sue calls us together within a week.",
    ),
}
"""For each check of a folder what breaks it and what nearly does, beside the plan of Kayleigh Stone (OTHER)."""

OTHER = """
plan: child | Kayleigh’s plan | EH-2
for: Kayleigh Stone | Kayleigh | 4 June 2015
contingency: If Kayleigh still sleeps under seven hours in November, Sue calls us together within a week and asks the clinic.
"""
