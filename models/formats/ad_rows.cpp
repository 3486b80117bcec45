// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ad_rows.h"

#include "base/text.h"
#include "codec/cell_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// 10 to the power of the reader's fine digits.
constexpr std::int64_t kFineUnit = 100'000'000;

bool hasDigit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool saysNothing(std::string_view cell)
{
    return cell.empty() || cell == "-" || cell == "--";
}

/// What stands in place of a day in a row that is about all of them.
bool meansAllDays(std::string_view cell)
{
    static constexpr std::string_view kWords[] = {"all", "alle", "todo", "todos", "tous", "すべて", "全て"};
    const std::string folded = foldedText(cell);
    return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}
} // namespace

AdRows::AdRows(const AdReport &report, RowReader &reader, Currency named, const Answers &answers)
    : m_report(report)
    , m_reader(reader)
    , m_named(named)
    , m_answer(answers.currency)
{
}

/// A row without any name, or with a name that means the sum. What has a day is no total, whatever its name.
bool AdRows::isTotals() const
{
    const bool byDay = m_report.at.day >= 0 && m_reader.has(m_report.at.day);
    const std::string_view day = byDay ? m_reader.text(m_report.at.day) : std::string_view();
    if (hasDigit(day))
        return false;
    if (meansAllDays(day))
        return true;
    bool anyName = false;
    for (const int column : m_report.names) {
        if (!m_reader.has(column))
            continue;
        anyName = true;
        const std::string_view name = m_reader.text(column);
        if (saysNothing(name))
            continue;
        const std::string folded = foldedText(name);
        return isTotalsWord(name)
            || std::any_of(m_report.totals.begin(), m_report.totals.end(), [&](const TotalsPhrase &phrase) {
                   return folded.size() > phrase.begin.size() + phrase.end.size() && folded.starts_with(phrase.begin)
                       && folded.ends_with(phrase.end);
               });
    }
    return anyName || byDay;
}

bool AdRows::isNameless() const
{
    bool anyName = false;
    for (const int column : m_report.names) {
        anyName = anyName || m_reader.has(column);
        if (m_reader.has(column) && !saysNothing(m_reader.text(column)))
            return false;
    }
    return anyName;
}

std::optional<Day> AdRows::dayOf(std::optional<Error> &refusal)
{
    const AdColumns &at = m_report.at;
    const bool named = at.day >= 0 && m_reader.has(at.day);
    const int startColumn = named ? at.day : at.periodStart;
    const auto start = m_reader.requiredDay(startColumn);
    // Where the day has a column of its own, the period beside it is that of the whole report.
    if (!start || (named && at.periodStart >= 0) || at.periodEnd < 0 || !m_reader.has(at.periodEnd))
        return start;
    const auto end = m_reader.requiredDay(at.periodEnd);
    if (!end)
        return std::nullopt;
    const bool untilMidnight = *end == *start + 1 && m_reader.text(at.periodEnd).find(':') != std::string_view::npos;
    if (*start != *end && !untilMidnight) {
        refusal =
            reportOfPeriod(m_report, m_reader.fileName(), m_reader.text(startColumn), m_reader.text(at.periodEnd));
        return std::nullopt;
    }
    return start;
}

bool AdRows::readCurrency()
{
    const int column = m_report.at.currency;
    const bool cell = column >= 0 && m_reader.has(column) && !saysNothing(m_reader.text(column));
    const Currency named = m_named.isValid() ? m_named : m_answer;
    const std::string_view code = cell ? m_reader.text(column) : named.code();
    if (code.empty()) {
        m_currencyUnknown = true;
        return false;
    }
    const Currency workspace = m_reader.sink().workspaceCurrency();
    if (!m_reader.checkCurrency(cell ? column : m_report.at.spend, code, workspace.isValid() ? workspace : m_currency))
        return false;
    m_currency = Currency::fromCode(code).value_or(Currency());
    return true;
}

