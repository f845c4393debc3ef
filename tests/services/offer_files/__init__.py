"""Tests of the reading of files of offers."""
