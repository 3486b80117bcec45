# SPDX-License-Identifier: GPL-3.0-or-later
"""rules_notice.py LUPDATE: runs every rule on sources that keep it and on sources that break it."""

import sys
import tempfile
from pathlib import Path

import colours
import layering
import sql_text
import translations

LIBRARIES = {"models/base": (0, []), "models/ledger": (20, ["base"]), "models/statistics": (10, ["base"]),
             "ui/kit": (60, ["base"])}
COUNT = 0


def offences(rule, files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        for needed in ("models", "ui", "app"):
            (root / needed).mkdir(exist_ok=True)
        return list(rule(root))


def expect(what, wanted, rule, files):
    global COUNT
    found = offences(rule, files)
    if len(found) != wanted:
        raise SystemExit(f"{what}: {wanted} offences expected, found {found}")
    COUNT += 1


def layers(root):
    return layering.offences(root, LIBRARIES)


expect("own and used libraries", 0, layers, {"ui/kit/a.cpp": '#include "kit/a.h"\n#include "base/money.h"\n#include <QColor>\n'})
expect("a library that is not in USES", 1, layers, {"models/ledger/a.cpp": '#include "statistics/s.h"\n'})
expect("upward", 1, layers, {"models/base/a.h": '#include "ledger/ledger.h"\n'})
expect("past the workspace", 1, layers, {"app/a.cpp": '#include "ledger/ledger.h"\n'})
expect("a commented include", 0, layers, {"models/base/a.h": '// #include "ledger/ledger.h"\n'})
expect("by a relative path", 1, layers, {"ui/kit/a.cpp": '#include "../../models/ledger/ledger.h"\n'})
expect("SQLite away from home", 2, layers, {"models/base/a.cpp": "#include <sqlite3.h>\n#include <SQLiteCpp/Database.h>\n"})
expect("JSON away from home", 1, layers, {"models/ledger/a.cpp": "#include <nlohmann/json.hpp>\n"})
expect("Boost at home", 0, layers, {"models/statistics/a.cpp": "#include <boost/math/distributions/beta.hpp>\n"})

expect("SQL in the ledger", 0, sql_text.offences, {"models/ledger/a.cpp": 'auto s = "SELECT 1";\n'})
expect("SQL in a page", 1, sql_text.offences, {"ui/kit/a.cpp": 'auto s = "SELECT 1";\n'})
expect("SQL in two pieces", 1, sql_text.offences, {"models/base/a.cpp": 'auto s = "insert "\n    "into orders";\n'})
expect("SQL in a raw string", 1, sql_text.offences, {"models/base/a.cpp": 'auto s = R"sql(\ncreate table t (a))sql";\n'})
expect("a sentence", 0, sql_text.offences, {"ui/kit/a.cpp": 'tr("Select a file. Delete the update?"); // SELECT\n'})

expect("the theme", 0, colours.offences, {"ui/kit/theme.cpp": 'QColor("#0072B2");\n'})
expect("a colour by name", 1, colours.offences, {"ui/kit/a.cpp": 'set(u"#0072B2"_s);\n'})
expect("a colour by numbers", 1, colours.offences, {"ui/pages/a.cpp": "QColor(1, 2, 3);\n"})
expect("a predefined colour", 1, colours.offences, {"ui/pages/a.cpp": "pen.setColor(Qt::red);\n"})
expect("no colour", 0, colours.offences, {"ui/pages/a.cpp": 'tr("Order #12"); QColor(token); // #ffffff\n'})

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>A</name>
    <message>
        <source>Import</source>
        %s
    </message>
</context>
</TS>
"""
CODE = 'QCoreApplication::translate("A", "%s");\n'


def texts(root):
    return translations.offences(root, sys.argv[1])


DONE = TS % "<translation>Importieren</translation>"
expect("translated", 0, texts, {"app/a.cpp": CODE % "Import", "translations/p_de.ts": DONE})
expect("a text that changed", 1, texts, {"app/a.cpp": CODE % "Import…", "translations/p_de.ts": DONE})
expect("a text without translation", 1, texts,
       {"app/a.cpp": CODE % "Import", "translations/p_de.ts": TS % '<translation type="unfinished"></translation>'})
expect("no file", 1, texts, {"app/a.cpp": CODE % "Import", "translations/readme": ""})
print(f"rules_notice: {COUNT} cases")
