// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "formats/tiktok_ads/columns.h"

#include <QtGlobal>

namespace postledger {

namespace tiktok_ads {
namespace {
constexpr AdReport kReport{
    .id = "tiktok_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "TikTok Ads Manager report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "TikTok Ads"),
    .source = "tiktok",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .names = kNames,
    .breakdowns = kBreakdowns,
    .totals = kTotals,
    .byDay = QT_TRANSLATE_NOOP("postledger_formats",
        "In TikTok Ads Manager choose the dimension By Day in a custom report, and export it again."),
};
} // namespace
} // namespace tiktok_ads

void addFormatsOf_tiktok_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(tiktok_ads::kReport));
}

} // namespace postledger
