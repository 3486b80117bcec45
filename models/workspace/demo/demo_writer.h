// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "base/result.h"
#include "base/zone.h"

#include <QSaveFile>
#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace postledger::demo {

/// A text file in the making: buffered, replaced as a whole by finish().
class Writer
{
public:
    Writer(const QString &dir, const QString &name);

    /// Appends text as it is.
    Writer &raw(std::string_view text);
    /// Appends a cell of comma separated values, quoted where needed, with the comma before it unless it is the first.
    Writer &cell(std::string_view text);
    Writer &number(std::int64_t value);
    Writer &money(std::int64_t minor);
    /// An id or a time as the TikTok Shop writes it: with a tab behind.
    Writer &tabbed(std::string_view text);
    /// \p count empty cells
    Writer &empty(int count);
    void endRow();

    /// \errors "cannot_write" names the file
    Result<void> finish();

private:
    void separate();
    void flush();

    QString m_path;
    QSaveFile m_file;
    std::string m_buffer;
    bool m_first = true;
};

/// "2026-03-19 15:53:09 -0400", as Shopify writes instants.
std::string shopifyTime(Instant at, const Zone &zone);
/// "19/03/2026 15:53:09": TikTok Shop.
std::string tiktokTime(Instant at, const Zone &zone);
/// "03/19/2026 15:53": Meta.
std::string metaTime(Instant at, const Zone &zone);

} // namespace postledger::demo
