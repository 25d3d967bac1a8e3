"""The kit's folders are found in a checkout and in an installed wheel."""

import pytest

from jmkit.folder import kit


@pytest.mark.parametrize("name", ["notebooks", "templates", "data"])
def test_each_folder_is_there_and_not_empty(name):
    assert any(kit.kit_folder(name).iterdir())


def test_a_checkout_keeps_them_beside_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr(kit, "_PACKAGE", tmp_path / "jmkit")
    assert kit.kit_folder("data") == tmp_path / "data"


def test_a_wheel_carries_them_inside_the_package(tmp_path, monkeypatch):
    inside = tmp_path / "jmkit" / "_kit" / "data"
    inside.mkdir(parents=True)
    monkeypatch.setattr(kit, "_PACKAGE", tmp_path / "jmkit")
    assert kit.kit_folder("data") == inside
