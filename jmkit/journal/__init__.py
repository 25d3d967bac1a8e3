"""The journal: every change a line, nothing ever overwritten.

`Entry` is a line, `files` appends and reads lines by a `Disk`, `State` merges them field by field,
and `EntryLog` keeps them for history and undo. From outside: `JournalFolder` reads all files of a
workshop and writes nothing, `Journals` writes for one person besides.
"""

from jmkit.journal.clock import Clock, Stamp
from jmkit.journal.disk import Disk
from jmkit.journal.entry import Entry
from jmkit.journal.folder import JournalFolder, Removed
from jmkit.journal.history import Change
from jmkit.journal.journals import Journals
from jmkit.journal.json_line import BadLineError
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
    "JournalFolder",
    "Journals",
    "Problem",
    "Removed",
    "Stamp",
    "State",
]
