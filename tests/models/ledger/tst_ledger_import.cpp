// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_kit.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace postledger;

class tst_LedgerImport : public QObject
{
    Q_OBJECT

private slots:
    void imagesGiveTheSameRecordBack();
    void addedFieldsLeaveOlderImagesAlone();
    void keepsWhatItWasGiven();
    void countsTheSameRowsAsUnchanged();
    void saysWhenNothingTellsTheNewerVersion();
    void theNewerFileDecidesWhenNothingElseDoes();
    void whatWasGivenBackOrPaidStands();
    void aLaterDateAloneChangesNothing();
    void theNewestDecisionOnAClaimCounts();
    void refusesTheSameBytesTwice();
    void aDiscardedFileLeavesNothing();
    void aRolledBackImportLeavesNothing();
    void labelsAreData();
    void keepsSettingsAndNotes();

private:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name) + QStringLiteral(".postledger")); }
    QTemporaryDir m_folder;
};

void tst_LedgerImport::imagesGiveTheSameRecordBack()
{
    std::vector<Record> records = kit::oneOfEachKind(3, 1);
    records.push_back(kit::order(12, 5));
    records.push_back(Order());
    records.push_back(Spend{-5, "", "", "", "", SpendKind::Overhead, "", INT64_MIN});
    std::vector<bool> seen(std::variant_size_v<Record>);
    for (const Record &record : records) {
        seen[record.index()] = true;
        std::string image;
        appendImage(record, image);
        const Result<Record> back = recordFromImage(image);
        QVERIFY(back);
        QVERIFY(*back == record);
        for (std::size_t cut = 0; cut < image.size(); ++cut)
            QVERIFY(!recordFromImage(std::string_view(image).substr(0, cut)));
        QVERIFY(!recordFromImage(image + "x"));
    }
    QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
    QVERIFY(!recordFromImage("\x7f"));
}

