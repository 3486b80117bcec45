// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_codec.h"
#include "ledger/record_fill.h"
#include "ledger/settle.h"
#include "ledger/sqlite_ledger.h"

#include <sqlite3.h>

#include <algorithm>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::size_t kChunk = 2048;

void stopIfCancelled(const JobControl &job)
{
    if (job.cancelled())
        throw Failure({QStringLiteral("cancelled"), Tr::tr("Cancelled. The workspace is as it was before.")});
}

Owner ownerOf(KindTable &table, const EncodedRecord &record)
{
    const std::optional<Owner> owner = table.find(record);
    if (!owner)
        throw Failure({QStringLiteral("damaged_workspace"),
            Tr::tr("An index of the workspace contradicts its table. Verify the workspace.")});
    return *owner;
}

/// Ids that occur in a set of columns.
class UsedIds
{
public:
    void collect(sqlite3 *db, const char *sql)
    {
        Statement rows(db, sql);
        while (rows.step()) {
            const std::int64_t id = rows.integer(0);
            if (id < 0)
                continue;
            if (static_cast<std::size_t>(id) >= m_used.size())
                m_used.resize(static_cast<std::size_t>(id) * 2 + 64);
            m_used[static_cast<std::size_t>(id)] = true;
        }
    }
    bool contains(std::int64_t id) const
    {
        return id >= 0 && static_cast<std::size_t>(id) < m_used.size() && m_used[static_cast<std::size_t>(id)];
    }

private:
    std::vector<bool> m_used;
};

} // namespace

Result<UndoSummary> SqliteLedger::undo(BatchId batch, const JobControl &job)
{
    auto summary = guarded([&] {
        if (!m_canWrite || m_import)
            throw Failure({QStringLiteral("read_only"),
                Tr::tr("This workspace is open for reading only, or an import is running.")});
        return undoNow(batch, job);
    });
    forgetMemory();
    return summary;
}

UndoSummary SqliteLedger::undoNow(BatchId batch, const JobControl &job)
{
    requireInPlace();
    m_connection->startLog();
    forgetMemory();
    WriteTransaction transaction(*m_connection);
    m_totals.load(m_db);
    Journal journal(m_db, m_totals);
    fillWhatEarlierVersionsWrote(journal);

    std::vector<FileId> files;
    std::optional<Instant> importedAt;
    {
        Statement find(m_db, "SELECT imported_at FROM batches WHERE id = ?1");
        if (find.bind(1, batch).step())
            importedAt = find.integer(0);
        Statement rows(m_db, "SELECT id FROM files WHERE batch = ?1 ORDER BY id");
        rows.bind(1, batch);
        while (rows.step())
            files.push_back(rows.integer(0));
    }
    if (!importedAt)
        throw Failure({QStringLiteral("unknown_batch"), Tr::tr("This workspace has no import number %1.").arg(batch)});

    // The tables first, while the journal still tells which records the batch merely witnessed.
    const Settling::AgeOfFile fileAge = [this](FileId file) { return fileStatedAt(file); };
    UndoSummary summary;
    std::array<std::vector<Owner>, kKindCount> owned;
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
        std::unordered_set<std::int64_t> stated;
        for (const FileId file : files) {
            for (const Owner &owner : tables()[kind]->ownedBy(file))
                owned[kind].push_back(owner);
            stated.merge(journal.entitiesOf(kind, file));
        }
        std::sort(owned[kind].begin(), owned[kind].end(), [](const Owner &a, const Owner &b) { return a.id < b.id; });
        for (const Owner &owner : owned[kind])
            stated.erase(owner.id);
        summary.kept += static_cast<std::int64_t>(stated.size());
        if (isFilled(kind) && !stated.empty())
            withdraw(journal, kind, files, stated, summary);
        stopIfCancelled(job);
    }
    for (const FileId file : files)
        journal.eraseFile(file);

    std::int64_t total = 0;
    std::int64_t done = 0;
    for (const auto &owners : owned)
        total += static_cast<std::int64_t>(owners.size());
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
        KindTable &table = *tables()[kind];
        Settling settling(journal, kind, fileAge);
        const std::unordered_set<std::int64_t> elsewhere = journal.entities(kind);
        std::vector<std::int64_t> gone;
        const auto eraseGone = [&] {
            table.erase(gone);
            gone.clear();
        };
        for (const Owner &owner : owned[kind]) {
            if (++done % static_cast<std::int64_t>(kChunk) == 0) {
                eraseGone();
                stopIfCancelled(job);
                job.progress(done, total, Tr::tr("Undoing import %1").arg(batch));
            }
            if (!elsewhere.contains(owner.id)) {
                gone.push_back(owner.id);
                ++summary.removed;
                continue;
            }
            const EncodedRecord current = encodeRecord(table.load(owner.id));
            const EncodedRecord now = settling.settle(table, owner, current, settling.kept(owner.id, current));
            ++(now.digest == owner.digest ? summary.kept : summary.restored);
        }
        eraseGone();
        stopIfCancelled(job);
    }

    for (const FileId file : files) {
        Statement(m_db, "DELETE FROM issues WHERE file = ?1").bind(1, file).run();
        Statement(m_db, "DELETE FROM files WHERE id = ?1").bind(1, file).run();
        m_totals.dropFile(file);
    }
    Statement(m_db, "DELETE FROM batches WHERE id = ?1").bind(1, batch).run();
    const std::array<std::int64_t, 2> batchNumbers{batch, *importedAt};
    m_totals.remove(Table::Batches, 0, hash128(batchNumbers));
    m_dictionaries->customers.flush();
    if (summary.removed + summary.restored > 0)
        eraseOrphans();
    stopIfCancelled(job);
    m_totals.store(m_db);
    requireInPlace();
    transaction.commit();
    return summary;
}

