// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/order_builder.h"

#include "base/money.h"
#include "formats/comma_list.h"
#include "formats/order_money.h"
#include "formats/shopify_orders/columns.h"
#include "formats/shopify_orders/gift_cards.h"
#include "formats/shopify_orders/note_attributes.h"
#include "formats/shopify_orders/tags.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace postledger::shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kMillion = 1'000'000;

/// The rate that a tax has in its name ("MwSt 19%"), in millionths; 0: none below 100 %.
std::int64_t rateIn(std::string_view name)
{
    const std::size_t sign = name.rfind('%');
    if (sign == std::string_view::npos)
        return 0;
    const std::string_view number = trimmed(name.substr(0, sign));
    const std::size_t before = number.find_last_not_of("0123456789.,");
    const auto rate = parseRateMillionths(number.substr(before == std::string_view::npos ? 0 : before + 1), false);
    return rate && *rate > 0 && *rate < kMillion ? *rate : 0;
}
} // namespace

OrderBuilder::OrderBuilder(RowReader &reader)
    : m_reader(reader)
{
}

bool OrderBuilder::continues(std::string_view name)
{
    if (!isOpen() || name != m_order->ref)
        return false;
    if (m_reader.text(Total).empty()) {
        m_hasBareRows = true;
        return true;
    }
    if (m_reader.failed()) // what a filled-down row belongs to is rejected whole
        return !m_hasBareRows;
    // A second row with order cells states the order again, unless somebody has filled the cells down.
    if (!repeatsOrderCells())
        return false;
    if (!m_hasBareRows && (!explainsSubtotal(m_order->gross, m_lineDiscounts) || fitsAsFurtherLine()))
        return true;
    m_reader.note("repeated_order", Name, m_reader.line(),
        Tr::tr("The rows of the order %1 are followed by the same order once more, as where exports that overlap were "
               "joined; it counts once.")
            .arg(toQString(m_order->ref)));
    return false;
}

bool OrderBuilder::takesNameless() const
{
    const auto isEmpty = [this](int column) { return m_reader.text(column).empty(); };
    if (!isOpen() || !isEmpty(Name) || !isEmpty(Total) || !isEmpty(Subtotal) || !isEmpty(CurrencyCode)
        || !isEmpty(FinancialStatus) || (isEmpty(LineName) && isEmpty(LinePrice)))
        return false;
    if (!isEmpty(Email) && m_reader.text(Email) != m_email)
        return false;
    // An order whose lines make its subtotal is whole.
    if (m_order->gross >= m_subtotal + m_orderDiscount)
        return false;
    return isEmpty(CreatedAt) || m_reader.text(CreatedAt) == m_created;
}

bool OrderBuilder::repeatsOrderCells() const
{
    const auto same = [this](int column, std::int64_t value) {
        return m_reader.text(column).empty() ? value == 0 : m_reader.parsedAmount(column, m_exponent).minor == value;
    };
    return same(Total, m_order->total) && same(Subtotal, m_subtotal) && same(RefundedAmount, m_refunded);
}

bool OrderBuilder::explainsSubtotal(std::int64_t gross, std::int64_t lineDiscounts) const
{
    const auto candidates = wholeDiscounts(lineDiscounts);
    return std::any_of(candidates.begin(), candidates.end(),
        [&](std::int64_t discount) { return gross - discount == m_subtotal - m_giftCards; });
}

/// "Discount Amount" holds the whole discount of the order, or only what is not a discount of a line; the subtotal
/// tells which. It may hold that of gift cards too, which are no lines.
std::array<std::int64_t, 5> OrderBuilder::wholeDiscounts(std::int64_t lineDiscounts) const
{
    const std::int64_t others = m_orderDiscount - m_giftDiscounts;
    return {lineDiscounts + m_orderDiscount, lineDiscounts, m_orderDiscount, lineDiscounts + others, others};
}

