// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/file_reading.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "formats/carried_answers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

QString listOf(const std::vector<std::string> &labels)
{
    constexpr std::size_t kNamed = 5;
    QStringList named;
    for (std::size_t i = 0; i < labels.size() && i < kNamed; ++i)
        named << QStringLiteral("“%1”").arg(toQString(trimmed(labels[i])).left(40));
    if (labels.size() > kNamed)
        named << QStringLiteral("…");
    return named.join(QStringLiteral(", "));
}

/// A file that no format can read, by a mapping that was made for almost the same columns.
void readByNearMapping(FileReading &reading, const std::vector<Mapping> &mappings)
{
    const auto near = nearestMapping(reading.fileProbe, mappings);
    if (!near)
        return;
    if (near->fits) {
        FileProbe probe = reading.fileProbe;
        Recognition found = recogniseMapped(probe, near->mapping);
        if (!found.match.refusal) {
            reading.mapping = near->mapping;
            reading.probe = std::move(probe);
            reading.found = std::move(found);
            return;
        }
    }
    reading.start = near->start;
    Error &refusal = *reading.found.match.refusal;
    refusal.message += QLatin1Char(' ');
    if (near->lacking.empty()) {
        refusal.message +=
            Tr::tr("It has all that the mapping “%1” reads, but not the same other columns, which may mean "
                   "that its rows are something else; so that mapping is not used unasked.")
                .arg(near->mapping.name);
        return;
    }
    refusal.message += Tr::tr("It is like the files of the mapping “%1”, but lacks %2, which that mapping reads.")
                           .arg(near->mapping.name, listOf(near->lacking));
}

} // namespace

FileReading readingOf(const FileProbe &probe, const ImportFile &file, const std::vector<Mapping> &mappings)
{
    FileReading reading{probe, probe, file.mapping, {}, {}};
    if (!reading.mapping && file.formatId.isEmpty())
        reading.mapping = mappingFor(probe, mappings);
    if (reading.mapping) {
        reading.found = recogniseMapped(reading.probe, *reading.mapping);
    } else if (file.formatId.isEmpty()) {
        reading.found = recogniseWithAnswers(probe);
        const QString code = reading.found.match.refusal ? reading.found.match.refusal->code : QString();
        if (code == QLatin1String("unknown_format") || code == QLatin1String("missing_column"))
            readByNearMapping(reading, mappings);
    } else {
        reading.found.format = formatById(file.formatId);
        if (reading.found.format == nullptr) {
            reading.found.match.refusal =
                Error{QStringLiteral("unknown_format"), Tr::tr("There is no format “%1”.").arg(file.formatId)};
            return reading;
        }
        reading.found.match = reading.found.format->recognises(probe);
    }
    return reading;
}

QString changedLabelsNote(const FileReading &reading)
{
    if (!reading.mapping || reading.mapping->header.empty() || reading.mapping->isMadeFor(reading.fileProbe))
        return {};
    const ChangedLabels changed = changedLabels(reading.fileProbe, *reading.mapping);
    if (changed.lacking.empty() && changed.added.empty())
        return {};
    if (changed.lacking.empty()) {
        //: %2 is a list of labels
        return Tr::tr("The mapping “%1” was made for files without %2; it was used all the same, for all that it reads "
                      "is there. If the file is of another kind, map its columns anew.")
            .arg(reading.mapping->name, listOf(changed.added));
    }
    if (changed.added.empty()) {
        //: %2 is a list of labels
        return Tr::tr("The mapping “%1” was made for files with %2; it was used all the same, for all that it reads is "
                      "there. If the file is of another kind, map its columns anew.")
            .arg(reading.mapping->name, listOf(changed.lacking));
    }
    //: %2 and %3 are lists of labels
    return Tr::tr("The mapping “%1” was made for files with %2 and without %3; it was used all the same, for all that "
                  "it reads is there. If the file is of another kind, map its columns anew.")
        .arg(reading.mapping->name, listOf(changed.lacking), listOf(changed.added));
}

Answers answersFor(const ImportFile &file, const FileReading &reading, Currency currency)
{
    Answers answers = withCarriedAnswers(file.answers, reading.fileProbe);
    if (reading.mapping)
        answers = withMappingAnswers(std::move(answers), *reading.mapping);
    if (!answers.currency.isValid())
        answers.currency = currency;
    if (!answers.statedAt)
        answers.statedAt = QFileInfo(storedPath(file.path)).lastModified().toSecsSinceEpoch();
    return answers;
}

Result<std::unique_ptr<TableSource>> openRows(const FileReading &reading)
{
    auto rows = openRecords(reading.fileProbe);
    if (rows && reading.mapping)
        *rows = mappedTable(*std::move(rows), reading.fileProbe, *reading.mapping);
    return rows;
}

QStringList knownSheets(const QString &path, const std::vector<Mapping> &mappings)
{
    if (!isWorkbook(path))
        return {};
    const auto probe = probeFile(path);
    if (!probe || probe->workbook.others.isEmpty())
        return {};
    const QString first = probe->workbook.sheetName();
    QStringList known;
    for (const QString &sheet : QStringList{first} + probe->workbook.others) {
        const QString whole = sheetPath(path, sheet);
        const auto one = sheet == first ? probe : probeFile(whole);
        if (!one)
            continue;
        const FileReading reading = readingOf(*one, ImportFile{whole, {}, {}}, mappings);
        if (reading.found.format != nullptr && !reading.found.match.refusal)
            known << whole;
    }
    const bool onlyTheFirst = known.size() == 1 && known.first() == sheetPath(path, first);
    return onlyTheFirst ? QStringList() : known;
}

std::vector<ImportFile> unpacked(const std::vector<ImportFile> &files, const std::vector<Mapping> &mappings)
{
    std::vector<ImportFile> all;
    for (const ImportFile &file : files) {
        const auto inside = filesIn(file.path);
        const QStringList paths = inside ? *inside : QStringList{file.path}; // refused when it is opened
        for (const QString &path : paths) {
            QStringList sheets;
            if (file.formatId.isEmpty() && !file.mapping)
                sheets = knownSheets(path, mappings);
            for (const QString &part : sheets.isEmpty() ? QStringList{path} : sheets) {
                all.push_back(file);
                all.back().path = part;
            }
        }
    }
    return all;
}

} // namespace postledger
