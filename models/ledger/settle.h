// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/journal.h"
#include "ledger/kind_table.h"

#include <functional>
#include <vector>

namespace postledger {

/// What one row of a file says of a record.
struct Stated
{
    EncodedRecord record;
    Journal::Version version; ///< its place; the image is that of the journal
    bool isKept = false; ///< in the journal
};

/// Decides what counts of all that is stated of one record: the best statement (beats()) owns the record, and what it
/// does not say is filled from the next best ones (fillFrom()). Of two orders that have one number only the later one
/// counts. The record's table holds the result. The journal holds
/// every other statement, and the owner's too where the result is more than it says.
///
/// The result depends on the set of statements alone, whatever their order.
class Settling
{
public:
    using AgeOfFile = std::function<Instant(FileId)>;

    /// \param fileAge  instant of a file, SourceFile::statedAt
    Settling(Journal &journal, std::size_t kind, const AgeOfFile &fileAge)
        : m_journal(journal)
        , m_kind(kind)
        , m_fileAge(fileAge)
    {
    }

    /// The statements of the journal.
    /// \param current  what the table holds; versions without an image say the same
    /// \errors "damaged_workspace" (thrown) for an image that cannot be read
    std::vector<Stated> kept(std::int64_t entity, const EncodedRecord &current);
    /// Those and the owner's.
    std::vector<Stated> all(const Owner &owner, const EncodedRecord &current);

    struct Outcome
    {
        std::size_t best = 0; ///< index of the statement that owns the record
        EncodedRecord record;
    };
    Outcome decide(std::span<const Stated> stated) const;

    /// Brings journal and table to the outcome. \return what counts now
    EncodedRecord settle(
        KindTable &table, const Owner &owner, const EncodedRecord &current, std::vector<Stated> stated);

private:
    Journal &m_journal;
    std::size_t m_kind;
    const AgeOfFile &m_fileAge;
};

/// Whether the journal has a statement of the owner's row: the record may then be more than its owner says.
bool hasOwnersStatement(std::span<const Journal::Version> versions, const Owner &owner);

/// The place of \p record, stated by \p row of \p file; without an image.
Journal::Version versionOf(const EncodedRecord &record, FileId file, std::int64_t row);
std::string imageOf(const Record &record);

} // namespace postledger
