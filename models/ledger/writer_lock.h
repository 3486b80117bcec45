// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace postledger {

/// NAME.postledger.lock: held by the one program that may write a workspace.
class WriterLock
{
public:
    /// Waits up to 5 s. A lock of a process of this machine that is gone is taken over; one of another machine never
    /// is. One that says nothing, as a power cut leaves it, is taken over on disks of this machine. \errors "locked"
    /// (who, since when), "read_only"
    static Result<std::unique_ptr<WriterLock>> take(const QString &workspacePath);

private:
    explicit WriterLock(const QString &lockPath);
    bool tryFor(int milliseconds);
    QLockFile m_file;
};

} // namespace postledger
