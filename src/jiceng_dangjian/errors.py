"""The errors of this package: each is also the built-in error that fits, and equal to its copies."""


class Error(Exception):
    """What every error of this package is. Its text and facts are the same after pickle and copy."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Error) and other.args == self.args

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class Detached(Error, RuntimeError):
    """A finding that was pickled came without its ledger, and is asked what only the ledger can tell."""
