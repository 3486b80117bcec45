// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_reader.h"
#include "codec/file_probe.h"

#include <array>

namespace postledger {

/// Rows of a probed CSV file; knows what stands around a table and leaves it out.
class CsvSource final : public TableSource
{
public:
    explicit CsvSource(const FileProbe &probe);
    Result<void> start();

    const std::vector<std::string> &labels() const override { return m_labels; }
    bool next(Row &row) override;
    const std::optional<Error> &error() const override { return m_error; }
    const std::vector<TableIssue> &issues() const override { return m_issues; }
    Result<void> rewind() override;
    std::int64_t totalBytes() const override { return m_reader.size(); }

private:
    enum class Kind : std::uint8_t
    {
        Data,
        Blank,
        RepeatedHeader,
        Description,
        Totals,
        SecondTable
    };
    /// A record with what the reader says of it.
    struct Read
    {
        CsvRecord record;
        bool damaged = false;
        int damagedColumn = 0;
    };
    bool readRecord(Read &read);
    bool confirmsOtherTable(Read &read);
    Kind kindOf(const CsvRecord &record) const;
    bool isRepeatedHeader(std::span<const std::string_view> cells) const;
    bool isTotals(std::span<const std::string_view> cells) const;
    bool isOtherLabels(std::span<const std::string_view> cells) const;
    RowFault faultOf(const Read &read, int &column) const;
    void addIssue(std::string_view code, std::int64_t line, int column, std::size_t cells = 0);
    void forgetGap();
    void finish();

    std::string m_fileName;
    CsvDialect m_dialect;
    std::vector<std::string> m_labels;
    std::vector<std::string> m_foldedLabels;
    std::vector<bool> m_typed;
    std::vector<TableIssue> m_probeIssues;
    std::int64_t m_descriptionLine;
    std::size_t m_width; ///< cells of a complete row
    std::size_t m_required; ///< without labels that are blank to the right
    CsvReader m_reader;
    std::vector<TableIssue> m_issues;
    std::vector<std::pair<std::string_view, int>> m_issueCounts;
    std::size_t m_blanksBefore = 0; ///< blank rows directly above that were added to the issues
    bool m_afterBlank = false;
    bool m_inOtherTable = false;
    bool m_sawAnything = false; ///< below the labels
    std::optional<Read> m_ahead; ///< read already, to judge the record before it
    std::vector<std::string> m_heldText; ///< that record, which the reader's buffer no longer holds
    std::vector<std::string_view> m_heldCells;
    std::optional<Error> m_error;
};

/// Translated sentence of an issue. \p cells and \p width are said where they matter.
QString issueMessage(std::string_view code, std::int64_t line, int column, std::size_t cells, std::size_t width);

} // namespace postledger
