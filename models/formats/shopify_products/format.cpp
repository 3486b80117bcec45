// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/assumed_currency.h"
#include "formats/registry.h"
#include "formats/row_reader.h"
#include "formats/shopify_products/columns.h"
#include "formats/shopify_variant.h"

#include <QCoreApplication>

namespace postledger {

namespace shopify_products {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual, kUnread);
    return table;
}

/// Variants one after the other. The first row of a handle says what the product is; rows that only add an image belong
/// to the variant above them.
class VariantReader
{
public:
    VariantReader(RowReader &reader, int exponent, std::string_view currency, std::optional<Instant> statedAt)
        : m_reader(reader)
        , m_exponent(exponent)
    {
        m_product.store = "shopify";
        m_product.currency = currency;
        m_product.statedAt = statedAt;
    }

    /// \return false when the sink wants no more
    bool add()
    {
        m_reader.checkFault();
        const std::string_view handle = m_reader.requiredId(Handle);
        if (!m_reader.failed() && handle == m_handle && m_reader.text(Price).empty() && m_reader.text(Sku).empty()) {
            if (m_pending.rowCount == 0) // the variant above was rejected
                m_pending.firstRow = m_reader.line();
            ++m_pending.rowCount;
            return true;
        }
        if (!handOn())
            return false;
        if (!m_reader.failed())
            readVariant(handle);
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        m_pending.firstRow = m_reader.line();
        m_pending.rowCount = 1;
        if (!m_reader.text(Price).empty() || !m_reader.text(Sku).empty())
            m_pending.records.emplace_back(m_product);
        return true;
    }
    bool handOn()
    {
        RecordGroup group = std::exchange(m_pending, RecordGroup{0, 0, 0, {}});
        return group.rowCount == 0 || m_reader.sink().accept(std::move(group));
    }

private:
    void readVariant(std::string_view handle)
    {
        if (handle != m_handle) {
            m_handle = handle;
            m_product.title = m_reader.text(Title);
            m_product.vendor = m_reader.text(Vendor);
            m_product.type = m_reader.text(Type);
            m_product.status = asciiLower(m_reader.text(Status));
        }
        ShopifyVariant variant =
            shopifyVariant(handle, {m_reader.text(Option1), m_reader.text(Option2), m_reader.text(Option3)});
        m_product.ref = std::move(variant.ref);
        m_product.variant = std::move(variant.title);
        m_product.sku = m_reader.id(Sku);
        m_product.price = m_reader.amount(Price, m_exponent);
        m_product.compareAtPrice = m_reader.amount(CompareAtPrice, m_exponent);
        m_product.costPerItem = m_reader.amount(CostPerItem, m_exponent);
    }

    RowReader &m_reader;
    int m_exponent;
    std::string m_handle;
    Product m_product;
    RecordGroup m_pending{0, 0, 0, {}};
};

class ShopifyProducts final : public Format
{
public:
    QString id() const override { return QStringLiteral("shopify_products"); }
    QString title() const override { return Tr::tr("Shopify products"); }
    QString platform() const override { return Tr::tr("Products"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::string_view unreadColumns() const override { return kUnread; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        match.score = scoreOf(columns(), probe, kSignature);
        if (match.score == 0)
            return match;
        match.detail = Tr::tr("%n column(s)", nullptr, static_cast<int>(probe.labels.size()));
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        const HabitColumns habitColumns{.dates = {}, .amounts = kAmounts, .documentedMark = DecimalMark::Point};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        // The export is in the shop's currency and does not say which that is.
        const auto currency = assumedCurrency(probe, answers, sink);
        if (!currency)
            return currency.error();

        noteAssumedCurrencyOfFile(reader, *currency);
        VariantReader variants(reader, currency->exponent(), currency->code(), answers.statedAt);
        while (reader.next()) {
            if (!variants.add())
                return {};
        }
        const auto outcome = reader.outcome();
        if (!outcome)
            return outcome;
        if (!variants.handOn())
            return {};
        if (answers.statedAt)
            reader.noteAssumedDate(*answers.statedAt);
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace shopify_products

void addFormatsOf_shopify_products(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<shopify_products::ShopifyProducts>());
}

} // namespace postledger
