// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "ledger/ledger.h"

#include <array>
#include <span>
#include <string>

namespace postledger {

/// Digests are added up modulo 2^128, so that a sum does not depend on the order of rows.
UInt128 toNumber(const Digest &digest);
Digest toDigest(UInt128 number);
UInt128 hash128(std::string_view bytes);
UInt128 hash128(std::span<const std::int64_t> numbers);

/// What a customer's pseudonym adds to a record's digest. Without it digests of two workspaces can be compared,
/// although each has pseudonyms of its own.
UInt128 customerShare(const CustomerKey &customer);

/// Kind number of the journal.
inline std::size_t kindOf(const Record &record)
{
    return record.index();
}
constexpr std::size_t kKindCount = std::variant_size_v<Record>;

/// Identity of a record within its kind, as its table keeps it.
std::string recordKey(const Record &record);

/// What decides between two versions of a record: the larger one is newer. Of orders first what was given back, then
/// the instant that the file states (of a cancellation without one the age of the file), then the age of the file, then
/// its state; of others the instant, then the
/// progress; last the age of the file. Of counters of posts the age of the file decides before their sum.
std::array<std::int64_t, 4> ageOf(const EncodedRecord &encoded, Instant fileStatedAt);
/// Version \p a replaces version \p b. Total on different digests, so the winner does not depend on the order of
/// import: of two of the same age the content decides, and the pseudonym last, when nothing else differs.
bool beats(const EncodedRecord &a, Instant aStatedAt, const EncodedRecord &b, Instant bStatedAt);

/// Whether two records of a kind say the same, whenever they say it.
bool differOnlyInStatedAt(const Record &a, const Record &b);

/// The customer of a record that has one, else the unknown customer.
CustomerKey customerOf(const Record &record);
bool hasCustomer(const Record &record);
/// Gives a record that has a customer another one; digest and key follow.
void setCustomer(EncodedRecord &encoded, const CustomerKey &customer);
/// The digest of a record after its customer has changed.
Digest digestWith(const Digest &digest, const CustomerKey &before, const CustomerKey &now);
/// The amount that the control totals add up, and its currency ("" when the record names none).
std::int64_t amountOf(const Record &record);
std::string_view currencyOf(const Record &record);

} // namespace postledger
