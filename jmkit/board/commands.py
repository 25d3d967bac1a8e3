"""Carries out what the page asks for, by the journals; each command is safe to come twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from jmkit.board.places import placed
from jmkit.forms import take_back
from jmkit.i18n import N_
from jmkit.model import Opportunity, record_class
from jmkit.model.refusal import refusal_of

if TYPE_CHECKING:
    from jmkit.board.drawer import Drawer
    from jmkit.board.protocol import Command
    from jmkit.forms import FormSession
    from jmkit.model import PainPoint, Record

NO_PAIN = N_("First write down what hurts here.")
_REMEMBERED = 1000  # commands; a page asks again within seconds


class Commands:
    """The commands of one person's board.

    Args:
        session: Whose it is.
        drawer: Where a record is opened.
    """

    def __init__(self, session: FormSession, drawer: Drawer) -> None:
        self._session, self._journals, self._drawer = session, session.journals, drawer
        self._done: dict[str, None] = {}

    def run(self, command: Command) -> str:
        """Does what is asked, unless it was done before; what happened, in words, or nothing.

        Raises:
            NotSavedError: The journal cannot be written.
            InvalidValueError: A field cannot hold its value.
        """
        if command.id in self._done:
            return ""
        said = self._run(command)
        self._done[command.id] = None
        if len(self._done) > _REMEMBERED:
            del self._done[next(iter(self._done))]
        return said

    def _run(self, command: Command) -> str:
        match command.do:
            case "set":
                self._set(command)
            case "move":
                return self._move(command)
            case "remove":
                return self._remove(command)
            case "bring_back":
                self._journals.bring_back(record_class(command.kind)(id=command.record))
            case "undo" | "redo" as step:
                nothing = self._session.tr("There is nothing more to go back or forward to.")
                return take_back(self._session, step) or nothing
            case "open":
                self._open(command)
            case "close":
                self._drawer.close()
        return ""

    def _find(self, command: Command) -> Record | None:
        return self._journals.journey.find(command.kind, command.record)

    def _open(self, command: Command) -> None:
        if record := self._find(command):
            self._drawer.open(record)

    def _set(self, command: Command) -> None:
        record = self._find(command) or self._new(command)
        try:
            changed = record.with_values(**command.values)
        except ValidationError as error:
            raise refusal_of(type(record), error).error from error
        self._journals.save(changed)

    def _new(self, command: Command) -> Record:
        cls = record_class(command.kind)
        made = self._in_stage(cls(id=command.record), command.stage)
        has_place = "position" in made.fields()
        return placed(self._neighbours(made), made)[-1] if has_place else made

    def _neighbours(self, record: Record) -> list[Record]:
        stage = getattr(record, "stage", None)
        like = self._journals.journey.all(record.record_kind)
        return [one for one in like if getattr(one, "stage", None) == stage]

    def _in_stage(self, record: Record, stage: str) -> Record:
        if "stage" in record.fields():
            return record.with_values(stage=stage)
        if isinstance(record, Opportunity) and stage:
            return record.with_values(answers=self._worst_pain(stage))
        return record

    def _worst_pain(self, stage: str) -> tuple[str, ...]:
        # An answer stands in the stages whose pain points it answers.
        pains = self._pains(stage)
        worst = max(pains, key=lambda pain: (pain.severity or 0, pain.frequency or 0), default=None)
        return (worst.id,) if worst else ()

    def _pains(self, stage: str) -> list[PainPoint]:
        return [pain for pain in self._journals.journey.pain_points if pain.stage == stage]

    def _move(self, command: Command) -> str:
        record = self._find(command)
        if record is None:
            return ""
        record = self._moved(record, command.stage)
        if record is None:
            return self._session.tr(NO_PAIN)
        for one in placed(self._neighbours(record), record, command.before):
            self._journals.save(one)
        return ""

    def _moved(self, record: Record, stage: str) -> Record | None:
        """The record in a stage; None for an opportunity where nothing hurts."""
        if not isinstance(record, Opportunity) or not stage:
            return self._in_stage(record, stage)
        pains = self._pains(stage)
        if not pains or not {pain.id for pain in pains}.isdisjoint(record.answers):
            return record if pains else None
        return record.with_values(answers=(*record.answers, *self._worst_pain(stage)))

    def _remove(self, command: Command) -> str:
        record = self._find(command)
        if record is None:
            return ""
        self._journals.remove(record)
        return self._session.tr("Removed: {name}", name=self._session.name_of(record))
