"""A handout is written from display lists: loading matplotlib takes longer than making one."""

import subprocess
import sys


def test_a_handout_is_made_without_matplotlib(make_workshop):
    folder = make_workshop()
    code = (
        "import sys; from pathlib import Path; from jmkit.handouts.document import make_handout\n"
        f"html = make_handout(Path({str(folder)!r})).html\n"
        "assert '<svg class=\"jmkit-drawn jmkit-for-laptop' in html\n"
        "assert not {'matplotlib', 'numpy', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
