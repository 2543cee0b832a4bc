"""Where icons, fonts and style sheets lie: the only place that knows."""

from functools import cache
from pathlib import Path


def resource(name: str) -> Path:
    """Find one by its name in resources/, such as ``icons/fantom.svg``.

    Qt shows nothing at all for a picture that isn't there; this says so.
    """
    path = _folder() / name
    if not path.exists():
        message = f"no resource is called {name}"
        raise FileNotFoundError(message)
    return path


@cache
def _folder() -> Path:
    """Inside the package when installed, beside it in the source tree."""
    package = Path(__file__).parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.with_name("resources")
