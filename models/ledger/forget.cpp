// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/forgotten.h"
#include "ledger/record_codec.h"
#include "ledger/sqlite_ledger.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <map>
#include <set>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::int64_t kChunk = 4096;

/// The tables whose rows have a customer, by kind, and the column that names the currency of their control totals.
struct PersonTable
{
    std::size_t kind;
    const char *currency;
};
constexpr std::array<PersonTable, 3> kPersonTables{{{0, "currency"}, {2, "NULL"}, {3, "NULL"}}};
constexpr std::size_t kHistory = 3;

CustomerKey randomCustomer()
{
    CustomerKey key;
    while (!key.isKnown()) {
        std::array<std::uint32_t, 4> words;
        QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
        static_assert(sizeof words == sizeof key.bytes);
        std::memcpy(key.bytes.data(), words.data(), sizeof words);
    }
    return key;
}

QStringList copiesOf(const QString &path)
{
    const QFileInfo info(path);
    QStringList copies;
    for (const QFileInfo &copy : info.dir().entryInfoList({info.fileName() + QStringLiteral(".bak-v*")}, QDir::Files))
        copies << copy.fileName();
    return copies;
}

} // namespace

/// Changes the customers of records in every place that holds them. One transaction.
struct SqliteLedger::Forgetter
{
    using Change = std::function<CustomerKey(const CustomerKey &)>;

    SqliteLedger &ledger;
    const JobControl &job;
    sqlite3 *db = ledger.m_db;
    Totals &totals = ledger.m_totals;
    Journal journal{db, totals};
    Forgotten forgotten{db, totals};
    ForgetSummary summary{};
    std::int64_t done = 0;

    struct Winner
    {
        Owner owner;
        std::int64_t customer = 0;
        std::string currency;
    };

    void goOn(std::int64_t total)
    {
        if (++done % kChunk != 0)
            return;
        if (job.cancelled())
            throw Failure({QStringLiteral("cancelled"), Tr::tr("Cancelled. The workspace is as it was before.")});
        job.progress(done, total, Tr::tr("Replacing customers"));
    }

    std::int64_t &countOf(std::size_t kind)
    {
        return kind == 0 ? summary.orders : kind == kHistory ? summary.histories : summary.touchpoints;
    }

    /// Rows of \p table for which \p condition holds, at most kChunk with ids above \p after.
    std::vector<Winner> winners(const PersonTable &table, const std::string &condition, std::int64_t after)
    {
        std::vector<Winner> list;
        Statement rows(db,
            std::string("SELECT id, file, row, digest, customer, ") + table.currency + " FROM "
                + tableName(tableOfKind(table.kind)) + " WHERE id > ?1 AND " + condition + " ORDER BY id LIMIT "
                + std::to_string(kChunk));
        rows.bind(1, after);
        while (rows.step()) {
            Winner &winner = list.emplace_back();
            winner.owner = {rows.integer(0), rows.integer(1), rows.integer(2), {}};
            if (const std::string_view digest = rows.blob(3); digest.size() == winner.owner.digest.size())
                std::memcpy(winner.owner.digest.data(), digest.data(), digest.size());
            winner.customer = rows.integer(4);
            if (const std::int64_t currency = rows.integer(5); currency != 0)
                winner.currency = ledger.m_dictionaries->words.text(currency);
        }
        return list;
    }

    /// Gives the winning version of a record another digest and, when \p customer is 0, no customer.
    void setWinner(const PersonTable &table, const Winner &winner, const Digest &digest, std::int64_t customer)
    {
        Statement update(db,
            std::string("UPDATE ") + tableName(tableOfKind(table.kind))
                + " SET digest = ?2, customer = ?3 WHERE id = ?1");
        update.bind(1, winner.owner.id).bindBlob(2, digest);
        if (customer != 0)
            update.bind(3, customer);
        else
            update.bindNull(3);
        update.run();
        Owner now = winner.owner;
        now.digest = digest;
        totals.reseal(
            tableOfKind(table.kind), winner.owner.file, winner.currency, ownerSeal(winner.owner), ownerSeal(now));
    }

    /// The versions that did not win: images are rewritten, witnesses follow the winner. One that now says the same as
    /// the winner is a witness.
    void changeVersions(std::size_t kind, std::int64_t entity, const Digest &winner, const Change &change)
    {
        std::vector<Journal::Version> versions = journal.versions(kind, entity);
        for (const Journal::Version &version : versions)
            journal.remove(kind, entity, version);
        for (Journal::Version &version : versions) {
            if (!version.image) {
                version.digest = winner;
            } else {
                EncodedRecord encoded = encodeRecord(recordOf(*version.image));
                setCustomer(encoded, change(customerOf(encoded.record)));
                version.digest = encoded.digest;
                version.image.reset();
                if (encoded.digest != winner)
                    appendImage(encoded.record, version.image.emplace());
            }
            journal.add(kind, entity, version);
        }
    }

