"""The journal: every change a line, nothing ever overwritten.

`Entry` is a line, `files` appends and reads lines by a `Disk`, `State` merges them field by field,
`EntryLog` keeps them for history and undo, and `Journals` holds all files of a workshop together.
"""

from jmkit.journal.clock import Clock, Stamp
from jmkit.journal.disk import Disk
from jmkit.journal.entry import BadLineError, Entry
from jmkit.journal.folder import Journals, Removed
from jmkit.journal.history import Change
from jmkit.journal.merge import State
from jmkit.journal.names import STARTER
from jmkit.journal.problem import Problem

__all__ = [
    "STARTER",
    "BadLineError",
    "Change",
    "Clock",
    "Disk",
    "Entry",
    "Journals",
    "Problem",
    "Removed",
    "Stamp",
    "State",
]
