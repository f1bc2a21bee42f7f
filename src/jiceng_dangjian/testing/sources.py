"""Where the choices behind a ledger come from: a seeded random generator, or Hypothesis."""

import random
from collections.abc import Sequence
from typing import Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Source(Protocol):
    """Where choices come from: a random generator, or Hypothesis, which shrinks them towards the first."""

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        ...

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        ...


class FromRandom:
    """Choices by a seeded random generator: fast, for many ledgers."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        return self.random.choice(options)

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        return self.random.randrange(number)


class FromHypothesis:
    """Choices by Hypothesis."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        return self.draw(st.sampled_from(options))

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        return self.draw(st.integers(0, number - 1))


def chance(source: Source, one_in: int) -> bool:
    """True once in so many times; shrinks to False."""
    return source.below(one_in) == one_in - 1


def some(source: Source, options: Sequence[T], least: int = 0) -> list[T]:
    """Some of the options, in their order."""
    kept = [option for option in options if source.below(2)]
    return kept if len(kept) >= least else list(options[:least])
