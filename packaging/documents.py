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

## Intervals

A rate, an average or a ratio by which posts are judged is an estimate. Its column *interval* says how `--ci` and the pages get
its 95 % limits:

- **Wilson**: the Wilson score interval of x of n.
- **orders** or **posts**: a bootstrap that draws these units anew, each with its share of numerator and denominator; posts,
  because the orders of one post are not independent. 1,999 resamples, BCa limits (percentile limits where BCa has none).
  Units stand in a fixed order (orders by instant, posts by platform and id); those with 0 in both shares are left out. The
  generator is mt19937_64 with the seed 20240501 for every figure, index = floor((u >> 11) × 2⁻⁵³ × n); the acceleration is
  that of the jackknife, in 100 blocks beyond 2,000 units. The same data give the same limits everywhere.
- Beyond 20,000 units, these are first dealt at random (same generator, seed and index rule; Fisher-Yates from the last unit
  down, the unit at place i goes to group i mod 4,000) into 4,000 groups of equal size, and the groups are drawn. The sums of
  random groups have the variance and skewness that the ratio needs; chance in the dealing changes the width by about 1 %, the
  1,999 resamples themselves by about 3 %.
- No limits with fewer than five units, when all units agree (which proves nothing), or when resamples lack a denominator.
  ROAS draws the posts that earned or cost something, what a creator or campaign earned without a post as one more; as pairs
  of credit and spend are drawn, it has none where media spend names no post.
- **–**: sales, orders, refunds and spend of a closed period are recorded facts, and so is what divides facts of the whole
  shop or has no unit to draw: MER, CAC, cost per order, margins, break-even ROAS, lifetime value, claimed figures.

"""
INTERVALS = {"": "–", "wilson": "Wilson", "bootstrap_orders": "orders", "bootstrap_posts": "posts"}

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
        text += f"## {title}\n\n| id | name | meaning | unit | better | interval |\n|---|---|---|---|---|---|\n"
        for kpi in entries:
            text += (f"| `{kpi['id']}` | {cell(kpi['label'])} | {cell(kpi['meaning'])} | {kpi['unit']} "
                     f"| {kpi['better'] or '–'} | {INTERVALS[kpi['interval']]} |\n")
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
