// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_world.h"
#include "workspace/demo/demo_writer.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace postledger::demo {

/// Writes what does not grow with the number of orders: posts with their counters, creators, codes, spend.
/// \param ordersOfPost how many orders each post brought, in the order of \p posts: product pages were opened for each
/// \param scale        as in makePosts()
Result<void> writePostFiles(const QString &dir, double scale, const std::vector<Post> &posts,
    const std::vector<std::int64_t> &ordersOfPost, const Zone &zone);

} // namespace postledger::demo
