"""The Nu HTML checker finds no error in a finished handout; see scripts/get_checkers.py."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from handout_samples import finished_workshop

from jmkit.handouts import write_handout
from jmkit.handouts.looks.look import look_names
from jmkit.handouts.options import Options

FOLDER = Path(os.environ.get("JMKIT_CHECKERS", Path(tempfile.gettempdir()) / "jmkit-checkers"))
HERE = (FOLDER, Path(__file__).parents[2])

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def vnu():
    jars = [f / "node_modules/vnu-jar/build/dist/vnu.jar" for f in HERE]
    jar = next((jar for jar in jars if jar.is_file()), None)
    if jar is None or shutil.which("java") is None:
        pytest.skip("NO HTML CHECKER: pages are not checked; run python scripts/get_checkers.py")

    def errors(*pages):
        command = ["java", "-jar", str(jar), "--format", "json", "--stdout", *map(str, pages)]
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