/// Whether the reader's row can be one more line of an order whose lines explain its subtotal already: a gift, a tip,
/// or one that the order's discount pays.
bool OrderBuilder::fitsAsFurtherLine() const
{
    constexpr std::int64_t kLargest = 1'000'000'000'000'000; // sums stay exact
    const std::int64_t price = m_reader.parsedAmount(LinePrice, m_exponent).minor;
    const std::int64_t discount = m_reader.parsedAmount(LineDiscount, m_exponent).minor;
    const auto gross = multiplyChecked(price, parseCount(m_reader.text(LineQuantity)).value_or(0));
    if (!gross || std::abs(*gross) > kLargest || discount < 0 || discount > kLargest || m_order->lines.empty())
        return false;
    const OrderLine &first = m_order->lines.front();
    const bool repeatsFirst = first.gross == *gross && first.discount == discount
        && first.title == m_reader.text(LineName) && first.sku == parseId(m_reader.text(LineSku));
    if (*gross == discount)
        return !repeatsFirst;
    const std::int64_t tip = m_order->total - m_subtotal - m_order->shipping - m_order->duties;
    if ((*gross == tip || *gross == tip - m_taxes) && !equalsIgnoringCase(m_reader.text(LineNeedsShipping), "true"))
        return true;
    return explainsSubtotal(m_order->gross + *gross, m_lineDiscounts + discount);
}

void OrderBuilder::begin(std::string_view name)
{
    m_group = RecordGroup{};
    m_group.records.reserve(1);
    m_order = &std::get<Order>(m_group.records.emplace_back(std::in_place_type<Order>));
    m_order->store = "shopify";
    m_order->ref = name;
    m_order->checkout = Checkout::ClickOut;
    m_taxable.clear();
    m_ships.clear();
    m_firstRow = m_reader.line();
    m_rowCount = 0;
    m_subtotal = m_taxes = m_orderDiscount = m_lineDiscounts = m_refunded = m_magnitude = m_taxRate = m_giftCards =
        m_giftDiscounts = m_namelessRows = 0;
    m_created = m_reader.text(CreatedAt);
    m_email = m_reader.text(Email);
    m_unpaid = m_hasBareRows = m_hasGiftCards = false;
    add();
}

void OrderBuilder::add()
{
    const bool first = m_rowCount++ == 0;
    m_reader.checkFault();
    m_namelessRows += m_reader.text(Name).empty() ? 1 : 0;
    if (first)
        m_reader.requiredId(Name);
    if (first && !m_reader.failed())
        readOrderCells();
    if (!m_reader.failed())
        readLine();
}

