// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ad_rows.h"

#include "base/text.h"
#include "codec/cell_kind.h"
#include "formats/assumed_currency.h"
#include "formats/stated_period.h"

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

/// Whether a clock shows the beginning of a day: "00:00:00", a spreadsheet's "0:00", "12:00:00 AM".
bool isMidnight(std::string_view beforeColon, std::string_view behind)
{
    const std::size_t hourAt = beforeColon.find_last_not_of("0123456789");
    const std::string_view hour = beforeColon.substr(hourAt == std::string_view::npos ? 0 : hourAt + 1);
    const bool isMorning = behind.find("AM") != std::string_view::npos || behind.find("am") != std::string_view::npos;
    return behind.starts_with("00") && (hour == "0" || hour == "00" || (hour == "12" && isMorning));
}

/// What stands in place of a day, an age … in a row that is about all of them.
bool meansAll(std::string_view cell)
{
    static constexpr std::string_view kWords[] = {"all", "alle", "todo", "todos", "tous", "すべて", "全て"};
    const std::string folded = foldedText(cell);
    return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}
} // namespace

AdRows::AdRows(
    const AdReport &report, RowReader &reader, Currency named, std::optional<DateRange> period, const Answers &answers)
    : m_report(report)
    , m_reader(reader)
    , m_named(named)
    , m_answer(answers.currency)
    , m_period(period)
    , m_idsAreWhole(answers.idsAreWhole)
    , m_reading(answers.reading)
    , m_currency(answers.ofTheWhole ? answers.ofEveryRow : Currency())
{
}

