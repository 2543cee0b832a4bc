"""Runs every figure there is, or those that are named.

usage: python -m benchmarks [NAME ...]

A figure is a file here with a `main`; files that say "no figure" first aren't.
"""

import ast
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run them one after the other; return how many failed."""
    names = sys.argv[1:] or figures()
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"{platform.platform()}, Python {platform.python_version()},")
    print(f"{os.cpu_count()} processors; load before: {load}", flush=True)
    return sum(_run(name) != 0 for name in names)


def figures() -> list[str]:
    """Return the names of all figures."""
    return sorted(
        path.stem
        for path in HERE.glob("*.py")
        if path.stem != "__main__" and "no figure" not in _first_line(path)
    )


def _first_line(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0]


def _run(name: str) -> int:
    print(f"\n{name}", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    return subprocess.run(command, cwd=HERE.parent, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
