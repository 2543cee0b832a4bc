"""What a second start says to the first window, or whoever can open its socket."""

import json

from fantom.net.instance import MAX_LINE, understood

PARSERS = {"fantom/net/instance.py": ["understood"]}
REPEAT = 255  # as the first byte: the rest again and again, for long lines


def one_input(data):
    """An object of JSON that can be written again, or nothing; never an error."""
    times, line = (data[0] if data else 0), data[1:]
    if times == REPEAT:
        line *= 1 + MAX_LINE // max(1, len(line))
    message = understood(line)
    assert message is None or isinstance(message, dict)
    if message is not None:
        assert len(line) < MAX_LINE
        json.dumps(message)
