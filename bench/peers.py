# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that bench/compare measures beside Postledger, and how each loads a CSV file as text."""

import ctypes
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "build" / "bench-peers"
DUCKDB_PACKAGE = "@duckdb/node-bindings-linux-x64"
DUCKDB_LIBRARY = PEERS / "node_modules" / DUCKDB_PACKAGE / "libduckdb.so"

PANDAS = "import sys, pandas; frame = pandas.read_csv(sys.argv[1], dtype=str); assert len(frame) > 0"


def python_with_pandas():
    """Debian's own Python has Debian's pandas, another one first in PATH may lack it."""
    for python in ("/usr/bin/python3", sys.executable):
        if subprocess.run([python, "-c", "import pandas"], capture_output=True).returncode == 0:
            return python
    return None


def duckdb_library(say=lambda text: None):
    """DuckDB's shared library, fetched once through npm; None when that is not possible."""
    if not DUCKDB_LIBRARY.exists():
        if not shutil.which("npm"):
            say("DuckDB is left out: npm, which fetches it, is missing.")
            return None
        PEERS.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "install", "--prefix", PEERS, "--no-audit", "--no-fund", "--ignore-scripts", "--silent",
                               DUCKDB_PACKAGE], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0 or not DUCKDB_LIBRARY.exists():
            say(f"DuckDB is left out: npm could not fetch {DUCKDB_PACKAGE}.\n{done.stderr[-500:]}")
            return None
    return DUCKDB_LIBRARY


class DuckDb:
    """The little of DuckDB's C interface that is needed to ask and to time a question."""

    class _Result(ctypes.Structure):
        _fields_ = [("columns", ctypes.c_uint64), ("rows", ctypes.c_uint64), ("changed", ctypes.c_uint64),
                    ("column_data", ctypes.c_void_p), ("message", ctypes.c_char_p), ("internal", ctypes.c_void_p)]

    def __init__(self, path):
        self.api = library = ctypes.CDLL(str(DUCKDB_LIBRARY))
        library.duckdb_result_error.restype = ctypes.c_char_p
        library.duckdb_library_version.restype = ctypes.c_char_p
        library.duckdb_value_varchar.restype = ctypes.c_void_p
        library.duckdb_value_varchar.argtypes = [ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64]
        library.duckdb_row_count.restype = ctypes.c_uint64
        library.duckdb_column_count.restype = ctypes.c_uint64
        library.duckdb_free.argtypes = [ctypes.c_void_p]
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        if library.duckdb_open(str(path).encode() if path else None, ctypes.byref(self.database)) \
                or library.duckdb_connect(self.database, ctypes.byref(self.connection)):
            raise RuntimeError(f"DuckDB cannot open {path}")

    def ask(self, sql, values=True):
        """Rows of text (or only their number), and the seconds that DuckDB took; reading them out does not count."""
        result = self._Result()
        began = time.perf_counter()
        failed = self.api.duckdb_query(self.connection, sql.encode(), ctypes.byref(result))
        seconds = time.perf_counter() - began
        if failed:
            raise RuntimeError(f"{self.api.duckdb_result_error(ctypes.byref(result)).decode()}\n{sql}")
        count = self.api.duckdb_row_count(ctypes.byref(result))
        rows = count
        if values:
            rows = []
            for row in range(count):
                cells = []
                for column in range(self.api.duckdb_column_count(ctypes.byref(result))):
                    pointer = self.api.duckdb_value_varchar(ctypes.byref(result), column, row)
                    cells.append(ctypes.string_at(pointer).decode() if pointer else None)
                    if pointer:
                        self.api.duckdb_free(pointer)
                rows.append(cells)
        self.api.duckdb_destroy_result(ctypes.byref(result))
        return rows, seconds

    def version(self):
        return self.api.duckdb_library_version().decode()

    def close(self):
        self.api.duckdb_disconnect(ctypes.byref(self.connection))
        self.api.duckdb_close(ctypes.byref(self.database))


def quoted(path):
    return "'" + str(path).replace("'", "''") + "'"


def loaders(export, scratch, say):
    """(name, command, what it writes) for each peer at hand."""
    if shutil.which("sqlite3"):
        database = scratch / "raw.sqlite"
        yield ("sqlite3 .import: raw text",
               ["sqlite3", database, f".import --csv {quoted(export)} orders"], database)
    else:
        say("sqlite3 is left out: it is not installed.")
    if duckdb_library(say):
        database = scratch / "raw.duckdb"
        yield ("DuckDB: raw text", [sys.executable, __file__, "load", database, export], database)
    python = python_with_pandas()
    if python:
        yield ("pandas read_csv: raw text, in memory only", [python, "-c", PANDAS, export], scratch / "nothing")
    else:
        say("pandas is left out: it is not installed.")


def versions():
    found = []
    if shutil.which("sqlite3"):
        found.append("sqlite3 " + subprocess.run(["sqlite3", "--version"], capture_output=True, text=True).stdout.split()[0])
    if duckdb_library():
        database = DuckDb(None)
        found.append("DuckDB " + database.version())
        database.close()
    python = python_with_pandas()
    if python:
        found.append("pandas " + subprocess.run([python, "-c", "import pandas; print(pandas.__version__)"],
                                                capture_output=True, text=True).stdout.strip())
    return ", ".join(found) or "no peers at hand"


if __name__ == "__main__" and sys.argv[1:2] == ["load"]:
    database = DuckDb(sys.argv[2])
    database.ask(f"CREATE TABLE orders AS SELECT * FROM read_csv({quoted(sys.argv[3])}, all_varchar = true, header = true)",
                 values=False)
    assert int(database.ask("SELECT count(*) FROM orders")[0][0][0]) > 0
    database.close()
