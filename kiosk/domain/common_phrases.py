"""Phrases that many people choose, so that others try them first."""

from __future__ import annotations

from typing import Final

_LEAST_DIFFERENT: Final = 5
"""Fewer different characters than that are a key held down, or two."""

_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz" * 2,
    "0123456789" * 3,
    "1234567890" * 3,
    "azertyuiopqsdfghjklmwxcvbn" * 2,
    "qwertyuiopasdfghjklzxcvbnm" * 2,
)
"""Keys or letters in their order."""

_LIST: Final = """
motdepasse monmotdepasse lemotdepasse motdepassesecret nouveaumotdepasse password passw0rd mypassword
phrasesecrete maphrasesecrete laphrasesecrete unephrasesecrete codesecret moncodesecret secret topsecret
azertyuiop azertyqwerty qwertyazerty azerty qwerty abcdef administrateur administrator utilisateur invite
jetaime jetaimemoncoeur jetaimemonamour jetaimepourlavie jetaimeplusquetout moncoeur monamour monamourpourlavie
iloveyou iloveyouforever iloveyousomuch ilovefrance iloveparis loulou doudou chouchou cheri cherie moncheri macherie
bonjour bonjourtoutlemonde bonjourlemonde bonsoir coucou salut commentcava cavabien toutvabien mercibeaucoup
soleil chocolat princesse papillon fleur licorne dragon superman batman pokemon starwars tigrou naruto
marseille paris lyon toulouse france vivelafrance allezlesbleus allezlesverts allezparis allezlom allezlol allezpsg
parissaintgermain olympiquedemarseille olympiquelyonnais parisestmagique championsdumonde
liberteegalitefraternite jesuischarlie lamarseillaise allonsenfantsdelapatrie
lavieestbelle cestlavie carpediem hakunamatata onnesaitjamais vivrelibreoumourir
jepensedoncjesuis etreounepasetre unpourtousettouspourun unpourtoustouspourun sesameouvretoi ouvretoisesame
abracadabra supercalifragilisticexpialidocious ilfaitbeau ilfaitbeauaujourdhui ilpleut ilpleutilmouille
ilpleutilpleutbergere auclairdelalune frerejacques joyeuxnoel bonneannee joyeuxanniversaire bonanniversaire
inchallah hamdoulillah bismillah allahouakbar dieuestgrand dieuestamour jesus jesustaime
mafamille mamaman monpapa mamanetpapa papaetmaman mesenfants monbebe mafille monfils maman papa
correcthorsebatterystaple loremipsum loremipsumdolor loremipsumdolorsitamet
triomphe triomphesecurite csetriomphe csetriomphesecurite actionlogement logement logementsocial monlogement
kiosquelogement kiosque demandelogement demandedelogement demandelogementsocial numerounique
mondossier candidature jeveuxunlogement jeveuxunappartement jeveuxunemaison unlogement monappartement
jaioublie jaioubliemonmotdepasse jenesaispas jesaispas nimportequoi rien test essai testtest ceciestuntest
"""
_COMMON: Final = frozenset(_LIST.split())
"""Without accents, spaces, signs, and digits before or after."""


def is_common(plain: str) -> bool:
    """Return whether a phrase is easily guessed.

    Args:
        plain: The phrase in small letters and digits, without accents, spaces and signs.
    """
    bare = plain.strip("0123456789")
    return (
        not bare
        or bare in _COMMON
        or _once(bare) in _COMMON
        or len(set(plain)) < _LEAST_DIFFERENT
        or _once(plain) != plain
        or any(plain in row or plain in row[::-1] for row in _ROWS)
    )


def _once(text: str) -> str:
    """Return the piece that *text* repeats, or the whole of it."""
    return text[: (text * 2).find(text, 1)]
