"""Fixtures for whole programs."""

import pytest

from tests.end2end.headless import Headless


@pytest.fixture
def headless(tmp_path):
    """Return a maker of headless processes, each with a profile of its own."""
    processes = []

    def make(*options, profile=None, **more):
        directory = profile or tmp_path / f"profile{len(processes)}"
        processes.append(Headless(directory, *options, **more))
        return processes[-1]

    yield make
    for process in processes:
        process.kill()
