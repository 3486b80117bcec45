// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_sink.h"

#include <functional>
#include <vector>

/// Keeps what a format reads, and behaves like an import: the first order fixes the currency.
class CollectingSink final : public postledger::RecordSink
{
public:
    postledger::Currency currency;
    postledger::Zone zone;
    std::vector<postledger::RecordGroup> groups;
    std::vector<postledger::RowIssue> rejects;
    std::vector<postledger::RowIssue> notes;
    std::size_t stopAfter = 0; ///< groups; 0: never

    postledger::Currency workspaceCurrency() const override { return currency; }
    const postledger::Zone &fileZone() const override { return zone; }
    postledger::CustomerKey customerKey(std::string_view identifier) override
    {
        postledger::CustomerKey key;
        if (!identifier.empty()) {
            const std::uint64_t hash = std::hash<std::string_view>{}(identifier) | 1U;
            for (std::size_t i = 0; i < sizeof hash; ++i)
                key.bytes[i] = static_cast<std::uint8_t>(hash >> (8 * i));
        }
        return key;
    }
    bool accept(postledger::RecordGroup &&group) override
    {
        for (const postledger::Record &record : group.records) {
            if (const auto *order = std::get_if<postledger::Order>(&record); order && !currency.isValid())
                currency = postledger::Currency::fromCode(order->currency).value_or(postledger::Currency());
        }
        groups.push_back(std::move(group));
        return stopAfter == 0 || groups.size() < stopAfter;
    }
    void reject(postledger::RowIssue issue) override { rejects.push_back(std::move(issue)); }
    void note(postledger::RowIssue issue) override { notes.push_back(std::move(issue)); }

    std::int64_t acceptedRows() const
    {
        std::int64_t rows = 0;
        for (const auto &group : groups)
            rows += group.rowCount;
        return rows;
    }
    std::int64_t rejectedRows() const
    {
        std::int64_t rows = 0;
        for (const auto &issue : rejects)
            rows += issue.rowCount;
        return rows;
    }
    template<typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const auto &group : groups) {
            for (const postledger::Record &record : group.records) {
                if (const auto *value = std::get_if<T>(&record))
                    found.push_back(*value);
            }
        }
        return found;
    }
};
