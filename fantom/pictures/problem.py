"""Why a picture cannot be read; known without loading anything that reads one."""

from enum import StrEnum


class Problem(StrEnum):
    """What is wrong with a picture, or with the file that should be one."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"  # in bytes
    TOO_LARGE = "too-large"  # in pixels
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
