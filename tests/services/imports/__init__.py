"""Tests of the import of offers, on a real file."""
