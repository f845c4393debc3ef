"""The command line: everything the staff does, and what installs the kiosk."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

import click

from kiosk import __version__
from kiosk.commands.audit import audit
from kiosk.commands.candidatures import candidatures
from kiosk.commands.demo import demo
from kiosk.commands.dossiers import dossiers
from kiosk.commands.init import init
from kiosk.commands.messages import messages
from kiosk.commands.offers import offers
from kiosk.commands.options import FILE, Family
from kiosk.commands.people import people
from kiosk.commands.saying import warn
from kiosk.commands.staff import staff
from kiosk.commands.stats import stats
from kiosk.commands.tick import tick
from kiosk.console import crash
from kiosk.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

WIDEST_HELP: Final = 100


@click.group(
    cls=Family,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": WIDEST_HELP},
    help=_("Kiosque Logement: the request for social housing, step by step, with the keyboard."),
    epilog=_('Without a command, "kiosk" opens the kiosk on the full screen.'),
)
@click.option(
    "--database",
    type=FILE,
    metavar=_("FILE"),
    help=_("File of the database (else KIOSK_DATABASE, else the configuration)."),
)
@click.option(
    "--config", type=FILE, metavar=_("FILE"), help=_("Configuration (else KIOSK_CONFIG, else /etc/kiosk/kiosk.toml).")
)
@click.option("--may-leave", is_flag=True, help=_('Offer "Leave the kiosk" on the welcome screen.'))
@click.version_option(__version__, message="Kiosque Logement %(version)s")
def cli(database: Path | None, config: Path | None, *, may_leave: bool) -> None:
    """Group the commands; what is given here is read by them, or by the kiosk itself."""


COMMANDS: Final = (init, demo, offers, staff, dossiers, candidatures, messages, people, stats, audit, tick)
for command in COMMANDS:
    cli.add_command(command)


def run() -> None:
    """Play the command line of this process; a fault of ours is noted and said, without a traceback."""
    crash.hook_everything(_say_end)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without our characters is no reason to stop
    cli(prog_name="kiosk")


def _say_end(incident: str) -> None:
    warn(
        _("The command stopped on a fault of the program. Tell the CSE, with this number: {incident}.").format(
            incident=incident
        )
    )
