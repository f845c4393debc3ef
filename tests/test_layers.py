"""Nothing imports upwards, and the rules know neither screen, database nor language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent

ALL_OF_THE_DOMAIN: Final = """
import importlib, pkgutil, sys
import kiosk.domain
for module in pkgutil.walk_packages(kiosk.domain.__path__, "kiosk.domain."):
    importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if "." not in name or name.startswith("kiosk.")))
"""
KNOWN_TO_THE_DOMAIN: Final = {"kiosk", "kiosk.clock", "kiosk.data", "kiosk.text"}
FORBIDDEN: Final = {"textual", "rich", "sqlite3", "sqlite_utils", "pysqlite3", "babel", "gettext", "click", "screens"}


def test_nothing_imports_upwards() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_domain_loads_nothing_of_the_outside() -> None:
    run = subprocess.run(
        [sys.executable, "-c", ALL_OF_THE_DOMAIN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert not loaded & FORBIDDEN
    ours = {name for name in loaded if name.startswith("kiosk") and not name.startswith("kiosk.domain")}
    assert not {name for name in ours if name not in KNOWN_TO_THE_DOMAIN and not name.startswith("kiosk.data.")}
