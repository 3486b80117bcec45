// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// Invented records and small imports for the tests of the ledger.
namespace postledger::kit {

inline CustomerKey customer(int n)
{
    CustomerKey key;
    if (n == 0)
        return key;
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(n), QCryptographicHash::Md5);
    std::copy(hash.begin(), hash.end(), key.bytes.begin());
    return key;
}

/// An order whose parts add up. \p version changes what it says and when it was changed.
inline Order order(int n, int version = 0)
{
    Order o;
    o.store = n % 5 == 0 ? "tiktok_shop" : "shopify";
    o.ref = "#" + std::to_string(1000 + n);
    o.placedAt = 1'700'000'000 + n * 60;
    o.changedAt = o.placedAt + version * 3600;
    o.currency = "EUR";
    for (int i = 0; i <= n % 3; ++i)
        o.lines.push_back({"SKU-" + std::to_string((n + i) % 7), "Serum " + std::to_string((n + i) % 7), 1 + i, 0,
            1000 * (1 + i), 100 * i});
    for (const OrderLine &line : o.lines) {
        o.gross += line.gross;
        o.discount += line.discount;
    }
    o.shipping = 495;
    o.tax = o.gross / 5;
    if (version % 4 == 3)
        o.adjustment = 7;
    if (version > 0)
        o.refundedMerchandise = 100 * version;
    o.total = o.gross - o.discount + o.shipping + o.tax + o.adjustment;
    o.customer = customer(n % 11);
    o.checkout = Checkout::ClickOut;
    o.cancelled = version == 5;
    o.channel = "web";
    if (n % 4 == 0)
        o.codes = {"GLOW" + std::to_string(n % 3), "VIP"};
    if (n % 2 == 0)
        o.touches.push_back(
            {TouchType::Click, o.placedAt - 600, "instagram", "social", "launch", "post" + std::to_string(n), ""});
    if (n % 6 == 0)
        o.touches.push_back({TouchType::Visit, std::nullopt, "ig", "", "", "", "red"});
    return o;
}

