// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "base/zone.h"
#include "check.h"
#include "codec/number_form.h"
#include "codec/values.h"
#include "read_table.h"
#include "target_list.h"

#include <algorithm>

namespace fuzz {

using namespace postledger;

namespace {

constexpr int kExponents[] = {0, 2, 3, 8};
constexpr DecimalMark kMarks[] = {DecimalMark::Unknown, DecimalMark::Point, DecimalMark::Comma};

/// `-?[0-9]+(\.[0-9]+)?` with so few digits that nothing overflows, added up digit by digit; none for anything else.
std::optional<std::int64_t> plainAmount(Bytes cell, int exponent)
{
    Bytes digits = cell.starts_with('-') ? cell.substr(1) : cell;
    const Bytes whole = digits.substr(0, digits.find('.'));
    const Bytes fraction = whole.size() < digits.size() ? digits.substr(whole.size() + 1) : Bytes("0");
    const auto isDigits = [](Bytes text) {
        return !text.empty() && text.find_first_not_of("0123456789") == Bytes::npos;
    };
    if (!isDigits(whole) || !isDigits(fraction) || whole.size() > 9 || fraction.size() > std::size_t(exponent))
        return std::nullopt;
    std::int64_t minor = 0;
    for (const char c : whole)
        minor = minor * 10 + (c - '0');
    for (std::size_t i = 0; i < std::size_t(exponent); ++i)
        minor = minor * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return cell.starts_with('-') ? -minor : minor;
}

void checkAmount(Bytes cell, int exponent, DecimalMark mark)
{
    const AmountAnswer answer = parseAmount(cell, exponent, mark);
    require(answer.currency.empty() || answer.currency.size() == 3, "a currency code of another length");
    if (!answer)
        return;
    // What is written plainly is the same amount again, plain or with blanks around it.
    const std::string plain = plainDecimal(answer.minor, exponent);
    const AmountAnswer again = parseAmount(plain, exponent, DecimalMark::Point);
    require(again && again.minor == answer.minor, "“" + plain + "” is another amount when it is read again");
    const AmountAnswer slow = parseAmount(" " + plain + " ", exponent, DecimalMark::Point);
    require(slow && slow.minor == answer.minor, "“ " + plain + " ” is another amount than without blanks");
}

void checkStored(Bytes cell, int exponent)
{
    const AmountAnswer stored = parseStoredAmount(cell, exponent);
    const AmountAnswer exact = parseAmount(cell, exponent, DecimalMark::Point);
    if (stored && exact && exact.currency.empty())
        require(stored.minor == exact.minor, "a workbook's number and a text of the same digits differ");
}

void checkWorkbookNumber(Bytes cell)
{
    std::string number = "before";
    if (!appendNumber(number, cell)) {
        require(number == "before", "something was appended to no number");
    } else {
        std::string again;
        require(appendNumber(again, number.substr(6)), "“" + number.substr(6) + "” is no number when it is read again");
        require("before" + again == number, "a number changes when it is read again: " + number + " → " + again);
    }
    for (const NumberForm form : {NumberForm::Date, NumberForm::DateTime, NumberForm::Time, NumberForm::Duration}) {
        for (const bool from1904 : {false, true}) {
            std::string serial;
            if (!appendSerial(serial, cell, form, from1904)) {
                require(serial.empty(), "something was appended to no date");
            } else if (form == NumberForm::Date || form == NumberForm::DateTime) {
                require(parseIsoDay(Bytes(serial).substr(0, 10)).has_value(), "“" + serial + "” is no date");
            }
        }
    }
}

void checkLocalTime(Bytes cell, DateOrder order)
{
    const auto time = parseLocalTime(cell, order);
    if (!time)
        return;
    require(time->local >= dayFromCivil(0, 1, 1) * kSecondsPerDay
            && time->local < dayFromCivil(10'000, 1, 1) * kSecondsPerDay,
        "a year of other than four digits");
    require(!time->offset || (*time->offset > -kSecondsPerDay && *time->offset < kSecondsPerDay), "an offset of a day");
    require(time->hasTime || time->local % kSecondsPerDay == 0, "a day with a time");
    // In ISO it is the same, in whatever order.
    std::string iso = isoInstant(time->local);
    iso.pop_back();
    const auto again = parseLocalTime(iso, DateOrder::YearFirst);
    require(again && again->local == time->local && !again->offset, "“" + iso + "” is another instant");
}

const std::vector<Zone> &zones()
{
    static const std::vector<Zone> all = [] {
        std::vector<Zone> made;
        for (const char *name : {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia"}) {
            if (auto zone = Zone::fromName(name))
                made.push_back(*std::move(zone));
        }
        return made;
    }();
    return all;
}

} // namespace

void fuzzNumbers(Bytes bytes)
{
    for (const int exponent : kExponents) {
        for (const DecimalMark mark : kMarks)
            checkAmount(bytes, exponent, mark);
        if (const auto plain = plainAmount(bytes, exponent)) {
            const AmountAnswer answer = parseAmount(bytes, exponent, DecimalMark::Point);
            require(answer && answer.minor == *plain, "a plain amount is read as another one");
        }
        checkStored(bytes, exponent);
    }
    checkWorkbookNumber(bytes);
    formOf(bytes);
    if (const auto count = parseCount(bytes)) {
        const auto again = parseCount(std::to_string(*count));
        require(again == count, "a count changes when it is read again");
    }
    parseRateMillionths(bytes, true);
    parseRateMillionths(bytes, false);
    const Bytes id = parseId(bytes);
    require(id.empty() || (id.data() >= bytes.data() && id.data() + id.size() <= bytes.data() + bytes.size()),
        "an id that is no part of its cell");
    isLossyId(bytes);
    isLossyNumber(bytes);
    DecimalMarkFinder marks;
    for (std::size_t at = 0; at <= bytes.size();) { // lines are the cells of a column
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        marks.add(bytes.substr(at, end - at));
        at = end + 1;
    }
    marks.mark();
}

void fuzzDates(Bytes bytes)
{
    for (const auto order : {DateOrder::Unknown, DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst}) {
        checkLocalTime(bytes, order);
        for (const Zone &zone : zones()) {
            const auto at = parseInstant(bytes, order, zone);
            if (!at)
                continue;
            const Day day = zone.localDay(*at);
            require(zone.startOfDay(day) <= *at, "a day begins after an instant that lies in it");
            require(parseIsoDay(isoDay(day)) == day || day < dayFromCivil(1, 1, 1) || day >= dayFromCivil(9999, 12, 31),
                "a day that cannot be written: " + isoDay(day));
        }
    }
    if (const auto instant = parseIsoInstant(bytes)) {
        const std::string iso = isoInstant(*instant);
        require(parseIsoInstant(iso) == instant, "“" + iso + "” is another instant");
    }
    if (const auto day = parseIsoDay(bytes))
        require(isoDay(*day) == bytes, "“" + isoDay(*day) + "” is another day");
    DateOrderFinder finder;
    for (std::size_t at = 0; at <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        finder.add(bytes.substr(at, end - at));
        at = end + 1;
    }
    finder.order();
}

} // namespace fuzz
