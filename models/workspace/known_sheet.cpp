// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/known_sheet.h"

#include "formats/format.h"

#include <QCoreApplication>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr int kSheetsTried = 8;

bool isKnown(const FileProbe &probe, const std::vector<Mapping> &mappings)
{
    return mappingFor(probe, mappings) || recognise(probe).format != nullptr;
}

/// \param first  what probeFile() says of \p path
std::optional<ChosenSheet> chosenFor(
    const QString &path, const Result<FileProbe> &first, const std::vector<Mapping> &mappings)
{
    if (!first || first->syntax != FileProbe::Syntax::Xlsx || isKnown(*first, mappings))
        return std::nullopt;
    const std::vector<SheetInfo> &sheets = first->workbook.sheets;
    int tried = 0;
    for (std::size_t i = first->workbook.sheet + 1; i < sheets.size() && tried < kSheetsTried; ++i) {
        if (sheets[i].visibility != SheetInfo::Visibility::Visible)
            continue;
        ++tried;
        const auto probe = probeFile(path, {}, sheets[i].name);
        if (!probe || !isKnown(*probe, mappings))
            continue;
        return ChosenSheet{sheets[i].name,
            {0, 0, 0, QStringLiteral("sheet_chosen"),
                Tr::tr("The sheet “%1” was read: those before it are no export that is known.").arg(sheets[i].name)}};
    }
    return std::nullopt;
}
} // namespace

std::optional<ChosenSheet> sheetChosenFor(const QString &path, const std::vector<Mapping> &mappings)
{
    return chosenFor(path, probeFile(path), mappings);
}

Result<FileProbe> probeKnownSheet(const QString &path, const std::vector<Mapping> &mappings)
{
    auto first = probeFile(path);
    const auto chosen = chosenFor(path, first, mappings);
    if (!chosen)
        return first;
    auto probe = probeFile(path, {}, chosen->sheet);
    if (probe)
        probe->issues.push_back(chosen->note);
    return probe;
}

} // namespace postledger
