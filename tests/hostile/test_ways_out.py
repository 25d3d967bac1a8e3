"""No way out of the folder: links, names and addresses in a stranger's folder lead nowhere."""

from __future__ import annotations

import json
import os
from pathlib import Path, PureWindowsPath

import pytest
from click.testing import CliRunner

import jmkit
from jmkit.blocks import BlockCall
from jmkit.cli.group import jmkit as command
from jmkit.errors import JmkitError, NotebookError, SettingsError, WorkshopNotFoundError
from jmkit.folder.names import NameRefusedError, unlinked
from jmkit.folder.notebooks import read_notebook
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.handouts import context_of, write_handout
from jmkit.handouts.blocks import render_block
from jmkit.handouts.html.embedded import picture_in
from jmkit.model import Persona
from jmkit.rendering.picture_files import file_in

needs_links = pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")

SECRET = "customer,stage,time\nsecret,s1,2024-01-01\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def outside(tmp_path):
    """A folder that is none of the workshop's business."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.csv").write_text(SECRET, encoding="utf-8")
    (folder / "secret.png").write_bytes(PNG)
    (folder / "secret.ipynb").write_text('{"cells": []}', encoding="utf-8")
    return folder


@pytest.fixture
def workshop(tmp_path):
    return jmkit.new(tmp_path / "ws", "en").path


def state(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def ran(*args: object) -> tuple[int, str]:
    done = CliRunner().invoke(command, [str(arg) for arg in args], catch_exceptions=True)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done.exit_code, done.output


WAYS = [
    "../outside/secret.csv",
    "data/../../outside/secret.csv",
    "..\\outside\\secret.csv",
    "{outside}/secret.csv",
    "file://{outside}/secret.csv",
    "//host/share/secret.csv",
    "\\\\host\\share\\secret.csv",
    "\\\\?\\C:\\secret.csv",
    "\\\\.\\pipe\\secret",
    "C:secret.csv",
    "C:\\secret.csv",
    "data/secret.csv:stream",
    "~/secret.csv",
    "/dev/zero",
    "/proc/self/environ",
    "nul",
    "COM1.csv",
    "data/aux.csv",
    "secret.csv\0.csv",
    "data//../../outside/secret.csv",
    "https://host.invalid/secret.csv",
    "s3://bucket/secret.csv",
    "data/*.csv",
    "",
    ".",
    "a/" * 40 + "secret.csv",
    "x" * 5_000,
]


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("block", ["survey", "funnel", "reviews", "map", "flow"])
def test_no_block_reads_outside_the_folder(workshop, outside, name, block):
    asked = name.format(outside=outside)
    option = "events" if block in {"map", "flow"} else "file"
    html = render_block(BlockCall.of(block, **{option: asked}), context_of(workshop))
    assert "secret</bdi>" not in html
    # A file that is only not there yet is nobody's mistake where a block lives from it.
    is_missing = name == "~/secret.csv" and block not in {"map", "flow"}
    is_refused = bool(name) or block not in {"map", "flow"}
    assert ("jmkit-alert" in html) is (is_refused and not is_missing)


@pytest.mark.parametrize("name", WAYS)
def test_no_picture_is_read_outside_the_folder(workshop, outside, name):
    assert picture_in(workshop, name.format(outside=outside).replace(".csv", ".png")) is None


@pytest.mark.parametrize("name", ["//host/share/x.png", "\\\\host\\share\\x.png", "C:/x.png"])
@pytest.mark.parametrize("ask", [picture_in, file_in])
def test_a_host_is_not_even_asked_for(tmp_path, monkeypatch, name, ask):
    touched = []
    for call in ("resolve", "is_file", "stat", "exists"):
        monkeypatch.setattr(Path, call, lambda path, *_, **__: touched.append(path))
    assert ask(tmp_path, name) is None
    assert touched == []


@pytest.mark.parametrize("name", [n for n in WAYS if PureWindowsPath(n).drive or "\\" in n])
def test_what_windows_takes_for_elsewhere_is_refused_everywhere(tmp_path, name):
    assert file_in(tmp_path, name) is None


@needs_links
@pytest.mark.parametrize("block", ["survey", "funnel", "reviews"])
@pytest.mark.parametrize("link", ["data/link.csv", "data", "far"])
def test_no_link_leads_data_in(workshop, outside, block, link):
    place = workshop / link
    if link == "data":
        place.rename(workshop / "old")
    place.symlink_to(outside / "secret.csv" if link.endswith("csv") else outside)
    name = link if link.endswith("csv") else f"{link}/secret.csv"
    html = render_block(BlockCall.of(block, name), context_of(workshop))
    assert "is a link that leads out" in html


@needs_links
def test_a_link_inside_the_folder_is_followed(workshop, outside):
    (workshop / "photo.png").write_bytes(PNG)
    (workshop / "same.png").symlink_to("photo.png")
    assert picture_in(workshop, "same.png")
    (workshop / "far.png").symlink_to(outside / "secret.png")
    assert picture_in(workshop, "far.png") is None


@needs_links
def test_a_notebook_that_is_a_link_to_elsewhere_is_told(workshop, outside):
    (workshop / "07-far.ipynb").symlink_to(outside / "secret.ipynb")
    with pytest.raises(NotebookError, match="leads out"):
        read_notebook(workshop / "07-far.ipynb")
    assert len(write_handout(workshop).problems) == 1


@needs_links
@pytest.mark.parametrize("args", [["handout"], ["map"], ["map", "--picture", "matrix"]])
def test_nothing_is_written_through_a_linked_folder(workshop, outside, args):
    (workshop / "handouts").rmdir()
    (workshop / "handouts").symlink_to(outside)
    before = state(outside)
    code, text = ran(args[0], workshop, *args[1:])
    assert (code, "leads out of the workshop" in text) == (1, True)
    assert state(outside) == before


@needs_links
@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_linked_file_is_replaced_and_what_it_leads_to_stays(workshop, outside, suffix):
    path = workshop / "handouts" / f"map.{suffix}"
    path.symlink_to(outside / "secret.csv")
    before = state(outside)
    code, text = ran("map", workshop, "--out", path)
    assert code == 0, text
    assert state(outside) == before
    assert not path.is_symlink()


@needs_links
def test_a_handout_that_is_a_link_is_replaced(workshop, outside):
    path = workshop / "handouts" / f"{workshop.name}.html"
    path.symlink_to(outside / "secret.csv")
    before = state(outside)
    assert ran("handout", workshop)[0] == 0
    assert state(outside) == before
    assert "<html" in path.read_text("utf-8")


@needs_links
def test_litter_is_not_looked_for_behind_a_link(workshop, outside):
    (outside / ".jmkit-0.part").write_text("theirs")
    (workshop / "handouts").rmdir()
    (workshop / "handouts").symlink_to(outside)
    jmkit.open(workshop, person="dana")
    assert (outside / ".jmkit-0.part").exists()


@needs_links
@pytest.mark.parametrize("out", ["handouts/../handouts/x.png", "handouts/sub/x.png"])
def test_no_detour_leads_through_a_link(workshop, outside, out):
    (workshop / "handouts").rmdir()
    (workshop / "handouts").symlink_to(outside)
    with pytest.raises(NameRefusedError):
        unlinked(workshop, workshop / out)


def test_people_may_write_wherever_they_want(workshop, tmp_path):
    for path in (tmp_path / "map.png", Path("map.png"), workshop / "handouts" / "map.png"):
        assert unlinked(workshop, path) == path


@needs_links
@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "loop", "gone"])
def test_settings_that_are_no_file_of_the_folder_are_told(tmp_path, outside, kind):
    path = tmp_path / "workshop.toml"
    make = {
        "link": lambda: path.symlink_to(outside / "secret.csv"),
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "loop": lambda: path.symlink_to(path),
        "gone": lambda: path.symlink_to(tmp_path / "nothing"),
    }
    make[kind]()
    with pytest.raises(SettingsError):
        read_settings(tmp_path)
    assert ran("check", tmp_path)[0] == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
@pytest.mark.parametrize("name", ["photo.png", "data/x.csv", "07-x.ipynb"])
def test_a_device_is_not_read(workshop, name):
    (workshop / name).symlink_to("/dev/zero")
    assert picture_in(workshop, name) is None
    assert "jmkit-alert" in render_block(BlockCall.of("survey", name), context_of(workshop))
    assert ran("handout", workshop)[0] == name.endswith("ipynb")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
@pytest.mark.parametrize("name", ["photo.png", "data/x.csv", "07-x.ipynb"])
def test_nobody_waits_for_a_pipe(workshop, name):
    os.mkfifo(workshop / name)
    jmkit.open(workshop, person="dana").save(Persona(id="p", name="Noa", photo=name))
    assert picture_in(workshop, name) is None
    assert "jmkit-alert" in render_block(BlockCall.of("survey", name), context_of(workshop))
    assert ran("handout", workshop)[0] == name.endswith("ipynb")


@pytest.mark.parametrize("name", ["javascript:alert(1).ipynb", "א ב#?%41&\"'<b>.ipynb"])
@pytest.mark.skipif(os.name != "posix", reason="Windows has no such names")
def test_the_name_of_a_notebook_is_a_link_to_it_and_nothing_else(workshop, name):
    notebook = {"cells": [], "metadata": {"jmkit": {"step": "persona"}}}
    (workshop / name).write_text(json.dumps(notebook), encoding="utf-8")
    html = render_block(BlockCall("progress"), context_of(workshop))
    assert 'href="javascript:' not in html
    assert "<b>.ipynb" not in html


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows tells owners otherwise")
class TestAWorkshopAbove:
    """A stranger's workshop.toml in a folder above, such as /tmp."""

    @pytest.fixture
    def below(self, workshop):
        (workshop / "mine" / "deep").mkdir(parents=True)
        return workshop / "mine" / "deep"

    def test_it_is_found(self, workshop, below):
        assert find_workshop(below) == workshop

    def test_it_is_found_where_everybody_writes_if_it_is_ones_own(self, workshop, below):
        workshop.chmod(0o777)
        assert find_workshop(below) == workshop

    def test_it_is_not_taken_from_somebody_else_where_everybody_writes(
        self, workshop, below, monkeypatch
    ):
        workshop.chmod(0o1777)
        monkeypatch.setattr(os, "getuid", lambda: 12345)
        with pytest.raises(WorkshopNotFoundError):
            find_workshop(below)

    def test_it_is_taken_from_a_colleague_in_a_folder_of_the_team(
        self, workshop, below, monkeypatch
    ):
        workshop.chmod(0o775)
        monkeypatch.setattr(os, "getuid", lambda: 12345)
        assert find_workshop(below) == workshop

    def test_it_is_taken_where_somebody_names_it(self, workshop, monkeypatch):
        workshop.chmod(0o1777)
        monkeypatch.setattr(os, "getuid", lambda: 12345)
        assert find_workshop(workshop) == workshop


@needs_links
@pytest.mark.parametrize("name", ["data", "work", "handouts"])
def test_a_begun_workshop_is_not_finished_through_a_link(tmp_path, outside, name):
    folder = tmp_path / "begun"
    folder.mkdir()
    (folder / ".jmkit-begun").touch()
    (folder / name).symlink_to(outside)
    before = state(outside)
    with pytest.raises(JmkitError):
        jmkit.new(folder, "en")
    assert state(outside) == before


@needs_links
def test_the_demo_does_not_empty_what_a_link_leads_to(tmp_path, outside):
    (outside / "workshop.toml").write_text("", encoding="utf-8")
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "he").symlink_to(outside)
    before = state(outside)
    assert ran("demo", tmp_path / "demo", "--replace")[0] == 1
    assert state(outside) == before
