// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/post_rows.h"

#include <algorithm>

namespace postledger {

bool PostRows::takeRow()
{
    RecordGroup group;
    group.firstRow = m_reader.line();
    m_reader.checkFault();
    Post post;
    PostMetrics metrics;
    std::string handle;
    if (!m_reader.failed())
        readRow(post, metrics, handle);
    if (m_reader.failed()) {
        m_reader.reject(1);
        return true;
    }
    if (!handle.empty() && m_creators.insert(post.creatorRef).second)
        group.records.emplace_back(Creator{post.creatorRef, std::move(handle), std::nullopt});
    group.records.emplace_back(std::move(post));
    const bool counted =
        std::any_of(metrics.values.begin(), metrics.values.end(), [](const auto &value) { return value.has_value(); });
    if (counted)
        group.records.emplace_back(std::move(metrics));
    return m_reader.sink().accept(std::move(group));
}

} // namespace postledger
