"""The live face of the board: a widget that follows the journals, and what it writes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.board.commands import Commands
from jmkit.board.drawer import Drawer
from jmkit.board.lanes import lane_names
from jmkit.board.protocol import VERSION, Command, commands_in
from jmkit.board.state import difference, parts_of
from jmkit.board.widget import BoardWidget
from jmkit.board.words import words_for
from jmkit.errors import JmkitError, NotSavedError
from jmkit.forms import LiveFace, Problems, Status, Throttle, box, frame, to_take_back, token
from jmkit.forms.live.kernel import running_cell

if TYPE_CHECKING:
    from jmkit.board.state import Parts
    from jmkit.forms import FormSession

SOON = 0.3  # seconds; what can be taken back is looked for when nobody waits for a key stroke


def board(session: FormSession, lanes: tuple[str, ...] = ()) -> LiveFace:
    """The live board of a workshop.

    Args:
        session: Whose it is.
        lanes: Names of `BOARD_LANES`, in order; all when left out.

    Raises:
        UnknownNameError: The board has no such lane.
    """
    shown = Board(session, lane_names(lanes))
    problems = Problems(session)

    def refresh() -> None:
        shown.refresh()
        problems.refresh()

    beside = box((shown.widget, shown.drawer.widget), "jmkit-beside")
    widget = frame([beside, shown.status.widget, problems.widget], session, "board")
    return LiveFace(session, widget, shown.status.guard(refresh), shown.drawer.close)


class Board:
    """What stands on the board now, and the page's wishes.

    Args:
        session: Whose it is.
        lanes: Names of `BOARD_LANES`, in order.
    """

    def __init__(self, session: FormSession, lanes: tuple[str, ...]) -> None:
        self._session, self._lanes = session, lanes
        self._is_busy = False
        self.status = Status(session.tr)
        self.status.ready()
        self.drawer = Drawer(session, self.status, self.refresh)
        self._commands = Commands(session, self.drawer)
        self._way_back = self._find_way_back()
        self._look_back = Throttle(self.status.guard(self._offer_way_back), SOON)
        # A cell's, not a workshop's: two boards on one page keep what is theirs apart.
        place = token(f"{session.journals.folder.resolve()}/{session.me}/{running_cell()}")
        parts = self._parts()
        on_message = self.status.guard(self.take)
        self.widget = BoardWidget(parts, words_for(session.tr), place, on_message)

    def refresh(self) -> None:
        """Tells the page what has changed in the journals."""
        if not self._is_busy and (news := self._news()):
            self._send(news)
            self._look_back.trigger()

    def take(self, message: Any) -> None:
        """Does what a message of the page asks for, and answers once."""
        if not (commands := commands_in(message)):
            return
        self._is_busy = True
        try:
            answers = self._answers(commands)
        finally:
            self._is_busy = False
        self._send({**self._news(), **answers})
        self._look_back.trigger()

    def _answers(self, commands: list[Command]) -> dict[str, Any]:
        answers: dict[str, Any] = {"done": []}
        for command in commands:
            try:
                if said := self._commands.run(command):
                    answers["said"] = said
            except NotSavedError as error:
                answers["failed"] = command.id
                self.status.failed(error)
                return answers
            except JmkitError as error:
                answers.setdefault("refused", {})[command.id] = error.text(self._session.tr)
                self.status.failed(error)
            else:
                answers["done"].append(command.id)
        if "refused" not in answers:
            self.status.saved()
        return answers

    def _news(self) -> dict[str, Any]:
        self.drawer.refresh()
        is_told = self.widget.parts["drawer"] == self.drawer.name
        if is_told and self._journey is self._session.journals.journey:
            return {}
        new = self._parts()
        changed, gone = difference(self.widget.parts, new)
        self.widget.parts = new
        return {n: some for n, some in (("changed", changed), ("gone", gone)) if some}

    def _parts(self) -> Parts:
        self._journey = self._session.journals.journey
        parts = parts_of(self._journey, self._lanes)
        return {**parts, "drawer": self.drawer.name, **self._way_back}

    def _find_way_back(self) -> Parts:
        return {
            "undo": to_take_back(self._session, "undo"),
            "redo": to_take_back(self._session, "redo"),
        }

    def _offer_way_back(self) -> None:
        found = self._find_way_back()
        changed, _ = difference(self._way_back, found)
        self._way_back = found
        self.widget.parts = {**self.widget.parts, **found}
        if changed:
            self._send({"changed": changed})

    def _send(self, message: dict[str, Any]) -> None:
        self.widget.send({"v": VERSION, **message})
