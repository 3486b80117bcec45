// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_sink.h"
#include "ledger/ledger.h"
#include "workspace/customer_hash.h"
#include "workspace/import.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace postledger {

/// Groups on their way from the thread that reads a file to the one that writes the ledger. Bounded: the reader waits
/// when the writer is behind, so that memory does not grow with the file.
class GroupQueue
{
public:
    struct Batch
    {
        std::vector<EncodedGroup> groups;
        std::vector<RowIssue> rejects;
        std::vector<RowIssue> notes;
        std::size_t size() const { return groups.size() + rejects.size() + notes.size(); }
    };

    /// \return false when the writer has given up
    bool push(Batch &&batch);
    void finish(); ///< no more will come
    /// \return none at the end
    std::optional<Batch> pop();
    void abandon(); ///< the writer stops: readers are released

private:
    static constexpr std::size_t kCapacity = 4;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    bool m_finished = false;
    bool m_abandoned = false;
};

/// What a format sees of an import. Lives on the reading thread; its results are read after that thread has ended.
class ImportSink final : public RecordSink
{
public:
    static constexpr std::size_t kBatchSize = 1024;

    /// \param currency  of the workspace; invalid: the first sale, cost or claim that names one fixes it
    /// \param zone  of the file's clocks \param calendar  of the workspace's days
    ImportSink(GroupQueue &queue, Currency currency, Zone zone, Zone calendar, std::string_view customerHashKey);

    Currency workspaceCurrency() const override { return m_currency; }
    const Zone &fileZone() const override { return m_zone; }
    /// Records of a web shop get \p name for their store; empty: they keep that of its system.
    void setStore(const std::string &name) { m_store = name; }
    const Zone &calendar() const override { return m_calendar; }
    CustomerKey customerKey(std::string_view identifier) override { return m_hash(identifier); }
    bool accept(RecordGroup &&group) override;
    void reject(RowIssue issue) override;
    void note(RowIssue issue) override;
    bool finish(); ///< hands on what is left

    std::int64_t acceptedRows() const { return m_acceptedRows; }
    std::int64_t rejectedRows() const { return m_rejectedRows; }
    std::int64_t amount() const
    {
        return ownAmount().value_or(0);
    } ///< in the workspace's currency, and of rows that name none
    bool amountOverflowed() const { return m_amountOverflowed || !ownAmount(); }
    /// By currency, most rows first; rows that name none are under their own, empty code.
    std::vector<CurrencyTotal> totals() const;
    /// By what the amounts are and currency, most rows first; without what has no amounts.
    std::vector<KindTotal> kindTotals() const;
    std::optional<Instant> firstAt() const { return m_firstAt; }
    std::optional<Instant> lastAt() const { return m_lastAt; }

private:
    void widenPeriod(Instant at);
    void addAmount(const EncodedGroup &group);
    CurrencyTotal &totalOf(std::string_view code);
    KindTotal &totalOf(AmountKind kind, std::string_view code);
    std::optional<std::int64_t> ownAmount() const;
    bool flushWhenFull() { return m_batch.size() < kBatchSize || finish(); }

    GroupQueue &m_queue;
    Currency m_currency;
    Zone m_zone;
    Zone m_calendar;
    CustomerHash m_hash;
    std::string m_store;
    GroupQueue::Batch m_batch;
    std::int64_t m_acceptedRows = 0, m_rejectedRows = 0;
    bool m_amountOverflowed = false;
    std::vector<CurrencyTotal> m_totals; ///< few: searched in order
    std::vector<KindTotal> m_kindTotals; ///< the same
    std::optional<Instant> m_firstAt, m_lastAt;
};

} // namespace postledger
