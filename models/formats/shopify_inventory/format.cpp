// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/registry.h"
#include "formats/row_reader.h"
#include "formats/shopify_inventory/columns.h"
#include "formats/shopify_variant.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace shopify_inventory {

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

/// Places of the columns that are named after locations; none in the long layout.
std::vector<int> locationColumns(const FileProbe &probe)
{
    std::vector<int> places;
    if (columns().find(probe, Location) >= 0)
        return places;
    const std::vector<std::string> unknown = columns().unknownLabels(probe);
    for (std::size_t i = 0; i < probe.labels.size(); ++i) {
        if (std::find(unknown.begin(), unknown.end(), probe.labels[i]) != unknown.end())
            places.push_back(static_cast<int>(i));
    }
    return places;
}

Result<void> checkStock(const FileProbe &probe)
{
    const bool isLong = columns().find(probe, Location) >= 0;
    if (isLong ? columns().find(probe, Available) >= 0 : !locationColumns(probe).empty())
        return {};
    return Error{QStringLiteral("unknown_format"),
        Tr::tr(
            "“%1” has no column “%2” and none that is named after a location, so it says nothing about stock. Export "
            "the inventory again with all its columns.")
            .arg(fileNameOf(probe), toQString(columns().spec(Available).label))};
}

class LevelReader
{
public:
    LevelReader(RowReader &reader, const FileProbe &probe, std::optional<Instant> statedAt)
        : m_reader(reader)
        , m_probe(probe)
        , m_locations(locationColumns(probe))
    {
        m_level.store = "shopify";
        m_level.statedAt = statedAt;
    }

    void read(RecordGroup &group)
    {
        const std::string_view handle = m_reader.requiredId(Handle);
        m_level.ref =
            shopifyVariant(handle, {m_reader.text(Option1), m_reader.text(Option2), m_reader.text(Option3)}).ref;
        m_level.sku = m_reader.id(Sku);
        if (m_reader.has(Location)) {
            m_level.location = m_reader.text(Location);
            m_level.available = quantity(Available);
            m_level.onHand = quantity(OnHand);
            m_level.committed = quantity(Committed);
            m_level.incoming = quantity(Incoming);
            group.records.emplace_back(m_level);
            return;
        }
        for (const int place : m_locations) {
            m_level.location = trimmed(m_probe.labels[static_cast<std::size_t>(place)]);
            m_level.available = quantityAt(place);
            group.records.emplace_back(m_level);
        }
    }

private:
    static bool isNotStocked(std::string_view cell) { return equalsIgnoringCase(cell, "not stocked"); }
    std::optional<std::int64_t> quantity(int column)
    {
        return isNotStocked(m_reader.text(column)) ? std::nullopt : m_reader.count(column);
    }
    std::optional<std::int64_t> quantityAt(int place)
    {
        const std::string_view cell = m_reader.textAt(place);
        if (cell.empty() || isNotStocked(cell))
            return std::nullopt;
        const auto value = parseCount(cell);
        if (!value) {
            m_reader.failAt(place, "bad_number",
                Tr::tr("The stock at “%1” is no whole number. Correct the cell.").arg(toQString(m_level.location)));
        }
        return value;
    }

    RowReader &m_reader;
    const FileProbe &m_probe;
    std::vector<int> m_locations;
    InventoryLevel m_level;
};

class ShopifyInventory final : public Format
{
public:
    QString id() const override { return QStringLiteral("shopify_inventory"); }
    QString title() const override { return Tr::tr("Shopify inventory"); }
    QString platform() const override { return Tr::tr("Stock"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kMappable; }
    std::string_view unreadColumns() const override { return kUnread; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const bool isInventory = std::any_of(std::begin(kOnlyHere), std::end(kOnlyHere),
            [&](std::string_view label) { return probe.column(label) >= 0; });
        if (!isInventory)
            return match;
        match.score = columns().coverage(probe, kSignature);
        if (match.score < 60) {
            match.score = 0;
            return match;
        }
        const std::size_t locations = locationColumns(probe).size();
        if (columns().find(probe, Location) >= 0)
            match.detail = Tr::tr("one row per location");
        else
            match.detail = Tr::tr("%n location(s) in columns", nullptr, static_cast<int>(locations));
        if (const auto stock = checkStock(probe); !stock) {
            match.refusal = stock.error();
            return match;
        }
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        if (auto stock = checkStock(probe); !stock) // a mapping names no columns of locations
            return stock;
        RowReader reader(columns(), *map, probe, rows, sink, job);
        LevelReader levels(reader, probe, answers.statedAt);
        while (reader.next()) {
            RecordGroup group;
            group.firstRow = reader.line();
            reader.checkFault();
            if (!reader.failed())
                levels.read(group);
            if (reader.failed())
                reader.reject(1);
            else if (!sink.accept(std::move(group)))
                return {};
        }
        const auto outcome = reader.outcome();
        if (!outcome)
            return outcome;
        if (answers.statedAt)
            reader.noteAssumedDate(*answers.statedAt);
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace shopify_inventory

void addFormatsOf_shopify_inventory(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<shopify_inventory::ShopifyInventory>());
}

} // namespace postledger
