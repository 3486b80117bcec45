// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <string>
#include <string_view>

/// What people and programs call the columns of the neutral files and of some exports, for guesses. Data only; words
/// are compared after folding, separated by "|".
namespace postledger {

struct ColumnWords
{
    /// Label of the neutral file; "products/title" of that kind of file only; "shopify_orders/Name" of that export.
    std::string_view column;
    const char *title; ///< what a person reads: context "Column"; null: the label
    std::string_view words;
};

/// Names of "gross" that mean the goods alone, also as words of a longer label.
inline constexpr std::string_view kGoodsWords =
    "subtotal|sub total|sous-total|subtotale|subtotaal|zwischensumme|warenwert|suma "
    "częściowa|小計|商品合計|小计|商品金额|"
    "소계";
/// Those that mean what was paid, with tax and shipping and after discount: no goods where another column names the
/// goods, a tax, a shipping or a discount.
inline constexpr std::string_view kPaidWords =
    "total|order total|order amount|total amount|total price|grand total|order value|amount paid|paid|gesamt|"
    "gesamtbetrag|gesamtsumme|gesamtpreis|endbetrag|endsumme|rechnungsbetrag|bestellwert|montant total|total ttc|"
    "montant ttc|prix total|total commande|total de la commande|total pedido|total del pedido|monto total|precio total|"
    "importe total|valor total|total do pedido|preço total|totale|totale ordine|importo totale|prezzo totale|totaal|"
    "totaalbedrag|totaalprijs|orderbedrag|brutto|bruttobetrag|brutto-betrag|bruttosumme|bruttopreis|importo "
    "lordo|lordo|gross total|total gross|"
    "合計|合計金額|総額|注文金額|お支払い金額|总额";

/// Words that make an amount of any name one that holds the tax.
inline constexpr std::string_view kWithTaxWords =
    "brutto|bruttoumsatz|bruttobetrag|ttc|lordo|inc tax|inc. tax|incl vat|incl. vat|inc vat|inc. vat|incl tax|incl. "
    "tax|including tax|"
    "including vat|with tax|tax included|inkl mwst|inkl. mwst|inkl. ust|inkl ust|iva incluido|iva inclusa|iva "
    "inclusiva|"
    "incl btw|incl. btw|税込";

/// Words of amounts that were given back or are not paid yet: neither what was sold nor what was paid.
inline constexpr std::string_view kNotSoldWords =
    "refund|refunded|refunds|amount due|balance|balance due|outstanding|erstattet|erstattung|rückerstattung|remboursé|"
    "remboursement|reembolso|reembolsado|rimborso|rimborsato|terugbetaald|offener betrag|返金";
/// Words that make it one without the tax.
inline constexpr std::string_view kWithoutTaxWords =
    "netto|nettobetrag|nettoumsatz|ex tax|ex. tax|excl tax|excl. tax|excluding tax|ex vat|ex. vat|excl vat|excl. vat|"
    "without tax|ohne mwst|ohne ust|zzgl. mwst|hors taxe|hors taxes|sin iva|senza iva|excl btw|excl. btw|税抜|税別";

inline constexpr ColumnWords kColumnWords[] = {
    {"order_id", QT_TRANSLATE_NOOP("Column", "Order number"),
        "order id|order number|order no|order no.|order #|order|order name|order ref|order reference|transaction id|"
        "receipt number|invoice number|invoice no|bestellnummer|bestellnr|bestellnr.|bestell-nr.|auftragsnummer|"
        "auftragsnr|numéro de commande|n° de commande|commande|número de pedido|pedido|n.º de pedido|número do pedido|"
        "numero ordine|ordine|bestelnummer|numer zamówienia|注文番号|注文id|受注番号|订单号|订单编号|주문번호|"
        "receipt|receipt no|receipt id|invoice|invoice id|sale id|transaction|transaction number|order code|"
        "kassenbon|bon|bonnummer|bonnr|bon-nr.|kassenbonnummer|beleg|belegnummer|belegnr|beleg-nr.|rechnungsnummer|"
        "rechnungsnr|rechnungs-nr.|rechnung|bestell-id|transaktionsnummer|transaktions-id|bestellung|auftrag|"
        "numéro de la commande|no de commande|n° commande|numéro commande|id commande|facture|numéro de facture|"
        "n° de facture|ticket|numéro de ticket|n.º pedido|nº pedido|nº de pedido|id de pedido|id pedido|factura|"
        "número de factura|nº de factura|orden|número de orden|fatura|número da fatura|nota fiscal|id do pedido|"
        "encomenda|número da encomenda|n. ordine|id ordine|numero d'ordine|fattura|numero fattura|scontrino|"
        "numero scontrino|bestelling|bestelnr|ordernummer|ordernr|factuurnummer|factuur|bonnetje|kassabon|"
        "注文no|注文コード|ご注文番号|伝票番号|レシート番号|取引番号"},
    {"store", QT_TRANSLATE_NOOP("Column", "Store"),
        "shop|store name|shop name|marketplace|sales channel|webshop|laden|boutique|tienda|loja|negozio|店舗|店铺"},
    {"placed_at", QT_TRANSLATE_NOOP("Column", "Ordered at"),
        "date|order date|created at|created|created time|order created at|ordered at|order time|purchase date|sale "
        "date|"
        "sold at|datum|bestelldatum|bestellt am|kaufdatum|auftragsdatum|erstellt am|date de commande|fecha|"
        "fecha de pedido|fecha del pedido|data|data do pedido|data ordine|besteldatum|data zamówienia|注文日|注文日時|"
        "下单时间|订单日期|주문일|sale time|sold on|ordered on|transaction date|receipt date|invoice date|"
        "verkauft am|verkaufsdatum|belegdatum|rechnungsdatum|bondatum|buchungsdatum|bestellzeitpunkt|date d'achat|"
        "date de la commande|date de vente|vendu le|commandé le|fecha de compra|fecha de venta|fecha pedido|"
        "data da compra|data da venda|data dell'ordine|data di acquisto|data vendita|verkoopdatum|aankoopdatum|"
        "orderdatum|datum bestelling|購入日|購入日時|販売日|売上日|受注日|受注日時"},
    {"customer_id", QT_TRANSLATE_NOOP("Column", "Customer (e-mail or id)"),
        "customer|customer id|customer email|email|e-mail|e-mail address|buyer|buyer id|buyer email|client|client id|"
        "kunde|kundennummer|kunden-nr.|e-mail-adresse|cliente|courriel|adresse e-mail|klant|klient|メールアドレス|"
        "顧客id|客户|고객"},
    {"currency", QT_TRANSLATE_NOOP("Column", "Currency"),
        "currency code|curr|waehrung|währung|devise|moneda|moeda|valuta|waluta|通貨|币种|통화"},
    {"gross", QT_TRANSLATE_NOOP("Column", "Goods before discount"),
        "total|amount|order total|order amount|gross sales|gross amount|revenue|sales|subtotal|sub total|item total|"
        "price|paid|net sales|turnover|summe|betrag|gesamt|gesamtbetrag|umsatz|zwischensumme|warenwert|montant|"
        "montant total|chiffre d'affaires|importe|importe total|valor|valor total|importo|totale|bedrag|totaal|kwota|"
        "金額|合計|売上|总额|金额|금액|total amount|total price|grand total|gross|order value|sale amount|sales amount|"
        "amount paid|brutto|bruttobetrag|brutto-betrag|bruttosumme|bruttoumsatz|gesamtsumme|gesamtpreis|endbetrag|"
        "endsumme|rechnungsbetrag|bestellwert|verkaufsbetrag|total ttc|montant ttc|prix total|total commande|"
        "total de la commande|montant brut|total pedido|total del pedido|monto|monto total|importe bruto|precio total|"
        "total do pedido|preço total|valor bruto|totale ordine|importo totale|prezzo totale|importo lordo|lordo|"
        "totaalbedrag|totaalprijs|bruto|orderbedrag|orderwaarde|注文金額|合計金額|総額|売上金額|お支払い金額|"
        "netto|nettobetrag|subtotal de productos|subtotal productos|sous-total|sous-total produits|subtotal dos "
        "produtos|"
        "subtotal produtos|subtotale|subtotaal|suma częściowa|小計|商品合計|小计|商品金额|소계"},
    {"discount", QT_TRANSLATE_NOOP("Column", "Discount"),
        "discount amount|discounts|total discount|rebate|voucher amount|coupon amount|rabatt|nachlass|remise|réduction|"
        "descuento|desconto|sconto|korting|rabat|割引|割引額|折扣|할인|rabattbetrag|montant de la remise|"
        "importe del descuento|valor do desconto|importo sconto|kortingsbedrag|割引金額|値引|値引額"},
    {"shipping", QT_TRANSLATE_NOOP("Column", "Shipping"),
        "shipping fee|shipping cost|shipping amount|shipping total|delivery|delivery fee|postage|freight|versand|"
        "versandkosten|porto|frais de port|livraison|envío|gastos de envío|frete|spedizione|verzendkosten|dostawa|"
        "送料|运费|배송비|shipping price|shipping charge|shipping charges|delivery cost|delivery charge|versandgebühr|"
        "versandpreis|lieferkosten|frais de livraison|frais d'expédition|frais d'envoi|coût de livraison|costo de "
        "envío|"
        "costos de envío|coste de envío|costes de envío|costo del envío|precio del envío|importe del envío|"
        "valor del envío|custo de envio|custo do frete|valor do frete|valor do envio|costo di spedizione|"
        "costi di spedizione|spese di spedizione|bezorgkosten|koszt dostawy|koszt wysyłki|配送料"},
    {"tax", QT_TRANSLATE_NOOP("Column", "Tax"),
        "taxes|tax amount|total tax|tax total|vat total|vat|vat amount|sales "
        "tax|gst|steuer|mwst|mwst.|ust|ust.|umsatzsteuer|tva|iva|"
        "impuestos|imposto|impostos|btw|消費税|税|税费|세금|steuerbetrag|steuern|mehrwertsteuer|mwst-betrag|montant "
        "tva|"
        "importe iva|importo iva|btw-bedrag"},
    {"orders/total", QT_TRANSLATE_NOOP("Column", "Total paid (tax and shipping included)"), kPaidWords},
    {"cogs", QT_TRANSLATE_NOOP("Column", "Cost of goods"),
        "cost of goods|cost|product cost|item cost|wareneinsatz|einkaufspreis|coût|coste|custo|costo|原価|成本"},
    {"payment_fee", QT_TRANSLATE_NOOP("Column", "Payment fee"),
        "payment fees|transaction fee|processing fee|stripe fee|paypal fee|zahlungsgebühr|gebühr"},
    {"platform_fee", QT_TRANSLATE_NOOP("Column", "Platform fee"),
        "platform fees|marketplace fee|referral fee|selling fee|provision|plattformgebühr"},
    {"fulfilment_cost", QT_TRANSLATE_NOOP("Column", "Fulfilment cost"),
        "fulfilment|fulfillment|fulfillment cost|fulfilment fee|logistics cost|pick and pack|logistik"},
    {"coupon_code", QT_TRANSLATE_NOOP("Column", "Discount code used"),
        "coupon|coupon code|discount code|promo code|promotion code|voucher|voucher code|code|gutschein|gutscheincode|"
        "rabattcode|code promo|cupón|código de descuento|cupom|codice "
        "sconto|kortingscode|クーポン|クーポンコード|优惠码|coupon used|promo|promocode|aktionscode|aktions-code|"
        "gutschein-code|rabatt-code|bon de réduction|code de réduction|code de remise|cupón de descuento|"
        "código promocional|código de cupón|cupom de desconto|código de desconto|código do cupom|buono sconto|"
        "codice promozionale|coupon sconto|couponcode|actiecode|vouchercode|割引コード"},
    {"declared_post_id", QT_TRANSLATE_NOOP("Column", "Post that the platform states"),
        "declared post|content id|video id|media id|post|post id|beitrag|beitrags-id|publication|publicación|投稿id"},
    {"test", QT_TRANSLATE_NOOP("Column", "Test order"), "is test|test order|testbestellung"},
    {"refund_id", QT_TRANSLATE_NOOP("Column", "Refund number"),
        "refund|refund number|refund no|credit note|return id|erstattungsnummer|gutschrift|rückerstattung"},
    {"refunded_at", QT_TRANSLATE_NOOP("Column", "Refunded at"),
        "refund date|refunded on|return date|date|erstattet am|erstattungsdatum|rückgabedatum|datum"},
    {"merchandise", QT_TRANSLATE_NOOP("Column", "Goods refunded"),
        "refund amount|refunded amount|amount|refund total|erstattung|erstattungsbetrag|betrag|erstattet"},
    {"restocked_cogs", QT_TRANSLATE_NOOP("Column", "Cost of goods back in stock"), "restocked cost|returned cost"},
    {"touch_id", QT_TRANSLATE_NOOP("Column", "Touch number"), "touch|event id|click id|session id|id|ereignis"},
    {"at", QT_TRANSLATE_NOOP("Column", "Time of the touch"),
        "time|timestamp|event time|clicked at|date|zeit|zeitpunkt|datum"},
    {"type", QT_TRANSLATE_NOOP("Column", "Kind of touch"), "event|event type|touch type|action|typ|art"},
    {"channel", QT_TRANSLATE_NOOP("Column", "Channel"),
        "source|utm source|utm_source|medium|kanal|quelle|canal|fuente"},
    {"post_id", QT_TRANSLATE_NOOP("Column", "Post id"),
        "post|id|media id|video id|content id|reel id|pin id|tweet id|permalink id|beitrag|beitrags-id|beitrags-nr.|"
        "publication|publicación|投稿id|动态id|post url|post link|video url|video link"},
    {"platform", QT_TRANSLATE_NOOP("Column", "Platform"),
        "network|social network|channel|plattform|netzwerk|réseau|plataforma|red social|プラットフォーム|平台"},
    {"creator_id", QT_TRANSLATE_NOOP("Column", "Creator"),
        "creator|influencer|affiliate|partner|author|username|account|handle|creator name|creator handle|profil|konto|"
        "créateur|créatrice|creador|creadora|クリエイター|达人"},
    {"campaign_id", QT_TRANSLATE_NOOP("Column", "Campaign"),
        "campaign|campaign name|utm campaign|utm_campaign|kampagne|kampagnenname|campagne|campaña|campanha|"
        "キャンペーン|广告系列"},
    {"published_at", QT_TRANSLATE_NOOP("Column", "Published at"),
        "published|publish time|publish date|posted at|posted on|date posted|post date|date|created "
        "at|time|veröffentlicht|veröffentlicht am|"
        "datum|date de publication|fecha de publicación|投稿日|投稿日時|发布时间"},
    {"format", QT_TRANSLATE_NOOP("Column", "Kind of post"),
        "type|post type|content type|media type|typ|art|format|tipo"},
    {"checkout", QT_TRANSLATE_NOOP("Column", "Checkout"), "checkout type|checkout kind"},
    {"impressions", QT_TRANSLATE_NOOP("Column", "Impressions"),
        "impression|impressionen|impresiones|impressões|インプレッション|曝光|展示"},
    {"reach", QT_TRANSLATE_NOOP("Column", "Reach"),
        "reached|accounts reached|people reached|reichweite|portée|alcance|リーチ|触达"},
    {"views", QT_TRANSLATE_NOOP("Column", "Views"),
        "view|video views|plays|play count|views total|aufrufe|wiedergaben|vues|visualizaciones|再生数|播放量"},
    {"likes", QT_TRANSLATE_NOOP("Column", "Likes"),
        "like|like count|reactions|hearts|favorites|favourites|gefällt mir|gefällt-mir-angaben|j'aime|me gusta|"
        "いいね|点赞"},
    {"comments", QT_TRANSLATE_NOOP("Column", "Comments"),
        "comment|comment count|replies|kommentare|commentaires|comentarios|コメント|评论"},
    {"shares", QT_TRANSLATE_NOOP("Column", "Shares"),
        "share|share count|reposts|retweets|geteilt|partages|compartidos|シェア|分享"},
    {"saves", QT_TRANSLATE_NOOP("Column", "Saves"),
        "save|saved|bookmarks|save count|gespeichert|enregistrements|guardados|保存数|收藏"},
    {"link_clicks", QT_TRANSLATE_NOOP("Column", "Link clicks"),
        "clicks|link click|url clicks|outbound clicks|website clicks|klicks|linkklicks|clics|clics en el enlace|"
        "クリック|点击"},
    {"product_page_views", QT_TRANSLATE_NOOP("Column", "Product page views"),
        "product views|product clicks|pdp views|produktaufrufe|produktklicks"},
    {"followers", QT_TRANSLATE_NOOP("Column", "Followers"),
        "follower|follower count|followers at post|abonnenten|abonnés|seguidores|フォロワー|粉丝"},
    {"title", QT_TRANSLATE_NOOP("Column", "Caption"),
        "caption|description|text|message|post text|headline|titel|beschreibung|légende|descripción|キャプション|标题"},
    {"permalink", QT_TRANSLATE_NOOP("Column", "Link to the post"),
        "link|url|post url|post link|video link|lien|enlace|リンク|链接"},
    {"handle", QT_TRANSLATE_NOOP("Column", "Handle"),
        "username|creator|influencer|name|account|profil|nutzername|nom|nombre|ユーザー名"},
    {"commission_rate", QT_TRANSLATE_NOOP("Column", "Commission rate"),
        "commission|rate|commission %|commission percent|provision|provisionssatz|taux|comisión|手数料率"},
    {"first_order_at", QT_TRANSLATE_NOOP("Column", "First order at"),
        "first order|first order date|customer since|first purchase|erste bestellung|erstbestellung"},
    {"code", QT_TRANSLATE_NOOP("Column", "Discount code"),
        "coupon|coupon code|discount code|promo code|voucher|rabattcode|gutscheincode|code promo|クーポンコード"},
    {"valid_from", QT_TRANSLATE_NOOP("Column", "Valid from"),
        "start|start date|starts at|from|gültig ab|gültig von|beginn|début|desde"},
    {"valid_to", QT_TRANSLATE_NOOP("Column", "Valid until"),
        "end|end date|ends at|expires|expiry|until|gültig bis|ende|fin|hasta"},
    {"date", QT_TRANSLATE_NOOP("Column", "Day"), "day|spend date|reporting starts|datum|tag|jour|fecha|data|日付|日期"},
    {"kind", QT_TRANSLATE_NOOP("Column", "Kind of cost"),
        "cost type|type|category|spend type|art|kategorie|type de coût|tipo"},
    {"amount", QT_TRANSLATE_NOOP("Column", "Amount spent"),
        "spend|cost|amount spent|total spend|total cost|ausgaben|kosten|betrag|dépenses|coût|gasto|importe|custo|"
        "costo|消化金額|費用|花费"},
    {"claim_id", QT_TRANSLATE_NOOP("Column", "Claim number"), "conversion id|claim|id|transaction id"},
    {"claimed_at", QT_TRANSLATE_NOOP("Column", "Claimed at"), "conversion time|conversion date|time|date|datum"},
    {"value", QT_TRANSLATE_NOOP("Column", "Value claimed"),
        "conversion value|revenue|sale amount|order value|amount|wert|umsatz|valeur|valor"},
    {"window", QT_TRANSLATE_NOOP("Column", "Attribution window"), "attribution window|attribution setting|fenster"},
    {"sku", QT_TRANSLATE_NOOP("Column", "SKU"),
        "sku id|seller sku|variant sku|item number|item no|item no.|item id|article number|article|product id|product "
        "code|"
        "part number|artikelnummer|artikel-nr.|artikelnr|artikelnr.|artikel|référence|réf.|referencia|código|codice|"
        "artikelcode|indeks|品番|商品コード|货号|상품코드"},
    {"products/title", QT_TRANSLATE_NOOP("Column", "Product"),
        "product|product name|product title|item|item name|name|description|bezeichnung|produkt|produktname|"
        "artikelbezeichnung|produit|désignation|producto|descripción|produto|prodotto|商品名|产品名称|상품명"},
    {"variant", QT_TRANSLATE_NOOP("Column", "Variant"),
        "variant title|option|options|size|colour|color|variante|größe|farbe|taille|talla|バリエーション|规格"},
    {"vendor", QT_TRANSLATE_NOOP("Column", "Vendor"),
        "brand|manufacturer|supplier|hersteller|marke|lieferant|fournisseur|marque|proveedor|marca|ブランド|供应商"},
    {"products/type", QT_TRANSLATE_NOOP("Column", "Kind of product"),
        "category|product type|product category|warengruppe|kategorie|produktart|catégorie|categoría|カテゴリ|类别"},
    {"status", QT_TRANSLATE_NOOP("Column", "State"), "state|zustand|statut|estado|ステータス|状态"},
    {"price", QT_TRANSLATE_NOOP("Column", "Price"),
        "unit price|selling price|sales price|retail price|rrp|verkaufspreis|vk|vk-preis|preis|prix|prix de vente|"
        "precio|preço|prezzo|prijs|cena|価格|販売価格|售价|가격"},
    {"compare_at_price", QT_TRANSLATE_NOOP("Column", "Price before reduction"),
        "compare at price|list price|original price|uvp|streichpreis|prix barré|precio anterior|定価|原价"},
    {"cost_per_item", QT_TRANSLATE_NOOP("Column", "Cost per item"),
        "cost|unit cost|cost price|cost per unit|purchase price|cogs|landed cost|einkaufspreis|ek|ek-preis|"
        "einstandspreis|stückkosten|coût|coût unitaire|prix d'achat|coste|coste unitario|custo|custo unitário|costo|"
        "inkoopprijs|原価|仕入価格|成本|원가"},
    {"stated_at", QT_TRANSLATE_NOOP("Column", "As of"),
        "as of|counted at|updated at|last updated|date|stand|stichtag|datum|date de mise à "
        "jour|fecha|更新日|日付|日期"},
    {"location", QT_TRANSLATE_NOOP("Column", "Location"),
        "warehouse|store|site|lager|lagerort|standort|filiale|entrepôt|emplacement|almacén|ubicación|armazém|magazzino|"
        "magazijn|倉庫|仓库|창고"},
    {"available", QT_TRANSLATE_NOOP("Column", "Can be sold"),
        "available stock|stock|in stock|inventory|quantity available|quantity|qty|free stock|verfügbar|"
        "verfügbarer bestand|bestand|lagerbestand|menge|disponible|stock disponible|existencias|estoque|giacenza|"
        "voorraad|在庫|在庫数|库存|재고"},
    {"on_hand", QT_TRANSLATE_NOOP("Column", "On hand"),
        "on hand|physical stock|total stock|stock on hand|bestand gesamt|physischer bestand|stock physique|"
        "stock físico|実在庫|实物库存"},
    {"committed", QT_TRANSLATE_NOOP("Column", "In orders"),
        "reserved|allocated|committed stock|reserviert|zugeteilt|réservé|reservado|引当|已占用"},
    {"incoming", QT_TRANSLATE_NOOP("Column", "On its way"),
        "on order|inbound|in transit|incoming stock|bestellt|im zulauf|zulauf|en commande|en camino|入荷予定|在途"},
    {"base", QT_TRANSLATE_NOOP("Column", "Currency of the amount"),
        "from|from currency|base currency|source currency|foreign currency|von|von währung|fremdwährung|"
        "ausgangswährung|devise source|divisa origen|moneda base"},
    {"quote", QT_TRANSLATE_NOOP("Column", "Currency it is converted to"),
        "to|to currency|quote currency|target currency|home currency|in währung|nach|zielwährung|hauswährung|"
        "devise cible|divisa destino"},
    {"rate", QT_TRANSLATE_NOOP("Column", "Rate"),
        "exchange rate|fx rate|fx|conversion rate|kurs|wechselkurs|umrechnungskurs|taux de change|taux|"
        "tipo de cambio|cambio|wisselkoers|為替レート|汇率|환율"},
    {"source", QT_TRANSLATE_NOOP("Column", "Source"), "provider|quelle|fuente|fonte|出典|来源"},
    {"first_day", QT_TRANSLATE_NOOP("Column", "First day"),
        "start|start date|starts at|from|begin|first date|von|beginn|startdatum|ab|début|date de début|inicio|"
        "fecha de inicio|início|開始日|开始日期"},
    {"last_day", QT_TRANSLATE_NOOP("Column", "Last day"),
        "end|end date|ends at|to|until|last date|bis|ende|enddatum|fin|date de fin|fecha de fin|fim|終了日|结束日期"},
    {"shopify_orders/Name", nullptr,
        "order|order number|order name|order no|order no.|order #|order id|order ref|order reference|bestellnummer|"
        "bestellung|bestellnr|bestellnr.|numéro de commande|commande|número de pedido|pedido|numero ordine|ordine|"
        "bestelnummer|注文番号"},
    {"shopify_orders/Total", nullptr, "total amount|order total|grand total|total price|gesamt|gesamtbetrag|合計"},
    {"budgets/amount", QT_TRANSLATE_NOOP("Column", "Budget"),
        "budget|planned|planned spend|plan|budget amount|geplant|plan-ausgaben|presupuesto|orçamento|予算|预算|예산"},
};

/// What is known of a column of \p formatId; null: nothing.
inline const ColumnWords *columnWords(std::string_view formatId, std::string_view label)
{
    constexpr std::string_view kNeutral = "neutral_";
    const bool neutral = formatId.starts_with(kNeutral);
    const std::string own =
        std::string(neutral ? formatId.substr(kNeutral.size()) : formatId) + '/' + std::string(label);
    const ColumnWords *general = nullptr;
    for (const ColumnWords &entry : kColumnWords) {
        if (entry.column == own)
            return &entry;
        if (neutral && entry.column == label)
            general = &entry;
    }
    return general;
}

} // namespace postledger
