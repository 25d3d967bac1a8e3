"""A board on a folder of journals, without a kernel."""

from __future__ import annotations

import pytest

from jmkit.board.face import Board
from jmkit.board.lanes import BOARD_LANES
from jmkit.forms import FormSession
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Stage


@pytest.fixture
def session(tmp_path):
    journals = Journals(tmp_path, "dana")
    for n, name in enumerate(("buy", "use")):
        journals.save(Stage(id=name, title=name, position=n))
    return FormSession(journals, Translator("en"), lambda _kind, _field: None, "dana")


@pytest.fixture
def board(session):
    """A board whose messages are collected instead of sent."""
    made = Board(session, tuple(BOARD_LANES))
    made.sent = []
    made.widget.send = made.sent.append
    return made


@pytest.fixture
def ask(board):
    """Sends commands as the page does; gives the kernel's answer."""

    def send(*commands):
        numbered = [{"id": f"c{n}", **one} for n, one in enumerate(commands)]
        board.take({"v": 1, "commands": numbered})
        return next(message for message in reversed(board.sent) if "done" in message)

    return send
