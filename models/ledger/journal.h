// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/record_codec.h"
#include "ledger/statement.h"
#include "ledger/totals.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace postledger {

/// Every version of a record that did not win, with its file and row, so that undo can elect again. A version equal to
/// the winner is a witness: it keeps no image.
class Journal
{
public:
    struct Version
    {
        FileId file = 0;
        std::int64_t row = 0;
        Digest digest{};
        Instant changedAt = 0;
        std::int64_t progress = 0;
        std::optional<std::string> image;
    };

    Journal(sqlite3 *db, Totals &totals);

    void add(std::size_t kind, std::int64_t entity, const Version &version);
    void remove(std::size_t kind, std::int64_t entity, const Version &version);
    std::vector<Version> versions(std::size_t kind, std::int64_t entity);
    /// Gives the versions with \p digest an image, or takes it away.
    void setImage(std::size_t kind, std::int64_t entity, const Digest &digest, const std::optional<std::string> &image);

    /// Records of which \p file states a version here.
    std::unordered_set<std::int64_t> entitiesOf(std::size_t kind, FileId file);
    std::unordered_set<std::int64_t> entities(std::size_t kind);
    /// Records of which a version says something else than the winner.
    std::unordered_set<std::int64_t> contested(std::size_t kind);
    /// Leaves the control totals alone: they go with the file.
    void eraseFile(FileId file);

    static UInt128 seal(std::size_t kind, std::int64_t entity, const Version &version);
    /// All rows, for verify().
    void visit(const std::function<void(std::size_t kind, std::int64_t entity, const Version &)> &take);

private:
    static Version versionOf(const Statement &statement, int firstColumn);
    sqlite3 *m_db;
    Totals &m_totals;
    Statement m_insert, m_delete, m_select, m_update;
};

} // namespace postledger
