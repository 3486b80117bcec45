// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// A time zone with its changes laid out for fast conversion: millions of instants a second, any thread.
class Zone
{
public:
    enum class Kind
    {
        Unique,
        Skipped,
        Repeated
    };
    struct UtcAnswer
    {
        Instant at = 0;
        Kind kind = Kind::Unique; ///< Skipped: moved on by the gap. Repeated: the first of the two.
    };

    /// UTC.
    Zone();
    /// \param ianaName "Europe/Berlin"; "UTC"
    /// \errors "bad_timezone" when the system does not know the name
    static Result<Zone> fromName(std::string_view ianaName);

    const std::string &name() const { return m_name; }
    /// Seconds to add to \p at to get the local clock.
    int offsetAt(Instant at) const;
    /// The day of the local calendar that \p at lies in.
    Day localDay(Instant at) const;
    /// \param local the clock's reading as if it were UTC
    UtcAnswer toUtc(std::int64_t local) const;
    /// First instant of \p day on the local calendar.
    Instant startOfDay(Day day) const { return toUtc(day * kSecondsPerDay).at; }

private:
    struct Change
    {
        Instant at;
        int offset;
    };
    std::string m_name;
    std::vector<Change> m_changes; ///< ascending; the first holds from the beginning of time
};

} // namespace postledger
