// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/control_totals.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postledger {

namespace {

constexpr std::array<const char *, kAmountKindCount> kKinds = {
    "orders", "refunds", "costs", "claims", "declarations", "budgets", "fees"};

QString hexOf(const FileTotals::key_type &sha256)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(sha256.data()), static_cast<qsizetype>(sha256.size())).toHex());
}

} // namespace

FileTotals fileTotalsFromJson(const QString &json)
{
    FileTotals totals;
    const QJsonObject files = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const QByteArray bytes = QByteArray::fromHex(file.key().toLatin1());
        FileTotals::key_type sha256{};
        if (bytes.size() != static_cast<qsizetype>(sha256.size()))
            continue;
        std::copy(bytes.begin(), bytes.end(), sha256.begin());
        std::vector<KindTotal> &own = totals[sha256];
        const QJsonArray entries = file->toArray();
        for (const QJsonValueConstRef &value : entries) {
            const QJsonObject entry = value.toObject();
            KindTotal total;
            const std::string name = entry.value(QLatin1String("kind")).toString().toStdString();
            const auto kind = std::find(kKinds.begin(), kKinds.end(), name);
            if (kind != kKinds.end())
                total.kind = static_cast<AmountKind>(kind - kKinds.begin());
            total.currency = entry.value(QLatin1String("currency")).toString().toStdString();
            total.rows = entry.value(QLatin1String("rows")).toInteger();
            total.amount = entry.value(QLatin1String("amount")).toInteger();
            own.push_back(std::move(total));
        }
    }
    return totals;
}

QString fileTotalsToJson(const FileTotals &totals)
{
    QJsonObject files;
    for (const auto &[sha256, own] : totals) {
        QJsonArray entries;
        for (const KindTotal &total : own) {
            QJsonObject entry{{QStringLiteral("currency"), QString::fromStdString(total.currency)},
                {QStringLiteral("rows"), qint64(total.rows)}, {QStringLiteral("amount"), qint64(total.amount)}};
            if (total.kind)
                entry.insert(
                    QStringLiteral("kind"), QString::fromLatin1(kKinds[static_cast<std::size_t>(*total.kind)]));
            entries.append(entry);
        }
        files.insert(hexOf(sha256), entries);
    }
    return QString::fromUtf8(QJsonDocument(files).toJson(QJsonDocument::Compact));
}

} // namespace postledger
