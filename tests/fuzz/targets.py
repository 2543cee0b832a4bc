"""Every fuzzer: a file here that says what it parses."""

import importlib
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
TARGETS = sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir())


def load(name):
    """Return the fuzzer of that name: `one_input(data)` and `PARSERS`."""
    return importlib.import_module(f"tests.fuzz.{name}")


def inputs(name):
    """Return what is kept for it, by name."""
    return {path.name: path.read_bytes() for path in sorted((CORPUS / name).iterdir())}
