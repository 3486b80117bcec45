# SPDX-License-Identifier: GPL-3.0-or-later
"""layering.py ROOT LIBRARIES: every include must agree with what the libraries declare."""

import re

import sources

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<form>["<])(?P<name>[^">]+)[">]', re.M)

# Third-party headers and the folders where they may be included.
HOMES = {
    "SQLiteCpp/": ("models/ledger",),
    "sqlite3.h": ("models/ledger",),
    "nlohmann/": ("models/codec", "models/formats", "models/report", "models/workspace", "app"),
    "boost/": ("models/statistics",),
    "xlsxwriter": ("models/codec", "models/report"),
    "unzip.h": ("models/codec",),
    "QXmlStreamReader": ("models/codec",),
    "CLI/": ("app",),
}
# What the window and the commands reach only through the workspace.
BEHIND_WORKSPACE = {"ledger", "codec", "formats"}


def declared(path):
    libraries = {}
    for line in path.read_text().split("\n"):
        if line:
            folder, layer, uses = line.split("=")
            libraries[folder] = (int(layer), uses.split())
    return libraries


def within(path, folder):
    return path.as_posix().startswith(folder + "/")


def offences(root, libraries):
    names = {folder.split("/")[1]: folder for folder in libraries}
    for path in sources.sources(root, "models", "ui", "app"):
        if path.name == "precompiled.h":
            continue
        text = sources.without_comments(sources.read(root, path))
        home = next((folder for folder in libraries if within(path, folder)), None)
        for match in INCLUDE.finditer(text):
            place = f"{path}:{sources.line_of(text, match.start())}"
            name = match["name"]
            if name.startswith("../"):
                yield f"{place}: include “{name}” by its library: \"library/header.h\""
                continue
            for header, homes in HOMES.items():
                if name.startswith(header) and not any(within(path, folder) for folder in homes):
                    yield f"{place}: <{name}> belongs to {', '.join(homes)}"
            library = name.split("/")[0]
            if match["form"] != '"' or "/" not in name or library not in names:
                continue
            if path.parts[0] in ("ui", "app") and library in BEHIND_WORKSPACE:
                yield f"{place}: {path.parts[0]}/ reaches “{library}” only through workspace"
            elif home and names[library] != home and library not in libraries[home][1]:
                yield f"{place}: {home} does not list {library} in USES"
    for folder, (layer, uses) in libraries.items():
        for used in uses:
            if used in names and libraries[names[used]][0] >= layer:
                yield f"{folder}: layer {layer} may not use {used}"


if __name__ == "__main__":
    root, list_file = sources.arguments()
    libraries = declared(list_file)
    if not libraries:
        raise SystemExit("no libraries declared: nothing was checked")
    sources.finish("layering", list(offences(root, libraries)))
