// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace postledger {

inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Without blanks, tabs, line ends and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case, everything else as it is. Enough for codes, handles and platform names.
std::string asciiLower(std::string_view text);
bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// How column labels, customer identifiers and the like are compared: NFKC, case folded, trimmed, blanks collapsed,
/// zero-width characters dropped. Pure ASCII takes a fast path.
std::string foldedText(std::string_view text);

} // namespace postledger
