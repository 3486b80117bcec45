# SPDX-License-Identifier: GPL-3.0-or-later
"""colours.py ROOT …: colours of the window live in ui/kit/theme.cpp alone."""

import re

import sources

HOME = "ui/kit/theme.cpp"
LITERAL = re.compile(r"#([0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b")
CODE = re.compile(
    r"\b(QColor\s*[({]\s*(0x)?\d|QColor::from(Rgb|Hsl|Hsv|Cmyk)(F|64)?\s*\(\s*[\d.]|qRgba?\s*\(\s*(0x)?\d"
    r"|Qt::(black|white|red|green|blue|cyan|magenta|yellow|gray|dark(Red|Green|Blue|Cyan|Magenta|Yellow|Gray)|lightGray)\b)")


def offences(root):
    for path in sources.sources(root, "ui"):
        if path.as_posix() == HOME:
            continue
        text = sources.read(root, path)
        for line, value in sources.literals(text):
            match = LITERAL.search(value)
            if match:
                yield f"{path}:{line}: colour {match[0]} belongs to {HOME}"
        code = sources.without_comments(text)
        for match in CODE.finditer(code):
            yield f"{path}:{sources.line_of(code, match.start())}: colour “{match[0]}” belongs to {HOME}"


if __name__ == "__main__":
    root, _ = sources.arguments()
    sources.finish("colours", list(offences(root)))
