// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/money.h"
#include "formats/assumed_currency.h"
#include "formats/registry.h"
#include "formats/row_reader.h"
#include "formats/tiktok_affiliate/columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace postledger {

namespace tiktok_affiliate {

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

/// One word for a kind of content, whatever the export calls it.
std::string contentType(std::string_view cell)
{
    std::string word = foldedText(cell);
    return word == "livestream" || word == "live stream" ? "live" : word;
}

/// Reads the rows of one file.
class Reading
{
public:
    Reading(RowReader &reader, Currency answer)
        : m_reader(reader)
        , m_answer(answer)
    {
    }

    /// \return false when the sink has stopped
    bool takeRow()
    {
        RecordGroup group;
        group.firstRow = m_reader.line();
        Declaration declaration;
        m_reader.checkFault();
        if (!m_reader.failed())
            readRow(declaration);
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        acceptedAny = true;
        group.amount = declaration.value;
        if (!m_handle.empty() && m_creators.insert(declaration.creatorRef).second)
            group.records.emplace_back(Creator{declaration.creatorRef, m_handle, std::nullopt});
        group.records.emplace_back(std::move(declaration));
        return m_reader.sink().accept(std::move(group));
    }

    bool acceptedAny = false;
    bool currencyUnknown = false;
    RoundedIdFinder orderIds;
    RoundedIdFinder contentIds;

private:
    void readRow(Declaration &declaration)
    {
        declaration.store = "tiktok_shop";
        declaration.orderRef = m_reader.requiredId(OrderId);
        declaration.skuRef = m_reader.requiredId(SkuId);
        declaration.postRef = m_reader.id(ContentId);
        orderIds.add(declaration.orderRef);
        contentIds.add(declaration.postRef);
        std::string_view handle = m_reader.text(CreatorName);
        if (handle.starts_with('@'))
            handle.remove_prefix(1);
        m_handle = handle;
        declaration.creatorRef = asciiLower(handle);
        declaration.contentType = contentType(m_reader.text(ContentType));
        declaration.eligible = isEligible();
        declaration.at = declaration.changedAt = m_reader.requiredInstant(CreatedTime);
        for (const int column : {PaymentTime, DeliveryTime, SettledTime}) {
            declaration.changedAt =
                std::max(declaration.changedAt, m_reader.instant(column).value_or(declaration.changedAt));
        }
        readAmounts(declaration);
    }

    bool isEligible()
    {
        const std::string status = foldedText(m_reader.text(Status));
        if (status == kIneligible)
            return false;
        if (!status.empty() && std::find(std::begin(kEligible), std::end(kEligible), status) == std::end(kEligible)) {
            m_reader.noteOnce("unknown_status", Status, status,
                Tr::tr("The status “%1” is not known; its rows count as eligible.")
                    .arg(toQString(m_reader.text(Status)).left(60)));
        }
        return true;
    }

    void readAmounts(Declaration &declaration)
    {
        std::string_view code = m_reader.text(CurrencyCode);
        if (code.empty() && m_answer.isValid()) {
            code = m_answer.code();
            noteAssumedCurrency(m_reader, m_answer);
        }
        if (code.empty()) {
            currencyUnknown = true;
            m_reader.fail(CurrencyCode, "bad_currency", Tr::tr("Nothing tells in which currency the row counts."));
            return;
        }
        if (!m_reader.checkCurrency(CurrencyCode, code))
            return;
        const Currency currency = Currency::fromCode(code).value_or(Currency());
        const int exponent = currency.exponent();
        declaration.currency = currency.code();
        declaration.quantity = m_reader.count(Quantity).value_or(0);
        // The seller's export ranks by the commission base, the creator's by GMV: price times items.
        auto value = m_reader.roundedAmount(m_reader.has(Gmv) ? Gmv : EstimatedBase, exponent);
        if (!value && !m_reader.has(Gmv) && !m_reader.has(EstimatedBase)) {
            const auto price = m_reader.roundedAmount(Price, exponent);
            value = multiplyChecked(price.value_or(0), declaration.quantity);
            if (!value)
                m_reader.fail(Price, "bad_number", Tr::tr("Price times quantity is too large to be counted exactly."));
        }
        declaration.value = value.value_or(0);
        declaration.commission = commission(exponent);
        if (!declaration.eligible)
            declaration.commission = 0;
    }

    std::optional<std::int64_t> commission(int exponent)
    {
        if (const auto earned = m_reader.roundedAmount(FinalEarned, exponent); earned.value_or(0) > 0)
            return earned;
        std::optional<std::int64_t> sum;
        for (const CommissionPart &part : kCommission) {
            auto value = m_reader.roundedAmount(part.actual, exponent);
            if (value.value_or(0) <= 0) {
                if (const auto estimated = m_reader.roundedAmount(part.estimated, exponent))
                    value = estimated;
            }
            if (value)
                sum = sum.value_or(0) + *value;
        }
        return sum;
    }

    RowReader &m_reader;
    Currency m_answer;
    std::string m_handle; ///< of the row, as written
    std::set<std::string> m_creators; ///< already handed on
};

class TikTokAffiliate final : public Format
{
public:
    QString id() const override { return QStringLiteral("tiktok_affiliate"); }
    QString title() const override { return Tr::tr("TikTok Shop affiliate orders"); }
    QString platform() const override { return Tr::tr("TikTok Affiliate"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (columns().find(probe, OrderId) < 0 || columns().find(probe, ContentId) < 0)
            return match;
        match.score = scoreOf(columns(), probe, kSignature);
        if (match.score == 0)
            return match;
        match.detail = columns().find(probe, CreatorName) >= 0 ? Tr::tr("seller's export") : Tr::tr("creator's export");
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        HabitColumns habitColumns{.dates = kDates, .amounts = kAmounts};
        // Dates were seen day first only; Indonesian exports write 150.000 for a hundred and fifty thousand.
        habitColumns.documentedOrder = DateOrder::DayFirst;
        const std::string_view currency = currencyOf(probe, answers);
        habitColumns.documentedMark =
            currency == "IDR" || currency == "VND" || currency == "BRL" ? DecimalMark::Comma : DecimalMark::Point;
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();

        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        Reading reading(reader, answers.currency);
        while (reader.next()) {
            if (!reading.takeRow())
                return {};
            if (reading.currencyUnknown && !reading.acceptedAny)
                return unknownCurrency(reader.fileName());
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!answers.idsAreWhole && reading.orderIds.allRounded())
            return suspiciousIds(reader.fileName(), reader.label(OrderId));
        if (!answers.idsAreWhole && reading.contentIds.allRounded())
            return suspiciousIds(reader.fileName(), reader.label(ContentId));
        reader.finish();
        return {};
    }

private:
    static std::string_view currencyOf(const FileProbe &probe, const Answers &answers)
    {
        const auto at = static_cast<std::size_t>(columns().find(probe, CurrencyCode));
        for (const auto &row : probe.firstRows) {
            if (at < row.size() && !trimmed(row[at]).empty())
                return trimmed(row[at]);
        }
        return answers.currency.code();
    }
};
} // namespace

} // namespace tiktok_affiliate

void addFormatsOf_tiktok_affiliate(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<tiktok_affiliate::TikTokAffiliate>());
}

} // namespace postledger
