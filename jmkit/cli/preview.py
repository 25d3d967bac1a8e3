"""What a handout would mask, and what it cannot, said before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.cli.terminal import ask, say
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.handouts.batch import Job
    from jmkit.i18n import Translator

_DATA = N_(
    "Looked for: e-mail and street addresses, phones, identity, passport, card, bank and plate "
    "numbers, days of birth, names in social networks."
)
_NAMES = N_("Looked for: each part of each participant's name, as the participants' form has it.")
NOT_MASKED = N_(
    "Not masked: what is in pictures, people who did not take part, nicknames and other alphabets, "
    "what is spelt in unusual ways, the brand's own contact line. Read the handout before you "
    "publish it."
)


def agreed(
    folders: list[Path], job: Job, workers: int | None, tr: Translator, *, yes: bool
) -> bool:
    """Tells what would be masked and what stays, and asks where personal data is masked.

    Args:
        folders: The workshops.
        job: What is asked for.
        workers: How many processes look.
        tr: The language to speak.
        yes: Whether it was agreed already; then only what is not masked is masks.
    """
    found = 0 if yes else _preview(folders, job, workers, tr)
    masks = (_DATA,) * job.options.redact + (_NAMES,) * (not job.options.names)
    for line in (*masks, NOT_MASKED):
        say(tr(line))
    if yes or not found or not job.options.redact:
        return True
    return ask(tr("Mask these {n} in the handouts?", n=found))


def _preview(folders: list[Path], job: Job, workers: int | None, tr: Translator) -> int:
    from jmkit.handouts.batch import make_all
    from jmkit.handouts.privacy import listed

    found = 0
    for outcome in make_all(folders, job._replace(write=False), workers):
        found += len(outcome.private)
        for line in listed(outcome.private, tr):
            say(f"{outcome.folder.name or outcome.folder.absolute().name}: {line}")
    if not found:
        say(tr("Nothing personal was found."))
    return found
