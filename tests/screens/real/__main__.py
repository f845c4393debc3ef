"""Draw scenes as pictures, to look at: `python -m tests.screens.real FOLDER [NAME…]`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import i18n
from tests.screens.real.showing import shown
from tests.screens.test_real_screens import SCENES, SIZES


async def draw(folder: Path, names: list[str]) -> None:
    """Draw the scenes with those names; all of them without."""
    from picture import take

    for scene in SCENES:
        if names and scene.name not in names:
            continue
        for width, height in SIZES:
            with TemporaryDirectory() as made:
                async with shown(scene, (width, height), Path(made)) as app:
                    take(app, folder / f"{scene.name}-{width}x{height}.png")


if __name__ == "__main__":
    sys.path.append("tools")
    i18n.use("fr")
    asyncio.run(draw(Path(sys.argv[1]), sys.argv[2:]))
