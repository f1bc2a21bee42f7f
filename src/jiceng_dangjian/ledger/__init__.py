"""Facts: what a ledger holds, how it is loaded, checked and looked up."""
