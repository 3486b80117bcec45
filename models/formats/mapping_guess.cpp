// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mapping_guess.h"

#include "base/currency.h"
#include "base/text.h"
#include "codec/cell_kind.h"
#include "formats/label_match.h"
#include "formats/mapping_words.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace postledger {

namespace {

constexpr int kSure = kLikeExactly - 15; ///< from here on the label is one of the column's names
constexpr int kContent = 45; ///< the cells are what nothing but this column holds
constexpr int kLeast = 40;

/// What the cells of a column may be.
enum class Expected : std::uint8_t
{
    Anything,
    Id,
    Number,
    Date,
    Currency,
    Platform
};

Expected expectedOf(std::string_view label)
{
    static constexpr std::array kDates{"placed_at", "refunded_at", "at", "published_at", "first_order_at", "valid_from",
        "valid_to", "date", "claimed_at", "stated_at", "first_day", "last_day"};
    static constexpr std::array kNumbers{"gross", "discount", "shipping", "tax", "total", "cogs", "payment_fee",
        "platform_fee", "fulfilment_cost", "merchandise", "restocked_cogs", "impressions", "reach", "views", "likes",
        "comments", "shares", "saves", "link_clicks", "product_page_views", "followers", "commission_rate", "amount",
        "value", "price", "compare_at_price", "cost_per_item", "available", "on_hand", "committed", "incoming", "rate"};
    static constexpr std::array kIds{
        "order_id", "refund_id", "touch_id", "claim_id", "fee_id", "post_id", "declared_post_id", "sku"};
    const auto in = [&](const auto &list) { return std::find(list.begin(), list.end(), label) != list.end(); };
    if (label == "currency" || label == "base" || label == "quote")
        return Expected::Currency;
    if (label == "platform")
        return Expected::Platform;
    return in(kDates) ? Expected::Date : in(kNumbers) ? Expected::Number : in(kIds) ? Expected::Id : Expected::Anything;
}

bool isPlatformName(std::string_view cell)
{
    static constexpr std::array kNames{
        "instagram", "facebook", "tiktok", "pinterest", "youtube", "snapchat", "twitter", "x", "threads", "ig", "fb"};
    const std::string lower = asciiLower(trimmed(cell));
    return std::find(kNames.begin(), kNames.end(), lower) != kNames.end();
}

/// No date and no amount. Where the label leaves doubt, an id is also one that counts.
bool mayBeId(std::string_view cell)
{
    const CellKind kind = kindOfCell(cell);
    return kind != CellKind::Date && (kind != CellKind::Number || cell.find_first_of(".,") == std::string_view::npos);
}

bool hasDigit(std::string_view cell)
{
    return std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Share of the filled cells of a column that are what is expected; -1 when all are empty.
template<typename Fits>
double shareOf(const FileProbe &probe, std::size_t column, const Fits &fits)
{
    int filled = 0;
    int fitting = 0;
    for (const auto &row : probe.firstRows) {
        const std::string_view cell = column < row.size() ? trimmed(row[column]) : std::string_view();
        if (cell.empty())
            continue;
        ++filled;
        fitting += fits(cell) ? 1 : 0;
    }
    return filled == 0 ? -1 : static_cast<double>(fitting) / filled;
}

double share(const FileProbe &probe, std::size_t column, Expected expected)
{
    return shareOf(probe, column, [&](std::string_view cell) {
        const CellKind kind = kindOfCell(cell);
        return expected == Expected::Number  ? kind == CellKind::Number
            : expected == Expected::Date     ? kind == CellKind::Date
            : expected == Expected::Currency ? Currency::fromCode(cell).has_value()
            : expected == Expected::Platform ? isPlatformName(cell)
            : expected == Expected::Id       ? mayBeId(cell)
                                             : true;
    });
}

struct Pair
{
    int score = 0;
    std::size_t target = 0, source = 0;
};

/// What a column of the file and one of the format have in common.
int scoreOf(const FileProbe &probe, std::size_t source, const std::string &label, const ColumnSpec &spec,
    Expected expected, int likeness)
{
    const double fits = share(probe, source, expected);
    if (expected != Expected::Anything && fits >= 0 && fits < 0.5)
        return 0; // whatever it is called
    const bool told = likeness >= kSure;
    if (expected == Expected::Id && !told && shareOf(probe, source, hasDigit) < 0.5)
        return 0;
    // What tells who a person is must not become an id or a name that is kept and shown.
    const bool isText = expected == Expected::Anything || expected == Expected::Id;
    if (isText && !told && spec.cells == Cells::Admitted && looksPersonal(label))
        return 0;
    // The day of a first order cannot be told from any other.
    const bool anyDate =
        expected == Expected::Date && spec.need == Need::Required && spec.label != std::string_view("first_order_at");
    if (likeness < kLeast && fits > 0.9
        && (expected == Expected::Currency || expected == Expected::Platform || anyDate))
        return kContent;
    return likeness;
}

std::vector<std::string> spacedWords(std::string_view words)
{
    std::vector<std::string> names;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('|'), words.size());
        names.push_back(spacedLabel(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return names;
}

/// Tells labels apart that would fit a column by their words but mean another amount of the order.
class OtherAmounts
{
public:
    OtherAmounts(const FileProbe &probe, std::span<const ColumnSpec> specs, const ColumnTable &table)
        : m_specs(specs)
        , m_table(table)
    {
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (specs[i].label == std::string_view("shipping"))
                m_shipping = static_cast<int>(i);
            m_isOrders = m_isOrders || specs[i].label == std::string_view("total");
        }
        for (std::size_t source = 0; source < probe.foldedLabels.size(); ++source) {
            const std::string label = spacedLabel(probe.foldedLabels[source]);
            m_namesGoods = m_namesGoods
                || ((labelLikeness(label, {}, m_goods) >= kLeast || isNet(label))
                    && share(probe, source, Expected::Number) >= 0.5);
        }
    }
    bool isOther(const std::string &label, std::size_t target) const
    {
        const std::string_view column = m_specs[target].label;
        if (column == "cogs") // "costo de envío express"
            return m_shipping >= 0 && m_table.likeness(m_shipping, label) >= kLeast;
        if ((column == "gross" || column == "total") && m_isOrders && labelLikeness(label, {}, m_notSold) >= kLeast)
            return true;
        return column == "gross" ? m_namesGoods && isPaid(label) : column == "total" && isNet(label);
    }
    /// What was paid in the end: the goods with tax and shipping and less a discount, where these are named.
    bool isPaid(const std::string &label) const
    {
        return !isNet(label)
            && (labelLikeness(label, {}, m_paid) >= kSure || labelLikeness(label, {}, m_withTax) >= kLeast);
    }

private:
    bool isNet(const std::string &label) const { return labelLikeness(label, {}, m_withoutTax) >= kLeast; }

    std::span<const ColumnSpec> m_specs;
    const ColumnTable &m_table;
    const std::vector<std::string> m_goods = spacedWords(kGoodsWords);
    const std::vector<std::string> m_paid = spacedWords(kPaidWords);
    const std::vector<std::string> m_withTax = spacedWords(kWithTaxWords);
    const std::vector<std::string> m_withoutTax = spacedWords(kWithoutTaxWords);
    const std::vector<std::string> m_notSold = spacedWords(kNotSoldWords);
    int m_shipping = -1;
    bool m_isOrders = false; ///< they have a column for what was paid
    bool m_namesGoods = false;
};

/// The likeliest pairs, of each target and each source at most one. \param pairs  the likeliest first
std::vector<Pair> withoutRivals(const std::vector<Pair> &pairs, std::size_t targets, std::size_t sources)
{
    std::vector<Pair> chosen;
    std::vector<bool> targetTaken(targets), sourceTaken(sources);
    for (const Pair &pair : pairs) {
        if (targetTaken[pair.target] || sourceTaken[pair.source])
            continue;
        targetTaken[pair.target] = sourceTaken[pair.source] = true;
        chosen.push_back(pair);
    }
    return chosen;
}

std::vector<Pair> choose(const FileProbe &probe, const Format &format)
{
    const auto specs = format.mappableColumns();
    const std::string formatId = format.id().toStdString();
    const bool neutral = formatId.starts_with("neutral_");
    const ColumnTable table(specs, ColumnTable::Extras::Usual, format.unreadColumns(), formatId);
    const OtherAmounts others(probe, specs, table);
    std::vector<Pair> pairs;
    for (std::size_t source = 0; source < static_cast<std::size_t>(std::max(probe.width, 0)); ++source) {
        if (sourceName(probe, static_cast<int>(source)).empty())
            continue;
        const std::string folded = source < probe.foldedLabels.size() ? probe.foldedLabels[source] : std::string();
        const std::string label = spacedLabel(folded);
        const bool known = table.isKnown(folded);
        for (std::size_t target = 0; target < specs.size(); ++target) {
            const Expected expected = neutral ? expectedOf(specs[target].label) : Expected::Anything;
            const int likeness = table.likeness(static_cast<int>(target), label);
            // A column that the export itself calls so is no other one.
            if (known && !neutral && likeness < kSure)
                continue;
            if (neutral && others.isOther(label, target))
                continue;
            // "Discount %" is a share; no amount.
            if (expected == Expected::Number && folded.find('%') != std::string::npos
                && std::string_view(specs[target].label).find("rate") == std::string_view::npos)
                continue;
            const int score = scoreOf(probe, source, label, specs[target], expected, likeness);
            if (score >= kLeast)
                pairs.push_back({score, target, source});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.score > b.score; });
    const auto sources = static_cast<std::size_t>(std::max(probe.width, 0));
    const auto chosen = withoutRivals(pairs, specs.size(), sources);
    if (formatId != "neutral_orders")
        return chosen;
    const bool namesParts = std::any_of(chosen.begin(), chosen.end(), [&](const Pair &pair) {
        const std::string_view label = specs[pair.target].label;
        return label == "tax" || label == "shipping" || label == "discount";
    });
    std::erase_if(pairs, [&](const Pair &pair) {
        const std::string_view column = specs[pair.target].label;
        return namesParts ? column == "gross" && pair.source < probe.foldedLabels.size()
                && others.isPaid(spacedLabel(probe.foldedLabels[pair.source]))
                          : column == "total";
    });
    return withoutRivals(pairs, specs.size(), sources);
}

/// The name of a file without the month, the date and the number that tell it from its neighbours.
QString storeNamed(const QString &fileName)
{
    static const QRegularExpression marks(QStringLiteral("[\\s_\\-.,()\\[\\]–]+"));
    static const QRegularExpression times(QStringLiteral("^([\\d年月日]+|[qtv][1-4]|kw\\d+)$"));
    static const std::set<QString> months = [] {
        std::set<QString> words;
        for (const char *language : {"en", "de", "fr", "es", "it", "pt", "nl", "pl"}) {
            const QLocale locale{QLatin1String(language)};
            for (int month = 1; month <= 12; ++month) {
                for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (const QString &name : {locale.monthName(month, form), locale.standaloneMonthName(month, form)})
                        words.insert(name.toLower().remove(QLatin1Char('.')));
                }
            }
        }
        return words;
    }();
    QStringList kept;
    for (const QString &word : fileName.split(marks, Qt::SkipEmptyParts)) {
        const QString lower = word.toLower();
        if (!months.contains(lower) && !times.match(lower).hasMatch())
            kept << word;
    }
    return kept.isEmpty() ? fileName : kept.join(QLatin1Char(' '));
}

/// A cell for all rows where a file does not state a required column.
std::string harmlessConstant(std::string_view label, const FileProbe &probe, std::string_view currency)
{
    if (label == "currency")
        return std::string(currency);
    if (label == "store")
        return storeNamed(QFileInfo(probe.path).completeBaseName()).left(60).toStdString();
    if (label == "discount" || label == "shipping" || label == "tax")
        return "0";
    if (label == "kind")
        return "media";
    if (label == "type")
        return "click";
    return {};
}

bool mustBeFilled(const ColumnSpec &spec, const FileProbe &probe)
{
    return (spec.need == Need::Required || spec.need == Need::Answered)
        && harmlessConstant(spec.label, probe, "x").empty();
}

/// How well a file fits a format.
struct Fit
{
    int score = 0; ///< first how complete it would be, then how much of the file it takes
    int sure = 0; ///< required columns that were found
    bool isWhole = true; ///< every required column is called by one of its names
    bool hasAmounts = false; ///< a column of amounts was found; a number of pieces is none
    bool hasDates = false;
};

/// Most cells are numbers with decimals.
bool isAmounts(const FileProbe &probe, std::size_t column)
{
    return shareOf(probe, column, [](std::string_view cell) {
        return kindOfCell(cell) == CellKind::Number && cell.find_first_of(".,") != std::string_view::npos;
    }) > 0.5;
}

bool isDates(const FileProbe &probe, std::size_t column)
{
    return share(probe, column, Expected::Date) > 0.9;
}

Fit fitOf(const FileProbe &probe, const Format &format)
{
    const auto specs = format.mappableColumns();
    const auto pairs = choose(probe, format);
    const bool goods =
        std::any_of(pairs.begin(), pairs.end(), [&](const Pair &pair) { return specs[pair.target].label == "gross"; });
    Fit fit;
    fit.hasAmounts = !format.id().startsWith(QLatin1String("neutral_")); // only exports that have some are guessed
    int required = 0;
    int named = 0;
    int found = 0; // in percent
    for (const ColumnSpec &spec : specs)
        required += mustBeFilled(spec, probe) ? 1 : 0;
    for (const Pair &pair : pairs) {
        const ColumnSpec &spec = specs[pair.target];
        const bool standsIn = !goods && columnInsteadOf(format.id(), "gross") == spec.label;
        const Expected expected = expectedOf(spec.label);
        fit.score += pair.score;
        fit.hasAmounts = fit.hasAmounts || (expected == Expected::Number && isAmounts(probe, pair.source));
        fit.hasDates = fit.hasDates || isDates(probe, pair.source);
        if (!mustBeFilled(spec, probe) && !standsIn)
            continue;
        ++fit.sure;
        named += pair.score >= kSure ? 1 : 0;
        found += pair.score >= kSure ? 100 : pair.score > kContent ? 80 : 30;
    }
    fit.isWhole = named == required;
    fit.score += found * 10 / std::max(required, 1);
    return fit;
}

/// Dates beside amounts with decimals.
bool mayBeSales(const FileProbe &probe)
{
    bool dates = false;
    bool amounts = false;
    for (std::size_t column = 0; column < static_cast<std::size_t>(std::max(probe.width, 0)); ++column) {
        dates = dates || isDates(probe, column);
        amounts = amounts || isAmounts(probe, column);
    }
    return dates && amounts;
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
    const ColumnWords *words = columnWords(format.id().toStdString(), spec.label);
    if (words != nullptr && words->title != nullptr)
        return QCoreApplication::translate("Column", words->title);
    return toQString(spec.label);
}

std::string_view columnInsteadOf(const QString &formatId, std::string_view label)
{
    return formatId == QLatin1String("neutral_orders") && label == "gross" ? "total" : std::string_view();
}

const Format *likeliestTarget(const FileProbe &probe)
{
    const Format *best = formatById(QStringLiteral("neutral_orders"));
    int bestScore = 0;
    const bool sales = mayBeSales(probe);
    for (const Format *format : mappableFormats()) {
        if (!format->isGuessed())
            continue;
        const Fit fit = fitOf(probe, *format);
        // A colour alone makes no product, amounts with dates no list of names, and what takes neither no stock.
        if (fit.sure == 0 || (sales && !fit.hasAmounts && !(fit.isWhole && fit.hasDates)))
            continue;
        if (fit.score > bestScore) {
            bestScore = fit.score;
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
    bool linkIsId = false;
    std::map<std::size_t, std::size_t> sourceOf;
    for (const Pair &pair : choose(probe, format))
        sourceOf.emplace(pair.target, pair.source);
    for (std::size_t target = 0; target < specs.size(); ++target) {
        const std::string label(specs[target].label);
        if (const auto found = sourceOf.find(target); found != sourceOf.end()) {
            mapping.columns.push_back({label, sourceName(probe, static_cast<int>(found->second))});
        } else if (format.id() == QLatin1String("neutral_posts") && label == "post_id") {
            linkIsId = true;
        } else if (specs[target].need == Need::Required || specs[target].need == Need::Answered) {
            const std::string cell = harmlessConstant(label, probe, currency);
            if (!cell.empty())
                mapping.constants.push_back({label, cell});
        }
    }
    for (Mapping::Column &column : mapping.columns) {
        if (linkIsId && column.target == "permalink")
            column.target = "post_id"; // the link holds it
    }
    return mapping;
}

} // namespace postledger
