// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/file_reading.h"

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

} // namespace

FileReading readingOf(const FileProbe &probe, const ImportFile &file, const std::vector<Mapping> &mappings)
{
    FileReading reading{probe, probe, file.mapping, {}};
    if (!reading.mapping && file.formatId.isEmpty())
        reading.mapping = mappingFor(probe, mappings);
    if (reading.mapping) {
        reading.found = recogniseMapped(reading.probe, *reading.mapping);
    } else if (file.formatId.isEmpty()) {
        reading.found = recogniseWithAnswers(probe);
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
