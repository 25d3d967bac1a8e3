"""A finding as a card: a sentence, its figure, what it stands on, and what it tells of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jmkit.evidence.figures.intervals import Interval


@dataclass(frozen=True)
class DataFile:
    """The file that findings come from.

    Args:
        name: Its name in the workshop folder.
        source: What kind of file it is: the same for every export of a program.
        version: Its checksum.
    """

    name: str
    source: str
    version: str


@dataclass(frozen=True)
class Card:
    """A finding of a data file.

    Args:
        file: Where it comes from.
        definition: What is said of what, such as ``"drop-off/stage-purchase"``; in the next file
            of the same source the same definition finds the same figure anew.
        kind: The kind of evidence that it is, one of `jmkit.model.evidence.EVIDENCE_KINDS`.
        sentence: It, in words that stand alone.
        figure: The figure itself, as it is shown.
        n: On how many customers or answers it stands.
        meaning: How the figure is defined, in words.
        weight: How much it deserves to be looked at, from 0 up.
        value: The figure as a number: a share of 1, or a score on its own scale.
        interval: Where the true value lies 95 times in 100; None where nobody can say.
        shown: The interval in words; empty where there is none.
        stage: The id of the stage that it tells of; empty where it tells of the whole.
        topic: Words of what it is about, to find what it may be evidence of.
        pain: What hurts, if it does, as the title of a pain point; else empty.
    """

    file: DataFile
    definition: str
    kind: str
    sentence: str
    figure: str
    n: int
    meaning: str
    weight: float
    value: float = 0.0
    interval: Interval | None = None
    shown: str = ""
    stage: str = ""
    topic: str = ""
    pain: str = ""

    @property
    def id(self) -> str:
        """The id of what is decided on it: the same for every file of its source."""
        identity = f"{self.file.source}\n{self.definition}"
        return f"finding-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"

    @property
    def standing(self) -> str:
        """Its figure with the interval, as it is compared with those of other files."""
        return f"{self.figure} ({self.shown})" if self.shown else self.figure
