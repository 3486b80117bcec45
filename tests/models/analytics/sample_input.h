// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_input.h"
#include "domain/records.h"

#include <QString>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace postledger {

/// A ledger in memory: records as formats hand them over, made into the input of facts.
struct SampleLedger
{
    Settings settings;
    Zone zone;
    std::vector<Order> orders;
    std::vector<std::string> customers; ///< by order; empty: unknown
    struct SampleTouch
    {
        std::string ref, customer;
        Instant at = 0;
        TouchType type = TouchType::Click;
        std::string channel, post;
    };
    std::vector<SampleTouch> touches;
    std::map<std::string, Instant> history;
    std::vector<Refund> refunds;
    std::vector<Creator> creators;
    std::vector<Campaign> campaigns;
    std::vector<Post> posts;
    std::vector<PostMetrics> metrics;
    std::vector<Spend> spend;
    std::vector<Code> codes;
    std::vector<Claim> claims;
    std::vector<Declaration> declarations;
    std::vector<OrderFee> fees;
    std::vector<ExchangeRate> rates; ///< none: every amount is taken as the workspace's currency
    std::vector<Product> catalog;
    std::vector<InventoryLevel> inventory;
    std::vector<Link> links;

    Order &addOrder(
        const std::string &ref, const std::string &placedAt, std::int64_t gross, const std::string &customer = {});
    FactsInput input(std::size_t chunks = 1) const;
    FactsPtr facts(std::size_t chunks = 1) const;
};

/// tests/data/ledger_a.
SampleLedger readLedgerA();

Instant instantOf(const std::string &iso);
Day dayOf(const std::string &iso);
/// "12.34" → 1234
std::int64_t minorOf(const QString &decimal);

} // namespace postledger
