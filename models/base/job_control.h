// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <utility>

namespace postledger {

/// What a long piece of work asks and tells its starter: whether to stop, and how far it is.
/// Poll cancelled() per block, at least every 50 ms of work. Both functions may be called from any thread.
class JobControl
{
public:
    using Cancelled = std::function<bool()>;
    using Progress = std::function<void(std::int64_t done, std::int64_t total, const QString &text)>;

    JobControl() = default;
    explicit JobControl(Cancelled cancelled, Progress progress = {})
        : m_cancelled(std::move(cancelled))
        , m_progress(std::move(progress))
    {
    }
    bool cancelled() const { return m_cancelled && m_cancelled(); }
    /// \param done,total in the work's own unit (bytes for a file); total 0 when unknown
    void progress(std::int64_t done, std::int64_t total, const QString &text) const
    {
        if (m_progress)
            m_progress(done, total, text);
    }

private:
    Cancelled m_cancelled;
    Progress m_progress;
};

} // namespace postledger