    static Record recordOf(const std::string &image)
    {
        Result<Record> record = recordFromImage(image);
        if (!record)
            throw Failure(record.error());
        return *std::move(record);
    }

    /// Records that name one of \p customers in any version, by kind.
    std::map<std::size_t, std::set<std::int64_t>> recordsOf(const std::set<CustomerKey> &customers)
    {
        std::map<std::size_t, std::set<std::int64_t>> found;
        std::set<CustomerKey> seen;
        for (const CustomerKey &customer : customers) {
            const std::int64_t id = ledger.m_dictionaries->customers.find(customer);
            if (id == 0)
                continue;
            seen.insert(customer);
            for (const PersonTable &table : kPersonTables) {
                Statement rows(
                    db, std::string("SELECT id FROM ") + tableName(tableOfKind(table.kind)) + " WHERE customer = ?1");
                rows.bind(1, id);
                while (rows.step())
                    found[table.kind].insert(rows.integer(0));
            }
        }
        journal.visit([&](std::size_t kind, std::int64_t entity, const Journal::Version &version) {
            const bool hasPerson = kind == 0 || kind == 2 || kind == kHistory;
            if (!hasPerson || !version.image)
                return;
            const CustomerKey customer = customerOf(recordOf(*version.image));
            if (customers.contains(customer)) {
                seen.insert(customer);
                found[kind].insert(entity);
            }
        });
        summary.customers = static_cast<std::int64_t>(seen.size());
        return found;
    }

    void forget(const std::set<CustomerKey> &customers)
    {
        const Change nobody = [](const CustomerKey &) { return CustomerKey(); };
        for (const auto &[kind, entities] : recordsOf(customers)) {
            const auto table = std::find_if(kPersonTables.begin(), kPersonTables.end(),
                [kind = kind](const PersonTable &candidate) { return candidate.kind == kind; });
            countOf(kind) += static_cast<std::int64_t>(entities.size());
            for (const std::int64_t entity : entities) {
                goOn(0);
                KindTable &rows = *ledger.tables()[kind];
                const Record record = rows.load(entity);
                const std::vector<Winner> winner = winners(*table, "id = " + std::to_string(entity), entity - 1);
                if (winner.empty())
                    throw Failure({QStringLiteral("damaged_workspace"),
                        Tr::tr("An index of the workspace contradicts its table. Verify the workspace.")});
                if (kind == kHistory) { // its key is the pseudonym
                    for (const Journal::Version &version : journal.versions(kind, entity))
                        journal.remove(kind, entity, version);
                    rows.remove(winner.front().owner, record);
                    continue;
                }
                forgotten.add(kind, recordKey(record));
                const Digest digest = digestWith(winner.front().owner.digest, customerOf(record), {});
                changeVersions(kind, entity, digest, nobody);
                setWinner(*table, winner.front(), digest, 0);
            }
        }
    }

    /// Every pseudonym becomes a random number; ids stay.
    void anonymise()
    {
        std::map<CustomerKey, CustomerKey> numbers;
        const Change change = [&numbers](const CustomerKey &customer) {
            return customer.isKnown() ? numbers.try_emplace(customer, randomCustomer()).first->second : CustomerKey();
        };
        std::int64_t total = 0;
        for (const PersonTable &table : kPersonTables) {
            Statement count(db, std::string("SELECT count(customer) FROM ") + tableName(tableOfKind(table.kind)));
            count.step();
            total += count.integer(0);
        }
        for (const PersonTable &table : kPersonTables) {
            std::unordered_set<std::int64_t> elsewhere = journal.entities(table.kind);
            std::int64_t last = 0;
            for (bool isMore = true; isMore;) {
                const std::vector<Winner> rows = winners(table, "customer IS NOT NULL", last);
                isMore = static_cast<std::int64_t>(rows.size()) == kChunk;
                for (const Winner &winner : rows) {
                    goOn(total);
                    last = winner.owner.id;
                    const CustomerKey before = ledger.m_dictionaries->customers.keyOf(winner.customer);
                    const Digest digest = digestWith(winner.owner.digest, before, change(before));
                    if (elsewhere.erase(winner.owner.id) != 0)
                        changeVersions(table.kind, winner.owner.id, digest, change);
                    setWinner(table, winner, digest, winner.customer);
                    ++countOf(table.kind);
                }
            }
            // Records whose winning version names no customer, though another version does.
            for (const std::int64_t entity : elsewhere) {
                const std::vector<Winner> winner = winners(table, "id = " + std::to_string(entity), entity - 1);
                if (!winner.empty())
                    changeVersions(table.kind, entity, winner.front().owner.digest, change);
            }
        }
        replaceKeys(change);
        summary.customers = static_cast<std::int64_t>(numbers.size());
    }

