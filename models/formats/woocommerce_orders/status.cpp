// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/status.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace postledger::woocommerce {

namespace {
constexpr struct
{
    std::string_view word; ///< folded, blanks as hyphens
    State state;
} kWords[] = {
    {"completed", State::Sold},
    {"processing", State::Sold},
    {"on-hold", State::Sold},
    {"pending", State::Unpaid},
    {"pending-payment", State::Unpaid},
    {"failed", State::Unpaid},
    {"checkout-draft", State::Unpaid},
    {"draft", State::Unpaid},
    {"cancelled", State::Cancelled},
    {"refunded", State::Refunded},
    {"abgeschlossen", State::Sold},
    {"fertiggestellt", State::Sold},
    {"in-bearbeitung", State::Sold},
    {"in-wartestellung", State::Sold},
    {"zahlung-ausstehend", State::Unpaid},
    {"fehlgeschlagen", State::Unpaid},
    {"storniert", State::Cancelled},
    {"rückerstattet", State::Refunded},
};
} // namespace

std::optional<State> stateOf(std::string_view status)
{
    std::string word = foldedText(status);
    std::replace(word.begin(), word.end(), ' ', '-');
    const std::string_view bare = word.starts_with("wc-") ? std::string_view(word).substr(3) : std::string_view(word);
    for (const auto &known : kWords) {
        if (known.word == bare)
            return known.state;
    }
    return std::nullopt;
}

} // namespace postledger::woocommerce
