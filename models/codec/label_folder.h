// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postledger {

struct FileProbe;

/// FileProbe::foldedLabels from its labels: "Total (USD)" is compared as "total".
void foldLabels(FileProbe &probe);

} // namespace postledger
