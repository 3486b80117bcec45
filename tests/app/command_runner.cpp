// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include "commands/command.h"

#include <QDir>
#include <QFile>

#include <sstream>

namespace postledger::test {

namespace {

/// Values without line breaks and doubled quotes: enough for what queries print here.
QStringList cells(const QByteArray &line)
{
    QStringList list;
    QString cell;
    bool quoted = false;
    for (const QChar c : QString::fromUtf8(line)) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c == QLatin1Char(',') && !quoted)
            list.append(std::exchange(cell, {}));
        else
            cell += c;
    }
    list.append(cell);
    return list;
}

QMap<QString, QString> byLabel(const QStringList &labels, const QStringList &values)
{
    QMap<QString, QString> row;
    for (qsizetype i = 0; i < labels.size(); ++i)
        row.insert(labels.at(i), values.value(i));
    return row;
}

} // namespace

QList<QStringList> Outcome::table() const
{
    QList<QStringList> rows;
    for (const QByteArray &line : out.trimmed().split('\n'))
        rows.append(cells(line));
    return rows;
}

QMap<QString, QString> Outcome::row(const QString &key) const
{
    const auto rows = table();
    for (const QStringList &row : rows.mid(1))
        if (row.first() == key)
            return byLabel(rows.first(), row);
    return {};
}

QMap<QString, QString> Outcome::single() const
{
    const auto rows = table();
    return rows.size() == 2 ? byLabel(rows.first(), rows.last()) : QMap<QString, QString>();
}

Outcome run(const QStringList &arguments, const QByteArray &input)
{
    std::vector<std::string> words;
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::istringstream in(input.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{in, out, err, false};
    Outcome outcome;
    outcome.code = runCommandLine(words, consoleCommands(), streams);
    outcome.out = QByteArray::fromStdString(out.str());
    outcome.err = QByteArray::fromStdString(err.str());
    return outcome;
}

QStringList ledgerFiles()
{
    const QDir dir(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a"));
    QStringList paths;
    for (const QString &name : dir.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace postledger::test
