# SPDX-License-Identifier: GPL-3.0-or-later
"""The part `xlsx` of bench/compare: a TikTok Shop export as a workbook, read by Postledger and by xlsx2csv."""

import csv
import shutil
import statistics
import sys
import zipfile
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def column_name(index):
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def is_amount(text):
    """Plain decimals that a spreadsheet keeps as numbers; ids and zip codes stay text."""
    digits = text.lstrip("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit() and len(digits) < 12 and (digits == "0" or not digits.startswith("0") or "." in text)


def write_workbook(source, target, rows):
    """Writes the first `rows` rows of the CSV `source` as the platform would: shared strings, numbers, one sheet."""
    strings = {}
    count = 0
    part = target.with_suffix(".part")
    with open(source, encoding="utf-8-sig", newline="") as file, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        reader = csv.reader(file)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write((HEAD + f'<worksheet xmlns="{SPREADSHEET}"><sheetData>').encode())
            names = [column_name(index) for index in range(200)]
            for number, row in enumerate(islice(reader, rows + 1), 1):
                cells = [f'<row r="{number}" spans="1:{len(row)}">']
                for name, text in zip(names, row):
                    text = text.strip()
                    if not text:
                        continue
                    if number > 1 and is_amount(text):
                        cells.append(f'<c r="{name}{number}"><v>{text}</v></c>')
                    else:
                        index = strings.setdefault(text, len(strings))
                        cells.append(f'<c r="{name}{number}" t="s"><v>{index}</v></c>')
                cells.append("</row>")
                sheet.write("".join(cells).encode())
                count = number - 1
            sheet.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as shared:
            shared.write((HEAD + f'<sst xmlns="{SPREADSHEET}" uniqueCount="{len(strings)}">').encode())
            for text in strings:
                shared.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
            shared.write(b"</sst>")
        archive.writestr("xl/workbook.xml", HEAD + f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
                         '<sheet name="OrderSKUList" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">'
                         f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
                         f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        archive.writestr("_rels/.rels", HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">'
                         f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("[Content_Types].xml", HEAD + f'<Types xmlns="{PACKAGE}/content-types">'
                         '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
                         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
                         'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                         'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="'
                         'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override '
                         'PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                         'spreadsheetml.sharedStrings+xml"/></Types>')
    part.rename(target)
    return count, sum(len(text.encode()) for text in strings)


def compare(program, folder, rows, runs, run, alternate, table, say):
    """Reading a workbook into CSV; importing it is told beside, for nobody else does that."""
    source = max(folder.glob("All order-*.csv"), key=lambda file: file.stat().st_size)
    workbook = folder / f"orders-{rows}.xlsx"
    if not workbook.exists():
        say(f"Writing {workbook.name}")
        # In a process of its own: what this one needs at most would count as the memory of those that it starts.
        written, text = map(int, run([sys.executable, __file__, source, workbook, rows]).output.split())
        if written < rows:
            workbook.unlink()
            return f"### Reading a workbook\n\nLeft out: {written:,} rows of TikTok Shop orders, {rows:,} are needed (--orders).\n"
        say(f"  {written:,} rows, {workbook.stat().st_size / 1e6:.0f} MB, {text / 1e6:.0f} MB of shared strings")
    out = folder / "out.csv"
    database = folder / "workbook.postledger"

    def imported():
        for file in folder.glob(database.name + "*"):
            file.unlink()
        return run([program, "import", database, workbook, "--currency", "USD", "--timezone", "America/New_York", "--json"])

    contestants = {"Postledger: `inspect --to-csv`": lambda: run([program, "inspect", workbook, "--to-csv", out]),
                   "Postledger: `import`": imported}
    if shutil.which("xlsx2csv"):
        contestants["xlsx2csv"] = lambda: run(["xlsx2csv", workbook, out])
    else:
        say("xlsx2csv is left out: it is not installed.")
    say(f"Reading {workbook.name}, {workbook.stat().st_size / 1e6:.0f} MB")
    results = alternate(contestants, runs)
    own = statistics.median(measured.seconds for measured in results["Postledger: `inspect --to-csv`"])
    lines = []
    for name, measured in results.items():
        seconds = [one.seconds for one in measured]
        lines.append([name, f"{statistics.median(seconds):.2f}", f"{min(seconds):.2f}–{max(seconds):.2f}",
                      f"{statistics.median(seconds) / own:.2f} ×", f"{max(one.megabytes for one in measured):.0f}"])
    for file in [out, *folder.glob(database.name + "*")]:
        file.unlink(missing_ok=True)
    return (f"### Reading a workbook ({rows:,} rows of TikTok Shop orders, {workbook.stat().st_size / 1e6:.0f} MB)\n\n"
            + table(["program", "median s", "range s", "against Postledger", "peak MB"], lines))


if __name__ == "__main__":
    print(*write_workbook(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
