// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "pages/common/list_row.h"
#include "report/vanity_gap.h"

#include <functional>

namespace postledger {

class ElidedLabel;

/// "Loud, but not bought" and "Quiet, but sells": a row a post with both ranks. A click opens the post.
class GapList : public Card
{
    Q_OBJECT
public:
    explicit GapList(const Theme &theme, QWidget *parent = nullptr);
    /// \param creatorOf  "@handle" of a post, in secondary text; may return empty
    /// \p lacksSales  the gap is empty because nothing is known of sales
    void setGap(const VanityGap &gap, const std::function<QString(const std::string &)> &creatorOf, bool lacksSales);

    /// Of the card with \p rows posts under both headings.
    static int heightOf(int rows);

signals:
    void keyClicked(const QString &key);

private:
    void addHeading(const QString &title, const QString &note);
    void addRow(const GapEntry &entry, const QString &creator, int ranked);
    void addSentence(const QString &text);
    QWidget *m_rows = nullptr;
};

/// One line of the list.
class GapRow : public ListRow
{
    Q_OBJECT
public:
    static constexpr int kHeight = 27; ///< as every line of a list is

    /// \param ranked  posts that have a rank: the largest there can be, which all rows leave room for
    GapRow(const Theme &theme, const GapEntry &entry, const QString &creator, int ranked, QWidget *parent);

private:
    void paintCells(QPainter &painter) override;

    GapEntry m_entry;
    QString m_creator;
    int m_ranked;
};

} // namespace postledger
