"""What `jmkit start` runs: loopback, a token, the welcome notebook, the workshop's language."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest

import jmkit as jm
from jmkit.folder.settings import Settings
from jmkit.lab import server


@pytest.fixture
def folder(tmp_path):
    return jm.new(tmp_path / "course").path


def test_it_listens_on_this_machine_only(folder):
    assert "--ip=127.0.0.1" in server.lab_command(folder)


def test_the_token_is_left_to_jupyter_which_makes_a_new_one_each_time(folder):
    assert not any(".token" in part for part in server.lab_command(folder))


def test_it_opens_the_welcome_notebook(folder):
    assert "--LabApp.default_url=/lab/tree/00-welcome.ipynb" in server.lab_command(folder)


def test_without_notebooks_it_opens_the_file_browser(tmp_path):
    assert server.first_notebook(tmp_path) == ""


@pytest.mark.parametrize("name", ["0?reset&x=1#", '0"><script>', "0%2e%2e", "\\n", "שלום 1"])
def test_a_notebooks_name_is_no_part_of_an_address(tmp_path, name):
    (tmp_path / f"{name}.ipynb").touch()
    (tmp_path / ".hidden.ipynb").touch()
    (tmp_path / "-folder.ipynb").mkdir()
    address = next(part for part in server.lab_command(tmp_path) if "default_url" in part)
    assert not set('?#&<>"\n ') & set(address)
    assert unquote(address).endswith(f"/lab/tree/{name}.ipynb")


def test_it_has_no_terminal_and_starts_what_is_its_own(folder):
    command = server.lab_command(folder)
    assert "--ServerApp.terminals_enabled=False" in command
    assert "-P" in command[: command.index("-m")]
    assert server.lab_environment(Settings(), {})["PYTHONSAFEPATH"] == "1"


def test_a_port_that_was_asked_for_is_used_or_nothing(folder):
    command = server.lab_command(folder, port=8899)
    assert {"--port=8899", "--ServerApp.port_retries=0"} <= set(command)


def test_without_a_browser_only_the_address_is_printed(folder):
    assert "--no-browser" in server.lab_command(folder, browser=False)


def test_a_hebrew_workshop_gets_a_hebrew_jupyterlab(folder):
    environment = server.lab_environment(Settings(language="he"), {})
    overrides = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in map(server.Path, environment["JUPYTER_CONFIG_PATH"].split(server.os.pathsep))
        for path in path.rglob("default_setting_overrides.json")
    ]
    assert any("he_IL" in str(override) for override in overrides)


def test_an_english_workshop_stays_english():
    assert (
        "he"
        not in server.Path(
            server.lab_environment(Settings(language="en"), {})["JUPYTER_CONFIG_PATH"]
        ).name
    )


def test_only_a_trainer_who_asks_for_it_edits():
    paths = [server.lab_environment(Settings(), {}, edit=e)["JUPYTER_CONFIG_PATH"] for e in (0, 1)]
    assert ["config/edit" in path.replace("\\", "/") for path in paths] == [False, True]


def test_no_news_are_fetched_from_the_network():
    common = server._CONFIG / "common" / "labconfig" / "default_setting_overrides.json"
    settings = json.loads(common.read_text(encoding="utf-8"))
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"


def test_no_word_of_a_strangers_page_is_a_button_for_labs_commands():
    common = server._CONFIG / "common" / "labconfig" / "default_setting_overrides.json"
    settings = json.loads(common.read_text(encoding="utf-8"))
    assert settings["@jupyterlab/apputils-extension:sanitizer"] == {"allowCommandLinker": False}


def test_a_trainers_own_jupyter_configuration_stays_in_force():
    environment = server.lab_environment(Settings(), {"JUPYTER_CONFIG_PATH": "/theirs"})
    assert environment["JUPYTER_CONFIG_PATH"].endswith("/theirs")
