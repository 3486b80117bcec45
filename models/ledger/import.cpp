// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ledger/import_state.h"
#include "ledger/record_codec.h"
#include "ledger/record_fill.h"
#include "ledger/settle.h"

#include <QFile>

#include <sqlite3.h>

#include <charconv>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::int64_t kMiB = 1024 * 1024;

/// A ledger takes 0.3 to 1.3 times the bytes of its source, more when that is compressed, and writes them twice when
/// they go through the log. A reserve on top keeps the machine alive, smaller for small files so that a small disk can
/// be used.
std::int64_t spaceFor(std::int64_t sourceBytes, bool isCompressed, bool goesThroughLog)
{
    const std::int64_t added = sourceBytes / 2 * 3 * (isCompressed ? 8 : 1);
    return (goesThroughLog ? 2 : 1) * added + std::min(64 * kMiB, 4 * sourceBytes + kMiB);
}

bool fills(Record record, const Record &other)
{
    return fillFrom(record, other);
}

/// Whether two statements differ in more than that one says what the other does not.
bool contradict(Record a, Record b)
{
    const Record before = a;
    fillFrom(a, b);
    fillFrom(b, before);
    return a != b;
}

UInt128 batchSeal(BatchId batch, Instant importedAt)
{
    const std::array<std::int64_t, 2> numbers{batch, importedAt};
    return hash128(numbers);
}

} // namespace

const std::string_view kFileColumns = "id, batch, name, bytes, format, sha256, rows_read, rows_added, rows_changed,"
                                      " rows_unchanged, rows_rejected, amount, first_at, last_at, stated_at";
const std::string_view kIssueColumns = "file, rejects, seq, row, row_count, label, code, message, cell";

UInt128 sealOfRow(const Statement &row, int columns)
{
    std::string bytes;
    for (int i = 0; i < columns; ++i) {
        const std::string_view value = row.blob(i);
        bytes.append(std::to_string(value.size())).append(row.optionalInteger(i) ? ":" : "-").append(value);
    }
    return hash128(bytes);
}

UInt128 sealOfFile(const Statement &row)
{
    return sealOfRow(row, row.optionalInteger(kFileColumnCount - 1) ? kFileColumnCount : kFileColumnCount - 1);
}

SqliteLedger::Import &SqliteLedger::running()
{
    if (!m_import)
        throw Failure({QStringLiteral("no_import"), Tr::tr("No import is running.")});
    return *m_import;
}

void SqliteLedger::forgetMemory()
{
    m_fileStatedAt.clear();
    m_dictionaries->forget();
    if (m_tables)
        orders().forget();
}

Result<BatchId> SqliteLedger::beginImport()
{
    auto begun = guarded([&] {
        if (!m_canWrite || m_import)
            throw Failure({QStringLiteral("read_only"),
                Tr::tr("This workspace is open for reading only, or an import is already running.")});
        requireInPlace();
        if (m_connection->number("SELECT EXISTS (SELECT 1 FROM batches)") == 0 && !isOnNetwork(m_path))
            startFirstImport();
        else
            m_connection->startLog();
        // The writer puts each part right behind its order; looking every parent up again costs a seventh of an import.
        // Other connections and verify() do check.
        m_connection->execute("PRAGMA foreign_keys = OFF");
        forgetMemory();
        m_import = std::make_unique<Import>(*m_connection, m_totals);
        m_totals.load(m_db);
        m_import->isAnonymised = hashKey().empty();
        fillWhatEarlierVersionsWrote(m_import->journal);
        // Numbers of batches are never used twice: people write them down.
        const std::string next = named(Table::Workspace, "next_batch");
        BatchId batch = 1;
        std::from_chars(next.data(), next.data() + next.size(), batch);
        m_import->batch = batch;
        setNamed(Table::Workspace, "next_batch", std::to_string(batch + 1));
        Statement(m_db, "INSERT INTO batches(id, imported_at) VALUES(?1, 0)").bind(1, batch).run();
        m_totals.add(Table::Batches, 0, batchSeal(batch, 0));
        return batch;
    });
    if (!begun && (!m_import || m_import->batch == 0))
        rollback();
    return begun;
}

