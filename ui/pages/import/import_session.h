// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import/import_questions.h"
#include "workspace/reject_export.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace postledger {

/// Files on their way into the workspace: looked at, counted by a dry run, asked about, committed. No widgets; all
/// work runs off the window's thread.
class ImportSession : public QObject
{
    Q_OBJECT
public:
    enum class Phase
    {
        Empty,
        Looking, ///< formats are being recognised
        Checking, ///< the dry run counts
        Ready, ///< counts are known; files may still wait for answers
        Importing,
        Done,
        Failed ///< error() says why; nothing was written
    };
    using File = ImportedFile;
    using Questions = ImportQuestions;

    explicit ImportSession(Workspace &workspace, QObject *parent = nullptr);

    void addFiles(const QStringList &paths);
    void removeFile(int row);
    /// Reads the file, and all others with the same labels, by \p mapping; it is kept when they are imported.
    void mapFile(int row, const Mapping &mapping);
    /// Sheets of the file's workbook that have cells; empty: it is no workbook, or has one.
    QStringList sheets(int row) const;
    /// Reads another sheet in the file's place.
    void chooseSheet(int row, const QString &sheet);
    /// What it takes to read the file's rejected rows again; none: nothing is known to be rejected.
    std::optional<RejectSource> rejectSource(int row) const;
    /// For every file that names none; also of a workspace without one, unless the files name several.
    void answerCurrency(const Currency &currency);
    /// Of the workspace, when the files are in several.
    void answerWorkspaceCurrency(const Currency &currency);
    void answerDateOrder(DateOrder order);
    /// For every file that waits for this column. A file with a mapping keeps the answer in it.
    void answerNumbers(const QString &column, DecimalMark mark);
    void answerIdsAreWhole();
    /// For the first file that waits for it.
    void answerPeriod(const QString &path, const DateRange &period); ///< of that file alone
    void leaveOutFile(const QString &path); ///< it is not imported
    void answerTimezone(const std::string &ianaName);
    /// What stands in the question is no time zone: nothing is imported before it is one.
    void rejectTimezone();
    /// Files that wait for an answer are not imported. \param waits  for which one: waitsForCurrency() …
    void leaveOut(bool (*waits)(const File &));
    void commit();
    /// After an import: only the open files stay, and are asked about.
    void goOnWithOpen();
    /// Stops the running job; the workspace stays as it was.
    void cancel();
    void checkAgain();

    Phase phase() const { return m_phase; }
    const Settings &settings() const { return m_settings; }
    const std::vector<Mapping> &mappings() const { return m_mappings; }
    const std::vector<File> &files() const { return m_files; }
    const std::optional<Error> &error() const { return m_error; }
    const std::optional<ImportSummary> &result() const { return m_result; }
    Questions questions() const;
    Currency currency() const; ///< of the workspace, or as answered; may be invalid
    const std::string &timezone() const { return m_timezone; }
    bool canCommit() const;
    QStringList answers() const; ///< that were given, in words; the time zone is not among them, it can be seen
    bool hasAnswers() const; ///< something that would have to be said again: answers, a time zone, a mapping
    void forgetAnswers(); ///< asks everything again
    int importable() const; ///< files that a commit would bring rows of
    int withoutRows() const; ///< files that can be read and have no row to import
    int refused() const; ///< files that cannot be read
    int waiting() const; ///< files that wait for an answer
    int open() const; ///< these, and files that wait for a mapping
    std::int64_t rows() const; ///< of those, as counted
    std::int64_t notes() const; ///< about those
    std::int64_t taken() const; ///< of the rows, those that are not rejected
    std::vector<KindTotal> totals() const; ///< control totals of those by kind and currency, most rows first

signals:
    void changed();
    void progressed(qint64 done, qint64 total, const QString &text);

private:
    void look(const QString &path);
    void keepAnswers(File &file);
    void replace(const QString &path, const QStringList &inside);
    void check();
    void sortFiles();
    void run(bool dryRun);
    ImportPlan plan(bool dryRun) const;
    void setPhase(Phase phase);
    bool isLooking() const;
    File *find(const QString &path);

    Workspace &m_workspace;
    std::vector<File> m_files;
    Phase m_phase = Phase::Empty;
    std::optional<Error> m_error;
    std::optional<ImportSummary> m_result;
    Settings m_settings;
    std::vector<Mapping> m_mappings; ///< of the workspace, and those made here
    Currency m_answeredCurrency;
    std::vector<CurrencyTotal> m_choices; ///< of the last dry run; several wait for an answer
    bool m_severalCurrencies = false; ///< seen once: then a file that names none is asked about by itself
    bool m_badTimezone = false;
    bool m_zoneAnswered = false;
    bool m_mapped = false; ///< a mapping was made here
    ImportSummary m_counted; ///< of the last job; without its files
    std::string m_timezone; ///< known or answered; empty: not known
    int m_job = 0;
    bool m_waiting = false; ///< our job runs
    bool m_isSorted = false; ///< the files have their places; an answer moves none
    bool m_again = false; ///< files or answers changed while it ran
};

} // namespace postledger