void OrderBuilder::readOrderCells()
{
    if (m_reader.text(CurrencyCode).empty() && m_reader.text(Total).empty()) {
        m_reader.failOrphan(Name, Total);
        return;
    }
    const auto currency = m_reader.currency(CurrencyCode);
    if (!currency)
        return;
    m_exponent = currency->exponent();
    m_order->currency = currency->code();

    m_order->total = m_reader.requiredAmount(Total, m_exponent);
    m_subtotal = m_reader.requiredAmount(Subtotal, m_exponent);
    m_order->shipping = m_reader.amount(Shipping, m_exponent).value_or(0);
    m_taxes = m_reader.amount(Taxes, m_exponent).value_or(0);
    m_order->duties = m_reader.amount(Duties, m_exponent).value_or(0);
    m_taxRate = m_taxes != 0 && m_reader.text(FurtherTaxName).empty() ? rateIn(m_reader.text(TaxName)) : 0;
    m_orderDiscount = m_reader.amount(DiscountAmount, m_exponent).value_or(0);
    m_refunded = m_reader.amount(RefundedAmount, m_exponent).value_or(0);

    m_order->placedAt = m_reader.requiredInstant(CreatedAt);
    m_order->changedAt = m_order->placedAt;
    for (const int column : {PaidAt, FulfilledAt})
        m_order->changedAt = std::max(m_order->changedAt, m_reader.instant(column).value_or(m_order->changedAt));
    if (const auto cancelledAt = m_reader.instant(CancelledAt)) {
        m_order->cancelled = true;
        m_order->refundedAt = cancelledAt;
        m_order->changedAt = std::max(m_order->changedAt, *cancelledAt);
    }
    m_status = m_reader.text(FinancialStatus);
    m_unpaid = m_status == "voided" || m_status == "expired"
        || (m_order->cancelled && (m_status == "pending" || m_status == "authorized"));
    m_order->unpaid = m_unpaid && !m_order->cancelled; // may be paid later

    std::string_view customer = m_reader.text(Email);
    if (customer.empty())
        customer = m_reader.text(Phone);
    if (customer.starts_with('\''))
        customer.remove_prefix(1);
    m_order->customer = m_reader.sink().customerKey(customer);
    m_order->channel = m_reader.text(Source);
    addCodes(*m_order, m_reader.text(DiscountCode));
    const TagFindings tags = readTags(*m_order, m_reader.text(Tags));
    if (tags.hasFurtherMirrors)
        m_reader.note("several_mirrors", Tags, m_firstRow, severalMirrors(*m_order));
    if (const std::string_view attributes = m_reader.text(NoteAttributes); !attributes.empty()) {
        appendTouches(attributes, m_order->touches);
        if (tags.recurs && !m_order->touches.empty()) {
            m_order->touches.clear();
            m_reader.note("recurring_order", -1, m_firstRow,
                Tr::tr("A recurring order repeats the visit of the first one; its UTM values were left out."));
        }
    }
}

