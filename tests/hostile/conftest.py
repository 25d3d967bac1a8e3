"""For the hostile folders: the generator and what measures a command lie beside the tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
