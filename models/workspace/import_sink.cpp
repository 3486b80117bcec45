// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_sink.h"

#include "base/money.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <type_traits>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};
} // namespace

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
                } else if constexpr (std::is_same_v<T, Spend> || std::is_same_v<T, ExchangeRate>) {
                    widenPeriod(value.day * kSecondsPerDay);
                } else if constexpr (
                    std::is_same_v<T,
                        Refund> || std::is_same_v<T, Touchpoint> || std::is_same_v<T, Claim> || std::is_same_v<T, Declaration> || std::is_same_v<T, OrderFee>) {
                    widenPeriod(value.at);
                }
            },
            record);
        encoded.records.push_back(encodeRecord(std::move(record)));
    }
    m_acceptedRows += group.rowCount;
    std::int64_t &total = totalFor(encoded.records, group.rowCount);
    if (const auto sum = addChecked(total, group.amount))
        total = *sum;
    else
        m_amountOverflowed = true;
    m_batch.groups.push_back(std::move(encoded));
    return flushWhenFull();
}

/// The sum that an amount of these records goes to.
std::int64_t &ImportSink::totalFor(const std::vector<EncodedRecord> &records, std::int64_t rows)
{
    std::string_view currency;
    for (const EncodedRecord &encoded : records) {
        std::visit(
            [&currency](const auto &value) {
                using T = std::decay_t<decltype(value)>;
                if constexpr (requires { value.currency; } && !std::is_same_v<T, Product>)
                    currency = currency.empty() ? std::string_view(value.currency) : currency;
            },
            encoded.record);
    }
    if (currency.empty() || currency == m_currency.code())
        return m_amount;
    Other &other = m_others.try_emplace(std::string(currency)).first->second;
    other.rows += rows;
    return other.amount;
}

void ImportSink::noteOtherCurrencies()
{
    for (const auto &[code, other] : m_others) {
        const int exponent = Currency::fromCode(code).value_or(Currency()).exponent();
        note({0, 1, QString(), QStringLiteral("other_currency"),
            Tr::tr("%n row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days.",
                nullptr, static_cast<int>(std::min<std::int64_t>(other.rows, std::numeric_limits<int>::max())))
                .arg(toQString(code), toQString(plainDecimal(other.amount, exponent)), toQString(m_currency.code())),
            QString()});
    }
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
