# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py ROOT LUPDATE: the .ts files hold every text of the sources, and each is translated."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import sources


def update(lupdate, root, target):
    """Brings the file up to date with the sources. The build target refresh does the same in place."""
    plural = ["-pluralonly"] if target.stem.endswith("_en") else []
    subprocess.run(
        [lupdate, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", *plural,
         "-extensions", "cpp,h", "models", "ui", "app", "-ts", str(target)],
        cwd=root, check=True, stdout=subprocess.DEVNULL)


def offences(root, lupdate):
    files = sorted((root / "translations").glob("*.ts"))
    if not files:
        yield "translations: no .ts file"
    for path in files:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            shutil.copy(path, copy)
            update(lupdate, root, copy)
            before, after = path.read_text(encoding="utf-8"), copy.read_text(encoding="utf-8")
        name = path.relative_to(root)
        if before != after:
            old, new = set(before.split("\n")), [line.strip() for line in after.split("\n") if "<source>" in line]
            added = [line for line in new if line not in {o.strip() for o in old}]
            yield f"{name}: is not up to date; run cmake --build --preset dev --target refresh" \
                + "".join(f"\n    new: {line}" for line in added[:10])
        unfinished = len(re.findall(r'type="unfinished"', before))
        if unfinished:
            yield f"{name}: {unfinished} texts have no translation"


if __name__ == "__main__":
    if sys.argv[1] == "--update":
        for file in sys.argv[4:]:
            update(sys.argv[3], Path(sys.argv[2]), Path(file))
    else:
        sources.finish("translations", list(offences(Path(sys.argv[1]), sys.argv[2])))
