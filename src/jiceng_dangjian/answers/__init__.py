"""Readers of answers: reports, contested findings, duties, entries, consequences, explanations and remedies."""
