// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_orders.h"
#include "workspace/demo/demo_writer.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace postledger::demo {

/// The files that grow with the number of orders, written row by row as orders come in.
class SalesFiles
{
public:
    SalesFiles(const QString &dir, std::uint64_t seed, const std::vector<Post> &posts, const Zone &zone);

    void formerCustomers(std::int64_t count);
    void add(const Order &order, const std::vector<Click> &clicks);
    Result<void> finish();

private:
    std::string email(std::int64_t customer) const;
    void shopify(const Order &order, const std::string &tiktokId);
    void shopifyAddress(const Person &someone, std::int64_t customer);
    void tiktok(const Order &order, const std::string &tiktokId);
    void affiliate(const Order &order, const std::string &tiktokId);
    void settlement(const Order &order, const std::string &tiktokId);
    void shopFees(const Order &order);
    void refund(const Order &order);
    void clicks(const Order &order, const std::vector<Click> &clicks);
    void claims(const Order &order, const std::string &tiktokId);
    void claim(
        std::string_view platform, std::string_view order, Instant at, std::int64_t value, std::string_view window);

    std::uint64_t m_seed;
    const std::vector<Post> &m_posts;
    const Zone &m_zone;
    Instant m_end;
    std::int64_t m_touches = 0;
    std::int64_t m_claims = 0;
    Writer m_shopify;
    Writer m_tiktok;
    Writer m_affiliate;
    Writer m_settled;
    Writer m_fees;
    Writer m_refunds;
    Writer m_touchpoints;
    Writer m_claimed;
    Writer m_customers;
};

} // namespace postledger::demo
