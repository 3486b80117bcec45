// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_currencies.h"

#include "analytics/currencies.h"
#include "base/money.h"
#include "base/text.h"
#include "workspace/message_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

/// Rows that no rate is known for.
struct Gap
{
    std::int64_t rows = 0;
    Day first = 0, last = 0;
};

Gap gapOf(const CurrencyTotal &total, const Currencies &rates)
{
    Gap gap;
    for (const auto &[day, rows] : total.days) {
        if (rates.rate(total.code, day))
            continue;
        gap.first = gap.rows == 0 ? day : gap.first;
        gap.last = day;
        gap.rows += rows;
    }
    return gap;
}

QString sentenceOn(const CurrencyTotal &total, const Settings &settings, const Currencies &rates)
{
    const QString code = toQString(total.code);
    const int exponent = Currency::fromCode(total.code).value_or(Currency()).exponent();
    const QString sum = messageAmount(total.amount, exponent);
    const int rows = plural(total.rows);
    if (!settings.currency.isValid()) {
        return Tr::tr(
            "%Ln row(s) are in %1, %2 in all. The workspace has no currency yet: no figure counts them until it "
            "has one.",
            nullptr, rows)
            .arg(code, sum);
    }
    const QString home = toQString(settings.currency.code());
    const Gap gap = gapOf(total, rates);
    if (gap.rows == 0) {
        return Tr::tr("%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days.",
            nullptr, rows)
            .arg(code, sum, home);
    }
    const QString days = gap.first == gap.last ? messageDay(gap.first)
                                               //: the first and the last of several days
                                               : Tr::tr("%1 to %2").arg(messageDay(gap.first), messageDay(gap.last));
    if (gap.rows == total.rows) {
        //: %1 and %3 are currencies, %2 an amount, %4 is a day or "2026-01-01 to 2026-03-31"
        return Tr::tr("%Ln row(s) are in %1, %2 in all. There is no exchange rate to %3 for their days (%4): all "
                      "figures leave them out until such rates are imported.",
            nullptr, rows)
            .arg(code, sum, home, days);
    }
    //: %1 and %3 are currencies, %2 an amount, %4 a number of rows, %5 is a day or "2026-01-01 to 2026-03-31"
    return Tr::tr("%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days, but "
                  "for %4 of them (%5) there is none: all figures leave these out until such rates are "
                  "imported.",
        nullptr, rows)
        .arg(code, sum, home, QLocale().toString(qlonglong(gap.rows)), days);
}

} // namespace

std::vector<CurrencyTotal> decidingCurrencies(const std::vector<FileSummary> &files)
{
    std::map<std::string, std::int64_t> rows;
    for (const FileSummary &file : files) {
        for (const CurrencyTotal &total : file.totals) {
            if (!file.refusal && total.deciding > 0 && !total.code.empty())
                rows[total.code] += total.deciding;
        }
    }
    std::vector<CurrencyTotal> choices;
    for (const auto &[code, count] : rows)
        choices.push_back({code, count, 0, count, {}});
    std::stable_sort(
        choices.begin(), choices.end(), [](const CurrencyTotal &a, const CurrencyTotal &b) { return a.rows > b.rows; });
    return choices;
}

Error severalCurrencies(const std::vector<CurrencyTotal> &choices)
{
    QStringList found;
    for (const CurrencyTotal &choice : choices)
        found << Tr::tr("%1 (%n row(s))", "currency", plural(choice.rows)).arg(toQString(choice.code));
    return {QStringLiteral("several_currencies"),
        Tr::tr(
            "The files are in several currencies: %1. Say which one the figures of the new workspace are in. Nothing "
            "was imported.")
            .arg(found.join(QStringLiteral(", ")))};
}

Result<std::vector<RowIssue>> notesOnCurrencies(const FileSummary &file, const Settings &settings, const Ledger &ledger)
{
    std::vector<RowIssue> notes;
    const auto isOther = [&](const CurrencyTotal &total) {
        return !total.code.empty() && total.code != settings.currency.code();
    };
    if (std::none_of(file.totals.begin(), file.totals.end(), isOther))
        return notes;
    auto zone = Zone::fromName(settings.timezone.empty() ? "UTC" : settings.timezone);
    if (!zone)
        return zone.error();
    auto stated = ledger.exchangeRates();
    if (!stated)
        return stated.error();
    const Currencies rates(settings.currency, *zone, *std::move(stated));
    for (const CurrencyTotal &total : file.totals) {
        if (!isOther(total))
            continue;
        notes.push_back(
            {0, 1, QString(), QStringLiteral("other_currency"), sentenceOn(total, settings, rates), QString()});
    }
    return notes;
}

} // namespace postledger
