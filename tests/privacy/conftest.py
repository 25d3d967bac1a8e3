"""Lets the tests here find their samples."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
