// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mapping_guess.h"

#include "base/currency.h"
#include "base/text.h"
#include "codec/cell_kind.h"
#include "formats/mapping_words.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>

namespace postledger {

namespace {

constexpr int kExact = 100; ///< the label is one of the column's names
constexpr int kPart = 60; ///< a name stands in the label as words of its own
constexpr int kContent = 45; ///< the cells are what nothing but this column holds
constexpr int kLeast = 40;

/// What the cells of a column may be.
enum class Expected : std::uint8_t
{
    Anything,
    Number,
    Date,
    Currency,
    Platform
};

std::vector<std::string> foldedList(std::string_view list)
{
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        words.push_back(foldedText(list.substr(0, bar)));
        list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
    }
    return words;
}

// "order_id", "Order-ID" and "order id" are one name.
std::string spaced(std::string text)
{
    for (char &c : text) {
        if (c == '_' || c == '-' || c == '.' || c == ':' || c == '/' || c == '(' || c == ')' || c == '*')
            c = ' ';
    }
    return foldedText(text);
}

/// What is known of a column of a neutral file; null for other formats and for unknown columns.
const ColumnWords *wordsOf(const Format &format, std::string_view label)
{
    static constexpr std::string_view kNeutral = "neutral_";
    const std::string id = format.id().toStdString();
    if (!id.starts_with(kNeutral))
        return nullptr;
    const std::string own = id.substr(kNeutral.size()) + '/' + std::string(label);
    const ColumnWords *general = nullptr;
    for (const ColumnWords &entry : kColumnWords) {
        if (entry.column == own)
            return &entry;
        if (entry.column == label)
            general = &entry;
    }
    return general;
}

std::vector<std::string> namesOf(const Format &format, const ColumnSpec &spec)
{
    std::vector<std::string> names{spaced(std::string(spec.label))};
    for (const std::string &alias : foldedList(spec.aliases))
        names.push_back(spaced(alias));
    if (const ColumnWords *words = wordsOf(format, spec.label)) {
        for (const std::string &word : foldedList(words->words))
            names.push_back(spaced(word));
    }
    return names;
}

Expected expectedOf(std::string_view label)
{
    static constexpr std::array kDates{"placed_at", "refunded_at", "at", "published_at", "first_order_at", "valid_from",
        "valid_to", "date", "claimed_at", "stated_at", "first_day", "last_day"};
    static constexpr std::array kNumbers{"gross", "discount", "shipping", "tax", "cogs", "payment_fee", "platform_fee",
        "fulfilment_cost", "merchandise", "restocked_cogs", "impressions", "reach", "views", "likes", "comments",
        "shares", "saves", "link_clicks", "product_page_views", "followers", "commission_rate", "amount", "value",
        "price", "compare_at_price", "cost_per_item", "available", "on_hand", "committed", "incoming", "rate"};
    const auto in = [&](const auto &list) { return std::find(list.begin(), list.end(), label) != list.end(); };
    if (label == "currency" || label == "base" || label == "quote")
        return Expected::Currency;
    if (label == "platform")
        return Expected::Platform;
    return in(kDates) ? Expected::Date : in(kNumbers) ? Expected::Number : Expected::Anything;
}

bool isPlatformName(std::string_view cell)
{
    static constexpr std::array kNames{
        "instagram", "facebook", "tiktok", "pinterest", "youtube", "snapchat", "twitter", "x", "threads", "ig", "fb"};
    const std::string lower = asciiLower(trimmed(cell));
    return std::find(kNames.begin(), kNames.end(), lower) != kNames.end();
}

/// Share of the filled cells of a column that are what is expected; -1 when all are empty.
double share(const FileProbe &probe, std::size_t column, Expected expected)
{
    int filled = 0;
    int fitting = 0;
    for (const auto &row : probe.firstRows) {
        const std::string_view cell = column < row.size() ? trimmed(row[column]) : std::string_view();
        if (cell.empty())
            continue;
        ++filled;
        const CellKind kind = kindOfCell(cell);
        const bool fits = expected == Expected::Number ? kind == CellKind::Number
            : expected == Expected::Date               ? kind == CellKind::Date
            : expected == Expected::Currency           ? Currency::fromCode(cell).has_value()
            : expected == Expected::Platform           ? isPlatformName(cell)
                                                       : true;
        fitting += fits ? 1 : 0;
    }
    return filled == 0 ? -1 : static_cast<double>(fitting) / filled;
}

int nameScore(const std::string &label, const std::vector<std::string> &names)
{
    if (label.empty())
        return 0;
    int best = 0;
    for (std::size_t i = 0; i < names.size() && best < kExact; ++i) {
        // Earlier names are the commoner ones.
        const int rank = std::min(static_cast<int>(i), 15);
        if (label == names[i])
            best = std::max(best, kExact - rank);
        else if (names[i].size() >= 4 && (' ' + label + ' ').find(' ' + names[i] + ' ') != std::string::npos)
            best = std::max(best, kPart - rank);
    }
    return best;
}

struct Pair
{
    int score = 0;
    std::size_t target = 0, source = 0;
};

std::vector<Pair> choose(const FileProbe &probe, const Format &format)
{
    const auto specs = format.mappableColumns();
    const bool neutral = format.id().startsWith(QLatin1String("neutral_"));
    std::vector<std::string> labels;
    for (const std::string &label : probe.labels)
        labels.push_back(spaced(foldedText(label)));
    labels.resize(static_cast<std::size_t>(std::max(probe.width, 0)));
    std::vector<bool> canBeNamed(labels.size());
    for (std::size_t source = 0; source < labels.size(); ++source)
        canBeNamed[source] = !sourceName(probe, static_cast<int>(source)).empty();
    std::vector<Pair> pairs;
    for (std::size_t target = 0; target < specs.size(); ++target) {
        const auto names = namesOf(format, specs[target]);
        const Expected expected = neutral ? expectedOf(specs[target].label) : Expected::Anything;
        for (std::size_t source = 0; source < labels.size(); ++source) {
            if (!canBeNamed[source])
                continue;
            int score = nameScore(labels[source], names);
            const double fits = share(probe, source, expected);
            if (expected != Expected::Anything && fits >= 0 && fits < 0.5)
                score = 0; // whatever it is called
            else if (score == 0 && fits > 0.9
                && (expected == Expected::Currency || expected == Expected::Platform
                    || (expected == Expected::Date && specs[target].need == Need::Required)))
                score = kContent;
            if (score >= kLeast)
                pairs.push_back({score, target, source});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.score > b.score; });
    std::vector<Pair> chosen;
    std::vector<bool> targetTaken(specs.size()), sourceTaken(labels.size());
    for (const Pair &pair : pairs) {
        if (targetTaken[pair.target] || sourceTaken[pair.source])
            continue;
        targetTaken[pair.target] = sourceTaken[pair.source] = true;
        chosen.push_back(pair);
    }
    return chosen;
}

/// A cell for all rows where a file does not state a required column.
std::string harmlessConstant(std::string_view label, const FileProbe &probe, std::string_view currency)
{
    if (label == "currency")
        return std::string(currency);
    if (label == "store")
        return QFileInfo(probe.path).completeBaseName().left(60).toStdString();
    if (label == "discount" || label == "shipping" || label == "tax")
        return "0";
    if (label == "kind")
        return "media";
    if (label == "type")
        return "click";
    return {};
}

} // namespace