Result<std::optional<FileId>> SqliteLedger::knownFile(const Sha256 &sha256)
{
    return guarded([&]() -> std::optional<FileId> {
        Statement find(m_db, "SELECT id FROM files WHERE sha256 = ?1");
        if (!find.bindBlob(1, sha256).step())
            return std::nullopt;
        return find.integer(0);
    });
}

Result<FileId> SqliteLedger::addFile(const QString &name, std::int64_t bytes, const QString &format, Instant statedAt)
{
    return guarded([&] {
        Import &import = running();
        if (import.openFile != 0)
            throw Failure({QStringLiteral("no_import"), Tr::tr("Another file of this import is not finished.")});
        const bool isWorkbook = name.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
        requireSpace(m_path, spaceFor(bytes, isWorkbook, m_besidePath.isEmpty()));
        m_dictionaries->customers.flush(); // what is not written yet belongs to earlier files
        import.totalsBefore = m_totals.entries();
        import.issueCount = {};
        m_connection->execute("SAVEPOINT file");
        const std::string nameText = name.toStdString();
        const std::string formatText = format.toStdString();
        Statement insert(m_db, "INSERT INTO files(batch, name, bytes, format, stated_at) VALUES(?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, import.batch).bind(2, nameText).bind(3, bytes).bind(4, formatText).bind(5, statedAt).run();
        import.openFile = sqlite3_last_insert_rowid(m_db);
        return import.openFile;
    });
}

Result<std::vector<std::uint8_t>> SqliteLedger::write(
    FileId file, std::span<const EncodedGroup> groups, std::vector<RowIssue> *notes)
{
    return guarded([&] {
        std::vector<EncodedGroup> withoutForgotten;
        if (running().isAnonymised || !running().forgotten.isEmpty()) {
            withoutForgotten.assign(groups.begin(), groups.end());
            for (EncodedGroup &group : withoutForgotten)
                takeForgottenCustomers(group.records);
            groups = withoutForgotten;
        }
        struct Effect
        {
            bool newOrder = false, anyNew = false, anyChanged = false;
        };
        std::vector<Effect> effects(groups.size());
        const auto note = [&effects, this, file, notes](const BlockRecord &record) {
            if (meet(*record.encoded, file, record.row, notes) == Meeting::Changed)
                effects[record.group].anyChanged = true;
        };

        std::vector<BlockRecord> orderRecords;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            for (const EncodedRecord &record : groups[g].records) {
                if (kindOf(record.record) == 0)
                    orderRecords.push_back({&record, groups[g].firstRow, g});
            }
        }
        if (!orderRecords.empty()) {
            const std::vector<bool> isNew = orders().insertBlock(orderRecords, file);
            for (std::size_t i = 0; i < orderRecords.size(); ++i) {
                if (isNew[i])
                    effects[orderRecords[i].group].newOrder = true;
            }
            for (std::size_t i = 0; i < orderRecords.size(); ++i) {
                if (!isNew[i])
                    note(orderRecords[i]);
            }
        }
        for (std::size_t g = 0; g < groups.size(); ++g) {
            for (const EncodedRecord &record : groups[g].records) {
                const std::size_t kind = kindOf(record.record);
                if (kind == 0)
                    continue;
                if (tables()[kind]->insert(record, file, groups[g].firstRow))
                    effects[g].anyNew = true;
                else
                    note({&record, groups[g].firstRow, g});
            }
        }

        // A row is new when it brings its order, else changed when it changes anything, else new when it adds anything.
        std::vector<std::uint8_t> states;
        states.reserve(effects.size());
        for (const Effect &e : effects)
            states.push_back(e.newOrder ? 2 : e.anyChanged ? 1 : e.anyNew ? 2 : 0);
        return states;
    });
}

