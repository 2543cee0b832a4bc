"""A file that is put in place whole, or not at all: for what a person cannot lose."""

import contextlib
import os
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in place, for its owner only, or leave what was there.

    A link stays one: the file that it leads to is replaced.

    Raises:
        OSError: the system refuses; no temporary file is left.
    """
    import tempfile  # noqa: PLC0415 - few starts write

    path = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)  # mkstemp made it 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk know what the folder holds now, where the system can do that.

    Windows opens no folder, and some file systems sync none: then it is theirs when.
    """
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
