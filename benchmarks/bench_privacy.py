"""Recall and precision of masking, by kind and language, on both halves of the samples."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests/privacy"))


def main() -> None:
    """Prints a line for each language and kind."""
    import samples
    import sets
    import test_recall as recall

    for language in ("he", "en"):
        halves = {half: recall.figures(half, language) for half in recall.HALVES}
        for kind in (*samples.SECRETS, *samples.OTHERS):
            good, bad = ("found", "missed") if kind in samples.SECRETS else ("kept", "wrong")
            told = (
                f"{half} {c[good, kind]}/{c[good, kind] + c[bad, kind]}"
                for half, c in halves.items()
            )
            print(f"{language}  {kind:16} {good:6} {'   '.join(told)}")
        for half, count in halves.items():
            found, of = recall.share(count, "found", "missed")
            right, _ = recall.share(count, "found", "wrong")
            print(f"{language}  {half}: recall {found:.1%} of {of}, precision {right:.1%}")
        for name in sets.NAMES:
            count = recall.figures_of(name, language)
            found, of = recall.share(count, "found", "missed")
            kept, out_of = recall.share(count, "kept", "wrong")
            print(f"{language}  {name}: recall {found:.1%} of {of}, kept {kept:.1%} of {out_of}")


main()
