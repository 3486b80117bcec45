// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/google_ads/columns.h"
#include "formats/registry.h"

#include <QtGlobal>

namespace postledger {

namespace google_ads {
namespace {
constexpr AdReport kReport{
    .id = "google_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "Google Ads report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "Google Ads"),
    .source = "google",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .names = kNames,
    .byDay = QT_TRANSLATE_NOOP(
        "postledger_formats", "In Google Ads choose Segment, Time, Day, and download the report again."),
};
} // namespace
} // namespace google_ads

void addFormatsOf_google_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(google_ads::kReport));
}

} // namespace postledger
