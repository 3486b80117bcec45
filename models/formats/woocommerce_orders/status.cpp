// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/status.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace postledger::woocommerce {

namespace {
/// WooCommerce's own words for its core statuses, in its translations.
constexpr struct
{
    std::string_view word; ///< folded, blanks as hyphens
    State state;
} kWords[] = {
    // as the shop stores them
    {"completed", State::Sold},
    {"processing", State::Sold},
    {"on-hold", State::Sold},
    {"pending", State::Unpaid},
    {"failed", State::Unpaid},
    {"checkout-draft", State::Unpaid},
    {"auto-draft", State::Unpaid},
    {"draft", State::Unpaid},
    {"cancelled", State::Cancelled},
    {"trash", State::Cancelled},
    {"refunded", State::Refunded},
    // English
    {"pending-payment", State::Unpaid},
    {"canceled", State::Cancelled},
    // German
    {"abgeschlossen", State::Sold},
    {"fertiggestellt", State::Sold},
    {"in-bearbeitung", State::Sold},
    {"in-wartestellung", State::Sold},
    {"wartend", State::Sold},
    {"zahlung-ausstehend", State::Unpaid},
    {"ausstehend", State::Unpaid},
    {"fehlgeschlagen", State::Unpaid},
    {"entwurf", State::Unpaid},
    {"storniert", State::Cancelled},
    {"rückerstattet", State::Refunded},
    {"erstattet", State::Refunded},
    {"zurückerstattet", State::Refunded},
    // French
    {"terminée", State::Sold},
    {"terminé", State::Sold},
    {"en-cours", State::Sold},
    {"en-attente", State::Sold},
    {"attente-paiement", State::Unpaid},
    {"en-attente-paiement", State::Unpaid},
    {"en-attente-de-paiement", State::Unpaid},
    {"échouée", State::Unpaid},
    {"échoué", State::Unpaid},
    {"brouillon", State::Unpaid},
    {"annulée", State::Cancelled},
    {"annulé", State::Cancelled},
    {"remboursée", State::Refunded},
    {"remboursé", State::Refunded},
    // Spanish
    {"completado", State::Sold},
    {"procesando", State::Sold},
    {"en-espera", State::Sold},
    {"pendiente-de-pago", State::Unpaid},
    {"fallido", State::Unpaid},
    {"borrador", State::Unpaid},
    {"cancelado", State::Cancelled},
    {"reembolsado", State::Refunded},
    // Italian
    {"completato", State::Sold},
    {"in-lavorazione", State::Sold},
    {"sospeso", State::Sold},
    {"in-sospeso", State::Sold},
    {"in-attesa-di-pagamento", State::Unpaid},
    {"fallito", State::Unpaid},
    {"bozza", State::Unpaid},
    {"annullato", State::Cancelled},
    {"cancellato", State::Cancelled},
    {"rimborsato", State::Refunded},
    // Dutch
    {"afgerond", State::Sold},
    {"voltooid", State::Sold},
    {"in-behandeling", State::Sold},
    {"verwerken", State::Sold},
    {"in-de-wacht", State::Sold},
    {"wachtend-op-betaling", State::Unpaid},
    {"in-afwachting-van-betaling", State::Unpaid},
    {"wacht-op-betaling", State::Unpaid},
    {"mislukt", State::Unpaid},
    {"concept", State::Unpaid},
    {"geannuleerd", State::Cancelled},
    {"terugbetaald", State::Refunded},
    // Portuguese
    {"concluído", State::Sold},
    {"concluída", State::Sold},
    {"processando", State::Sold},
    {"em-processamento", State::Sold},
    {"aguardando", State::Sold},
    {"pagamento-pendente", State::Unpaid},
    {"malsucedido", State::Unpaid},
    {"falhado", State::Unpaid},
    {"falhada", State::Unpaid},
    {"rascunho", State::Unpaid},
    {"cancelada", State::Cancelled},
    {"reembolsada", State::Refunded},
    // Polish
    {"zrealizowane", State::Sold},
    {"w-trakcie-realizacji", State::Sold},
    {"wstrzymane", State::Sold},
    {"oczekujące-na-płatność", State::Unpaid},
    {"oczekuje-na-płatność", State::Unpaid},
    {"nieudane", State::Unpaid},
    {"szkic", State::Unpaid},
    {"anulowane", State::Cancelled},
    {"zwrócone", State::Refunded},
    // Swedish
    {"färdigbehandlad", State::Sold},
    {"slutförd", State::Sold},
    {"behandlas", State::Sold},
    {"pausad", State::Sold},
    {"inväntar-betalning", State::Unpaid},
    {"väntar-på-betalning", State::Unpaid},
    {"misslyckades", State::Unpaid},
    {"misslyckad", State::Unpaid},
    {"utkast", State::Unpaid},
    {"avbruten", State::Cancelled},
    {"återbetald", State::Refunded},
    // Danish
    {"gennemført", State::Sold},
    {"under-behandling", State::Sold},
    {"på-hold", State::Sold},
    {"afventer-betaling", State::Unpaid},
    {"mislykkedes", State::Unpaid},
    {"kladde", State::Unpaid},
    {"annulleret", State::Cancelled},
    {"refunderet", State::Refunded},
    // Norwegian
    {"fullført", State::Sold},
    {"på-vent", State::Sold},
    {"venter-på-betaling", State::Unpaid},
    {"avventer-betaling", State::Unpaid},
    {"mislyktes", State::Unpaid},
    {"mislykket", State::Unpaid},
    {"kladd", State::Unpaid},
    {"kansellert", State::Cancelled},
    {"refundert", State::Refunded},
    // Finnish
    {"valmis", State::Sold},
    {"käsittelyssä", State::Sold},
    {"pidossa", State::Sold},
    {"odottaa-maksua", State::Unpaid},
    {"epäonnistui", State::Unpaid},
    {"luonnos", State::Unpaid},
    {"peruttu", State::Cancelled},
    {"hyvitetty", State::Refunded},
    // Czech
    {"dokončeno", State::Sold},
    {"zpracovává-se", State::Sold},
    {"čeká-na-platbu", State::Unpaid},
    {"selhalo", State::Unpaid},
    {"koncept", State::Unpaid},
    {"zrušeno", State::Cancelled},
    {"vráceno", State::Refunded},
    // Japanese
    {"完了", State::Sold},
    {"処理中", State::Sold},
    {"保留中", State::Sold},
    {"支払い待ち", State::Unpaid},
    {"失敗", State::Unpaid},
    {"下書き", State::Unpaid},
    {"キャンセル", State::Cancelled},
    {"キャンセル済み", State::Cancelled},
    {"返金済み", State::Refunded},
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
