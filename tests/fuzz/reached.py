"""What the corpus alone reaches: python -m tests.fuzz.reached, as JSON; no target.

Runs in a process of its own, since only one coverage can be measured at a time.
"""

import contextlib
import json
import sys
import tempfile
from pathlib import Path

import coverage

from tests.fuzz.targets import TARGETS, inputs, load

ROOT = Path(__file__).parents[2]


def main():
    """Print {target: {parser: (share in percent, missing lines, missing branches)}}."""
    json.dump({name: reached(name) for name in TARGETS}, sys.stdout)


def reached(name):
    """Replay one corpus and return what it met."""
    target = load(name)
    measure = coverage.Coverage(
        data_file=None, branch=True, config_file=False, include=[*target.PARSERS]
    )
    measure.start()
    for data in inputs(name).values():
        # What goes wrong is another test's business.
        with contextlib.suppress(Exception):
            target.one_input(data)
    measure.stop()
    with tempfile.NamedTemporaryFile("r", suffix=".json") as report:
        measure.json_report(outfile=report.name)
        files = json.load(report)["files"]
    return {
        f"{path}:{function}": summary(files[path]["functions"][function])
        for path, functions in target.PARSERS.items()
        for function in functions
    }


def summary(region):
    """Return the share of lines and branches, and what is missing of them."""
    share = region["summary"]["percent_covered"]
    return share, region["missing_lines"], region["missing_branches"]


if __name__ == "__main__":
    main()