std::optional<std::int64_t> AdRows::claimOf(std::optional<std::int64_t> spend)
{
    const AdColumns &at = m_report.at;
    for (const int column : {at.claim, at.otherClaim}) {
        if (column >= 0 && m_reader.has(column))
            return m_reader.fineAmount(column);
    }
    if (at.roas < 0 || !m_reader.has(at.roas) || !spend)
        return std::nullopt;
    const auto roas = m_reader.fineAmount(at.roas);
    if (!roas)
        return std::nullopt;
    m_reader.noteOnce("derived_value", at.roas, {},
        Tr::tr("The report has no column with the value of purchases; it was computed as “%1” times the cost.")
            .arg(m_reader.label(at.roas)));
    const Int128 product = static_cast<Int128>(*roas) * *spend;
    if (product / kFineUnit > std::numeric_limits<std::int64_t>::max() / 4) {
        m_reader.fail(at.roas, "bad_number",
            Tr::tr("“%1” times the cost is too large to be counted exactly.").arg(m_reader.label(at.roas)));
        return std::nullopt;
    }
    return divideRounded(product, kFineUnit);
}

Result<void> AdRows::takeRow()
{
    const AdColumns &at = m_report.at;
    m_reader.checkFault();
    if (!m_reader.failed() && isTotals()) {
        const auto total = m_reader.fineAmount(at.spend);
        m_statedTotal += total.value_or(0);
        m_totalsRows += total ? 1 : 0;
        m_reader.leaveOutTotals();
        return {};
    }
    std::optional<Error> refusal;
    std::string campaign;
    std::string post;
    std::optional<Day> day;
    std::optional<std::int64_t> spend;
    std::optional<std::int64_t> claim;
    if (!m_reader.failed()) {
        day = dayOf(refusal);
        if (isNameless()) {
            m_reader.fail(at.campaignName, "missing_id",
                Tr::tr(
                    "The row names neither a campaign nor an advertisement, so nothing tells what its cost is for."));
        }
        if (at.campaignId >= 0)
            campaign = m_reader.id(at.campaignId);
        m_campaignIds.add(campaign);
        const std::string_view name = m_reader.text(at.campaignName);
        if (campaign.empty())
            campaign = name;
        for (const int column : {at.post, at.ad}) {
            if (column >= 0 && post.empty())
                post = m_reader.id(column);
        }
        m_adIds.add(post);
        if (std::string &known = m_campaigns[campaign]; known < name)
            known = name; // one that was renamed: the same, whatever the order of the rows
        spend = m_reader.fineAmount(at.spend);
        claim = claimOf(spend);
        if (campaign.empty() && !spend && claim.value_or(0) == 0 && !refusal) {
            m_reader.fail(at.spend, "bad_number",
                Tr::tr("“%1” is empty, but an amount is needed.").arg(m_reader.label(at.spend)));
        }
        if (!m_reader.failed() && readCurrency() && !refusal) {
            Sum &sum = m_sums[Key{*day, campaign, post}];
            sum.firstRow = sum.rowCount == 0 ? m_reader.line() : sum.firstRow;
            ++sum.rowCount;
            if (spend) {
                sum.spend = sum.spend.value_or(0) + *spend;
                m_spend += *spend;
            }
            if (claim.value_or(0) != 0)
                sum.claims[at.window >= 0 ? std::string(m_reader.text(at.window)) : std::string()] += *claim;
        }
    }
    if (refusal)
        return *refusal;
    if (m_currencyUnknown)
        return unknownCurrency(m_reader.fileName());
    if (m_reader.failed()) {
        ++m_rejects;
        m_reader.reject(1);
    }
    return {};
}

/// A row of totals that does not agree with the rows means that some are missing, or that it counts something else.
void AdRows::compareWithTotals()
{
    if (m_totalsRows != 1 || m_rejects > 0 || m_sums.empty())
        return;
    Int128 unit = kFineUnit;
    for (int digit = 0; digit < m_currency.exponent(); ++digit)
        unit /= 10;
    const std::int64_t stated = divideRounded(m_statedTotal, unit);
    const std::int64_t added = divideRounded(m_spend, unit);
    if (stated == added)
        return;
    m_reader.note("sum_mismatch", m_report.at.spend, 0,
        Tr::tr("The report's own total of “%1” is %2, but its rows add up to %3; the rows count.")
            .arg(m_reader.label(m_report.at.spend), toQString(plainDecimal(stated, m_currency.exponent())),
                toQString(plainDecimal(added, m_currency.exponent()))));
}

