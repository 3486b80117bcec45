// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace postledger {

class Theme;

/// Whom a subject is set against, and which of the answers holds them.
struct Peers
{
    QString label;
    std::size_t answer = 0;
};

/// The figures of one subject beside the medians of its peers.
class PeerGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit PeerGrid(const Theme &theme, QWidget *parent = nullptr);
    /// \p answers: the subject's own figures first. \p key is left out of the medians.
    void show(const std::vector<ResultTable> &answers, const std::vector<Peers> &peers, const QString &key);

private:
    const Theme &m_theme;
    QWidget *m_grid = nullptr;
};

} // namespace postledger
