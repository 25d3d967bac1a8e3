"""What of the server's output people get to see."""

from __future__ import annotations

from jmkit.lab.server_output import for_people

BEGINNING = [
    "[I 2026-11-29 03:47:21.361 LabApp] JupyterLab extension loaded from /somewhere\n",
    "[C 2026-11-29 03:47:21.404 ServerApp] \n",
    "    \n",
    "    To access the server, open this file in a browser:\n",
    "        file:///root/jpserver-1-open.html\n",
    "    Or copy and paste one of these URLs:\n",
    "        http://127.0.0.1:8888/lab/tree/00-welcome.ipynb?token=abc\n",
    "        http://127.0.0.1:9999/again\n",
]
TROUBLE = [
    "[E 2026-11-29 ServerApp] The port 8888 is already in use\n",
    "[C 2026-11-29 ServerApp] Bad config encountered\n",
    "Traceback (most recent call last):\n",
    '  File "x.py", line 1\n',
    "    raise ValueError\n",
    "\n",
    "[W 2026-11-29 ServerApp] see http://127.0.0.1:1/x\n",
]


def told(lines):
    addresses = []
    return list(for_people(lines, addresses.append)), addresses


def test_its_beginning_is_one_address():
    assert told(BEGINNING) == ([], ["http://127.0.0.1:8888/lab/tree/00-welcome.ipynb?token=abc"])


def test_what_is_wrong_is_told_as_it_is_before_and_after():
    assert told(TROUBLE + BEGINNING + TROUBLE)[0] == TROUBLE + TROUBLE