/// A row without any name, or with a name that means the sum. What has a day is no total, whatever its name.
bool AdRows::isTotals() const
{
    const bool byDay = m_report.at.day >= 0 && m_reader.has(m_report.at.day);
    const std::string_view day = byDay ? m_reader.text(m_report.at.day) : std::string_view();
    if (hasDigit(day))
        return false;
    if (meansAll(day))
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

std::optional<DateRange> AdRows::daysOf()
{
    if (m_period)
        return m_period;
    const AdColumns &at = m_report.at;
    const bool named = at.day >= 0 && m_reader.has(at.day);
    const auto start = m_reader.requiredDay(named ? at.day : at.periodStart);
    if (!start)
        return std::nullopt;
    // Where the day has a column of its own, the period beside it is that of the whole report.
    if ((named && at.periodStart >= 0) || at.periodEnd < 0 || !m_reader.has(at.periodEnd))
        return DateRange{*start, *start};
    const auto end = m_reader.requiredDay(at.periodEnd);
    if (!end)
        return std::nullopt;
    if (*end < *start) {
        m_reader.fail(at.periodEnd, "bad_date", Tr::tr("The period of the row ends before it begins."));
        return std::nullopt;
    }
    if (*end - *start >= kLongestPeriodDays) {
        m_reader.fail(at.periodEnd, "bad_date", Tr::tr("The period of the row is longer than ten years."));
        return std::nullopt;
    }
    const std::string_view text = m_reader.text(at.periodEnd);
    const std::size_t colon = text.find(':');
    const bool untilMidnight =
        colon != std::string_view::npos && isMidnight(text.substr(0, colon), text.substr(colon + 1)) && *end > *start;
    return DateRange{*start, untilMidnight ? *end - 1 : *end};
}

void AdRows::notePeriod(const DateRange &days)
{
    if (days.days() == 1)
        return;
    m_reader.noteOnce("period_report", m_report.at.spend, {},
        Tr::tr(
            "The report states costs for several days together, such as %1 to %2; each of these days counts the same "
            "part of them. %3")
            .arg(toQString(isoDay(days.first)), toQString(isoDay(days.last)), Tr::tr(m_report.byDay)));
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
    const int place = cell ? column : m_report.at.spend;
    if (!m_reader.checkCurrency(place, code))
        return false;
    const Currency currency = Currency::fromCode(code).value_or(Currency());
    if (m_currency.isValid() && currency != m_currency) {
        m_reader.fail(place, "bad_currency",
            Tr::tr("The report counts in %1 above and in %2 here. Export one account at a time.")
                .arg(toQString(m_currency.code()), toQString(currency.code())));
        return false;
    }
    if (!cell && !m_named.isValid())
        noteAssumedCurrency(m_reader, currency);
    m_currency = currency;
    if (m_reading != nullptr)
        m_reading->currency = currency;
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

/// What tells the row from others of its campaign, but the part of a breakdown; \p isWhole: it names no part.
std::string AdRows::subjectOf(bool &isWhole) const
{
    std::string subject;
    bool brokenDown = false;
    bool namesPart = false;
    for (const int column : m_report.breakdowns) {
        if (!m_reader.has(column))
            continue;
        brokenDown = true;
        const std::string_view part = m_reader.text(column);
        namesPart = namesPart || !(saysNothing(part) || meansAll(part));
    }
    isWhole = brokenDown && !namesPart;
    if (brokenDown) {
        for (const int column : m_report.names)
            subject.append(m_reader.text(column)).push_back('\n');
    }
    return subject;
}

void AdRows::readRow(AdSums::Entry &entry)
{
    const AdColumns &at = m_report.at;
    if (isNameless()) {
        m_reader.fail(at.campaignName, "missing_id",
            Tr::tr("The row names neither a campaign nor an advertisement, so nothing tells what its cost is for."));
    }
    entry.line = m_reader.line();
    entry.days = daysOf().value_or(DateRange{0, 0});
    if (at.campaignId >= 0)
        entry.campaign = m_reader.id(at.campaignId);
    m_campaignIds.add(entry.campaign);
    const std::string_view name = m_reader.text(at.campaignName);
    if (entry.campaign.empty())
        entry.campaign = name;
    for (const int column : {at.post, at.ad}) {
        if (column >= 0 && entry.post.empty())
            entry.post = m_reader.id(column);
    }
    m_adIds.add(entry.post);
    if (std::string &known = m_campaigns[entry.campaign]; known < name)
        known = name; // one that was renamed: the same, whatever the order of the rows
    entry.spend = m_reader.fineAmount(at.spend);
    entry.claim = claimOf(entry.spend);
    if (at.window >= 0)
        entry.window = m_reader.text(at.window);
    entry.subject = subjectOf(entry.isWhole);
    if (entry.campaign.empty() && !entry.spend && entry.claim.value_or(0) == 0) {
        m_reader.fail(
            at.spend, "bad_number", Tr::tr("“%1” is empty, but an amount is needed.").arg(m_reader.label(at.spend)));
    }
}

Result<void> AdRows::takeRow()
{
    m_reader.checkFault();
    if (!m_reader.failed() && isTotals()) {
        const auto total = m_reader.fineAmount(m_report.at.spend);
        m_statedTotal += total.value_or(0);
        m_totalsRows += total ? 1 : 0;
        m_reader.leaveOutTotals();
        return {};
    }
    AdSums::Entry entry;
    if (!m_reader.failed())
        readRow(entry);
    if (!m_reader.failed() && readCurrency()) {
        notePeriod(entry.days);
        m_sums.add(std::move(entry));
        return {};
    }
    if (m_currencyUnknown)
        return unknownCurrency(m_reader.fileName());
    ++m_rejects;
    m_reader.reject(1);
    return {};
}

/// A row of totals that does not agree with the rows means that some are missing, or that it counts something else.
void AdRows::compareWithTotals()
{
    if (m_totalsRows != 1 || m_rejects > 0 || m_sums.empty())
        return;
    const Int128 unit = fineUnitsOf(m_currency.exponent());
    const std::int64_t stated = divideRounded(m_statedTotal, unit);
    const std::int64_t added = divideRounded(m_sums.spend(), unit);
    if (stated == added)
        return;
    m_reader.note("sum_mismatch", m_report.at.spend, 0,
        Tr::tr("The report's own total of “%1” is %2, but its rows add up to %3; the rows count.")
            .arg(m_reader.label(m_report.at.spend), toQString(plainDecimal(stated, m_currency.exponent())),
                toQString(plainDecimal(added, m_currency.exponent()))));
}

Result<void> AdRows::finish()
{
    for (const std::int64_t line : m_sums.leaveOutTotals(m_currency.exponent()))
        m_reader.noteTotals(line);
    compareWithTotals();
    if (!m_idsAreWhole && m_campaignIds.allRounded())
        return suspiciousIds(m_reader.fileName(), m_reader.label(m_report.at.campaignId));
    if (!m_idsAreWhole && m_adIds.allRounded()) {
        const bool named = m_report.at.post >= 0 && m_reader.has(m_report.at.post);
        return suspiciousIds(m_reader.fileName(), m_reader.label(named ? m_report.at.post : m_report.at.ad));
    }
    if (!m_sums.handOn({m_report.source, m_currency, m_campaigns}, m_reader.sink())) {
        return Error{QStringLiteral("overflow"),
            Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.")
                .arg(m_reader.fileName())};
    }
    m_reader.finish();
    return {};
}

} // namespace postledger
