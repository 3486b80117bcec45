// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/settle.h"

#include "ledger/connection.h"
#include "ledger/record_fill.h"

#include <algorithm>
#include <numeric>

namespace postledger {

bool hasOwnersStatement(std::span<const Journal::Version> versions, const Owner &owner)
{
    return std::any_of(versions.begin(), versions.end(),
        [&](const Journal::Version &version) { return version.file == owner.file && version.row == owner.row; });
}

Journal::Version versionOf(const EncodedRecord &record, FileId file, std::int64_t row)
{
    return {file, row, record.digest, record.changedAt, record.progress, std::nullopt};
}

std::string imageOf(const Record &record)
{
    std::string image;
    appendImage(record, image);
    return image;
}

std::vector<Stated> Settling::kept(std::int64_t entity, const EncodedRecord &current)
{
    std::vector<Stated> stated;
    for (Journal::Version &version : m_journal.versions(m_kind, entity)) {
        EncodedRecord record = current;
        if (version.image) {
            Result<Record> read = recordFromImage(*version.image);
            if (!read)
                throw Failure(read.error());
            record = encodeRecord(*std::move(read));
        }
        stated.push_back({std::move(record), std::move(version), true});
    }
    return stated;
}

std::vector<Stated> Settling::all(const Owner &owner, const EncodedRecord &current)
{
    std::vector<Stated> stated = kept(owner.id, current);
    const bool mayBeFilled = std::any_of(stated.begin(), stated.end(), [&](const Stated &statement) {
        return statement.version.file == owner.file && statement.version.row == owner.row;
    });
    // The owner's statement is among them where the record is more than it says. A row may have stated a record twice.
    if (!mayBeFilled || decide(stated).record.digest != owner.digest)
        stated.push_back({current, versionOf(current, owner.file, owner.row), false});
    return stated;
}

namespace {

/// Of orders with one number those of the sale that was placed last. Statements of one sale may differ by the zone of
/// their clocks.
void keepNewestSale(std::span<const Stated> stated, std::vector<std::size_t> &order)
{
    const auto placedAt = [&](std::size_t i) { return std::get<Order>(stated[i].record.record).placedAt; };
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return placedAt(a) > placedAt(b); });
    const auto gap = std::adjacent_find(order.begin(), order.end(),
        [&](std::size_t later, std::size_t earlier) { return placedAt(later) - placedAt(earlier) > kMostApart; });
    if (gap != order.end())
        order.erase(gap + 1, order.end());
}

} // namespace

Settling::Outcome Settling::decide(std::span<const Stated> stated) const
{
    std::vector<std::size_t> order(stated.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (std::holds_alternative<Order>(stated.front().record.record))
        keepNewestSale(stated, order);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return beats(
            stated[a].record, m_fileAge(stated[a].version.file), stated[b].record, m_fileAge(stated[b].version.file));
    });
    Outcome outcome{order.front(), stated[order.front()].record};
    if (!isFilled(m_kind))
        return outcome;
    Record filled = outcome.record.record;
    bool isMore = false;
    for (auto next = order.begin() + 1; next != order.end(); ++next)
        isMore = fillFrom(filled, stated[*next].record.record) || isMore;
    if (isMore)
        outcome.record = encodeRecord(std::move(filled));
    return outcome;
}

EncodedRecord Settling::settle(
    KindTable &table, const Owner &owner, const EncodedRecord &current, std::vector<Stated> stated)
{
    Outcome outcome = decide(stated);
    const EncodedRecord &result = outcome.record;
    for (std::size_t i = 0; i < stated.size(); ++i) {
        Stated &statement = stated[i];
        const bool saysAll = statement.record.digest == result.digest;
        const bool isOwner = i == outcome.best && saysAll;
        if (statement.isKept && (isOwner || saysAll == statement.version.image.has_value())) {
            m_journal.remove(m_kind, owner.id, statement.version);
            statement.isKept = false;
        }
        if (isOwner || statement.isKept)
            continue;
        statement.version.digest = statement.record.digest;
        statement.version.image.reset();
        if (!saysAll)
            statement.version.image = imageOf(statement.record.record);
        m_journal.add(m_kind, owner.id, statement.version);
    }
    const Journal::Version &best = stated[outcome.best].version;
    if (result.digest != owner.digest)
        table.replace(owner, current.record, result, best.file, best.row);
    else if (best.file != owner.file || best.row != owner.row)
        table.setOwner(owner, current.record, best.file, best.row);
    return std::move(outcome.record);
}

} // namespace postledger
