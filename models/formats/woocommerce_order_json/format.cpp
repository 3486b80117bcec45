// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/text.h"
#include "formats/registry.h"
#include "formats/woocommerce_order_json/json_orders.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace woocommerce {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// Members that every order has, however few were asked for.
constexpr std::string_view kCurrency = "currency"; ///< asked for where it was left out
constexpr std::string_view kNeeded[] = {"total", kCurrency, "date_created", "status"};
/// Further members that other shops' orders do not have together.
constexpr std::string_view kTelling[] = {"date_created_gmt", "date_modified_gmt", "date_paid", "order_key",
    "shipping_total", "discount_total", "cart_tax", "total_tax", "fee_lines", "coupon_lines", "shipping_lines",
    "line_items", "meta_data", "created_via", "payment_method_title", "prices_include_tax"};

/// Members whose text may be shown; all else is about persons, or nested.
constexpr std::string_view kAdmitted[] = {"id", "number", "status", "currency", "date_created", "date_created_gmt",
    "date_modified", "date_modified_gmt", "date_paid", "date_paid_gmt", "date_completed", "date_completed_gmt",
    "discount_total", "discount_tax", "shipping_total", "shipping_tax", "cart_tax", "total", "total_tax",
    "prices_include_tax", "created_via"};

int present(const FileProbe &probe, std::span<const std::string_view> members)
{
    return static_cast<int>(
        std::count_if(members.begin(), members.end(), [&](auto member) { return probe.column(member) >= 0; }));
}

class OrderJson final : public Format
{
public:
    QString id() const override { return QStringLiteral("woocommerce_order_json"); }
    QString title() const override { return Tr::tr("WooCommerce orders (JSON)"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const std::string_view> admittedColumns() const override { return kAdmitted; }

    Match recognises(const FileProbe &probe) const override
    {
        constexpr int kLeastTelling = 3;
        Match match;
        if (probe.syntax != FileProbe::Syntax::Json)
            return match;
        const int needed = present(probe, kNeeded);
        const int telling = present(probe, kTelling);
        const bool hasId = probe.column("number") >= 0 || probe.column("id") >= 0;
        if (!hasId || needed < static_cast<int>(std::size(kNeeded)) - 1 || telling < kLeastTelling)
            return match;
        match.score = std::min(100, 40 + 10 * needed + 3 * telling);
        for (const std::string_view member : kNeeded) {
            if (member == kCurrency || probe.column(member) >= 0)
                continue;
            if (member == "date_created" && probe.column("date_created_gmt") >= 0)
                continue;
            match.refusal = Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has no “%2” in its orders, so they cannot be counted. Export the orders whole.")
                    .arg(fileNameOf(probe), toQString(member))};
            break;
        }
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        RecordReader reader(probe, rows, sink, job);
        reader.setAnswers(answers);
        JsonOrders orders(reader);
        while (reader.next()) {
            if (!orders.map())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace woocommerce

void addFormatsOf_woocommerce_order_json(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<woocommerce::OrderJson>());
}

} // namespace postledger
