// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace postledger {

/// The way through pages and selections, for back and forward. A step without a page is one of the view state's own.
class History
{
public:
    void visitedPage(const QString &from, const QString &to) { push({from, to}); }
    void changedView() { push({}); }
    void clear()
    {
        m_past.clear();
        m_future.clear();
    }
    bool canGoBack() const { return !m_past.empty(); }
    bool canGoForward() const { return !m_future.empty(); }

    struct Step
    {
        QString from, to; ///< both empty: the selection changed
    };
    Step back()
    {
        m_future.push_back(m_past.back());
        m_past.pop_back();
        return m_future.back();
    }
    Step forward()
    {
        m_past.push_back(m_future.back());
        m_future.pop_back();
        return m_past.back();
    }

private:
    void push(Step step)
    {
        m_past.push_back(std::move(step));
        m_future.clear();
    }
    std::vector<Step> m_past, m_future;
};

} // namespace postledger