/// Version 6 brought two fields of claims. One that says neither has the image and the digest that it always had.
void tst_LedgerImport::addedFieldsLeaveOlderImagesAlone()
{
    const Claim plain{"meta", "X-1", "A-1001", 1'772'443'800, "", 5710, "7d_click", std::nullopt, false};
    const EncodedRecord encoded = encodeRecord(plain);
    const QByteArray digest(reinterpret_cast<const char *>(encoded.digest.data()), encoded.digest.size());
    QCOMPARE(digest.toHex(), QByteArray("538d0670020e9803e0f9d2160ed65386")); // tests/data/schema/v1.sql
    std::string plainImage;
    appendImage(plain, plainImage);

    Claim stated = plain;
    stated.statedAt = 1'772'500'000;
    Claim withdrawn = plain;
    withdrawn.withdrawn = true;
    Claim both = stated;
    both.withdrawn = true;
    Claim atZero = plain;
    atZero.statedAt = 0;
    std::set<Digest> digests{encoded.digest};
    for (const Claim &claim : {stated, withdrawn, both, atZero}) {
        QVERIFY(digests.insert(encodeRecord(claim).digest).second);
        std::string image;
        appendImage(claim, image);
        QVERIFY(image.starts_with(plainImage));
        const Result<Record> back = recordFromImage(image);
        QVERIFY(back);
        QVERIFY(std::get<Claim>(*back) == claim);
        const auto isTakenFor = [](std::string_view damaged, const Claim &whole) {
            const Result<Record> record = recordFromImage(damaged);
            return record && std::get<Claim>(*record) == whole;
        };
        QVERIFY(isTakenFor(std::string_view(image).substr(0, plainImage.size()), plain));
        for (std::size_t cut = 0; cut < image.size(); ++cut)
            QVERIFY(!isTakenFor(std::string_view(image).substr(0, cut), claim));
        QVERIFY(!isTakenFor(image + "x", claim));
    }
}

void tst_LedgerImport::keepsWhatItWasGiven()
{
    auto ledger = Ledger::create(path("keeps"));
    QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
    kit::File file{QStringLiteral("a.csv"), {}};
    for (int n = 0; n < 40; ++n)
        file.add(kit::order(n, n % 6));
    for (Record &record : kit::oneOfEachKind(1))
        file.add(std::move(record));
    const auto batch = kit::import(**ledger, {file});
    QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
    QCOMPARE(kit::countsOf(**ledger, *batch), (RowCounts{58, 58, 0, 0, 0}));

    int orders = 0;
    QVERIFY((*ledger)->readOrders(1, *(*ledger)->lastOrderId(), [&](const Ledger::OrderRow &row) {
        const Order o = kit::order(
            std::stoi(std::string(row.ref.substr(1))) - 1000, (std::stoi(std::string(row.ref.substr(1))) - 1000) % 6);
        ++orders;
        bool same = row.store == o.store && row.placedAt == o.placedAt && row.gross == o.gross && row.tax == o.tax
            && row.refundedMerchandise == o.refundedMerchandise && row.adjustment == o.adjustment
            && row.hasCodes == !o.codes.empty() && row.hasTouches == !o.touches.empty() && row.channel == o.channel
            && row.currency == o.currency && (row.customer != 0) == o.customer.isKnown()
            && row.cancelled == o.cancelled;
        return same;
    }));
    QCOMPARE(orders, 40);
    std::int64_t lineGross = 0;
    QVERIFY((*ledger)->readLines(1, 40, [&](const Ledger::LineRow &row) {
        lineGross += row.gross;
        return true;
    }));
    std::int64_t expected = 0;
    for (int n = 0; n < 40; ++n)
        expected += kit::order(n).gross;
    QCOMPARE(lineGross, expected);
    const std::vector<Record> records = kit::oneOfEachKind(1);
    QVERIFY((*ledger)->refunds()->front() == std::get<Refund>(records[0]));
    QVERIFY((*ledger)->creators()->front() == std::get<Creator>(records[3]));
    QVERIFY((*ledger)->campaigns()->front() == std::get<Campaign>(records[4]));
    QVERIFY((*ledger)->posts()->front() == std::get<Post>(records[5]));
    QCOMPARE((*ledger)->postMetrics()->size(), 2U);
    QVERIFY((*ledger)->postMetrics()->back() == std::get<PostMetrics>(records[7]));
    QVERIFY((*ledger)->spend()->front() == std::get<Spend>(records[8]));
    QVERIFY((*ledger)->codes()->front() == std::get<Code>(records[9]));
    QVERIFY((*ledger)->claims()->front() == std::get<Claim>(records[10]));
    QVERIFY((*ledger)->declarations()->front() == std::get<Declaration>(records[11]));
    QVERIFY((*ledger)->catalog()->front() == std::get<Product>(records[12]));
    QVERIFY((*ledger)->inventory()->front() == std::get<InventoryLevel>(records[13]));
    QVERIFY((*ledger)->exchangeRates()->front() == std::get<ExchangeRate>(records[14]));
    QVERIFY((*ledger)->budgets()->front() == std::get<Budget>(records[15]));
    QVERIFY((*ledger)->orderFees()->front() == std::get<OrderFee>(records[16]));
    int fees = 0;
    QVERIFY((*ledger)->readOrderFees([&](const Ledger::OrderFeeRow &row) {
        const auto &fee = std::get<OrderFee>(records[16]);
        ++fees;
        return row.store == fee.store && row.orderRef == fee.orderRef && row.currency == fee.currency
            && row.isAdjustment == fee.isAdjustment && row.paymentFee == fee.paymentFee
            && row.platformFee == fee.platformFee && row.fulfilment == fee.fulfilment
            && row.commission == fee.commission;
    }));
    QCOMPARE(fees, 1);
    QVERIFY((*ledger)->links()->front() == std::get<Link>(records[17]));
}

void tst_LedgerImport::countsTheSameRowsAsUnchanged()
{
    auto ledger = Ledger::create(path("again"));
    QVERIFY(ledger);
    kit::File first{QStringLiteral("a.csv"), {}};
    kit::File second{QStringLiteral("b.csv"), {}};
    for (int n = 0; n < 600; ++n) {
        first.add(kit::order(n));
        second.add(kit::order(n + 300, n < 10 ? 1 : 0));
    }
    QVERIFY(kit::import(**ledger, {first}));
    const auto batch = kit::import(**ledger, {second});
    QVERIFY(batch);
    QCOMPARE(kit::countsOf(**ledger, *batch), (RowCounts{600, 300, 10, 290, 0}));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

/// In every order of import, and after an undo, the ledger is what the newest file says; and what a newer file says
/// again counts as said by it.
void tst_LedgerImport::theNewerFileDecidesWhenNothingElseDoes()
{
    const auto fileOf = [](const char *name, int version, Instant statedAt) {
        kit::File file{QLatin1String(name), {}, statedAt};
        for (Record &record : kit::oneOfEachKind(1, version)) {
            if (std::holds_alternative<Spend>(record) || std::holds_alternative<PostMetrics>(record))
                file.add(std::move(record));
        }
        Order order = kit::order(1);
        order.channel = version == 0 ? "web" : "app";
        file.add(order);
        return file;
    };
    const std::array files{fileOf("monday.csv", 0, 100), fileOf("tuesday.csv", 1, 200), fileOf("again.csv", 0, 300)};
    const auto contentOf = [](Ledger &ledger) {
        return std::tuple(ledger.spend()->front().amount, ledger.postMetrics()->front().values[0].value_or(0));
    };
    std::array order{0, 1, 2};
    do {
        auto ledger =
            Ledger::create(path(qPrintable(QStringLiteral("age%1%2%3").arg(order[0]).arg(order[1]).arg(order[2]))));
        QVERIFY(ledger);
        std::vector<RowIssue> notes;
        std::array<BatchId, 3> batches{};
        for (const int i : order) {
            const auto batch = kit::import(**ledger, {files[static_cast<std::size_t>(i)]}, 1, &notes);
            QVERIFY(batch);
            batches[static_cast<std::size_t>(i)] = *batch;
        }
        QCOMPARE(notes.size(), std::size_t{0});
        QCOMPARE(contentOf(**ledger), std::tuple(25'000, 1000)); // monday's, said again
        QVERIFY((*ledger)->undo(batches[2], JobControl()));
        QCOMPARE(contentOf(**ledger), std::tuple(25'001, 1001));
        QVERIFY((*ledger)->undo(batches[1], JobControl()));
        QCOMPARE(contentOf(**ledger), std::tuple(25'000, 1000));
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
    } while (std::next_permutation(order.begin(), order.end()));
}

void tst_LedgerImport::whatWasGivenBackOrPaidStands()
{
    const auto pairOf = [](auto change, auto later) {
        std::pair<Order, Order> pair{kit::order(1), kit::order(1)};
        change(pair.first);
        later(pair.second);
        return pair;
    };
    const std::array pairs{
        // An export without seconds, or without an instant of the refund, looks older than what it replaces.
        pairOf([](Order &o) { o.changedAt += 40; }, [](Order &o) { o.refundedMerchandise = 500; }),
        // An order that nobody had paid gives all of it back, and is paid later on.
        pairOf(
            [](Order &o) {
                o.unpaid = true;
                o.refundedMerchandise = o.gross;
            },
            [](Order &) {}),
        pairOf(
            [](Order &o) {
                o.unpaid = o.cancelled = true;
                o.refundedMerchandise = o.gross;
            },
            [](Order &) {}),
        pairOf([](Order &) {}, [](Order &o) { o.cancelled = true; }),
        // An order on hold counts as sold until it is cancelled without a payment.
        pairOf([](Order &) {},
            [](Order &o) {
                o.unpaid = o.cancelled = true;
                o.refundedMerchandise = o.gross;
            }),
    };
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (const bool isFirst : {true, false}) {
            auto ledger = Ledger::create(path(qPrintable(QStringLiteral("stands%1%2").arg(i).arg(isFirst))));
            QVERIFY(ledger);
            kit::File before{QStringLiteral("before.csv"), {}, i == 0 ? 900 : 100};
            before.add(pairs[i].first);
            kit::File after{QStringLiteral("after.csv"), {}, i == 0 ? 100 : 900}; // of money given back it says nothing
            after.add(pairs[i].second);
            std::vector<RowIssue> notes;
            QVERIFY(kit::import(**ledger, {isFirst ? before : after}, 1, &notes));
            QVERIFY(kit::import(**ledger, {isFirst ? after : before}, 1, &notes));
            QCOMPARE(notes.size(), std::size_t{0});
            bool isRight = false;
            QVERIFY((*ledger)->readOrders(1, INT64_MAX, [&](const Ledger::OrderRow &row) {
                isRight = row.refundedMerchandise == pairs[i].second.refundedMerchandise
                    && row.cancelled == pairs[i].second.cancelled;
                return true;
            }));
            QVERIFY2(isRight, qPrintable(QString::number(i)));
            QCOMPARE(kit::faultsOf(**ledger), QStringList());
        }
    }
}

void tst_LedgerImport::saysWhenNothingTellsTheNewerVersion()
{
    Order one = kit::order(1);
    Order other = one;
    other.channel = "pos"; // says no later instant, gives nothing more back
    Order older = one;
    older.changedAt = one.placedAt - 60;
    older.channel = "fax";
    Order newer = one;
    newer.changedAt = one.placedAt + 60;
    newer.channel = "app";
    const auto fileOf = [](const char *name, const Order &order) {
        kit::File file{QLatin1String(name), {}};
        file.add(order);
        return file;
    };
    int kept = 0;
    for (const bool isFirst : {true, false}) {
        auto ledger = Ledger::create(path(isFirst ? "one first" : "other first"));
        QVERIFY(ledger);
        QVERIFY(kit::import(**ledger, {fileOf("a.csv", isFirst ? one : other)}));
        std::vector<RowIssue> notes;
        const auto batch = kit::import(**ledger, {fileOf("b.csv", isFirst ? other : one)}, 1, &notes);
        QVERIFY(batch);
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes.front().code, QStringLiteral("contradiction"));
        QCOMPARE(notes.front().row, 2);
        QVERIFY2(notes.front().message.contains(QStringLiteral("“a.csv”, row 2")), qPrintable(notes.front().message));
        const bool isReplaced = kit::countsOf(**ledger, *batch).changed == 1;
        QCOMPARE(kit::countsOf(**ledger, *batch).unchanged, isReplaced ? 0 : 1);
        QCOMPARE(notes.front().message.contains(QStringLiteral("this row is kept")), isReplaced);
        kept += isReplaced ? 1 : 0;

        // What is plainly older or newer needs no word, nor does the same again.
        notes.clear();
        QVERIFY(kit::import(**ledger, {fileOf("c.csv", older)}, 1, &notes));
        QVERIFY(kit::import(**ledger, {fileOf("d.csv", newer)}, 1, &notes));
        QVERIFY(kit::import(**ledger, {fileOf("e.csv", newer)}, 1, &notes));
        QVERIFY(kit::import(**ledger, {fileOf("f.csv", one)}, 1, &notes));
        QCOMPARE(notes.size(), std::size_t{0});
    }
    QCOMPARE(kept, 1); // the same version won both times
}

/// A list of products or of stock that says the same later changes no row, but it is known to be so later.
void tst_LedgerImport::aLaterDateAloneChangesNothing()
{
    auto ledger = Ledger::create(path("dates"));
    QVERIFY(ledger);
    const auto level = [](std::int64_t available, Instant at) {
        return InventoryLevel{
            "shopify", "soap", "S-1", "Berlin", available, std::nullopt, std::nullopt, std::nullopt, at};
    };
    const auto counts = [&](const char *name, std::int64_t available, Instant at) {
        kit::File file{QString::fromLatin1(name), {}};
        file.add(level(available, at));
        const auto batch = kit::import(**ledger, {file});
        return batch ? kit::countsOf(**ledger, *batch) : RowCounts{};
    };
    QCOMPARE(counts("a", 5, 100), (RowCounts{1, 1, 0, 0, 0}));
    QCOMPARE(counts("b", 5, 300), (RowCounts{1, 0, 0, 1, 0}));
    QVERIFY((*ledger)->inventory()->front() == level(5, 300));
    QCOMPARE(counts("c", 9, 200), (RowCounts{1, 0, 0, 1, 0})); // older than what is known
    QVERIFY((*ledger)->inventory()->front() == level(5, 300));
    QCOMPARE(counts("d", 0, 400), (RowCounts{1, 0, 1, 0, 0}));
    QVERIFY((*ledger)->inventory()->front() == level(0, 400));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

/// A network's decision replaces what was said before it, and a later one replaces that, in any order of import.
void tst_LedgerImport::theNewestDecisionOnAClaimCounts()
{
    const Claim pending{"awin", "T-1", "#1001", 1'770'000'000, "", 5000, "", std::nullopt, false};
    Claim declined = pending;
    declined.statedAt = 1'770'500'000;
    declined.withdrawn = true;
    Claim approved = pending;
    approved.statedAt = 1'771'000'000;
    approved.value = 4500;
    const std::array<Claim, 3> claims{pending, declined, approved};
    const auto valueIn = [](const Ledger &ledger) {
        std::int64_t value = 0;
        const auto read = ledger.readClaims([&value](const Ledger::ClaimRow &row) {
            value += row.value;
            return true;
        });
        return read ? value : -1;
    };
    std::array<std::size_t, 3> order{0, 1, 2};
    do {
        auto ledger = Ledger::create(path(("decided" + std::to_string(order[0]) + std::to_string(order[1])).c_str()));
        QVERIFY(ledger);
        std::array<BatchId, 3> batches{};
        std::vector<RowIssue> notes;
        for (const std::size_t i : order) {
            kit::File file{QString::number(i), {}};
            file.add(claims[i]);
            const auto batch = kit::import(**ledger, {file}, 1, &notes);
            QVERIFY(batch);
            batches[i] = *batch;
        }
        QVERIFY(notes.empty());
        QVERIFY((*ledger)->claims()->front() == approved);
        QCOMPARE(valueIn(**ledger), 4500);
        QVERIFY((*ledger)->undo(batches[2], JobControl()));
        QVERIFY((*ledger)->claims()->front() == declined);
        QCOMPARE(valueIn(**ledger), 0);
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
        QVERIFY((*ledger)->undo(batches[1], JobControl()));
        QVERIFY((*ledger)->claims()->front() == pending);
        QCOMPARE(valueIn(**ledger), 5000);
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
    } while (std::next_permutation(order.begin(), order.end()));
}

void tst_LedgerImport::refusesTheSameBytesTwice()
{
    auto ledger = Ledger::create(path("twice"));
    QVERIFY(ledger);
    kit::File file{QStringLiteral("a.csv"), {}};
    file.add(kit::order(1));
    QVERIFY(kit::import(**ledger, {file}));
    QVERIFY(*(*ledger)->knownFile(kit::shaOf("a.csv")));
    QVERIFY(!*(*ledger)->knownFile(kit::shaOf("b.csv")));
    const auto again = kit::import(**ledger, {file});
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("already_imported"));
    QCOMPARE((*ledger)->batches()->size(), 1U);
}

void tst_LedgerImport::aDiscardedFileLeavesNothing()
{
    auto plain = Ledger::create(path("plain"));
    auto ledger = Ledger::create(path("discard"));
    QVERIFY(plain && ledger);
    kit::File first{QStringLiteral("a.csv"), {}};
    kit::File last{QStringLiteral("c.csv"), {}};
    for (int n = 0; n < 20; ++n) {
        first.add(kit::order(n));
        last.add(kit::order(n + 10, 1));
    }
    QVERIFY(kit::import(**plain, {first, last}));

    QVERIFY((*ledger)->beginImport());
    for (const kit::File &file : {first, last}) {
        kit::File discarded{QStringLiteral("x.csv"), {}};
        for (int n = 0; n < 30; ++n)
            discarded.add(kit::order(n + 5, 2));
        for (Record &record : kit::oneOfEachKind(9))
            discarded.add(std::move(record));
        const auto lost = (*ledger)->addFile(discarded.name, 1000, {});
        QVERIFY(lost);
        QVERIFY((*ledger)->write(*lost, discarded.groups, nullptr));
        QVERIFY((*ledger)->discardFile(*lost));
        const auto id = (*ledger)->addFile(file.name, 1000, {});
        QVERIFY((*ledger)->write(*id, file.groups, nullptr));
        SourceFile source;
        source.id = *id;
        source.name = file.name;
        source.sha256 = kit::shaOf(file.name.toUtf8());
        QVERIFY((*ledger)->finishFile(source));
    }
    QVERIFY((*ledger)->commit(1));
    QCOMPARE(kit::hex((*ledger)->digest()), kit::hex((*plain)->digest()));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

void tst_LedgerImport::aRolledBackImportLeavesNothing()
{
    auto ledger = Ledger::create(path("rollback"));
    QVERIFY(ledger);
    const QByteArray empty = kit::hex((*ledger)->digest());
    QVERIFY((*ledger)->beginImport());
    const auto id = (*ledger)->addFile(QStringLiteral("a.csv"), 1000, {});
    kit::File file{QStringLiteral("a.csv"), {}};
    file.add(kit::order(1));
    QVERIFY((*ledger)->write(*id, file.groups, nullptr));
    (*ledger)->rollback();
    QCOMPARE(kit::hex((*ledger)->digest()), empty);
    QCOMPARE(*(*ledger)->lastOrderId(), 0);
    QVERIFY(kit::import(**ledger, {file}));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

void tst_LedgerImport::labelsAreData()
{
    const std::string hostile = "\"; DROP TABLE orders;--";
    auto ledger = Ledger::create(path("hostile"));
    QVERIFY(ledger);
    Order order = kit::order(4);
    order.store = order.ref = order.channel = order.declaredPost = order.codes[0] = order.lines[0].sku = hostile;
    order.touches[0].campaign = hostile + "'%_\\";
    kit::File file{QString::fromStdString(hostile), {}};
    file.add(order);
    file.add(Campaign{hostile, hostile, hostile});
    QVERIFY(kit::import(**ledger, {file}));
    QVERIFY((*ledger)->setNote(QString::fromStdString(hostile), QString::fromStdString(hostile)));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
    QCOMPARE((*ledger)->campaigns()->front().name, hostile);
    QCOMPARE(*(*ledger)->note(QString::fromStdString(hostile)), QString::fromStdString(hostile));
    std::string ref;
    QVERIFY((*ledger)->readOrders(1, 9, [&](const Ledger::OrderRow &row) {
        ref = row.ref;
        return true;
    }));
    QCOMPARE(ref, hostile);
}

void tst_LedgerImport::keepsSettingsAndNotes()
{
    {
        auto ledger = Ledger::create(path("settings"));
        QVERIFY(ledger);
        Settings settings = *(*ledger)->settings();
        QVERIFY(!settings.currency.isValid());
        QCOMPARE(settings.evidenceClickDays, 7);
        QCOMPARE(settings.positionFirst, 0.4);
        settings.currency = *Currency::fromCode("JPY");
        settings.timezone = "Europe/Berlin";
        settings.lookbackDays = 14;
        settings.halfLifeDays = 3.3;
        settings.positionLast = 0.1;
        QVERIFY((*ledger)->setSettings(settings));
        QVERIFY((*ledger)->setNote(QStringLiteral("view"), QStringLiteral("größer")));
        QCOMPARE((*ledger)->customerHashKey()->size(), 32U);
    }
    auto ledger = Ledger::open(path("settings"), Ledger::Mode::ReadOnly);
    QVERIFY(ledger);
    const Settings settings = *(*ledger)->settings();
    QCOMPARE(settings.currency.code(), std::string_view("JPY"));
    QCOMPARE(settings.timezone, std::string("Europe/Berlin"));
    QCOMPARE(settings.lookbackDays, 14);
    QCOMPARE(settings.halfLifeDays, 3.3);
    QCOMPARE(settings.positionLast, 0.1);
    QCOMPARE(*(*ledger)->note(QStringLiteral("view")), QStringLiteral("größer"));
    QCOMPARE(*(*ledger)->note(QStringLiteral("absent")), QString());
    QVERIFY(!(*ledger)->setNote(QStringLiteral("view"), QString()));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

QTEST_GUILESS_MAIN(tst_LedgerImport)
#include "tst_ledger_import.moc"
