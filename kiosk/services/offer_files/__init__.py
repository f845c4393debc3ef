"""Files of offers, whatever their format, as rows of raw texts under known columns."""

from kiosk.services.offer_files.read import read_offer_file
from kiosk.services.offer_files.table import Table

__all__ = ["Table", "read_offer_file"]