Result<void> AdRows::handOn()
{
    std::vector<Int128> fineSpend;
    std::vector<Int128> fineClaims;
    for (const auto &[key, sum] : m_sums) {
        fineSpend.push_back(sum.spend.value_or(0));
        for (const auto &[window, value] : sum.claims)
            fineClaims.push_back(value);
    }
    std::vector<std::int64_t> spend;
    std::vector<std::int64_t> claims;
    if (!roundTogether(fineSpend, m_currency.exponent(), spend)
        || !roundTogether(fineClaims, m_currency.exponent(), claims)) {
        return Error{QStringLiteral("overflow"),
            Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.")
                .arg(m_reader.fileName())};
    }
    const std::string source(m_report.source);
    std::size_t at = 0;
    std::size_t claimAt = 0;
    for (auto &[key, sum] : m_sums) {
        const auto &[day, campaign, post] = key;
        RecordGroup group;
        group.firstRow = sum.firstRow;
        group.rowCount = sum.rowCount;
        const bool isNew = m_told.insert(campaign).second;
        if (!campaign.empty() && (isNew || (!sum.spend && sum.claims.empty())))
            group.records.emplace_back(Campaign{campaign, m_campaigns[campaign], source});
        if (sum.spend) {
            Spend cost;
            cost.day = day;
            cost.campaignRef = campaign;
            cost.postRef = post;
            cost.platform = source;
            cost.currency = m_currency.code();
            cost.amount = group.amount = spend[at];
            group.records.emplace_back(std::move(cost));
        }
        for (const auto &[window, value] : sum.claims) {
            Claim claim;
            claim.platform = source;
            claim.ref = isoDay(day) + '/' + campaign + '/' + post + '/' + window;
            claim.at = m_reader.sink().fileZone().startOfDay(day);
            claim.currency = m_currency.code();
            claim.value = claims[claimAt++];
            claim.window = window;
            group.records.emplace_back(std::move(claim));
        }
        ++at;
        if (!m_reader.sink().accept(std::move(group)))
            return {};
    }
    return {};
}

Result<void> AdRows::finish()
{
    compareWithTotals();
    const bool acceptedAny = !m_sums.empty();
    if (!acceptedAny && m_reader.rejectedOnlyCurrency())
        return otherCurrency(m_reader.fileName(), m_reader.otherCurrency(), m_reader.sink().workspaceCurrency());
    if (m_campaignIds.allRounded())
        return suspiciousIds(m_reader.fileName(), m_reader.label(m_report.at.campaignId));
    if (m_adIds.allRounded())
        return suspiciousIds(m_reader.fileName(), m_reader.label(m_report.at.ad));
    if (auto handed = handOn(); !handed)
        return handed;
    m_reader.finish();
    return {};
}

Error reportWithoutDays(const AdReport &report, const QString &fileName)
{
    const auto names = [&](int column) {
        const ColumnSpec &spec = report.columns[static_cast<std::size_t>(column)];
        QString text = toQString(spec.label);
        if (!spec.aliases.empty()) {
            text += QStringLiteral(" / ") + toQString(spec.aliases).replace(QLatin1Char('|'), QLatin1String(" / "));
        }
        return text;
    };
    const AdColumns &at = report.at;
    const QString advice = Tr::tr(report.byDay);
    if (at.periodStart < 0) {
        return {QStringLiteral("period_report"),
            Tr::tr("“%1” covers a period as a whole: it has no column “%2”, and a cost counts on its day. %3")
                .arg(fileName, names(at.day), advice)};
    }
    return {QStringLiteral("period_report"),
        Tr::tr(
            "“%1” covers a period as a whole: it has neither a column “%2” nor the columns “%3” and “%4”, and a cost "
            "counts on its day. %5")
            .arg(fileName, names(at.day), names(at.periodStart), names(at.periodEnd), advice)};
}

Error reportOfPeriod(const AdReport &report, const QString &fileName, std::string_view start, std::string_view end)
{
    return {QStringLiteral("period_report"),
        Tr::tr("“%1” covers the period from %2 to %3 as a whole, but a cost counts on its day. %4")
            .arg(fileName, toQString(start), toQString(end), Tr::tr(report.byDay))};
}

} // namespace postledger
