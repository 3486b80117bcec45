#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""documents.py [--check] PROGRAM: writes docs/kpi.md from what the program itself says (or checks that it is up to date)."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

HEAD = """# The KPI catalogue

<!-- Written by packaging/documents.py from `postledger kpis --json`; do not edit. -->

Every figure of the program, defined once. Unless a basis is named, money is on the order-date basis and credit follows the
evidence ladder; `--basis` and `--model` change them. A figure that does not exist is empty, never 0.

"""
# Headings by the catalogue's sections, in the order of the page.
SECTIONS = [("2", "Revenue"), ("3", "Orders"), ("4", "Conversion"), ("5", "What posts earn"), ("6", "Attention"),
            ("7", "Marketing"), ("9", "Marketing"), ("8", "Contribution and customers"),
            ("attribution", "What platforms claim")]


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def kpi_page(program):
    answer = subprocess.run([program, "kpis", "--json"], stdin=subprocess.DEVNULL, capture_output=True, check=True)
    kpis = json.loads(answer.stdout)
    text = HEAD
    chapters = {title: [] for _, title in SECTIONS}
    for kpi in kpis:
        chapters[next(title for start, title in SECTIONS if kpi["section"].startswith(start))].append(kpi)
    for title, entries in chapters.items():
        text += f"## {title}\n\n| id | name | meaning | unit | better |\n|---|---|---|---|---|\n"
        for kpi in entries:
            text += (f"| `{kpi['id']}` | {cell(kpi['label'])} | {cell(kpi['meaning'])} | {kpi['unit']} "
                     f"| {kpi['better'] or '–'} |\n")
        text += "\n"
    if not kpis or text.count("| `") != len(kpis):
        sys.exit("The catalogue does not have the expected form.")
    return text.rstrip("\n") + "\n"


def main():
    check = "--check" in sys.argv
    program = Path([argument for argument in sys.argv[1:] if argument != "--check"][0]).resolve()
    page, text = ROOT / "docs" / "kpi.md", kpi_page(program)
    if not check:
        page.write_text(text, encoding="utf-8")
    elif not page.exists() or page.read_text(encoding="utf-8") != text:
        sys.exit("docs/kpi.md is not up to date; run packaging/documents.py build/release/bin/postledger")


if __name__ == "__main__":
    main()
