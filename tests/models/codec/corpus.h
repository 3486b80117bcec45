// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What a reader made of a file, in a form that tests compare.
struct ReadTable
{
    std::string error; ///< code, empty when the file was read
    postledger::FileProbe probe;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::int64_t> lines;
    std::vector<postledger::RowFault> faults;
    std::vector<postledger::TableIssue> issues;
};

using OpenRows =
    std::function<postledger::Result<std::unique_ptr<postledger::TableSource>>(const postledger::FileProbe &)>;

inline ReadTable readTable(
    const QString &path, const postledger::CsvOverrides &overrides = {}, const OpenRows &open = {})
{
    ReadTable table;
    auto probe = postledger::probeFile(path, overrides);
    if (!probe) {
        table.error = probe.error().code.toStdString();
        return table;
    }
    table.probe = *probe;
    auto source = open ? open(table.probe) : postledger::openTable(table.probe);
    if (!source) {
        table.error = source.error().code.toStdString();
        return table;
    }
    postledger::Row row;
    while ((*source)->next(row)) {
        table.rows.emplace_back(row.cells.begin(), row.cells.end());
        table.lines.push_back(row.line);
        table.faults.push_back(row.fault);
    }
    if ((*source)->error())
        table.error = (*source)->error()->code.toStdString();
    table.issues = (*source)->issues();
    return table;
}

/// The same as an import reads it.
inline ReadTable readRecords(const QString &path)
{
    return readTable(path, {}, [](const postledger::FileProbe &probe) { return postledger::openRecords(probe); });
}

inline QJsonArray readJsonArray(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Cells joined by U+001F, rows by U+001E: what a failed comparison prints.
inline QString joinedRows(const std::vector<std::vector<std::string>> &rows)
{
    QStringList lines;
    for (const auto &row : rows) {
        QStringList cells;
        for (const std::string &cell : row)
            cells << QString::fromStdString(cell);
        lines << cells.join(QChar(0x1F));
    }
    return lines.join(QChar(0x1E));
}

inline QString joinedJson(const QJsonArray &rows)
{
    QStringList lines;
    for (const auto &row : rows) {
        QStringList cells;
        for (const auto &cell : row.toArray())
            cells << cell.toString();
        lines << cells.join(QChar(0x1F));
    }
    return lines.join(QChar(0x1E));
}

/// `code:line` as the corpora write it: labels by column, the file as a whole as "file".
inline QString issueKey(const postledger::TableIssue &issue)
{
    if (issue.code.endsWith(QStringLiteral("_label")))
        return QStringLiteral("%1:%2").arg(issue.code).arg(issue.column);
    if (issue.line == 0)
        return issue.code + QStringLiteral(":file");
    if (issue.lastLine > issue.line)
        return QStringLiteral("%1:%2-%3").arg(issue.code).arg(issue.line).arg(issue.lastLine);
    return QStringLiteral("%1:%2").arg(issue.code).arg(issue.line);
}

inline QStringList issueKeys(const std::vector<postledger::TableIssue> &issues)
{
    QStringList keys;
    for (const auto &issue : issues)
        keys << issueKey(issue);
    keys.sort();
    return keys;
}
