"""Handouts of a whole class: many workshops in one call, side by side.

The parent looks which handouts are out of date and deals them out; each worker makes one after the
other and gives back an `Outcome`, never an exception.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import JmkitError
from jmkit.folder.class_file import language_at
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.handouts.context import name_of
from jmkit.handouts.document import chosen_look, make_handout
from jmkit.handouts.fingerprint import fingerprint
from jmkit.handouts.ledger import is_recorded, record_handout
from jmkit.handouts.output_file import handout_path, write_whole
from jmkit.handouts.pdf import write_pdf
from jmkit.handouts.workers import side_by_side
from jmkit.i18n import N_, Translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jmkit.handouts.document import Handout
    from jmkit.handouts.options import Options
    from jmkit.handouts.privacy import Private

_FEW = 2  # workshops that are done sooner than worker processes are started


class Job(NamedTuple):
    """What is asked for each workshop.

    Args:
        options: How the handouts are wanted.
        out: The file to write, for one workshop only; None for the usual place.
        pdf: Whether a PDF is wanted as well.
        again: Whether unchanged ones are made again.
        write: Whether files are written; without, only what would be masked is found.
    """

    options: Options
    out: Path | None = None
    pdf: bool = False
    again: bool = False
    write: bool = True


class Outcome(NamedTuple):
    """What became of one workshop.

    Args:
        folder: The workshop, as it was asked for.
        path: Its handout; None where there is none.
        status: ``"written"``, ``"unchanged"`` or ``"failed"``.
        problems: What went wrong, a sentence each; a written handout may lack a notebook.
        private: What was masked, or would be.
    """

    folder: Path
    path: Path | None
    status: str
    problems: tuple[str, ...] = ()
    private: tuple[Private, ...] = ()


def make_all(folders: Iterable[Path], job: Job, workers: int | None = None) -> Iterator[Outcome]:
    """Makes the handouts of many workshops, and tells of each as soon as it is done.

    Args:
        folders: Workshop folders.
        job: What is asked for.
        workers: How many processes; by default one a processor.
    """
    waiting = []
    for folder in folders:
        if done := _settled(folder, job):
            yield done
        else:
            waiting.append(folder)
    many = min(workers or os.cpu_count() or 1, len(waiting))
    if many < _FEW or len(waiting) <= _FEW:
        yield from (make_one(folder, job) for folder in waiting)
    else:
        crashed = _broken(N_("it ended the program"))
        made = side_by_side(partial(make_one, job=job), waiting, many)
        yield from (outcome or _failed(folder, crashed) for folder, outcome in made)


def make_one(folder: Path, job: Job) -> Outcome:
    """Makes one handout; whatever goes wrong becomes a sentence.

    Args:
        folder: The workshop.
        job: What is asked for.
    """
    try:
        workshop = find_workshop(folder)
        made = make_handout(workshop, job.out, options=job.options)
        if job.write:
            write_whole(made.path, made.html)
            record_handout(made.source, made.path)
        problems = [_told(folder, problem) for problem in made.problems]
        if job.pdf and job.write:
            problems += _pdf_problems(folder, made)
        return Outcome(folder, made.path, "written", tuple(problems), made.private)
    except JmkitError as error:
        return _failed(folder, error)
    except Exception as error:  # noqa: BLE001 -- the others go on, and this one is told
        reason = f"{type(error).__name__}: {error}"
        return _failed(folder, _broken(reason))


def _settled(folder: Path, job: Job) -> Outcome | None:
    # Without anything heavy being loaded: a class in which nothing changed takes no time.
    try:
        workshop = find_workshop(folder)
        settings = read_settings(workshop)
        look = chosen_look(job.options, settings.look, workshop)
        path = handout_path(workshop, name_of(workshop, settings, job.options), job.out)
        files = [path, path.with_suffix(".pdf")] if job.pdf else [path]
        if job.again or not job.write or not all(file.is_file() for file in files):
            return None
        same = is_recorded(fingerprint(workshop, job.options, look), *files)
    except JmkitError as error:
        return _failed(folder, error)
    except (OSError, ValueError):
        return None  # the worker will find the words for it
    return Outcome(folder, path, "unchanged") if same else None


def _pdf_problems(folder: Path, made: Handout) -> list[str]:
    try:
        record_handout(made.source, made.path, write_pdf(made.path))
    except JmkitError as error:
        return [_told(folder, error)]
    return []


def _failed(folder: Path, error: JmkitError) -> Outcome:
    return Outcome(folder, None, "failed", (_told(folder, error),))


def _told(folder: Path, error: JmkitError) -> str:
    # An error of its settings speaks the language of their file already.
    language = language_at(folder)
    return error.text(Translator(language)) if language else str(error)


def _broken(reason: str) -> JmkitError:
    return JmkitError(
        N_("The handout could not be made ({reason}). Run jmkit doctor on this workshop."),
        reason=reason,
    )
