// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/result_text.h"

#include "analytics/kpi.h"
#include "base/money.h"
#include "codec/table_writer.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace postledger {

namespace {

constexpr int kDigits = 9;

std::string plainDouble(double value)
{
    std::array<char, 400> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", kDigits, value);
    if (length <= 0 || !std::isfinite(value))
        return {};
    std::string text(buffer.data(), static_cast<std::size_t>(length));
    // The program may run in a locale that writes a comma.
    if (const auto comma = text.find(','); comma != std::string::npos)
        text[comma] = '.';
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string plainValue(const std::optional<double> &value, Unit unit, int currencyExponent)
{
    if (!value)
        return {};
    const bool money = unit == Unit::Money || unit == Unit::MoneyRatio;
    return plainDouble(money ? *value / std::pow(10.0, currencyExponent) : *value);
}

/// Which columns get limits: those whose KPI carries an interval by its nature, so that the labels of an answer do not
/// depend on its figures.
std::vector<bool> columnsWithLimits(const ResultTable &table, bool intervals)
{
    std::vector<bool> with;
    for (const ResultTable::Column &column : table.columns) {
        const Kpi *kpi = kpiById(column.kpi);
        with.push_back(intervals && kpi && kpi->hasInterval());
    }
    return with;
}

struct Cell
{
    std::string text;
    bool number = false;
};

std::vector<std::vector<Cell>> cellsOf(const ResultTable &table, bool intervals)
{
    const std::vector<bool> limits = columnsWithLimits(table, intervals);
    std::vector<std::vector<Cell>> lines;
    lines.reserve(table.rows.size() + 1);
    std::vector<Cell> labels;
    for (const Dimension dimension : table.dimensions)
        labels.push_back({std::string(dimensionId(dimension)), false});
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        labels.push_back({table.columns[i].kpi, true});
        if (limits[i]) {
            labels.push_back({table.columns[i].kpi + "_low", true});
            labels.push_back({table.columns[i].kpi + "_high", true});
        }
    }
    lines.push_back(std::move(labels));
    for (const ResultTable::Row &row : table.rows) {
        std::vector<Cell> cells;
        for (const std::string &key : row.keys)
            cells.push_back({key, false});
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Figure &figure = row.figures[i];
            const Unit unit = table.columns[i].unit;
            cells.push_back({plainFigure(figure, table.columns[i], table.currencyExponent), true});
            if (limits[i]) {
                cells.push_back({plainValue(figure.low, unit, table.currencyExponent), true});
                cells.push_back({plainValue(figure.high, unit, table.currencyExponent), true});
            }
        }
        lines.push_back(std::move(cells));
    }
    return lines;
}

/// Without what would move a terminal's cursor, and with a width in characters.
QString shown(const std::string &text)
{
    QString visible = QString::fromStdString(text);
    for (QChar &c : visible) {
        const bool bidi =
            (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (c.category() == QChar::Other_Control || bidi)
            c = QChar(0xFFFD);
    }
    return visible;
}

} // namespace

std::string plainFigure(const Figure &figure, const ResultTable::Column &column, int currencyExponent)
{
    if (!figure.value)
        return {};
    if (column.unit == Unit::Money)
        return plainDecimal(figure.minor, currencyExponent);
    if (column.unit == Unit::Count)
        return std::to_string(figure.minor);
    return plainValue(figure.value, column.unit, currencyExponent);
}

std::string defusedText(std::string_view text)
{
    // csvText() decides what a formula is: beyond quotes, doubled ones too, it adds nothing but the apostrophe.
    const auto quotes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '"'));
    const bool defused = csvText(text).size() > text.size() + quotes + 2;
    return (defused ? "'" : "") + std::string(text);
}

std::string resultAsCsv(const ResultTable &table, bool intervals)
{
    std::string out;
    bool labels = true;
    for (const auto &line : cellsOf(table, intervals)) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0)
                out += ',';
            out += labels || line[i].number ? line[i].text : csvText(line[i].text);
        }
        out += '\n';
        labels = false;
    }
    return out;
}

std::string resultAsText(const ResultTable &table, bool intervals)
{
    const auto lines = cellsOf(table, intervals);
    std::vector<std::vector<QString>> texts;
    std::vector<qsizetype> widths(lines.front().size());
    for (const auto &line : lines) {
        std::vector<QString> row;
        for (std::size_t i = 0; i < line.size(); ++i) {
            row.push_back(shown(line[i].number ? line[i].text : defusedText(line[i].text)));
            widths[i] = std::max(widths[i], row.back().size());
        }
        texts.push_back(std::move(row));
    }
    std::string out;
    for (std::size_t r = 0; r < texts.size(); ++r) {
        QString row;
        for (std::size_t i = 0; i < texts[r].size(); ++i) {
            if (i > 0)
                row += QStringLiteral("  ");
            row += lines[r][i].number ? texts[r][i].rightJustified(widths[i]) : texts[r][i].leftJustified(widths[i]);
        }
        while (row.endsWith(QLatin1Char(' ')))
            row.chop(1);
        out += row.toStdString() + '\n';
    }
    return out;
}

} // namespace postledger
