// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/sqlite_ledger.h"

#include "base/text.h"
#include "ledger/import_state.h"
#include "ledger/record_codec.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <charconv>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::size_t kFirstKinds = 12; ///< kinds of version 1; later ones count in the digest when there are any

int toInt(const std::string &text, int fallback)
{
    int value = fallback;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

double toDouble(const std::string &text, double fallback)
{
    double value = fallback;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Shortest decimal that reads back as the same number.
std::string numberText(double value)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

UInt128 namedSeal(std::string_view name, std::string_view value)
{
    const std::array<std::int64_t, 2> numbers{
        static_cast<std::int64_t>(hash128(name)), static_cast<std::int64_t>(hash128(value))};
    return hash128(numbers);
}

} // namespace

SqliteLedger::SqliteLedger(const QString &path, Connection::Access access, std::unique_ptr<WriterLock> lock)
    : m_path(path)
    , m_lock(std::move(lock))
    , m_canWrite(access == Connection::Access::ReadWrite)
{
    attach(path, access);
    m_identity = identityOf(path);
}

SqliteLedger::~SqliteLedger()
{
    rollback();
    m_tables.reset();
    m_scan.reset();
    m_dictionaries.reset();
    if (!m_canWrite || !m_connection)
        return;
    m_connection->endLog();
    if (!m_removeWhenEmpty || m_identity != identityOf(m_path))
        return;
    const auto isUsed = guarded([this] { return m_connection->number("SELECT EXISTS (SELECT 1 FROM batches)") != 0; });
    m_connection.reset();
    if (isUsed && !*isUsed) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
}

void SqliteLedger::requireInPlace() const
{
    if (m_identity == identityOf(m_path))
        return;
    throw Failure({QStringLiteral("moved"),
        Tr::tr("“%1” was moved, deleted or replaced while it was in use. Nothing was changed; open it again.")
            .arg(QFileInfo(m_path).fileName())});
}

void SqliteLedger::attach(const QString &path, Connection::Access access)
{
    auto connection = std::make_unique<Connection>(path, access); // may fail: then the old one stays
    m_tables.reset();
    m_scan.reset();
    m_dictionaries.reset();
    m_connection = std::move(connection);
    m_db = m_connection->handle();
    m_dictionaries = std::make_unique<Dictionaries>(m_db, m_totals);
    m_scan = std::make_unique<RowScan>(m_db);
}

KindTables &SqliteLedger::tables() const
{
    if (!m_tables)
        m_tables = std::make_unique<KindTables>(makeKindTables(m_db, const_cast<Totals &>(m_totals), *m_dictionaries));
    return *m_tables;
}

void SqliteLedger::initialise(const std::string &hashKey)
{
    writeSmall([&] {
        setNamed(Table::Workspace, "customer_hash_key", hashKey);
        setNamed(Table::Workspace, "next_batch", "1");
        setNamed(Table::Workspace, "filled", "1");
    });
}

Result<Settings> SqliteLedger::settings() const
{
    return guarded([this] {
        Settings settings;
        const auto read = [this](const char *name) { return named(Table::Settings, name); };
        if (const auto currency = Currency::fromCode(read("currency")))
            settings.currency = *currency;
        settings.timezone = read("timezone");
        settings.evidenceClickDays = toInt(read("evidence_click_days"), settings.evidenceClickDays);
        settings.evidenceViewDays = toInt(read("evidence_view_days"), settings.evidenceViewDays);
        settings.lookbackDays = toInt(read("lookback_days"), settings.lookbackDays);
        settings.halfLifeDays = toDouble(read("half_life_days"), settings.halfLifeDays);
        settings.positionFirst = toDouble(read("position_first"), settings.positionFirst);
        settings.positionLast = toDouble(read("position_last"), settings.positionLast);
        settings.countsZeroOrders = read("zero_orders") != "leave_out";
        return settings;
    });
}

Result<void> SqliteLedger::setSettings(const Settings &settings)
{
    return guarded([&] {
        writeSmall([&] {
            setNamed(Table::Settings, "currency", settings.currency.code());
            setNamed(Table::Settings, "timezone", settings.timezone);
            setNamed(Table::Settings, "evidence_click_days", std::to_string(settings.evidenceClickDays));
            setNamed(Table::Settings, "evidence_view_days", std::to_string(settings.evidenceViewDays));
            setNamed(Table::Settings, "lookback_days", std::to_string(settings.lookbackDays));
            setNamed(Table::Settings, "half_life_days", numberText(settings.halfLifeDays));
            setNamed(Table::Settings, "position_first", numberText(settings.positionFirst));
            setNamed(Table::Settings, "position_last", numberText(settings.positionLast));
            setNamed(Table::Settings, "zero_orders", settings.countsZeroOrders ? "count" : "leave_out");
        });
    });
}

Result<std::string> SqliteLedger::customerHashKey() const
{
    return guarded([this] { return hashKey(); });
}

Result<bool> SqliteLedger::isAnonymised() const
{
    return guarded([this] { return hashKey().empty(); });
}

Result<QString> SqliteLedger::note(const QString &name) const
{
    return guarded([&] { return toQString(named(Table::Notes, name.toStdString())); });
}

Result<void> SqliteLedger::setNote(const QString &name, const QString &value)
{
    return guarded([&] { writeSmall([&] { setNamed(Table::Notes, name.toStdString(), value.toStdString()); }); });
}

void SqliteLedger::writeSmall(const std::function<void()> &change)
{
    if (!m_canWrite)
        throw Failure({QStringLiteral("read_only"), Tr::tr("This workspace is open for reading only.")});
    if (m_import) {
        change();
        return;
    }
    requireInPlace();
    WriteTransaction transaction(*m_connection);
    m_totals.load(m_db);
    change();
    m_totals.store(m_db);
    requireInPlace();
    transaction.commit();
}

void SqliteLedger::setNamed(Table table, const std::string &name, std::string_view value)
{
    const std::string tableText = tableName(table);
    Statement old(m_db, "SELECT value FROM " + tableText + " WHERE name = ?1");
    if (old.bind(1, name).step()) {
        const std::string oldValue(old.blob(0));
        if (oldValue == value)
            return;
        m_totals.remove(table, 0, namedSeal(name, oldValue));
    }
    old.reset();
    Statement put(
        m_db, "INSERT INTO " + tableText + "(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2");
    put.bind(1, name);
    if (table == Table::Workspace)
        put.bindBlob(2, value);
    else
        put.bind(2, value);
    put.run();
    m_totals.add(table, 0, namedSeal(name, value));
}

std::string SqliteLedger::named(Table table, const std::string &name) const
{
    Statement statement(m_db, std::string("SELECT value FROM ") + tableName(table) + " WHERE name = ?1");
    return statement.bind(1, name).step() ? std::string(statement.blob(0)) : std::string();
}

Result<std::vector<Batch>> SqliteLedger::batches() const
{
    return guarded([&] {
        std::vector<Batch> batches;
        Statement rows(m_db, "SELECT id, imported_at FROM batches ORDER BY id");
        while (rows.step())
            batches.push_back({rows.integer(0), rows.integer(1), {}});
        Statement files(m_db, "SELECT " + std::string(kFileColumns) + " FROM files ORDER BY batch, id");
        auto batch = batches.begin();
        while (files.step()) {
            while (batch != batches.end() && batch->id < files.integer(1))
                ++batch;
            if (batch == batches.end())
                break;
            SourceFile file;
            file.id = files.integer(0);
            file.name = toQString(files.text(2));
            file.bytes = files.integer(3);
            file.format = toQString(files.text(4));
            const std::string_view sha = files.blob(5);
            if (sha.size() == file.sha256.size())
                std::copy(sha.begin(), sha.end(), file.sha256.begin());
            file.counts = {files.integer(6), files.integer(7), files.integer(8), files.integer(9), files.integer(10)};
            file.amount = files.integer(11);
            file.firstAt = files.optionalInteger(12);
            file.lastAt = files.optionalInteger(13);
            file.statedAt = files.optionalInteger(14);
            batch->files.push_back(std::move(file));
        }
        return batches;
    });
}

Result<std::vector<RowIssue>> SqliteLedger::issues(FileId file, bool rejects, std::size_t limit) const
{
    return guarded([&] {
        std::vector<RowIssue> issues;
        Statement rows(m_db,
            "SELECT row, row_count, label, code, message, cell FROM issues WHERE file = ?1 AND rejects = ?2"
            " ORDER BY seq LIMIT ?3");
        rows.bind(1, file).bind(2, std::int64_t{rejects});
        rows.bind(3, static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
        while (rows.step())
            issues.push_back({rows.integer(0), rows.integer(1), toQString(rows.text(2)), toQString(rows.text(3)),
                toQString(rows.text(4)), toQString(rows.text(5))});
        return issues;
    });
}

Result<Digest> SqliteLedger::digest()
{
    return guarded([&] {
        Totals totals;
        totals.load(m_db);
        std::array<Total, kKindCount> sums{};
        for (const auto &[key, total] : totals.entries()) {
            const auto kind = static_cast<std::size_t>(key.table);
            if (kind >= kKindCount)
                continue;
            sums[kind].rows += total.rows;
            sums[kind].content += total.content;
        }
        std::vector<std::int64_t> numbers;
        for (std::size_t kind = 0; kind < kKindCount; ++kind) {
            const Total &sum = sums[kind];
            if (kind >= kFirstKinds && sum == Total())
                continue; // an upgrade alone leaves the digest as it is
            numbers.push_back(sum.rows);
            numbers.push_back(static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.content)));
            numbers.push_back(static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.content >> 64)));
        }
        return toDigest(hash128(numbers));
    });
}

QString SqliteLedger::sqliteVersion() const
{
    return QString::fromLatin1(sqlite3_libversion());
}

QString SqliteLedger::folderAdvice() const
{
    if (!isOnNetwork(m_path))
        return {};
    return Tr::tr("This workspace lies in a network or synchronised folder. It is safer and faster in a folder of this "
                  "computer alone.");
}

} // namespace postledger
