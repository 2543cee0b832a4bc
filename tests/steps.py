"""How much work something is, without a clock: the same on every machine, at any load.

Three ways, each for what it can see:

- `steps` counts what Python does.  Work that follows the size of something takes ten
  times as many steps where there is ten times as much, and a square a hundred times.
- What C does in one call, a regular expression or a layout of Qt's, has no steps that
  one could count.  A text of `ENDLESS` letters shows a square all the same: the test
  would run for hours, and pytest's timeout ends it.
- Whatever is done a piece at a time is counted by the pieces.

How many seconds it is, `make bench` says.
"""

import sys

ENDLESS = 2_000_000  # a tenth of a nanosecond for each of its pairs is minutes


def steps(action):
    """Return how many instructions `action` runs, with all that it calls."""
    count = 0

    def look(frame, event, _argument):
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        action()
    finally:
        sys.settrace(before)
    return count
