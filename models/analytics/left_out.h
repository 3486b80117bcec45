// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// Orders that are kept and counted nowhere: tests, a web shop's copies of a platform's own orders, those that sold
/// nothing but gift cards, those without an exchange rate, and those of zero value where the workspace leaves them out.
/// They can be a third of all, so their texts lie in one string.
class LeftOutOrders
{
public:
    enum class Why : std::uint8_t
    {
        Test,
        Mirror,
        Zero,
        NoGoods,
        NoRate, ///< in another currency, and no exchange rate is known for its day
        MirrorRefund ///< of net() and orders() only: mirrors with setRefunded()
    };
    /// \param why  none that has a function of its own
    void add(Why why, std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net);
    /// \param original  store and ref of the order that counts instead
    /// \return its number, for setRefunded(); append() adds the size() before
    std::size_t addMirror(std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net,
        std::string_view originalStore, std::string_view originalRef);
    /// What a mirror states was given back, when the order that counts instead states nothing.
    void setRefunded(std::size_t mirror, std::int64_t amount) { m_rows[mirror].refunded = amount; }
    void addWithoutRate(std::string_view store, std::string_view ref, Instant placedAt, std::string_view currency);

    void append(const LeftOutOrders &more);
    std::size_t size() const { return m_rows.size(); }

    /// Sum of what they are worth, or were refunded.
    std::int64_t net(Why why) const;
    /// Newest first, at most \p limit.
    std::vector<QualityOrder> orders(Why why, std::size_t limit) const;
    struct Found
    {
        std::string store;
        Why why = Why::Test;
        Instant placedAt = 0;
        std::string originalStore, originalRef; ///< of a mirror: the order that counts instead
        std::string currency; ///< of an order without a rate
    };
    /// The first one, of whatever store, that has \p ref.
    std::optional<Found> find(std::string_view ref) const;

private:
    struct Row
    {
        Instant placedAt = 0;
        std::int64_t net = 0;
        std::int64_t refunded = 0;
        std::size_t begin = 0; ///< in m_texts: store, ref, the order that counts or a currency
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