std::vector<const Format *> mappableFormats()
{
    std::vector<const Format *> formats;
    for (const auto &format : allFormats()) {
        if (!format->mappableColumns().empty())
            formats.push_back(format.get());
    }
    std::stable_partition(formats.begin(), formats.end(),
        [](const Format *format) { return format->id().startsWith(QLatin1String("neutral_")); });
    return formats;
}

QString columnTitle(const Format &format, const ColumnSpec &spec)
{
    if (const ColumnWords *words = wordsOf(format, spec.label))
        return QCoreApplication::translate("Column", words->title);
    return toQString(spec.label);
}

const Format *likeliestTarget(const FileProbe &probe)
{
    const Format *best = formatById(QStringLiteral("neutral_orders"));
    int bestScore = 0;
    for (const Format *format : mappableFormats()) {
        if (!format->isGuessed())
            continue;
        const auto specs = format->mappableColumns();
        int required = 0;
        int score = 0;
        for (const ColumnSpec &spec : specs)
            required += spec.need == Need::Required && harmlessConstant(spec.label, probe, "x").empty() ? 1 : 0;
        int found = 0;
        for (const Pair &pair : choose(probe, *format)) {
            const bool counts = specs[pair.target].need == Need::Required
                && harmlessConstant(specs[pair.target].label, probe, "x").empty();
            found += counts ? 1 : 0;
            score += pair.score;
        }
        // A colour alone makes no product.
        if (found == 0)
            continue;
        // First how complete it would be, then how much of the file it takes.
        score += found * 1000 / std::max(required, 1);
        if (score > bestScore) {
            bestScore = score;
            best = format;
        }
    }
    return best;
}

Mapping guessMapping(const FileProbe &probe, const Format &format, std::string_view currency)
{
    const auto specs = format.mappableColumns();
    Mapping mapping;
    mapping.name = QFileInfo(probe.path).completeBaseName();
    mapping.formatId = format.id();
    mapping.header = probe.labels;
    std::map<std::size_t, std::size_t> sourceOf;
    for (const Pair &pair : choose(probe, format))
        sourceOf.emplace(pair.target, pair.source);
    for (std::size_t target = 0; target < specs.size(); ++target) {
        const std::string label(specs[target].label);
        if (const auto found = sourceOf.find(target); found != sourceOf.end()) {
            mapping.columns.push_back({label, sourceName(probe, static_cast<int>(found->second))});
        } else if (specs[target].need == Need::Required) {
            const std::string cell = harmlessConstant(label, probe, currency);
            if (!cell.empty())
                mapping.constants.push_back({label, cell});
        }
    }
    return mapping;
}

} // namespace postledger