/// One record of each kind but orders, some optional fields set.
inline std::vector<Record> oneOfEachKind(int n, int version = 0)
{
    const std::string id = std::to_string(n);
    std::vector<Record> records;
    records.push_back(Refund{"shopify", "R" + id, "#" + id, 1'700'000'000 + n, "EUR", 500 + version, 0, 95, 120});
    records.push_back(
        Touchpoint{"T" + id, customer(n + 1), 1'700'000'000 + version, TouchType::View, "tiktok", "P" + id});
    records.push_back(CustomerHistory{customer(n + 1), 1'600'000'000 + version});
    records.push_back(Creator{"C" + id, "mina" + std::to_string(version), 100'000});
    records.push_back(Campaign{"K" + id, "Launch " + std::to_string(version), "instagram"});
    Post post{"instagram", "P" + id, "Cabc", "C" + id, "K" + id, 1'699'000'000, "video", Checkout::InApp,
        "Grüße; \"DROP TABLE orders;--\" " + std::to_string(version), "https://example.com/p"};
    records.push_back(post);
    PostMetrics metrics{"instagram", "P" + id, std::nullopt, std::nullopt, {}};
    metrics.values[0] = 1000 + version;
    metrics.values[3] = 0;
    records.push_back(metrics);
    metrics.day = 19000 + n;
    metrics.snapshotAt = 1'700'000'000;
    records.push_back(metrics);
    records.push_back(
        Spend{19000, "K" + id, "", "C" + id, "instagram", SpendKind::CreatorFlat, "EUR", 25'000 + version});
    records.push_back(Code{"Glow" + id, "C" + id, "", 1'690'000'000,
        version == 0 ? std::nullopt : std::optional<Instant>(1'800'000'000 + version)});
    Claim claim{"meta", "X" + id, "", 1'700'000'000, "EUR", 4200 + version, "7d_click", {}, version == 2};
    if (version == 2)
        claim.statedAt = 1'700'000'100 + n;
    records.push_back(claim);
    records.push_back(Declaration{"tiktok_shop", "#" + id, "SKU", "P" + id, "mina", "video", version != 2,
        1'700'000'000, 1'700'000'000 + version, "EUR", 1, 3000, 300});
    records.push_back(Product{"shopify", "serum-" + id + "/30 ml", "SKU-" + id, "Serum", "30 ml", "Glow", "Care",
        "active", "EUR", 2900, std::nullopt, 700 + version, 1'700'000'000 + version});
    records.push_back(InventoryLevel{"shopify", "serum-" + id + "/30 ml", "SKU-" + id, "Berlin", 12 - version,
        std::nullopt, 0, 40, 1'700'000'000 + version});
    records.push_back(ExchangeRate{"ecb", "EUR", "USD", 19000 + n, 10'875 + version, 4, 1'700'000'000 + version});
    records.push_back(Budget{"K" + id, 19000, 19030, "EUR", 500'000 + version, 1'700'000'000 + version});
    records.push_back(OrderFee{
        "tiktok_shop", "#" + id, "#" + id, 1'700'000'000 + n, "EUR", false, 120, 300 + version, std::nullopt, 0});
    records.push_back(
        Link{LinkKind::Creator, "", "mina.old" + id, "mina" + std::to_string(version), 1'700'000'000 + version});
    return records;
}

inline Sha256 shaOf(const QByteArray &bytes)
{
    Sha256 sha;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    std::copy(hash.begin(), hash.end(), sha.begin());
    return sha;
}

/// A file as an import hands it over: groups of one record each unless given.
struct File
{
    QString name;
    std::vector<EncodedGroup> groups;
    std::optional<Instant> statedAt = {};

    void add(Record record)
    {
        EncodedGroup group;
        group.firstRow = static_cast<std::int64_t>(groups.size()) + 2;
        group.records.push_back(encodeRecord(std::move(record)));
        groups.push_back(std::move(group));
    }
};

/// Writes \p files as one import. The counts are those of a real import. \return the batch
inline Result<BatchId> import(
    Ledger &ledger, const std::vector<File> &files, Instant at = 1'750'000'000, std::vector<RowIssue> *notes = nullptr)
{
    const Result<BatchId> batch = ledger.beginImport();
    if (!batch)
        return batch.error();
    const auto fail = [&ledger](const Error &error) {
        ledger.rollback();
        return error;
    };
    for (const File &file : files) {
        const Result<FileId> id = ledger.addFile(file.name, 1000, QStringLiteral("test"), file.statedAt.value_or(0));
        if (!id)
            return fail(id.error());
        SourceFile source;
        source.id = *id;
        source.name = file.name;
        source.bytes = 1000;
        source.format = QStringLiteral("test");
        source.sha256 = shaOf(file.name.toUtf8());
        for (std::size_t from = 0; from < file.groups.size(); from += 256) {
            const auto block =
                std::span(file.groups).subspan(from, std::min<std::size_t>(256, file.groups.size() - from));
            const auto states = ledger.write(*id, block, notes);
            if (!states)
                return fail(states.error());
            for (const std::uint8_t state : *states) {
                ++source.counts.read;
                ++(state == 2 ? source.counts.added : state == 1 ? source.counts.changed : source.counts.unchanged);
            }
        }
        if (const auto finished = ledger.finishFile(source); !finished)
            return fail(finished.error());
    }
    if (const auto committed = ledger.commit(at); !committed)
        return committed.error();
    return *batch;
}

inline RowCounts countsOf(const Ledger &ledger, BatchId batch)
{
    const auto batches = ledger.batches();
    for (const Batch &b : *batches) {
        if (b.id == batch)
            return b.files.front().counts;
    }
    return {};
}

/// Faults as text for QCOMPARE.
inline QStringList faultsOf(Ledger &ledger)
{
    QStringList list;
    const auto faults = ledger.verify(JobControl());
    if (!faults)
        return {faults.error().message};
    for (const LedgerFault &fault : *faults)
        list << fault.table + QStringLiteral(" [") + QString::number(fault.batch) + QStringLiteral("]: ")
                + fault.message;
    return list;
}

inline QByteArray hex(const Result<Digest> &digest)
{
    if (!digest)
        return digest.error().code.toUtf8();
    return QByteArray(reinterpret_cast<const char *>(digest->data()), static_cast<qsizetype>(digest->size())).toHex();
}

} // namespace postledger::kit
