// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ledger/forgotten.h"
#include "ledger/record_codec.h"
#include "ledger/sqlite_ledger.h"

#include <cstring>
#include <map>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::size_t kMostFaults = 1000;
constexpr std::int64_t kStep = 4096;

} // namespace

/// Reads every row back, adds up what the control totals should be, and compares.
struct SqliteLedger::Verifier
{
    SqliteLedger &ledger;
    const JobControl &job;
    sqlite3 *db = ledger.m_db;
    std::vector<LedgerFault> faults{};
    Totals totals{};
    std::map<FileId, std::pair<BatchId, QString>> files{};
    std::int64_t done = 0;
    bool isCancelled = false;

    void fault(const QString &table, FileId file, const QString &message)
    {
        if (faults.size() >= kMostFaults)
            return;
        const auto known = files.find(file);
        faults.push_back({table, known == files.end() ? 0 : known->second.first, message});
    }
    void fault(Table table, FileId file, const QString &message)
    {
        fault(QString::fromLatin1(tableName(table)), file, message);
    }
    bool goOn()
    {
        if (++done % kStep == 0) {
            isCancelled = isCancelled || job.cancelled();
            job.progress(done, 0, Tr::tr("Verifying"));
        }
        return !isCancelled;
    }

    /// Reading a damaged page fails; the fault is named and the other tables are still read.
    template<typename Work>
    void attempt(Table table, Work &&work)
    {
        if (isCancelled)
            return;
        const Result<void> result = guarded(work);
        if (!result)
            fault(table, 0, result.error().message);
    }

    void runPragmas()
    {
        attempt(Table::Workspace, [this] {
            Statement rows(db, "PRAGMA integrity_check(100)");
            while (rows.step()) {
                if (rows.text(0) != "ok")
                    fault(QStringLiteral("database"), 0, toQString(rows.text(0)));
            }
        });
        attempt(Table::Workspace, [this] {
            Statement rows(db, "PRAGMA foreign_key_check");
            while (rows.step())
                fault(toQString(rows.text(0)), 0,
                    Tr::tr("Row %1 names a row of “%2” that does not exist.")
                        .arg(rows.integer(1))
                        .arg(toQString(rows.text(2))));
        });
    }

    void readFiles()
    {
        attempt(Table::Files, [this] {
            Statement rows(db, "SELECT " + std::string(kFileColumns) + " FROM files");
            while (rows.step()) {
                files[rows.integer(0)] = {rows.integer(1), toQString(rows.text(2))};
                const std::int64_t counted = rows.integer(7) + rows.integer(8) + rows.integer(9) + rows.integer(10);
                if (rows.integer(6) != counted)
                    fault(Table::Files, rows.integer(0),
                        Tr::tr("The row counts of “%1” do not add up.").arg(toQString(rows.text(2))));
                const FileId id = rows.integer(0);
                totals.add(Table::Files, id, sealOfFile(rows));
            }
        });
        attempt(Table::Batches, [this] {
            Statement rows(db, "SELECT id, imported_at FROM batches");
            while (rows.step()) {
                const std::array<std::int64_t, 2> numbers{rows.integer(0), rows.integer(1)};
                totals.add(Table::Batches, 0, hash128(numbers));
            }
        });
        attempt(Table::Issues, [this] {
            Statement rows(db, "SELECT " + std::string(kIssueColumns) + " FROM issues");
            while (goOn() && rows.step()) {
                const FileId file = rows.integer(0);
                totals.add(Table::Issues, file, sealOfRow(rows, kIssueColumnCount));
            }
        });
    }

    void readNamed()
    {
        for (const Table table : {Table::Workspace, Table::Settings, Table::Notes}) {
            attempt(table, [this, table] {
                Statement rows(db, std::string("SELECT name, value FROM ") + tableName(table));
                while (rows.step()) {
                    const std::array<std::int64_t, 2> numbers{static_cast<std::int64_t>(hash128(rows.text(0))),
                        static_cast<std::int64_t>(hash128(rows.blob(1)))};
                    totals.add(table, 0, hash128(numbers));
                }
            });
        }
    }

    void readDictionaries()
    {
        attempt(Table::Customers, [this] {
            Statement rows(db, "SELECT key, id FROM customers");
            std::vector<bool> seen;
            while (goOn() && rows.step()) {
                CustomerKey key;
                const std::string_view blob = rows.blob(0);
                if (blob.size() == key.bytes.size())
                    std::copy(blob.begin(), blob.end(), key.bytes.begin());
                totals.add(Table::Customers, 0, CustomerIndex::seal(key, rows.integer(1)));
            }
        });
        attempt(Table::Products, [this] {
            Statement rows(db, "SELECT id, sku, title FROM products");
            while (goOn() && rows.step())
                totals.add(Table::Products, 0, ProductDictionary::seal(rows.text(1), rows.text(2), rows.integer(0)));
        });
        attempt(Table::Words, [this] {
            Statement rows(db, "SELECT id, text FROM words");
            while (rows.step())
                totals.add(Table::Words, 0, WordDictionary::seal(rows.text(1), rows.integer(0)));
        });
    }

