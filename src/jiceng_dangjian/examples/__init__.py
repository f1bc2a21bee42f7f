"""Ledgers to look at: illustrations of norms, and the smallest ledger of which something is still so."""
