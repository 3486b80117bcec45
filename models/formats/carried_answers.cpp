// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/carried_answers.h"

#include "base/calendar.h"
#include "base/text.h"
#include "codec/reject_columns.h"
#include "formats/stated_period.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace postledger {

namespace {

using Json = nlohmann::ordered_json;

Json parsed(const FileProbe &probe)
{
    const Json json = Json::parse(probe.answers, nullptr, false);
    return json.is_object() ? json : Json::object();
}

std::string textOf(const Json &json, const char *key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

} // namespace

const char *dateOrderName(DateOrder order)
{
    switch (order) {
    case DateOrder::YearFirst:
        return "ymd";
    case DateOrder::DayFirst:
        return "dmy";
    case DateOrder::MonthFirst:
        return "mdy";
    case DateOrder::Unknown:
        break;
    }
    return nullptr;
}

DateOrder dateOrderNamed(std::string_view name)
{
    return name == "ymd" ? DateOrder::YearFirst
        : name == "dmy"  ? DateOrder::DayFirst
        : name == "mdy"  ? DateOrder::MonthFirst
                         : DateOrder::Unknown;
}

const char *decimalName(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? "comma" : mark == DecimalMark::Point ? "point" : nullptr;
}

DecimalMark decimalNamed(std::string_view name)
{
    return name == "comma" ? DecimalMark::Comma : name == "point" ? DecimalMark::Point : DecimalMark::Unknown;
}

std::string answersToJson(
    const QString &formatId, const Answers &answers, const Reading &reading, const std::string &period)
{
    Json json = Json::object();
    json["format"] = formatId.toStdString();
    if (const char *order = dateOrderName(reading.dateOrder); order != nullptr)
        json["date_order"] = order;
    const auto &marks = reading.decimals;
    const bool alike =
        std::all_of(marks.begin(), marks.end(), [&](const auto &mark) { return mark.second == marks.begin()->second; });
    if (!marks.empty() && alike) {
        json["decimal"] = decimalName(marks.begin()->second);
    } else if (!alike) {
        for (const auto &[label, mark] : marks)
            json["decimal"][label] = decimalName(mark);
    }
    if (answers.currency.isValid())
        json["currency"] = std::string(answers.currency.code());
    if (reading.rowsNameCurrency)
        json["rows_name_currency"] = true;
    if (reading.negativeDiscounts)
        json["negative_discounts"] = *reading.negativeDiscounts;
    if (reading.currency.isValid())
        json["one_currency"] = std::string(reading.currency.code());
    if (!answers.timezone.empty())
        json["timezone"] = answers.timezone;
    if (answers.statedAt)
        json["stated_at"] = isoInstant(*answers.statedAt);
    if (!answers.store.empty())
        json["store"] = answers.store;
    if (answers.idsAreWhole)
        json["ids_are_whole"] = true;
    if (!period.empty())
        json["period"] = period;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Answers withCarriedAnswers(Answers given, const FileProbe &probe)
{
    if (probe.withReasons == nullptr)
        return given;
    const Json json = parsed(probe);
    const bool answered =
        given.dateOrder != DateOrder::Unknown || given.decimal != DecimalMark::Unknown || !given.decimals.empty();
    if (!given.currency.isValid())
        given.currency = Currency::fromCode(textOf(json, "currency")).value_or(Currency());
    given.ofEveryRow = Currency::fromCode(textOf(json, "one_currency")).value_or(Currency());
    if (const auto rows = json.find("rows_name_currency"); rows != json.end() && rows->is_boolean())
        given.rowsNameCurrency = rows->get<bool>();
    if (const auto signs = json.find("negative_discounts"); signs != json.end() && signs->is_boolean())
        given.negativeDiscounts = signs->get<bool>();
    if (given.timezone.empty() && Zone::fromName(textOf(json, "timezone")))
        given.timezone = textOf(json, "timezone");
    if (given.dateOrder == DateOrder::Unknown)
        given.dateOrder = dateOrderNamed(textOf(json, "date_order"));
    if (!given.statedAt) {
        if (const auto at = parseInstant(textOf(json, "stated_at"), DateOrder::YearFirst, Zone()))
            given.statedAt = *at;
    }
    if (given.store.empty())
        given.store = textOf(json, "store");
    if (!given.period)
        given.period = periodIn(textOf(json, "period"));
    if (const auto ids = json.find("ids_are_whole"); ids != json.end() && ids->is_boolean())
        given.idsAreWhole = given.idsAreWhole || ids->get<bool>();
    if (const auto decimal = json.find("decimal"); decimal != json.end() && given.decimal == DecimalMark::Unknown) {
        if (decimal->is_string()) {
            given.decimal = decimalNamed(decimal->get<std::string>());
        } else if (decimal->is_object()) {
            for (const auto &[label, mark] : decimal->items()) {
                if (mark.is_string())
                    given.decimals.try_emplace(foldedText(label), decimalNamed(mark.get<std::string>()));
            }
        }
    }
    given.ofTheWhole = !answered; // a person who answers has looked at the rows
    return given;
}

QString carriedFormat(const FileProbe &probe)
{
    if (probe.withReasons == nullptr)
        return {};
    const QString id = toQString(textOf(parsed(probe), "format"));
    return formatById(id) != nullptr ? id : QString();
}

std::string carriedPeriod(const FileProbe &probe)
{
    return probe.withReasons == nullptr ? std::string() : textOf(parsed(probe), "period");
}

Recognition recogniseWithAnswers(const FileProbe &probe)
{
    const Format *format = formatById(carriedFormat(probe));
    if (format != nullptr) {
        const Match match = format->recognises(probe);
        if (match.score > 0 && !match.refusal)
            return {format, match};
    }
    return recognise(probe);
}

} // namespace postledger
