// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"

#include <set>
#include <string>

namespace postledger {

/// Reads exports of content with one post a row: the post, its figures, and its creator when it is named for the first
/// time.
class PostRows
{
public:
    explicit PostRows(RowReader &reader)
        : m_reader(reader)
    {
    }
    virtual ~PostRows() = default;
    Q_DISABLE_COPY(PostRows)

    /// \return false when the sink has stopped
    bool takeRow();

    RoundedIdFinder ids;

protected:
    /// Fills what the row says; a failure of the reader rejects it.
    /// \param handle  of the creator that post.creatorRef names; empty: no creator is stated
    virtual void readRow(Post &post, PostMetrics &metrics, std::string &handle) = 0;

    RowReader &m_reader;

private:
    std::set<std::string, std::less<>> m_creators;
};

} // namespace postledger
