// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/money.h"
#include "base/text.h"
#include "formats/assumed_currency.h"
#include "formats/awin/columns.h"
#include "formats/registry.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace awin {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual);
    return table;
}

/// "#54903" of "1: shopifyApp_5.2.5,2: #54903,3: s2s"; empty when there is none.
std::string_view orderNameIn(std::string_view parameters)
{
    const std::size_t sign = parameters.find('#');
    if (sign == std::string_view::npos)
        return {};
    const std::size_t end = parameters.find_first_of(", ", sign);
    return parameters.substr(sign, end == std::string_view::npos ? end : end - sign);
}

/// Reads the rows of one file.
class Reading
{
public:
    Reading(RowReader &reader, Currency currency, Currency workspace)
        : m_reader(reader)
        , m_currency(currency)
        , m_isWorkspaces(currency == workspace)
    {
    }

    /// \return false when the sink has stopped
    bool takeRow()
    {
        RecordGroup group;
        group.firstRow = m_reader.line();
        m_reader.checkFault();
        Declaration sale;
        if (!m_reader.failed())
            readRow(sale);
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        group.amount = sale.value;
        // A declined sale is no claim any more, also of an earlier export; an order that was paid stays revenue.
        group.records.emplace_back(Claim{"awin", sale.skuRef, sale.orderRef, sale.at,
            m_isWorkspaces ? std::string() : sale.currency, sale.value, {}, m_decidedAt, !sale.eligible});
        group.records.emplace_back(std::move(sale));
        return m_reader.sink().accept(std::move(group));
    }

    RoundedIdFinder ids;

private:
    void readRow(Declaration &sale)
    {
        sale.skuRef = m_reader.requiredId(Id);
        ids.add(sale.skuRef);
        sale.creatorRef = m_reader.requiredId(PublisherId);
        sale.contentType = kNetworkContent;
        // Shops pass the order's name here, or its number inside and the name among their own parameters.
        std::string_view order = m_reader.requiredId(ShopOrder);
        if (!order.starts_with('#')) {
            const std::string_view name = orderNameIn(m_reader.text(CustomParameters));
            order = name.empty() ? order : name;
        }
        sale.orderRef = order;
        sale.at = sale.changedAt = m_reader.requiredInstant(Date);
        m_decidedAt = m_reader.instant(ValidationDate);
        if (m_decidedAt) {
            m_decidedAt = std::max(sale.at, *m_decidedAt);
            sale.changedAt = *m_decidedAt;
        }
        sale.eligible = !isDeclined();
        sale.currency = m_currency.code();
        sale.value = m_reader.requiredAmount(SaleAmount, m_currency.exponent());
        std::int64_t cost = 0;
        for (const int column : kCosts) {
            const auto sum = addChecked(cost, m_reader.amount(column, m_currency.exponent()).value_or(0));
            if (!sum) {
                m_reader.fail(column, "bad_number",
                    Tr::tr("“%1” is too large to be counted exactly.").arg(m_reader.label(column)));
            }
            cost = sum.value_or(0);
        }
        sale.commission = sale.eligible ? cost : 0;
    }

    bool isDeclined()
    {
        const std::string_view status = m_reader.text(Status);
        if (status != kPending && status != kApproved && status != kDeclined) {
            m_reader.noteOnce("unknown_status", Status, status,
                Tr::tr("The status “%1” is not known; its rows count as pending.").arg(toQString(status).left(60)));
        }
        return status == kDeclined;
    }

    RowReader &m_reader;
    Currency m_currency;
    bool m_isWorkspaces;
    std::optional<Instant> m_decidedAt; ///< on the sale of this row
};

class Awin final : public Format
{
public:
    QString id() const override { return QStringLiteral("awin"); }
    QString title() const override { return Tr::tr("AWIN transactions"); }
    QString platform() const override { return Tr::tr("AWIN"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const bool isPerformance = std::all_of(std::begin(kPerformanceLabels), std::end(kPerformanceLabels),
            [&](std::string_view label) { return probe.column(label) >= 0; });
        if (isPerformance) {
            match.score = 100;
            match.detail = Tr::tr("performance of publishers");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("period_report"),
                Tr::tr("“%1” adds up AWIN's sales by publisher for a period as a whole: it names neither days nor "
                       "orders. Export the list of transactions in AWIN instead, and import that file.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        // The others are words that many files use.
        if (columns().find(probe, PublisherId) < 0 || columns().find(probe, Status) < 0)
            return match;
        match.score = columns().coverage(probe, kSignature);
        match.detail = Tr::tr("%n column(s)", nullptr, static_cast<int>(probe.labels.size()));
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto currency = assumedCurrency(probe, answers, sink);
        if (!currency)
            return currency.error();
        const HabitColumns habits{.dates = kDates, .amounts = kAmounts, .documentedMark = DecimalMark::Point};
        return readRowByRow(columns(), habits, Id, probe, rows, answers, sink, job, [&](RowReader &reader) {
            noteAssumedCurrencyOfFile(reader, *currency);
            return Reading(reader, *currency, sink.workspaceCurrency());
        });
    }
};
} // namespace

} // namespace awin

void addFormatsOf_awin(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<awin::Awin>());
}

} // namespace postledger
