#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""choose.py CONTROL FOLDER: copies the most telling small inputs of a merge into FOLDER.

CONTROL is what libFuzzer wrote with -merge_control_file: the names of the inputs, then for each the features of the
program that no earlier (smaller) one reached. Inputs with most of them are taken; what is in FOLDER stays.
"""

import hashlib
import sys
from pathlib import Path

MOST_FILES = 20
MOST_BYTES = 5120


def told(control):
    """Pairs of the number of new features and the input."""
    lines = control.read_text(errors="surrogateescape").split("\n")
    count = int(lines[0])
    names = lines[2:2 + count]
    for line in lines[2 + count:]:
        words = line.split(" ")
        if words[0] == "FT":
            yield len(words) - 2, Path(names[int(words[1])])


def main():
    control, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    kept = {path.read_bytes() for path in folder.iterdir()}
    for features, path in sorted(told(control), key=lambda pair: (-pair[0], pair[1])):
        if len(kept) >= MOST_FILES or features == 0:
            break
        content = path.read_bytes()
        if 0 < len(content) <= MOST_BYTES and content not in kept:
            kept.add(content)
            (folder / hashlib.sha1(content).hexdigest()[:12]).write_bytes(content)


if __name__ == "__main__":
    main()
