// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/meta_ads/columns.h"
#include "formats/registry.h"

#include <QtGlobal>

namespace postledger {

namespace meta_ads {
namespace {
constexpr AdReport kReport{
    .id = "meta_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "Meta Ads Manager report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "Meta Ads"),
    .source = "meta",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .foreign = kForeign,
    .names = kNames,
    .breakdowns = kBreakdowns,
    .byDay = QT_TRANSLATE_NOOP(
        "postledger_formats", "In Ads Manager choose Breakdown, By time, Day, and export the report again."),
};
} // namespace
} // namespace meta_ads

void addFormatsOf_meta_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(meta_ads::kReport));
}

} // namespace postledger
