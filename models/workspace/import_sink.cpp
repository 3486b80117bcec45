// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_sink.h"

#include "base/money.h"

#include <algorithm>
#include <type_traits>

namespace postledger {

bool GroupQueue::push(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_batches.size() < kCapacity; });
    if (m_abandoned)
        return false;
    m_batches.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

void GroupQueue::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

std::optional<GroupQueue::Batch> GroupQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_finished || !m_batches.empty(); });
    if (m_batches.empty())
        return std::nullopt;
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    m_changed.notify_all();
    return batch;
}

void GroupQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_batches.clear();
    m_changed.notify_all();
}

ImportSink::ImportSink(GroupQueue &queue, Currency currency, Zone zone, std::string_view customerHashKey)
    : m_queue(queue)
    , m_currency(currency)
    , m_zone(std::move(zone))
    , m_hash(customerHashKey)
{
    m_batch.groups.reserve(kBatchSize);
}

bool ImportSink::accept(RecordGroup &&group)
{
    EncodedGroup encoded;
    encoded.firstRow = group.firstRow;
    encoded.rowCount = group.rowCount;
    encoded.amount = group.amount;
    encoded.records.reserve(group.records.size());
    for (Record &record : group.records) {
        std::visit(
            [this](const auto &value) {
                using T = std::decay_t<decltype(value)>;
                // The first sale, cost or claim that names a currency fixes that of a workspace that has none.
                if constexpr (std::is_same_v<T, Order> || std::is_same_v<T, Spend> || std::is_same_v<T, Claim>) {
                    if (!m_currency.isValid() && !value.currency.empty())
                        m_currency = Currency::fromCode(value.currency).value_or(Currency());
                }
                if constexpr (std::is_same_v<T, Order>) {
                    widenPeriod(value.placedAt);
                } else if constexpr (std::is_same_v<T, Post>) {
                    if (value.publishedAt)
                        widenPeriod(*value.publishedAt);
                } else if constexpr (std::is_same_v<T, Spend>) {
                    widenPeriod(value.day * kSecondsPerDay);
                } else if constexpr (
                    std::is_same_v<T,
                        Refund> || std::is_same_v<T, Touchpoint> || std::is_same_v<T, Claim> || std::is_same_v<T, Declaration>) {
                    widenPeriod(value.at);
                }
            },
            record);
        encoded.records.push_back(encodeRecord(std::move(record)));
    }
    m_acceptedRows += group.rowCount;
    if (const auto sum = addChecked(m_amount, group.amount))
        m_amount = *sum;
    else
        m_amountOverflowed = true;
    m_batch.groups.push_back(std::move(encoded));
    return flushWhenFull();
}

bool ImportSink::finish()
{
    if (m_batch.size() == 0)
        return true;
    GroupQueue::Batch batch;
    batch.groups.reserve(kBatchSize);
    std::swap(batch, m_batch);
    return m_queue.push(std::move(batch));
}

void ImportSink::reject(RowIssue issue)
{
    m_rejectedRows += issue.rowCount;
    m_batch.rejects.push_back(std::move(issue));
    flushWhenFull();
}

void ImportSink::note(RowIssue issue)
{
    m_batch.notes.push_back(std::move(issue));
    flushWhenFull();
}

void ImportSink::widenPeriod(Instant at)
{
    m_firstAt = std::min(m_firstAt.value_or(at), at);
    m_lastAt = std::max(m_lastAt.value_or(at), at);
}

} // namespace postledger
