"""What PyInstaller reads when it freezes a program that uses this package; it finds this folder by an entry point."""

from pathlib import Path


def get_hook_dirs() -> list[str]:
    """The folders with hooks for PyInstaller: this one."""
    return [str(Path(__file__).parent)]
