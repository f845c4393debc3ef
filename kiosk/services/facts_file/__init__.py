"""Files of facts about candidatures: read into rows, and written as a template to fill in."""

from kiosk.services.facts_file.columns import Column
from kiosk.services.facts_file.read import FactsTable, read_facts_file
from kiosk.services.facts_file.rows import FactRow, Problem, ReadRow, read_row
from kiosk.services.facts_file.template import template_of

__all__ = ["Column", "FactRow", "FactsTable", "Problem", "ReadRow", "read_facts_file", "read_row", "template_of"]
