// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/assumed_currency.h"

#include "base/text.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

struct Sign
{
    std::string_view sign;
    std::string_view currencies; ///< that are written with it
};
constexpr int kFinestAmount = 10; ///< decimals that an amount may have to be read for its currency alone
constexpr std::array<Sign, 11> kSigns{{
    {"$",
        "USD CAD AUD NZD SGD HKD TWD MXN BRL ARS CLP COP UYU BBD BMD BND BSD BZD CUP CVE DOP FJD GYD JMD KYD LRD NAD "
        "NIO SBD SRD TOP TTD WST XCD ZWL"},
    {"\u20AC", "EUR"},
    {"\u00A3", "GBP EGP FKP GIP LBP SDG SHP SSP SYP"},
    {"\u00A5", "JPY CNY"},
    {"\u20B9", "INR"},
    {"\u20A9", "KRW KPW"},
    {"\u20AB", "VND"},
    {"\u0E3F", "THB"},
    {"\u20B1", "PHP CUP"},
    {"\u20BA", "TRY"},
    {"\u20AA", "ILS"},
}};

/// Words beside an amount, and letters before a dollar, with the currencies that are written so.
constexpr std::array<Sign, 23> kWords{{
    {"kr", "SEK NOK DKK ISK"},
    {"Kr", "SEK NOK DKK ISK"},
    {"z\u0142", "PLN"},
    {"K\u010D", "CZK"},
    {"Ft", "HUF"},
    {"RM", "MYR"},
    {"Rp", "IDR"},
    {"Rs", "INR PKR LKR NPR MUR SCR"},
    {"lei", "RON MDL"},
    {"TL", "TRY"},
    {"\u043B\u0432", "BGN"},
    {"\u0440\u0443\u0431", "RUB BYN"},
    {"US$", "USD"},
    {"C$", "CAD NIO"},
    {"CA$", "CAD"},
    {"A$", "AUD"},
    {"AU$", "AUD"},
    {"NZ$", "NZD"},
    {"HK$", "HKD"},
    {"S$", "SGD"},
    {"R$", "BRL"},
    {"NT$", "TWD"},
    {"MX$", "MXN"},
}};

/// What stands beside the number of an amount: "kr" of "5,00 kr".
std::string wordBeside(std::string_view amount)
{
    std::string word;
    for (const char c : amount) {
        if (std::string_view("0123456789.,-+' ()").find(c) == std::string_view::npos)
            word += c;
    }
    return word;
}

/// "$42.00", "42,00 €" or "US$ 42" and nothing else: a name may hold a sign too.
bool isAmountWith(std::string_view cell, std::string_view sign)
{
    const std::size_t at = cell.find(sign);
    if (at == std::string_view::npos)
        return false;
    const std::string_view before = cell.substr(0, at);
    const std::string_view behind = cell.substr(at + sign.size());
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::ptrdiff_t kPrefix = 2; // of "US$"
    return std::count_if(before.begin(), before.end(), isLetter) <= kPrefix
        && std::none_of(behind.begin(), behind.end(), isLetter) && std::any_of(cell.begin(), cell.end(), isDigit);
}

bool hasOtherSign(std::string_view cell, Currency currency)
{
    return std::any_of(kSigns.begin(), kSigns.end(), [&](const Sign &sign) {
        return isAmountWith(cell, sign.sign) && sign.currencies.find(currency.code()) == std::string_view::npos;
    });
}

/// A cell of the first rows whose sign is not one of \p currency; empty: none.
std::string_view contradiction(const FileProbe &probe, Currency currency)
{
    for (const auto &row : probe.firstRows) {
        for (const std::string &cell : row) {
            if (hasOtherSign(trimmed(cell), currency))
                return trimmed(cell);
        }
    }
    return {};
}

} // namespace

bool mayShowCurrency(std::string_view cell)
{
    return !std::all_of(cell.begin(), cell.end(),
        [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == ' '; });
}

bool showsOtherCurrency(std::string_view cell, Currency currency)
{
    if (hasOtherSign(cell, currency))
        return true;
    const std::string word = wordBeside(cell);
    const auto isOtherWord = [&](const Sign &known) {
        return known.sign == word && known.currencies.find(currency.code()) == std::string_view::npos;
    };
    if (std::any_of(kWords.begin(), kWords.end(), isOtherWord))
        return true;
    const auto named = Currency::fromCode(parseAmount(cell, kFinestAmount, DecimalMark::Point).currency);
    return named && *named != currency;
}

Error otherCurrencyShown(const QString &fileName, std::string_view cell, Currency currency)
{
    return {QStringLiteral("currency_unknown"),
        //: %1 is a file, %2 a cell such as $42.00, %3 a currency such as EUR
        Tr::tr("“%1” names no currency, and its cell “%2” shows another one than %3. Say which currency its amounts "
               "have.")
            .arg(fileName, toQString(cell).left(40), toQString(currency.code()))};
}

Currency currencyBySign(const FileProbe &probe)
{
    for (const auto &row : probe.firstRows) {
        for (const std::string &cell : row) {
            for (const Sign &sign : kSigns) {
                if (isAmountWith(trimmed(cell), sign.sign))
                    return Currency::fromCode(sign.currencies.substr(0, 3)).value_or(Currency());
            }
        }
    }
    return {};
}

Result<Currency> assumedCurrency(const FileProbe &probe, const Answers &answers, const RecordSink &sink)
{
    const Currency currency = answers.currency.isValid() ? answers.currency : sink.workspaceCurrency();
    if (!currency.isValid())
        return unknownCurrency(fileNameOf(probe));
    if (const std::string_view cell = contradiction(probe, currency); !cell.empty())
        return otherCurrencyShown(fileNameOf(probe), cell, currency);
    return currency;
}

QString assumedCurrencyNote(Currency currency)
{
    return Tr::tr("The file names no currency; its amounts were read as %1.").arg(toQString(currency.code()));
}

void noteAssumedCurrency(RowReader &reader, Currency currency)
{
    reader.assumeCurrency(currency, false);
    reader.noteOnce("assumed_currency", -1, {}, assumedCurrencyNote(currency));
}

void noteAssumedCurrencyOfFile(RowReader &reader, Currency currency)
{
    noteAssumedCurrency(reader, currency);
    reader.assumeCurrency(currency, true);
}

} // namespace postledger