void OrderBuilder::readLine()
{
    const std::string_view price = m_reader.text(LinePrice);
    const std::string_view title = m_reader.text(LineName);
    if (price.empty() && title.empty())
        return;
    OrderLine &line = m_order->lines.emplace_back();
    const auto quantity = m_reader.count(LineQuantity);
    const std::int64_t unitPrice = m_reader.requiredAmount(LinePrice, m_exponent);
    const auto gross = multiplyChecked(unitPrice, quantity.value_or(0));
    if (!quantity && !m_reader.failed()) {
        m_reader.fail(LineQuantity, "bad_number",
            Tr::tr("“%1” is empty, but a quantity is needed.").arg(m_reader.label(LineQuantity)));
    }
    line.sku = m_reader.sku(LineSku);
    line.title = title;
    line.quantity = quantity.value_or(0);
    line.gross = gross.value_or(0);
    line.discount = m_reader.amount(LineDiscount, m_exponent).value_or(0);
    if (!gross || !addLine(*m_order, m_magnitude, line)) {
        m_reader.fail(LinePrice, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
        return;
    }
    const bool taxable = !equalsIgnoringCase(m_reader.text(LineTaxable), "false");
    const std::string_view ships = m_reader.text(LineNeedsShipping);
    if (!taxable && equalsIgnoringCase(ships, "false") && namesGiftCard(title)) {
        m_order->gross -= line.gross;
        m_giftCards += line.gross - line.discount;
        m_giftDiscounts += line.discount;
        m_order->lines.pop_back();
        m_hasGiftCards = true;
        return;
    }
    m_lineDiscounts += line.discount;
    m_taxable.push_back(taxable);
    m_ships.push_back(equalsIgnoringCase(ships, "true"));
}

std::int64_t OrderBuilder::takeOutTip(std::int64_t excess)
{
    if (excess <= 0)
        return 0;
    for (std::size_t i = m_order->lines.size(); i-- > 0;) {
        if (m_order->lines[i].gross != excess || m_order->lines[i].discount != 0 || m_ships[i] != 0)
            continue;
        const auto at = static_cast<std::ptrdiff_t>(i);
        m_order->lines.erase(m_order->lines.begin() + at);
        m_taxable.erase(m_taxable.begin() + at);
        m_ships.erase(m_ships.begin() + at);
        m_order->gross -= excess;
        return excess;
    }
    return 0;
}

std::int64_t OrderBuilder::settleDiscount()
{
    // What no discount explains is a line that is no merchandise: a tip is listed as a line, but the subtotal leaves it
    // out.
    const std::int64_t charged = m_order->gross - m_lineDiscounts;
    const auto candidates = wholeDiscounts(m_lineDiscounts);
    for (const std::int64_t discount : candidates) {
        if (m_order->gross - discount == m_subtotal - m_giftCards) {
            shareDiscount(*m_order, discount - m_lineDiscounts);
            return 0;
        }
    }
    for (const std::int64_t discount : candidates) {
        if (const std::int64_t tip = takeOutTip(m_order->gross - discount - m_subtotal + m_giftCards); tip != 0) {
            shareDiscount(*m_order, discount - m_lineDiscounts);
            return tip;
        }
    }
    const bool sharesMore = m_orderDiscount > m_lineDiscounts && charged >= m_orderDiscount - m_lineDiscounts;
    shareDiscount(*m_order, sharesMore ? m_orderDiscount - m_lineDiscounts : 0);
    return 0;
}

/// What the lines lack of the subtotal, or have beyond it.
/// \return false when the rows without a number do not fit the order
bool OrderBuilder::settleMissingLines()
{
    const std::int64_t missing = m_subtotal - m_giftCards - (m_order->gross - m_order->discount);
    const auto rounding = static_cast<std::int64_t>(m_order->lines.size());
    if (m_namelessRows > 0 && missing < -rounding)
        return false;
    if (m_namelessRows > 0) {
        m_reader.note("nameless_line", Name, m_firstRow,
            Tr::tr("%n row(s) below the order %1 name no order; as lines without an order's own cells, they were "
                   "counted with it.",
                nullptr, static_cast<int>(m_namelessRows))
                .arg(toQString(m_order->ref)));
    }
    // A discount of the shipping stands in the same column as that of the goods.
    if (missing <= rounding || missing <= m_orderDiscount)
        return true;
    OrderLine line;
    line.gross = missing;
    if (!addLine(*m_order, m_magnitude, line))
        return true; // the difference stays one of the total
    m_order->lines.push_back(std::move(line));
    m_taxable.push_back(1);
    m_ships.push_back(0);
    m_reader.note("missing_lines", Subtotal, m_firstRow,
        Tr::tr("The lines of the order %1 are %2 short of its subtotal, as where rows were deleted from the file; that "
               "much was counted as goods without an article. Export the orders again to see which they are.")
            .arg(toQString(m_order->ref), QString::fromStdString(plainDecimal(missing, m_exponent))));
    return true;
}

/// How much of the taxes lies in the shipping, where the prices contain them. Shops that do not tax it have the same
/// columns: what the rate gives for the goods alone and for both tells.
std::int64_t OrderBuilder::taxOnShipping() const
{
    if (m_taxRate <= 0 || m_order->shipping <= 0)
        return 0;
    const auto included = [this](std::int64_t price) {
        return divideRounded(Int128{price} * m_taxRate, Int128{kMillion} + m_taxRate);
    };
    const bool all = std::none_of(m_taxable.begin(), m_taxable.end(), [](char taxed) { return taxed != 0; });
    std::int64_t goods = 0;
    for (std::size_t i = 0; i < m_order->lines.size(); ++i) {
        const OrderLine &line = m_order->lines[i];
        goods += all || m_taxable[i] != 0 ? std::max<std::int64_t>(0, line.gross - line.discount) : 0;
    }
    const std::int64_t missWithout = std::abs(included(goods) - m_taxes);
    const std::int64_t missWith = std::abs(included(goods + m_order->shipping) - m_taxes);
    // Each line's tax may be rounded by half a minor unit.
    const auto tolerated = static_cast<std::int64_t>((m_order->lines.size() + 1) / 2);
    return missWith <= tolerated && missWith < missWithout ? included(m_order->shipping) : 0;
}

void OrderBuilder::takeOutIncludedTax()
{
    const std::int64_t ofShipping = taxOnShipping();
    takeOutTax(*m_order, m_taxes - ofShipping, m_taxable);
    m_order->shipping -= ofShipping;
    m_order->tax = m_taxes;
}

void OrderBuilder::settleTotal(std::int64_t otherThanGoods)
{
    // No column says whether prices contain the tax: with taxes either the sum with them or the one without fits.
    const std::int64_t withoutTax =
        m_order->gross - m_order->discount + m_order->shipping + m_order->duties + otherThanGoods - m_order->total;
    // Where the shipping has no column, it is what the total has more than its parts.
    const bool isShipped = !m_reader.has(Shipping) && withoutTax <= 0 && withoutTax + m_taxes > 0;
    if (m_taxes != 0 && (isShipped || std::abs(withoutTax) < std::abs(withoutTax + m_taxes)))
        takeOutIncludedTax();
    else
        m_order->tax = m_taxes;
    m_order->adjustment =
        m_order->total - (m_order->gross - m_order->discount + m_order->shipping + m_order->tax + m_order->duties);
    if (m_order->adjustment != otherThanGoods) {
        m_reader.note("total_mismatch", Total, m_firstRow,
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(m_order->ref),
                    QString::fromStdString(plainDecimal(m_order->adjustment - otherThanGoods, m_exponent))));
    }
}

