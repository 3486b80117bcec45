// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"

#include <optional>
#include <string_view>

namespace postledger::tiktok_studio {

struct MonthDay
{
    int month = 0; ///< 1..12
    int day = 0; ///< 1..31
    bool operator==(const MonthDay &) const = default;
};

/// "February 28": a day without its year. None when the cell is something else.
std::optional<MonthDay> parseMonthDay(std::string_view cell);

/// The instant at which the video with this id was made: the upper 32 bits of the id are its second. None when the id
/// is no such number.
std::optional<Instant> instantInId(std::string_view id);

/// When the video with this id was published, on \p day of the year that its id tells: the second of the id when that
/// lies on the day or beside it (the export names no zone), else the start of the day, when that comes at most 30 days
/// later (drafts, scheduled videos). None when id and day disagree: then nothing tells the year.
std::optional<Instant> publishedAt(std::string_view id, MonthDay day, const Zone &zone);

/// Parts of ".../@handle/video/7512345678901234567"; empty where the link lacks them.
struct VideoLink
{
    std::string_view handle;
    std::string_view kind; ///< "video", "photo"
    std::string_view id;
};
VideoLink parseVideoLink(std::string_view link);

} // namespace postledger::tiktok_studio
