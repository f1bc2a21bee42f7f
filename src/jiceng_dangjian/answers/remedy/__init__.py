"""Remedies: what would satisfy a finding, found and proven by applying it."""
