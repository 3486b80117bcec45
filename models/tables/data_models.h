// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "analytics/rate_series.h"
#include "formats/mapping.h"
#include "tables/rows_model.h"

#include <optional>

namespace postledger {

/// A mapping of columns that a workspace keeps.
struct KeptMapping
{
    Mapping mapping;
    std::optional<Instant> used; ///< by the last import that did, where it is known
};

class MappingsModel final : public RowsModel<KeptMapping>
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        FormatColumn,
        LabelsColumn, ///< of the files that it is chosen for by itself
        UsedColumn,
        ColumnCount
    };
    explicit MappingsModel(QObject *parent = nullptr)
        : RowsModel(parent)
    {
    }
    using RowsModel::setRows;
    void setRows(std::vector<KeptMapping> rows, InstantText instantText);

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const KeptMapping &row, int column, int role) const override;
    InstantText m_instantText;
};

/// What is known of exchange rates, a pair of currencies a row.
class RatesModel final : public RowsModel<RateSeries>
{
    Q_OBJECT
public:
    enum Column
    {
        BaseColumn,
        QuoteColumn,
        FirstColumn,
        LastColumn,
        DaysColumn,
        GapsColumn,
        ColumnCount
    };
    explicit RatesModel(DayText dayText, QObject *parent = nullptr)
        : RowsModel(parent)
        , m_dayText(std::move(dayText))
    {
    }
    using RowsModel::setRows;
    void setRows(std::vector<RateSeries> rows, DayText dayText);

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const RateSeries &row, int column, int role) const override;
    DayText m_dayText;
};

/// Days on which amounts of a currency wait for a rate: consecutive ones are one row.
struct MissingDays
{
    std::string currency;
    DateRange days = {0, 0}; ///< never unbounded
};
std::vector<MissingDays> missingDays(const std::vector<MissingRates> &missing);

class MissingDaysModel final : public RowsModel<MissingDays>
{
    Q_OBJECT
public:
    enum Column
    {
        CurrencyColumn,
        FirstColumn,
        LastColumn,
        DaysColumn,
        ColumnCount
    };
    explicit MissingDaysModel(DayText dayText, QObject *parent = nullptr)
        : RowsModel(parent)
        , m_dayText(std::move(dayText))
    {
    }
    using RowsModel::setRows;
    void setRows(std::vector<MissingDays> rows, DayText dayText);

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const MissingDays &row, int column, int role) const override;
    DayText m_dayText;
};

/// Posts that go on selling what is out of stock.
class StockWarningsModel final : public AmountRowsModel<StockWarning>
{
    Q_OBJECT
public:
    enum Column
    {
        PostColumn,
        CreatorColumn,
        ProductColumn,
        UnitsColumn,
        AtRiskColumn,
        ColumnCount
    };
    using AmountRowsModel::AmountRowsModel;

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const StockWarning &row, int column, int role) const override;
};

} // namespace postledger
