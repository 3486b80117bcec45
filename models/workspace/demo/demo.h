// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/result.h"

#include <QString>

#include <cstdint>

namespace postledger {

/// The demo brand: one invented year of an invented beauty brand, as the files that its people would export.
constexpr std::int64_t kDemoOrders = 12'000;
constexpr std::int64_t kDemoMinimumOrders = 100; ///< fewer leave files whose dates cannot be told apart
constexpr std::uint64_t kDemoSeed = 20'261'031;
constexpr const char *kDemoCurrency = "USD";
constexpr const char *kDemoTimezone = "America/New_York";

/// Writes the brand's year into \p dir, which is made when missing: a Shopify order export, TikTok Shop orders and
/// affiliate orders, Meta content exports, and neutral files for what no export carries.
///
/// The same \p orders and \p seed give the same bytes. Memory does not grow with \p orders; each file is replaced as a
/// whole at the end.
/// \param orders distinct sales, at least kDemoMinimumOrders; a sale in the TikTok Shop is also in the Shopify export,
///               as it is in a shop that keeps both in step
/// \errors "bad_orders", "cannot_write", "cancelled"
Result<void> writeDemo(const QString &dir, std::int64_t orders, std::uint64_t seed, const JobControl &job);

/// Writes the brand's files to a temporary folder and imports them into a new workspace at \p path. A workspace that is
/// already there is left as it is.
/// \return \p path
/// \errors of writeDemo() and importInto()
Result<QString> makeDemoWorkspace(const QString &path, const JobControl &job);

} // namespace postledger
