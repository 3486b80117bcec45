// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "formats/mapping.h"
#include "formats/mapping_guess.h"
#include "input_file.h"
#include "read_records.h"
#include "read_table.h"
#include "target_list.h"

namespace fuzz {

using namespace postledger;

namespace {

/// Labels that nobody's export has, and cells of every kind.
constexpr Bytes kTable = "Bestellung;Datum;Betrag;Waehrung;Post;Konto\n"
                         "A-1;31.12.2025 23:59;1.234,56;EUR;17841400000000001;@anna\n"
                         "A-2;01.01.2026 00:00;-0,05;EUR;;@ben\n"
                         "A-3;heute;12;XXX;5,76E+17;\n"
                         "A-4;02.01.2026\n";

QByteArray qBytes(Bytes bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

/// As JSON and back: the same mapping. What is not Unicode becomes so once.
Mapping checkedMapping(const Mapping &mapping)
{
    const auto once = mappingFromJson(mappingToJson(mapping));
    require(bool(once), "a mapping that was written cannot be read");
    const auto twice = mappingFromJson(mappingToJson(*once));
    require(twice && *twice == *once, "a mapping changes when it is written and read");
    const auto list = mappingsFromJson(mappingsToJson({mapping, *once}));
    require(list.size() == 2 && list.front() == *once && list.back() == *once, "a list of mappings changes");
    return *once;
}

void useMapping(const QString &path, const Mapping &mapping)
{
    const Format *format = formatById(mapping.formatId);
    const auto probe = probeFile(path);
    if (!probe)
        return;
    mappingFor(*probe, {mapping});
    const auto mapped = mappedProbe(*probe, mapping);
    if (!mapped)
        return checkError(mapped.error());
    require(format != nullptr, "a mapping to no format was used");
    require(mapped->labels.size() == mapped->foldedLabels.size(), "labels and folded labels differ");
    readAsFormat(path, *format, &mapping);
}

/// The mapping that the program proposes for a file is one that it takes.
void checkGuess(const QString &path)
{
    const auto probe = probeFile(path);
    if (!probe)
        return;
    const Format *format = likeliestTarget(*probe);
    require(format != nullptr, "no format to map to");
    Mapping guess = guessMapping(*probe, *format, "EUR");
    const auto mapped = mappedProbe(*probe, guess);
    if (!mapped)
        require(false, "a guess that does not fit: " + mapped.error().message.toStdString());
    guess.name = QStringLiteral("guess");
    checkedMapping(guess);
    useMapping(path, guess);
}

} // namespace

void fuzzMapping(Bytes bytes)
{
    const std::size_t nul = bytes.find('\0');
    const Bytes json = bytes.substr(0, nul);
    const QString path = inputFile(nul == Bytes::npos ? kTable : bytes.substr(nul + 1));
    if (nul != Bytes::npos)
        checkGuess(path);
    for (const Mapping &mapping : mappingsFromJson(qBytes(json)))
        checkedMapping(mapping);
    const auto mapping = mappingFromJson(qBytes(json));
    if (!mapping)
        return checkError(mapping.error());
    checkedMapping(*mapping);
    useMapping(path, *mapping);
}

} // namespace fuzz
