// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_sink.h"

#include "base/money.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>
#include <type_traits>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

/// What the amount of a record of this type is; none: it has none.
template<typename R>
constexpr std::optional<AmountKind> amountKindOf()
{
    if constexpr (std::is_same_v<R, Order>)
        return AmountKind::Orders;
    else if constexpr (std::is_same_v<R, Refund>)
        return AmountKind::Refunds;
    else if constexpr (std::is_same_v<R, Spend>)
        return AmountKind::Costs;
    else if constexpr (std::is_same_v<R, Claim>)
        return AmountKind::Claims;
    else if constexpr (std::is_same_v<R, Declaration>)
        return AmountKind::Declarations;
    else if constexpr (std::is_same_v<R, Budget>)
        return AmountKind::Budgets;
    else if constexpr (std::is_same_v<R, OrderFee>)
        return AmountKind::Fees;
    else
        return std::nullopt;
}
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

ImportSink::ImportSink(GroupQueue &queue, Currency currency, Zone zone, Zone calendar, std::string_view customerHashKey)
    : m_queue(queue)
    , m_currency(currency)
    , m_zone(std::move(zone))
    , m_calendar(std::move(calendar))
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
    static constexpr std::array kWebShops{"shopify", "woocommerce", "commercetools"};
    for (Record &record : group.records) {
        std::visit(
            [this](auto &value) {
                using T = std::decay_t<decltype(value)>;
                if constexpr (requires { value.store; }) {
                    if (!m_store.empty()
                        && std::find(kWebShops.begin(), kWebShops.end(), value.store) != kWebShops.end())
                        value.store = m_store;
                }
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
                    widenPeriod(m_calendar.startOfDay(value.day));
                    if constexpr (requires { value.lastDay; })
                        widenPeriod(m_calendar.startOfDay(value.lastDay.value_or(value.day)));
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
    addAmount(encoded);
    m_batch.groups.push_back(std::move(encoded));
    return flushWhenFull();
}

CurrencyTotal &ImportSink::totalOf(std::string_view code)
{
    const auto found = std::find_if(
        m_totals.begin(), m_totals.end(), [code](const CurrencyTotal &total) { return total.code == code; });
    if (found != m_totals.end())
        return *found;
    m_totals.push_back({std::string(code), 0, 0, 0, {}});
    return m_totals.back();
}

KindTotal &ImportSink::totalOf(AmountKind kind, std::string_view code)
{
    const auto found = std::find_if(m_kindTotals.begin(), m_kindTotals.end(),
        [=](const KindTotal &total) { return total.kind == kind && total.currency == code; });
    if (found != m_kindTotals.end())
        return *found;
    m_kindTotals.push_back({kind, std::string(code), 0, 0});
    return m_kindTotals.back();
}

/// The amount and the rows count by the first record that names a currency.
void ImportSink::addAmount(const EncodedGroup &group)
{
    std::string_view currency;
    std::optional<AmountKind> kind;
    bool decides = false;
    std::optional<Day> day;
    std::optional<Day> lastDay;
    for (const EncodedRecord &encoded : group.records) {
        std::visit(
            [&](const auto &value) {
                using T = std::decay_t<decltype(value)>;
                kind = kind ? kind : amountKindOf<T>();
                if constexpr (requires { value.currency; } && !std::is_same_v<T, Product>) {
                    if (!currency.empty() || value.currency.empty())
                        return;
                    currency = value.currency;
                    kind = amountKindOf<T>() ? amountKindOf<T>() : kind;
                    decides = std::is_same_v<T, Order> || std::is_same_v<T, Spend> || std::is_same_v<T, Claim>;
                    if (currency == m_currency.code())
                        return;
                    if constexpr (requires { value.placedAt; })
                        day = m_calendar.localDay(value.placedAt);
                    else if constexpr (requires { value.at; })
                        day = m_calendar.localDay(value.at);
                    else if constexpr (requires { value.day; })
                        day = value.day;
                    else if constexpr (requires { value.firstDay; })
                        day = value.firstDay;
                    if constexpr (requires { *value.lastDay; })
                        lastDay = value.lastDay;
                }
            },
            encoded.record);
    }
    CurrencyTotal &total = totalOf(currency);
    total.rows += group.rowCount;
    total.deciding += decides ? group.rowCount : 0;
    if (day)
        total.days[*day] += group.rowCount;
    if (lastDay)
        total.days[*lastDay] += 0; // a rate is needed there too
    const auto add = [&](std::int64_t &sum) {
        const auto next = addChecked(sum, group.amount);
        m_amountOverflowed = m_amountOverflowed || !next;
        sum = next.value_or(sum);
    };
    add(total.amount);
    if (!kind)
        return;
    KindTotal &ofKind = totalOf(*kind, currency);
    ofKind.rows += group.rowCount;
    add(ofKind.amount);
}

std::optional<std::int64_t> ImportSink::ownAmount() const
{
    std::optional<std::int64_t> sum = 0;
    for (const CurrencyTotal &total : m_totals) {
        if (sum && (total.code.empty() || total.code == m_currency.code()))
            sum = addChecked(*sum, total.amount);
    }
    return sum;
}

std::vector<CurrencyTotal> ImportSink::totals() const
{
    std::vector<CurrencyTotal> totals = m_totals;
    std::sort(totals.begin(), totals.end(), [](const CurrencyTotal &a, const CurrencyTotal &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.code < b.code;
    });
    return totals;
}

std::vector<KindTotal> ImportSink::kindTotals() const
{
    std::vector<KindTotal> totals = m_kindTotals;
    std::sort(totals.begin(), totals.end(), [](const KindTotal &a, const KindTotal &b) {
        return std::tie(b.rows, a.kind, a.currency) < std::tie(a.rows, b.kind, b.currency);
    });
    return totals;
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
