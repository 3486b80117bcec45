// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal.h"

#include <sqlite3.h>

#include <cstring>

namespace postledger {

namespace {

std::unordered_set<std::int64_t> idsOf(Statement &rows, std::size_t kind)
{
    std::unordered_set<std::int64_t> found;
    rows.bind(1, static_cast<std::int64_t>(kind));
    while (rows.step())
        found.insert(rows.integer(0));
    return found;
}

} // namespace

Journal::Journal(sqlite3 *db, Totals &totals)
    : m_db(db)
    , m_totals(totals)
    , m_insert(db,
          "INSERT INTO journal(kind, entity, file, row, digest, changed_at, progress, image)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING")
    , m_delete(db, "DELETE FROM journal WHERE kind = ?1 AND entity = ?2 AND file = ?3 AND row = ?4 AND digest = ?5")
    , m_select(db,
          "SELECT file, row, digest, changed_at, progress, image FROM journal WHERE kind = ?1 AND entity = ?2"
          " ORDER BY file, row, digest")
    , m_update(db, "UPDATE journal SET image = ?4 WHERE kind = ?1 AND entity = ?2 AND digest = ?3")
{
}

void Journal::add(std::size_t kind, std::int64_t entity, const Version &version)
{
    m_insert.bind(1, static_cast<std::int64_t>(kind)).bind(2, entity).bind(3, version.file).bind(4, version.row);
    m_insert.bindBlob(5, version.digest).bind(6, version.changedAt).bind(7, version.progress);
    if (version.image)
        m_insert.bindBlob(8, *version.image);
    else
        m_insert.bindNull(8);
    m_insert.run();
    if (sqlite3_changes(m_db) != 0)
        m_totals.add(Table::Journal, version.file, seal(kind, entity, version));
}

void Journal::remove(std::size_t kind, std::int64_t entity, const Version &version)
{
    m_delete.bind(1, static_cast<std::int64_t>(kind)).bind(2, entity).bind(3, version.file).bind(4, version.row);
    m_delete.bindBlob(5, version.digest).run();
    m_totals.remove(Table::Journal, version.file, seal(kind, entity, version));
}

std::vector<Journal::Version> Journal::versions(std::size_t kind, std::int64_t entity)
{
    std::vector<Version> versions;
    m_select.bind(1, static_cast<std::int64_t>(kind)).bind(2, entity);
    while (m_select.step())
        versions.push_back(versionOf(m_select, 0));
    m_select.reset();
    return versions;
}

void Journal::setImage(
    std::size_t kind, std::int64_t entity, const Digest &digest, const std::optional<std::string> &image)
{
    bool any = false;
    for (Version &version : versions(kind, entity)) {
        if (version.digest != digest || version.image == image)
            continue;
        any = true;
        m_totals.remove(Table::Journal, version.file, seal(kind, entity, version));
        version.image = image;
        m_totals.add(Table::Journal, version.file, seal(kind, entity, version));
    }
    if (!any)
        return;
    m_update.bind(1, static_cast<std::int64_t>(kind)).bind(2, entity).bindBlob(3, digest);
    if (image)
        m_update.bindBlob(4, *image);
    else
        m_update.bindNull(4);
    m_update.run();
}

std::unordered_set<std::int64_t> Journal::entitiesOf(std::size_t kind, FileId file)
{
    Statement rows(m_db, "SELECT entity FROM journal WHERE kind = ?1 AND file = ?2");
    rows.bind(2, file);
    return idsOf(rows, kind);
}

std::unordered_set<std::int64_t> Journal::entities(std::size_t kind)
{
    Statement rows(m_db, "SELECT DISTINCT entity FROM journal WHERE kind = ?1");
    return idsOf(rows, kind);
}

std::unordered_set<std::int64_t> Journal::contested(std::size_t kind)
{
    Statement rows(m_db, "SELECT DISTINCT entity FROM journal WHERE kind = ?1 AND image IS NOT NULL");
    return idsOf(rows, kind);
}

void Journal::eraseFile(FileId file)
{
    Statement(m_db, "DELETE FROM journal WHERE file = ?1").bind(1, file).run();
}

UInt128 Journal::seal(std::size_t kind, std::int64_t entity, const Version &version)
{
    std::array<std::int64_t, 9> numbers{static_cast<std::int64_t>(kind), entity, version.file, version.row, 0, 0,
        version.changedAt, version.progress, version.image ? static_cast<std::int64_t>(hash128(*version.image)) : 0};
    std::memcpy(&numbers[4], version.digest.data(), version.digest.size());
    return hash128(numbers);
}

void Journal::visit(const std::function<void(std::size_t, std::int64_t, const Version &)> &take)
{
    Statement rows(m_db, "SELECT kind, entity, file, row, digest, changed_at, progress, image FROM journal");
    while (rows.step())
        take(static_cast<std::size_t>(rows.integer(0)), rows.integer(1), versionOf(rows, 2));
}

Journal::Version Journal::versionOf(const Statement &statement, int firstColumn)
{
    Version version;
    version.file = statement.integer(firstColumn);
    version.row = statement.integer(firstColumn + 1);
    if (const std::string_view digest = statement.blob(firstColumn + 2); digest.size() == version.digest.size())
        std::memcpy(version.digest.data(), digest.data(), digest.size());
    version.changedAt = statement.integer(firstColumn + 3);
    version.progress = statement.integer(firstColumn + 4);
    if (const std::string_view image = statement.blob(firstColumn + 5); !image.empty())
        version.image = std::string(image);
    return version;
}

} // namespace postledger
