"""The command line. Its library, click, says its own sentences too: in French from here on.

It asks gettext for them, in the domain « messages », some of them while the commands are being declared.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

os.environ["LANGUAGE"] = "fr"
gettext.bindtextdomain("messages", str(Path(__file__).parent.parent / "locale"))
