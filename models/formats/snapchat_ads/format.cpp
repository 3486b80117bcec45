// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "formats/snapchat_ads/columns.h"

#include <QtGlobal>

namespace postledger {

namespace snapchat_ads {
namespace {
constexpr AdReport kReport{
    .id = "snapchat_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "Snapchat Ads report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "Snapchat Ads"),
    .source = "snapchat",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .names = kNames,
    .byDay = QT_TRANSLATE_NOOP(
        "postledger_formats", "In Snapchat Ads Manager choose the time breakdown by day, and export the report again."),
};
} // namespace
} // namespace snapchat_ads

void addFormatsOf_snapchat_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(snapchat_ads::kReport));
}

} // namespace postledger
