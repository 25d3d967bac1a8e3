"""The kit's folders are found in a checkout and in an installed wheel, its sample data anywhere."""

import shutil

import pytest

from jmkit.folder import kit

SAMPLES = sorted(kit.kit_folder("data").glob("*/*/*.csv"))


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


@pytest.mark.parametrize("sample", SAMPLES, ids=[f"{p.parent.name}-{p.name}" for p in SAMPLES])
def test_a_copy_is_a_sample_whatever_it_is_called(tmp_path, sample):
    assert kit.is_sample(shutil.copyfile(sample, tmp_path / "ours.csv"))


def test_a_file_of_the_same_size_is_none(tmp_path):
    data = bytearray(SAMPLES[0].read_bytes())
    data[-2] ^= 1
    (tmp_path / SAMPLES[0].name).write_bytes(data)
    assert not kit.is_sample(tmp_path / SAMPLES[0].name)


def test_an_empty_file_is_none(tmp_path):
    (tmp_path / "empty.csv").touch()
    assert not kit.is_sample(tmp_path / "empty.csv")
