// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/gift_cards.h"

#include "base/money.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger::shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// Folded.
constexpr std::string_view kNames[] = {"gift card", "giftcard", "gift voucher", "gutschein", "geschenkkarte",
    "carte-cadeau", "carte cadeau", "tarjeta de regalo", "tarjeta regalo", "buono regalo", "carta regalo", "cadeaubon",
    "cadeaukaart", "cartão-presente", "cartão presente", "vale-presente", "cartão de oferta", "presentkort", "gavekort",
    "lahjakortti", "karta podarunkowa", "karta upominkowa", "dárková karta", "dárkový poukaz", "hediye kartı",
    "ギフトカード", "礼品卡", "禮品卡", "기프트 카드", "기프트카드", "บัตรของขวัญ", "thẻ quà tặng"};
} // namespace

bool namesGiftCard(std::string_view title)
{
    const std::string name = foldedText(title);
    return std::any_of(std::begin(kNames), std::end(kNames),
        [&](std::string_view known) { return name.find(known) != std::string::npos; });
}

QString soldGiftCards(const Order &order, std::int64_t worth, int exponent)
{
    return Tr::tr("The order %1 sold gift cards for %2. A gift card is no sale until it is redeemed, so they were left "
                  "out of the order's goods; the amount was kept as an adjustment.")
        .arg(toQString(order.ref), QString::fromStdString(plainDecimal(worth, exponent)));
}

} // namespace postledger::shopify
