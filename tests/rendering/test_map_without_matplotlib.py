"""`jmkit map --out map.svg` loads no matplotlib: that would take most of its time."""

import subprocess
import sys

import jmkit as jm


def test_a_map_becomes_an_svg_file_without_matplotlib(tmp_path):
    jm.new(tmp_path / "cafe", language="en")
    code = (
        "import sys; from jmkit.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "print('loaded:', *{'matplotlib', 'numpy', 'pandas'} & set(sys.modules))"
    )
    call = ["map", str(tmp_path / "cafe"), "--out", str(tmp_path / "map.svg")]
    done = subprocess.run(
        [sys.executable, "-c", code, *call], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("loaded:\n")
    assert "<svg" in (tmp_path / "map.svg").read_text("utf-8")