/// A customer who was forgotten does not come back with the next file; in an anonymised ledger a record keeps the
/// number that it has.
void SqliteLedger::takeForgottenCustomers(std::vector<EncodedRecord> &records)
{
    const Import &import = running();
    std::erase_if(records, [&](EncodedRecord &encoded) {
        const bool isHistory = std::holds_alternative<CustomerHistory>(encoded.record);
        if (import.isAnonymised && isHistory)
            return true; // its key is a pseudonym, and those are gone
        if (import.forgotten.contains(kindOf(encoded.record), encoded.key)) {
            setCustomer(encoded, {});
        } else if (import.isAnonymised && hasCustomer(encoded.record)) {
            KindTable &table = *tables()[kindOf(encoded.record)];
            const std::optional<Owner> owner = table.find(encoded);
            setCustomer(encoded, owner ? customerOf(table.load(owner->id)) : CustomerKey());
        }
        return false;
    });
}

QString SqliteLedger::nameOf(FileId file) const
{
    Statement find(m_db, "SELECT name FROM files WHERE id = ?1");
    return find.bind(1, file).step() ? toQString(find.text(0)) : QString();
}

RowIssue SqliteLedger::contradiction(const Owner &owner, std::int64_t row, bool isReplaced) const
{
    const QString name = nameOf(owner.file);
    RowIssue issue;
    issue.row = row;
    issue.code = QStringLiteral("contradiction");
    issue.message = isReplaced ? Tr::tr("“%1”, row %2, states the same record differently, and neither says which is "
                                        "newer. The version of this row is kept.")
                                     .arg(name)
                                     .arg(owner.row)
                               : Tr::tr("“%1”, row %2, states the same record differently, and neither says which is "
                                        "newer. The version of “%1” is kept.")
                                     .arg(name)
                                     .arg(owner.row);
    return issue;
}

std::optional<RowIssue> SqliteLedger::otherOrder(
    const Owner &owner, const Record &known, const Record &stated, std::int64_t row) const
{
    const Order *a = std::get_if<Order>(&known);
    const Order *b = std::get_if<Order>(&stated);
    if (a == nullptr || b == nullptr || !isOtherSale(*a, *b))
        return std::nullopt;
    const QString name = nameOf(owner.file);
    RowIssue issue;
    issue.row = row;
    issue.code = QStringLiteral("other_order");
    issue.message =
        Tr::tr("Order “%1” was placed on %2 here and on %3 in “%4”, row %5: two orders have one number, and only "
               "the later one counts. Two shops must have names of their own.")
            .arg(toQString(b->ref), toQString(isoInstant(b->placedAt)), toQString(isoInstant(a->placedAt)), name)
            .arg(owner.row);
    return issue;
}

std::optional<RowIssue> SqliteLedger::otherCurrency(
    const Owner &owner, const Record &known, const Record &stated, std::int64_t row) const
{
    const Order *a = std::get_if<Order>(&known);
    const Order *b = std::get_if<Order>(&stated);
    if (a == nullptr || b == nullptr || a->currency == b->currency)
        return std::nullopt;
    const QString name = nameOf(owner.file);
    RowIssue issue;
    issue.row = row;
    issue.code = QStringLiteral("other_currency");
    issue.message = Tr::tr("Order “%1” is in %2 here and in %3 in “%4”, row %5. A file that names no currency was read "
                           "in the wrong one: undo its import and import it again with its currency.")
                        .arg(toQString(b->ref), toQString(b->currency), toQString(a->currency), name)
                        .arg(owner.row);
    return issue;
}

Instant SqliteLedger::fileStatedAt(FileId file) const
{
    const auto [known, isNew] = m_fileStatedAt.try_emplace(file, 0);
    if (isNew) {
        Statement find(m_db,
            "SELECT coalesce(files.stated_at, batches.imported_at) FROM files JOIN batches ON batches.id = files.batch"
            " WHERE files.id = ?1");
        if (find.bind(1, file).step())
            known->second = find.integer(0);
    }
    return known->second;
}

