"""Every screen of the kiosk at the two sizes that are promised, cell by cell.

Look at the picture before accepting a change with --snapshot-update: `python -m tests.screens.real FOLDER NAME`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.screens.real import desk_scenes, dossier_scenes, message_scenes, offer_scenes, open_scenes
from tests.screens.real.drawn import drawn
from tests.screens.real.showing import shown

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

    from tests.screens.real.scene import Scene

SCENES: Final = (
    *open_scenes.SCENES,
    *dossier_scenes.SCENES,
    *offer_scenes.SCENES,
    *message_scenes.SCENES,
    *desk_scenes.SCENES,
)
SIZES: Final = ((80, 24), (120, 36))


class Drawn(SingleFileSnapshotExtension):
    """Keeps each screen in a text of its own."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x36"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_a_screen_looks_as_it_did(
    scene: Scene, size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with shown(scene, size, tmp_path) as app:
        said = drawn(app)

    assert "… ─" not in said, "the title of a frame is cut"
    assert said == snapshot(extension_class=Drawn)


def test_every_scene_has_a_name_of_its_own() -> None:
    assert len({scene.name for scene in SCENES}) == len(SCENES)
