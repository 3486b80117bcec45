#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/screenshots.sh [PROGRAM]
# Draws the pictures of docs/screenshots anew, of the demo brand. Needs no display.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$root/build/release/bin/postledger}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" demo "$work/demo" >&2
mapfile -d '' files < <(find "$work/demo" -maxdepth 1 -type f -print0 | sort -z)
"$program" import "$work/demo.postledger" "${files[@]}" --currency USD --timezone America/New_York </dev/null >&2

for page in overview compare posts creators products data; do
    for theme in light dark; do
        for size in 1280x800 2560x1440; do
            suffix=$([ "$size" = 1280x800 ] || echo "-$size")
            "$program" screenshot "$work/demo.postledger" --page "$page" --theme "$theme" --size "$size" --language en \
                --out "$root/docs/screenshots/$page-$theme$suffix.png" </dev/null >&2
        done
    done
done
