// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dimension.h"

class QSettings;

namespace postledger {

class LeaderboardModel;
class TableView;
class Theme;

/// Delegates, widths and visibility of a leaderboard's columns. \p table shows \p model, also through a proxy.
void dressLeaderboard(TableView &table, const LeaderboardModel &model, Dimension subject, const Theme &theme);
/// Which columns give way in a narrow window, and which say more in a wide one. Call after keepColumns().
void fitLeaderboard(TableView &table, const LeaderboardModel &model, Dimension subject);

} // namespace postledger
