# SPDX-License-Identifier: GPL-3.0-or-later
"""sql_text.py ROOT …: SQL text lives in models/ledger alone."""

import re

import sources

STATEMENT = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|VACUUM|CREATE (TEMP |TEMPORARY |UNIQUE |VIRTUAL )?(TABLE|INDEX|VIEW|TRIGGER)"
    r"|(DROP|ALTER) (TABLE|INDEX|VIEW))\b"
    # In small letters these are English words, so only whole phrases count.
    r"|\b(?i:select\s[^.]*?\sfrom\s+\w+|insert\s+(or\s+\w+\s+)?into\s+\w|delete\s+from\s+\w+\s+where"
    r"|update\s+\w+\s+set\s+\w+\s*=|create\s+table\s)")


def offences(root):
    for path in sources.sources(root, "models", "ui", "app"):
        if path.as_posix().startswith("models/ledger/"):
            continue
        for line, value in sources.literals(sources.read(root, path)):
            match = STATEMENT.search(value.replace("\\n", " "))
            if match:
                yield f"{path}:{line}: SQL text ({match[0][:30]}…) belongs to models/ledger"


if __name__ == "__main__":
    root, _ = sources.arguments()
    sources.finish("sql_text", list(offences(root)))
