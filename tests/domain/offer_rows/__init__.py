"""Tests of the rules of a row."""
