"""The options and arguments that several commands have, and how groups of commands are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from kiosk.commands.fields import MATRICULE
from kiosk.i18n import _


class Family(click.Group):
    """Commands that belong together."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(subcommand_metavar=_("COMMAND …"), **settings)


def _or_of_the_program(ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    """Return what was given to the command, else what was given before it: `kiosk --database FILE offers list`."""
    return value or ctx.find_root().params.get("database")


FILE: Final = click.Path(path_type=Path)

database_option: Final = click.option(
    "--database",
    type=FILE,
    metavar=_("FILE"),
    callback=_or_of_the_program,
    help=_("File of the database (else KIOSK_DATABASE, else the configuration)."),
)
json_option: Final = click.option("--json", is_flag=True, help=_("Write JSON, for another program."))
by_option: Final = click.option("--by", required=True, metavar=_("NAME"), help=_("Who acts, of the members of staff."))
by_or_system_option: Final = click.option(
    "--by", metavar=_("NAME"), help=_("Who acts, of the members of staff (else the machine itself).")
)
reason_option: Final = click.option(
    "--reason", default="", metavar=_("REASON"), help=_("Why; the person will read it.")
)
matricule_argument: Final = click.argument("matricule", type=MATRICULE, metavar=_("MATRICULE"))
