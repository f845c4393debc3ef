"""Configuration: a TOML file and the environment, read once and passed on."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULT_FILE = Path("/etc/kiosk/kiosk.toml")
DEFAULT_DATABASE = Path("/var/lib/kiosk/kiosk.db")
LANGUAGES = ("fr", "en")
LAST_DUE_DAY = 28
"""Every month has it."""


class SettingsError(Exception):
    """The configuration file cannot be used; `args` are the path and what is wrong in it."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What differs from one works council to the next. Every field may stand in the TOML file."""

    database: Path = DEFAULT_DATABASE
    """The one SQLite file."""
    language: str = "fr"
    """Language at start: fr or en."""
    phone: str = "0970 800 800"
    """Centre de Relation Client of Action Logement (R25)."""
    hours: str = ""
    """Its opening hours; never invented: empty until somebody knows them."""
    siren: str = "478951080"
    """The company's SIREN (the notice calls it a SIRET, R07)."""
    siret: str = ""
    """The company's 14-digit SIRET, once the employer has confirmed it."""
    matricule_pattern: str = r"[A-Z0-9-]{1,20}"
    """A full match of this is a staff number."""
    matricule_example: str = "TS004217"
    """Shown beside the field."""
    controller: str = ""
    """Who is responsible for the data; empty, like what follows: the notice says it, in both languages."""
    controller_address: str = ""
    """Their address."""
    legal_basis: str = ""
    """Why the data may be used (information notice)."""
    cse_contact: str = ""
    """How to reach the CSE."""
    employer_contact: str = "TRIOMPHE SECURITE"
    """Who validates at the employer's."""
    dpo_contact: str = ""
    """Where to use one's rights."""
    monthly_due_day: int = 10
    """Day of the month by which the documents of the month before are due."""
    worry_days: int = 30
    """Days without news after which one should ask."""
    idle_seconds: int = 180
    """Seconds without a key before the warning."""
    warning_seconds: int = 60
    """Seconds the warning stays before the session ends."""
    terminal: str = "kiosque"
    """Name of this terminal, for the audit and the delay after failures."""
    may_leave: bool = False
    """Offer « Quitter » on the welcome screen (demonstration, SSH); a kiosk never does."""
    draft_months: int = 3
    """Untouched drafts are kept that long."""
    closed_months: int = 3
    """Closed dossiers are kept that long."""
    inactive_months: int = 13
    """Inactive dossiers are kept that long."""
    backup_days: int = 30
    """Backup copies are kept that long."""
    drop_folder: str = ""
    """Folder where people find the files they take away; none offers no file."""
    log_file: str = ""
    """Where crashes are noted, without anything of a person; beside the database when empty."""

    @property
    def log(self) -> Path:
        """The file of the log."""
        return Path(self.log_file) if self.log_file else self.database.with_suffix(".log")


def load(file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of *file*, else of KIOSK_CONFIG, else of /etc; KIOSK_DATABASE goes before.

    Raises:
        SettingsError: If the file is missing though named, is no TOML, or has a wrong value.
    """
    named = file or (Path(environment["KIOSK_CONFIG"]) if environment.get("KIOSK_CONFIG") else None)
    values = _read(named or DEFAULT_FILE, required=named is not None)
    if environment.get("KIOSK_DATABASE"):
        values["database"] = environment["KIOSK_DATABASE"]
    return _checked(values, named or DEFAULT_FILE)


def _read(file: Path, *, required: bool) -> dict[str, object]:
    try:
        with file.open("rb") as opened:
            return dict(tomllib.load(opened))
    except FileNotFoundError:
        if required:
            raise SettingsError(str(file), "missing") from None
        return {}
    except OSError as error:
        raise SettingsError(str(file), error.strerror or "unreadable") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(file), str(error)) from error


def _checked(values: dict[str, object], file: Path) -> Settings:
    types = {field.name: field.type for field in fields(Settings)}
    kinds: dict[str, type] = {"str": str, "int": int, "bool": bool, "Path": str}
    for name, value in values.items():
        if name not in types or type(value) is not kinds[str(types[name])]:
            raise SettingsError(str(file), name)
    if "database" in values:
        values["database"] = Path(str(values["database"]))
    settings = Settings(**values)  # type: ignore[arg-type]
    if unfit := next(_unfit(settings), ""):
        raise SettingsError(str(file), unfit)
    return settings


def _unfit(settings: Settings) -> Iterator[str]:
    """Return the names of the values that nothing could work with."""
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if type(value) is int and value < 1:
            yield field.name
    if settings.monthly_due_day > LAST_DUE_DAY:
        yield "monthly_due_day"
    if settings.language not in LANGUAGES:
        yield "language"
    if not re.fullmatch(r"[0-9]{9}", settings.siren):
        yield "siren"
    if settings.siret and not re.fullmatch(rf"{re.escape(settings.siren)}[0-9]{{5}}", settings.siret):
        yield "siret"
    if not _is_pattern(settings.matricule_pattern):
        yield "matricule_pattern"


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True