void OrderBuilder::settleRefund()
{
    std::int64_t back = m_unpaid ? m_order->total : m_refunded;
    if (back == 0 && m_order->total != 0 && m_status == "refunded") {
        back = m_order->total;
        m_reader.note("refund_assumed", RefundedAmount, m_firstRow,
            Tr::tr(
                "The order %1 is marked as refunded, but no refunded amount is stated; its whole total was taken for "
                "given back.")
                .arg(toQString(m_order->ref)));
    } else if (back == 0 && m_status == "partially_refunded") {
        m_reader.note("refund_unknown", RefundedAmount, m_firstRow,
            Tr::tr("The order %1 was refunded in part, but the file does not say how much; nothing was taken off.")
                .arg(toQString(m_order->ref)));
    }
    if (back == 0) {
        m_order->refundedAt.reset();
        return;
    }
    // What is beyond the goods and the rest went back for gift cards, which were no sale.
    if (m_hasGiftCards && back > 0)
        back = std::clamp<std::int64_t>(m_order->total - m_giftCards, 0, back);
    giveBack(*m_order, back);
}

bool OrderBuilder::finish()
{
    if (!isOpen())
        return true;
    const std::int64_t rowCount = std::exchange(m_rowCount, 0);
    if (m_reader.failed()) {
        m_reader.reject(rowCount, m_firstRow);
        return true;
    }
    const std::int64_t tip = settleDiscount();
    if (!settleMissingLines()) {
        m_reader.failRow(m_firstRow, "orphan_line",
            Tr::tr("The rows below the order %1 name no order, and with them its lines come to more than its subtotal. "
                   "Fill in the order's number in each row, or export the orders again.")
                .arg(toQString(m_order->ref)));
        m_reader.reject(rowCount, m_firstRow);
        return true;
    }
    settleTotal(tip + m_giftCards);
    settleRefund();
    if (m_hasGiftCards)
        m_reader.note("gift_card", LineName, m_firstRow, soldGiftCards(*m_order, m_giftCards, m_exponent));
    m_acceptedAny = true;
    m_group.firstRow = m_firstRow;
    m_group.rowCount = rowCount;
    m_group.amount = m_order->total;
    m_order = nullptr;
    return m_reader.sink().accept(std::move(m_group));
}

} // namespace postledger::shopify
