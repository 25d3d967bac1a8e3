# ruff: noqa: E501 -- rows of samples
"""An output says nothing of the machine that made it, and stays an output."""

import getpass
from pathlib import Path

import pytest

from jmkit.handouts.privacy.machine import without_machine

TELLING = (
    "PosixPath('/home/dana/course')", "'/home/dana/My Course/x.csv'", "/Users/dana", r"C:\Users\Dana\x.csv",
    r"'C:\\Users\\dana\\y.csv'", r"\\dana-pc\share\x.txt", "file:///home/dana/x.html", "~dana/x.py",
    "dana@dana-box:~/x$ ls", "environ({'USER': 'dana', 'HOME': '/home/dana'})", "HOSTNAME=dana-box",
    'File "/home/dana/c/x.py", line 3', "dana ran /home/dana/x", "WindowsPath('C:/Users/dana/x')",
    "/mnt/c/Users/dana/x", "OneDrive: C:/Users/dana/OneDrive/x", "/export/home/dana/x.csv", "//home/dana",
    "API_TOKEN='dana'", "%2Fhome%2Fdana%2Fx.csv",
)  # fmt: skip
FINE = (
    "/checkout/cart", "and/or", "24/7", "https://example.com/home/page.html", "a / b", "/products/1",
    "12/05/2026", "user: 42", "C: 3", "x ~ y", "km/h", "the home page", "KeyError: 'stage'",
)  # fmt: skip


@pytest.mark.parametrize("text", TELLING)
def test_no_folder_and_no_user_is_left(text):
    assert "dana" not in without_machine(text).lower()


@pytest.mark.parametrize("text", FINE)
def test_what_is_no_path_stays(text):
    assert without_machine(text) == text


def test_the_name_of_the_file_stays():
    assert without_machine("no file '/home/dana/data/x.csv'") == "no file '…/x.csv'"


def test_nothing_of_this_machine_is_left():
    text = without_machine(f"{Path.cwd()}/a {Path.home()}/b.csv {Path(__file__)}")
    assert str(Path.cwd()) not in text
    assert str(Path.home()) + "/" not in text
    assert getpass.getuser() == "root" or getpass.getuser() not in text
