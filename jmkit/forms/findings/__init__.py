"""Findings of the data, to be decided on: taken as evidence, made a pain point, put aside."""
