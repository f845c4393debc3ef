"""The configuration: read from where it is said to be, refused with the name of what cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsError, load


def configured(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_the_file_says_stands_in_place_of_the_usual(tmp_path: Path) -> None:
    file = configured(tmp_path, 'language = "en"\nidle_seconds = 60\ndatabase = "/srv/kiosk.db"\n')
    assert load(file, {}) == Settings(language="en", idle_seconds=60, database=Path("/srv/kiosk.db"))
    assert load(None, {"KIOSK_CONFIG": str(file)}) == load(file, {})


def test_the_variable_that_names_the_database_goes_before_the_file(tmp_path: Path) -> None:
    file = configured(tmp_path, 'database = "/srv/kiosk.db"\n')
    assert load(file, {"KIOSK_DATABASE": "/srv/autre.db"}).database == Path("/srv/autre.db")


def test_the_usual_settings_are_fit_and_can_be_written_in_a_file(tmp_path: Path) -> None:
    file = configured(tmp_path, 'siren = "478951080"\nsiret = "47895108000011"\nmatricule_pattern = "TS[0-9]{6}"\n')
    assert load(file, {}).siret == "47895108000011"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("idle_seconds", "0"),
        ("warning_seconds", "-1"),
        ("monthly_due_day", "29"),
        ("worry_days", '"30"'),
        ("may_leave", "1"),
        ("language", '"de"'),
        ("siren", '"478 951 080"'),
        ("siret", '"12345678900011"'),
        ("siret", '"478951080"'),
        ("matricule_pattern", '"TS[0-9"'),
        ("no_such_setting", "1"),
    ],
)
def test_a_value_that_nothing_could_work_with_is_refused_by_name(tmp_path: Path, name: str, value: str) -> None:
    file = configured(tmp_path, f"{name} = {value}\n")
    with pytest.raises(SettingsError) as refused:
        load(file, {})
    assert refused.value.args == (str(file), name)


@pytest.mark.parametrize("text", [None, "language = ", "\ufeff", "language = 'fr"])
def test_a_file_that_is_missing_or_no_toml_is_refused(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "absent.toml" if text is None else configured(tmp_path, text)
    with pytest.raises(SettingsError) as refused:
        load(file, {})
    assert refused.value.args[0] == str(file)
