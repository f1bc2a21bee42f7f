"""Explanations: why a finding is as it is, made from the answer, and checked without asking it."""
