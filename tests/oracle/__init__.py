"""A second opinion: an oracle written from the contract alone, naive, one function a norm. It imports nothing of the package."""

from tests.oracle.evaluate import evaluate

__all__ = ["evaluate"]
