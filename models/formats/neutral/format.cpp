// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/money.h"
#include "formats/neutral/columns.h"
#include "formats/neutral/rows.h"
#include "formats/registry.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace postledger {

namespace neutral {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// A kind of neutral file: everything that distinguishes it.
struct Kind
{
    const char *id;
    const char *title;
    const char *platform;
    std::span<const ColumnSpec> columns; ///< the first is the key and must be there
    std::span<const int> signature; ///< empty: all columns
    std::span<const int> dates;
    std::span<const int> amounts;
    bool namesCurrency; ///< false: its amounts are in the workspace's currency
    void (*readRow)(RowContext &, RecordGroup &); ///< no record: the row says nothing and is left out
    const char *unread = ""; ///< columns that are for people, separated by "|"
};

constexpr Kind kKinds[] = {
    {"neutral_orders", QT_TRANSLATE_NOOP("postledger_formats", "Orders (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Orders"), orders::kColumns, orders::kSignature, orders::kDates,
        orders::kAmounts, true, readOrder},
    {"neutral_refunds", QT_TRANSLATE_NOOP("postledger_formats", "Refunds (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Refunds"), refunds::kColumns, refunds::kSignature, refunds::kDates,
        refunds::kAmounts, false, readRefund},
    {"neutral_touchpoints", QT_TRANSLATE_NOOP("postledger_formats", "Touchpoints (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Touchpoints"), touchpoints::kColumns, {}, touchpoints::kDates, {},
        true, readTouchpoint},
    {"neutral_posts", QT_TRANSLATE_NOOP("postledger_formats", "Posts (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Posts"), posts::kColumns, posts::kSignature, posts::kDates, {}, true,
        readPost},
    {"neutral_creators", QT_TRANSLATE_NOOP("postledger_formats", "Creators (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Creators"), creators::kColumns, {}, {}, {}, true, readCreator},
    {"neutral_customers", QT_TRANSLATE_NOOP("postledger_formats", "Customers (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Customers"), customers::kColumns, {}, customers::kDates, {}, true,
        readCustomer},
    {"neutral_codes", QT_TRANSLATE_NOOP("postledger_formats", "Discount codes (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Codes"), codes::kColumns, {}, codes::kDates, {}, true, readCode},
    {"neutral_spend", QT_TRANSLATE_NOOP("postledger_formats", "Spend (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Spend"), spend::kColumns, spend::kSignature, spend::kDates,
        spend::kAmounts, false, readSpend},
    {"neutral_claims", QT_TRANSLATE_NOOP("postledger_formats", "Platform claims (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Claims"), claims::kColumns, claims::kSignature, claims::kDates,
        claims::kAmounts, false, readClaim},
    {"neutral_products", QT_TRANSLATE_NOOP("postledger_formats", "Products (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Products"), products::kColumns, products::kSignature, products::kDates,
        products::kAmounts, false, readProduct},
    {"neutral_inventory", QT_TRANSLATE_NOOP("postledger_formats", "Stock (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Stock"), inventory::kColumns, inventory::kSignature, inventory::kDates,
        {}, true, readInventory},
    {"neutral_exchange_rates", QT_TRANSLATE_NOOP("postledger_formats", "Exchange rates (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Exchange rates"), exchange_rates::kColumns, exchange_rates::kSignature,
        exchange_rates::kDates, exchange_rates::kAmounts, true, readExchangeRate},
    {"neutral_budgets", QT_TRANSLATE_NOOP("postledger_formats", "Budgets (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Budgets"), budgets::kColumns, budgets::kSignature, budgets::kDates,
        budgets::kAmounts, false, readBudget},
    {"neutral_order_fees", QT_TRANSLATE_NOOP("postledger_formats", "Order fees (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Fees"), order_fees::kColumns, order_fees::kSignature,
        order_fees::kDates, order_fees::kAmounts, false, readOrderFee},
    {"neutral_links", QT_TRANSLATE_NOOP("postledger_formats", "Links of names (Postledger CSV)"),
        QT_TRANSLATE_NOOP("postledger_formats", "Links"), links::kColumns, links::kSignature, links::kDates, {}, true,
        readLink, links::kUnread},
};

/// Costs that agree in everything but the amount are one record: their rows are added up.
class SpendSums
{
public:
    /// \return false when a sum is too large to be counted exactly
    bool add(RecordGroup &&group)
    {
        const Spend &cost = std::get<Spend>(group.records.front());
        const auto [at, isNew] =
            m_places.try_emplace(Key{cost.day, cost.lastDay, cost.campaignRef, cost.postRef, cost.creatorRef,
                                     cost.platform, cost.currency, static_cast<int>(cost.kind)},
                m_groups.size());
        if (isNew) {
            m_groups.push_back(std::move(group));
            return true;
        }
        RecordGroup &sum = m_groups[at->second];
        const auto amount = addChecked(sum.amount, group.amount);
        if (!amount)
            return false;
        sum.amount = std::get<Spend>(sum.records.front()).amount = *amount;
        sum.rowCount += group.rowCount;
        return true;
    }
    void handTo(RecordSink &sink)
    {
        for (RecordGroup &group : m_groups) {
            if (!sink.accept(std::move(group)))
                return;
        }
    }

private:
    using Key =
        std::tuple<Day, std::optional<Day>, std::string, std::string, std::string, std::string, std::string, int>;
    std::map<Key, std::size_t> m_places;
    std::vector<RecordGroup> m_groups;
};

/// Whether \p order, whose row is not the same as the one above it, may be another item of that order.
bool isItemBeside(const Order &above, const Order &order)
{
    return above.ref == order.ref && above.store == order.store && above.placedAt == order.placedAt;
}

Error rowsAreItems(const QString &fileName, const Order &order)
{
    return {QStringLiteral("rows_are_items"),
        //: %1 is a file, %2 the number of an order
        Tr::tr("“%1” has several rows of the order %2, as a list of items has. A row must be a "
               "whole "
               "order: add the rows of each order up (in a spreadsheet with a pivot table) and import that.")
            .arg(fileName, toQString(order.ref))};
}

class NeutralFormat final : public Format
{
public:
    explicit NeutralFormat(const Kind &kind)
        : m_kind(kind)
        , m_table(kind.columns, ColumnTable::Extras::Noted, kind.unread, kind.id)
        , m_signature(kind.signature.begin(), kind.signature.end())
    {
        if (kind.readRow == readOrder)
            m_paidTable.emplace(orders::kColumnsOfPaid, ColumnTable::Extras::Noted, kind.unread, kind.id);
        if (m_signature.empty()) {
            m_signature.resize(kind.columns.size());
            std::iota(m_signature.begin(), m_signature.end(), 0);
        }
    }