    void readForgotten()
    {
        attempt(Table::Forgotten, [this] {
            Forgotten(db, totals).visit([this](std::size_t kind, std::string_view key) {
                totals.add(Table::Forgotten, 0, Forgotten::seal(kind, key));
                return goOn();
            });
        });
    }

    void readRecords()
    {
        for (std::size_t kind = 0; kind < kKindCount; ++kind) {
            attempt(tableOfKind(kind), [this, kind] {
                KindTable &table = *ledger.tables()[kind];
                table.visit([&](const KindTable::Row &row) {
                    checkRecord(kind, row);
                    table.addTo(totals, row.owner, row.record);
                    return goOn();
                });
            });
        }
    }

    void checkRecord(std::size_t kind, const KindTable::Row &row)
    {
        const Table table = tableOfKind(kind);
        if (row.fault != nullptr)
            fault(table, row.owner.file,
                Tr::tr("Column “%1” of row %2 contradicts the rest of the row.")
                    .arg(QString::fromLatin1(row.fault))
                    .arg(row.owner.id));
        if (encodeRecord(row.record).digest != row.owner.digest)
            fault(table, row.owner.file,
                Tr::tr("Row %1 does not hold what was imported: its content has changed since.").arg(row.owner.id));
        if (kind == 0)
            checkOrder(row.owner, std::get<Order>(row.record));
    }

    void checkOrder(const Owner &owner, const Order &order)
    {
        const Int128 sum =
            Int128{order.gross} - order.discount + order.shipping + order.tax + order.duties + order.adjustment;
        if (sum != order.total)
            fault(Table::Orders, owner.file,
                Tr::tr("The parts of order “%1” do not add up to its total.").arg(toQString(order.ref)));
        if (order.lines.empty())
            return;
        Int128 gross = 0;
        Int128 discount = 0;
        for (const OrderLine &line : order.lines) {
            gross += line.gross;
            discount += line.discount;
        }
        if (gross != order.gross || discount != order.discount)
            fault(Table::OrderLines, owner.file,
                Tr::tr("The lines of order “%1” do not add up to the order.").arg(toQString(order.ref)));
    }

    void readJournal()
    {
        attempt(Table::Journal, [this] {
            Journal journal(db, totals);
            journal.visit([this](std::size_t kind, std::int64_t entity, const Journal::Version &version) {
                totals.add(Table::Journal, version.file, Journal::seal(kind, entity, version));
                if (!version.image)
                    return;
                const Result<Record> record = recordFromImage(*version.image);
                if (!record || kindOf(*record) != kind || encodeRecord(*record).digest != version.digest)
                    fault(Table::Journal, version.file,
                        Tr::tr("A superseded version of row %1 is not what was imported.").arg(entity));
            });
        });
    }

    void compare()
    {
        Totals stored;
        attempt(Table::Workspace, [&] { stored.load(db); });
        Totals::Entries left = stored.entries();
        for (const auto &[key, total] : totals.entries()) {
            const auto counterpart = left.find(key);
            const Total expected = counterpart == left.end() ? Total() : counterpart->second;
            if (counterpart != left.end())
                left.erase(counterpart);
            if (expected != total)
                faultOfTotal(key, expected, total);
        }
        for (const auto &[key, expected] : left)
            faultOfTotal(key, expected, Total());
    }

    void faultOfTotal(const TotalKey &key, const Total &expected, const Total &found)
    {
        const auto file = files.find(key.file);
        const QString origin = file == files.end()
            ? QString()
            : Tr::tr(" of file “%1”", "follows: the control totals").arg(file->second.second);
        if (expected.rows != found.rows)
            fault(key.table, key.file,
                Tr::tr("The control totals%1 count %2 rows, the table has %3.")
                    .arg(origin)
                    .arg(expected.rows)
                    .arg(found.rows));
        else if (expected.amount != found.amount)
            fault(key.table, key.file,
                Tr::tr("The amounts%1 sum to %2 minor units, the control totals say %3.")
                    .arg(origin)
                    .arg(found.amount)
                    .arg(expected.amount));
        else
            fault(key.table, key.file,
                Tr::tr("The rows%1 are not those that the control totals were made of.").arg(origin));
    }
};

Result<std::vector<LedgerFault>> SqliteLedger::verify(const JobControl &job)
{
    forgetMemory();
    Verifier verifier{*this, job};
    verifier.readFiles();
    verifier.runPragmas();
    verifier.readNamed();
    verifier.readDictionaries();
    verifier.readForgotten();
    verifier.readRecords();
    verifier.readJournal();
    if (verifier.isCancelled)
        return Error{QStringLiteral("cancelled"), Tr::tr("The verification was cancelled.")};
    verifier.compare();
    return std::move(verifier.faults);
}

} // namespace postledger
