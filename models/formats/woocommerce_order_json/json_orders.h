// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/record_reader.h"
#include "formats/woocommerce_orders/statement.h"

#include <set>
#include <string>

/// Orders as WooCommerce's REST API (version 1 and up) and its webhooks write them.
namespace postledger::woocommerce {

/// Makes an Order of each record.
class JsonOrders
{
public:
    explicit JsonOrders(RecordReader &reader)
        : m_reader(reader)
    {
    }
    /// Hands the reader's record to the sink, or rejects it. \return false when the sink has stopped
    bool map();

private:
    void readHead(const JsonValue &json);
    void readStatus(const JsonValue &json);
    void readLines(const JsonValue &json);
    void settle(const JsonValue &json);
    void readRefunds(const JsonValue &json);
    void readOrigin(const JsonValue &json);
    /// Of the clock in UTC, else of the shop's own.
    std::optional<Instant> instant(const JsonValue &json, const std::string &name);
    std::int64_t sum(const JsonValue &list, std::string_view name);

    RecordReader &m_reader;
    Statement m_statement;
    std::set<std::string, std::less<>> m_unknownStatus; ///< noted
    int m_exponent = 2;
    std::int64_t m_magnitude = 0;
};

} // namespace postledger::woocommerce
