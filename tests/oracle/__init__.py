"""A second, naive implementation of ledger.md, for comparison."""

from .evaluation import evaluate

__all__ = ["evaluate"]
