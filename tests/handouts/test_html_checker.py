"""The Nu HTML checker finds no error in a finished handout; see scripts/get_checkers.py."""

import json
import shutil
import subprocess

import pytest
from checkers import VNU
from handout_samples import finished_workshop

from jmkit.handouts import write_handout
from jmkit.handouts.looks.look import look_names
from jmkit.handouts.options import Options

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def vnu(do_without):
    if not VNU.is_file() or shutil.which("java") is None:
        do_without("NO HTML CHECKER: pages are not checked; run python scripts/get_checkers.py")

    def errors(*pages):
        command = ["java", "-jar", str(VNU), "--format", "json", "--stdout", *map(str, pages)]
        done = subprocess.run(command, capture_output=True, check=False)
        told = json.loads(done.stdout)["messages"]
        return [(m["url"][-20:], m["message"]) for m in told if m["type"] == "error"]

    return errors


@pytest.fixture(scope="module", params=["he", "en"])
def finished(request, tmp_path_factory):
    return finished_workshop(tmp_path_factory.mktemp("w") / request.param, request.param)


def test_a_finished_workshop_is_valid_in_every_look(finished, vnu, tmp_path):
    pages = [tmp_path / f"{look}.html" for look in look_names()]
    for page in pages:
        write_handout(finished, page, options=Options(look=page.stem))
    assert vnu(*pages) == []
