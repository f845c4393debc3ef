"""`python -m bench`: measure, print a table, exit 1 when a goal is missed."""

from __future__ import annotations

import sys

from bench.run import main

sys.exit(main())
