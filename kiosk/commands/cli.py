"""The command line: everything the staff does, and what installs the kiosk."""

from __future__ import annotations

import click

from kiosk import __version__
from kiosk.commands.candidatures import candidatures
from kiosk.commands.demo import demo
from kiosk.commands.dossiers import dossiers
from kiosk.commands.init import init
from kiosk.commands.offers import offers
from kiosk.commands.people import people
from kiosk.commands.staff import staff


@click.group(
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    epilog="Sans commande, « kiosk » ouvre le kiosque en plein écran.",
)
@click.version_option(__version__, message="Kiosque Logement %(version)s")
def cli() -> None:
    """Kiosque Logement : la demande de logement social, pas à pas, au clavier."""


for command in (init, demo, offers, staff, dossiers, candidatures, people):
    cli.add_command(command)
