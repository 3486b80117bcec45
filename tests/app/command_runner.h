// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace postledger::test {

/// What a command left behind.
struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    /// Lines of comma separated values, quotes removed; the first are the labels.
    QList<QStringList> table() const;
    /// The row whose first cell is \p key, by label.
    QMap<QString, QString> row(const QString &key) const;
    /// The only row of an answer without dimensions.
    QMap<QString, QString> single() const;
};

/// Runs a command in this process on its own streams.
Outcome run(const QStringList &arguments, const QByteArray &input = {});

/// All CSV files of tests/data/ledger_a, in the order of their names.
QStringList ledgerFiles();
QByteArray contentOf(const QString &path);
void writeFile(const QString &path, const QByteArray &content);

} // namespace postledger::test