/// Takes what \p files say out of records that other files own: it may have filled them, or tied two sales together.
void SqliteLedger::withdraw(Journal &journal, std::size_t kind, std::span<const FileId> files,
    const std::unordered_set<std::int64_t> &stated, UndoSummary &summary)
{
    const Settling::AgeOfFile fileAge = [this](FileId file) { return fileStatedAt(file); };
    KindTable &table = *tables()[kind];
    Settling settling(journal, kind, fileAge);
    for (const std::int64_t entity : journal.contested(kind)) {
        if (!stated.contains(entity))
            continue;
        const EncodedRecord current = encodeRecord(table.load(entity));
        const Owner owner = ownerOf(table, current);
        std::vector<Stated> left = settling.all(owner, current);
        std::erase_if(left, [&](const Stated &statement) {
            const bool isGone = std::find(files.begin(), files.end(), statement.version.file) != files.end();
            if (isGone && statement.isKept)
                journal.remove(kind, entity, statement.version);
            return isGone;
        });
        if (settling.settle(table, owner, current, std::move(left)).digest != owner.digest) {
            --summary.kept;
            ++summary.restored;
        }
    }
}

/// Versions of the program before this one did not fill a winner from the statements that lost.
void SqliteLedger::fillWhatEarlierVersionsWrote(Journal &journal)
{
    const std::string done = "filled";
    if (!named(Table::Workspace, done).empty())
        return;
    const Settling::AgeOfFile fileAge = [this](FileId file) { return fileStatedAt(file); };
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
        if (!isFilled(kind))
            continue;
        KindTable &table = *tables()[kind];
        Settling settling(journal, kind, fileAge);
        for (const std::int64_t entity : journal.contested(kind)) {
            const EncodedRecord current = encodeRecord(table.load(entity));
            const Owner owner = ownerOf(table, current);
            settling.settle(table, owner, current, settling.all(owner, current));
        }
    }
    setNamed(Table::Workspace, done, "1");
}

/// Customers, products and words that no record names any more. A pseudonym without a record has no reason to stay.
void SqliteLedger::eraseOrphans()
{
    UsedIds customers;
    customers.collect(m_db, "SELECT customer FROM orders WHERE customer IS NOT NULL");
    customers.collect(m_db, "SELECT customer FROM touchpoints WHERE customer IS NOT NULL");
    customers.collect(m_db, "SELECT customer FROM customer_history WHERE customer IS NOT NULL");
    std::vector<std::string> orphans;
    Statement allCustomers(m_db, "SELECT key, id FROM customers");
    while (allCustomers.step()) {
        if (customers.contains(allCustomers.integer(1)))
            continue;
        CustomerKey key;
        const std::string_view blob = allCustomers.blob(0);
        if (blob.size() == key.bytes.size())
            std::copy(blob.begin(), blob.end(), key.bytes.begin());
        m_totals.remove(Table::Customers, 0, CustomerIndex::seal(key, allCustomers.integer(1)));
        orphans.emplace_back(blob);
    }
    allCustomers.reset();
    Statement eraseCustomer(m_db, "DELETE FROM customers WHERE key = ?1");
    for (const std::string &key : orphans)
        eraseCustomer.bindBlob(1, key).run();

    UsedIds products;
    products.collect(m_db, "SELECT product FROM order_lines");
    std::vector<std::int64_t> unused;
    Statement allProducts(m_db, "SELECT id, sku, title FROM products");
    while (allProducts.step()) {
        if (products.contains(allProducts.integer(0)))
            continue;
        m_totals.remove(Table::Products, 0,
            ProductDictionary::seal(allProducts.text(1), allProducts.text(2), allProducts.integer(0)));
        unused.push_back(allProducts.integer(0));
    }
    allProducts.reset();
    Statement eraseProduct(m_db, "DELETE FROM products WHERE id = ?1");
    for (const std::int64_t id : unused)
        eraseProduct.bind(1, id).run();

    UsedIds words;
    words.collect(m_db, "SELECT store FROM orders");
    words.collect(m_db, "SELECT currency FROM orders");
    words.collect(m_db, "SELECT channel FROM orders WHERE channel IS NOT NULL");
    words.collect(m_db, "SELECT mirror_store FROM orders WHERE mirror_store IS NOT NULL");
    unused.clear();
    Statement allWords(m_db, "SELECT id, text FROM words");
    while (allWords.step()) {
        if (words.contains(allWords.integer(0)))
            continue;
        m_totals.remove(Table::Words, 0, WordDictionary::seal(allWords.text(1), allWords.integer(0)));
        unused.push_back(allWords.integer(0));
    }
    allWords.reset();
    Statement eraseWord(m_db, "DELETE FROM words WHERE id = ?1");
    for (const std::int64_t id : unused)
        eraseWord.bind(1, id).run();
    m_dictionaries->forget();
}

} // namespace postledger
