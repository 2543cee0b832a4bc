"""Runs one fuzzer, guided by coverage: python -m tests.fuzz.atheris_run TARGET ..."""

import sys
import tempfile

import atheris

from tests.fuzz.targets import load

# What is imported under it is what guides.
with atheris.instrument_imports(include=["fantom"]):
    target = load(sys.argv[1])

# The first folder is where new inputs go: not into the corpus.
new = tempfile.mkdtemp()
options = [word for word in sys.argv[2:] if word.startswith("-")]
folders = [word for word in sys.argv[2:] if not word.startswith("-")]
atheris.Setup([sys.argv[0], *options, new, *folders], target.one_input)
atheris.Fuzz()
