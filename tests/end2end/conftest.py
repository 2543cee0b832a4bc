"""Fixtures for whole programs."""

import pytest

from tests.end2end.headless import Headless


@pytest.fixture
def headless(tmp_path):
    """Return a maker of headless processes, each with a profile of its own."""
    processes = []

    def make(*options, prefix=(), profile=None):
        directory = profile or tmp_path / f"profile{len(processes)}"
        processes.append(Headless(directory, *options, prefix=prefix))
        return processes[-1]

    yield make
    for process in processes:
        process.kill()
