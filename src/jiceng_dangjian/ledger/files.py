"""Files that are written whole or not at all, several together or one alone."""

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_whole(texts: Mapping[Path, str], folders: bool = False) -> None:
    """Write texts as UTF-8 files: a reader sees each as it was or as it becomes, and if one cannot be written, none is
    changed. The mode of an existing file is kept, and a link followed; what is no regular file is written into.

    folders: whether to make the folders that are missing. Raises `OSError` as the system gives it.
    """
    targets = {Path(os.path.realpath(path)): text.encode("utf-8") for path, text in texts.items()}
    made: list[Path] = []
    unfinished: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for target, text in targets.items():
            if folders:
                _make(target.parent, made)
            if not target.exists() or target.is_file():
                unfinished[target] = _written(target, text)
            elif target.is_dir():
                raise IsADirectoryError(21, "Is a directory", str(target))
        for target, text in targets.items():
            if target in unfinished:
                old = target.read_bytes() if target.exists() else None
                os.replace(unfinished[target], target)
                before[target] = old
            else:
                target.write_bytes(text)
    except BaseException:
        for target, was in before.items():
            with suppress(OSError):
                target.unlink() if was is None else os.replace(_written(target, was), target)
        for path in unfinished.values():
            path.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise


def _make(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        made.append(each)


def _written(target: Path, text: bytes) -> Path:
    """A new file beside a target, with its mode, that holds the text for certain: it is on the disk."""
    path = target.with_name(f".{token_hex(8)}.unfinished")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    with open(path, "xb") as file:
        try:
            if mode is not None:
                path.chmod(mode)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            file.close()
            path.unlink(missing_ok=True)
            raise
    return path
