"""Where a package begins: PyInstaller wants a script rather than a module."""

import sys

from fantom.__main__ import main

sys.exit(main())
