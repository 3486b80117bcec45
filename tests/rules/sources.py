# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules share: finding sources, and their string literals."""

import re
import sys
from pathlib import Path

# A comment, a raw string, a string or a character; whatever comes first counts.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"|"(?P<text>(?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)+\'',
    re.S)


def sources(root, *folders):
    """C++ files below the folders, as paths relative to root."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".h", ".hpp", ".inl"):
                yield path.relative_to(root)


def read(root, path):
    return (root / path).read_text(encoding="utf-8")


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def literals(text):
    """(line, value) of string literals; neighbours that the compiler joins come as one."""
    start, value, end = None, "", None
    for match in TOKEN.finditer(text):
        part = match["raw"] if match["raw"] is not None else match["text"]
        if part is None:
            if match[0].startswith("/") and end is not None and not text[end:match.start()].strip():
                end = match.end()  # a comment between two literals does not part them
            continue
        if end is not None and not text[end:match.start()].strip():
            value += part
        else:
            if start is not None:
                yield line_of(text, start), value
            start, value = match.start(), part
        end = match.end()
    if start is not None:
        yield line_of(text, start), value


def without_comments(text):
    """The same text with comments blanked, so that positions stay."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith(("//", "/*")) else match[0]
    return TOKEN.sub(blank, text)


def finish(rule, offences):
    for offence in offences:
        print(offence)
    print(f"{rule}: {len(offences)} offences")
    sys.exit(1 if offences else 0)


def arguments():
    return Path(sys.argv[1]), Path(sys.argv[2])
