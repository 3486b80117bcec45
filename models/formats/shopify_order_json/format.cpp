// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/text.h"
#include "formats/registry.h"
#include "formats/shopify_order_json/order_mapper.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// Members that every order has, however much was cut from it.
constexpr std::string_view kCurrency = "currency"; ///< asked for where it was cut
constexpr std::string_view kNeeded[] = {"total_price", kCurrency, "created_at"};
/// Further members that other shops' orders do not have together.
constexpr std::string_view kTelling[] = {
    "financial_status", "order_number", "source_name", "landing_site", "subtotal_price", "total_tax"};
/// A refund alone names its order by an id that no other export has.
constexpr std::string_view kRefund[] = {"refund_line_items", "order_id", "transactions"};

/// Members whose text may be shown; all else is about persons, or nested.
constexpr std::string_view kAdmitted[] = {"id", "name", "order_number", "created_at", "updated_at", "processed_at",
    "cancelled_at", "closed_at", "currency", "presentment_currency", "total_price", "subtotal_price", "total_tax",
    "total_discounts", "total_line_items_price", "current_total_price", "taxes_included", "financial_status",
    "fulfillment_status", "cancel_reason", "test", "source_name"};

int present(const FileProbe &probe, std::span<const std::string_view> members)
{
    return static_cast<int>(
        std::count_if(members.begin(), members.end(), [&](auto member) { return probe.column(member) >= 0; }));
}

class ShopifyOrderJson final : public Format
{
public:
    QString id() const override { return QStringLiteral("shopify_order_json"); }
    QString title() const override { return Tr::tr("Shopify orders (JSON)"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const std::string_view> admittedColumns() const override { return kAdmitted; }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (probe.syntax != FileProbe::Syntax::Json)
            return match;
        if (present(probe, kRefund) == static_cast<int>(std::size(kRefund))) {
            match.score = 90;
            match.detail = Tr::tr("a refund alone");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("refund_without_order"),
                Tr::tr("“%1” holds a refund alone, which names its order by a number that no order export has. Import "
                       "the order itself: its JSON lists its refunds.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        const int needed = present(probe, kNeeded);
        const int telling = present(probe, kTelling);
        const bool hasLines = probe.column("line_items") >= 0;
        if (needed == 0 || needed + telling + (hasLines ? 1 : 0) < 4)
            return match;
        match.score = 40 + 10 * needed + 3 * telling + (hasLines ? 10 : 0);
        for (const std::string_view member : kNeeded) {
            if (member != kCurrency && probe.column(member) < 0) {
                match.refusal = Error{QStringLiteral("missing_column"),
                    Tr::tr("“%1” has no “%2” in its orders, so they cannot be counted. Export the orders whole.")
                        .arg(fileNameOf(probe), toQString(member))};
                break;
            }
        }
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        RecordReader reader(probe, rows, sink, job);
        reader.setAnswers(answers);
        OrderMapper mapper(reader);
        while (reader.next()) {
            if (!mapper.map())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace shopify

void addFormatsOf_shopify_order_json(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<shopify::ShopifyOrderJson>());
}

} // namespace postledger
