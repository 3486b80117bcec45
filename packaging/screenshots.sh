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

# What was rejected, and what only a person can answer.
mkdir "$work/in"
{
    head -1 "$root/models/formats/neutral/samples/orders_good.csv"
    echo 'L-101,shop,2025-06-02T09:14:00Z,c-1,USD,58.00,0.00,4.90,0.00,21.00,,,,LINA10,,0'
    echo 'L-102,shop,2025-06-31T11:40:00Z,c-2,USD,32.00,0.00,4.90,0.00,12.00,,,,,,0'
    echo 'L-103,shop,2025-06-03T18:02:00Z,c-3,USD,1O4.00,0.00,4.90,0.00,38.00,,,,,,0'
    echo ',shop,2025-06-04T07:55:00Z,c-4,USD,24.00,0.00,4.90,0.00,9.00,,,,,,0'
    echo 'L-105,shop,2025-06-05T20:21:00Z,c-5,USD,76.50,5.00,0.00,0.00,29.00,,,,NOOR15,,0'
} >"$work/in/june-orders.csv"
cp "$root/models/formats/tiktok_shop_orders/samples/ambiguous_dates.csv" "$work/in/tiktok-orders.csv"
cp "$root/models/formats/meta_ads/samples/rounded_ids.csv" "$work/in/meta-ads.csv"
for theme in light dark; do
    "$program" screenshot "$work/demo.postledger" --page import --theme "$theme" --language en \
        --out "$root/docs/screenshots/import-$theme.png" \
        --files "$work/in/june-orders.csv" "$work/in/tiktok-orders.csv" "$work/in/meta-ads.csv" </dev/null >&2
done

cat >"$work/in/till.csv" <<'END'
Bestellnr.;Bestelldatum;E-Mail-Adresse;Warenwert;Rabatt;Versandkosten;MwSt;Kassiererin
A-1001;31.10.2026 14:05;;1.234,50;34,50;4,90;190,00;Ayla
A-1002;01.11.2026 09:00;;59,00;0,00;4,90;9,42;Ayla
A-1003;01.11.2026 09:41;;1O9,00;0,00;4,90;17,40;Jonas
A-1004;01.11.2026 11:20;;24,50;2,45;0,00;3,52;Jonas
END
for theme in light dark; do
    "$program" screenshot "$work/demo.postledger" --page import --detail rejects --theme "$theme" --language en \
        --out "$root/docs/screenshots/rejects-$theme.png" --files "$work/in/june-orders.csv" </dev/null >&2
    "$program" screenshot "$work/demo.postledger" --page import --detail mapping --theme "$theme" --language en \
        --out "$root/docs/screenshots/mapping-$theme.png" --files "$work/in/till.csv" </dev/null >&2
done

for detail in quality unmatched creators; do
    for theme in light dark; do
        "$program" screenshot "$work/demo.postledger" --page data --detail $detail --theme "$theme" --size 1280x800 \
            --language en --out "$root/docs/screenshots/data-$detail-$theme.png" </dev/null >&2
    done
done

for page in overview compare posts creators products data; do
    for theme in light dark; do
        for size in 1280x800 2560x1440; do
            suffix=$([ "$size" = 1280x800 ] || echo "-$size")
            "$program" screenshot "$work/demo.postledger" --page "$page" --theme "$theme" --size "$size" --language en \
                --out "$root/docs/screenshots/$page-$theme$suffix.png" </dev/null >&2
        done
    done
done
