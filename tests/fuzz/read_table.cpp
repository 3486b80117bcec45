// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_table.h"

#include "check.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace fuzz {

using namespace postledger;

bool isUtf8(std::string_view text)
{
    bool ascii = true;
    for (const char c : text)
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    return ascii || QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8();
}

void checkError(const Error &error)
{
    require(!error.code.isEmpty(), "an error has no code");
    require(error.message.endsWith(QChar(u'.')), "no sentence: " + error.message.toStdString());
}

TableRead readToEnd(TableSource &table)
{
    TableRead read;
    Row row;
    std::int64_t last = 0;
    while (table.next(row)) {
        require(row.line > last, "lines do not ascend at " + std::to_string(row.line));
        last = row.line;
        require(row.stored.empty() || row.stored.size() == row.cells.size(), "cells and how they are stored differ");
        require(
            row.offset >= 0 && row.offset <= std::max<std::int64_t>(table.totalBytes(), 0), "offset beyond the file");
        TableRead::OneRow &kept = read.rows.emplace_back();
        kept.line = row.line;
        kept.fault = row.fault;
        kept.cells.assign(row.cells.begin(), row.cells.end());
        kept.stored.assign(row.stored.begin(), row.stored.end());
        for (const std::string_view cell : row.cells)
            require(isUtf8(cell), "a cell of line " + std::to_string(row.line) + " is no UTF-8");
    }
    require(!table.next(row), "a table goes on behind its end");
    read.error = table.error();
    if (read.error)
        checkError(*read.error);
    for (const TableIssue &issue : table.issues()) {
        require(!issue.code.isEmpty(), "an issue has no code");
        require(issue.message.endsWith(QChar(u'.')), "no sentence: " + issue.message.toStdString());
        require(issue.line >= 0 && issue.lastLine >= issue.line && issue.column >= 0, "an issue without a place");
        read.issues.push_back({issue.line, issue.lastLine, issue.column, issue.code, issue.message});
    }
    return read;
}

namespace {

TableRead refused(const Error &error)
{
    checkError(error);
    TableRead read;
    read.error = error;
    return read;
}

TableRead readOnce(const QString &path, const CsvOverrides &overrides, bool again)
{
    const auto probe = probeFile(path, overrides);
    if (!probe)
        return refused(probe.error());
    require(probe->labels.size() == probe->foldedLabels.size(), "labels and folded labels differ");
    require(probe->firstRows.size() == probe->firstLines.size(), "first rows and their lines differ");
    for (const std::string &label : probe->labels)
        require(isUtf8(label) && label.find('\0') == std::string::npos, "a label is no text");
    auto table = openTable(*probe);
    if (!table)
        return refused(table.error());
    TableRead read = readToEnd(**table);
    if (again && !read.error) {
        const auto rewound = (*table)->rewind();
        require(bool(rewound), "a table that was read cannot be rewound");
        require(readToEnd(**table) == read, "another outcome after a rewind");
    }
    return read;
}

} // namespace

TableRead readTwice(const QString &path, const CsvOverrides &overrides)
{
    TableRead first = readOnce(path, overrides, true);
    require(readOnce(path, overrides, false) == first, "a second reading gives another outcome");
    return first;
}

} // namespace fuzz