SqliteLedger::Meeting SqliteLedger::meet(
    const EncodedRecord &record, FileId file, std::int64_t row, std::vector<RowIssue> *notes)
{
    const std::size_t kind = kindOf(record.record);
    KindTable &table = *tables()[kind];
    Journal &journal = running().journal;
    const std::optional<Owner> owner = table.find(record);
    if (!owner)
        throw Failure({QStringLiteral("damaged_workspace"),
            Tr::tr("An index of the workspace contradicts its table. Verify the workspace.")});
    const std::vector<Journal::Version> versions =
        isFilled(kind) ? journal.versions(kind, owner->id) : std::vector<Journal::Version>();
    const bool mayBeFilled = hasOwnersStatement(versions, *owner);
    const Instant statedAt = fileStatedAt(file);
    const Instant ownerStatedAt = fileStatedAt(owner->file);
    if (owner->digest == record.digest && !mayBeFilled) {
        // The newest file that says so owns the record: what an older one says against it loses.
        if (statedAt > ownerStatedAt) {
            journal.add(kind, owner->id, versionOf(record, owner->file, owner->row));
            table.setOwner(*owner, record.record, file, row);
        } else if (owner->file != file) {
            journal.add(kind, owner->id, versionOf(record, file, row));
        }
        return Meeting::Unchanged;
    }
    const EncodedRecord current = encodeRecord(table.load(owner->id));
    const bool isBetter = beats(record, statedAt, current, ownerStatedAt);
    // Only the digest decides then: the same winner in any order of import, but nothing that a file says.
    auto other = otherOrder(*owner, current.record, record.record, row);
    const bool isOther = other.has_value();
    if (notes != nullptr && other) {
        notes->push_back(*std::move(other));
    } else if (auto currency = otherCurrency(*owner, current.record, record.record, row);
               notes != nullptr && currency) {
        notes->push_back(*std::move(currency));
    } else if (notes != nullptr && ageOf(record, statedAt) == ageOf(current, ownerStatedAt)
        && contradict(current.record, record.record)) {
        RowIssue issue = contradiction(*owner, row, isBetter);
        const bool isTold = !notes->empty() && notes->back().row == row && notes->back().message == issue.message;
        if (!isTold) // by another record of the row
            notes->push_back(std::move(issue));
    }
    Journal::Version version = versionOf(record, file, row);
    const bool isOnly =
        std::none_of(versions.begin(), versions.end(), [](const auto &v) { return v.image.has_value(); });
    if (!isBetter && isOnly && !isOther && !fills(current.record, record.record)) {
        version.image = imageOf(record.record);
        journal.add(kind, owner->id, version);
        return Meeting::Unchanged;
    }
    const Settling::AgeOfFile fileAge = [this](FileId id) { return fileStatedAt(id); };
    Settling settling(journal, kind, fileAge);
    std::vector<Stated> stated = settling.all(*owner, current);
    stated.push_back({record, std::move(version), false});
    const EncodedRecord now = settling.settle(table, *owner, current, std::move(stated));
    const bool isSame = now.digest == current.digest || differOnlyInStatedAt(current.record, now.record);
    return isSame ? Meeting::Unchanged : Meeting::Changed;
}

Result<void> SqliteLedger::addIssues(FileId file, bool rejects, std::span<const RowIssue> issues)
{
    return guarded([&] {
        const bool isOpen = running().openFile == file;
        std::int64_t later = 0;
        if (!isOpen) {
            Statement last(m_db, "SELECT coalesce(max(seq) + 1, 0) FROM issues WHERE file = ?1 AND rejects = ?2");
            last.bind(1, file).bind(2, std::int64_t{rejects}).step();
            later = last.integer(0);
        }
        std::int64_t &seq = isOpen ? running().issueCount[rejects ? 1 : 0] : later;
        Statement insert(m_db,
            "INSERT INTO issues(file, rejects, seq, row, row_count, label, code, message, cell)"
            " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        Statement written(m_db,
            "SELECT " + std::string(kIssueColumns) + " FROM issues WHERE file = ?1 AND rejects = ?2 AND seq = ?3");
        for (const RowIssue &issue : issues) {
            const std::array<std::string, 4> texts{issue.column.toStdString(), issue.code.toStdString(),
                issue.message.toStdString(), issue.cell.toStdString()};
            insert.bind(1, file).bind(2, std::int64_t{rejects}).bind(3, seq).bind(4, issue.row).bind(5, issue.rowCount);
            for (int i = 0; i < 4; ++i)
                insert.bind(6 + i, texts[static_cast<std::size_t>(i)]);
            insert.run();
            written.bind(1, file).bind(2, std::int64_t{rejects}).bind(3, seq).step();
            m_totals.add(Table::Issues, file, sealOfRow(written, kIssueColumnCount));
            written.reset();
            ++seq;
        }
    });
}

