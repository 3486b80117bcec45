// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <cstddef>

namespace postledger {

/// Runs \p work(part) for every part in 0..parts-1 on the calling thread and on \p pool, whose threads stay warm.
/// Returns when all are done. \p work must not throw and must not start work of its own.
template<typename Work>
void inParallel(QThreadPool &pool, std::size_t parts, const Work &work)
{
    QSemaphore done;
    int started = 0;
    std::size_t own = 0;
    for (std::size_t part = 1; part < parts; ++part) {
        const bool taken = pool.tryStart([&work, &done, part] {
            work(part);
            done.release();
        });
        if (!taken) {
            own = part;
            break;
        }
        ++started;
    }
    if (parts > 0)
        work(std::size_t{0});
    for (std::size_t part = own; own > 0 && part < parts; ++part)
        work(part);
    done.acquire(started);
}

/// Bounds of part \p part of \p parts over \p size elements.
inline std::pair<std::size_t, std::size_t> partBounds(std::size_t size, std::size_t part, std::size_t parts)
{
    return {size * part / parts, size * (part + 1) / parts};
}

} // namespace postledger
