"""What is loaded before the first frame."""

from __future__ import annotations

import subprocess
import sys

from tests.pty_kiosk import ROOT

LATER = {
    "aiohttp",
    "argon2",
    "babel",
    "click",
    "dateutil",
    "importlib.metadata",
    "importlib.resources",
    "markdown_it",
    "mnemonic",
    "openpyxl",
    "pluggy",
    "pygments",
    "pysqlite3",
    "secrets",
    "segno",
    "sqlite3",
    "sqlite_utils",
    "stdnum",
    "tree_sitter",
}
FIRST_FRAME = """
import sys
import kiosk.__main__, kiosk.launch, kiosk.app, kiosk.session
from kiosk.flows.welcome import welcome_page
from kiosk.settings import Settings
welcome_page(Settings())
print("\\n".join(sys.modules))
"""


def test_nothing_heavy_is_loaded_before_the_first_frame() -> None:
    run = subprocess.run([sys.executable, "-c", FIRST_FRAME], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LATER.isdisjoint(run.stdout.split())
