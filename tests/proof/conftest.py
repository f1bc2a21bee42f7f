"""The proof: what takes long, and is run by the name of its marker only."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is here, unless a marker is asked for."""
    if not config.getoption("-m"):
        left_out = [item for item in items if HERE in item.path.parents]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
