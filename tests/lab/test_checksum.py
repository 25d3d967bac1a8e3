"""Page and kernel know a text by the same checksum, whatever stands in it."""

from __future__ import annotations

import json
import subprocess

from jmkit.forms.saving.save_receipts import checksum
from jmkit.lab.server import EXTENSIONS

SCRIPT = EXTENSIONS / "jmkit-drafts" / "static" / "drafts" / "checksum.js"
CODE = f"""
import {{ checksum }} from {json.dumps(SCRIPT.as_uri())};
import {{ readFileSync }} from "node:fs";
console.log(JSON.stringify(JSON.parse(readFileSync(0)).map(checksum)));
"""


def test_the_page_makes_the_checksums_that_the_kernel_makes(do_without):
    import checkers

    node = checkers.node() or do_without("NO NODE: pip install -e '.[test]'")
    texts = [chr(n) for n in range(0x2FFF)] + ["a\r\nb\rc", "שָׁלוֹם 👍🏽", "\ufffd\ufeff", "x" * 9999]
    done = subprocess.run(
        [node, "--input-type=module", "--eval", CODE],
        input=json.dumps(texts).encode(),
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == [checksum(text) for text in texts]
