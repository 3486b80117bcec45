// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "check.h"
#include "formats/format.h"
#include "target_list.h"

#include <algorithm>

namespace fuzz {

namespace {

constexpr std::string_view kFormatPrefix = "format_";

struct Target
{
    std::string_view name;
    void (*run)(Bytes bytes);
};
constexpr Target kTargets[] = {
    {"csv", &fuzzCsv},
    {"xlsx", &fuzzXlsx},
    {"sheet", &fuzzSheet},
    {"json", &fuzzJson},
    {"numbers", &fuzzNumbers},
    {"dates", &fuzzDates},
    {"mapping", &fuzzMapping},
};

void run(std::string_view name, Bytes bytes)
{
    for (const Target &target : kTargets) {
        if (target.name == name)
            return target.run(bytes);
    }
    if (name.starts_with(kFormatPrefix)) {
        const std::string_view id = name.substr(kFormatPrefix.size());
        if (const auto *format = postledger::formatById(QString::fromLatin1(id.data(), qsizetype(id.size()))))
            return fuzzFormat(*format, bytes);
    }
    throw Violation("There is no target “" + std::string(name) + "”.");
}

} // namespace

std::vector<std::string> targetNames()
{
    std::vector<std::string> names;
    for (const Target &target : kTargets)
        names.emplace_back(target.name);
    for (const auto &format : postledger::allFormats())
        names.push_back(std::string(kFormatPrefix) + format->id().toStdString());
    std::sort(names.begin(), names.end());
    return names;
}

std::string runTarget(std::string_view name, Bytes bytes)
{
    try {
        run(name, bytes);
    } catch (const Violation &violation) {
        return violation.what();
    }
    return {};
}

} // namespace fuzz
