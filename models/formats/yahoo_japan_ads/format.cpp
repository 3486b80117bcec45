// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "formats/yahoo_japan_ads/columns.h"

#include <QtGlobal>

namespace postledger {

namespace yahoo_japan_ads {
namespace {
constexpr AdReport kReport{
    .id = "yahoo_japan_ads",
    .title = QT_TRANSLATE_NOOP("postledger_formats", "Yahoo! JAPAN Ads report"),
    .platform = QT_TRANSLATE_NOOP("postledger_formats", "Yahoo! JAPAN Ads"),
    .source = "yahoo",
    .columns = kColumns,
    .at = kAt,
    .tells = kTells,
    .names = kNames,
    .byDay = QT_TRANSLATE_NOOP("postledger_formats",
        "In Yahoo! JAPAN Ads add the day (日) to the columns of the report, and download it again."),
};
} // namespace
} // namespace yahoo_japan_ads

void addFormatsOf_yahoo_japan_ads(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(makeAdFormat(yahoo_japan_ads::kReport));
}

} // namespace postledger
