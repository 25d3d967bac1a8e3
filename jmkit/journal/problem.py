"""What is wrong with a journal, and what becomes of it, in one sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.i18n import N_
from jmkit.model.text import clean

if TYPE_CHECKING:
    from jmkit.i18n import Translator

UNREAD = N_("“{file}”, line {line} could not be read: {reason}. Everything else was.")
CLOSED = N_("“{file}” could not be read: {reason}. Everything else was.")
TOO_MUCH = N_(
    "“{file}” was read up to line {line}: {reason}. The rest stays in the file; ask whoever runs "
    "the workshop to look into it."
)
AHEAD = N_(
    "“{file}”, line {line} says that it was written on {reason}, more than a day ahead of this "
    "machine's clock. It counts as written with the line above it; set the clock of the machine "
    "that wrote it."
)
BEHIND = N_(
    "This machine's clock is behind those of the others here, who have written until {reason}. "
    "Set its date and time; everything is read as it should be."
)
FOREIGN = N_(
    "“{file}”, line {line} speaks for “{reason}”, whose journal this is not. It counts as theirs; "
    "ask them whether they wrote it."
)
RESTORED = N_(
    "“{file}” had lost changes of yours ({reason}): another program has replaced or removed it. "
    "They were written into it again."
)
LOSING = N_(
    "“{file}” has lost changes of yours ({reason}), and they cannot be written into it again. Keep "
    "this page open, and ask whoever runs the workshop which program removes them."
)


@dataclass(frozen=True)
class Problem:
    """Something in a journal that is not as it should be.

    Args:
        file: The name of the file.
        line: From 1; 0 where it is the whole file.
        reason: Why, marked for translation, or a number, a name or a date.
        sentence: What it goes into, one of this module's.
        torn: The beginning of a line of which there is no more, as far as it tells whose it was.
    """

    file: str
    line: int
    reason: str
    sentence: str = UNREAD
    torn: bytes = field(default=b"", repr=False, compare=False)

    @property
    def is_settled(self) -> bool:
        """Whether nobody has to do anything about it: nothing is missing."""
        return self.sentence == RESTORED

    def text(self, tr: Translator) -> str:
        """The problem in one sentence, in the translator's language."""
        sentence = CLOSED if self.sentence == UNREAD and not self.line else self.sentence
        file, reason = (" ".join(clean(text).split()) for text in (self.file, tr(self.reason)))
        return tr(sentence, file=file, line=self.line, reason=reason)
