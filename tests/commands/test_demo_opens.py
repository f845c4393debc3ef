"""`make demo` in a terminal: the kiosk opens on the demonstration, somebody of the nine comes in, and one can leave."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.e2e.hands import Person
from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from pathlib import Path


def test_one_of_the_nine_comes_in_with_four_letters_a_word_and_the_kiosk_is_left(
    demonstration: Path, tmp_path: Path
) -> None:
    database = shutil.copyfile(demonstration, tmp_path / "kiosk.db")
    with Kiosk(database, program=("-m", "kiosk", "demo")) as kiosk:
        person = Person(kiosk)
        kiosk.expect("Votre demande de logement social")
        person.choose("Reprendre mon dossier")
        kiosk.expect("Votre phrase secrète")
        kiosk.type("ts004217")
        kiosk.press("enter")
        kiosk.type("abei jard lumi mais rivi")
        kiosk.press("enter")
        person.choose("Ouvrir ma session")
        kiosk.expect("Mamadou")
        kiosk.expect("Répondez au bailleur")
        kiosk.press("f9", "enter")
        kiosk.expect("Votre demande de logement social")
        person.choose("Quitter le kiosque")
        assert kiosk.wait_end() == 0


def test_it_opens_as_it_is_configured(demonstration: Path, tmp_path: Path) -> None:
    database, config = shutil.copyfile(demonstration, tmp_path / "kiosk.db"), tmp_path / "kiosk.toml"
    config.write_text('language = "en"\n')
    with Kiosk(database, program=("-m", "kiosk", "--config", str(config), "demo")) as kiosk:
        kiosk.expect("Your request for social housing")