Result<void> SqliteLedger::finishFile(const SourceFile &file)
{
    if (const auto known = knownFile(file.sha256); !known || *known) {
        if (!known)
            return known.error();
        return Error{QStringLiteral("already_imported"),
            Tr::tr("“%1” has the same content as a file that was imported before.").arg(file.name)};
    }
    return guarded([&] {
        Import &import = running();
        if (import.openFile == 0 || import.openFile != file.id)
            throw Failure({QStringLiteral("no_import"), Tr::tr("This file is not being imported.")});
        m_dictionaries->customers.flush();
        const std::string name = file.name.toStdString();
        const std::string format = file.format.toStdString();
        Statement update(m_db,
            "UPDATE files SET name = ?2, bytes = ?3, format = ?4, sha256 = ?5, rows_read = ?6, rows_added = ?7,"
            " rows_changed = ?8, rows_unchanged = ?9, rows_rejected = ?10, amount = ?11, first_at = ?12, last_at = ?13"
            " WHERE id = ?1");
        update.bind(1, file.id).bind(2, name).bind(3, file.bytes).bind(4, format).bindBlob(5, file.sha256);
        update.bind(6, file.counts.read).bind(7, file.counts.added).bind(8, file.counts.changed);
        update.bind(9, file.counts.unchanged).bind(10, file.counts.rejected).bind(11, file.amount);
        update.bind(12, file.firstAt).bind(13, file.lastAt).run();
        Statement written(m_db, "SELECT " + std::string(kFileColumns) + " FROM files WHERE id = ?1");
        written.bind(1, file.id).step();
        m_totals.add(Table::Files, file.id, sealOfFile(written));
        written.reset();
        m_connection->execute("RELEASE file");
        import.openFile = 0;
    });
}

Result<void> SqliteLedger::discardFile(FileId file)
{
    return guarded([&] {
        Import &import = running();
        if (import.openFile == 0 || import.openFile != file)
            throw Failure({QStringLiteral("no_import"), Tr::tr("This file is not being imported.")});
        m_connection->execute("ROLLBACK TO file; RELEASE file");
        m_totals.restore(import.totalsBefore);
        forgetMemory();
        import.openFile = 0;
    });
}

Result<void> SqliteLedger::commit(Instant importedAt)
{
    auto committed = guarded([&] {
        Import &import = running();
        if (import.openFile != 0)
            throw Failure({QStringLiteral("no_import"), Tr::tr("A file of this import is not finished.")});
        m_dictionaries->customers.flush();
        Statement(m_db, "UPDATE batches SET imported_at = ?2 WHERE id = ?1")
            .bind(1, import.batch)
            .bind(2, importedAt)
            .run();
        m_totals.remove(Table::Batches, 0, batchSeal(import.batch, 0));
        m_totals.add(Table::Batches, 0, batchSeal(import.batch, importedAt));
        m_totals.store(m_db);
        requireInPlace();
        import.transaction.commit();
        if (!m_besidePath.isEmpty())
            putFirstImportInPlace();
        else
            m_connection->execute("PRAGMA foreign_keys = ON");
    });
    if (committed)
        m_import.reset();
    else
        rollback();
    return committed;
}

void SqliteLedger::rollback()
{
    if (!m_import && m_besidePath.isEmpty())
        return;
    m_import.reset();
    forgetMemory();
    if (m_besidePath.isEmpty()) {
        (void)guarded([&] { m_connection->execute("PRAGMA foreign_keys = ON"); });
        return;
    }
    const QString beside = std::exchange(m_besidePath, QString());
    m_canWrite = static_cast<bool>(guarded([this] { attach(m_path, Connection::Access::ReadWrite); }));
    QFile::remove(beside);
}

} // namespace postledger