    void replaceKeys(const Change &change)
    {
        std::map<CustomerKey, std::int64_t> ids; // in the order of the new keys, as the table keeps them
        Statement all(db, "SELECT key, id FROM customers");
        while (all.step()) {
            CustomerKey key;
            const std::string_view blob = all.blob(0);
            if (blob.size() == key.bytes.size())
                std::copy(blob.begin(), blob.end(), key.bytes.begin());
            totals.remove(Table::Customers, 0, CustomerIndex::seal(key, all.integer(1)));
            ids[change(key)] = all.integer(1);
        }
        all.reset();
        Statement(db, "DELETE FROM customers").run();
        Statement insert(db, "INSERT INTO customers(key, id) VALUES(?1, ?2)");
        for (const auto &[key, id] : ids) {
            insert.bindBlob(1, key.bytes).bind(2, id).run();
            totals.add(Table::Customers, 0, CustomerIndex::seal(key, id));
        }
        ledger.m_dictionaries->customers.forget();
    }

    /// Empties the cells that were kept with rejected rows and notes and identify a person.
    void emptyCells(const std::function<bool(const QString &)> &isTheirs)
    {
        struct Place
        {
            FileId file;
            std::int64_t rejects, seq;
        };
        std::vector<Place> places;
        {
            Statement rows(db, "SELECT file, rejects, seq, cell FROM issues WHERE cell <> ''");
            while (rows.step()) {
                const std::string_view cell = rows.text(3);
                if (isTheirs(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))))
                    places.push_back({rows.integer(0), rows.integer(1), rows.integer(2)});
            }
        }
        Statement row(
            db, "SELECT " + std::string(kIssueColumns) + " FROM issues WHERE file = ?1 AND rejects = ?2 AND seq = ?3");
        Statement empty(db, "UPDATE issues SET cell = '' WHERE file = ?1 AND rejects = ?2 AND seq = ?3");
        for (const Place &place : places) {
            row.bind(1, place.file).bind(2, place.rejects).bind(3, place.seq).step();
            totals.remove(Table::Issues, place.file, sealOfRow(row, kIssueColumnCount));
            row.reset();
            empty.bind(1, place.file).bind(2, place.rejects).bind(3, place.seq).run();
            row.step();
            totals.add(Table::Issues, place.file, sealOfRow(row, kIssueColumnCount));
            row.reset();
        }
        summary.cells = static_cast<std::int64_t>(places.size());
    }
};

Result<ForgetSummary> SqliteLedger::changeCustomers(
    const JobControl &job, bool dryRun, const std::function<void(Forgetter &)> &change)
{
    auto summary = guarded([&] {
        if (!m_canWrite || m_import)
            throw Failure({QStringLiteral("read_only"),
                Tr::tr("This workspace is open for reading only, or an import is running.")});
        requireInPlace();
        // The log takes what changes, and the file is written anew afterwards.
        if (!dryRun)
            requireSpace(m_path, 3 * QFileInfo(m_path).size());
        m_connection->startLog();
        forgetMemory();
        WriteTransaction transaction(*m_connection);
        m_totals.load(m_db);
        Forgetter forgetter{*this, job};
        change(forgetter);
        m_dictionaries->customers.flush();
        eraseOrphans();
        m_totals.store(m_db);
        requireInPlace();
        if (!dryRun)
            transaction.commit();
        forgetter.summary.copies = copiesOf(m_path);
        return forgetter.summary;
    });
    forgetMemory();
    if (!summary || dryRun)
        return summary;
    const bool isWritten = bool(guarded([this] { m_connection->execute("VACUUM"); }));
    m_connection->endLog();
    summary->isCompact = isWritten && QFileInfo(m_path + QStringLiteral("-wal")).size() == 0; // a reader may hold it
    return summary;
}

Result<ForgetSummary> SqliteLedger::forget(std::span<const CustomerKey> customers,
    const std::function<bool(const QString &cell)> &isTheirs, bool dryRun, const JobControl &job)
{
    return changeCustomers(job, dryRun, [&](Forgetter &forgetter) {
        std::set<CustomerKey> known;
        std::copy_if(customers.begin(), customers.end(), std::inserter(known, known.end()),
            [](const CustomerKey &customer) { return customer.isKnown(); });
        forgetter.forget(known);
        forgetter.emptyCells(isTheirs);
        const ForgetSummary &summary = forgetter.summary;
        if (summary.orders + summary.touchpoints + summary.histories + summary.cells == 0)
            throw Failure({QStringLiteral("unknown_customer"),
                Tr::tr(
                    "Nothing in this workspace is of this customer. Give the e-mail address as the shop has it; where "
                    "its exports have none, the telephone number or the platform's id of the customer.")});
    });
}

Result<ForgetSummary> SqliteLedger::anonymise(const JobControl &job)
{
    return changeCustomers(job, false, [this](Forgetter &forgetter) {
        if (hashKey().empty())
            throw Failure({QStringLiteral("already_anonymised"), Tr::tr("This workspace is anonymised already.")});
        forgetter.anonymise();
        forgetter.emptyCells([](const QString &) { return true; });
        setNamed(Table::Workspace, "customer_hash_key", {});
    });
}

} // namespace postledger
