// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <cstdint>

namespace postledger {

struct FileSummary;
struct ImportPlan;
struct ImportSummary;

/// `import`: any number of files, one transaction.
class ImportCommand final : public Command
{
public:
    std::string name() const override { return "import"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    /// \return what is wrong with the arguments; Done: nothing
    int makePlan(ImportPlan &plan, Streams &streams) const;
    int readAnswers(ImportPlan &plan, Streams &streams) const;
    /// \return the files that were written, one for each file of \p summary; empty paths where no row was rejected
    std::vector<QString> writeRejects(
        const ImportPlan &plan, const ImportSummary &summary, Streams &streams, int &code) const;
    void printJson(const ImportSummary &summary, const std::vector<QString> &rejects, Streams &streams) const;
    /// \param done  false: nothing is imported, so its counts are not told as if it were
    void printFile(const FileSummary &file, bool done, Streams &streams) const;
    /// Says why nothing was imported. \return the exit code
    int failWith(const ImportSummary &summary, Streams &streams) const;
    void printText(const ImportSummary &summary, Streams &streams) const;

    std::string m_workspace;
    std::vector<std::string> m_files;
    std::string m_format, m_mapping, m_currency, m_timezone, m_dateOrder, m_period, m_store, m_sheet, m_rejects;
    std::vector<std::string> m_decimals;
    bool m_idsAreWhole = false;
    std::int64_t m_maxRejects = -1;
    bool m_skipRefused = false;
    bool m_dryRun = false;
    bool m_json = false;
};

} // namespace postledger
