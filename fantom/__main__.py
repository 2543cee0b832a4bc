"""`python -m fantom`: chooses the face."""

import sys

from fantom import cli
from fantom.memory_only import forbid_core_dumps


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    forbid_core_dumps()
    arguments = cli.parse(sys.argv[1:])
    if cli.needs_no_window(arguments):
        return cli.run(arguments)
    if not cli.has_display():
        return cli.run_without_display()
    # Only now: importing the window takes longer than all of headless.
    from fantom.app import run, wake  # noqa: PLC0415

    return cli.start(arguments, run, wake)


if __name__ == "__main__":
    sys.exit(main())
