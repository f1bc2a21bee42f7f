"""The files and modules of this package that PyInstaller cannot see: those read or imported by name.

Left out is what only a test needs: a program that imports `jiceng_dangjian.testing` itself gets it, and Hypothesis, by
that import.
"""

from PyInstaller.utils import hooks  # pyright: ignore[reportMissingModuleSource]

LEFT_OUT = {"__pyinstaller", "testing"}


def _goes_along(module: str) -> bool:
    return LEFT_OUT.isdisjoint(module.split("."))


datas = hooks.collect_data_files("jiceng_dangjian", includes=["regulation/text.txt", "data/*.json", "data/*.tsv"])
hiddenimports = hooks.collect_submodules("jiceng_dangjian", filter=_goes_along, on_error="raise")
