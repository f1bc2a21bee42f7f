"""The errors of this package: one is under all of them, and each is also the built-in error that fits."""


class Error(Exception):
    """What every error of this package is. Its text and facts are the same after pickle and copy."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Error) and other.args == self.args

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class Detached(Error, RuntimeError):
    """A finding that was pickled came without its ledger, and is asked what only the ledger can tell."""


class BadValue(Error, ValueError):
    """What was given cannot be: a day, a number, a name of a closed list."""


class WrongType(Error, TypeError):
    """What was given is of another kind than what is needed."""


class NotFound(Error, LookupError):
    """There is no such organization, person, norm or place."""
