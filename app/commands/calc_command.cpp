// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/calc_command.h"

#include "base/allocation.h"
#include "base/text.h"
#include "statistics/statistics.h"

#include <QCoreApplication>
#include <QStringList>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <istream>
#include <iterator>
#include <numeric>
#include <ostream>

namespace postledger {

namespace {

using Json = nlohmann::ordered_json;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

/// Why an input cannot be computed; ends the command, never leaves this file.
struct BadInput
{
    QString message;
};

double number(const Json &input, const char *name)
{
    const auto found = input.find(name);
    if (found == input.end() || !found->is_number())
        throw BadInput{Tr::tr("“%1” is to be a number.").arg(QString::fromLatin1(name))};
    return found->get<double>();
}

std::vector<double> numbers(const Json &input, const char *name)
{
    const auto found = input.find(name);
    const bool isList = found != input.end() && found->is_array()
        && std::all_of(found->begin(), found->end(), [](const Json &entry) { return entry.is_number(); });
    if (!isList)
        throw BadInput{Tr::tr("“%1” is to be a list of numbers.").arg(QString::fromLatin1(name))};
    return found->get<std::vector<double>>();
}

double critical(const Json &input)
{
    if (!input.contains("level"))
        return kZ95;
    const double level = number(input, "level");
    if (!(level > 0 && level < 1))
        throw BadInput{Tr::tr("“level” is to lie between 0 and 1.")};
    return normalQuantile((1 + level) / 2);
}

Json limit(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

Json limit(const std::optional<double> &value)
{
    return value ? limit(*value) : Json();
}

Json asJson(const std::optional<Interval> &interval)
{
    if (!interval)
        throw BadInput{Tr::tr("These counts give no interval: 0 ≤ x ≤ n and n > 0 are needed.")};
    return {{"estimate", limit(interval->estimate)}, {"low", limit(interval->low)}, {"high", limit(interval->high)}};
}

Json proportion(const Json &input)
{
    return asJson(wilson(number(input, "x"), number(input, "n"), critical(input)));
}

Json differenceOf(const Json &input)
{
    return asJson(difference(
        number(input, "x1"), number(input, "n1"), number(input, "x2"), number(input, "n2"), critical(input)));
}

Json ratioOf(const Json &input)
{
    return asJson(ratioOfProportions(
        number(input, "x1"), number(input, "n1"), number(input, "x2"), number(input, "n2"), critical(input)));
}

Json spearmanOf(const Json &input)
{
    const std::vector<double> x = numbers(input, "x");
    const std::vector<double> y = numbers(input, "y");
    if (x.size() != y.size())
        throw BadInput{Tr::tr("“x” and “y” are to have the same length.")};
    const auto answer = spearman(x, y, critical(input));
    if (!answer)
        throw BadInput{Tr::tr("A rank correlation needs at least 3 pairs, and values that differ.")};
    return {{"rho", answer->rho}, {"low", limit(answer->low)}, {"high", limit(answer->high)}, {"p", limit(answer->p)},
        {"n", answer->n}};
}

Json benjaminiHochbergOf(const Json &input)
{
    const std::vector<double> p = numbers(input, "p");
    if (std::any_of(p.begin(), p.end(), [](double value) { return !(value >= 0 && value <= 1); }))
        throw BadInput{Tr::tr("“p” is to hold values from 0 to 1.")};
    const double q = number(input, "q");
    const std::vector<double> adjusted = benjaminiHochberg(p);
    Json rejected = Json::array();
    for (const double value : adjusted)
        rejected.push_back(value <= q);
    return {{"adjusted", adjusted}, {"rejected", rejected}};
}

Json bootstrapMeanOf(const Json &input)
{
    const std::vector<double> values = numbers(input, "values");
    const auto whole = [&input](const char *name, std::int64_t otherwise) {
        if (!input.contains(name))
            return otherwise;
        if (!input[name].is_number_integer() || input[name] < 0)
            throw BadInput{Tr::tr("“%1” is to be a whole number.").arg(QString::fromLatin1(name))};
        return input[name].get<std::int64_t>();
    };
    const std::int64_t resamples = whole("resamples", 1999);
    if (resamples < 1 || resamples > 1'000'000)
        throw BadInput{Tr::tr("“resamples” is to be from 1 to 1,000,000.")};
    const auto answer =
        bootstrapMean(values, static_cast<std::uint64_t>(whole("seed", 1)), static_cast<int>(resamples));
    if (!answer)
        throw BadInput{Tr::tr("A bootstrap needs at least 5 values.")};
    Json object = {{"estimate", answer->estimate},
        {"percentile", {limit(answer->percentile.low), limit(answer->percentile.high)}}};
    object["bca"] = answer->bca ? Json{limit(answer->bca->low), limit(answer->bca->high)} : Json();
    object["z0"] = limit(answer->z0);
    object["acceleration"] = limit(answer->acceleration);
    return object;
}

/// "2/5", 0.4, 3: as numerator and denominator.
struct Fraction
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

std::optional<Fraction> fraction(const Json &weight)
{
    const auto whole = [](std::string_view text) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
        return end.ec == std::errc() && end.ptr == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                              : std::nullopt;
    };
    if (weight.is_number_integer())
        return Fraction{weight.get<std::int64_t>(), 1};
    if (!weight.is_string())
        return std::nullopt;
    const auto text = weight.get<std::string>();
    const std::size_t slash = text.find('/');
    const auto numerator = whole(trimmed(std::string_view(text).substr(0, slash)));
    const auto denominator = slash == std::string::npos ? std::optional<std::int64_t>(1)
                                                        : whole(trimmed(std::string_view(text).substr(slash + 1)));
    if (!numerator || !denominator || *denominator <= 0)
        return std::nullopt;
    return Fraction{*numerator, *denominator};
}

Json allocateOf(const Json &input)
{
    const auto total = input.find("total");
    const auto weights = input.find("weights");
    if (total == input.end() || !total->is_number_integer())
        throw BadInput{Tr::tr("“total” is to be a whole number of minor units.")};
    if (weights == input.end() || !weights->is_array())
        throw BadInput{Tr::tr("“weights” is to be a list of numbers, or of fractions like \"2/5\".")};
    std::vector<Fraction> fractions;
    std::vector<double> reals;
    for (const Json &weight : *weights) {
        if (const auto exact = fraction(weight))
            fractions.push_back(*exact);
        else if (!weight.is_number())
            throw BadInput{Tr::tr("“weights” is to be a list of numbers, or of fractions like \"2/5\".")};
        if (weight.is_number())
            reals.push_back(weight.get<double>());
        else
            reals.push_back(
                static_cast<double>(fractions.back().numerator) / static_cast<double>(fractions.back().denominator));
        if (!(reals.back() >= 0) || !std::isfinite(reals.back()))
            throw BadInput{Tr::tr("Weights are not negative.")};
    }
    const auto minor = total->get<std::int64_t>();
    if (fractions.size() != reals.size())
        return {{"shares", allocate(minor, std::span<const double>(reals))}};
    std::int64_t common = 1;
    for (const Fraction &weight : fractions) {
        common = std::lcm(common, weight.denominator);
        if (common <= 0 || common > 1'000'000'000'000)
            throw BadInput{Tr::tr("The weights have no common denominator of reasonable size.")};
    }
    std::vector<std::int64_t> exact;
    for (const Fraction &weight : fractions)
        exact.push_back(weight.numerator * (common / weight.denominator));
    return {{"shares", allocate(minor, std::span<const std::int64_t>(exact))}};
}

struct Function
{
    std::string_view name;
    Json (*compute)(const Json &input);
};

constexpr Function kFunctions[] = {
    {"proportion", proportion},
    {"difference", differenceOf},
    {"ratio", ratioOf},
    {"spearman", spearmanOf},
    {"benjamini_hochberg", benjaminiHochbergOf},
    {"bootstrap_mean", bootstrapMeanOf},
    {"allocate", allocateOf},
};

QString functionNames()
{
    QStringList list;
    for (const Function &function : kFunctions)
        list.append(toQString(function.name));
    return list.join(QStringLiteral(", "));
}

} // namespace

QString CalcCommand::summary() const
{
    return Tr::tr("Redo a statistical claim: a JSON object in, one out");
}

void CalcCommand::configure(CLI::App &app)
{
    app.add_option("FUNCTION", m_function, utf8(functionNames()))->required();
}

int CalcCommand::run(Streams &streams)
{
    const auto function = std::find_if(std::begin(kFunctions), std::end(kFunctions),
        [this](const Function &entry) { return entry.name == m_function; });
    if (function == std::end(kFunctions))
        return failUsage(
            streams, Tr::tr("There is no function “%1”. Choose from: %2.").arg(toQString(m_function), functionNames()));
    const std::string text{std::istreambuf_iterator<char>(streams.in), {}};
    const Json input = Json::parse(text, nullptr, false);
    if (!input.is_object())
        return fail(streams, {QStringLiteral("bad_json"), Tr::tr("The input is no JSON object.")});
    try {
        streams.out << function->compute(input).dump() << '\n';
    } catch (const BadInput &bad) {
        return fail(streams, {QStringLiteral("bad_input"), bad.message});
    }
    return Done;
}

} // namespace postledger
