"""Plans of invented people, made in code: one for each thing that a page has to bear."""

from tests.specimens.everything import everything
from tests.specimens.family import rowan_in_plain_words
from tests.specimens.hard import bare, long_cell, long_name, many, one_action, right_to_left
from tests.specimens.parts import TODAY
from tests.specimens.riverbank import riverbank
from tests.specimens.rowan import rowan

__all__ = [
    "TODAY",
    "bare",
    "everything",
    "long_cell",
    "long_name",
    "many",
    "one_action",
    "right_to_left",
    "riverbank",
    "rowan",
    "rowan_in_plain_words",
]
