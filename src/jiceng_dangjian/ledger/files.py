"""Files that are written whole or not at all, several together or one alone."""

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from errno import ELOOP
from pathlib import Path
from secrets import token_hex


def write_whole(texts: Mapping[Path, str | bytes], folders: bool = False) -> None:
    """Write bytes, and texts as UTF-8: a reader sees each file as it was or as it becomes, and if one cannot be
    written, none is changed. Mode and, where possible, owner of a file are kept, and a symbolic link followed; what is
    no regular file is written into.

    folders: whether to make the folders that are missing. Raises `OSError` as the system gives it.
    """
    targets = {
        _followed(path): text if isinstance(text, bytes) else text.encode("utf-8") for path, text in texts.items()
    }
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
                before[target] = target.read_bytes() if target.exists() else None  # first: nothing may come between
                os.replace(unfinished[target], target)
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


def _followed(path: Path) -> Path:
    """The file that a path leads to, through any links; `OSError` where they lead in a circle."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(ELOOP, os.strerror(ELOOP), str(path))
    return target


def _make(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        made.append(each)


def _written(target: Path, text: bytes) -> Path:
    """A new file beside a target, with its mode, that holds the text for certain: it is on the disk."""
    path = target.with_name(f".{token_hex(8)}.unfinished")
    before = target.stat() if target.exists() else None
    try:
        with open(path, "xb") as file:
            if before is not None:
                with suppress(OSError, AttributeError):  # only who may give files away can keep another's
                    os.chown(path, before.st_uid, before.st_gid)
                path.chmod(stat.S_IMODE(before.st_mode))
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            error.filename = str(target)  # the file that is meant, not the one beside it
        raise
    return path
