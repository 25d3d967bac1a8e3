"""The journal: every change a line, nothing ever overwritten.

`Entry` is a line, `files` appends and reads lines, `State` merges them field by field, and
`Journals` holds all files of a workshop together.
"""

from jmkit.journal.clock import Clock, Stamp
from jmkit.journal.entry import BadLineError, Entry
from jmkit.journal.files import Problem
from jmkit.journal.folder import Change, Journals
from jmkit.journal.merge import State

__all__ = ["BadLineError", "Change", "Clock", "Entry", "Journals", "Problem", "Stamp", "State"]
