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
    """Brings the file up to date with the sources. The build target refresh does the same in place.

    lupdate takes the "std::" before a function for its class, and then does not see whose tr() is called. So it reads a
    copy without that qualifier; line numbers are not kept anyway."""
    plural = ["-pluralonly"] if target.stem.endswith("_en") else []
    with tempfile.TemporaryDirectory() as folder:
        for path in sources.sources(root, "models", "ui", "app"):
            copy = Path(folder) / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(re.sub(r"\bstd::", "", sources.read(root, path)), encoding="utf-8")
        result = subprocess.run(
            [lupdate, "-locations", "none", "-no-obsolete", "-source-language", "en", *plural, "-extensions", "cpp,h", ".",
             "-ts", str(target.resolve())],
            cwd=folder, check=True, capture_output=True, text=True)
    for line in result.stderr.splitlines():
        print(line)


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
        if re.search(r"<name>Tr</name>", after):
            yield f"{name}: lupdate does not see whose Tr::tr() it is; see what it says above"
        unfinished = len(re.findall(r'type="unfinished"', before))
        if unfinished:
            yield f"{name}: {unfinished} texts have no translation"


if __name__ == "__main__":
    if sys.argv[1] == "--update":
        for file in sys.argv[4:]:
            update(sys.argv[3], Path(sys.argv[2]), Path(file))
    else:
        sources.finish("translations", list(offences(Path(sys.argv[1]), sys.argv[2])))
