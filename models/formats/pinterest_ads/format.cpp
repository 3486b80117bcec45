// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pinterest_ads/columns.h"
#include "formats/registry.h"

#include <QtGlobal>

namespace postledger {

namespace pinterest_ads {
namespace {
constexpr AdReport kReport{
    .id = "pinterest_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "Pinterest Ads report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "Pinterest Ads"),
    .source = "pinterest",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .names = kNames,
    .byDay = QT_TRANSLATE_NOOP("postledger_formats",
        "In Pinterest Ads Manager choose the day as a column of a custom report, and export it again."),
};
} // namespace
} // namespace pinterest_ads

void addFormatsOf_pinterest_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(pinterest_ads::kReport));
}

} // namespace postledger
