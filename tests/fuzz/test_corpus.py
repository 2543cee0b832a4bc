import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.__main__ import run
from tests.fuzz.targets import HERE, TARGETS, inputs, load

NO_TARGETS = {"known_keys", "targets", "reached", "atheris_run", "test_corpus"}
RUNS = 2_000  # each, guided; `make fuzz` goes on by the clock, and by chance
CASES = [
    pytest.param(name, data, id=f"{name}-{file}")
    for name in TARGETS
    for file, data in inputs(name).items()
]


@pytest.fixture(scope="module")
def reached():
    """What the corpus reaches of each parser."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.reached"],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
    )
    return json.loads(done.stdout)


def test_every_fuzzer_has_a_corpus():
    """Neither is forgotten."""
    files = {path.stem for path in HERE.glob("[!_]*.py")}

    assert files - NO_TARGETS == set(TARGETS)


@pytest.mark.parametrize(("name", "data"), CASES)
def test_what_was_kept_goes_well(name, data):
    """Inputs that found something once find nothing again."""
    load(name).one_input(data)


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_reaches_the_deepest_branch(reached, name):
    """All lines and branches of what parses, by the corpus alone."""
    for parser, (share, lines, branches) in reached[name].items():
        print(f"{name:<14} {parser:<60} {share:.0f} %")

        assert (parser, lines, branches) == (parser, [], [])


@pytest.mark.parametrize("name", TARGETS)
def test_a_short_search_finds_nothing(name):
    """What is guided by coverage, and the same on every machine."""
    pytest.importorskip("atheris", reason="atheris IS FOR LINUX AND PYTHON < 3.14")

    assert run(name, f"-runs={RUNS}", "-seed=1") == 0