    QString id() const override { return QString::fromLatin1(m_kind.id); }
    QString title() const override { return Tr::tr(m_kind.title); }
    QString platform() const override { return Tr::tr(m_kind.platform); }
    std::span<const ColumnSpec> mappableColumns() const override { return m_kind.columns; }
    std::string_view unreadColumns() const override { return m_kind.unread; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return m_table.admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const ColumnTable &table = tableOf(probe);
        if (table.find(probe, 0) < 0)
            return match;
        // Other exports have some of these columns among many of their own.
        const std::size_t unknown = table.unknownLabels(probe).size();
        if (unknown * 2 > probe.labels.size())
            return match;
        match.score = scoreOf(table, probe, m_signature);
        if (match.score > 0)
            refuseUnlessBound(table, probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const ColumnTable &table = tableOf(probe);
        const auto map = table.bind(probe);
        if (!map)
            return map.error();
        HabitColumns habitColumns{.dates = m_kind.dates, .amounts = m_kind.amounts};
        // 1,087 may be a rate or a thousand times one.
        if (m_kind.readRow != readExchangeRate)
            habitColumns.documentedMark = DecimalMark::Point;
        const auto habits = decideHabits(table, *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(table, *map, probe, rows, sink, job);
        reader.setHabits(*habits);

        RowContext context{.reader = reader,
            .workspace = sink.workspaceCurrency(),
            .statedAt = answers.statedAt,
            .negativeDiscounts = answers.ofTheWhole ? answers.negativeDiscounts : std::nullopt};
        if (!m_kind.namesCurrency) {
            context.currency = answers.currency.isValid() ? answers.currency : context.workspace;
            if (!context.currency.isValid() && probe.column("currency") < 0)
                return unknownCurrency(reader.fileName());
        }

        const bool addsUp = m_kind.readRow == readSpend;
        const bool isMappedOrders = answers.mapped && m_kind.readRow == readOrder;
        std::optional<Order> before; // of the row above
        std::string cells, cellsBefore; // all of the row, also those that the mapping does not read
        SpendSums sums;
        std::int64_t leftOut = 0;
        std::vector<std::pair<int, RoundedIdFinder>> ids;
        for (std::size_t column = 0; column < m_kind.columns.size(); ++column) {
            if (m_kind.columns[column].label.ends_with("_id"))
                ids.emplace_back(static_cast<int>(column), RoundedIdFinder());
        }
        while (reader.next()) {
            RecordGroup group;
            group.firstRow = reader.line();
            reader.checkFault();
            for (auto &[column, finder] : ids)
                finder.add(parseId(reader.text(column)));
            if (!reader.failed())
                m_kind.readRow(context, group);
            if (reader.failed()) {
                reader.reject(1);
                continue;
            }
            if (group.records.empty()) {
                ++leftOut;
                continue;
            }
            if (isMappedOrders) {
                const auto &order = std::get<Order>(group.records.front());
                cells.clear();
                for (int column = 0; column < probe.width; ++column)
                    cells.append(reader.textAt(column)).push_back('\n');
                if (before && isItemBeside(*before, order) && cells != cellsBefore)
                    return rowsAreItems(reader.fileName(), order);
                before = order;
                cells.swap(cellsBefore);
            }
            if (addsUp && !sums.add(std::move(group))) {
                return Error{QStringLiteral("overflow"),
                    Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.")
                        .arg(reader.fileName())};
            }
            if (!addsUp && !sink.accept(std::move(group)))
                return {};
        }
        const auto outcome = reader.outcome();
        if (!outcome)
            return outcome;
        for (const auto &[column, finder] : ids) {
            if (!answers.idsAreWhole && finder.allRounded())
                return suspiciousIds(reader.fileName(), reader.label(column));
        }
        if (answers.reading != nullptr)
            answers.reading->negativeDiscounts = context.negativeDiscounts;
        sums.handTo(sink);
        if (leftOut > 0) {
            const auto count = static_cast<int>(std::min<std::int64_t>(leftOut, std::numeric_limits<int>::max()));
            sink.note({0, leftOut, reader.label(links::Target), QStringLiteral("no_target"),
                Tr::tr("%n row(s) name no target and were left out. Fill the column in and import the file again.",
                    nullptr, count),
                QString()});
        }
        if (context.usedStatedAt && context.statedAt)
            reader.noteAssumedDate(*context.statedAt);
        reader.finish();
        return {};
    }

private:
    const ColumnTable &tableOf(const FileProbe &probe) const
    {
        const bool paid =
            m_paidTable && m_table.find(probe, orders::Gross) < 0 && m_table.find(probe, orders::Total) >= 0;
        return paid ? *m_paidTable : m_table;
    }

    const Kind &m_kind;
    ColumnTable m_table;
    std::optional<ColumnTable> m_paidTable; ///< of orders
    std::vector<int> m_signature;
};
} // namespace

} // namespace neutral

void addFormatsOf_neutral(std::vector<std::unique_ptr<Format>> &formats)
{
    for (const neutral::Kind &kind : neutral::kKinds)
        formats.push_back(std::make_unique<neutral::NeutralFormat>(kind));
}

} // namespace postledger
