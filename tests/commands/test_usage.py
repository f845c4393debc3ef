"""What is misspelt is said in French, with where the help is, and the exit status is 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.commands.running import Commands


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["offer"], "Commande inconnue\u00a0: offer."),
        (["offers"], "kiosk offers [OPTIONS] COMMANDE …"),
        (["offers", "lists"], "Commande inconnue\u00a0: lists."),
        (["offers", "list", "--jsn"], "Option inconnue\u00a0: --jsn."),
        (["offers", "import"], "Il manque l’argument 'FICHIER'."),
        (["offers", "list", "toutes"], "Argument en trop\u00a0: toutes"),
        (["--database"], "L’option --database demande une valeur."),
        (["staff", "add", "Claire"], "Il manque l’option '--role'. Choix possibles\u00a0:"),
        (["staff", "add", "Claire", "--role", "boss"], "«\u00a0boss\u00a0» ne fait pas partie des choix"),
        (["staff", "add", "Claire", "--role", "cse", "--matricule", "é!"], "Valeur incorrecte pour '--matricule'"),
        (["dossiers", "list"], "Il manque l’option '--by'."),
        (["dossiers", "show", "TS!", "--by", "Claire"], "Valeur incorrecte pour 'MATRICULE'"),
        (["dossiers", "close", "TS1", "--by", "Claire", "--date", "31/02/2026"], "n’existe pas dans le calendrier"),
        (["dossiers", "request-changes", "TS1", "--by", "Marc"], "Il manque l’option '--reason'."),
        (["dossiers", "request-changes", "TS1", "--by", "Marc", "--reason", "HOSTING"], "écrivez POINT=MOTIF"),
        (["candidatures", "record", "TS1", "FILED", "--by", "Claire"], "«\u00a0FILED\u00a0» ne fait pas partie"),
        (["candidatures", "record", "TS1", "AWARDED", "--days", "dix", "--by", "Claire"], "n’est pas un nombre"),
        (["demo", "--people", "now"], "Argument en trop\u00a0: now"),
    ],
)
def test_what_is_misspelt_is_said_in_french(kiosk: Commands, arguments: list[str], said: str) -> None:
    assert said in kiosk.misused(*arguments)


def test_where_the_help_is_goes_with_it(kiosk: Commands) -> None:
    assert "Pour l’aide\u00a0: kiosk offers list --help" in kiosk.misused("offers", "list", "x")
