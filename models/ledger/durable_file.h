// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

#include <cstdint>
#include <optional>

namespace postledger {

/// Makes \p from take the place of \p to, so that a power cut leaves one of them whole. \return errno, 0 = done
int replaceDurably(const QString &from, const QString &to);

/// Which file a path names now; another one, or none, when somebody moved, deleted or replaced it.
struct FileIdentity
{
    dev_t device = 0;
    ino_t node = 0;
    bool operator==(const FileIdentity &) const = default;
};
std::optional<FileIdentity> identityOf(const QString &path);

/// \throws Failure "disk_full" when the disk of \p path has less than \p needed bytes left
void requireSpace(const QString &path, std::int64_t needed);

} // namespace postledger
