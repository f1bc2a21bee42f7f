"""Meaning: from a question to findings; for whom a duty runs, what counts, what follows."""
