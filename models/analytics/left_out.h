// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// Orders that are kept and counted nowhere: tests, a web shop's copies of a platform's own orders, those that sold
/// nothing but gift cards, and those of zero value where the workspace leaves them out. They can be a third of all, so
/// their texts lie in one string.
class LeftOutOrders
{
public:
    enum class Why : std::uint8_t
    {
        Test,
        Mirror,
        Zero,
        NoGoods
    };
    /// \param why  not Mirror
    void add(Why why, std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net);
    /// \param original  store and ref of the order that counts instead
    void addMirror(std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net,
        std::string_view originalStore, std::string_view originalRef);

    void append(const LeftOutOrders &more);

    /// Sum of what they are worth.
    std::int64_t net(Why why) const;
    /// Newest first, at most \p limit.
    std::vector<QualityOrder> orders(Why why, std::size_t limit) const;
    struct Found
    {
        std::string store;
        Why why = Why::Test;
        std::string originalStore, originalRef; ///< of a mirror: the order that counts instead
    };
    /// The first one, of whatever store, that has \p ref.
    std::optional<Found> find(std::string_view ref) const;

private:
    struct Row
    {
        Instant placedAt = 0;
        std::int64_t net = 0;
        std::size_t begin = 0; ///< in m_texts: store, ref, the order that counts
        std::uint16_t storeSize = 0, refSize = 0, linkedSize = 0;
        std::uint16_t linkedStoreSize = 0; ///< its part of linkedSize
        Why why = Why::Test;
    };
    Row &addRow(Why why, std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net);
    std::string_view store(const Row &row) const { return std::string_view(m_texts).substr(row.begin, row.storeSize); }
    std::string_view ref(const Row &row) const
    {
        return std::string_view(m_texts).substr(row.begin + row.storeSize, row.refSize);
    }

    std::vector<Row> m_rows;
    std::string m_texts;
};

} // namespace postledger
