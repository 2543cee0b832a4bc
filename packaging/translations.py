"""Keeps the translations: fantom/i18n/fantom_*.ts and what is compiled from them.

    python packaging/translations.py update     take up the texts of the code
    python packaging/translations.py compile    make the .qm files that are not new

Sindarin has no place in Qt's list of languages: lupdate refuses its file, and
lrelease would give it no plural.  Both see it as a language whose plural is made the
same way: one form for 1, another for all else.
"""

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "fantom"
FOLDER = CODE / "i18n"
CODES = ("en", "ru", "sjn")
STAND_IN = 'language="en"'
SINDARIN = 'language="sjn"'


def main() -> int:
    """Do what the first argument says."""
    match sys.argv[1:]:
        case ["update"]:
            update(FOLDER)
            compile_all()
        case ["compile"]:
            compile_all()
        case _:
            print(__doc__)
            return 2
    return 0


def update(folder: Path) -> None:
    """Bring the .ts files in that folder up to date with the code."""
    sources = sorted(str(path.relative_to(ROOT)) for path in CODE.rglob("*.py"))
    for code in CODES:
        path = folder / f"fantom_{code}.ts"
        before = path.read_text("utf-8") if path.exists() else ""
        with tempfile.TemporaryDirectory() as work:
            known = Path(work) / path.name
            if before:
                known.write_text(before.replace(SINDARIN, STAND_IN, 1), "utf-8")
            _lupdate(sources, "en" if code == "sjn" else code, known)
            after = known.read_text("utf-8")
        if code == "sjn":
            after = after.replace(STAND_IN, SINDARIN, 1)
        if after != before:
            path.write_text(after, "utf-8")


def _lupdate(sources: list[str], code: str, target: Path) -> None:
    # English needs a translation only where the number decides about the word.
    plurals = ["-pluralonly"] if target.name == "fantom_en.ts" else []
    _run(
        "lupdate",
        *("-silent", "-locations", "none", "-no-obsolete", *plurals),
        *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
        *("-source-language", "en", "-target-language", code),
        *(*sources, "-ts", str(target)),
    )


def compile_all() -> None:
    """Make each .qm file that is missing or older than its source."""
    for code in CODES:
        source, target = (FOLDER / f"fantom_{code}.{end}" for end in ("ts", "qm"))
        if not _newer(target, source):
            compile_one(source, target)


def _newer(target: Path, source: Path) -> bool:
    return target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns


def compile_one(source: Path, target: Path) -> None:
    """Compile a .ts file, complete or not at all."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".qm") as work:
        known, made = Path(work) / source.name, Path(work) / target.name
        text = source.read_text("utf-8").replace(SINDARIN, STAND_IN, 1)
        known.write_text(text, "utf-8")
        _run("lrelease", "-silent", str(known), "-qm", str(made))
        made.replace(target)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_qt_tool(tool), *arguments], cwd=ROOT, check=True)


def _qt_tool(name: str) -> str:
    """Find a tool in PySide6's wheel, without importing Qt."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("translations: PySide6 is missing; run packaging/setup.sh")
    end = ".exe" if sys.platform == "win32" else ""
    return str(Path(spec.origin).with_name(name + end))


if __name__ == "__main__":
    raise SystemExit(main())
