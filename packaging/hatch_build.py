"""What hatchling does before it builds a wheel: compile the translations."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes the .qm files, which pyproject.toml names as artifacts."""

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        script = Path(self.root) / "packaging" / "translations.py"
        runpy.run_path(str(script))["compile_all"]()
