// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/record_codec.h"

#include <cstring>
#include <functional>
#include <optional>
#include <vector>

namespace postledger {

class Totals;

/// Which row of which file the winning version of a record comes from.
struct Owner
{
    std::int64_t id = 0;
    FileId file = 0;
    std::int64_t row = 0;
    Digest digest{};
};

/// Hash of a record's row as it lies in its table; the control totals add it up.
inline UInt128 ownerSeal(const Owner &owner)
{
    std::array<std::int64_t, 5> numbers{owner.id, owner.file, owner.row, 0, 0};
    std::memcpy(&numbers[3], owner.digest.data(), owner.digest.size());
    return hash128(numbers);
}

/// The table that holds the winning versions of one kind of record. Every change keeps the control totals.
class KindTable
{
public:
    virtual ~KindTable() = default;

    virtual std::optional<Owner> find(const EncodedRecord &record) = 0;
    /// \return whether the record was new; nothing happens when its key is known
    virtual bool insert(const EncodedRecord &record, FileId file, std::int64_t row) = 0;
    virtual Record load(std::int64_t id) = 0;
    /// Puts another version in the place of \p oldRecord.
    virtual void replace(
        const Owner &old, const Record &oldRecord, const EncodedRecord &record, FileId file, std::int64_t row) = 0;
    /// The same version, stated by another row.
    virtual void setOwner(const Owner &old, const Record &record, FileId file, std::int64_t row) = 0;
    virtual std::vector<Owner> ownedBy(FileId file) = 0;
    /// Removes one row and its part of the control totals.
    virtual void remove(const Owner &old, const Record &record) = 0;
    /// Removes rows, ids ascending. Leaves the control totals alone: their file goes as a whole.
    virtual void erase(std::span<const std::int64_t> ids) = 0;

    /// What reading a row back gives: the record and what does not fit it.
    struct Row
    {
        Owner owner;
        Record record;
        const char *fault = nullptr; ///< a column that contradicts the others
    };
    virtual void visit(const std::function<bool(const Row &)> &take) = 0;
    /// Adds a row to other totals than the ledger's own, for verify().
    virtual void addTo(Totals &totals, const Owner &owner, const Record &record) const = 0;
};

} // namespace postledger
