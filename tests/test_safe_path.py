"""Where Python looks for modules: not in the current folder."""

import os
import sys
from pathlib import Path

import pytest

import jmkit
from jmkit.handouts import pdf
from jmkit.safe_path import is_here, leave_current_folder, safe_environment


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), ".", *sys.path])
    monkeypatch.setattr(os, "environ", dict(os.environ))
    return tmp_path


def test_the_current_folder_is_left(here):
    leave_current_folder()
    assert not {"", ".", str(here)} & set(sys.path)
    assert os.environ["PYTHONSAFEPATH"] == "1"


def test_a_checkout_of_jmkit_stays(here, monkeypatch):
    home = Path(jmkit.__file__).parent.parent
    monkeypatch.chdir(home)
    sys.path.append(str(home))
    leave_current_folder()
    assert str(home) in sys.path


def test_a_current_folder_that_is_gone_is_no_error(here):
    here.rmdir()
    leave_current_folder()
    assert "" not in sys.path
    assert not is_here(Path("/"))


@pytest.mark.parametrize("path", [":/a", "/a:", ".:/a", "/a::x", "/a:../b"])
def test_a_python_path_keeps_what_is_absolute(path):
    path = path.replace(":", os.pathsep)
    assert safe_environment({"PYTHONPATH": path})["PYTHONPATH"] == "/a"


def test_a_browser_of_the_current_folder_is_none(here, monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda _: str(here / "chrome.exe"))
    assert pdf.find_browser() is None
