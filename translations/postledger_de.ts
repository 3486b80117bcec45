<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Column</name>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>Customer (e-mail or id)</source>
        <translation>Kunde (E-Mail oder Nummer)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Goods before discount</source>
        <translation>Warenwert vor Rabatt</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>Wareneinsatz</translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation>Zahlungsgebühr</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <translation>Plattformgebühr</translation>
    </message>
    <message>
        <source>Fulfilment cost</source>
        <translation>Versandabwicklung</translation>
    </message>
    <message>
        <source>Discount code used</source>
        <translation>Eingelöster Rabattcode</translation>
    </message>
    <message>
        <source>Post that the platform states</source>
        <translation>Post laut Plattform</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Testbestellung</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>Nummer der Erstattung</translation>
    </message>
    <message>
        <source>Refunded at</source>
        <translation>Erstattet am</translation>
    </message>
    <message>
        <source>Goods refunded</source>
        <translation>Erstatteter Warenwert</translation>
    </message>
    <message>
        <source>Cost of goods back in stock</source>
        <translation>Wareneinsatz der Rückläufer</translation>
    </message>
    <message>
        <source>Touch number</source>
        <translation>Nummer des Kontakts</translation>
    </message>
    <message>
        <source>Time of the touch</source>
        <translation>Zeitpunkt des Kontakts</translation>
    </message>
    <message>
        <source>Kind of touch</source>
        <translation>Art des Kontakts</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Post id</source>
        <translation>Kennung des Posts</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Veröffentlicht am</translation>
    </message>
    <message>
        <source>Kind of post</source>
        <translation>Art des Posts</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Link clicks</source>
        <translation>Link-Klicks</translation>
    </message>
    <message>
        <source>Product page views</source>
        <translation>Aufrufe von Produktseiten</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Link to the post</source>
        <translation>Link zum Post</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Commission rate</source>
        <translation>Provisionssatz</translation>
    </message>
    <message>
        <source>First order at</source>
        <translation>Erste Bestellung am</translation>
    </message>
    <message>
        <source>Discount code</source>
        <translation>Rabattcode</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Kind of cost</source>
        <translation>Kostenart</translation>
    </message>
    <message>
        <source>Amount spent</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>Nummer der Angabe</translation>
    </message>
    <message>
        <source>Claimed at</source>
        <translation>Angegeben für</translation>
    </message>
    <message>
        <source>Value claimed</source>
        <translation>Angegebener Wert</translation>
    </message>
    <message>
        <source>Attribution window</source>
        <translation>Attributionsfenster</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Kind of product</source>
        <translation>Produktart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price before reduction</source>
        <translation>Preis vor Ermäßigung</translation>
    </message>
    <message>
        <source>Cost per item</source>
        <translation>Kosten pro Stück</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Can be sold</source>
        <translation>Verkaufbar</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>In orders</source>
        <translation>In Bestellungen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Currency of the amount</source>
        <translation>Währung des Betrags</translation>
    </message>
    <message>
        <source>Currency it is converted to</source>
        <translation>Währung, in die umgerechnet wird</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Total paid (tax and shipping included)</source>
        <translation>Bezahlt (mit Steuer und Versand)</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>Gross sales</source>
        <translation>Bruttoumsatz</translation>
    </message>
    <message>
        <source>Unit price times quantity of every line, before discounts, returns, tax and shipping; test orders are out.</source>
        <translation>Einzelpreis mal Menge jeder Position, vor Rabatten, Retouren, Steuern und Versand; ohne Testbestellungen.</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Discounts on lines and orders.</source>
        <translation>Rabatte auf Positionen und Bestellungen.</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Refunded merchandise after discount, without shipping and tax.</source>
        <translation>Erstattete Ware nach Rabatt, ohne Versand und Steuern.</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>Nettoumsatz</translation>
    </message>
    <message>
        <source>Gross sales less discounts less returns.</source>
        <translation>Bruttoumsatz abzüglich Rabatten und Retouren.</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Shipping charged less shipping refunded.</source>
        <translation>Berechneter abzüglich erstatteter Versandkosten.</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Tax and duties charged less refunded.</source>
        <translation>Berechnete abzüglich erstatteter Steuern und Zölle.</translation>
    </message>
    <message>
        <source>Total sales</source>
        <translation>Gesamtumsatz</translation>
    </message>
    <message>
        <source>Net sales plus shipping plus tax and duties.</source>
        <translation>Nettoumsatz zuzüglich Versand, Steuern und Zöllen.</translation>
    </message>
    <message>
        <source>Refund rate</source>
        <translation>Retourenquote</translation>
    </message>
    <message>
        <source>Returns divided by gross sales less discounts; blank without sales.</source>
        <translation>Retouren geteilt durch Bruttoumsatz abzüglich Rabatten; leer ohne Umsatz.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Orders placed, cancelled and refunded ones too; test orders are out.</source>
        <translation>Eingegangene Bestellungen, auch stornierte und erstattete; ohne Testbestellungen.</translation>
    </message>
    <message>
        <source>Orders kept</source>
        <translation>Behaltene Bestellungen</translation>
    </message>
    <message>
        <source>Orders whose net sales are above zero.</source>
        <translation>Bestellungen, deren Nettoumsatz über null liegt.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>AOV, gross less discount</source>
        <translation>Bestellwert, brutto abzüglich Rabatt</translation>
    </message>
    <message>
        <source>Gross sales less discounts, divided by orders placed; blank without orders.</source>
        <translation>Bruttoumsatz abzüglich Rabatten, geteilt durch eingegangene Bestellungen; leer ohne Bestellungen.</translation>
    </message>
    <message>
        <source>AOV, total paid</source>
        <translation>Bestellwert, insgesamt gezahlt</translation>
    </message>
    <message>
        <source>AOV, after returns</source>
        <translation>Bestellwert, nach Retouren</translation>
    </message>
    <message>
        <source>Net sales divided by orders placed; blank without orders.</source>
        <translation>Nettoumsatz geteilt durch eingegangene Bestellungen; leer ohne Bestellungen.</translation>
    </message>
    <message>
        <source>Conversion rate, product page views</source>
        <translation>Konversionsrate, Produktseitenaufrufe</translation>
    </message>
    <message>
        <source>Orders that evidence links to posts, divided by the product page views of those posts; blank without views.</source>
        <translation>Bestellungen, die ein Nachweis mit Posts verknüpft, geteilt durch die Produktseitenaufrufe dieser Posts; leer ohne Aufrufe.</translation>
    </message>
    <message>
        <source>Conversion rate, link clicks</source>
        <translation>Konversionsrate, Link-Klicks</translation>
    </message>
    <message>
        <source>Orders that evidence links to posts, divided by the link clicks of those posts; blank without clicks.</source>
        <translation>Bestellungen, die ein Nachweis mit Posts verknüpft, geteilt durch die Link-Klicks dieser Posts; leer ohne Klicks.</translation>
    </message>
    <message>
        <source>Conversion rate, reach</source>
        <translation>Konversionsrate, Reichweite</translation>
    </message>
    <message>
        <source>Orders that evidence links to posts, divided by the people those posts reached; blank without reach.</source>
        <translation>Bestellungen, die ein Nachweis mit Posts verknüpft, geteilt durch die von diesen Posts erreichten Personen; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Conversion rate, impressions</source>
        <translation>Konversionsrate, Impressionen</translation>
    </message>
    <message>
        <source>Orders that evidence links to posts, divided by the impressions of those posts; blank without impressions.</source>
        <translation>Bestellungen, die ein Nachweis mit Posts verknüpft, geteilt durch die Impressionen dieser Posts; leer ohne Impressionen.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Posts published in the period.</source>
        <translation>Im Zeitraum veröffentlichte Posts.</translation>
    </message>
    <message>
        <source>Net sales per post</source>
        <translation>Nettoumsatz je Post</translation>
    </message>
    <message>
        <source>Net sales credited to the posts of the period, divided by their number; blank without posts.</source>
        <translation>Nettoumsatz, der den Posts des Zeitraums zugeordnet ist, geteilt durch deren Anzahl; leer ohne Posts.</translation>
    </message>
    <message>
        <source>Net sales per 1,000 views</source>
        <translation>Nettoumsatz je 1.000 Aufrufe</translation>
    </message>
    <message>
        <source>Net sales credited to posts times 1,000, divided by the views of those posts; blank without views.</source>
        <translation>Posts zugeordneter Nettoumsatz mal 1.000, geteilt durch die Aufrufe dieser Posts; leer ohne Aufrufe.</translation>
    </message>
    <message>
        <source>Net sales per 1,000 impressions</source>
        <translation>Nettoumsatz je 1.000 Impressionen</translation>
    </message>
    <message>
        <source>Net sales credited to posts times 1,000, divided by the impressions of those posts; blank without impressions.</source>
        <translation>Posts zugeordneter Nettoumsatz mal 1.000, geteilt durch die Impressionen dieser Posts; leer ohne Impressionen.</translation>
    </message>
    <message>
        <source>Net sales per 1,000 people reached</source>
        <translation>Nettoumsatz je 1.000 erreichte Personen</translation>
    </message>
    <message>
        <source>Net sales credited to posts times 1,000, divided by the reach of those posts; blank without reach.</source>
        <translation>Posts zugeordneter Nettoumsatz mal 1.000, geteilt durch die Reichweite dieser Posts; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Net sales per link click</source>
        <translation>Nettoumsatz je Link-Klick</translation>
    </message>
    <message>
        <source>Net sales credited to posts, divided by the link clicks of those posts; blank without clicks.</source>
        <translation>Posts zugeordneter Nettoumsatz, geteilt durch die Link-Klicks dieser Posts; leer ohne Klicks.</translation>
    </message>
    <message>
        <source>Net sales per product page view</source>
        <translation>Nettoumsatz je Produktseitenaufruf</translation>
    </message>
    <message>
        <source>Net sales credited to posts, divided by the product page views of those posts; blank without views.</source>
        <translation>Posts zugeordneter Nettoumsatz, geteilt durch die Produktseitenaufrufe dieser Posts; leer ohne Aufrufe.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>How often the posts were shown. Blank where no post states it.</source>
        <translation>Wie oft die Posts angezeigt wurden. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>How many people saw the posts, added up over posts. Blank where no post states it.</source>
        <translation>Wie viele Personen die Posts gesehen haben, über Posts summiert. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Plays of the posts. Blank where no post states it.</source>
        <translation>Wiedergaben der Posts. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Likes of the posts; hidden ones are missing, not 0. Blank where no post states it.</source>
        <translation>Likes der Posts; verborgene fehlen und zählen nicht als 0. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Comments under the posts. Blank where no post states it.</source>
        <translation>Kommentare unter den Posts. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>How often the posts were passed on. Blank where no post states it.</source>
        <translation>Wie oft die Posts geteilt wurden. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>How often the posts were saved. Blank where no post states it.</source>
        <translation>Wie oft die Posts gespeichert wurden. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Link clicks</source>
        <translation>Link-Klicks</translation>
    </message>
    <message>
        <source>Clicks on the posts’ links. Blank where no post states it.</source>
        <translation>Klicks auf die Links der Posts. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Product page views</source>
        <translation>Produktseitenaufrufe</translation>
    </message>
    <message>
        <source>Views of product pages that the posts led to. Blank where no post states it.</source>
        <translation>Aufrufe von Produktseiten, zu denen die Posts geführt haben. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers of the account when each post was published, added up over posts. Blank where no post states it.</source>
        <translation>Follower des Kontos bei Veröffentlichung jedes Posts, über Posts summiert. Leer, wo kein Post es angibt.</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves, of the parts that each post states.</source>
        <translation>Likes, Kommentare, Geteilt und Gespeichert, soweit jeder Post sie angibt.</translation>
    </message>
    <message>
        <source>Engagement rate by reach</source>
        <translation>Interaktionsrate nach Reichweite</translation>
    </message>
    <message>
        <source>Engagements divided by the reach of the posts that state both; blank without reach.</source>
        <translation>Interaktionen geteilt durch die Reichweite der Posts, die beides angeben; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Engagement rate by impressions</source>
        <translation>Interaktionsrate nach Impressionen</translation>
    </message>
    <message>
        <source>Engagements divided by the impressions of the posts that state both; blank without impressions.</source>
        <translation>Interaktionen geteilt durch die Impressionen der Posts, die beides angeben; leer ohne Impressionen.</translation>
    </message>
    <message>
        <source>Engagement rate by followers</source>
        <translation>Interaktionsrate nach Followern</translation>
    </message>
    <message>
        <source>Engagements divided by the followers of the posts that state both; blank without followers.</source>
        <translation>Interaktionen geteilt durch die Follower der Posts, die beides angeben; leer ohne Follower.</translation>
    </message>
    <message>
        <source>Like rate</source>
        <translation>Like-Rate</translation>
    </message>
    <message>
        <source>Likes divided by the reach of the posts that state both; blank without reach.</source>
        <translation>Likes geteilt durch die Reichweite der Posts, die beides angeben; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Comment rate</source>
        <translation>Kommentarrate</translation>
    </message>
    <message>
        <source>Comments divided by the reach of the posts that state both; blank without reach.</source>
        <translation>Kommentare geteilt durch die Reichweite der Posts, die beides angeben; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Share rate</source>
        <translation>Teilrate</translation>
    </message>
    <message>
        <source>Shares divided by the reach of the posts that state both; blank without reach.</source>
        <translation>Geteilt, geteilt durch die Reichweite der Posts, die beides angeben; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Save rate</source>
        <translation>Speicherrate</translation>
    </message>
    <message>
        <source>Saves divided by the reach of the posts that state both; blank without reach.</source>
        <translation>Gespeichert, geteilt durch die Reichweite der Posts, die beides angeben; leer ohne Reichweite.</translation>
    </message>
    <message>
        <source>Media spend</source>
        <translation>Mediaausgaben</translation>
    </message>
    <message>
        <source>Paid to advertising platforms. Blank when no spend is known.</source>
        <translation>An Werbeplattformen gezahlt. Leer, wenn keine Ausgaben bekannt sind.</translation>
    </message>
    <message>
        <source>Creator fees</source>
        <translation>Creator-Honorare</translation>
    </message>
    <message>
        <source>Flat fees paid to creators. Blank when no spend is known.</source>
        <translation>Pauschalen an Creator. Leer, wenn keine Ausgaben bekannt sind.</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Each creator’s rate times the net sales of the orders that a declared post or a valid code links, order by order; what a platform states replaces it.</source>
        <translation>Satz jedes Creators mal Nettoumsatz der Bestellungen, die ein angegebener Post oder ein gültiger Code verknüpft, je Bestellung; Angaben einer Plattform haben Vorrang.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Cost of making content. Blank when no spend is known.</source>
        <translation>Kosten der Inhaltsproduktion. Leer, wenn keine Ausgaben bekannt sind.</translation>
    </message>
    <message>
        <source>Tools and agencies</source>
        <translation>Tools und Agenturen</translation>
    </message>
    <message>
        <source>Paid for tools and agencies. Blank when no spend is known.</source>
        <translation>Für Tools und Agenturen gezahlt. Leer, wenn keine Ausgaben bekannt sind.</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Gemeinkosten</translation>
    </message>
    <message>
        <source>Salaries and shared cost. Blank when no spend is known.</source>
        <translation>Gehälter und Gemeinkosten. Leer, wenn keine Ausgaben bekannt sind.</translation>
    </message>
    <message>
        <source>Direct marketing</source>
        <translation>Direktes Marketing</translation>
    </message>
    <message>
        <source>Media spend, creator fees, commission and production.</source>
        <translation>Mediaausgaben, Creator-Honorare, Provision und Produktion.</translation>
    </message>
    <message>
        <source>Fully loaded marketing</source>
        <translation>Marketing mit Vollkosten</translation>
    </message>
    <message>
        <source>Direct marketing plus tools, agencies and overhead.</source>
        <translation>Direktes Marketing zuzüglich Tools, Agenturen und Gemeinkosten.</translation>
    </message>
    <message>
        <source>ROAS, credited net sales</source>
        <translation>ROAS, zugeordneter Nettoumsatz</translation>
    </message>
    <message>
        <source>Net sales that evidence or the named model credits, divided by media spend of the same scope; attributed, not incremental. Blank without media spend.</source>
        <translation>Nettoumsatz, den Nachweise oder das genannte Modell zuordnen, geteilt durch die Mediaausgaben desselben Umfangs; zugeordnet, nicht zusätzlich bewirkt. Leer ohne Mediaausgaben.</translation>
    </message>
    <message>
        <source>ROAS, claimed by platforms</source>
        <translation>ROAS, laut Plattformen</translation>
    </message>
    <message>
        <source>What platforms claim to have sold, divided by media spend. Not revenue. Blank without media spend.</source>
        <translation>Was Plattformen verkauft zu haben angeben, geteilt durch die Mediaausgaben. Kein Umsatz. Leer ohne Mediaausgaben.</translation>
    </message>
    <message>
        <source>Marketing efficiency ratio</source>
        <translation>Marketing-Effizienz (MER)</translation>
    </message>
    <message>
        <source>Net sales of the whole shop divided by direct marketing; blank for parts of the shop.</source>
        <translation>Nettoumsatz des gesamten Shops geteilt durch direktes Marketing; leer für Teile des Shops.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neukunden</translation>
    </message>
    <message>
        <source>Customers whose first order ever lies in the period and who kept an order.</source>
        <translation>Kunden, deren allererste Bestellung im Zeitraum liegt und die eine Bestellung behalten haben.</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Bestandskunden</translation>
    </message>
    <message>
        <source>Customers who kept an order in the period and had bought before it.</source>
        <translation>Kunden, die im Zeitraum eine Bestellung behalten und schon vorher gekauft haben.</translation>
    </message>
    <message>
        <source>CAC, paid</source>
        <translation>CAC, bezahlt</translation>
    </message>
    <message>
        <source>Media spend divided by the new customers that evidence links; blank when there are none.</source>
        <translation>Mediaausgaben geteilt durch die Neukunden, die ein Nachweis verknüpft; leer, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>CAC, blended</source>
        <translation>CAC, gesamt</translation>
    </message>
    <message>
        <source>Direct marketing divided by all new customers; blank when there are none.</source>
        <translation>Direktes Marketing geteilt durch alle Neukunden; leer, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>CAC, fully loaded</source>
        <translation>CAC, Vollkosten</translation>
    </message>
    <message>
        <source>Fully loaded marketing divided by all new customers; blank when there are none.</source>
        <translation>Marketing mit Vollkosten geteilt durch alle Neukunden; leer, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>Cost per order</source>
        <translation>Kosten je Bestellung</translation>
    </message>
    <message>
        <source>Direct marketing divided by orders placed; blank without orders.</source>
        <translation>Direktes Marketing geteilt durch eingegangene Bestellungen; leer ohne Bestellungen.</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>Wareneinsatz</translation>
    </message>
    <message>
        <source>Cost of the goods that were kept, of the orders whose cost is known.</source>
        <translation>Einstandskosten der behaltenen Ware, aus Bestellungen mit bekannten Kosten.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Fulfillment</translation>
    </message>
    <message>
        <source>Contribution margin 1</source>
        <translation>Deckungsbeitrag 1</translation>
    </message>
    <message>
        <source>Net sales less cost of goods, of the orders whose cost of goods is known.</source>
        <translation>Nettoumsatz abzüglich Wareneinsatz, aus Bestellungen mit bekanntem Wareneinsatz.</translation>
    </message>
    <message>
        <source>Contribution margin 2</source>
        <translation>Deckungsbeitrag 2</translation>
    </message>
    <message>
        <source>Margin 1 plus shipping less fees and fulfilment, of the orders whose costs are all known.</source>
        <translation>Deckungsbeitrag 1 zuzüglich Versand abzüglich Gebühren und Fulfillment, aus Bestellungen, deren Kosten alle bekannt sind.</translation>
    </message>
    <message>
        <source>Contribution margin 3</source>
        <translation>Deckungsbeitrag 3</translation>
    </message>
    <message>
        <source>Margin 2 less direct marketing; blank when costs or spend are not known.</source>
        <translation>Deckungsbeitrag 2 abzüglich direktem Marketing; leer, wenn Kosten oder Ausgaben nicht bekannt sind.</translation>
    </message>
    <message>
        <source>Contribution margin 3, share</source>
        <translation>Deckungsbeitrag 3, Anteil</translation>
    </message>
    <message>
        <source>Margin 3 divided by the net sales of the orders whose costs are known; blank without them.</source>
        <translation>Deckungsbeitrag 3 geteilt durch den Nettoumsatz der Bestellungen mit bekannten Kosten; leer ohne solche.</translation>
    </message>
    <message>
        <source>Break-even ROAS</source>
        <translation>Break-even-ROAS</translation>
    </message>
    <message>
        <source>Net sales divided by margin 2: a ROAS below it loses money on the first order.</source>
        <translation>Nettoumsatz geteilt durch Deckungsbeitrag 2: Ein ROAS darunter verliert an der ersten Bestellung Geld.</translation>
    </message>
    <message>
        <source>Lifetime value, 12 months</source>
        <translation>Kundenwert, 12 Monate</translation>
    </message>
    <message>
        <source>Margin 2 that new customers have brought in the 12 months after their first order, by customer; realised, not projected.</source>
        <translation>Deckungsbeitrag 2, den Neukunden in den 12 Monaten nach ihrer ersten Bestellung gebracht haben, je Kunde; realisiert, nicht hochgerechnet.</translation>
    </message>
    <message>
        <source>LTV to CAC</source>
        <translation>LTV zu CAC</translation>
    </message>
    <message>
        <source>Lifetime value of 12 months divided by fully loaded CAC.</source>
        <translation>Kundenwert über 12 Monate geteilt durch CAC mit Vollkosten.</translation>
    </message>
    <message>
        <source>Payback</source>
        <translation>Amortisation</translation>
    </message>
    <message>
        <source>First month in which the margin 2 of a new customer has paid fully loaded CAC; blank when 12 months do not pay it.</source>
        <translation>Erster Monat, in dem der Deckungsbeitrag 2 eines Neukunden die CAC mit Vollkosten gedeckt hat; leer, wenn 12 Monate nicht reichen.</translation>
    </message>
    <message>
        <source>Claimed value</source>
        <translation>Beanspruchter Wert</translation>
    </message>
    <message>
        <source>What platforms claim to have sold. Never added to revenue.</source>
        <translation>Was Plattformen verkauft zu haben angeben. Wird nie zum Umsatz addiert.</translation>
    </message>
    <message>
        <source>Claimed orders</source>
        <translation>Beanspruchte Bestellungen</translation>
    </message>
    <message>
        <source>What buyers paid with shipping and tax, before refunds, divided by orders placed; blank without orders.</source>
        <translation>Was Käufer mit Versand und Steuern vor Erstattungen gezahlt haben, geteilt durch eingegangene Bestellungen; leer ohne Bestellungen.</translation>
    </message>
    <message>
        <source>Sales that platforms claim; one sale may be claimed by several. What an advertising report claims for a day and an advertisement counts as one.</source>
        <translation>Verkäufe, die Plattformen für sich angeben; ein Verkauf kann von mehreren beansprucht werden. Was ein Werbebericht für einen Tag und eine Anzeige angibt, zählt als einer.</translation>
    </message>
    <message>
        <source>Payment and platform fees, of the orders for which both are known.</source>
        <translation>Zahlungs- und Plattformgebühren der Bestellungen, bei denen beide bekannt sind.</translation>
    </message>
    <message>
        <source>Cost of picking, packing and sending, of the orders for which it is known.</source>
        <translation>Kosten für Kommissionieren, Verpacken und Versenden der Bestellungen, bei denen sie bekannt sind.</translation>
    </message>
    <message>
        <source>Items in the orders placed that name them; blank where none of them does.</source>
        <translation>Artikel in den aufgegebenen Bestellungen, die sie nennen; leer, wo keine es tut.</translation>
    </message>
</context>
<context>
    <name>postledger::AnonymiseDialog</name>
    <message>
        <source>&amp;I understand that nobody can take this back</source>
        <translation>&amp;Mir ist klar, dass das niemand rückgängig machen kann</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>Anonymise workspace</source>
        <translation>Arbeitsbereich anonymisieren</translation>
    </message>
    <message>
        <source>A random number takes the place of every customer, and the key that could find them again is destroyed. All figures stay as they are.

Files that are imported later add to the figures, but their customers stay unknown: new and returning customers are no longer told apart for new orders.</source>
        <translation>An die Stelle jedes Kunden tritt eine Zufallszahl, und der Schlüssel, der sie wiederfinden könnte, wird vernichtet. Alle Zahlen bleiben, wie sie sind.

Später importierte Dateien zählen mit, ihre Kunden bleiben aber unbekannt: Neu- und Bestandskunden lassen sich bei neuen Bestellungen nicht mehr unterscheiden.</translation>
    </message>
    <message>
        <source>Anonymising…</source>
        <translation>Wird anonymisiert …</translation>
    </message>
</context>
<context>
    <name>postledger::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>postledger::BatchesModel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>rows of a file that the workspace did not have</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Control total</source>
        <translation>Kontrollsumme</translation>
    </message>
    <message numerus="yes">
        <source>Import %1, %2: %n file(s)</source>
        <extracomment>%1 is the number of an import, %2 day and time, %n the number of its files</extracomment>
        <translation>
            <numerusform>Import %1, %2: %n Datei</numerusform>
            <numerusform>Import %1, %2: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1, %2</source>
        <extracomment>%1 is the number of an import, %2 day and time</extracomment>
        <translation>Import %1, %2</translation>
    </message>
    <message>
        <source>Sums of the amounts of all rows that were taken, as in the file, by what they are and currency</source>
        <translation>Summen der Beträge aller übernommenen Zeilen wie in der Datei, nach Art und Währung getrennt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a control total such as &quot;orders €149.80&quot;, %n how many others the file has</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ChartTableDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>postledger::ChartView</name>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
</context>
<context>
    <name>postledger::ComparePage</name>
    <message>
        <source>Engagement:</source>
        <translation>Engagement:</translation>
    </message>
    <message>
        <source>Commerce:</source>
        <translation>Umsatz:</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Nach Post</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>nach Post</translation>
    </message>
    <message>
        <source>By creator</source>
        <translation>Nach Creator</translation>
    </message>
    <message>
        <source>by creator</source>
        <translation>nach Creator</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>Nach Kampagne</translation>
    </message>
    <message>
        <source>by campaign</source>
        <translation>nach Kampagne</translation>
    </message>
    <message>
        <source>Equal points</source>
        <translation>Gleich große Punkte</translation>
    </message>
    <message>
        <source>size: %1</source>
        <extracomment>%1 is what the size of a point says</extracomment>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm anzeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese anzeigen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>All values of the chart</source>
        <translation>Alle Werte des Diagramms</translation>
    </message>
    <message>
        <source>Selected points</source>
        <translation>Ausgewählte Punkte</translation>
    </message>
    <message>
        <source>No row has both figures. Choose another metric, or import exports that state it.</source>
        <translation>Keine Zeile hat beide Kennzahlen. Eine andere Kennzahl wählen oder Exporte importieren, die sie angeben.</translation>
    </message>
    <message>
        <source>Too few values to compare any metric. Widen the period or the filters.</source>
        <translation>Zu wenige Werte für einen Vergleich. Den Zeitraum oder die Filter erweitern.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <extracomment>&quot;Selected: 5 posts&quot;</extracomment>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Click a point, or draw a frame around several, to read their figures here.</source>
        <translation>Einen Punkt anklicken oder mehrere einrahmen, um ihre Zahlen hier zu lesen.</translation>
    </message>
    <message>
        <source>Named in the chart</source>
        <translation>Im Diagramm benannt</translation>
    </message>
    <message>
        <source>This page sets sales against engagement, and no post is known. Import the exports of your posts.</source>
        <translation>Diese Seite stellt Umsatz und Interaktionen gegenüber, und kein Post ist bekannt. Importieren Sie die Exporte Ihrer Posts.</translation>
    </message>
    <message>
        <source>This page sets sales against engagement, and no order is known. Import the orders of your shop.</source>
        <translation>Diese Seite stellt Umsatz und Interaktionen gegenüber, und keine Bestellung ist bekannt. Importieren Sie die Bestellungen Ihres Shops.</translation>
    </message>
    <message>
        <source>Too few values to compare any metric. Import more of your posts and orders.</source>
        <translation>Zu wenige Werte, um eine Kennzahl zu vergleichen. Importieren Sie mehr Ihrer Posts und Bestellungen.</translation>
    </message>
</context>
<context>
    <name>postledger::CreatorNamesModel</name>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::CreatorPairsModel</name>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>Its net sales</source>
        <translation>Deren Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::CreatorsPanel</name>
    <message>
        <source>Search creators</source>
        <translation>Creator suchen</translation>
    </message>
    <message>
        <source>One person, called</source>
        <translation>Eine Person, genannt</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Settles that the second is somebody else; the pair leaves this list</source>
        <translation>Legt fest, dass der zweite Name jemand anderem gehört; das Paar verlässt diese Liste</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Creators that may be one person</source>
        <translation>Creator, die eine Person sein können</translation>
    </message>
    <message numerus="yes">
        <source>%n creator(s)</source>
        <translation>
            <numerusform>%n Creator</numerusform>
            <numerusform>%n Creator</numerusform>
        </translation>
    </message>
    <message>
        <source>May be one person</source>
        <translation>Vielleicht eine Person</translation>
    </message>
    <message>
        <source>No two names are so alike that they may be one person. Choose two or more creators on the left to make them one.</source>
        <translation>Keine zwei Namen ähneln sich so, dass sie eine Person sein könnten. Links zwei oder mehr Creator wählen, um sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>Names that are alike. Nothing is merged by itself; what is merged counts as one creator everywhere and can be undone.</source>
        <translation>Namen, die sich ähneln. Nichts wird von selbst zusammengeführt; Zusammengeführtes zählt überall als ein Creator und lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n creator(s)</source>
        <translation>
            <numerusform>%n Creator zusammenführen</numerusform>
            <numerusform>%n Creator zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>postledger::DataPage</name>
    <message>
        <source>Reading the workspace …</source>
        <translation>Arbeitsbereich wird gelesen …</translation>
    </message>
    <message>
        <source>Start with your exports</source>
        <translation>Mit den eigenen Exporten beginnen</translation>
    </message>
    <message>
        <source>Drop order and post exports of Shopify, TikTok Shop, TikTok or Instagram on this window. Nothing leaves this computer, and every import can be undone.</source>
        <translation>Bestell- und Post-Exporte von Shopify, TikTok Shop, TikTok oder Instagram auf dieses Fenster ziehen. Nichts verlässt diesen Rechner, und jeder Import lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Open the demo brand</source>
        <translation>Demo-Marke öffnen</translation>
    </message>
    <message>
        <source>Nothing matches this selection</source>
        <translation>Nichts entspricht dieser Auswahl</translation>
    </message>
    <message>
        <source>No order and no post lies in this period with these filters. Widen the period or remove a filter.</source>
        <translation>In diesem Zeitraum liegt mit diesen Filtern weder eine Bestellung noch ein Post. Den Zeitraum erweitern oder einen Filter entfernen.</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage anzeigen</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>Das kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing that is imported so far says what was sold. Import the orders of your shop and the exports of your posts.</source>
        <translation>Nichts von dem, was importiert ist, sagt, was verkauft wurde. Importieren Sie die Bestellungen Ihres Shops und die Exporte Ihrer Posts.</translation>
    </message>
    <message>
        <source>They are in %1, and every figure is in %2. Import rates for their days, such as those of the European Central Bank.</source>
        <extracomment>%1 are currencies such as &quot;EUR, GBP&quot;, %2 is one</extracomment>
        <translation>Sie lauten auf %1, und alle Zahlen sind in %2. Importieren Sie Kurse für ihre Tage, etwa die der Europäischen Zentralbank.</translation>
    </message>
    <message>
        <source>Nothing to show here yet</source>
        <translation>Hier gibt es noch nichts zu sehen</translation>
    </message>
    <message>
        <source>Show the missing days</source>
        <translation>Fehlende Tage zeigen</translation>
    </message>
    <message>
        <source>Show the imports</source>
        <translation>Importe zeigen</translation>
    </message>
    <message>
        <source>Nothing in this period with these filters can be shown here. Widen the period or remove a filter.</source>
        <translation>Mit diesen Filtern lässt sich aus diesem Zeitraum hier nichts zeigen. Den Zeitraum erweitern oder einen Filter entfernen.</translation>
    </message>
</context>
<context>
    <name>postledger::DetailPanel</name>
    <message>
        <source>Median creator</source>
        <translation>Median aller Creator</translation>
    </message>
    <message>
        <source>Median campaign</source>
        <translation>Median aller Kampagnen</translation>
    </message>
    <message>
        <source>Median on %1</source>
        <translation>Median auf %1</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Detail schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>checkout in the app</source>
        <translation>Checkout in der App</translation>
    </message>
    <message>
        <source>click-out to the shop</source>
        <translation>Weiterleitung zum Shop</translation>
    </message>
    <message>
        <source>Since publication: %1</source>
        <translation>Seit Veröffentlichung: %1</translation>
    </message>
    <message>
        <source>All days: %1</source>
        <translation>Alle Tage: %1</translation>
    </message>
    <message>
        <source>Net revenue per week</source>
        <translation>Nettoumsatz je Woche</translation>
    </message>
    <message>
        <source>Net revenue per day</source>
        <translation>Nettoumsatz je Tag</translation>
    </message>
    <message>
        <source>Engagements per week</source>
        <translation>Interaktionen je Woche</translation>
    </message>
    <message>
        <source>Engagements per day</source>
        <translation>Interaktionen je Tag</translation>
    </message>
    <message>
        <source>The export has lifetime counters only. Import it again later: two readings make a line.</source>
        <translation>Der Export enthält nur Gesamtzähler. Später erneut importieren: zwei Stände ergeben eine Linie.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) sold</source>
        <translation>
            <numerusform>%n Produkt verkauft</numerusform>
            <numerusform>%n Produkte verkauft</numerusform>
        </translation>
    </message>
    <message>
        <source>No order is linked to it</source>
        <translation>Keine Bestellung ist damit verknüpft</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n order(s) with the evidence that links them</source>
        <translation>
            <numerusform>Die neueste Bestellung mit dem Nachweis, der sie verknüpft</numerusform>
            <numerusform>Die neuesten %n Bestellungen mit den Nachweisen, die sie verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) with the evidence that links them</source>
        <translation>
            <numerusform>%n Bestellung mit dem Nachweis, der sie verknüpft</numerusform>
            <numerusform>%n Bestellungen mit den Nachweisen, die sie verknüpfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Median of %1</source>
        <translation>Median von %1</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Nur das zeigen</translation>
    </message>
    <message>
        <source>Filters every page by it</source>
        <translation>Filtert jede Seite danach</translation>
    </message>
    <message>
        <source>Since publication, not only in the chosen period: %1</source>
        <translation>Seit Veröffentlichung, nicht nur im gewählten Zeitraum: %1</translation>
    </message>
    <message>
        <source>Chosen period: %1</source>
        <translation>Gewählter Zeitraum: %1</translation>
    </message>
    <message>
        <source>The filters of the bar are left out here.</source>
        <translation>Die Filter der Leiste gelten hier nicht.</translation>
    </message>
    <message>
        <source>Fewer than two days of this period have engagements: too few for a line.</source>
        <translation>Weniger als zwei Tage dieses Zeitraums haben Interaktionen: zu wenige für eine Linie.</translation>
    </message>
</context>
<context>
    <name>postledger::EvidenceModel</name>
    <message>
        <source>Declared by the platform</source>
        <translation>Von der Plattform angegeben</translation>
    </message>
    <message>
        <source>Discount code</source>
        <translation>Rabattcode</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>code used outside its days</source>
        <translation>Code außerhalb seiner Gültigkeit verwendet</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>unbekannter Code</translation>
    </message>
    <message>
        <source>declared post not imported</source>
        <translation>angegebener Post nicht importiert</translation>
    </message>
    <message>
        <source>evidence disagrees</source>
        <translation>Nachweise widersprechen sich</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Verknüpft durch</translation>
    </message>
    <message>
        <source>Posts touched</source>
        <translation>Berührte Posts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As CSV …</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>As Excel workbook …</source>
        <translation>Als Excel-Arbeitsmappe …</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>Die Tabelle wurde nicht exportiert</translation>
    </message>
</context>
<context>
    <name>postledger::FilterBar</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage…</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>Tage: %1</translation>
    </message>
    <message numerus="yes">
        <source>Attribution: %1, %n day(s)</source>
        <translation>
            <numerusform>Zuordnung: %1, %n Tag</numerusform>
            <numerusform>Zuordnung: %1, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribution: %1</source>
        <translation>Zuordnung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is filtered by, and the chosen values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Click to change, × or Delete to remove</source>
        <translation>Klicken zum Ändern, × oder Entf zum Entfernen</translation>
    </message>
</context>
<context>
    <name>postledger::ForgetDialog</name>
    <message>
        <source>Look up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Forget customers</source>
        <translation>Kunden vergessen</translation>
    </message>
    <message>
        <source>Their orders stay with all amounts; who bought is removed, also from older versions and rejected rows, and does not come back with the next export of the same orders. This cannot be undone.</source>
        <translation>Ihre Bestellungen bleiben mit allen Beträgen; wer gekauft hat, wird entfernt, auch aus älteren Fassungen und abgelehnten Zeilen, und kommt mit dem nächsten Export derselben Bestellungen nicht zurück. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;E-mail address, telephone number or platform id, as the exports have it; one a line</source>
        <translation>&amp;E-Mail-Adresse, Telefonnummer oder Plattform-ID, wie sie in den Exporten steht; eine je Zeile</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Wird vergessen …</translation>
    </message>
    <message>
        <source>This is of them:</source>
        <translation>Von ihnen stammt:</translation>
    </message>
    <message>
        <source>They are forgotten.</source>
        <translation>Sie sind vergessen.</translation>
    </message>
</context>
<context>
    <name>postledger::GapList</name>
    <message>
        <source>Loud, but not bought</source>
        <translation>Laut, aber nicht gekauft</translation>
    </message>
    <message>
        <source>rank by engagement → rank by revenue</source>
        <translation>Rang nach Engagement → Rang nach Umsatz</translation>
    </message>
    <message>
        <source>Too few posts with engagement figures to rank.</source>
        <translation>Zu wenige Posts mit Engagement-Zahlen für eine Rangfolge.</translation>
    </message>
    <message>
        <source>No post ranks far higher by engagement than by revenue.</source>
        <translation>Kein Post steht beim Engagement viel höher als beim Umsatz.</translation>
    </message>
    <message>
        <source>Quiet, but sells</source>
        <translation>Leise, verkauft aber</translation>
    </message>
    <message>
        <source>No post ranks far higher by revenue than by engagement.</source>
        <translation>Kein Post steht beim Umsatz viel höher als beim Engagement.</translation>
    </message>
    <message>
        <source>Which posts were bought is not known.</source>
        <translation>Welche Posts zu Käufen führten, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>postledger::GapRow</name>
    <message>
        <source># %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>%1: rank %2 by engagement, rank %3 by net revenue</source>
        <translation>%1: Rang %2 nach Engagement, Rang %3 nach Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::ImportFilesModel</name>
    <message>
        <source>Looking at it …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Counting its rows …</source>
        <translation>Zeilen werden gezählt …</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Benötigt eine Antwort</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Bereits importiert</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>zu %1 % sicher</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>rows of a file that the workspace did not have</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>mapping “%1”</source>
        <extracomment>how a file is read; %1 is a name</extracomment>
        <translation>Spaltenzuordnung „%1“</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>state of a file, and how many notes there are about it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>of a file: no format knows it</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Map its columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <extracomment>of a file; %1 is why, such as &quot;a column is missing&quot;</extracomment>
        <translation>Nicht importiert: %1</translation>
    </message>
    <message>
        <source>No row can be imported</source>
        <translation>Keine Zeile kann importiert werden</translation>
    </message>
</context>
<context>
    <name>postledger::ImportHistoryPage</name>
    <message>
        <source>The import was not undone</source>
        <translation>Der Import wurde nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Takes the selected import back, as if its files had never come</source>
        <translation>Nimmt den ausgewählten Import zurück, als wären seine Dateien nie gekommen</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Zeilen, die ausgelassen wurden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>What to know about rows that were taken</source>
        <translation>Was zu übernommenen Zeilen zu wissen ist</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Rejected rows and notes</source>
        <translation>Abgewiesene Zeilen und Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n Import</numerusform>
            <numerusform>%n Importe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>imports, files</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 rejected rows</source>
        <translation>%1 abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Choose a file above to read what became of its rows.</source>
        <translation>Oben eine Datei auswählen, um zu lesen, was aus ihren Zeilen geworden ist.</translation>
    </message>
    <message>
        <source>No row of this file was rejected.</source>
        <translation>Keine Zeile dieser Datei wurde abgewiesen.</translation>
    </message>
    <message>
        <source>There is nothing to note about this file.</source>
        <translation>Zu dieser Datei gibt es keine Hinweise.</translation>
    </message>
    <message>
        <source>Undo an import?</source>
        <translation>Import zurücknehmen?</translation>
    </message>
    <message>
        <source>Watched folders …</source>
        <translation>Überwachte Ordner …</translation>
    </message>
    <message>
        <source>Folders from which exports are imported as they arrive</source>
        <translation>Ordner, aus denen Exporte beim Eintreffen importiert werden</translation>
    </message>
    <message>
        <source>The orders cannot be shown</source>
        <translation>Die Bestellungen lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a part of a page and how many things wait there</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Unmatched names</source>
        <translation>Offene Namen</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Spaltenzuordnungen</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message numerus="yes">
        <source>No row of this file was rejected. There are %Ln note(s) about it, under Notes.</source>
        <translation>
            <numerusform>Keine Zeile dieser Datei wurde abgewiesen. Zu ihr gibt es %Ln Hinweis, unter „Hinweise“.</numerusform>
            <numerusform>Keine Zeile dieser Datei wurde abgewiesen. Zu ihr gibt es %Ln Hinweise, unter „Hinweise“.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is taken back as if its files had never come. What another file states as well stays; what it changed returns to what the other files say. You can import the files again.</source>
        <translation>%1 wird zurückgenommen, als wären seine Dateien nie gekommen. Was auch eine andere Datei sagt, bleibt; was er geändert hat, wird wieder, wie die anderen Dateien es sagen. Sie können die Dateien erneut importieren.</translation>
    </message>
    <message>
        <source>Undone: %1, %2, %3</source>
        <extracomment>what an undo did: records removed, restored, kept</extracomment>
        <translation>Rückgängig gemacht: %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) removed</source>
        <translation>
            <numerusform>%Ln Datensatz entfernt</numerusform>
            <numerusform>%Ln Datensätze entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restored</source>
        <translation>
            <numerusform>%Ln wiederhergestellt</numerusform>
            <numerusform>%Ln wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln behalten</numerusform>
            <numerusform>%Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last import rejected %n row(s)</source>
        <translation>
            <numerusform>Der letzte Import hat %n Zeile abgewiesen</numerusform>
            <numerusform>Der letzte Import hat %n Zeilen abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>The last import rejected no row</source>
        <translation>Der letzte Import hat keine Zeile abgewiesen</translation>
    </message>
</context>
<context>
    <name>postledger::ImportPage</name>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>Counting rows; nothing is written …</source>
        <translation>Zeilen werden gezählt; geschrieben wird nichts …</translation>
    </message>
    <message>
        <source>Writing; cancelling leaves the workspace as it was …</source>
        <translation>Wird geschrieben; bei Abbruch bleibt der Arbeitsbereich, wie er war …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Überblick anzeigen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Give this import up?</source>
        <translation>Diesen Import aufgeben?</translation>
    </message>
    <message>
        <source>The files stay where they are, but what you answered about them is forgotten.</source>
        <translation>Die Dateien bleiben, wo sie sind, aber was Sie zu ihnen geantwortet haben, geht verloren.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message numerus="yes">
        <source>Import the %n remaining file(s) …</source>
        <translation>
            <numerusform>Die übrige Datei importieren …</numerusform>
            <numerusform>Die übrigen %n Dateien importieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n more file(s) …</source>
        <translation>
            <numerusform>%n weitere Datei ansehen …</numerusform>
            <numerusform>%n weitere Dateien ansehen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Diesen Import zurücknehmen?</translation>
    </message>
    <message>
        <source>Its files are taken back as if they had never come. They stay where they are; you can import them again.</source>
        <translation>Es ist dann, als wären seine Dateien nie gekommen. Sie bleiben, wo sie sind, und lassen sich wieder importieren.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
</context>
<context>
    <name>postledger::ImportSession</name>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>decimal comma in “%1”</source>
        <extracomment>how numbers of a column are read; %1 is a label</extracomment>
        <translation>Dezimalkomma in „%1“</translation>
    </message>
    <message>
        <source>decimal point in “%1”</source>
        <translation>Dezimalpunkt in „%1“</translation>
    </message>
    <message>
        <source>the ids are right</source>
        <translation>die Kennungen stimmen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a period; both are days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>postledger::IssuesCard</name>
    <message>
        <source>Rejected rows and notes</source>
        <translation>Abgewiesene Zeilen und Hinweise</translation>
    </message>
    <message>
        <source>Export to correct …</source>
        <translation>Zum Korrigieren exportieren …</translation>
    </message>
    <message>
        <source>The rejected rows with their reasons, as a file that can be corrected and dropped here again</source>
        <translation>Die abgewiesenen Zeilen mit ihren Gründen, als Datei, die korrigiert und hier wieder abgelegt werden kann</translation>
    </message>
    <message>
        <source>Show all with their lines …</source>
        <translation>Alle mit ihren Zeilen zeigen …</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) is/are rejected</source>
        <translation>
            <numerusform>%n Zeile wird abgewiesen</numerusform>
            <numerusform>%n Zeilen werden abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is rejected</source>
        <translation>Keine Zeile wird abgewiesen</translation>
    </message>
    <message>
        <source>This file is not imported</source>
        <extracomment>how many rows are rejected, and how many notes there are</extracomment>
        <translation>Diese Datei wird nicht importiert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted as soon as the format is known.</source>
        <translation>Wird gezählt, sobald das Format bekannt ist.</translation>
    </message>
    <message>
        <source>An order is rejected with all of its rows, for one reason.</source>
        <translation>Eine Bestellung wird mit allen ihren Zeilen abgewiesen, aus einem Grund.</translation>
    </message>
    <message>
        <source>These very bytes were imported before: nothing will change.</source>
        <translation>Genau diese Datei wurde schon importiert: Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>The file has labels and no rows: there is nothing to import from it.</source>
        <translation>Die Datei hat Beschriftungen und keine Zeilen: Aus ihr ist nichts zu importieren.</translation>
    </message>
    <message>
        <source>Every row can be taken.</source>
        <translation>Jede Zeile kann übernommen werden.</translation>
    </message>
</context>
<context>
    <name>postledger::IssuesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>line of a file</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>what stands in a cell, quoted</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Line in the file</source>
        <translation>Zeile der Datei</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>of one row of a file</extracomment>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a cell; %1 is the label of its column, %2 what stands in it, quoted</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>of a row that is rejected, or of a note: its kind, and the cell that it is about</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>postledger::JobTray</name>
    <message>
        <source>Stop: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <comment>a job and how many others run</comment>
        <translation>
            <numerusform>%1 (%n weiterer)</numerusform>
            <numerusform>%1 (%n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>postledger::LeaderboardModel</name>
    <message>
        <source>Published</source>
        <extracomment>column of a post&apos;s day of publication</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Post ID</source>
        <translation>Post-ID</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>postledger::LeaderboardPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>Nach Wert</translation>
    </message>
    <message>
        <source>Rank by: value</source>
        <translation>Rang nach: Wert</translation>
    </message>
    <message>
        <source>The figure itself decides</source>
        <translation>Die Kennzahl selbst entscheidet</translation>
    </message>
    <message>
        <source>By lower limit of the interval</source>
        <translation>Nach Untergrenze des Intervalls</translation>
    </message>
    <message>
        <source>Rank by: lower limit</source>
        <translation>Rang nach: Untergrenze</translation>
    </message>
    <message>
        <source>Rates of few views fall back: the lower limit of their interval decides</source>
        <translation>Raten aus wenigen Aufrufen fallen zurück: Es entscheidet die Untergrenze ihres Intervalls</translation>
    </message>
    <message>
        <source>Search creators</source>
        <translation>Creator suchen</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Search campaigns</source>
        <translation>Kampagnen suchen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Search posts</source>
        <translation>Posts suchen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No creator is known here. Import affiliate orders, a list of creators&apos; codes, or posts that name their creators.</source>
        <translation>Hier ist kein Creator bekannt. Importieren Sie Affiliate-Bestellungen, eine Liste der Creator-Codes oder Posts, die ihre Creator nennen.</translation>
    </message>
    <message>
        <source>No campaign is known here. Import the costs of advertising, or orders whose visits carry UTM tags.</source>
        <translation>Hier ist keine Kampagne bekannt. Importieren Sie Werbekosten oder Bestellungen, deren Besuche UTM-Angaben tragen.</translation>
    </message>
    <message>
        <source>No post is known here. Import the exports of your posts, or affiliate orders that name them.</source>
        <translation>Hier ist kein Post bekannt. Importieren Sie die Exporte Ihrer Posts oder Affiliate-Bestellungen, die sie nennen.</translation>
    </message>
</context>
<context>
    <name>postledger::LinkOutcome</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The names were not linked</source>
        <translation>Die Namen wurden nicht verknüpft</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) settled; it stands among the imports.</source>
        <translation>
            <numerusform>%n Name festgelegt; das steht bei den Importen.</numerusform>
            <numerusform>%n Namen festgelegt; das steht bei den Importen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creator(s) merged; it stands among the imports.</source>
        <translation>
            <numerusform>%n Creator zusammengeführt; es steht bei den Importen.</numerusform>
            <numerusform>%n Creator zusammengeführt; es steht bei den Importen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) linked; it stands among the imports.</source>
        <translation>
            <numerusform>%n Name verknüpft; es steht bei den Importen.</numerusform>
            <numerusform>%n Namen verknüpft; es steht bei den Importen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::LinkTargetsModel</name>
    <message>
        <source>alike</source>
        <extracomment>beside a name that another may stand for</extracomment>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>May stand for</source>
        <translation>Kann stehen für</translation>
    </message>
</context>
<context>
    <name>postledger::ListSplitter</name>
    <message>
        <source>Boundary below the list</source>
        <translation>Grenze unter der Liste</translation>
    </message>
    <message>
        <source>Drag it, or move it with Up and Down</source>
        <translation>Ziehen oder mit den Pfeiltasten verschieben</translation>
    </message>
</context>
<context>
    <name>postledger::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1 – Postledger</source>
        <comment>window title</comment>
        <translation>%1 – Postledger</translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %n record(s) removed.</source>
        <translation>
            <numerusform>Der Import ist zurückgenommen: %n Datensatz entfernt.</numerusform>
            <numerusform>Der Import ist zurückgenommen: %n Datensätze entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the demo brand</source>
        <translation>Demo-Marke wird angelegt</translation>
    </message>
    <message>
        <source>Import running</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>An import is running. If you close now it is stopped, and the workspace stays as it was before it.</source>
        <translation>Ein Import läuft. Beim Schließen wird er angehalten, und der Arbeitsbereich bleibt, wie er vorher war.</translation>
    </message>
    <message>
        <source>Stop import and close</source>
        <translation>Import anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message numerus="yes">
        <source>Drop to look at %n file(s). Nothing is written yet.</source>
        <translation>
            <numerusform>Ablegen, um %n Datei zu prüfen. Geschrieben wird noch nichts.</numerusform>
            <numerusform>Ablegen, um %n Dateien zu prüfen. Geschrieben wird noch nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Open the &amp;demo brand</source>
        <translation>De&amp;mo-Marke öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>&amp;Bild exportieren…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>Arbeitsbereich &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo last import…</source>
        <translation>Letzten Import &amp;zurücknehmen…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>&amp;Schmale Navigation</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Postledger</source>
        <translation>Ü&amp;ber Postledger</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Es gibt keinen Import, der zurückzunehmen wäre.</translation>
    </message>
    <message>
        <source>Something is still running in this workspace. Save again once it is done.</source>
        <translation>In diesem Arbeitsbereich läuft noch etwas. Danach erneut speichern.</translation>
    </message>
    <message>
        <source>%1 arrived and was refused: %2</source>
        <extracomment>a file that arrived in a watched folder; %2 is the reason, a sentence</extracomment>
        <translation>%1 ist eingetroffen und wurde abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 arrived and was imported: new %2, changed %3, rejected %4.</source>
        <translation>%1 ist eingetroffen und importiert: neu %2, geändert %3, abgewiesen %4.</translation>
    </message>
    <message>
        <source>Pri&amp;vacy</source>
        <translation>Datensch&amp;utz</translation>
    </message>
    <message>
        <source>&amp;Forget customers…</source>
        <translation>&amp;Kunden vergessen …</translation>
    </message>
    <message>
        <source>&amp;Anonymise workspace…</source>
        <translation>Arbeitsbereich &amp;anonymisieren …</translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>Ansehen …</translation>
    </message>
</context>
<context>
    <name>postledger::MappedRowsModel</name>
    <message>
        <source>OK</source>
        <extracomment>what is wrong with a row of the preview: nothing</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>header: number of a row in a file</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>header: whether a row can be read</extracomment>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>postledger::MappingDialog</name>
    <message>
        <source>Map columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>What the columns of %1 mean</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Was die Spalten von %1 bedeuten</translation>
    </message>
    <message>
        <source>Postledger guessed what it could. Columns with a star have to be filled. The mapping is kept, so that the next file with these labels needs no question.</source>
        <translation>Postledger hat zugeordnet, was sich erraten ließ. Spalten mit Stern müssen gefüllt werden. Die Spaltenzuordnung wird behalten, sodass die nächste Datei mit diesen Überschriften keine Fragen stellt.</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Die Zeilen sind</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Name der Spaltenzuordnung</translation>
    </message>
    <message>
        <source>Dates like 03/04</source>
        <translation>Datumsangaben wie 03/04</translation>
    </message>
    <message>
        <source>Decide from the column</source>
        <translation>Aus der Spalte erkennen</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Tag zuerst (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Monat zuerst (12/31)</translation>
    </message>
    <message>
        <source>First rows as they will be read</source>
        <translation>Erste Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this mapping</source>
        <translation>Diese Spaltenzuordnung verwenden</translation>
    </message>
    <message>
        <source>Still to be filled: %1.</source>
        <translation>Noch zu füllen: %1.</translation>
    </message>
    <message>
        <source>Give the mapping a name.</source>
        <translation>Die Spaltenzuordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The file has labels and no rows.</source>
        <translation>Die Datei hat Überschriften, aber keine Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>All of the first %n row(s) can be read.</source>
        <translation>
            <numerusform>Die erste Zeile ist lesbar.</numerusform>
            <numerusform>Alle der ersten %n Zeilen sind lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the first %2 rows can be read.</source>
        <translation>%1 der ersten %2 Zeilen sind lesbar.</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Spaltenzuordnung speichern</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Spaltenzuordnungen (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Numbers like 1,234</source>
        <translation>Zahlen wie 1,234</translation>
    </message>
    <message>
        <source>Decimal comma (1.234,50)</source>
        <translation>Dezimalkomma (1.234,50)</translation>
    </message>
    <message>
        <source>Decimal point (1,234.50)</source>
        <translation>Dezimalpunkt (1,234.50)</translation>
    </message>
    <message>
        <source>Of any system</source>
        <translation>Aus beliebigem System</translation>
    </message>
    <message>
        <source>As the export of</source>
        <translation>Wie der Export von</translation>
    </message>
    <message>
        <source>First rows as they are in the file</source>
        <translation>Erste Zeilen, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>two columns of which one has to be filled</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 At “%2” choose its column, or “Always the same …” and its three letters, such as USD.</source>
        <extracomment>%1 is a sentence that says that the file names no currency, %2 the label of a field</extracomment>
        <translation>%1 Bei „%2“ die Spalte der Währung wählen, oder „Immer gleich …“ und ihre drei Buchstaben, etwa USD.</translation>
    </message>
    <message>
        <source>%1 Choose it at “%2”.</source>
        <extracomment>%1 is a sentence about dates, %2 the label of a field</extracomment>
        <translation>%1 Zu wählen bei „%2“.</translation>
    </message>
</context>
<context>
    <name>postledger::MappingForm</name>
    <message>
        <source>Column %1</source>
        <extracomment>a column without a label; %1 is its number from the left</extracomment>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Nicht in der Datei</translation>
    </message>
    <message>
        <source>Always the same …</source>
        <translation>Immer gleich …</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>a column that has to be filled</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>for every row</source>
        <translation>für jede Zeile</translation>
    </message>
    <message>
        <source>Still to be filled</source>
        <translation>Noch zu füllen</translation>
    </message>
</context>
<context>
    <name>postledger::MappingsModel</name>
    <message>
        <source>Chosen by hand only</source>
        <translation>Nur von Hand gewählt</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>when a mapping was used last</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Made for the labels</source>
        <translation>Gemacht für die Spalten</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>postledger::MappingsPanel</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>As JSON, for another workspace or the command line</source>
        <translation>Als JSON, für einen anderen Arbeitsbereich oder die Befehlszeile</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Spaltenzuordnungen</translation>
    </message>
    <message>
        <source>No mapping is kept</source>
        <translation>Keine Spaltenzuordnung ist aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) kept</source>
        <translation>
            <numerusform>%n Spaltenzuordnung aufbewahrt</numerusform>
            <numerusform>%n Spaltenzuordnungen aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>When you import a file that no format knows, you say once what its columns mean. That is kept here and used by itself for the next file with the same labels.</source>
        <translation>Beim Import einer Datei, die kein Format kennt, sagen Sie einmal, was ihre Spalten bedeuten. Das wird hier aufbewahrt und für die nächste Datei mit denselben Spaltennamen von selbst benutzt.</translation>
    </message>
    <message>
        <source>A file with the same labels is read by its mapping without a question. What was imported by a mapping stays when the mapping is renamed or deleted.</source>
        <translation>Eine Datei mit denselben Spaltennamen wird ohne Rückfrage nach ihrer Spaltenzuordnung gelesen. Was nach einer Spaltenzuordnung importiert wurde, bleibt, wenn sie umbenannt oder gelöscht wird.</translation>
    </message>
    <message>
        <source>The mapping was not renamed</source>
        <translation>Die Spaltenzuordnung wurde nicht umbenannt</translation>
    </message>
    <message>
        <source>Delete a mapping?</source>
        <translation>Eine Spaltenzuordnung löschen?</translation>
    </message>
    <message>
        <source>“%1” is forgotten: the next file with its labels asks again what its columns mean. What was imported by it stays. Save it as a file first if you may need it again.</source>
        <translation>„%1“ wird vergessen: Bei der nächsten Datei mit ihren Spaltennamen wird wieder gefragt, was die Spalten bedeuten. Was danach importiert wurde, bleibt. Speichern Sie sie vorher als Datei, falls Sie sie noch einmal brauchen.</translation>
    </message>
    <message>
        <source>Delete mapping</source>
        <translation>Spaltenzuordnung löschen</translation>
    </message>
    <message>
        <source>The mapping was not deleted</source>
        <translation>Die Spaltenzuordnung wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Die Spaltenzuordnung speichern</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Spaltenzuordnungen (*.json)</translation>
    </message>
    <message>
        <source>The mapping was not saved</source>
        <translation>Die Spaltenzuordnung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a label of a file and what its column is read as</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>always “%1” → %2</source>
        <extracomment>a cell that every row gets, and what it is</extracomment>
        <translation>immer „%1“ → %2</translation>
    </message>
</context>
<context>
    <name>postledger::MissingDaysModel</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>From day</source>
        <extracomment>first of several days</extracomment>
        <translation>Ab Tag</translation>
    </message>
    <message>
        <source>To day</source>
        <extracomment>last of several days</extracomment>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>postledger::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>postledger::OverviewPage</name>
    <message>
        <source>No order of this period is linked to a post. Import post exports, codes or affiliate orders to link them.</source>
        <translation>Keine Bestellung dieses Zeitraums ist mit einem Post verknüpft. Post-Exporte, Codes oder Affiliate-Bestellungen importieren, um sie zu verknüpfen.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Nothing moved the total by more than a tenth of its change.</source>
        <translation>Nichts hat mehr als ein Zehntel der Veränderung bewirkt.</translation>
    </message>
    <message>
        <source>Choose a comparison in the bar above to read what changed.</source>
        <translation>Oben in der Leiste einen Vergleich wählen, um zu lesen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Shares of the change in net revenue, order-date basis; association, not effect.</source>
        <translation>Anteile an der Veränderung des Nettoumsatzes nach Bestelldatum; Zusammenhang, nicht Wirkung.</translation>
    </message>
    <message>
        <source>%1 is not known on any of these days.</source>
        <extracomment>%1 is a KPI such as &quot;Contribution margin&quot;</extracomment>
        <translation>%1: an keinem dieser Tage bekannt.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a KPI such as &quot;Net revenue&quot;, %2 &quot;no order is imported&quot;</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Import the orders of your shop to see which posts sell.</source>
        <translation>Importieren Sie die Bestellungen Ihres Shops, um zu sehen, welche Posts verkaufen.</translation>
    </message>
</context>
<context>
    <name>postledger::PreviewCard</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Drop exports of orders, posts, spend or codes on this window.</source>
        <translation>Exporte von Bestellungen, Posts, Ausgaben oder Codes auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Datei auslassen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Change the mapping …</source>
        <translation>Spaltenzuordnung ändern …</translation>
    </message>
    <message>
        <source>Map columns …</source>
        <translation>Spalten zuordnen …</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Blatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>Datei wird geprüft …</translation>
    </message>
    <message>
        <source>The file cannot be read as a table.</source>
        <translation>Die Datei ist nicht als Tabelle lesbar.</translation>
    </message>
    <message>
        <source>The file has labels and no rows.</source>
        <translation>Die Datei hat Spaltenüberschriften, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>All of its columns seem to hold personal data, which is not shown.</source>
        <translation>Alle Spalten enthalten anscheinend personenbezogene Daten und werden deshalb nicht angezeigt.</translation>
    </message>
    <message>
        <source>First rows, without personal data</source>
        <translation>Erste Zeilen, ohne personenbezogene Daten</translation>
    </message>
    <message>
        <source>First rows as they are in the file, without columns that seem to hold personal data</source>
        <translation>Erste Zeilen, wie sie in der Datei stehen, ohne Spalten, die anscheinend personenbezogene Daten enthalten</translation>
    </message>
    <message>
        <source>First rows as they are in the file</source>
        <translation>Erste Zeilen, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>None of its columns can be shown: nothing tells which of them hold personal data.</source>
        <translation>Keine ihrer Spalten kann gezeigt werden: Nichts sagt, welche davon personenbezogene Daten enthalten.</translation>
    </message>
</context>
<context>
    <name>postledger::PreviewModel</name>
    <message>
        <source>Column %1</source>
        <extracomment>a column without a label; %1 is its number from the left</extracomment>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Not in the file: the mapping says the same for every row</source>
        <translation>Nicht in der Datei: Die Spaltenzuordnung gibt für jede Zeile dasselbe an</translation>
    </message>
    <message>
        <source>Column %1 of the file. No row can be read without it.</source>
        <translation>Spalte %1 der Datei. Ohne sie ist keine Zeile lesbar.</translation>
    </message>
    <message>
        <source>Column %1 of the file</source>
        <translation>Spalte %1 der Datei</translation>
    </message>
</context>
<context>
    <name>postledger::ProductDetail</name>
    <message>
        <source>Close the detail</source>
        <translation>Detail schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>SKU %1</source>
        <translation>Artikelnummer %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) sold in the last %1 days with orders</source>
        <translation>
            <numerusform>%Ln Stück in den letzten %1 Tagen mit Bestellungen verkauft</numerusform>
            <numerusform>%Ln Stück in den letzten %1 Tagen mit Bestellungen verkauft</numerusform>
        </translation>
    </message>
    <message>
        <source>No file says what is in stock.</source>
        <translation>Keine Datei sagt, was auf Lager ist.</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message numerus="yes">
        <source>%1 available: enough for %n day(s) at this pace</source>
        <translation>
            <numerusform>%1 verfügbar: reicht bei diesem Tempo %n Tag</numerusform>
            <numerusform>%1 verfügbar: reicht bei diesem Tempo %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>Net revenue per week</source>
        <translation>Nettoumsatz je Woche</translation>
    </message>
    <message>
        <source>Net revenue per day</source>
        <translation>Nettoumsatz je Tag</translation>
    </message>
    <message>
        <source>Nothing of it was sold in this selection.</source>
        <translation>In dieser Auswahl wurde nichts davon verkauft.</translation>
    </message>
    <message>
        <source>No post sold it</source>
        <translation>Kein Post hat es verkauft</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) sold it</source>
        <translation>
            <numerusform>%n Post hat es verkauft</numerusform>
            <numerusform>%n Posts haben es verkauft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ProductsPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Produkte suchen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Products %1</source>
        <translation>Produkte %1</translation>
    </message>
    <message>
        <source>stock of %1</source>
        <extracomment>a day: what is in stock was counted on it</extracomment>
        <translation>Bestand vom %1</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <extracomment>number of bars, number of all</extracomment>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkten</numerusform>
        </translation>
    </message>
    <message>
        <source>No product is known here. Import orders, or the products and the stock of your shop.</source>
        <translation>Hier ist kein Produkt bekannt. Importieren Sie Bestellungen oder die Produkte und den Bestand Ihres Shops.</translation>
    </message>
    <message>
        <source>No product has this figure. Sort by another column, or change the selection.</source>
        <translation>Kein Produkt hat diese Zahl. Sortieren Sie nach einer anderen Spalte oder ändern Sie die Auswahl.</translation>
    </message>
</context>
<context>
    <name>postledger::QualityList</name>
    <message>
        <source>Show orders</source>
        <translation>Bestellungen zeigen</translation>
    </message>
    <message>
        <source>Link names</source>
        <translation>Namen verknüpfen</translation>
    </message>
    <message>
        <source>Look at creators</source>
        <translation>Creator ansehen</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>Hinweise zeigen</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need(s) attention</source>
        <translation>
            <numerusform>%n Punkt braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Punkte brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known to be missing or contradictory.</source>
        <translation>Es ist nichts bekannt, was fehlt oder sich widerspricht.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 The newest %n are shown.</source>
        <translation>
            <numerusform>%1 Die neueste wird gezeigt.</numerusform>
            <numerusform>%1 Die neuesten %n werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show days</source>
        <translation>Tage zeigen</translation>
    </message>
    <message>
        <source>No orders, posts or costs are imported yet.</source>
        <translation>Noch sind keine Bestellungen, Posts oder Kosten importiert.</translation>
    </message>
    <message>
        <source>Net revenue, costs or claims behind it</source>
        <translation>Nettoumsatz, Kosten oder Angaben der Plattform dahinter</translation>
    </message>
</context>
<context>
    <name>postledger::QualityOrdersModel</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>Counts instead</source>
        <translation>Zählt stattdessen</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::QuestionBox</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a currency such as USD</extracomment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Tag zuerst (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Monat zuerst (12/31)</translation>
    </message>
    <message>
        <source>In which time zone does the shop count its days? It is kept for the whole workspace.</source>
        <translation>In welcher Zeitzone zählt der Shop seine Tage? Sie gilt für den gesamten Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Nothing in the column “%1” (%2) tells what the mark in %3 separates.</source>
        <extracomment>%1 is a label, %2 names of files, %3 a number such as 1,234</extracomment>
        <translation>Nichts in der Spalte „%1“ (%2) verrät, was das Zeichen in %3 trennt.</translation>
    </message>
    <message>
        <source>Thousands: %1</source>
        <translation>Tausender: %1</translation>
    </message>
    <message>
        <source>Decimals: %1</source>
        <translation>Dezimalstellen: %1</translation>
    </message>
    <message>
        <source>The ids are right</source>
        <translation>Die Kennungen stimmen</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <extracomment>%1 is a list of answers: &quot;USD, day first&quot;</extracomment>
        <translation>Beantwortet: %1</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>The files are in several currencies. Which currency are the figures in? It is kept for the whole workspace; amounts in others are converted by the exchange rates that you import.</source>
        <translation>Die Dateien sind in mehreren Währungen. In welcher Währung sind die Kennzahlen? Sie gilt für den ganzen Arbeitsbereich; Beträge in anderen werden zu den Wechselkursen umgerechnet, die Sie importieren.</translation>
    </message>
    <message>
        <source>“%1” is no currency. Type its three letters, such as EUR.</source>
        <translation>„%1“ ist keine Währung. Schreiben Sie ihre drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Choose one of the list, such as Europe/Berlin.</source>
        <translation>Eine Zeitzone „%1“ gibt es nicht. Wählen Sie eine aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>“%1” does not say which days its costs are for. Which period was it made for? Each of its days counts the same part.</source>
        <translation>„%1“ sagt nicht, für welche Tage die Kosten gelten. Für welchen Zeitraum wurde der Bericht erstellt? Jeder seiner Tage zählt den gleichen Teil.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Use this period</source>
        <translation>Diesen Zeitraum verwenden</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>The period is longer than ten years.</source>
        <translation>Der Zeitraum ist länger als zehn Jahre.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1, by the file&apos;s name</source>
        <extracomment>a period, and where it comes from</extracomment>
        <translation>%1, laut Dateiname</translation>
    </message>
    <message>
        <source>Choose the period …</source>
        <translation>Zeitraum wählen …</translation>
    </message>
    <message>
        <source>%1, as answered before</source>
        <extracomment>a period that was answered for another file</extracomment>
        <translation>%1, wie zuvor beantwortet</translation>
    </message>
    <message>
        <source>Other days …</source>
        <translation>Andere Tage …</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) has/have the same question.</source>
        <translation>
            <numerusform>%n weitere Datei hat dieselbe Frage.</numerusform>
            <numerusform>%n weitere Dateien haben dieselbe Frage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) name(s) no currency: %1. Which one are the amounts in?</source>
        <translation>
            <numerusform>%n Datei nennt keine Währung: %1. Auf welche lauten die Beträge?</numerusform>
            <numerusform>%n Dateien nennen keine Währung: %1. Auf welche lauten die Beträge?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every date of %n file(s) can be read in two ways: %1.</source>
        <translation>
            <numerusform>Alle Datumsangaben von %n Datei lassen sich auf zwei Arten lesen: %1.</numerusform>
            <numerusform>Alle Datumsangaben von %n Dateien lassen sich auf zwei Arten lesen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences; the second is a question</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Which day is %1?</source>
        <extracomment>%1 is a date as a file writes it: 08/04/2021</extracomment>
        <translation>Welcher Tag ist %1?</translation>
    </message>
    <message>
        <source>Which comes first?</source>
        <translation>Was steht vorn?</translation>
    </message>
    <message>
        <source>%1 (day first)</source>
        <extracomment>%1 is a day: 8 Apr 2021</extracomment>
        <translation>%1 (Tag zuerst)</translation>
    </message>
    <message>
        <source>%1 (month first)</source>
        <extracomment>%1 is a day: 4 Aug 2021</extracomment>
        <translation>%1 (Monat zuerst)</translation>
    </message>
    <message numerus="yes">
        <source>All long ids in %n file(s) end in zeros, as a spreadsheet leaves them when it has rounded them: %1. Rounded ids belong to other orders or posts. Is the export right as it is?</source>
        <translation>
            <numerusform>Alle langen Kennungen in %n Datei enden auf Nullen, wie eine Tabellenkalkulation sie beim Runden hinterlässt: %1. Gerundete Kennungen gehören zu anderen Bestellungen oder Posts. Stimmt der Export so?</numerusform>
            <numerusform>Alle langen Kennungen in %n Dateien enden auf Nullen, wie eine Tabellenkalkulation sie beim Runden hinterlässt: %1. Gerundete Kennungen gehören zu anderen Bestellungen oder Posts. Stimmt der Export so?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::RangePopup</name>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage anzeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To, included</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>postledger::RankedBars</name>
    <message>
        <source>No row has this figure. Sort by another column or change the search.</source>
        <translation>Keine Zeile hat diese Kennzahl. Nach einer anderen Spalte sortieren oder die Suche ändern.</translation>
    </message>
    <message>
        <source>the highest %1 of %2</source>
        <extracomment>number of bars, number of all</extracomment>
        <translation>die höchsten %1 (insgesamt %2)</translation>
    </message>
    <message>
        <source>of the same, in the same order</source>
        <translation>derselben, in derselben Folge</translation>
    </message>
    <message>
        <source>Net revenue per week</source>
        <translation>Nettoumsatz je Woche</translation>
    </message>
    <message>
        <source>Net revenue per day</source>
        <translation>Nettoumsatz je Tag</translation>
    </message>
    <message numerus="yes">
        <source>of the first %n</source>
        <comment>lines of a chart</comment>
        <translation>
            <numerusform>der ersten</numerusform>
            <numerusform>der ersten %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::RateNotice</name>
    <message>
        <source>Show the missing days</source>
        <translation>Fehlende Tage zeigen</translation>
    </message>
</context>
<context>
    <name>postledger::RatesModel</name>
    <message>
        <source>From</source>
        <extracomment>a currency that is converted</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>the currency that it is converted to</extracomment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Days with a rate</source>
        <translation>Tage mit Kurs</translation>
    </message>
    <message>
        <source>Gaps</source>
        <extracomment>days between the first and the last that no rate counts for</extracomment>
        <translation>Lücken</translation>
    </message>
</context>
<context>
    <name>postledger::RatesPanel</name>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Days without a rate</source>
        <translation>Tage ohne Kurs</translation>
    </message>
    <message>
        <source>No day lacks a rate</source>
        <translation>Kein Tag ohne Kurs</translation>
    </message>
    <message>
        <source>Every amount in another currency is converted by the rate of its day.</source>
        <translation>Jeder Betrag in einer anderen Währung ist zum Kurs seines Tages umgerechnet.</translation>
    </message>
    <message>
        <source>No exchange rates are imported</source>
        <translation>Keine Wechselkurse importiert</translation>
    </message>
    <message>
        <source>A rate counts for its day and up to %1 days after it, for weekends and holidays; longer gaps are listed. Each rate counts in both directions.</source>
        <translation>Ein Kurs gilt für seinen Tag und bis zu %1 Tage danach, wegen Wochenenden und Feiertagen; längere Lücken sind aufgeführt. Jeder Kurs gilt in beide Richtungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without a rate, in %1</source>
        <translation>
            <numerusform>%Ln Tag ohne Kurs, in %1</numerusform>
            <numerusform>%Ln Tage ohne Kurs, in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln currencies</source>
        <translation>
            <numerusform>%Ln Währung</numerusform>
            <numerusform>%Ln Währungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts of these days are left out of all figures until rates for them are imported: from a newer file of the European Central Bank, or a list of your own.</source>
        <translation>Beträge dieser Tage fehlen in allen Kennzahlen, bis Kurse für sie importiert sind: aus einer neueren Datei der Europäischen Zentralbank oder einer eigenen Liste.</translation>
    </message>
    <message numerus="yes">
        <source>Exchange rates of %Ln pair(s)</source>
        <translation>
            <numerusform>Wechselkurse von %Ln Währungspaar</numerusform>
            <numerusform>Wechselkurse von %Ln Währungspaaren</numerusform>
        </translation>
    </message>
    <message>
        <source>They are needed when amounts are in several currencies. The European Central Bank publishes them at www.ecb.europa.eu under “Euro foreign exchange reference rates”: its historical data (CSV), eurofxref-hist.zip or eurofxref-hist.csv, can be imported as it is. For other currencies import a list of your own with day, currencies and rate.</source>
        <translation>Sie werden gebraucht, wenn Beträge in mehreren Währungen vorliegen. Die Europäische Zentralbank veröffentlicht sie auf www.ecb.europa.eu unter „Euro foreign exchange reference rates“: Deren historische Daten (CSV), eurofxref-hist.zip oder eurofxref-hist.csv, lassen sich importieren, wie sie sind. Für andere Währungen importieren Sie eine eigene Liste mit Tag, Währungen und Kurs.</translation>
    </message>
</context>
<context>
    <name>postledger::RejectsDialog</name>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Abgewiesene Zeilen von %1</translation>
    </message>
    <message>
        <source>Export the rows, correct them in a spreadsheet and drop that file on the window: it is read like the first one. The lines are read from the file and kept nowhere.</source>
        <translation>Zeilen exportieren, in einer Tabellenkalkulation korrigieren und diese Datei auf dem Fenster ablegen: Sie wird wie die erste gelesen. Die Zeilen stammen aus der Datei selbst und werden nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Search reasons and lines</source>
        <translation>Gründe und Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export to correct …</source>
        <translation>Zum Korrigieren exportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The first %1 are shown; the export holds all of them.</source>
        <translation>Gezeigt werden die ersten %1; der Export enthält alle.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl)</source>
        <translation>JSON (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv)</source>
        <translation>CSV (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Export the rejected rows</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>The rejected rows were not exported</source>
        <translation>Die abgewiesenen Zeilen wurden nicht exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in %1. Correct them there and drop the file on the window.</source>
        <translation>
            <numerusform>%n Zeile steht in %1. Dort korrigieren und die Datei auf dem Fenster ablegen.</numerusform>
            <numerusform>%n Zeilen stehen in %1. Dort korrigieren und die Datei auf dem Fenster ablegen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Dieser Arbeitsbereich</translation>
    </message>
    <message>
        <source>of the first import</source>
        <translation>des ersten Imports</translation>
    </message>
    <message>
        <source>Fixed by what was imported. For another currency make a new workspace.</source>
        <translation>Durch die Importe festgelegt. Für eine andere Währung einen neuen Arbeitsbereich anlegen.</translation>
    </message>
    <message>
        <source>Three letters of ISO 4217, for example USD.</source>
        <translation>Drei Buchstaben nach ISO 4217, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>A day begins at midnight in this zone.</source>
        <translation>Ein Tag beginnt um Mitternacht in dieser Zone.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>A click counts as evidence for (days)</source>
        <translation>Ein Klick gilt als Nachweis für (Tage)</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>A view counts as evidence for (days)</source>
        <translation>Eine Ansicht gilt als Nachweis für (Tage)</translation>
    </message>
    <message>
        <source>Models look back (days)</source>
        <translation>Modelle blicken zurück (Tage)</translation>
    </message>
    <message>
        <source>A touch counts half after (days)</source>
        <translation>Ein Kontakt zählt halb nach (Tagen)</translation>
    </message>
    <message>
        <source>First touch&apos;s share, by position</source>
        <translation>Anteil des ersten Kontakts, positionsbasiert</translation>
    </message>
    <message>
        <source>Last touch&apos;s share, by position</source>
        <translation>Anteil des letzten Kontakts, positionsbasiert</translation>
    </message>
    <message>
        <source>ISO 4217 has no currency “%1”. Use three letters, for example USD or EUR.</source>
        <translation>ISO 4217 kennt keine Währung „%1“. Drei Buchstaben verwenden, zum Beispiel USD oder EUR.</translation>
    </message>
    <message>
        <source>The shares of first and last touch add up to more than 100 %. Lower one of them.</source>
        <translation>Die Anteile von erstem und letztem Kontakt ergeben mehr als 100 %. Einen davon senken.</translation>
    </message>
    <message>
        <source>Leave them out of all figures</source>
        <translation>Aus allen Zahlen weglassen</translation>
    </message>
    <message>
        <source>Samples, gifts and exchanges come as orders of nothing. They lower the average order value and raise the conversion rate.</source>
        <translation>Muster, Geschenke und Umtausche kommen als Bestellungen ohne Wert. Sie senken den durchschnittlichen Bestellwert und heben die Konversionsrate.</translation>
    </message>
    <message>
        <source>Orders of zero value</source>
        <translation>Bestellungen ohne Wert</translation>
    </message>
</context>
<context>
    <name>postledger::StatusLine</name>
    <message>
        <source>%1 to %2</source>
        <comment>a source and its newest day</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n Punkt braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Punkte brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>All money is in this currency, all days are days of this time zone.</source>
        <translation>Alle Beträge lauten auf diese Währung, alle Tage sind Tage dieser Zeitzone.</translation>
    </message>
</context>
<context>
    <name>postledger::StockWarningRow</name>
    <message numerus="yes">
        <source>“%1” sold %n piece(s) of %2 in %3 days, worth %4; none is left.</source>
        <translation>
            <numerusform>„%1“ hat in %3 Tagen %n Stück von %2 verkauft, im Wert von %4; es ist keines mehr da.</numerusform>
            <numerusform>„%1“ hat in %3 Tagen %n Stück von %2 verkauft, im Wert von %4; es ist keines mehr da.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::StockWarnings</name>
    <message>
        <source>Posts that sell what is out of stock</source>
        <translation>Posts, die Ausverkauftes verkaufen</translation>
    </message>
    <message>
        <source>No stock is imported. Export the inventory in Shopify, or write a list of stock, and import it.</source>
        <translation>Es ist kein Bestand importiert. Den Bestand in Shopify exportieren oder eine Bestandsliste schreiben und importieren.</translation>
    </message>
    <message>
        <source>No post sold anything in the last %1 days that is out of stock now.</source>
        <translation>Kein Post hat in den letzten %1 Tagen etwas verkauft, das jetzt ausverkauft ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) sold in the last %1 days what is out of stock now. What they sold of it is at risk. Double-click one to see its product.</source>
        <translation>
            <numerusform>%n Post hat in den letzten %1 Tagen verkauft, was jetzt nicht mehr vorrätig ist. Was er davon verkauft hat, steht auf dem Spiel. Ein Doppelklick zeigt das Produkt.</numerusform>
            <numerusform>%n Posts haben in den letzten %1 Tagen verkauft, was jetzt nicht mehr vorrätig ist. Was sie davon verkauft haben, steht auf dem Spiel. Ein Doppelklick zeigt das Produkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Show all of %n post(s) …</source>
        <comment>that sell what is out of stock</comment>
        <translation>
            <numerusform>Alle von %n Post zeigen …</numerusform>
            <numerusform>Alle von %n Posts zeigen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::StockWarningsModel</name>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Nicht vorrätig</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Revenue at risk</source>
        <translation>Umsatz in Gefahr</translation>
    </message>
</context>
<context>
    <name>postledger::UnmatchedModel</name>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>checkouts</source>
        <extracomment>where a name stands</extracomment>
        <translation>Kassen</translation>
    </message>
    <message>
        <source>creator sales</source>
        <extracomment>where a name stands</extracomment>
        <translation>Creator-Verkäufe</translation>
    </message>
    <message>
        <source>links</source>
        <extracomment>where a name stands: UTM values</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>touchpoints</source>
        <extracomment>where a name stands</extracomment>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>costs</source>
        <extracomment>where a name stands</extracomment>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt in</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>Nettoumsatz</translation>
    </message>
</context>
<context>
    <name>postledger::UnmatchedPanel</name>
    <message>
        <source>All names</source>
        <translation>Alle Namen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Ids that no post export describes</source>
        <translation>IDs, die kein Export von Posts beschreibt</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Discount codes that belong to nobody</source>
        <translation>Rabattcodes, die niemandem gehören</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Names that only links or only costs use</source>
        <translation>Namen, die nur in Links oder nur in Kosten stehen</translation>
    </message>
    <message>
        <source>Search posts, creators, campaigns</source>
        <translation>Posts, Creator, Kampagnen suchen</translation>
    </message>
    <message>
        <source>Stands for nothing</source>
        <translation>Steht für nichts</translation>
    </message>
    <message>
        <source>Settles that the chosen names are as they should be; they leave this list</source>
        <translation>Legt fest, dass die gewählten Namen so richtig sind; sie verlassen diese Liste</translation>
    </message>
    <message>
        <source>Unmatched names</source>
        <translation>Offene Namen</translation>
    </message>
    <message>
        <source>Names that match nothing</source>
        <translation>Namen ohne Entsprechung</translation>
    </message>
    <message>
        <source>A double click shows the orders that name it</source>
        <translation>Ein Doppelklick zeigt die Bestellungen, die den Namen nennen</translation>
    </message>
    <message>
        <source>What the chosen names may stand for</source>
        <translation>Wofür die gewählten Namen stehen können</translation>
    </message>
    <message>
        <source>Every post, code and campaign that orders and costs name is known.</source>
        <translation>Alle Posts, Codes und Kampagnen, die Bestellungen und Kosten nennen, sind bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) match nothing</source>
        <translation>
            <numerusform>%n Name ohne Entsprechung</numerusform>
            <numerusform>%n Namen ohne Entsprechung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) name(s) “%1”.</source>
        <translation>
            <numerusform>%n Bestellung nennt „%1“.</numerusform>
            <numerusform>%n Bestellungen nennen „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Link to</source>
        <translation>Verknüpfen mit</translation>
    </message>
    <message>
        <source>Link %1 to</source>
        <translation>%1 verknüpfen mit</translation>
    </message>
    <message numerus="yes">
        <source>Link %n name(s) to</source>
        <translation>
            <numerusform>%n Namen verknüpfen mit</numerusform>
            <numerusform>%n Namen verknüpfen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose names on the left; several at once with Ctrl or Shift.</source>
        <translation>Links Namen wählen; mehrere zugleich mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>Choose names of one kind: posts, codes or campaigns.</source>
        <translation>Namen einer Art wählen: Posts, Codes oder Kampagnen.</translation>
    </message>
    <message numerus="yes">
        <source>Link %n name(s)</source>
        <translation>
            <numerusform>%n Namen verknüpfen</numerusform>
            <numerusform>%n Namen verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every post, code and campaign that orders and costs name is known, except in %Ln row(s) without an exchange rate: these are not looked at.</source>
        <translation>
            <numerusform>Alle Posts, Codes und Kampagnen, die Bestellungen und Kosten nennen, sind bekannt. Ausgenommen ist %Ln Zeile ohne Wechselkurs: Sie wird nicht betrachtet.</numerusform>
            <numerusform>Alle Posts, Codes und Kampagnen, die Bestellungen und Kosten nennen, sind bekannt. Ausgenommen sind %Ln Zeilen ohne Wechselkurs: Sie werden nicht betrachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders, posts or costs are imported yet.</source>
        <translation>Noch sind keine Bestellungen, Posts oder Kosten importiert.</translation>
    </message>
</context>
<context>
    <name>postledger::ValuePopup</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>postledger::WatchDialog</name>
    <message>
        <source>Imported: new %1, changed %2, unchanged %3, rejected %4</source>
        <translation>Importiert: neu %1, geändert %2, unverändert %3, abgewiesen %4</translation>
    </message>
    <message>
        <source>Imported before: nothing changed</source>
        <translation>Bereits importiert: nichts geändert</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1 is the reason, a sentence</extracomment>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Exports that arrive in these folders are imported while this workspace is open, each by itself and without questions. A file is waited for until it is whole. Every import can be undone.</source>
        <translation>Exporte, die in diesen Ordnern eintreffen, werden importiert, solange dieser Arbeitsbereich geöffnet ist: jede Datei für sich und ohne Fragen. Auf halb geschriebene Dateien wird gewartet. Jeder Import lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>Was eingetroffen ist</translation>
    </message>
    <message>
        <source>Nothing arrived yet.</source>
        <translation>Noch ist nichts eingetroffen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 (not there at the moment)</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>%1 (zurzeit nicht da)</translation>
    </message>
    <message>
        <source>The folder is not watched</source>
        <translation>Der Ordner wird nicht überwacht</translation>
    </message>
    <message>
        <source>The folder is still watched</source>
        <translation>Der Ordner wird weiter überwacht</translation>
    </message>
    <message>
        <source>Import what is already there?</source>
        <translation>Importieren, was schon da ist?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) lie(s) in this folder already. Without an import now, only what arrives or changes later is imported.</source>
        <translation>
            <numerusform>In diesem Ordner liegt schon %n Datei. Ohne Import wird nur importiert, was später ankommt oder sich ändert.</numerusform>
            <numerusform>In diesem Ordner liegen schon %n Dateien. Ohne Import wird nur importiert, was später ankommt oder sich ändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Shows the file on the import page, where questions can be answered and columns mapped</source>
        <translation>Zeigt die Datei auf der Importseite, wo sich Fragen beantworten und Spalten zuordnen lassen</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>%1 is no longer in its folder. Put it back, or import it from where it is now.</source>
        <translation>%1 liegt nicht mehr in ihrem Ordner. Legen Sie die Datei zurück, oder importieren Sie sie von ihrem jetzigen Platz.</translation>
    </message>
</context>
<context>
    <name>postledger::WatchedFolders</name>
    <message>
        <source>%1 was left out. %2</source>
        <translation>%1 wurde ausgelassen. %2</translation>
    </message>
</context>
<context>
    <name>postledger::WelcomePage</name>
    <message>
        <source>Which posts earn money, and which only earn likes?</source>
        <translation>Welche Posts verdienen Geld, und welche nur Likes?</translation>
    </message>
    <message>
        <source>Postledger turns exported orders and post performance into one ledger on this computer. Nothing leaves it.</source>
        <translation>Postledger macht aus exportierten Bestellungen und den Zahlen zu Posts ein Hauptbuch auf diesem Rechner. Nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Open the demo brand</source>
        <translation>Demo-Marke öffnen</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Begin with your exports: orders from Shopify or TikTok Shop, posts from Instagram, Facebook or TikTok. Drop them here, or choose them.</source>
        <translation>Beginnen Sie mit Ihren Exporten: Bestellungen aus Shopify oder TikTok Shop, Posts aus Instagram, Facebook oder TikTok. Ziehen Sie sie hierher oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
</context>
<context>
    <name>postledger::Workspace</name>
    <message>
        <source>The workspace is still being read. Try again in a moment.</source>
        <translation>Der Arbeitsbereich wird noch gelesen. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Reading the workspace</source>
        <translation>Arbeitsbereich wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird geprüft</numerusform>
            <numerusform>%n Dateien werden geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing an import</source>
        <translation>Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>Looking for customers</source>
        <translation>Kunden werden gesucht</translation>
    </message>
    <message>
        <source>Forgetting customers</source>
        <translation>Kunden werden vergessen</translation>
    </message>
    <message>
        <source>Anonymising the workspace</source>
        <translation>Der Arbeitsbereich wird anonymisiert</translation>
    </message>
    <message numerus="yes">
        <source>Linking %n name(s)</source>
        <translation>
            <numerusform>%n Name wird verknüpft</numerusform>
            <numerusform>%n Namen werden verknüpft</numerusform>
        </translation>
    </message>
    <message>
        <source>Links made by hand</source>
        <translation>Von Hand verknüpft</translation>
    </message>
    <message>
        <source>A mapping needs a name. Write what its files are called by you.</source>
        <translation>Eine Spaltenzuordnung braucht einen Namen. Schreiben, wie die Dateien bei Ihnen heißen.</translation>
    </message>
    <message>
        <source>Another mapping is called “%1”. Choose another name, or delete that one first.</source>
        <translation>Eine andere Spaltenzuordnung heißt „%1“. Einen anderen Namen wählen oder jene zuerst löschen.</translation>
    </message>
</context>
<context>
    <name>postledger_analytics</name>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Attributing orders</source>
        <translation>Bestellungen werden zugeordnet</translation>
    </message>
    <message>
        <source>There is no KPI “%1”. The list of all KPIs names those that exist.</source>
        <translation>Es gibt keine Kennzahl „%1“. Die Liste aller Kennzahlen nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>The question names no KPI. Name at least one.</source>
        <translation>Die Frage nennt keine Kennzahl. Mindestens eine angeben.</translation>
    </message>
    <message numerus="yes">
        <source>Figures can be broken down by two dimensions at most, not by %n.</source>
        <translation>
            <numerusform>Kennzahlen lassen sich nach höchstens zwei Dimensionen aufteilen, nicht nach %n.</numerusform>
            <numerusform>Kennzahlen lassen sich nach höchstens zwei Dimensionen aufteilen, nicht nach %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The question names one dimension twice. Name it once.</source>
        <translation>Die Frage nennt eine Dimension zweimal. Nur einmal angeben.</translation>
    </message>
    <message>
        <source>Reading orders</source>
        <translation>Bestellungen werden gelesen</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <extracomment>group of what no evidence links</extracomment>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>In-app checkout</source>
        <translation>Checkout in der App</translation>
    </message>
    <message>
        <source>Click-out checkout</source>
        <translation>Checkout im Shop</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neukunden</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Bestandskunden</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message numerus="yes">
        <source>%n test orders are kept but counted nowhere.</source>
        <translation>
            <numerusform>%n Testbestellung wird geführt, zählt aber nirgends.</numerusform>
            <numerusform>%n Testbestellungen werden geführt, zählen aber nirgends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders of a web shop repeat orders of a platform&apos;s own store; each sale counts once.</source>
        <translation>
            <numerusform>%Ln Bestellung eines Webshops wiederholt eine Bestellung im Shop der Plattform; jeder Verkauf zählt einmal.</numerusform>
            <numerusform>%Ln Bestellungen eines Webshops wiederholen Bestellungen im Shop der Plattform; jeder Verkauf zählt einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds have no date in their file; they count on the day of their order.</source>
        <translation>
            <numerusform>%Ln Erstattung hat in der Datei kein Datum; sie zählt am Tag der Bestellung.</numerusform>
            <numerusform>%Ln Erstattungen haben in der Datei kein Datum; sie zählen am Tag der Bestellung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds name an order that is not imported; they are not counted. Import the orders they belong to.</source>
        <translation>
            <numerusform>%Ln Erstattung nennt eine Bestellung, die nicht importiert ist; sie zählt nicht. Die zugehörige Bestellung importieren.</numerusform>
            <numerusform>%Ln Erstattungen nennen Bestellungen, die nicht importiert sind; sie zählen nicht. Die zugehörigen Bestellungen importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have no cost of goods; contribution margins leave them out.</source>
        <translation>
            <numerusform>%Ln Bestellung hat keinen Wareneinsatz; Deckungsbeiträge lassen sie aus.</numerusform>
            <numerusform>%Ln Bestellungen haben keinen Wareneinsatz; Deckungsbeiträge lassen sie aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders lack a fee or the cost of fulfilment; margins 2 and 3 cover %1 % of net sales.</source>
        <translation>
            <numerusform>Bei %Ln Bestellung fehlt eine Gebühr oder das Fulfillment; Deckungsbeitrag 2 und 3 umfassen %1 % des Nettoumsatzes.</numerusform>
            <numerusform>Bei %Ln Bestellungen fehlt eine Gebühr oder das Fulfillment; Deckungsbeitrag 2 und 3 umfassen %1 % des Nettoumsatzes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders name no customer; they count neither as new nor as returning.</source>
        <translation>
            <numerusform>%Ln Bestellung nennt keinen Kunden; sie zählt weder als neu noch als wiederkehrend.</numerusform>
            <numerusform>%Ln Bestellungen nennen keinen Kunden; sie zählen weder als neu noch als wiederkehrend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders reach back %n days only: returning buyers may look new.</source>
        <translation>
            <numerusform>Bestellungen reichen nur %n Tag zurück: Wiederkehrende Käufer können als neu erscheinen.</numerusform>
            <numerusform>Bestellungen reichen nur %n Tage zurück: Wiederkehrende Käufer können als neu erscheinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence links %1 % of net sales to a post, creator or campaign.</source>
        <translation>Für %1 % des Nettoumsatzes gibt es keinen Nachweis, der sie mit Post, Creator oder Kampagne verknüpft.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders name a post that is not imported. Import the posts of that platform.</source>
        <translation>
            <numerusform>%Ln Bestellung nennt einen Post, der nicht importiert ist. Die Posts dieser Plattform importieren.</numerusform>
            <numerusform>%Ln Bestellungen nennen Posts, die nicht importiert sind. Die Posts dieser Plattform importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders used a creator&apos;s code outside its dates; the code links nothing.</source>
        <translation>
            <numerusform>%Ln Bestellung hat den Code eines Creators außerhalb seiner Gültigkeit verwendet; der Code verknüpft nichts.</numerusform>
            <numerusform>%Ln Bestellungen haben den Code eines Creators außerhalb seiner Gültigkeit verwendet; der Code verknüpft nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders used a code that belongs to no creator.</source>
        <translation>
            <numerusform>%Ln Bestellung hat einen Code verwendet, der zu keinem Creator gehört.</numerusform>
            <numerusform>%Ln Bestellungen haben einen Code verwendet, der zu keinem Creator gehört.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have evidence for two posts; the stronger one counts.</source>
        <translation>
            <numerusform>%Ln Bestellung hat Nachweise für zwei Posts; der stärkere zählt.</numerusform>
            <numerusform>%Ln Bestellungen haben Nachweise für zwei Posts; der stärkere zählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creator sales name an order that is not imported. Import the store&apos;s orders.</source>
        <translation>
            <numerusform>%n Creator-Verkauf nennt eine Bestellung, die nicht importiert ist. Die Bestellungen des Shops importieren.</numerusform>
            <numerusform>%n Creator-Verkäufe nennen Bestellungen, die nicht importiert sind. Die Bestellungen des Shops importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no figures from their platform.</source>
        <translation>
            <numerusform>%n Post hat keine Zahlen von seiner Plattform.</numerusform>
            <numerusform>%n Posts haben keine Zahlen von ihrer Plattform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no publication date; they count only when all days are shown.</source>
        <translation>
            <numerusform>%n Post hat kein Veröffentlichungsdatum; er zählt nur, wenn alle Tage angezeigt werden.</numerusform>
            <numerusform>%n Posts haben kein Veröffentlichungsdatum; sie zählen nur, wenn alle Tage angezeigt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace was changed again and again while it was being read. Wait for the running imports and open it again.</source>
        <translation>Der Arbeitsbereich wurde während des Lesens immer wieder geändert. Laufende Importe abwarten und erneut öffnen.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message numerus="yes">
        <source>%n amounts in other currencies have no exchange rate and are left out of all figures: %1. Import rates for these days.</source>
        <translation>
            <numerusform>%n Betrag in anderer Währung hat keinen Wechselkurs und fehlt in allen Zahlen: %1. Kurse für diese Tage importieren.</numerusform>
            <numerusform>%n Beträge in anderen Währungen haben keinen Wechselkurs und fehlen in allen Zahlen: %1. Kurse für diese Tage importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fees name an order that is not imported; they are not counted. Import the store&apos;s orders.</source>
        <translation>
            <numerusform>%n abgerechnete Gebühr nennt eine Bestellung, die nicht importiert ist; sie zählt nicht. Die Bestellungen des Shops importieren.</numerusform>
            <numerusform>%n abgerechnete Gebühren nennen eine Bestellung, die nicht importiert ist; sie zählen nicht. Die Bestellungen des Shops importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders state other fees than their settlement; what the order states counts.</source>
        <translation>
            <numerusform>%n Bestellung nennt andere Gebühren als ihre Abrechnung; es zählt, was die Bestellung nennt.</numerusform>
            <numerusform>%n Bestellungen nennen andere Gebühren als ihre Abrechnung; es zählt, was die Bestellung nennt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have an adjustment of fees but no settlement; it is not counted. Import the settlement of their month.</source>
        <translation>
            <numerusform>%n Bestellung hat eine Korrektur der Gebühren, aber keine Abrechnung; die Korrektur zählt nicht. Die Abrechnung des Monats importieren.</numerusform>
            <numerusform>%n Bestellungen haben eine Korrektur der Gebühren, aber keine Abrechnung; die Korrektur zählt nicht. Die Abrechnung des Monats importieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments for TikTok Ads out of payouts lie in months whose costs come from reports of TikTok Ads; these costs count once, by the reports.</source>
        <translation>
            <numerusform>%n Zahlung für TikTok Ads aus einer Auszahlung liegt in einem Monat, dessen Kosten aus Berichten von TikTok Ads kommen; diese Kosten zählen einmal, nach den Berichten.</numerusform>
            <numerusform>%n Zahlungen für TikTok Ads aus Auszahlungen liegen in Monaten, deren Kosten aus Berichten von TikTok Ads kommen; diese Kosten zählen einmal, nach den Berichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are stated more than once, by several files or rows; each counts once, as it was stated last.</source>
        <translation>
            <numerusform>%n Bestellung ist mehrfach angegeben, in mehreren Dateien oder Zeilen; sie zählt einmal, wie sie zuletzt angegeben wurde.</numerusform>
            <numerusform>%n Bestellungen sind mehrfach angegeben, in mehreren Dateien oder Zeilen; jede zählt einmal, wie sie zuletzt angegeben wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements of files contradict others of the same age, so that no date decides which holds. Look at the notes of the files.</source>
        <translation>
            <numerusform>%n Angabe widerspricht einer anderen gleichen Alters, sodass kein Datum entscheidet, welche gilt. Siehe die Hinweise zu den Dateien.</numerusform>
            <numerusform>%n Angaben widersprechen anderen gleichen Alters, sodass kein Datum entscheidet, welche gilt. Siehe die Hinweise zu den Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names of posts, codes and campaigns match nothing. Link them, or settle that they stand for nothing.</source>
        <translation>
            <numerusform>%n Name eines Posts, Codes oder einer Kampagne hat keine Entsprechung. Verknüpfen, oder festlegen, dass er für nichts steht.</numerusform>
            <numerusform>%n Namen von Posts, Codes und Kampagnen haben keine Entsprechung. Verknüpfen, oder festlegen, dass sie für nichts stehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of creators may be one person. Merge them, or keep them apart.</source>
        <translation>
            <numerusform>%n Paar von Creatorn kann eine Person sein. Zusammenführen oder getrennt lassen.</numerusform>
            <numerusform>%n Paare von Creatorn können je eine Person sein. Zusammenführen oder getrennt lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales that platforms claim name an order that is not imported or does not count.</source>
        <translation>
            <numerusform>%n Verkauf, den eine Plattform beansprucht, nennt eine Bestellung, die nicht importiert ist oder nicht zählt.</numerusform>
            <numerusform>%n Verkäufe, die Plattformen beanspruchen, nennen eine Bestellung, die nicht importiert ist oder nicht zählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of names lead in a circle; the oldest of each circle is left out: %1. Undo the import that brought it.</source>
        <translation>
            <numerusform>%n Verknüpfung von Namen führt im Kreis; die älteste jedes Kreises bleibt außer Acht: %1. Den Import rückgängig machen, der sie brachte.</numerusform>
            <numerusform>%n Verknüpfungen von Namen führen im Kreis; die älteste jedes Kreises bleibt außer Acht: %1. Den Import rückgängig machen, der sie brachte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead to a post that no export describes: %1. Import the posts of that platform.</source>
        <translation>
            <numerusform>%n Verknüpfung führt zu einem Post, den kein Export beschreibt: %1. Die Posts dieser Plattform importieren.</numerusform>
            <numerusform>%n Verknüpfungen führen zu einem Post, den kein Export beschreibt: %1. Die Posts dieser Plattform importieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>No order “%1” is in this workspace. Import the file that states it, or look at its number again.</source>
        <translation>Die Bestellung „%1“ gibt es in diesem Arbeitsbereich nicht. Die Datei importieren, in der sie steht, oder die Nummer prüfen.</translation>
    </message>
    <message>
        <source>“%1” of %2 is a test order: it is kept but counted nowhere.</source>
        <translation>„%1“ von %2 ist eine Testbestellung: Sie wird aufbewahrt, zählt aber nirgends.</translation>
    </message>
    <message>
        <source>“%1” of %2 repeats order “%3” of %4, which counts instead. Ask for that one.</source>
        <translation>„%1“ von %2 wiederholt die Bestellung „%3“ von %4, die stattdessen zählt. Nach dieser fragen.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>pattern of a date: d day, MMM name of the month, yyyy year</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>“%1” of %2 is an order of zero value, which the settings leave out.</source>
        <translation>„%1“ von %2 ist eine Bestellung ohne Wert, die nach den Einstellungen nicht zählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders of zero value (samples, gifts, exchanges) are left out of all figures, as the settings say.</source>
        <translation>
            <numerusform>%n Bestellung ohne Wert (Muster, Geschenk, Umtausch) zählt in keiner Zahl, wie es die Einstellungen sagen.</numerusform>
            <numerusform>%n Bestellungen ohne Wert (Muster, Geschenke, Umtausche) zählen in keiner Zahl, wie es die Einstellungen sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of advertising are stated for several days together; each of these days counts the same part of them. Reports by day are more exact.</source>
        <translation>
            <numerusform>%n Werbekostenbetrag gilt für mehrere Tage zusammen; jeder dieser Tage zählt den gleichen Teil davon. Berichte nach Tagen sind genauer.</numerusform>
            <numerusform>%n Werbekostenbeträge gelten für mehrere Tage zusammen; jeder dieser Tage zählt den gleichen Teil davon. Berichte nach Tagen sind genauer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs that are stated for several days overlap with reports of shorter periods; what these state counts once.</source>
        <translation>
            <numerusform>%n Kostenbetrag für mehrere Tage überschneidet sich mit Berichten kürzerer Zeiträume; was diese nennen, zählt einmal.</numerusform>
            <numerusform>%n Kostenbeträge für mehrere Tage überschneiden sich mit Berichten kürzerer Zeiträume; was diese nennen, zählt einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are worth nothing, %1 % of all; they lower the average order value. The settings can leave them out.</source>
        <translation>
            <numerusform>%n Bestellung ist nichts wert, %1 % von allen; sie senkt den durchschnittlichen Bestellwert. Die Einstellungen können sie weglassen.</numerusform>
            <numerusform>%n Bestellungen sind nichts wert, %1 % von allen; sie senken den durchschnittlichen Bestellwert. Die Einstellungen können sie weglassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 holds no goods, only gift cards, tips or fees: it is kept but counted nowhere.</source>
        <translation>„%1“ von %2 enthält keine Ware, nur Geschenkkarten, Trinkgeld oder Gebühren: Die Bestellung wird aufbewahrt, zählt aber nirgends.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders hold no goods, only gift cards, tips or fees, which are no sales; they are left out of all figures.</source>
        <translation>
            <numerusform>%n Bestellung enthält keine Ware, nur Geschenkkarten, Trinkgeld oder Gebühren, die kein Umsatz sind; sie zählt in keiner Kennzahl.</numerusform>
            <numerusform>%n Bestellungen enthalten keine Ware, nur Geschenkkarten, Trinkgeld oder Gebühren, die kein Umsatz sind; sie zählen in keiner Kennzahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of advertising are stated for a campaign as a whole on a day for which its posts or advertisements state costs too; both count. If both are reports of the platform, undo the import of one of them.</source>
        <translation>
            <numerusform>%n Werbekostenbetrag ist für eine Kampagne als Ganzes an einem Tag gemeldet, für den auch ihre Posts oder Anzeigen Kosten melden; beide zählen. Sind beides Berichte der Plattform, machen Sie den Import eines davon rückgängig.</numerusform>
            <numerusform>%n Werbekostenbeträge sind für eine Kampagne als Ganzes an einem Tag gemeldet, für den auch ihre Posts oder Anzeigen Kosten melden; beide zählen. Sind beides Berichte der Plattform, machen Sie den Import eines davon rückgängig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs that are stated for several days are lower than what reports of shorter periods state for the same days; the shorter ones count. Import both reports anew, as the platform states them now.</source>
        <translation>
            <numerusform>%n Kostenbetrag, der für mehrere Tage gemeldet ist, ist niedriger als das, was Berichte über kürzere Zeiträume für dieselben Tage melden; die kürzeren zählen. Importieren Sie beide Berichte neu, so wie die Plattform sie jetzt ausgibt.</numerusform>
            <numerusform>%n Kostenbeträge, die für mehrere Tage gemeldet sind, sind niedriger als das, was Berichte über kürzere Zeiträume für dieselben Tage melden; die kürzeren zählen. Importieren Sie beide Berichte neu, so wie die Plattform sie jetzt ausgibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders do not say which items they hold; units and products leave them out.</source>
        <translation>
            <numerusform>%n Bestellung sagt nicht, welche Artikel sie enthält; Stückzahlen und Produkte lassen sie aus.</numerusform>
            <numerusform>%n Bestellungen sagen nicht, welche Artikel sie enthalten; Stückzahlen und Produkte lassen sie aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files lack columns that every export of their kind has, which may change figures. The notes of the files name them. Export these files again with all columns.</source>
        <translation>
            <numerusform>%n Datei fehlen Spalten, die jeder Export ihrer Art hat; das kann Zahlen ändern. Die Hinweise der Datei nennen sie. Exportieren Sie diese Datei noch einmal mit allen Spalten.</numerusform>
            <numerusform>%n Dateien fehlen Spalten, die jeder Export ihrer Art hat; das kann Zahlen ändern. Die Hinweise der Dateien nennen sie. Exportieren Sie diese Dateien noch einmal mit allen Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message numerus="yes">
        <source>%n orders are older than the post that they name, so it is not credited. Look whether the clocks of both exports were read in the right time zone.</source>
        <translation>
            <numerusform>%n Bestellung ist älter als der Post, den sie nennt; er wird ihr nicht zugeordnet. Prüfen Sie, ob die Uhren beider Exporte in der richtigen Zeitzone gelesen wurden.</numerusform>
            <numerusform>%n Bestellungen sind älter als der Post, den sie nennen; er wird ihnen nicht zugeordnet. Prüfen Sie, ob die Uhren beider Exporte in der richtigen Zeitzone gelesen wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln day(s) from %2 to %3</source>
        <extracomment>%1 is a currency, %2 and %3 the first and the last of the days</extracomment>
        <translation>
            <numerusform>%1 an %Ln Tag vom %2 bis %3</numerusform>
            <numerusform>%1 an %Ln Tagen vom %2 bis %3</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 is in %3, and no exchange rate is known for %4, so it is left out of all figures. Import exchange rates.</source>
        <translation>„%1“ von %2 ist in %3, und für %4 ist kein Wechselkurs bekannt; die Bestellung fehlt daher in allen Zahlen. Wechselkurse importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders of a web shop that repeat orders of a platform&apos;s own store state a refund, and the order that counts states none; it is not counted. Import a newer export of the store, or compare them.</source>
        <translation>
            <numerusform>%n Bestellung eines Webshops, die eine Bestellung des eigenen Shops einer Plattform wiederholt, nennt eine Erstattung, die zählende Bestellung aber keine; sie wird nicht gezählt. Einen neueren Export dieses Shops importieren oder die Bestellungen vergleichen.</numerusform>
            <numerusform>%n Bestellungen eines Webshops, die Bestellungen des eigenen Shops einer Plattform wiederholen, nennen eine Erstattung, die zählende Bestellung aber keine; sie wird nicht gezählt. Einen neueren Export dieses Shops importieren oder die Bestellungen vergleichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_app</name>
    <message>
        <source>“%1” is to be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” is to be a list of numbers.</source>
        <translation>„%1“ muss eine Liste von Zahlen sein.</translation>
    </message>
    <message>
        <source>“level” is to lie between 0 and 1.</source>
        <translation>„level“ muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>These counts give no interval: 0 ≤ x ≤ n and n &gt; 0 are needed.</source>
        <translation>Diese Anzahlen ergeben kein Intervall: Nötig sind 0 ≤ x ≤ n und n &gt; 0.</translation>
    </message>
    <message>
        <source>“x” and “y” are to have the same length.</source>
        <translation>„x“ und „y“ müssen gleich lang sein.</translation>
    </message>
    <message>
        <source>A rank correlation needs at least 3 pairs, and values that differ.</source>
        <translation>Eine Rangkorrelation braucht mindestens 3 Paare und Werte, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>“p” is to hold values from 0 to 1.</source>
        <translation>„p“ muss Werte von 0 bis 1 enthalten.</translation>
    </message>
    <message>
        <source>“%1” is to be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>“resamples” is to be from 1 to 1,000,000.</source>
        <translation>„resamples“ muss zwischen 1 und 1.000.000 liegen.</translation>
    </message>
    <message>
        <source>A bootstrap needs at least 5 values.</source>
        <translation>Ein Bootstrap braucht mindestens 5 Werte.</translation>
    </message>
    <message>
        <source>“total” is to be a whole number of minor units.</source>
        <translation>„total“ muss eine ganze Zahl kleinster Einheiten sein.</translation>
    </message>
    <message>
        <source>“weights” is to be a list of numbers, or of fractions like &quot;2/5&quot;.</source>
        <translation>„weights“ muss eine Liste von Zahlen oder Brüchen wie &quot;2/5&quot; sein.</translation>
    </message>
    <message>
        <source>Weights are not negative.</source>
        <translation>Gewichte sind nicht negativ.</translation>
    </message>
    <message>
        <source>The weights have no common denominator of reasonable size.</source>
        <translation>Die Gewichte haben keinen gemeinsamen Nenner vertretbarer Größe.</translation>
    </message>
    <message>
        <source>Redo a statistical claim: a JSON object in, one out</source>
        <translation>Eine statistische Aussage nachrechnen: ein JSON-Objekt hinein, eines heraus</translation>
    </message>
    <message>
        <source>There is no function “%1”. Choose from: %2.</source>
        <translation>Es gibt keine Funktion „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>The input is no JSON object.</source>
        <translation>Die Eingabe ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Postledger: which posts, creators and campaigns earn money, and which only earn likes.</source>
        <translation>Postledger: welche Posts, Creator und Kampagnen Geld verdienen und welche nur Likes.</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Write one year of an invented beauty brand as the files it would export</source>
        <translation>Ein Jahr einer erfundenen Kosmetikmarke als die Dateien schreiben, die sie exportieren würde</translation>
    </message>
    <message>
        <source>Folder for the files; made when missing</source>
        <translation>Ordner für die Dateien; wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>How many sales</source>
        <translation>Anzahl der Verkäufe</translation>
    </message>
    <message>
        <source>The same seed gives the same files</source>
        <translation>Derselbe Startwert ergibt dieselben Dateien</translation>
    </message>
    <message>
        <source>%1 holds the demo brand&apos;s year. Import its files with --currency %2 --timezone %3.</source>
        <translation>%1 enthält das Jahr der Demo-Marke. Die Dateien mit --currency %2 --timezone %3 importieren.</translation>
    </message>
    <message>
        <source>Say which evidence links an order, and to which post</source>
        <translation>Sagen, welcher Nachweis eine Bestellung verknüpft und mit welchem Post</translation>
    </message>
    <message>
        <source>The workspace file, NAME.postledger</source>
        <translation>Die Datei des Arbeitsbereichs, NAME.postledger</translation>
    </message>
    <message>
        <source>The order&apos;s id as its store writes it</source>
        <translation>Die Kennung der Bestellung, wie der Shop sie schreibt</translation>
    </message>
    <message>
        <source>Print the outcome as JSON</source>
        <translation>Das Ergebnis als JSON ausgeben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>Nettoumsatz</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>List the exports that can be read</source>
        <translation>Die lesbaren Exporte auflisten</translation>
    </message>
    <message>
        <source>Print the list as JSON</source>
        <translation>Die Liste als JSON ausgeben</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more like these</source>
        <translation>
            <numerusform>%1: %n weiterer dieser Art</numerusform>
            <numerusform>%1: %n weitere dieser Art</numerusform>
        </translation>
    </message>
    <message>
        <source>Import exported files; makes the workspace when there is none</source>
        <translation>Exportierte Dateien importieren; legt den Arbeitsbereich bei Bedarf an</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Exportierte Dateien</translation>
    </message>
    <message>
        <source>Read the files as this format, see `postledger formats`</source>
        <translation>Die Dateien in diesem Format lesen, siehe `postledger formats`</translation>
    </message>
    <message>
        <source>Currency of a new workspace and of files that name none</source>
        <translation>Währung eines neuen Arbeitsbereichs und von Dateien, die keine nennen</translation>
    </message>
    <message>
        <source>Time zone of a new workspace and of clocks without one</source>
        <translation>Zeitzone eines neuen Arbeitsbereichs und von Uhrzeiten ohne Zone</translation>
    </message>
    <message>
        <source>What 03/04 means where a file leaves it open</source>
        <translation>Was 03/04 bedeutet, wo eine Datei es offenlässt</translation>
    </message>
    <message>
        <source>Count what would change and write nothing</source>
        <translation>Zählen, was sich ändern würde, und nichts schreiben</translation>
    </message>
    <message>
        <source>Import nothing when more rows than this are rejected</source>
        <translation>Nichts importieren, wenn mehr Zeilen als diese abgewiesen werden</translation>
    </message>
    <message>
        <source>“%1” is no currency of ISO 4217; write USD, EUR or the like.</source>
        <translation>„%1“ ist keine Währung nach ISO 4217; USD, EUR oder Ähnliches schreiben.</translation>
    </message>
    <message>
        <source>There is no format “%1”; `postledger formats` lists those that there are.</source>
        <translation>Es gibt kein Format „%1“; `postledger formats` nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1: abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2, rows read %3: new %4, changed %5, unchanged %6, rejected %7</source>
        <translation>%1: %2, Zeilen gelesen %3: neu %4, geändert %5, unverändert %6, abgewiesen %7</translation>
    </message>
    <message>
        <source>A dry run: nothing was written.</source>
        <translation>Probelauf: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Import %1 is done; `postledger undo %2 %1` takes it back.</source>
        <translation>Import %1 ist abgeschlossen; `postledger undo %2 %1` nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>These files were imported before: nothing to do.</source>
        <translation>Diese Dateien wurden schon importiert: nichts zu tun.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1 (%2, %3 %)</source>
        <translation>%1 (%2, %3 %)</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Labels in line</source>
        <translation>Überschriften in Zeile</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Spalten:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Say what a file is and how it is read</source>
        <translation>Sagen, was eine Datei ist und wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>Beliebige Datei</translation>
    </message>
    <message>
        <source>Write what was understood, cell by cell, as plain CSV</source>
        <translation>Das Verstandene Zelle für Zelle als schlichtes CSV schreiben</translation>
    </message>
    <message>
        <source>List the KPIs with their definitions</source>
        <translation>Die Kennzahlen mit ihren Definitionen auflisten</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Das Fenster öffnen</translation>
    </message>
    <message>
        <source>%1 does not exist. Name an existing workspace, or none.</source>
        <translation>%1 ist nicht vorhanden. Einen vorhandenen Arbeitsbereich angeben oder keinen.</translation>
    </message>
    <message>
        <source>There is no dimension “%1”. Choose from: %2.</source>
        <translation>Es gibt keine Dimension „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it like 2026-10-31.</source>
        <translation>„%1“ ist kein Tag; in der Form 2026-10-31 schreiben.</translation>
    </message>
    <message>
        <source>Print KPIs, broken down by dimensions</source>
        <translation>Kennzahlen ausgeben, aufgeteilt nach Dimensionen</translation>
    </message>
    <message>
        <source>KPIs, see `postledger kpis`</source>
        <translation>Kennzahlen, siehe `postledger kpis`</translation>
    </message>
    <message>
        <source>Break down by at most two dimensions</source>
        <translation>Nach höchstens zwei Dimensionen aufteilen</translation>
    </message>
    <message>
        <source>First day, of the workspace&apos;s time zone</source>
        <translation>Erster Tag, in der Zeitzone des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Only this value; may be given several times</source>
        <translation>Nur dieser Wert; mehrfach möglich</translation>
    </message>
    <message>
        <source>Attribution model: %1</source>
        <translation>Zuordnungsmodell: %1</translation>
    </message>
    <message>
        <source>What dates a refund and a credit: %1</source>
        <translation>Was Erstattung und Zuordnung datiert: %1</translation>
    </message>
    <message>
        <source>Nothing newer than this counts; default: the newest instant known</source>
        <translation>Nichts Neueres zählt; Vorgabe: der neueste bekannte Zeitpunkt</translation>
    </message>
    <message>
        <source>Add the limits of 95 % intervals</source>
        <translation>Die Grenzen der 95-%-Intervalle hinzufügen</translation>
    </message>
    <message>
        <source>Sort by this KPI, largest first</source>
        <translation>Nach dieser Kennzahl sortieren, größte zuerst</translation>
    </message>
    <message>
        <source>Print at most this many rows</source>
        <translation>Höchstens so viele Zeilen ausgeben</translation>
    </message>
    <message>
        <source>csv (default), json or table</source>
        <translation>csv (Vorgabe), json oder table</translation>
    </message>
    <message>
        <source>Name at least one KPI; `postledger kpis` lists them.</source>
        <translation>Mindestens eine Kennzahl angeben; `postledger kpis` nennt sie.</translation>
    </message>
    <message>
        <source>There is no KPI “%1”; `postledger kpis` lists them.</source>
        <translation>Es gibt keine Kennzahl „%1“; `postledger kpis` nennt sie.</translation>
    </message>
    <message>
        <source>Break down by at most two dimensions.</source>
        <translation>Nach höchstens zwei Dimensionen aufteilen.</translation>
    </message>
    <message>
        <source>The period ends before it begins: %1 to %2.</source>
        <translation>Der Zeitraum endet vor seinem Anfang: %1 bis %2.</translation>
    </message>
    <message>
        <source>“%1” is no filter; write DIMENSION=VALUE.</source>
        <translation>„%1“ ist kein Filter; DIMENSION=WERT schreiben.</translation>
    </message>
    <message>
        <source>There is no attribution model “%1”. Choose from: %2.</source>
        <translation>Es gibt kein Zuordnungsmodell „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>There is no date basis “%1”. Choose from: %2.</source>
        <translation>Es gibt keine Datumsbasis „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>“%1” is no instant; write it like 2026-10-31T23:59:59Z.</source>
        <translation>„%1“ ist kein Zeitpunkt; in der Form 2026-10-31T23:59:59Z schreiben.</translation>
    </message>
    <message>
        <source>Draw a page into a picture; needs no display</source>
        <translation>Eine Seite als Bild zeichnen; braucht keinen Bildschirm</translation>
    </message>
    <message>
        <source>Which page: %1</source>
        <translation>Welche Seite: %1</translation>
    </message>
    <message>
        <source>The picture to write</source>
        <translation>Das zu schreibende Bild</translation>
    </message>
    <message>
        <source>Width and height in pixels</source>
        <translation>Breite und Höhe in Pixeln</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light (hell) oder dark (dunkel)</translation>
    </message>
    <message>
        <source>Language of the texts, like de</source>
        <translation>Sprache der Texte, etwa de</translation>
    </message>
    <message>
        <source>There is no page “%1”. Choose from: %2.</source>
        <translation>Es gibt keine Seite „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>“%1” is no size; write it like 1280x800.</source>
        <translation>„%1“ ist keine Größe; in der Form 1280x800 schreiben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>a whole number of days from %1 to %2</source>
        <translation>eine ganze Zahl von Tagen von %1 bis %2</translation>
    </message>
    <message>
        <source>a share from 0 to 1, like 0.4</source>
        <translation>ein Anteil von 0 bis 1, etwa 0.4</translation>
    </message>
    <message>
        <source>a currency of ISO 4217, like USD</source>
        <translation>eine Währung nach ISO 4217, etwa USD</translation>
    </message>
    <message>
        <source>a time zone of the IANA list, like Europe/Berlin</source>
        <translation>eine Zeitzone der IANA-Liste, etwa Europe/Berlin</translation>
    </message>
    <message>
        <source>a number of days above 0, like 7</source>
        <translation>eine Zahl von Tagen über 0, etwa 7</translation>
    </message>
    <message>
        <source>Read and set what figures depend on</source>
        <translation>Lesen und setzen, wovon Zahlen abhängen</translation>
    </message>
    <message>
        <source>KEY prints a setting, KEY=VALUE sets it; without: all are printed</source>
        <translation>KEY gibt eine Einstellung aus, KEY=VALUE setzt sie; ohne: alle werden ausgegeben</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>%1 is %2, not “%3”.</source>
        <translation>%1 ist %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>position_first and position_last together are at most 1.</source>
        <translation>position_first und position_last ergeben zusammen höchstens 1.</translation>
    </message>
    <message>
        <source>The amounts in this workspace are in %1; another currency needs a new workspace.</source>
        <translation>Die Beträge in diesem Arbeitsbereich lauten auf %1; eine andere Währung braucht einen neuen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Einen Import zurücknehmen</translation>
    </message>
    <message>
        <source>The import&apos;s number, as `import` printed it</source>
        <translation>Die Nummer des Imports, wie `import` sie ausgegeben hat</translation>
    </message>
    <message>
        <source>Import %1 is undone: records removed %2, set back to another file&apos;s version %3, kept %4.</source>
        <translation>Import %1 ist zurückgenommen: Datensätze entfernt %2, auf die Fassung einer anderen Datei zurückgesetzt %3, behalten %4.</translation>
    </message>
    <message>
        <source>Check a workspace: its file, its control totals, every order&apos;s sum</source>
        <translation>Einen Arbeitsbereich prüfen: seine Datei, seine Kontrollsummen, die Summe jeder Bestellung</translation>
    </message>
    <message>
        <source>%1, import %2</source>
        <translation>%1, Import %2</translation>
    </message>
    <message>
        <source>No fault found.</source>
        <translation>Kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>Read the files by this mapping of columns (JSON), and keep it for files with the same labels</source>
        <translation>Dateien nach dieser Spaltenzuordnung (JSON) lesen und sie für Dateien mit denselben Überschriften behalten</translation>
    </message>
    <message>
        <source>--mapping names its format itself; leave --format out.</source>
        <translation>--mapping nennt sein Format selbst; --format weglassen.</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Dates count from</source>
        <translation>Datumswerte zählen ab</translation>
    </message>
    <message>
        <source>The sheet of a workbook; without it the first one that is shown and has cells</source>
        <translation>Das Blatt einer Arbeitsmappe; ohne Angabe das erste, das sichtbar ist und Zellen hat</translation>
    </message>
    <message>
        <source>Forget customers, for good</source>
        <translation>Kunden endgültig vergessen</translation>
    </message>
    <message>
        <source>E-mail address, telephone number or the platform&apos;s id, as the exports have it; - reads them from standard input, one a line</source>
        <translation>E-Mail-Adresse, Telefonnummer oder ID der Plattform, wie sie in den Exporten steht; - liest sie von der Standardeingabe, eine je Zeile</translation>
    </message>
    <message>
        <source>Count what would change and leave everything as it is</source>
        <translation>Zählen, was sich ändern würde, und alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>Print one JSON object</source>
        <translation>Ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>Standard input names no customer.</source>
        <translation>Die Standardeingabe nennt keinen Kunden.</translation>
    </message>
    <message>
        <source>Make all customers unrecognisable, for good</source>
        <translation>Alle Kunden endgültig unkenntlich machen</translation>
    </message>
    <message>
        <source>Do it; it cannot be taken back</source>
        <translation>Ausführen; es lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>This puts a random number in the place of every customer and destroys the key that could find them again. It cannot be taken back; say --yes to do it.</source>
        <translation>Das setzt an die Stelle jedes Kunden eine Zufallszahl und vernichtet den Schlüssel, der sie wiederfinden könnte. Es lässt sich nicht zurücknehmen; mit --yes geschieht es.</translation>
    </message>
    <message>
        <source>Say what the data lack and what was left out</source>
        <translation>Sagen, was den Daten fehlt und was nicht mitzählt</translation>
    </message>
    <message>
        <source>Also the newest 1,000 orders behind this item</source>
        <translation>Auch die neuesten 1.000 Bestellungen hinter diesem Punkt</translation>
    </message>
    <message>
        <source>List names that match no post, owner of a code or campaign, as a file of links to fill in</source>
        <translation>Namen auflisten, zu denen kein Post, Inhaber eines Codes oder keine Kampagne passt, als Datei von Verknüpfungen zum Ausfüllen</translation>
    </message>
    <message>
        <source>csv (default) or json</source>
        <translation>csv (Vorgabe) oder json</translation>
    </message>
    <message>
        <source>What the mark in 1,234 means where a file leaves it open; COLUMN=comma is for that column alone and can be given again</source>
        <translation>Was das Zeichen in 1,234 bedeutet, wo eine Datei es offenlässt; SPALTE=comma gilt für diese Spalte allein und kann mehrmals angegeben werden</translation>
    </message>
    <message>
        <source>The sheet of a workbook; without it every sheet that is a known export, else the first one that is shown and has cells</source>
        <translation>Das Blatt einer Arbeitsmappe; ohne Angabe jedes Blatt, das ein bekannter Export ist, sonst das erste sichtbare mit Zellen</translation>
    </message>
    <message>
        <source>Write the rejected rows, as their file has them, into this file or folder: correct them and import that file</source>
        <translation>Die abgewiesenen Zeilen, wie sie in ihrer Datei stehen, in diese Datei oder diesen Ordner schreiben: korrigieren und diese Datei importieren</translation>
    </message>
    <message>
        <source>--decimal takes comma or point, or COLUMN=comma or COLUMN=point; “%1” is neither.</source>
        <translation>--decimal nimmt comma oder point oder SPALTE=comma oder SPALTE=point; „%1“ ist nichts davon.</translation>
    </message>
    <message>
        <source>--rejects: several files need a folder for their rejected rows; “%1” is none.</source>
        <translation>--rejects: Mehrere Dateien brauchen einen Ordner für ihre abgewiesenen Zeilen; „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>--rejects: there is no folder “%1”.</source>
        <translation>--rejects: Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have rejected rows, and “%1” is no folder for them. Name a folder that exists.</source>
        <translation>
            <numerusform>%n Datei hat abgewiesene Zeilen, und „%1“ ist kein Ordner dafür. Einen Ordner nennen, den es gibt.</numerusform>
            <numerusform>%n Dateien haben abgewiesene Zeilen, und „%1“ ist kein Ordner dafür. Einen Ordner nennen, den es gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) of %1 are in %2; correct them and import that file.</source>
        <translation>
            <numerusform>%n abgewiesene Zeile von %1 steht in %2; korrigieren und diese Datei importieren.</numerusform>
            <numerusform>%n abgewiesene Zeilen von %1 stehen in %2; korrigieren und diese Datei importieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row was rejected; no file of rejected rows was written.</source>
        <translation>Keine Zeile wurde abgewiesen; es wurde keine Datei mit abgewiesenen Zeilen geschrieben.</translation>
    </message>
    <message>
        <source>Missing column</source>
        <translation>Fehlende Spalte</translation>
    </message>
    <message>
        <source>%1; the nearest label is “%2”</source>
        <translation>%1; die ähnlichste Beschriftung ist „%2“</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <source>a first guess is in the output of --json, &quot;suggested_mapping&quot;; save it, correct it and import with --mapping</source>
        <translation>ein erster Vorschlag steht in der Ausgabe von --json, &quot;suggested_mapping&quot;; speichern, korrigieren und mit --mapping importieren</translation>
    </message>
    <message>
        <source>With --page import: files to look at; nothing is imported</source>
        <translation>Mit --page import: Dateien, die angesehen werden; importiert wird nichts</translation>
    </message>
    <message>
        <source>--files and --page import belong together.</source>
        <translation>--files und --page import gehören zusammen.</translation>
    </message>
    <message>
        <source>Long ids that all end in zeros are right: no spreadsheet has rounded them</source>
        <translation>Lange Kennungen, die alle auf Nullen enden, stimmen: Keine Tabellenkalkulation hat sie gerundet</translation>
    </message>
    <message>
        <source>What the page opens: a post, a part of the page Data, the mapping or rejects of the page import</source>
        <translation>Was die Seite öffnet: einen Post, einen Teil der Seite Daten, mapping oder rejects der Seite import</translation>
    </message>
    <message>
        <source>“%1” is no number of 0 or more</source>
        <translation>„%1“ ist keine Zahl ab 0</translation>
    </message>
    <message>
        <source>There is no command “%1”; `postledger --help` lists them.</source>
        <translation>Es gibt keinen Befehl „%1“; `postledger --help` zählt sie auf.</translation>
    </message>
    <message>
        <source>A value is not what its option takes: %1.</source>
        <translation>Ein Wert passt nicht zu seiner Option: %1.</translation>
    </message>
    <message>
        <source>Nothing in this workspace has the %1 “%2”.</source>
        <translation>Nichts in diesem Arbeitsbereich hat %1 „%2“.</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Import the other files when some are refused; without it one refused file stops them all. Exit code 0 when any file could be read, 1 when none could</source>
        <translation>Die anderen Dateien importieren, wenn einige abgelehnt werden; ohne dies hält eine abgelehnte Datei alle auf. Ende mit 0, wenn eine Datei gelesen werden konnte, mit 1, wenn keine</translation>
    </message>
    <message>
        <source>%1: left out</source>
        <translation>%1: ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2, rows read %3, rejected %4; not imported</source>
        <translation>%1: %2, Zeilen gelesen %3, abgewiesen %4; nicht importiert</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %1 of %n file(s) were refused.</source>
        <translation>
            <numerusform>Nichts wurde importiert: %1 von %n Datei wurde abgelehnt.</numerusform>
            <numerusform>Nichts wurde importiert: %1 von %n Dateien wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Import the others with --skip-refused.</source>
        <translation>Importieren Sie die anderen mit --skip-refused.</translation>
    </message>
    <message>
        <source>Name it with --currency.</source>
        <translation>Nennen Sie sie mit --currency.</translation>
    </message>
    <message>
        <source>Import the file with --currency and the three letters of its currency.</source>
        <translation>Importieren Sie die Datei mit --currency und den drei Buchstaben ihrer Währung.</translation>
    </message>
    <message>
        <source>Import the file with --date-order dmy (day first) or --date-order mdy (month first).</source>
        <translation>Importieren Sie die Datei mit --date-order dmy (Tag zuerst) oder --date-order mdy (Monat zuerst).</translation>
    </message>
    <message>
        <source>Import the file with --decimal comma or --decimal point.</source>
        <translation>Importieren Sie die Datei mit --decimal comma oder --decimal point.</translation>
    </message>
    <message>
        <source>Import the file with --whole-ids when they are right.</source>
        <translation>Importieren Sie die Datei mit --whole-ids, wenn sie stimmen.</translation>
    </message>
    <message>
        <source>On the command line, name a mapping with --mapping.</source>
        <translation>Nennen Sie auf der Befehlszeile eine Spaltenzuordnung mit --mapping.</translation>
    </message>
    <message>
        <source>Name it with --sheet.</source>
        <translation>Nennen Sie es mit --sheet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Of this column alone: --decimal &quot;%1=comma&quot; or --decimal &quot;%1=point&quot;.</source>
        <extracomment>%1 is a label</extracomment>
        <translation>Nur für diese Spalte: --decimal &quot;%1=comma&quot; oder --decimal &quot;%1=point&quot;.</translation>
    </message>
    <message>
        <source>Name of the web shop whose exports these are, where several shops of one system have orders of the same numbers</source>
        <translation>Name des Webshops, dessen Exporte das sind, wenn mehrere Shops eines Systems Bestellungen mit denselben Nummern haben</translation>
    </message>
    <message>
        <source>First and last day of a report that does not say which days it covers</source>
        <translation>Erster und letzter Tag eines Berichts, der nicht sagt, welche Tage er umfasst</translation>
    </message>
    <message>
        <source>--period takes the first and the last day, as in 2026-01-01/2026-01-31; “%1” is no such period.</source>
        <translation>--period nimmt den ersten und den letzten Tag, wie in 2026-01-01/2026-01-31; „%1“ ist kein solcher Zeitraum.</translation>
    </message>
    <message>
        <source>Import the files of one of them with --store and a name.</source>
        <translation>Importieren Sie die Dateien des einen mit --store und einem Namen.</translation>
    </message>
    <message>
        <source>Import the file with --period and the first and last day: --period 2026-01-01/2026-01-31.</source>
        <translation>Importieren Sie die Datei mit --period und dem ersten und letzten Tag: --period 2026-01-01/2026-01-31.</translation>
    </message>
    <message>
        <source>count or leave_out</source>
        <translation>count oder leave_out</translation>
    </message>
</context>
<context>
    <name>postledger_base</name>
    <message>
        <source>Amounts in %1 and %2 cannot be added.</source>
        <translation>Beträge in %1 und %2 können nicht addiert werden.</translation>
    </message>
    <message>
        <source>The sum of two amounts is too large to be kept exactly.</source>
        <translation>Die Summe zweier Beträge ist zu groß, um genau geführt zu werden.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone that this computer knows. Use a name such as Europe/Berlin.</source>
        <translation>„%1“ ist keine Zeitzone, die dieser Rechner kennt. Einen Namen wie Europe/Berlin verwenden.</translation>
    </message>
</context>
<context>
    <name>postledger_charts</name>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Nothing to rank</source>
        <translation>Nichts zum Ordnen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture not saved</source>
        <translation>Bild nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>estimate and interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>No estimates to show</source>
        <translation>Keine Schätzungen vorhanden</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>%1 points, neighbours drawn as one (%2 marks)</source>
        <translation>%1 Punkte, Nachbarn gemeinsam gezeichnet (%2 Marken)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two notes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>around %1 and %2</source>
        <comment>mean x and y of neighbouring points</comment>
        <translation>um %1 und %2</translation>
    </message>
    <message>
        <source>No points to show</source>
        <translation>Keine Punkte vorhanden</translation>
    </message>
    <message>
        <source>No days to show</source>
        <translation>Keine Tage vorhanden</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>postledger_codec</name>
    <message>
        <source>“%1” cannot be read: %2. Check that the file is there and that you may open it.</source>
        <translation>„%1“ kann nicht gelesen werden: %2. Bitte prüfen, ob die Datei vorhanden ist und geöffnet werden darf.</translation>
    </message>
    <message>
        <source>Line %1 is empty and was left out.</source>
        <translation>Zeile %1 ist leer und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line %1 is a row of totals and was left out, so that nothing is counted twice.</source>
        <translation>Zeile %1 ist eine Summenzeile und wurde ausgelassen, damit nichts doppelt zählt.</translation>
    </message>
    <message>
        <source>Line %1 repeats the labels and was left out.</source>
        <translation>Zeile %1 wiederholt die Spaltenüberschriften und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line %1 explains the labels and was left out.</source>
        <translation>Zeile %1 erläutert die Spaltenüberschriften und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>At line %1 another table with other labels begins; it was left out. Save it as a file of its own to read it.</source>
        <translation>In Zeile %1 beginnt eine weitere Tabelle mit anderen Überschriften; sie wurde ausgelassen. Um sie einzulesen, als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells where the table has %3; the last ones are missing.</source>
        <translation>Zeile %1 hat %2 Zellen, die Tabelle %3; die letzten fehlen.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells where the table has %3: it cannot be told which value belongs where. Correct that line in the file.</source>
        <translation>Zeile %1 hat %2 Zellen, die Tabelle %3: Welcher Wert wohin gehört, ist nicht zu erkennen. Diese Zeile in der Datei berichtigen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: a quotation mark does not belong to a pair; the cell keeps it.</source>
        <translation>Zeile %1, Spalte %2: Ein Anführungszeichen hat kein Gegenstück; die Zelle behält es.</translation>
    </message>
    <message>
        <source>Line %1, column %2: some bytes are no text in the encoding of this file. Export the file again as UTF-8.</source>
        <translation>Zeile %1, Spalte %2: Einige Bytes sind in der Kodierung dieser Datei kein Text. Die Datei noch einmal als UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the cell holds a NUL character, which no text has.</source>
        <translation>Zeile %1, Spalte %2: Die Zelle enthält ein NUL-Zeichen, das in keinem Text vorkommt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the cell is longer than 1 MiB.</source>
        <translation>Zeile %1, Spalte %2: Die Zelle ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>Line %1: the file ends inside a quoted cell, so its last row is not complete. Export or download the file again.</source>
        <translation>Zeile %1: Die Datei endet innerhalb einer Zelle in Anführungszeichen, die letzte Zeile ist also unvollständig. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The lines above the labels are no part of the table and were left out.</source>
        <translation>Die Zeilen über den Spaltenüberschriften gehören nicht zur Tabelle und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Column %1 has no label.</source>
        <translation>Spalte %1 hat keine Überschrift.</translation>
    </message>
    <message>
        <source>Column %1 has the same label as a column before it.</source>
        <translation>Spalte %1 hat dieselbe Überschrift wie eine Spalte davor.</translation>
    </message>
    <message>
        <source>The file has labels and no rows below them.</source>
        <translation>Die Datei hat Spaltenüberschriften, aber keine Zeilen darunter.</translation>
    </message>
    <message>
        <source>“%1”, line %2: more than %3 cells in one row. Check that this is the right file; a table this wide cannot be read.</source>
        <translation>„%1“, Zeile %2: mehr als %3 Zellen in einer Zeile. Bitte prüfen, ob es die richtige Datei ist; eine so breite Tabelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it, save the sheet as CSV (UTF-8), and import that file.</source>
        <translation>„%1“ ist durch ein Kennwort geschützt. Öffnen, das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is an old workbook (.xls). Open it, save the sheet as CSV (UTF-8), and import that file.</source>
        <translation>„%1“ ist eine alte Arbeitsmappe (.xls). Öffnen, das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is a PDF document. Export the table as CSV and import that file.</source>
        <translation>„%1“ ist ein PDF-Dokument. Die Tabelle als CSV exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is compressed. Unpack it and import the file inside.</source>
        <translation>„%1“ ist komprimiert. Entpacken und die enthaltene Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is a database, for instance a workspace: open it instead of importing it.</source>
        <translation>„%1“ ist eine Datenbank, zum Beispiel ein Arbeitsbereich: öffnen statt importieren.</translation>
    </message>
    <message>
        <source>“%1” is a web page or XML, whatever its name says. Export the table as CSV and import that file.</source>
        <translation>„%1“ ist trotz seines Namens eine Webseite oder XML. Die Tabelle als CSV exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 columns. Check that this is the right file; a table this wide cannot be read.</source>
        <translation>„%1“ hat mehr als %2 Spalten. Bitte prüfen, ob es die richtige Datei ist; eine so breite Tabelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the file inside it.</source>
        <translation>„%1“ ist ein Ordner. Die Datei darin auswählen.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check its name and folder.</source>
        <translation>„%1“ ist nicht vorhanden. Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>“%1” is no text: it holds bytes that no table has. Export the table as CSV and import that file.</source>
        <translation>„%1“ ist kein Text: Die Datei enthält Bytes, die in keiner Tabelle vorkommen. Die Tabelle als CSV exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to import. Export or download the file again.</source>
        <translation>„%1“ ist leer: Es gibt nichts zu importieren. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder, or make room on that disk.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2. Einen anderen Ordner wählen oder auf dem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>Continued on sheet “%1”</source>
        <translation>Fortsetzung auf Blatt „%1“</translation>
    </message>
    <message>
        <source>… (cut: longer than a cell can be)</source>
        <translation>… (gekürzt: länger, als eine Zelle sein kann)</translation>
    </message>
    <message>
        <source>Line %1, column %2: a spreadsheet rounded this id, so it cannot be told from its neighbours. Export the file again and do not save it in a spreadsheet.</source>
        <translation>Zeile %1, Spalte %2: Eine Tabellenkalkulation hat diese Kennung gerundet, sie ist daher von ihren Nachbarn nicht zu unterscheiden. Die Datei noch einmal exportieren und nicht in einer Tabellenkalkulation speichern.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no date that exists.</source>
        <translation>Zeile %1, Spalte %2: Dieses Datum gibt es nicht.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no currency code of ISO 4217 such as EUR.</source>
        <translation>Zeile %1, Spalte %2: Das ist kein Währungscode nach ISO 4217 wie EUR.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is no amount of money, or it has more digits than its currency.</source>
        <translation>Zeile %1, Spalte %2: Das ist kein Geldbetrag, oder er hat mehr Stellen als seine Währung.</translation>
    </message>
    <message>
        <source>Column %1: all long ids end in the same zeros, as if a spreadsheet had rounded them. Compare one with the platform before you import.</source>
        <translation>Spalte %1: Alle langen Kennungen enden auf dieselben Nullen, als hätte eine Tabellenkalkulation sie gerundet. Vor dem Import eine davon mit der Plattform vergleichen.</translation>
    </message>
    <message>
        <source>Column %1: no date tells whether the day or the month comes first.</source>
        <translation>Spalte %1: Kein Datum besagt, ob der Tag oder der Monat vorn steht.</translation>
    </message>
    <message>
        <source>Column %1: no amount tells whether commas or points are decimal.</source>
        <translation>Spalte %1: Kein Betrag besagt, ob Komma oder Punkt die Dezimalen trennt.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Import it again when it is complete.</source>
        <translation>„%1“ wurde beim Lesen geändert. Die Datei erneut importieren, sobald sie vollständig ist.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was looked at. Choose it again.</source>
        <translation>„%1“ hat sich geändert, seit die Datei angesehen wurde. Die Datei noch einmal auswählen.</translation>
    </message>
    <message>
        <source>“%1” holds more text than a workbook can be read with. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“ enthält mehr Text, als aus einer Arbeitsmappe gelesen werden kann. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1”, sheet “%2”: row %3 stands below a row that comes after it, or is there twice. Open the file, save it again, and import it.</source>
        <translation>„%1“, Blatt „%2“: Zeile %3 steht unter einer Zeile, die nach ihr kommt, oder ist doppelt vorhanden. Die Datei öffnen, neu speichern und importieren.</translation>
    </message>
    <message>
        <source>“%1”, sheet “%2”: a row or cell says that its place is “%3”, which is no place, the place of another one, or in another row. Open the file, save it again, and import it.</source>
        <translation>„%1“, Blatt „%2“: Eine Zeile oder Zelle gibt „%3“ als ihren Platz an. Diesen Platz gibt es nicht, er ist schon belegt oder liegt in einer anderen Zeile. Die Datei öffnen, neu speichern und importieren.</translation>
    </message>
    <message>
        <source>“%1” is an archive without a workbook inside. Export or download the file again; a sheet saved as CSV (UTF-8) can be imported too.</source>
        <translation>„%1“ ist ein Archiv ohne Arbeitsmappe darin. Die Datei noch einmal exportieren oder herunterladen; ein als CSV (UTF-8) gespeichertes Blatt kann ebenfalls importiert werden.</translation>
    </message>
    <message>
        <source>“%1”: a part of the workbook is said to lie outside of the file (“%2”), which no export does. It was not looked for. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“: Ein Teil der Arbeitsmappe soll außerhalb der Datei liegen („%2“), was kein Export vorsieht. Dort wurde nicht gesucht. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is an OpenDocument file (.ods). Open it, save the sheet as CSV (UTF-8) or as an Excel workbook (.xlsx), and import that file.</source>
        <translation>„%1“ ist eine OpenDocument-Datei (.ods). Öffnen, das Blatt als CSV (UTF-8) oder als Excel-Arbeitsmappe (.xlsx) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is a zip archive and no workbook. Unpack it and import the files inside.</source>
        <translation>„%1“ ist ein Zip-Archiv und keine Arbeitsmappe. Entpacken und die Dateien darin importieren.</translation>
    </message>
    <message>
        <source>“%1” is a binary workbook (.xlsb). Open it, save the sheet as CSV (UTF-8) or as an Excel workbook (.xlsx), and import that file.</source>
        <translation>„%1“ ist eine binäre Arbeitsmappe (.xlsb). Öffnen, das Blatt als CSV (UTF-8) oder als Excel-Arbeitsmappe (.xlsx) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is an Office document and no workbook. Export the table as CSV and import that file.</source>
        <translation>„%1“ ist ein Office-Dokument und keine Arbeitsmappe. Die Tabelle als CSV exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” lists more than %2 sheets, which no export does. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“ führt mehr als %2 Blätter auf, was kein Export tut. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”. Its sheets are: %3.</source>
        <translation>„%1“ hat kein Blatt „%2“. Vorhanden sind: %3.</translation>
    </message>
    <message>
        <source>“%1” has no cells in any sheet that is shown; hidden sheets are not read. Show the sheet and save the file.</source>
        <translation>„%1“ hat in keinem sichtbaren Blatt Zellen; ausgeblendete Blätter werden nicht gelesen. Das Blatt einblenden und die Datei speichern.</translation>
    </message>
    <message>
        <source>“%1” is empty: no sheet has a cell with a value. Export or download the file again.</source>
        <translation>„%1“ ist leer: Kein Blatt hat eine Zelle mit einem Wert. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Sheet “%1”: the cell %2 lies beyond the last row or column that a sheet can have.</source>
        <translation>Blatt „%1“: Die Zelle %2 liegt hinter der letzten Zeile oder Spalte, die ein Blatt haben kann.</translation>
    </message>
    <message>
        <source>Sheet “%1”, cell %2 refers to a text that the workbook does not hold. Export the file again.</source>
        <translation>Blatt „%1“, Zelle %2 verweist auf einen Text, den die Arbeitsmappe nicht enthält. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Sheet “%1”, cell %2 holds no value but the error “%3”. Correct the cell.</source>
        <translation>Blatt „%1“, Zelle %2 enthält keinen Wert, sondern den Fehler „%3“. Die Zelle berichtigen.</translation>
    </message>
    <message>
        <source>Sheet “%1”, cell %2: the number %3 is formatted as a date, but there is no such date.</source>
        <translation>Blatt „%1“, Zelle %2: Die Zahl %3 ist als Datum formatiert, aber dieses Datum gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1”, sheet “%2”: the cells repeat so much text that the sheet is far larger than its file, which no export does. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“, Blatt „%2“: Die Zellen wiederholen so viel Text, dass das Blatt weit größer ist als seine Datei, was bei keinem Export vorkommt. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Sheet “%1”, cell %2 is longer than the %3 characters that a cell can have.</source>
        <translation>Blatt „%1“, Zelle %2 ist länger als die %3 Zeichen, die eine Zelle haben kann.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the part “%2” of the workbook nests its elements deeper than any workbook does. Export the file again.</source>
        <translation>„%1“ ist beschädigt: Der Teil „%2“ der Arbeitsmappe verschachtelt seine Elemente tiefer als jede Arbeitsmappe. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>“%1”: the part “%2” of the workbook declares a document type or entities, which no export does and which can harm. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“: Der Teil „%2“ der Arbeitsmappe erklärt einen Dokumenttyp oder Entitäten, was kein Export tut und schaden kann. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the part “%2” of the workbook ends early. Export or download the file again.</source>
        <translation>„%1“ ist beschädigt: Der Teil „%2“ der Arbeitsmappe endet zu früh. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the part “%2” of the workbook is no valid XML. Export or download the file again.</source>
        <translation>„%1“ ist beschädigt: Der Teil „%2“ der Arbeitsmappe ist kein gültiges XML. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” is a workbook or another archive and cannot be opened; its download may have been interrupted. Export or download the file again.</source>
        <translation>„%1“ ist eine Arbeitsmappe oder ein anderes Archiv und lässt sich nicht öffnen; vielleicht wurde das Herunterladen unterbrochen. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the check sum of its part “%2” is wrong. Export or download the file again.</source>
        <translation>„%1“ ist beschädigt: Die Prüfsumme des Teils „%2“ stimmt nicht. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1”: the part “%2” of the workbook unpacks to more than %3 times its size, which no export does. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“: Der Teil „%2“ der Arbeitsmappe ist entpackt mehr als %3-mal so groß, was bei keinem Export vorkommt. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1”: the part “%2” of the workbook holds one text of more than %3 MiB, which no cell can show. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“: Der Teil „%2“ der Arbeitsmappe enthält einen einzelnen Text von mehr als %3 MiB, den keine Zelle zeigen kann. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” consists of more than %2 parts, which no export does. Save the sheet as CSV (UTF-8) and import that file.</source>
        <translation>„%1“ besteht aus mehr als %2 Teilen, was bei keinem Export vorkommt. Das Blatt als CSV (UTF-8) speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the part “%2” of the workbook is missing. Export or download the file again.</source>
        <translation>„%1“ ist beschädigt: Der Teil „%2“ der Arbeitsmappe fehlt. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” holds the part “%2” of the workbook twice, and nothing says which one counts. Export the file again.</source>
        <translation>„%1“ enthält den Teil „%2“ der Arbeitsmappe doppelt, und nichts sagt, welcher zählt. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>“%1” ends before its content does: the download was interrupted. Download the file again.</source>
        <translation>„%1“ endet vor seinem Inhalt: Der Download wurde unterbrochen. Die Datei noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>“%1” grows to more than 200 times its size when it is unpacked, as no export does. It was not read. Unpack it yourself if you trust it.</source>
        <translation>„%1“ wächst beim Entpacken auf mehr als das 200-Fache, wie es kein Export tut. Die Datei wurde nicht gelesen. Wer ihr vertraut, kann sie selbst entpacken.</translation>
    </message>
    <message>
        <source>“%1” cannot be unpacked: it is damaged. Download the file again, or unpack it yourself and import what is inside.</source>
        <translation>„%1“ lässt sich nicht entpacken: Die Datei ist beschädigt. Sie noch einmal herunterladen, oder selbst entpacken und den Inhalt importieren.</translation>
    </message>
    <message>
        <source>“%1” has records with more than %2 different members. Check that this is the right file; a table this wide cannot be read.</source>
        <translation>„%1“ hat Datensätze mit mehr als %2 verschiedenen Feldern. Prüfen, ob es die richtige Datei ist; eine so breite Tabelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1”, line %2, character %3: this is no valid JSON. Export the file again, or correct it there.</source>
        <translation>„%1“, Zeile %2, Zeichen %3: Das ist kein gültiges JSON. Die Datei noch einmal exportieren oder an dieser Stelle korrigieren.</translation>
    </message>
    <message>
        <source>“%1” ends before its JSON does: the export or the download was interrupted. Nothing was imported. Export or download the file again.</source>
        <translation>„%1“ endet, bevor das JSON zu Ende ist: Der Export oder der Download wurde unterbrochen. Nichts wurde importiert. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>“%1” nests its values more than %2 deep, as no export does. Check that this is the right file.</source>
        <translation>„%1“ verschachtelt Werte mehr als %2 Ebenen tief, wie es kein Export tut. Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Row %1 is longer than 64 MiB, or one of its values is longer than 1 MiB.</source>
        <translation>Zeile %1 ist länger als 64 MiB, oder einer ihrer Werte ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>Row %1 holds too many values.</source>
        <translation>Zeile %1 enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>Row %1, character %2: this is no valid JSON. Export or download the file again.</source>
        <translation>Zeile %1, Zeichen %2: Das ist kein gültiges JSON. Die Datei noch einmal exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>Row %1: some bytes are no text in the encoding of this file. Export the file again as UTF-8.</source>
        <translation>Zeile %1: Einige Bytes sind in der Kodierung dieser Datei kein Text. Die Datei noch einmal als UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>Row %1: “%2” is there twice, and nothing says which value counts.</source>
        <translation>Zeile %1: „%2“ steht zweimal da, und nichts sagt, welcher Wert gilt.</translation>
    </message>
    <message>
        <source>Row %1: a value holds a NUL character, which no text has.</source>
        <translation>Zeile %1: Ein Wert enthält ein NUL-Zeichen, das kein Text hat.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Row %1: a value is longer than 1 MiB.</source>
        <translation>Zeile %1: Ein Wert ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>Row %1 is no object with members like the others. Export the file again.</source>
        <translation>Zeile %1 ist kein Objekt mit Feldern wie die anderen. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>“%1” has characters that are invalid in its encoding. Export the file again as UTF-8.</source>
        <translation>„%1“ hat Zeichen, die in seiner Kodierung ungültig sind. Die Datei noch einmal als UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>“%1” is not in its archive. Check its name; `unzip -l` lists what there is.</source>
        <translation>„%1“ ist nicht im Archiv. Den Namen prüfen; „unzip -l“ zeigt, was darin ist.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Unpack the archive and import what is inside.</source>
        <translation>„%1“ ist durch ein Passwort geschützt. Das Archiv entpacken und den Inhalt importieren.</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 files. Unpack it and import those that you want.</source>
        <translation>„%1“ enthält mehr als %2 Dateien. Das Archiv entpacken und die gewünschten importieren.</translation>
    </message>
    <message>
        <source>“%1” holds a file whose name leads out of the archive, as no export does. It was not read.</source>
        <translation>„%1“ enthält eine Datei, deren Name aus dem Archiv hinausführt, wie es kein Export tut. Das Archiv wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” holds two files of the same name, and nothing says which one counts. Unpack it and import the right one.</source>
        <translation>„%1“ enthält zwei Dateien desselben Namens, und nichts sagt, welche gilt. Das Archiv entpacken und die richtige importieren.</translation>
    </message>
    <message>
        <source>“%1” is an archive without files: there is nothing to import. Download it again.</source>
        <translation>„%1“ ist ein Archiv ohne Dateien: Es gibt nichts zu importieren. Es noch einmal herunterladen.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” holds %n files. Name the one that you mean, as in “%2”.</source>
        <translation>
            <numerusform>„%1“ enthält %n Datei. Die gemeinte nennen, etwa „%2“.</numerusform>
            <numerusform>„%1“ enthält %n Dateien. Die gemeinte nennen, etwa „%2“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to what row %1 begins, which was rejected as a whole; row %2 says why.</source>
        <translation>Gehört zu dem, was in Zeile %1 beginnt und als Ganzes abgewiesen wurde; Zeile %2 nennt den Grund.</translation>
    </message>
    <message>
        <source>Only the sheet “%1” was read. Other sheets have cells too: %2. Choose one of them to import it.</source>
        <translation>Nur das Blatt „%1“ wurde gelesen. Auch andere Blätter haben Zellen: %2. Wählen Sie eines davon, um es zu importieren.</translation>
    </message>
    <message>
        <source>“%1” does not exist: the file is no workbook with sheets.</source>
        <translation>„%1“ gibt es nicht: Die Datei ist keine Arbeitsmappe mit Blättern.</translation>
    </message>
    <message>
        <source>Line %1 is a remark below the table and was left out.</source>
        <translation>Zeile %1 ist eine Anmerkung unter der Tabelle und wurde weggelassen.</translation>
    </message>
    <message>
        <source>A single byte behind the last line is no text and was left out.</source>
        <translation>Ein einzelnes Byte hinter der letzten Zeile ist kein Text und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is a packed workbook of more than %2 MiB. Unpack it and import the file inside.</source>
        <translation>„%1“ ist eine gepackte Arbeitsmappe von mehr als %2 MiB. Entpacken Sie sie und importieren Sie die Datei darin.</translation>
    </message>
    <message>
        <source>Sheets of the workbook that are hidden hold tables, which were not read: %1. To import them, show them and save the file.</source>
        <translation>Ausgeblendete Blätter der Arbeitsmappe enthalten Tabellen, die nicht gelesen wurden: %1. Um sie zu importieren, blenden Sie sie ein und speichern Sie die Datei.</translation>
    </message>
    <message>
        <source>Sheet “%1”: cells are merged over several rows, at first %2; what they say counts for each of these rows.</source>
        <translation>Blatt „%1“: Zellen sind über mehrere Zeilen verbunden, zuerst %2; was darin steht, gilt für jede dieser Zeilen.</translation>
    </message>
    <message>
        <source>Sheet “%1”: numbers are merged over several rows, at first %2; each counts for the uppermost row alone.</source>
        <translation>Blatt „%1“: Zahlen sind über mehrere Zeilen verbunden, zuerst %2; jede zählt nur für die oberste Zeile.</translation>
    </message>
</context>
<context>
    <name>postledger_formats</name>
    <message>
        <source>“%1” has no column “%2”. Export the file again with all its columns.</source>
        <translation>„%1“ hat keine Spalte „%2“. Die Datei noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>“%1” has the column “%2” more than once, and nothing says which one counts. Remove the wrong one and import the file again.</source>
        <translation>„%1“ hat die Spalte „%2“ mehrfach, und nichts besagt, welche zählt. Die falsche entfernen und die Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>Meta could not compute this post and says: “%1”. Export the period again later.</source>
        <translation>Meta konnte diesen Post nicht berechnen und meldet: „%1“. Den Zeitraum später noch einmal exportieren.</translation>
    </message>
    <message>
        <source>“%1” is not the sum of its three parts; the parts count.</source>
        <translation>„%1“ ist nicht die Summe der drei Teile; es zählen die Teile.</translation>
    </message>
    <message>
        <source>Meta Business Suite content</source>
        <translation>Inhalte der Meta Business Suite</translation>
    </message>
    <message>
        <source>Instagram and Facebook</source>
        <translation>Instagram und Facebook</translation>
    </message>
    <message>
        <source>Facebook posts</source>
        <translation>Facebook-Posts</translation>
    </message>
    <message>
        <source>Instagram stories</source>
        <translation>Instagram-Storys</translation>
    </message>
    <message>
        <source>Instagram posts</source>
        <translation>Instagram-Posts</translation>
    </message>
    <message>
        <source>Orders (Postledger CSV)</source>
        <translation>Bestellungen (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Refunds (Postledger CSV)</source>
        <translation>Erstattungen (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Touchpoints (Postledger CSV)</source>
        <translation>Kontaktpunkte (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Posts (Postledger CSV)</source>
        <translation>Posts (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Creators (Postledger CSV)</source>
        <translation>Creator (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Customers (Postledger CSV)</source>
        <translation>Kunden (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Discount codes (Postledger CSV)</source>
        <translation>Rabattcodes (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Spend (Postledger CSV)</source>
        <translation>Ausgaben (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Platform claims (Postledger CSV)</source>
        <translation>Plattformangaben (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Plattformangaben</translation>
    </message>
    <message>
        <source>“%1” may hold one of these words: %2.</source>
        <translation>„%1“ darf eines dieser Wörter enthalten: %2.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is no rate. Write 0.10 or 10% for ten percent.</source>
        <translation>„%1“ ist kein Satz. Für zehn Prozent 0.10 oder 10% schreiben.</translation>
    </message>
    <message>
        <source>“%1” has no line of column labels, so nothing tells what its columns mean. Export it again with labels.</source>
        <translation>„%1“ hat keine Zeile mit Spaltenüberschriften, die Bedeutung der Spalten ist daher nicht zu erkennen. Noch einmal mit Überschriften exportieren.</translation>
    </message>
    <message>
        <source>The row ends before its last required cell. It may have been cut off: export the file again.</source>
        <translation>Die Zeile endet vor der letzten benötigten Zelle. Sie ist vielleicht abgeschnitten: die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns, so its cells cannot be told apart. Correct the row, or export the file again.</source>
        <translation>Die Zeile hat mehr Zellen als die Tabelle Spalten, ihre Zellen sind daher nicht zuzuordnen. Die Zeile berichtigen oder die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The row has characters that are invalid in the file&apos;s encoding. Export the file again as UTF-8.</source>
        <translation>Die Zeile enthält Zeichen, die in der Kodierung der Datei ungültig sind. Die Datei noch einmal als UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>The row has control characters, which no export writes. Export the file again.</source>
        <translation>Die Zeile enthält Steuerzeichen, die kein Export schreibt. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>A cell of the row is longer than any cell may be. Correct the row, or export the file again.</source>
        <translation>Eine Zelle der Zeile ist länger als zulässig. Die Zeile berichtigen oder die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>A quotation mark opens in this row and never closes. The file may have been cut off: export it again.</source>
        <translation>In dieser Zeile öffnet sich ein Anführungszeichen und schließt nie. Die Datei ist vielleicht abgeschnitten: noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The row is not valid JSON. Export the file again.</source>
        <translation>Die Zeile ist kein gültiges JSON. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Cells are missing at the end of the row; none of them is required.</source>
        <translation>Am Ende der Zeile fehlen Zellen; keine davon wird benötigt.</translation>
    </message>
    <message>
        <source>The id in “%1” was rounded by a spreadsheet and can no longer be told from its neighbours. Export the file again and import it without opening it in a spreadsheet.</source>
        <translation>Die Kennung in „%1“ wurde von einer Tabellenkalkulation gerundet und ist von ihren Nachbarn nicht mehr zu unterscheiden. Die Datei noch einmal exportieren und importieren, ohne sie in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>“%1” is empty, so nothing tells what the row is about.</source>
        <translation>„%1“ ist leer, daher ist nicht zu erkennen, wovon die Zeile handelt.</translation>
    </message>
    <message>
        <source>“%1” is empty, but an amount is needed.</source>
        <translation>„%1“ ist leer, benötigt wird ein Betrag.</translation>
    </message>
    <message>
        <source>The clock of the file&apos;s time zone skipped this hour; the time was moved on by the gap.</source>
        <translation>Die Uhr in der Zeitzone der Datei hat diese Stunde übersprungen; die Zeit wurde um die Lücke vorgerückt.</translation>
    </message>
    <message>
        <source>This hour came twice on the clock of the file&apos;s time zone; the first one was taken.</source>
        <translation>Diese Stunde gab es in der Zeitzone der Datei zweimal; es gilt die erste.</translation>
    </message>
    <message>
        <source>“%1” is empty, but a date is needed.</source>
        <translation>„%1“ ist leer, benötigt wird ein Datum.</translation>
    </message>
    <message>
        <source>“%1” is empty, so the amounts of the row have no currency.</source>
        <translation>„%1“ ist leer, daher haben die Beträge der Zeile keine Währung.</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) have the same note; only the first 100 are listed.</source>
        <translation>
            <numerusform>%n weitere Zeile hat denselben Hinweis; nur die ersten 100 werden aufgeführt.</numerusform>
            <numerusform>%n weitere Zeilen haben denselben Hinweis; nur die ersten 100 werden aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has no column “%1” as far as Postledger knows it; the column was not read.</source>
        <translation>Die Spalte „%1“ gehört nicht zu dem Export, wie Postledger ihn kennt; sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” has a number whose mark may stand for decimals or for thousands, and no other cell decides. Export the file again with two decimals.</source>
        <translation>„%1“ enthält eine Zahl, deren Trennzeichen Dezimalen oder Tausender bedeuten kann, und keine andere Zelle entscheidet. Die Datei noch einmal mit zwei Dezimalstellen exportieren.</translation>
    </message>
    <message>
        <source>“%1” has more decimals than its currency has. Correct the amount.</source>
        <translation>„%1“ hat mehr Dezimalstellen als die Währung. Den Betrag berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is too large to be counted exactly.</source>
        <translation>„%1“ ist zu groß, um genau gezählt zu werden.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation>Shopify-Bestellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <extracomment>How wide an export is</extracomment>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” lists abandoned checkouts, not orders: nobody paid for them. Export Orders in Shopify instead.</source>
        <translation>„%1“ führt abgebrochene Bestellvorgänge auf, keine Bestellungen: Niemand hat dafür gezahlt. In Shopify stattdessen „Bestellungen“ exportieren.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”, so revenue cannot be computed. Export the orders again with all columns.</source>
        <translation>„%1“ hat keine Spalte „%2“, der Umsatz ist daher nicht zu berechnen. Die Bestellungen noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>A recurring order repeats the visit of the first one; its UTM values were left out.</source>
        <translation>Eine Abo-Bestellung wiederholt den Besuch der ersten; ihre UTM-Werte wurden ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is empty, but a quantity is needed.</source>
        <translation>„%1“ ist leer, benötigt wird eine Menge.</translation>
    </message>
    <message>
        <source>The order&apos;s lines are too large to be added up exactly.</source>
        <translation>Die Positionen der Bestellung sind zu groß, um genau summiert zu werden.</translation>
    </message>
    <message>
        <source>The parts of the order %1 do not add up to its total; the difference of %2 was kept as an adjustment.</source>
        <translation>Die Teile der Bestellung %1 ergeben nicht ihre Summe; die Differenz von %2 wurde als Anpassung geführt.</translation>
    </message>
    <message>
        <source>The status “%1” is not known; its rows count as eligible.</source>
        <translation>Der Status „%1“ ist nicht bekannt; seine Zeilen zählen mit.</translation>
    </message>
    <message>
        <source>Nothing tells in which currency the row counts.</source>
        <translation>Nichts besagt, in welcher Währung die Zeile rechnet.</translation>
    </message>
    <message>
        <source>TikTok Shop affiliate orders</source>
        <translation>TikTok-Shop-Affiliate-Bestellungen</translation>
    </message>
    <message>
        <source>TikTok Affiliate</source>
        <translation>TikTok Affiliate</translation>
    </message>
    <message>
        <source>seller&apos;s export</source>
        <translation>Export des Händlers</translation>
    </message>
    <message>
        <source>creator&apos;s export</source>
        <translation>Export des Creators</translation>
    </message>
    <message>
        <source>TikTok Shop orders</source>
        <translation>TikTok-Shop-Bestellungen</translation>
    </message>
    <message>
        <source>TikTok Shop</source>
        <translation>TikTok Shop</translation>
    </message>
    <message>
        <source>Nothing tells in which currency the order was paid.</source>
        <translation>Nichts besagt, in welcher Währung die Bestellung gezahlt wurde.</translation>
    </message>
    <message>
        <source>What the buyer of order %1 paid differs by %2 from the sum of its lines; the lines count.</source>
        <translation>Was für die Bestellung %1 gezahlt wurde, weicht um %2 von der Summe der Positionen ab; es zählen die Positionen.</translation>
    </message>
    <message>
        <source>“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.</source>
        <translation>„%1“: Die Beträge ergeben mehr, als genau geführt werden kann. Die Spalte mit den Beträgen prüfen.</translation>
    </message>
    <message>
        <source>The file names no time zone; its times were read on the clock of %1.</source>
        <translation>Die Datei nennt keine Zeitzone; ihre Zeiten wurden als Uhrzeit in %1 gelesen.</translation>
    </message>
    <message>
        <source>Price times quantity is too large to be counted exactly.</source>
        <translation>Preis mal Menge ist zu groß, um genau gezählt zu werden.</translation>
    </message>
    <message>
        <source>The mapping “%1” cannot be used: %2</source>
        <extracomment>%1 is the name of a mapping, %2 a sentence</extracomment>
        <translation>Die Spaltenzuordnung „%1“ ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>It is no JSON object with &quot;postledger_mapping&quot;: 1.</source>
        <translation>Sie ist kein JSON-Objekt mit &quot;postledger_mapping&quot;: 1.</translation>
    </message>
    <message>
        <source>It needs the texts &quot;name&quot; and &quot;format&quot;.</source>
        <translation>Sie braucht die Texte &quot;name&quot; und &quot;format&quot;.</translation>
    </message>
    <message>
        <source>“%1” must be an object of labels and texts.</source>
        <translation>„%1“ muss ein Objekt aus Überschriften und Texten sein.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;date_order&quot; is “dmy” or “mdy”.</source>
        <translation>&quot;date_order&quot; ist „dmy“ oder „mdy“.</translation>
    </message>
    <message>
        <source>the format has no column “%1”.</source>
        <translation>das Format hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>it fills “%1” twice.</source>
        <translation>sie füllt „%1“ zweimal.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”, which the mapping “%3” reads as “%4”. Choose another column in the mapping, or export the file with it.</source>
        <translation>„%1“ hat keine Spalte „%2“, die die Spaltenzuordnung „%3“ als „%4“ liest. In der Spaltenzuordnung eine andere Spalte wählen oder die Datei mit dieser Spalte exportieren.</translation>
    </message>
    <message>
        <source>it uses the column “%1” twice.</source>
        <translation>sie verwendet die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>This is no mapping of columns: %1</source>
        <translation>Das ist keine Spaltenzuordnung: %1</translation>
    </message>
    <message>
        <source>The mapping “%1” cannot be read. Check its name and whether it may be read.</source>
        <translation>Die Spaltenzuordnung „%1“ ist nicht lesbar. Name und Leserecht prüfen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is a file name, %2 a sentence</extracomment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The row lies beyond the end of a sheet, or has a cell that does. Export the file again.</source>
        <translation>Die Zeile oder eine ihrer Zellen liegt hinter dem Ende eines Blatts. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>“%1” holds no value but an error of the spreadsheet. Correct the cell, or export the file again.</source>
        <translation>„%1“ enthält keinen Wert, sondern einen Fehler der Tabellenkalkulation. Die Zelle berichtigen oder die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The report has no column with the value of purchases; it was computed as “%1” times the cost.</source>
        <translation>Der Bericht hat keine Spalte mit dem Wert der Käufe; er wurde als „%1“ mal Kosten berechnet.</translation>
    </message>
    <message>
        <source>“%1” times the cost is too large to be counted exactly.</source>
        <translation>„%1“ mal Kosten ist zu groß, um genau gezählt zu werden.</translation>
    </message>
    <message>
        <source>The row names neither a campaign nor an advertisement, so nothing tells what its cost is for.</source>
        <translation>Die Zeile nennt weder eine Kampagne noch eine Anzeige; es ist also nicht zu erkennen, wofür die Kosten sind.</translation>
    </message>
    <message>
        <source>The report&apos;s own total of “%1” is %2, but its rows add up to %3; the rows count.</source>
        <translation>Die eigene Summe des Berichts für „%1“ ist %2, seine Zeilen ergeben aber %3; es zählen die Zeilen.</translation>
    </message>
    <message>
        <source>Google Ads report</source>
        <translation>Bericht aus Google Ads</translation>
    </message>
    <message>
        <source>Google Ads</source>
        <translation>Google Ads</translation>
    </message>
    <message>
        <source>In Google Ads choose Segment, Time, Day, and download the report again.</source>
        <translation>In Google Ads „Segment“, „Zeit“, „Tag“ wählen und den Bericht erneut herunterladen.</translation>
    </message>
    <message>
        <source>Meta Ads Manager report</source>
        <translation>Bericht des Meta-Werbeanzeigenmanagers</translation>
    </message>
    <message>
        <source>Meta Ads</source>
        <translation>Meta Ads</translation>
    </message>
    <message>
        <source>In Ads Manager choose Breakdown, By time, Day, and export the report again.</source>
        <translation>Im Werbeanzeigenmanager „Aufschlüsselung“, „Nach Zeit“, „Tag“ wählen und den Bericht erneut exportieren.</translation>
    </message>
    <message>
        <source>Pinterest Ads report</source>
        <translation>Bericht aus Pinterest Ads</translation>
    </message>
    <message>
        <source>Pinterest Ads</source>
        <translation>Pinterest Ads</translation>
    </message>
    <message>
        <source>In Pinterest Ads Manager choose the day as a column of a custom report, and export it again.</source>
        <translation>Im Pinterest Ads Manager den Tag als Spalte eines benutzerdefinierten Berichts wählen und ihn erneut exportieren.</translation>
    </message>
    <message>
        <source>Line %1 is a row of totals and was left out, so that nothing is counted twice.</source>
        <translation>Zeile %1 ist eine Summenzeile und wurde ausgelassen, damit nichts doppelt zählt.</translation>
    </message>
    <message>
        <source>Snapchat Ads report</source>
        <translation>Bericht aus Snapchat Ads</translation>
    </message>
    <message>
        <source>Snapchat Ads</source>
        <translation>Snapchat Ads</translation>
    </message>
    <message>
        <source>In Snapchat Ads Manager choose the time breakdown by day, and export the report again.</source>
        <translation>Im Snapchat Ads Manager die zeitliche Aufschlüsselung nach Tagen wählen und den Bericht erneut exportieren.</translation>
    </message>
    <message>
        <source>TikTok Ads Manager report</source>
        <translation>Bericht des TikTok Ads Managers</translation>
    </message>
    <message>
        <source>TikTok Ads</source>
        <translation>TikTok Ads</translation>
    </message>
    <message>
        <source>In TikTok Ads Manager choose the dimension By Day in a custom report, and export it again.</source>
        <translation>Im TikTok Ads Manager in einem benutzerdefinierten Bericht die Dimension „Nach Tag“ wählen und ihn erneut exportieren.</translation>
    </message>
    <message>
        <source>“%1” names no video, so nothing tells what the row is about.</source>
        <translation>„%1“ nennt kein Video; es ist also nicht zu erkennen, worum es in der Zeile geht.</translation>
    </message>
    <message>
        <source>“%1” has no year, and the video&apos;s id does not tell it; the day of publication stays open.</source>
        <translation>„%1“ hat kein Jahr, und die Kennung des Videos verrät es nicht; der Tag der Veröffentlichung bleibt offen.</translation>
    </message>
    <message>
        <source>TikTok Studio content</source>
        <translation>Inhalte aus TikTok Studio</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>figures of the account</source>
        <translation>Zahlen des Kontos</translation>
    </message>
    <message>
        <source>“%1” holds TikTok&apos;s figures of the account by day, and no video&apos;s. Choose Content in TikTok Studio&apos;s analytics, download the data, and import Content.csv.</source>
        <translation>„%1“ enthält TikToks Zahlen des Kontos nach Tagen und keine von Videos. In den Analysen von TikTok Studio „Inhalt“ wählen, die Daten herunterladen und Content.csv importieren.</translation>
    </message>
    <message>
        <source>X analytics content</source>
        <translation>Inhalte aus X Analytics</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>“%1” holds X&apos;s figures of the account by day, and no post&apos;s. Open the tab Content in X analytics, export it, and import that file.</source>
        <translation>„%1“ enthält Zahlen von X zum Konto nach Tagen und keine von Posts. In X Analytics die Registerkarte „Inhalt“ öffnen, exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Yahoo! JAPAN Ads report</source>
        <translation>Bericht aus Yahoo! JAPAN Ads</translation>
    </message>
    <message>
        <source>Yahoo! JAPAN Ads</source>
        <translation>Yahoo! JAPAN Ads</translation>
    </message>
    <message>
        <source>In Yahoo! JAPAN Ads add the day (日) to the columns of the report, and download it again.</source>
        <translation>In Yahoo! JAPAN Ads den Tag (日) zu den Spalten des Berichts hinzufügen und ihn erneut herunterladen.</translation>
    </message>
    <message>
        <source>YouTube Studio table</source>
        <translation>Tabelle aus YouTube Studio</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>figures of the channel</source>
        <translation>Zahlen des Kanals</translation>
    </message>
    <message>
        <source>“%1” holds figures of the channel by day, and no video&apos;s. Import “Table data.csv” of the same download.</source>
        <translation>„%1“ enthält Zahlen des Kanals nach Tagen und keine von Videos. „Table data.csv“ aus demselben Download importieren.</translation>
    </message>
    <message>
        <source>data of a chart</source>
        <translation>Daten eines Diagramms</translation>
    </message>
    <message>
        <source>“%1” holds the lines of a chart: some videos, one figure by day. Import “Table data.csv” of the same download, which has all of both.</source>
        <translation>„%1“ enthält die Linien eines Diagramms: einige Videos, eine Kennzahl nach Tagen. „Table data.csv“ aus demselben Download importieren; dort stehen alle Videos und Kennzahlen.</translation>
    </message>
    <message>
        <source>The export does not say which period it covers; its counts were taken as those of the videos&apos; whole life. Choose the period “Lifetime” before exporting.</source>
        <translation>Der Export sagt nicht, für welchen Zeitraum er gilt; seine Zahlen wurden als die der gesamten Laufzeit der Videos genommen. Vor dem Exportieren den Zeitraum „Gesamt“ wählen.</translation>
    </message>
    <message>
        <source>“%1” is negative, so it counts a period and not the video&apos;s whole life; it was left out.</source>
        <translation>„%1“ ist negativ, zählt also einen Zeitraum und nicht die gesamte Laufzeit des Videos; der Wert wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is no currency with a whole number of its smallest units, such as “EUR 9999”.</source>
        <translation>„%1“ ist keine Währung mit einer ganzen Zahl ihrer kleinsten Einheit wie „EUR 9999“.</translation>
    </message>
    <message>
        <source>“%1” is in another currency than the order, so they cannot be added up.</source>
        <translation>„%1“ hat eine andere Währung als die Bestellung; beides lässt sich nicht zusammenzählen.</translation>
    </message>
    <message>
        <source>The total of the order %1 holds no shipping, so none was counted.</source>
        <translation>Die Summe der Bestellung %1 enthält keinen Versand; deshalb wurde keiner gezählt.</translation>
    </message>
    <message>
        <source>commercetools orders</source>
        <translation>commercetools-Bestellungen</translation>
    </message>
    <message>
        <source>“%1” has no “%2” in its orders, so they cannot be counted. Export the orders whole.</source>
        <translation>„%1“ hat in seinen Bestellungen kein „%2“; sie lassen sich nicht zählen. Die Bestellungen vollständig exportieren.</translation>
    </message>
    <message>
        <source>The record has no “%1”, which every record needs. Export the file again.</source>
        <translation>Der Datensatz hat kein „%1“, das jeder braucht. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The row has one key twice, and nothing says which value counts. Export the file again.</source>
        <translation>Die Zeile hat einen Schlüssel zweimal, und nichts sagt, welcher Wert gilt. Die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Shopify orders (JSON)</source>
        <translation>Shopify-Bestellungen (JSON)</translation>
    </message>
    <message>
        <source>“%1” holds a refund alone, which names its order by a number that no order export has. Import the order itself: its JSON lists its refunds.</source>
        <translation>„%1“ enthält nur eine Erstattung; sie nennt ihre Bestellung mit einer Nummer, die in keinem Export steht. Die Bestellung selbst importieren: Ihr JSON führt die Erstattungen auf.</translation>
    </message>
    <message>
        <source>The order&apos;s amounts are too large to be added up exactly.</source>
        <translation>Die Beträge der Bestellung sind zu groß, um genau addiert zu werden.</translation>
    </message>
    <message>
        <source>A refund of the order %1 was paid in another currency; what its lines are worth in the shop&apos;s currency was counted.</source>
        <translation>Eine Erstattung der Bestellung %1 wurde in einer anderen Währung gezahlt; gezählt wurde, was ihre Positionen in der Währung des Shops wert sind.</translation>
    </message>
    <message>
        <source>The order %1 was refunded in part, but the file does not say how much; nothing was taken off.</source>
        <translation>Die Bestellung %1 wurde teilweise erstattet, aber die Datei sagt nicht, wie viel; nichts wurde abgezogen.</translation>
    </message>
    <message>
        <source>The report counts in %1 above and in %2 here. Export one account at a time.</source>
        <translation>Der Bericht rechnet weiter oben in %1 und hier in %2. Immer nur ein Konto exportieren.</translation>
    </message>
    <message>
        <source>Euro reference rates of the ECB</source>
        <translation>Euro-Referenzkurse der EZB</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message numerus="yes">
        <source>%n currency(ies)</source>
        <translation>
            <numerusform>%n Währung</numerusform>
            <numerusform>%n Währungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Products (Postledger CSV)</source>
        <translation>Produkte (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Stock (Postledger CSV)</source>
        <translation>Bestand (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Exchange rates (Postledger CSV)</source>
        <translation>Wechselkurse (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Budgets (Postledger CSV)</source>
        <translation>Budgets (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>A rate is between two currencies; this row names one.</source>
        <translation>Ein Kurs steht zwischen zwei Währungen; diese Zeile nennt nur eine.</translation>
    </message>
    <message>
        <source>“%1” is empty, but a rate is needed.</source>
        <translation>„%1“ ist leer, aber ein Kurs ist nötig.</translation>
    </message>
    <message>
        <source>The last day lies before the first one. Correct the row.</source>
        <translation>Der letzte Tag liegt vor dem ersten. Die Zeile berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is no rate above zero with at most ten decimals. Correct the cell.</source>
        <translation>„%1“ ist kein Kurs über null mit höchstens zehn Nachkommastellen. Die Zelle berichtigen.</translation>
    </message>
    <message>
        <source>The file does not say when it was made. It counts as of %1, when it was last modified.</source>
        <translation>Die Datei sagt nicht, von wann sie ist. Sie gilt mit dem Stand %1, als sie zuletzt geändert wurde.</translation>
    </message>
    <message>
        <source>The stock at “%1” is no whole number. Correct the cell.</source>
        <translation>Der Bestand an „%1“ ist keine ganze Zahl. Die Zelle berichtigen.</translation>
    </message>
    <message>
        <source>Shopify inventory</source>
        <translation>Shopify-Bestand</translation>
    </message>
    <message>
        <source>one row per location</source>
        <translation>eine Zeile je Standort</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s) in columns</source>
        <translation>
            <numerusform>%n Standort als Spalte</numerusform>
            <numerusform>%n Standorte als Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no column “%2” and none that is named after a location, so it says nothing about stock. Export the inventory again with all its columns.</source>
        <translation>„%1“ hat keine Spalte „%2“ und keine, die nach einem Standort heißt, sagt also nichts über den Bestand. Den Bestand mit allen Spalten erneut exportieren.</translation>
    </message>
    <message>
        <source>Shopify products</source>
        <translation>Shopify-Produkte</translation>
    </message>
    <message>
        <source>mapping “%1”</source>
        <extracomment>what a file was recognised by; %1 is the name of a mapping of columns</extracomment>
        <translation>Spaltenzuordnung „%1“</translation>
    </message>
    <message>
        <source>WooCommerce orders</source>
        <translation>WooCommerce-Bestellungen</translation>
    </message>
    <message>
        <source>WooCommerce order report</source>
        <translation>WooCommerce-Bestellbericht</translation>
    </message>
    <message>
        <source>net sales only</source>
        <translation>nur Nettoumsatz</translation>
    </message>
    <message>
        <source>The report holds neither shipping nor tax, so its orders have none. Import an export of the orders instead where they are needed.</source>
        <translation>Der Bericht enthält weder Versand noch Steuern, daher haben seine Bestellungen keine. Wo sie gebraucht werden, stattdessen einen Export der Bestellungen importieren.</translation>
    </message>
    <message>
        <source>The status “%1” is none of WooCommerce&apos;s own; its orders count as sold.</source>
        <translation>Der Status „%1“ gehört nicht zu denen von WooCommerce; seine Bestellungen zählen als verkauft.</translation>
    </message>
    <message>
        <source>The order %1 is “%2”, so its whole amount counts as given back.</source>
        <translation>Die Bestellung %1 hat den Status „%2“, daher zählt ihr ganzer Betrag als erstattet.</translation>
    </message>
    <message>
        <source>The status “%1” is not known; its rows count as pending.</source>
        <translation>Der Status „%1“ ist nicht bekannt; seine Zeilen zählen als ausstehend.</translation>
    </message>
    <message>
        <source>AWIN transactions</source>
        <translation>AWIN-Transaktionen</translation>
    </message>
    <message>
        <source>AWIN</source>
        <translation>AWIN</translation>
    </message>
    <message>
        <source>performance of publishers</source>
        <translation>Leistung der Publisher</translation>
    </message>
    <message>
        <source>“%1” adds up AWIN&apos;s sales by publisher for a period as a whole: it names neither days nor orders. Export the list of transactions in AWIN instead, and import that file.</source>
        <translation>„%1“ summiert die Verkäufe von AWIN je Publisher für einen ganzen Zeitraum: Die Datei nennt weder Tage noch Bestellungen. In AWIN stattdessen die Liste der Transaktionen exportieren und diese Datei importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of other sources than social platforms were left out: nobody claims them.</source>
        <translation>
            <numerusform>%n Bestellung aus einer anderen Quelle als sozialen Plattformen wurde ausgelassen: Niemand beansprucht sie.</numerusform>
            <numerusform>%n Bestellungen aus anderen Quellen als sozialen Plattformen wurden ausgelassen: Niemand beansprucht sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Google Analytics 4, orders by source</source>
        <translation>Google Analytics 4, Bestellungen nach Quelle</translation>
    </message>
    <message>
        <source>Google Analytics</source>
        <translation>Google Analytics</translation>
    </message>
    <message>
        <source>report without orders</source>
        <translation>Bericht ohne Bestellungen</translation>
    </message>
    <message>
        <source>“%1” counts sessions, users or revenue by dimensions that name no order, so nothing in a ledger of orders can be compared with it. In Google Analytics make an exploration by Transaction ID, Date and Session source / medium with Purchase revenue, export it as CSV, and import that file.</source>
        <translation>„%1“ zählt Sitzungen, Nutzer oder Umsatz nach Dimensionen, die keine Bestellung nennen; in einem Hauptbuch der Bestellungen lässt sich damit nichts vergleichen. In Google Analytics eine explorative Datenanalyse nach Transaction ID, Date und Session source / medium mit Purchase revenue anlegen, als CSV exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>orders by source</source>
        <translation>Bestellungen nach Quelle</translation>
    </message>
    <message>
        <source>“%1” is no link to a post.</source>
        <translation>„%1“ ist kein Link zu einem Post.</translation>
    </message>
    <message>
        <source>The file does not say which period its counts cover; they are taken as those of the posts&apos; whole lives.</source>
        <translation>Die Datei sagt nicht, welchen Zeitraum ihre Zahlen umfassen; sie gelten als die der gesamten Laufzeit der Posts.</translation>
    </message>
    <message>
        <source>LTK posts</source>
        <translation>LTK-Posts</translation>
    </message>
    <message>
        <source>LTK</source>
        <translation>LTK</translation>
    </message>
    <message>
        <source>earnings of a creator</source>
        <translation>Einnahmen eines Creators</translation>
    </message>
    <message>
        <source>“%1” lists what a creator earned at LTK, for all brands: it names neither orders nor what was sold. To count the commissions of your brand as costs, keep its rows only and map the columns to spend.</source>
        <translation>„%1“ führt auf, was ein Creator bei LTK mit allen Marken eingenommen hat: Die Datei nennt weder Bestellungen noch was verkauft wurde. Sollen die Provisionen der eigenen Marke als Kosten zählen, nur deren Zeilen behalten und die Spalten den Ausgaben zuordnen.</translation>
    </message>
    <message>
        <source>sums by brand or product</source>
        <translation>Summen nach Marke oder Produkt</translation>
    </message>
    <message>
        <source>“%1” adds up a creator&apos;s clicks and commissions at LTK by brand or product, for a period as a whole: it names neither posts nor days. Export the posts in LTK instead, and import that file.</source>
        <translation>„%1“ summiert Klicks und Provisionen eines Creators bei LTK nach Marke oder Produkt, für einen ganzen Zeitraum: Die Datei nennt weder Posts noch Tage. In LTK stattdessen die Posts exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>posts of a creator</source>
        <translation>Posts eines Creators</translation>
    </message>
    <message>
        <source>TikTok Shop settlement</source>
        <translation>TikTok-Shop-Abrechnung</translation>
    </message>
    <message>
        <source>TikTok Shop fees</source>
        <translation>TikTok-Shop-Gebühren</translation>
    </message>
    <message>
        <source>Revenue and fees differ by %1 from the amount that was settled; what was settled counts.</source>
        <translation>Umsatz und Gebühren weichen um %1 vom abgerechneten Betrag ab; es zählt der abgerechnete.</translation>
    </message>
    <message>
        <source>Payments for TikTok Ads were taken out of the payout. They count as media spend in months without a report of TikTok Ads.</source>
        <translation>Zahlungen für TikTok Ads wurden von der Auszahlung abgezogen. Sie zählen als Mediaausgaben in Monaten ohne Bericht von TikTok Ads.</translation>
    </message>
    <message>
        <source>“%1” of %2 was left out: a tax that is paid in advance is no cost of an order.</source>
        <translation>„%1“ über %2 wurde ausgelassen: Eine vorausgezahlte Steuer gehört nicht zu den Kosten einer Bestellung.</translation>
    </message>
    <message>
        <source>“%1” of %2 was left out: the row names no order that it belongs to.</source>
        <translation>„%1“ über %2 wurde ausgelassen: Die Zeile nennt keine Bestellung, zu der sie gehört.</translation>
    </message>
    <message>
        <source>Order fees (Postledger CSV)</source>
        <translation>Gebühren von Bestellungen (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>The fees of this row are too large to be added up.</source>
        <translation>Die Gebühren dieser Zeile sind zu groß, um sie zu addieren.</translation>
    </message>
    <message>
        <source>a template without amounts</source>
        <translation>eine Vorlage ohne Beträge</translation>
    </message>
    <message>
        <source>“%1” has none of the columns “totalPrice” and “totalGross”, so its orders cannot be counted. Add “createdAt” and a total to the exporter&apos;s template, and export it again.</source>
        <translation>„%1“ hat keine der Spalten „totalPrice“ und „totalGross“; seine Bestellungen lassen sich nicht zählen. Die Vorlage des Exporters um „createdAt“ und eine Summe ergänzen und erneut exportieren.</translation>
    </message>
    <message>
        <source>Links of names (Postledger CSV)</source>
        <translation>Verknüpfte Namen (Postledger-CSV)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no target and were left out. Fill the column in and import the file again.</source>
        <translation>
            <numerusform>%n Zeile nennt kein Ziel und wurde ausgelassen. Die Spalte ausfüllen und die Datei erneut importieren.</numerusform>
            <numerusform>%n Zeilen nennen kein Ziel und wurden ausgelassen. Die Spalte ausfüllen und die Datei erneut importieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;decimal&quot; is “comma” or “point”, or an object of labels and these.</source>
        <translation>&quot;decimal&quot; ist „comma“ oder „point“ oder ein Objekt aus Beschriftungen und diesen.</translation>
    </message>
    <message>
        <source>“%1” is no JSON, but this format is. Name the format that the file was exported in, or none.</source>
        <translation>„%1“ ist kein JSON, dieses Format aber schon. Geben Sie das Format an, in dem die Datei exportiert wurde, oder keines.</translation>
    </message>
    <message>
        <source>No line above the labels says which period the file covers, so nothing tells what its counts and sales mean; they were left out. Import the export as TikTok wrote it.</source>
        <translation>Keine Zeile über den Spaltennamen sagt, welchen Zeitraum die Datei umfasst. Damit ist offen, was ihre Zählungen und Umsätze bedeuten; sie wurden ausgelassen. Den Export so importieren, wie TikTok ihn geschrieben hat.</translation>
    </message>
    <message numerus="yes">
        <source>The counts of %n video(s) were left out: they cover %1 to %2, which is neither one day nor the whole life of the video. Export each day by itself, or a period that begins before the videos were posted.</source>
        <translation>
            <numerusform>Die Zählungen von %n Video wurden ausgelassen: Sie umfassen %1 bis %2, also weder einen einzelnen Tag noch die ganze Laufzeit des Videos. Jeden Tag für sich exportieren oder einen Zeitraum, der vor der Veröffentlichung der Videos beginnt.</numerusform>
            <numerusform>Die Zählungen von %n Videos wurden ausgelassen: Sie umfassen %1 bis %2, also weder einen einzelnen Tag noch die ganze Laufzeit des Videos. Jeden Tag für sich exportieren oder einen Zeitraum, der vor der Veröffentlichung der Videos beginnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is negative, which no count is; it was left out.</source>
        <translation>„%1“ ist negativ, was keine Zählung sein kann; der Wert wurde ausgelassen.</translation>
    </message>
    <message>
        <source>TikTok Shop video performance</source>
        <translation>Leistung der Videos in TikTok Shop</translation>
    </message>
    <message>
        <source>TikTok Shop videos</source>
        <translation>TikTok-Shop-Videos</translation>
    </message>
    <message>
        <source>videos of several creators</source>
        <translation>Videos mehrerer Creator</translation>
    </message>
    <message>
        <source>videos of one creator</source>
        <translation>Videos eines Creators</translation>
    </message>
    <message>
        <source>Refunds are unknown, so net sales are too high by what was given back.</source>
        <translation>Erstattungen sind unbekannt, der Nettoumsatz ist also um das Erstattete zu hoch.</translation>
    </message>
    <message>
        <source>Discounts are not known in full, so discounts and net sales may be wrong.</source>
        <translation>Rabatte sind nicht vollständig bekannt, Rabatte und Nettoumsatz können also falsch sein.</translation>
    </message>
    <message>
        <source>Discount codes are unknown, so no order is linked by its code.</source>
        <translation>Rabattcodes sind unbekannt, keine Bestellung wird also über ihren Code zugeordnet.</translation>
    </message>
    <message>
        <source>What was cancelled, returned or never paid may count as sold.</source>
        <translation>Was storniert, zurückgegeben oder nie bezahlt wurde, zählt womöglich als verkauft.</translation>
    </message>
    <message>
        <source>Taxes are unknown, so net sales may contain them.</source>
        <translation>Steuern sind unbekannt, der Nettoumsatz kann sie also enthalten.</translation>
    </message>
    <message>
        <source>What was charged for shipping is unknown, so sums of orders may not add up.</source>
        <translation>Was für den Versand berechnet wurde, ist unbekannt, Summen von Bestellungen gehen also womöglich nicht auf.</translation>
    </message>
    <message>
        <source>Fees are unknown, so contribution margins are too high.</source>
        <translation>Gebühren sind unbekannt, Deckungsbeiträge sind also zu hoch.</translation>
    </message>
    <message>
        <source>Costs of goods are unknown, so contribution margins have none.</source>
        <translation>Der Wareneinsatz ist unbekannt, Deckungsbeiträge enthalten also keinen.</translation>
    </message>
    <message>
        <source>Quantities are not known in full.</source>
        <translation>Stückzahlen sind nicht vollständig bekannt.</translation>
    </message>
    <message>
        <source>Articles are unknown, so nothing ties what was sold to products and stock.</source>
        <translation>Artikel sind unbekannt, nichts verbindet also das Verkaufte mit Produkten und Beständen.</translation>
    </message>
    <message>
        <source>Customers may be unknown, so that new ones cannot be told from returning ones.</source>
        <translation>Kunden sind womöglich unbekannt, sodass sich neue nicht von wiederkehrenden unterscheiden lassen.</translation>
    </message>
    <message>
        <source>Sales channels are unknown, so orders cannot be told apart by them.</source>
        <translation>Vertriebskanäle sind unbekannt, Bestellungen lassen sich also nicht danach unterscheiden.</translation>
    </message>
    <message>
        <source>Tips cannot be told from goods, so net sales may contain them.</source>
        <translation>Trinkgelder lassen sich nicht von Waren unterscheiden, der Nettoumsatz kann sie also enthalten.</translation>
    </message>
    <message>
        <source>Visits (UTM values) are unknown, so no order is linked by a click.</source>
        <translation>Besuche (UTM-Werte) sind unbekannt, keine Bestellung wird also über einen Klick zugeordnet.</translation>
    </message>
    <message>
        <source>Orders that another shop&apos;s export has too may be counted twice.</source>
        <translation>Bestellungen, die auch im Export eines anderen Shops stehen, werden womöglich doppelt gezählt.</translation>
    </message>
    <message>
        <source>When orders changed is unknown, so the newer of two exports may not be told.</source>
        <translation>Wann sich Bestellungen änderten, ist unbekannt, von zwei Exporten lässt sich also womöglich nicht sagen, welcher der neuere ist.</translation>
    </message>
    <message>
        <source>The file has no column “%1”, which every export of its kind has. %2 Export the file again with all its columns.</source>
        <translation>Der Datei fehlt die Spalte „%1“, die jeder Export dieser Art hat. %2 Die Datei noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>The file has no column “%1”, which every export of its kind has; the nearest label is “%2”. %3 If that column was renamed, say so with “Map columns” in the import page, or a mapping with --mapping; else export the file again with all its columns.</source>
        <translation>Der Datei fehlt die Spalte „%1“, die jeder Export dieser Art hat; am nächsten kommt „%2“. %3 Wurde die Spalte umbenannt, sie mit „Spalten zuordnen“ auf der Importseite oder einer Spaltenzuordnung mit --mapping zuordnen; sonst die Datei noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>“%1” names no currency, and its cell “%2” shows another one than %3. Say which currency its amounts have.</source>
        <extracomment>%1 is a file, %2 a cell such as $42.00, %3 a currency such as EUR</extracomment>
        <translation>„%1“ nennt keine Währung, und seine Zelle „%2“ zeigt eine andere als %3. Geben Sie an, in welcher Währung die Beträge sind.</translation>
    </message>
    <message>
        <source>The file names no currency; its amounts were read as %1.</source>
        <translation>Die Datei nennt keine Währung; ihre Beträge wurden als %1 gelesen.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”; the nearest label is “%3”. If that column was renamed, say so with “Map columns” in the import page, or a mapping with --mapping; else export the file again with all its columns.</source>
        <translation>„%1“ hat keine Spalte „%2“; am nächsten kommt „%3“. Wurde die Spalte umbenannt, sie mit „Spalten zuordnen“ auf der Importseite oder einer Spaltenzuordnung mit --mapping zuordnen; sonst die Datei noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>“%1”: nothing in the column “%2” tells whether the day or the month comes first. Say which it is.</source>
        <translation>„%1“: Nichts in der Spalte „%2“ verrät, ob der Tag oder der Monat zuerst kommt. Geben Sie an, was gilt.</translation>
    </message>
    <message>
        <source>“%1”: nothing in the column “%2” tells whether the mark in “%3” separates thousands or decimals. Say which it is.</source>
        <extracomment>%2 is a label, %3 a number such as 1,234</extracomment>
        <translation>„%1“: Nichts in der Spalte „%2“ verrät, ob das Zeichen in „%3“ Tausender oder Nachkommastellen trennt. Geben Sie an, was gilt.</translation>
    </message>
    <message>
        <source>The mapping “%1” leads to the format “%2”, which takes no mapping. Choose another format for it.</source>
        <translation>Die Spaltenzuordnung „%1“ führt zum Format „%2“, das keine Spaltenzuordnung annimmt. Wählen Sie ein anderes Format für sie.</translation>
    </message>
    <message>
        <source>“%1” is no export that Postledger knows. Its first columns are: %2. Say what its columns mean: “Map columns” on the import page makes a mapping.</source>
        <translation>„%1“ ist kein Export, den Postledger kennt. Seine ersten Spalten sind: %2. Geben Sie an, was seine Spalten bedeuten: „Spalten zuordnen“ auf der Importseite legt eine Spaltenzuordnung an.</translation>
    </message>
    <message>
        <source>“%1”: all long ids in the column “%2” end in zeros, so a spreadsheet has rounded them. Export the file again and import it without opening it in a spreadsheet; if the ids are right, say so.</source>
        <translation>„%1“: Alle langen Kennungen in der Spalte „%2“ enden auf Nullen, also hat eine Tabellenkalkulation sie gerundet. Exportieren Sie die Datei noch einmal und importieren Sie sie, ohne sie in einer Tabellenkalkulation zu öffnen; wenn die Kennungen stimmen, bestätigen Sie das.</translation>
    </message>
    <message>
        <source>“%1” does not say which currency its amounts have. Say which, by its three letters.</source>
        <translation>„%1“ sagt nicht, in welcher Währung die Beträge sind. Geben Sie sie mit ihren drei Buchstaben an.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”, so revenue cannot be computed; the nearest label is “%3”. If that column was renamed, say so with “Map columns” in the import page, or a mapping with --mapping; else export the orders again with all columns.</source>
        <translation>„%1“ hat keine Spalte „%2“, der Umsatz ist daher nicht zu berechnen; am nächsten kommt „%3“. Wurde die Spalte umbenannt, sie mit „Spalten zuordnen“ auf der Importseite oder einer Spaltenzuordnung mit --mapping zuordnen; sonst die Bestellungen noch einmal mit allen Spalten exportieren.</translation>
    </message>
    <message>
        <source>“%1” counts in dollars, and %2 is none. Say which dollar is meant, by its three letters.</source>
        <translation>„%1“ zählt in Dollar, und %2 ist keiner. Geben Sie mit drei Buchstaben an, welcher Dollar gemeint ist.</translation>
    </message>
    <message>
        <source>“%1” does not say on which days its costs arose: it has no column “%2”. Say which period it covers, or export it by day. %3</source>
        <translation>„%1“ sagt nicht, an welchen Tagen die Kosten entstanden sind: Es gibt keine Spalte „%2“. Sagen Sie, welchen Zeitraum der Bericht umfasst, oder exportieren Sie ihn nach Tagen. %3</translation>
    </message>
    <message>
        <source>” or “</source>
        <comment>between names of columns</comment>
        <translation>“ oder „</translation>
    </message>
    <message>
        <source>The period of the row ends before it begins.</source>
        <translation>Der Zeitraum der Zeile endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The report states costs for several days together, such as %1 to %2; each of these days counts the same part of them. %3</source>
        <translation>Der Bericht nennt Kosten für mehrere Tage zusammen, etwa %1 bis %2; jeder dieser Tage zählt den gleichen Teil davon. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no order, so nothing tells which sale is meant; they were left out.</source>
        <translation>
            <numerusform>%n Zeile nennt keine Bestellung, also sagt nichts, welcher Verkauf gemeint ist; sie wurde weggelassen.</numerusform>
            <numerusform>%n Zeilen nennen keine Bestellung, also sagt nichts, welche Verkäufe gemeint sind; sie wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” covers %2 to %3 together; each of these days counts the same part of it. Export each day by itself for exact days.</source>
        <translation>„%1“ umfasst %2 bis %3 zusammen; jeder dieser Tage zählt den gleichen Teil davon. Exportieren Sie für genaue Tage jeden Tag einzeln.</translation>
    </message>
    <message>
        <source>The lines of the order %1 cost %2 more than its total, and nothing says why; the difference counts as a discount.</source>
        <translation>Die Positionen der Bestellung %1 kosten %2 mehr als ihr Gesamtbetrag, und nichts sagt, warum; der Unterschied zählt als Rabatt.</translation>
    </message>
    <message>
        <source>Of what came back of the order %1 and was paid back, the file does not say what it was; nothing was taken off for it.</source>
        <translation>Zu dem, was von der Bestellung %1 zurückkam und erstattet wurde, sagt die Datei nicht, was es war; dafür wurde nichts abgezogen.</translation>
    </message>
    <message>
        <source>“%1” holds numbers of articles that a spreadsheet has rounded: several articles count as one, and their costs are not found. Export the file again and import it without opening it in a spreadsheet.</source>
        <translation>„%1“ enthält Artikelnummern, die eine Tabellenkalkulation gerundet hat: Mehrere Artikel zählen als einer, und ihre Kosten werden nicht gefunden. Exportieren Sie die Datei noch einmal und importieren Sie sie, ohne sie in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>“%1” holds its dates as numbers (such as 45384.35), as a spreadsheet counts the days since 1900. They were read as these dates.</source>
        <translation>„%1“ enthält Datumsangaben als Zahlen (etwa 45384,35), wie eine Tabellenkalkulation die Tage seit 1900 zählt. Sie wurden als diese Tage gelesen.</translation>
    </message>
    <message>
        <source>The order %1 is worth %2 less by now than its total, but its refunds come to %3; the refunds were counted. Compare the order in Shopify.</source>
        <translation>Die Bestellung %1 ist inzwischen um %2 weniger wert als ihre Summe, ihre Erstattungen ergeben aber %3; gezählt wurden die Erstattungen. Die Bestellung in Shopify vergleichen.</translation>
    </message>
    <message>
        <source>The order %1 sold gift cards for %2. A gift card is no sale until it is redeemed, so they were left out of the order&apos;s goods; the amount was kept as an adjustment.</source>
        <translation>Die Bestellung %1 enthält Geschenkgutscheine für %2. Ein Gutschein ist kein Umsatz, bevor er eingelöst wird; deshalb zählen sie nicht zu den Waren der Bestellung, der Betrag wurde als Anpassung geführt.</translation>
    </message>
    <message>
        <source>The rows of the order %1 are followed by the same order once more, as where exports that overlap were joined; it counts once.</source>
        <translation>Auf die Zeilen der Bestellung %1 folgt dieselbe Bestellung noch einmal, wie in zusammengefügten Exporten, die sich überschneiden; sie zählt einmal.</translation>
    </message>
    <message>
        <source>The order %1 is marked as refunded, but no refunded amount is stated; its whole total was taken for given back.</source>
        <translation>Die Bestellung %1 ist als erstattet gekennzeichnet, ein erstatteter Betrag ist aber nicht angegeben; ihre ganze Summe gilt als erstattet.</translation>
    </message>
    <message>
        <source>The tags of the order %1 name several orders of TikTok Shop. It was taken for the same sale as the first, %2; if the others are imported too, they count beside it.</source>
        <translation>Die Tags der Bestellung %1 nennen mehrere Bestellungen von TikTok Shop. Sie gilt als derselbe Verkauf wie die erste, %2; werden auch die anderen importiert, zählen sie zusätzlich.</translation>
    </message>
    <message>
        <source>Refunds of the order %1 are listed in a way that is not known; nothing was taken off.</source>
        <translation>Erstattungen der Bestellung %1 sind auf unbekannte Weise aufgeführt; es wurde nichts abgezogen.</translation>
    </message>
    <message>
        <source>The file does not say in a known way which articles its orders hold, so those of some or all orders, and their units, are unknown. Export the orders with one row per item where they are needed.</source>
        <translation>Die Datei sagt nicht auf bekannte Weise, welche Artikel ihre Bestellungen enthalten; bei einigen oder allen Bestellungen sind sie und die Stückzahlen daher unbekannt. Wo sie gebraucht werden, die Bestellungen mit einer Zeile je Artikel exportieren.</translation>
    </message>
    <message>
        <source>The order %1 was paid and is “%2”. The file states no refund, so its whole amount counts as given back.</source>
        <translation>Die Bestellung %1 wurde bezahlt und hat den Status „%2“. Die Datei nennt keine Erstattung, daher zählt ihr ganzer Betrag als erstattet.</translation>
    </message>
    <message>
        <source>The period of the row is longer than ten years.</source>
        <translation>Der Zeitraum der Zeile ist länger als zehn Jahre.</translation>
    </message>
    <message>
        <source>“%1” is less than the shipping and the tax of the order. Correct the row, or choose another column.</source>
        <translation>„%1“ ist weniger als Versand und Steuer der Bestellung. Berichtigen Sie die Zeile oder wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>“%1” is %2, but goods, shipping and tax less the discount make %3. Correct the row, or read only one of “%1” and “%4”.</source>
        <translation>„%1“ ist %2, aber Ware, Versand und Steuer abzüglich Rabatt ergeben %3. Berichtigen Sie die Zeile oder lesen Sie nur eine der Spalten „%1“ und „%4“.</translation>
    </message>
    <message>
        <source>The link in “%1” names no post in a known way.</source>
        <translation>Der Link in „%1“ nennt keinen Beitrag auf eine bekannte Weise.</translation>
    </message>
    <message>
        <source>Where the file does not say how much of an order&apos;s tax is in its shipping, the tax was taken out of goods and shipping in proportion to what they cost.</source>
        <translation>Wo die Datei nicht sagt, wie viel der Steuer einer Bestellung im Versand steckt, wurde die Steuer im Verhältnis der Preise aus Ware und Versand herausgerechnet.</translation>
    </message>
    <message>
        <source>The row goes on with an order whose first row is not above it. Sort the file by “%1” and then by “%2”, so that the rows of an order stand together and the one with its total comes first, or export the file again.</source>
        <translation>Die Zeile setzt eine Bestellung fort, deren erste Zeile nicht darüber steht. Die Datei nach „%1“ und dann nach „%2“ sortieren, damit die Zeilen einer Bestellung beieinander stehen und die mit ihrer Summe zuerst kommt, oder die Datei neu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>The rows of %n order(s) stand apart, as in a file that somebody has sorted; they were joined.</source>
        <translation>
            <numerusform>Die Zeilen von %n Bestellung stehen nicht beieinander, wie in einer sortierten Datei; sie wurden zusammengeführt.</numerusform>
            <numerusform>Die Zeilen von %n Bestellungen stehen nicht beieinander, wie in einer sortierten Datei; sie wurden zusammengeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” writes numbers or dates in later rows otherwise than in its first ones.</source>
        <translation>„%1“ schreibt Zahlen oder Daten in späteren Zeilen anders als in den ersten.</translation>
    </message>
    <message>
        <source>“%1” shows another currency than %2, which the row names. Correct the one or the other.</source>
        <extracomment>%1 is a label, %2 a currency such as EUR</extracomment>
        <translation>„%1“ zeigt eine andere Währung als %2, die die Zeile nennt. Berichtigen Sie das eine oder das andere.</translation>
    </message>
    <message>
        <source>“%1” is below zero in some rows and above it in others, so nothing tells what lowers the price. Write all discounts alike.</source>
        <translation>„%1“ liegt in manchen Zeilen unter null und in anderen darüber; nichts sagt, was den Preis senkt. Schreiben Sie alle Rabatte gleich.</translation>
    </message>
    <message>
        <source>“%1” writes discounts as negative amounts; they lower the price all the same.</source>
        <translation>„%1“ schreibt Rabatte als negative Beträge; sie senken den Preis ebenso.</translation>
    </message>
    <message>
        <source>The value of “%1” is no number. Correct the cell.</source>
        <translation>Der Wert von „%1“ ist keine Zahl. Die Zelle berichtigen.</translation>
    </message>
    <message>
        <source>The value of “%1” is no date that exists in the form that the column uses. Correct the cell.</source>
        <translation>Der Wert von „%1“ ist kein Datum, das es in der Schreibweise der Spalte gibt. Die Zelle berichtigen.</translation>
    </message>
    <message>
        <source>a refund alone</source>
        <translation>eine Erstattung allein</translation>
    </message>
    <message>
        <source>abandoned checkouts</source>
        <translation>abgebrochene Bestellvorgänge</translation>
    </message>
    <message>
        <source>“%1”: some dates of the column “%2” can only be day-first and others only month-first, so it is open how the rest is meant. Say which it is; rows that it does not fit are rejected.</source>
        <translation>„%1“: Manche Daten der Spalte „%2“ können nur mit dem Tag und andere nur mit dem Monat beginnen; wie die übrigen gemeint sind, bleibt offen. Geben Sie an, was gilt; Zeilen, zu denen es nicht passt, werden abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) below the order %1 name no order; as lines without an order&apos;s own cells, they were counted with it.</source>
        <translation>
            <numerusform>%n Zeile unter der Bestellung %1 nennt keine Bestellung; als Position ohne eigene Bestelldaten wurde sie mit ihr gezählt.</numerusform>
            <numerusform>%n Zeilen unter der Bestellung %1 nennen keine Bestellung; als Positionen ohne eigene Bestelldaten wurden sie mit ihr gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines of the order %1 are %2 short of its subtotal, as where rows were deleted from the file; that much was counted as goods without an article. Export the orders again to see which they are.</source>
        <translation>Den Positionen der Bestellung %1 fehlen %2 bis zu ihrer Zwischensumme, wie wenn Zeilen aus der Datei gelöscht wurden; so viel wurde als Ware ohne Artikel gezählt. Exportieren Sie die Bestellungen erneut, um zu sehen, welche es sind.</translation>
    </message>
    <message>
        <source>The rows below the order %1 name no order, and with them its lines come to more than its subtotal. Fill in the order&apos;s number in each row, or export the orders again.</source>
        <translation>Die Zeilen unter der Bestellung %1 nennen keine Bestellung, und mit ihnen ergeben deren Positionen mehr als ihre Zwischensumme. Tragen Sie in jeder Zeile die Bestellnummer ein oder exportieren Sie die Bestellungen erneut.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”, which the mapping “%3” reads as “%4”; the nearest label is “%5”. Choose another column in the mapping, or export the file with it.</source>
        <translation>„%1“ hat keine Spalte „%2“, die die Zuordnung „%3“ als „%4“ liest; die ähnlichste Überschrift ist „%5“. In der Zuordnung eine andere Spalte wählen oder die Datei mit der Spalte exportieren.</translation>
    </message>
    <message>
        <source>WooCommerce orders (JSON)</source>
        <translation>WooCommerce-Bestellungen (JSON)</translation>
    </message>
    <message>
        <source>“%1” is no currency of ISO 4217. Write its three letters, such as EUR.</source>
        <translation>„%1“ ist keine Währung nach ISO 4217. Schreiben Sie ihre drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>“%1” holds only number signs: a spreadsheet&apos;s column was too narrow for the id. Export the file again and import it without opening it in a spreadsheet.</source>
        <translation>„%1“ enthält nur Rautezeichen: Die Spalte einer Tabellenkalkulation war für die Kennung zu schmal. Exportieren Sie die Datei noch einmal und importieren Sie sie, ohne sie in einer Tabellenkalkulation zu öffnen.</translation>
    </message>
    <message>
        <source>“%1” has several rows of the order %2, as a list of items has. A row must be a whole order: add the rows of each order up (in a spreadsheet with a pivot table) and import that.</source>
        <extracomment>%1 is a file, %2 the number of an order</extracomment>
        <translation>„%1“ hat mehrere Zeilen der Bestellung %2, wie eine Liste von Artikeln. Eine Zeile muss eine ganze Bestellung sein: Zählen Sie die Zeilen jeder Bestellung zusammen (in einer Tabellenkalkulation mit einer Pivot-Tabelle) und importieren Sie das Ergebnis.</translation>
    </message>
</context>
<context>
    <name>postledger_kit</name>
    <message>
        <source>%1bn</source>
        <comment>short for 1,000,000,000</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1m</source>
        <comment>short for 1,000,000</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>short for 1,000</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>lower and upper limit</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 Monate</translation>
    </message>
    <message>
        <source>±%1</source>
        <comment>half width of an interval, percentage points</comment>
        <translation>±%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>No days</source>
        <translation>Keine Tage</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day of a range</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>gestiegen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>gefallen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>direction and amount of a change</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>Ganze Tabelle kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <extracomment>a search in a table</extracomment>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>postledger_ledger</name>
    <message>
        <source>No import is running.</source>
        <translation>Es läuft kein Import.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, or an import is already running.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet, oder es läuft bereits ein Import.</translation>
    </message>
    <message>
        <source>Another file of this import is not finished.</source>
        <translation>Eine andere Datei dieses Imports ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>An index of the workspace contradicts its table. Verify the workspace.</source>
        <translation>Ein Index des Arbeitsbereichs widerspricht seiner Tabelle. Den Arbeitsbereich prüfen.</translation>
    </message>
    <message>
        <source>“%1” has the same content as a file that was imported before.</source>
        <translation>„%1“ hat denselben Inhalt wie eine bereits importierte Datei.</translation>
    </message>
    <message>
        <source>This file is not being imported.</source>
        <translation>Diese Datei wird gerade nicht importiert.</translation>
    </message>
    <message>
        <source>A file of this import is not finished.</source>
        <translation>Eine Datei dieses Imports ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>“%1” is not a Postledger workspace. It was left as it is.</source>
        <translation>„%1“ ist kein Postledger-Arbeitsbereich. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the file is cut short or holds impossible values. It was left as it is; go back to a copy.</source>
        <translation>„%1“ ist beschädigt: Die Datei ist abgeschnitten oder enthält unmögliche Werte. Sie wurde nicht verändert; zu einer Kopie zurückkehren.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Postledger. Update the program to open it.</source>
        <translation>„%1“ wurde von einer neueren Version von Postledger geschrieben. Zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>“%1” cannot be written here. Copy it to a folder that you may write to.</source>
        <translation>„%1“ kann hier nicht geschrieben werden. In einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>“%1” does not have the tables of a Postledger workspace (%2). It was left as it is.</source>
        <translation>„%1“ hat nicht die Tabellen eines Postledger-Arbeitsbereichs (%2). Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>This computer gives no random numbers, so no workspace can be made.</source>
        <translation>Dieser Rechner liefert keine Zufallszahlen, daher kann kein Arbeitsbereich angelegt werden.</translation>
    </message>
    <message>
        <source>There is no workspace “%1”.</source>
        <translation>Es gibt keinen Arbeitsbereich „%1“.</translation>
    </message>
    <message>
        <source>“%1” was not closed properly and cannot be repaired where it lies. Copy it together with “%1-wal” to a folder that you may write to.</source>
        <translation>„%1“ wurde nicht ordentlich geschlossen und kann an seinem Ort nicht repariert werden. Zusammen mit „%1-wal“ in einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>“%1” was written by an older version of Postledger and cannot be upgraded where it lies. Copy it to a folder that you may write to.</source>
        <translation>„%1“ wurde von einer älteren Version von Postledger geschrieben und kann an seinem Ort nicht aktualisiert werden. In einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name.</source>
        <translation>„%1“ ist schon vorhanden. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>A superseded version in the journal of this workspace cannot be read. Verify the workspace.</source>
        <translation>Eine abgelöste Fassung im Journal dieses Arbeitsbereichs kann nicht gelesen werden. Den Arbeitsbereich prüfen.</translation>
    </message>
    <message>
        <source>No copy of “%1” can be set aside in its folder, so it is not upgraded. Copy it to a folder that you may write to.</source>
        <translation>Im Ordner von „%1“ kann keine Kopie beiseitegelegt werden, daher wird nicht aktualisiert. In einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The copy of “%1” could not be set aside, so it is not upgraded.</source>
        <translation>Die Kopie von „%1“ konnte nicht beiseitegelegt werden, daher wird nicht aktualisiert.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The workspace could not be used: %1.</source>
        <translation>Der Arbeitsbereich konnte nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>The disk that holds the workspace is full. The workspace is as it was before; free some space and try again.</source>
        <translation>Der Datenträger des Arbeitsbereichs ist voll. Der Arbeitsbereich ist, wie er vorher war; Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written (input/output error %1). The workspace is as it was before; check the disk and try again.</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen oder geschrieben werden (Ein-/Ausgabefehler %1). Er ist, wie er vorher war; den Datenträger prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The workspace file is damaged. It was left as it is; verify it, or go back to a copy.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt. Sie wurde nicht verändert; prüfen oder zu einer Kopie zurückkehren.</translation>
    </message>
    <message>
        <source>Another program is using the workspace at this moment. Try again when it has finished.</source>
        <translation>Ein anderes Programm verwendet den Arbeitsbereich gerade. Erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The workspace cannot be written here. Copy it to a folder that you may write to.</source>
        <translation>Der Arbeitsbereich kann hier nicht geschrieben werden. In einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The workspace could not be used: %1 (%2).</source>
        <translation>Der Arbeitsbereich konnte nicht verwendet werden: %1 (%2).</translation>
    </message>
    <message>
        <source>Cancelled. The workspace is as it was before.</source>
        <translation>Abgebrochen. Der Arbeitsbereich ist, wie er vorher war.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, or an import is running.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet, oder es läuft ein Import.</translation>
    </message>
    <message>
        <source>This workspace has no import number %1.</source>
        <translation>Dieser Arbeitsbereich hat keinen Import Nummer %1.</translation>
    </message>
    <message>
        <source>Undoing import %1</source>
        <translation>Import %1 wird zurückgenommen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Row %1 names a row of “%2” that does not exist.</source>
        <translation>Zeile %1 verweist auf eine Zeile von „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The row counts of “%1” do not add up.</source>
        <translation>Die Zeilenzahlen von „%1“ gehen nicht auf.</translation>
    </message>
    <message>
        <source>Column “%1” of row %2 contradicts the rest of the row.</source>
        <translation>Spalte „%1“ von Zeile %2 widerspricht dem Rest der Zeile.</translation>
    </message>
    <message>
        <source>Row %1 does not hold what was imported: its content has changed since.</source>
        <translation>Zeile %1 enthält nicht, was importiert wurde: Ihr Inhalt hat sich seither geändert.</translation>
    </message>
    <message>
        <source>The parts of order “%1” do not add up to its total.</source>
        <translation>Die Teile der Bestellung „%1“ ergeben nicht ihre Summe.</translation>
    </message>
    <message>
        <source>The lines of order “%1” do not add up to the order.</source>
        <translation>Die Positionen der Bestellung „%1“ ergeben nicht die Bestellung.</translation>
    </message>
    <message>
        <source>A superseded version of row %1 is not what was imported.</source>
        <translation>Eine abgelöste Fassung von Zeile %1 ist nicht, was importiert wurde.</translation>
    </message>
    <message>
        <source> of file “%1”</source>
        <comment>follows: the control totals</comment>
        <translation> der Datei „%1“</translation>
    </message>
    <message>
        <source>The control totals%1 count %2 rows, the table has %3.</source>
        <translation>Die Kontrollsummen%1 zählen %2 Zeilen, die Tabelle hat %3.</translation>
    </message>
    <message>
        <source>The amounts%1 sum to %2 minor units, the control totals say %3.</source>
        <translation>Die Beträge%1 ergeben %2 kleinste Einheiten, die Kontrollsummen nennen %3.</translation>
    </message>
    <message>
        <source>The rows%1 are not those that the control totals were made of.</source>
        <translation>Die Zeilen%1 sind nicht die, aus denen die Kontrollsummen gebildet wurden.</translation>
    </message>
    <message>
        <source>The verification was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1”. Try again when it has finished.</source>
        <translation>Ein anderes Programm schreibt in „%1“. Erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>“%1” is being written by %2 (process %3 on %4) since %5. Try again when it has finished.</source>
        <translation>In „%1“ schreibt seit %5 %2 (Prozess %3 auf %4). Erneut versuchen, wenn das Programm fertig ist.</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written. Copy the workspace to a folder that you may write to.</source>
        <translation>In den Ordner von „%1“ kann nicht geschrieben werden. Den Arbeitsbereich in einen Ordner kopieren, in dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The folder of the workspace cannot be written: %1.</source>
        <translation>In den Ordner des Arbeitsbereichs kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>“%1”, row %2, states the same record differently, and neither says which is newer. The version of this row is kept.</source>
        <translation>„%1“, Zeile %2, gibt denselben Datensatz anders an, und keine von beiden besagt, welche neuer ist. Es gilt die Fassung dieser Zeile.</translation>
    </message>
    <message>
        <source>“%1”, row %2, states the same record differently, and neither says which is newer. The version of “%1” is kept.</source>
        <translation>„%1“, Zeile %2, gibt denselben Datensatz anders an, und keine von beiden besagt, welche neuer ist. Es gilt die Fassung aus „%1“.</translation>
    </message>
    <message>
        <source>“%1” was moved, deleted or replaced while it was in use. Nothing was changed; open it again.</source>
        <translation>„%1“ wurde verschoben, gelöscht oder ersetzt, während die Datei in Gebrauch war. Nichts wurde geändert; sie erneut öffnen.</translation>
    </message>
    <message>
        <source>This workspace lies in a network or synchronised folder. It is safer and faster in a folder of this computer alone.</source>
        <translation>Dieser Arbeitsbereich liegt in einem Netzwerkordner oder einem synchronisierten Ordner. In einem Ordner nur dieses Rechners ist er sicherer und schneller.</translation>
    </message>
    <message>
        <source>The disk that holds the workspace has %1 left, and this may need %2. Free some space and try again.</source>
        <translation>Auf dem Datenträger des Arbeitsbereichs sind noch %1 frei, und dafür können %2 nötig sein. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Replacing customers</source>
        <translation>Kunden werden ersetzt</translation>
    </message>
    <message>
        <source>Nothing in this workspace is of this customer. Give the e-mail address as the shop has it; where its exports have none, the telephone number or the platform&apos;s id of the customer.</source>
        <translation>In diesem Arbeitsbereich stammt nichts von diesem Kunden. Geben Sie die E-Mail-Adresse an, wie der Shop sie hat; wo seine Exporte keine haben, die Telefonnummer oder die ID des Kunden bei der Plattform.</translation>
    </message>
    <message>
        <source>This workspace is anonymised already.</source>
        <translation>Dieser Arbeitsbereich ist bereits anonymisiert.</translation>
    </message>
    <message>
        <source>Order “%1” was placed on %2 here and on %3 in “%4”, row %5: two orders have one number, and only the later one counts. Two shops must have names of their own.</source>
        <translation>Die Bestellung „%1“ wurde hier am %2 und in „%4“, Zeile %5, am %3 aufgegeben: Zwei Bestellungen haben dieselbe Nummer, und nur die spätere zählt. Zwei Shops brauchen eigene Namen.</translation>
    </message>
    <message>
        <source>Order “%1” is in %2 here and in %3 in “%4”, row %5. A file that names no currency was read in the wrong one: undo its import and import it again with its currency.</source>
        <translation>Die Bestellung „%1“ ist hier in %2 und in „%4“, Zeile %5, in %3. Eine Datei, die keine Währung nennt, wurde in der falschen gelesen: Machen Sie deren Import rückgängig und importieren Sie sie mit ihrer Währung erneut.</translation>
    </message>
</context>
<context>
    <name>postledger_pages</name>
    <message>
        <source>Net revenue</source>
        <translation>Nettoumsatz</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Conversion rate</source>
        <translation>Konversionsrate</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>Ø Bestellwert</translation>
    </message>
    <message>
        <source>CAC, paid</source>
        <translation>CAC, bezahlt</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Contribution margin</source>
        <translation>Deckungsbeitrag</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Interaktionsrate</translation>
    </message>
    <message>
        <source>Net revenue per 1,000 reached</source>
        <translation>Nettoumsatz je 1.000 Erreichte</translation>
    </message>
    <message>
        <source>ER</source>
        <extracomment>engagement rate, as a column head</extracomment>
        <translation>ER</translation>
    </message>
    <message>
        <source>CVR</source>
        <extracomment>conversion rate, as a column head</extracomment>
        <translation>CVR</translation>
    </message>
    <message>
        <source>AOV</source>
        <extracomment>average order value, as a column head</extracomment>
        <translation>AOV</translation>
    </message>
    <message>
        <source>Per 1,000 reached</source>
        <translation>Je 1.000 Erreichte</translation>
    </message>
    <message>
        <source>CAC</source>
        <extracomment>customer acquisition cost, as a column head</extracomment>
        <translation>CAC</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a KPI, its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a figure, its interval
----------
a product, the number of its variant</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>day, time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>evidence</source>
        <extracomment>attribution models</extracomment>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>first touch</source>
        <translation>erster Kontakt</translation>
    </message>
    <message>
        <source>last touch</source>
        <translation>letzter Kontakt</translation>
    </message>
    <message>
        <source>last non-direct touch</source>
        <translation>letzter nicht direkter Kontakt</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>position-based</source>
        <translation>positionsbasiert</translation>
    </message>
    <message>
        <source>time decay</source>
        <translation>Zeitverfall</translation>
    </message>
    <message numerus="yes">
        <source>%n creator(s)</source>
        <translation>
            <numerusform>%n Creator</numerusform>
            <numerusform>%n Creator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Post</numerusform>
            <numerusform>%n Posts</numerusform>
        </translation>
    </message>
    <message>
        <source>Spearman’s ρ with 95 % interval</source>
        <translation>Spearmans ρ mit 95-%-Intervall</translation>
    </message>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>älter als %n Tag</numerusform>
            <numerusform>älter als %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Each creator: how loud against how much was sold</source>
        <translation>Jeder Creator: wie laut, gegen wie viel verkauft wurde</translation>
    </message>
    <message>
        <source>Each campaign: how loud against how much was sold</source>
        <translation>Jede Kampagne: wie laut, gegen wie viel verkauft wurde</translation>
    </message>
    <message>
        <source>Each post: how loud against how much was sold</source>
        <translation>Jeder Post: wie laut, gegen wie viel verkauft wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>by reach</source>
        <translation>nach Reichweite</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>zugeordnet</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Engagements per day</source>
        <translation>Interaktionen je Tag</translation>
    </message>
    <message>
        <source>Engagements per week</source>
        <translation>Interaktionen je Woche</translation>
    </message>
    <message>
        <source>Posts that earned most</source>
        <translation>Posts mit dem höchsten Umsatz</translation>
    </message>
    <message>
        <source>of %1 · net revenue</source>
        <translation>von %1 · Nettoumsatz</translation>
    </message>
    <message>
        <source>Net revenue by platform</source>
        <translation>Nettoumsatz nach Plattform</translation>
    </message>
    <message>
        <source>Net revenue by checkout</source>
        <translation>Nettoumsatz nach Checkout</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>In der App</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>%1 rows new, %2 changed, %3 unchanged, %4 rejected.</source>
        <translation>%1 Zeilen neu, %2 geändert, %3 unverändert, %4 abgewiesen.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s) …</source>
        <translation>
            <numerusform>%n Datei wird importiert …</numerusform>
            <numerusform>%n Dateien werden importiert …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n file(s)</source>
        <translation>
            <numerusform>%n Datei importiert</numerusform>
            <numerusform>%n Dateien importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to import</source>
        <translation>Nichts Neues zu importieren</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Es wurde nichts importiert</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop exports here.</source>
        <translation>Exporte hierher ziehen.</translation>
    </message>
    <message>
        <source>Nothing is written until you press Import. Each import can be undone.</source>
        <translation>Erst mit „Importieren“ wird geschrieben. Jeder Import lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Control totals: %1, as in the files</source>
        <translation>Kontrollsummen: %1, wie in den Dateien</translation>
    </message>
    <message>
        <source>Control totals: %1, %2, as in the files</source>
        <translation>Kontrollsummen: %1, %2, wie in den Dateien</translation>
    </message>
    <message>
        <source>ER by impressions</source>
        <translation>ER nach Impressionen</translation>
    </message>
    <message>
        <source>ER by followers</source>
        <translation>ER nach Followern</translation>
    </message>
    <message>
        <source>Post …%1</source>
        <translation>Post …%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln Bestellung</numerusform>
            <numerusform>%Ln Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>costs are not known</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>of the posts published then</source>
        <translation>der dann veröffentlichten Posts</translation>
    </message>
    <message>
        <source>Net revenue per 1,000 views</source>
        <translation>Nettoumsatz je 1.000 Aufrufe</translation>
    </message>
    <message>
        <source>Net revenue per 1,000 impressions</source>
        <translation>Nettoumsatz je 1.000 Impressionen</translation>
    </message>
    <message>
        <source>Net revenue per link click</source>
        <translation>Nettoumsatz je Linkklick</translation>
    </message>
    <message>
        <source>Net revenue per product page view</source>
        <translation>Nettoumsatz je Aufruf der Produktseite</translation>
    </message>
    <message>
        <source>Per 1,000 views</source>
        <translation>Je 1.000 Aufrufe</translation>
    </message>
    <message>
        <source>Per 1,000 impressions</source>
        <translation>Je 1.000 Impr.</translation>
    </message>
    <message>
        <source>Per link click</source>
        <translation>Je Linkklick</translation>
    </message>
    <message>
        <source>Per page view</source>
        <translation>Je Seitenaufruf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln younger left out</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%Ln jüngerer ausgelassen</numerusform>
            <numerusform>%Ln jüngere ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>What each metric says about it</source>
        <translation>Was jede Kennzahl darüber sagt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of which %2 unattributed</source>
        <extracomment>&quot;$218,440, of which $36,900 unattributed&quot;</extracomment>
        <translation>%1, davon %2 nicht zugeordnet</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <extracomment>%1 is a KPI such as &quot;Net revenue&quot; or &quot;Conversion rate&quot;</extracomment>
        <translation>%1 je Woche</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 je Tag</translation>
    </message>
    <message>
        <source>Click-out</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>column: pieces that can be sold</extracomment>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Days of cover</source>
        <extracomment>column: for how many days the stock lasts</extracomment>
        <translation>Lagerreichweite</translation>
    </message>
    <message>
        <source>Sell-through</source>
        <translation>Abverkauf</translation>
    </message>
    <message>
        <source>Incoming</source>
        <extracomment>column: pieces on their way to the stock</extracomment>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Pieces that can be sold, over all locations that stock the product, as the newest inventory export says.</source>
        <translation>Stücke, die verkauft werden können, an allen Standorten, die das Produkt führen, laut dem neuesten Bestandsexport.</translation>
    </message>
    <message>
        <source>Available pieces divided by the pieces sold a day over the last %1 days with orders; blank when none was sold.</source>
        <translation>Verfügbare Stücke geteilt durch die pro Tag verkauften der letzten %1 Tage mit Bestellungen, in Tagen; leer, wenn keines verkauft wurde.</translation>
    </message>
    <message>
        <source>Pieces sold in the last %1 days, of those and the ones still available.</source>
        <translation>Anteil der in den letzten %1 Tagen verkauften Stücke an diesen und den noch verfügbaren.</translation>
    </message>
    <message>
        <source>Pieces that the inventory export expects.</source>
        <translation>Stücke, die der Bestandsexport erwartet.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Produkt</numerusform>
            <numerusform>%Ln Produkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that sells is in stock</source>
        <translation>Alles, was sich verkauft, ist auf Lager</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) are out of stock, and no post sells them</source>
        <translation>
            <numerusform>%n Produkt ist ausverkauft, und kein Post verkauft es</numerusform>
            <numerusform>%n Produkte sind ausverkauft, und kein Post verkauft sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Posts sell what is out of stock: %1 at risk</source>
        <translation>Posts verkaufen Ausverkauftes: %1 stehen auf dem Spiel</translation>
    </message>
    <message>
        <source>The totals row of %1 says %2 for “%3”, its rows add up to %4.</source>
        <translation>Die Summenzeile von %1 nennt %2 für „%3“, ihre Zeilen ergeben %4.</translation>
    </message>
    <message>
        <source>This file waits for an answer.</source>
        <translation>Diese Datei wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>two sentences about control totals</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 with both figures</source>
        <extracomment>%1 is a number of posts, creators or campaigns: &quot;83 posts with both figures&quot;</extracomment>
        <translation>%1 mit beiden Werten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without one of them left out</source>
        <comment>posts, creators or campaigns</comment>
        <translation>
            <numerusform>%Ln ohne einen davon ausgelassen</numerusform>
            <numerusform>%Ln ohne einen davon ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) to read below.</source>
        <translation>
            <numerusform>%Ln Hinweis ist unten zu lesen.</numerusform>
            <numerusform>%Ln Hinweise sind unten zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files&apos; own totals of %1 say the same.</source>
        <extracomment>%1 is a list of labels</extracomment>
        <translation>Die eigenen Summen der Dateien von %1 sagen dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>The files&apos; own totals of %1 and %n more column(s) say the same.</source>
        <translation>
            <numerusform>Die eigenen Summen der Dateien von %1 und %n weiteren Spalte sagen dasselbe.</numerusform>
            <numerusform>Die eigenen Summen der Dateien von %1 und %n weiteren Spalten sagen dasselbe.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>headline and what is missing</comment>
        <extracomment>%1 is a headline such as &quot;October 2026 sold $24,100&quot;, %2 &quot;no data before 1 Nov 2025&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln order(s) of the workspace are left out of all figures: they have no exchange rate.</source>
        <translation>
            <numerusform>%1 von %Ln Bestellung des Arbeitsbereichs fehlt in allen Zahlen: Es gibt keinen Wechselkurs.</numerusform>
            <numerusform>%1 von %Ln Bestellungen des Arbeitsbereichs fehlen in allen Zahlen: Es gibt keinen Wechselkurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for an answer.</source>
        <translation>
            <numerusform>%n Datei wartet auf eine Antwort.</numerusform>
            <numerusform>%n Dateien warten auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 of %n file(s)</source>
        <extracomment>%1 of all %n files were imported</extracomment>
        <translation>
            <numerusform>%1 von %n Datei importiert</numerusform>
            <numerusform>%1 von %n Dateien importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be imported before the questions are answered.</source>
        <translation>Bevor die Fragen beantwortet sind, lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>nothing was sold in this selection</source>
        <translation>in dieser Auswahl wurde nichts verkauft</translation>
    </message>
    <message>
        <source>%1 An order of several products counts for the one that it paid most for, so that the orders of all products add up.</source>
        <translation>%1 Eine Bestellung mehrerer Produkte zählt bei dem, für das am meisten bezahlt wurde, damit sich die Bestellungen aller Produkte zur Gesamtzahl addieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait for exchange rates</source>
        <translation>
            <numerusform>%Ln Bestellung wartet auf Wechselkurse</numerusform>
            <numerusform>%Ln Bestellungen warten auf Wechselkurse</numerusform>
        </translation>
    </message>
    <message>
        <source>no order is imported</source>
        <translation>keine Bestellung importiert</translation>
    </message>
    <message>
        <source>no post is imported</source>
        <translation>kein Post importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be imported.</source>
        <translation>
            <numerusform>%n Datei kann nicht importiert werden.</numerusform>
            <numerusform>%n Dateien können nicht importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for a mapping of its/their columns.</source>
        <translation>
            <numerusform>%n Datei wartet auf eine Zuordnung ihrer Spalten.</numerusform>
            <numerusform>%n Dateien warten auf eine Zuordnung ihrer Spalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) has/have no row that can be imported.</source>
        <translation>
            <numerusform>%n Datei hat keine Zeile, die importiert werden kann.</numerusform>
            <numerusform>%n Dateien haben keine Zeile, die importiert werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>eine Spalte fehlt</translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <translation>eine Spalte ist doppelt</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file has a password</source>
        <translation>die Datei hat ein Kennwort</translation>
    </message>
    <message>
        <source>the file holds no table</source>
        <translation>die Datei enthält keine Tabelle</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) can be imported</source>
        <extracomment>%1 of all %n files can be imported</extracomment>
        <translation>
            <numerusform>%1 von %n Datei kann importiert werden</numerusform>
            <numerusform>%1 von %n Dateien können importiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>No file can be imported yet</source>
        <translation>Noch kann keine Datei importiert werden</translation>
    </message>
    <message>
        <source>No file can be imported</source>
        <translation>Keine Datei kann importiert werden</translation>
    </message>
    <message>
        <source>There is no row that could be imported.</source>
        <translation>Es gibt keine Zeile, die importiert werden könnte.</translation>
    </message>
</context>
<context>
    <name>postledger_report</name>
    <message numerus="yes">
        <source>%n other(s) together</source>
        <translation>
            <numerusform>%n weiterer zusammen</numerusform>
            <numerusform>%n weitere zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet, but sells</source>
        <translation>leise, verkauft aber</translation>
    </message>
    <message>
        <source>loved and bought</source>
        <translation>beliebt und gekauft</translation>
    </message>
    <message>
        <source>loud, but not bought</source>
        <translation>laut, aber nicht gekauft</translation>
    </message>
    <message>
        <source>the %1 largest of %2 are drawn</source>
        <translation>gezeichnet sind die %1 größten von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <extracomment>percentage points</extracomment>
        <translation>%1 PP</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>kein deutlicher Unterschied</translation>
    </message>
    <message>
        <source>Difference %1 to %2 percentage points (95 %, Newcombe), n = %3 and %4.</source>
        <translation>Unterschied %1 bis %2 Prozentpunkte (95 %, Newcombe), n = %3 und %4.</translation>
    </message>
    <message>
        <source>%1
No clear difference at this sample size; it would have shown %2 or more.</source>
        <translation>%1
Kein deutlicher Unterschied bei dieser Stichprobe; ab %2 hätte er sich gezeigt.</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>Noch keine Umsätze</translation>
    </message>
    <message>
        <source>%1: no sales</source>
        <translation>%1: keine Umsätze</translation>
    </message>
    <message>
        <source>%1 sold in all</source>
        <translation>Insgesamt %1 Umsatz</translation>
    </message>
    <message>
        <source>%1 sold %2</source>
        <translation>%1: %2 Umsatz</translation>
    </message>
    <message>
        <source>%1 sold as much as %2</source>
        <translation>%1: so viel Umsatz wie im Zeitraum %2</translation>
    </message>
    <message>
        <source>%1 sold %2 more than %3</source>
        <extracomment>&quot;October sold $24,100 more than September&quot;</extracomment>
        <translation>%1: %2 mehr Umsatz als %3</translation>
    </message>
    <message>
        <source>%1 sold %2 less than %3</source>
        <translation>%1: %2 weniger Umsatz als %3</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>zu wenig Daten</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>“%1” brought %2 more, the others together less.</source>
        <translation>„%1“ hat %2 mehr gebracht, die übrigen zusammen weniger.</translation>
    </message>
    <message>
        <source>“%1” brought %2 less, the others together more.</source>
        <translation>„%1“ hat %2 weniger gebracht, die übrigen zusammen mehr.</translation>
    </message>
    <message>
        <source>Creator %1 brought %2 of the rise.</source>
        <translation>Creator %1 hat %2 des Anstiegs gebracht.</translation>
    </message>
    <message>
        <source>Creator %1 stands for %2 of the fall.</source>
        <translation>Auf Creator %1 entfallen %2 des Rückgangs.</translation>
    </message>
    <message>
        <source>Campaign “%1” brought %2 of the rise.</source>
        <translation>Die Kampagne „%1“ hat %2 des Anstiegs gebracht.</translation>
    </message>
    <message>
        <source>Campaign “%1” stands for %2 of the fall.</source>
        <translation>Auf die Kampagne „%1“ entfallen %2 des Rückgangs.</translation>
    </message>
    <message>
        <source>“%1” brought %2 of the rise.</source>
        <translation>„%1“ hat %2 des Anstiegs gebracht.</translation>
    </message>
    <message>
        <source>“%1” stands for %2 of the fall.</source>
        <translation>Auf „%1“ entfallen %2 des Rückgangs.</translation>
    </message>
    <message>
        <source>Engagement rose by %1, net revenue by %2.</source>
        <translation>Das Engagement ist um %1 gestiegen, der Nettoumsatz um %2.</translation>
    </message>
    <message>
        <source>Engagement fell by %1, net revenue by %2.</source>
        <translation>Das Engagement ist um %1 gefallen, der Nettoumsatz um %2.</translation>
    </message>
    <message>
        <source>Engagement rose by %1 while net revenue fell by %2.</source>
        <translation>Das Engagement ist um %1 gestiegen, der Nettoumsatz dagegen um %2 gefallen.</translation>
    </message>
    <message>
        <source>Engagement fell by %1 while net revenue rose by %2.</source>
        <translation>Das Engagement ist um %1 gefallen, der Nettoumsatz dagegen um %2 gestiegen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number; mind the blank that your language puts before the sign</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>the whole ledger</source>
        <translation>das gesamte Hauptbuch</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 month, %2 year: &quot;October 2026&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <extracomment>quarter of a year: %1 is 1 to 4, %2 the year</extracomment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>Q%1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, short month, year</comment>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, short month</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a period from one day to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Too few values, or all alike: no correlation can be computed</source>
        <translation>Zu wenige oder lauter gleiche Werte: keine Korrelation berechenbar</translation>
    </message>
    <message>
        <source>ρ = %1: too few for an interval, no clear relation</source>
        <translation>ρ = %1: zu wenige für ein Intervall, kein deutlicher Zusammenhang</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3; wide, indicative): no clear relation at this sample size</source>
        <translation>ρ = %1 (%2 bis %3; breit, nur ein Hinweis): kein deutlicher Zusammenhang bei dieser Stichprobe</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3): no clear relation at this sample size</source>
        <translation>ρ = %1 (%2 bis %3): kein deutlicher Zusammenhang bei dieser Stichprobe</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3; wide, indicative): they tend to rise together</source>
        <translation>ρ = %1 (%2 bis %3; breit, nur ein Hinweis): sie steigen tendenziell gemeinsam</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3): they tend to rise together</source>
        <translation>ρ = %1 (%2 bis %3): sie steigen tendenziell gemeinsam</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3; wide, indicative): one tends to fall where the other rises</source>
        <translation>ρ = %1 (%2 bis %3; breit, nur ein Hinweis): das eine fällt tendenziell, wo das andere steigt</translation>
    </message>
    <message>
        <source>ρ = %1 (%2 to %3): one tends to fall where the other rises</source>
        <translation>ρ = %1 (%2 bis %3): das eine fällt tendenziell, wo das andere steigt</translation>
    </message>
    <message>
        <source>Too few values to compare</source>
        <translation>Zu wenige Werte für einen Vergleich</translation>
    </message>
    <message>
        <source>%1: no engagement metric shows a clear relation</source>
        <extracomment>%1 is a commerce KPI such as &quot;Net revenue&quot;</extracomment>
        <translation>%1: keine Engagement-Kennzahl zeigt einen deutlichen Zusammenhang</translation>
    </message>
    <message>
        <source>%1: %2 says most</source>
        <extracomment>%1 is a commerce KPI, %2 an engagement metric</extracomment>
        <translation>%1: %2 sagt am meisten</translation>
    </message>
    <message>
        <source>%1: %2 says most, %3 little</source>
        <extracomment>%1 is a commerce KPI, %2 and %3 are engagement metrics: &quot;Net revenue: save rate says most, like rate little&quot;</extracomment>
        <translation>%1: %2 sagt viel, %3 wenig</translation>
    </message>
    <message>
        <source>%1
%2
n = %3</source>
        <translation>%1
%2
n = %3</translation>
    </message>
    <message>
        <source>not clear</source>
        <comment>short for: no clear difference</comment>
        <translation>nicht deutlich</translation>
    </message>
    <message numerus="yes">
        <source>The %n days to %1 sold as much as the %n days before</source>
        <extracomment>%1 is a day: &quot;The 90 days to 31 Oct sold as much as the 90 days before&quot;</extracomment>
        <translation>
            <numerusform>Der Tag %1: so viel Umsatz wie am Tag davor</numerusform>
            <numerusform>Die %n Tage bis %1: so viel Umsatz wie in den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n days to %1 sold %2 more than the %n days before</source>
        <extracomment>%1 is a day, %2 an amount: &quot;The 90 days to 31 Oct sold $106,000 more than the 90 days before&quot;</extracomment>
        <translation>
            <numerusform>Der Tag %1: %2 mehr Umsatz als am Tag davor</numerusform>
            <numerusform>Die %n Tage bis %1: %2 mehr Umsatz als in den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n days to %1 sold %2 less than the %n days before</source>
        <translation>
            <numerusform>Der Tag %1: %2 weniger Umsatz als am Tag davor</numerusform>
            <numerusform>Die %n Tage bis %1: %2 weniger Umsatz als in den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sold as much as the same days of %2</source>
        <extracomment>%1 is a period, %2 a year: &quot;3 Aug – 31 Oct sold as much as the same days of 2025&quot;</extracomment>
        <translation>%1: so viel Umsatz wie an denselben Tagen %2</translation>
    </message>
    <message>
        <source>%1 sold %2 more than the same days of %3</source>
        <extracomment>%1 is a period, %2 an amount, %3 a year: &quot;3 Aug – 31 Oct sold $9,000 more than the same days of 2025&quot;</extracomment>
        <translation>%1: %2 mehr Umsatz als an denselben Tagen %3</translation>
    </message>
    <message>
        <source>%1 sold %2 less than the same days of %3</source>
        <translation>%1: %2 weniger Umsatz als an denselben Tagen %3</translation>
    </message>
    <message>
        <source>small</source>
        <comment>names of metrics inside a sentence</comment>
        <extracomment>not shown: translate as &quot;small&quot; where names of metrics begin small inside a sentence, else as &quot;as they are&quot;</extracomment>
        <translation>wie sonst</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s), corrected (BH, q = %1)</source>
        <translation>
            <numerusform>%n Vergleich, korrigiert (BH, q = %1)</numerusform>
            <numerusform>%n Vergleiche, korrigiert (BH, q = %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>no data before %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>keine Daten vor %1</translation>
    </message>
    <message>
        <source>Nothing to compare with: %1 lies before the data, which begin on %2.</source>
        <translation>Kein Vergleich möglich: %1 liegt vor den Daten, die am %2 beginnen.</translation>
    </message>
    <message>
        <source>No change is stated: the data begin on %1 and cover only a part of %2.</source>
        <extracomment>%1 is a day, %2 a period</extracomment>
        <translation>Keine Veränderung angegeben: Die Daten beginnen am %1 und decken nur einen Teil von %2 ab.</translation>
    </message>
    <message>
        <source>no data after %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>keine Daten nach %1</translation>
    </message>
    <message>
        <source>No change is stated: the data end on %1 and do not cover the whole of %2.</source>
        <extracomment>%1 is a day, %2 a period</extracomment>
        <translation>Keine Veränderung angegeben: Die Daten enden am %1 und decken %2 nicht ganz ab.</translation>
    </message>
    <message>
        <source>There is no interval of this difference: it may be chance.</source>
        <translation>Für diese Differenz gibt es kein Intervall: Sie kann Zufall sein.</translation>
    </message>
    <message>
        <source>Sales without a creator grew by %1.</source>
        <translation>Der Umsatz ohne Creator ist um %1 gestiegen.</translation>
    </message>
    <message>
        <source>Sales without a creator fell by %1.</source>
        <translation>Der Umsatz ohne Creator ist um %1 gefallen.</translation>
    </message>
    <message>
        <source>Sales without a campaign grew by %1.</source>
        <translation>Der Umsatz ohne Kampagne ist um %1 gestiegen.</translation>
    </message>
    <message>
        <source>Sales without a campaign fell by %1.</source>
        <translation>Der Umsatz ohne Kampagne ist um %1 gefallen.</translation>
    </message>
    <message>
        <source>Sales without a post grew by %1.</source>
        <translation>Der Umsatz ohne Post ist um %1 gestiegen.</translation>
    </message>
    <message>
        <source>Sales without a post fell by %1.</source>
        <translation>Der Umsatz ohne Post ist um %1 gefallen.</translation>
    </message>
</context>
<context>
    <name>postledger_shell</name>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>Letzte 28 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>Monat bis heute</translation>
    </message>
    <message>
        <source>Quarter to date</source>
        <translation>Quartal bis heute</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>Jahr bis heute</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>vs previous period</source>
        <translation>gegen Vorperiode</translation>
    </message>
    <message>
        <source>vs same days last year</source>
        <translation>gegen dieselben Tage im Vorjahr</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>first touch</source>
        <translation>erster Kontakt</translation>
    </message>
    <message>
        <source>last touch</source>
        <translation>letzter Kontakt</translation>
    </message>
    <message>
        <source>last touch but direct</source>
        <translation>letzter Kontakt außer direkt</translation>
    </message>
    <message>
        <source>all touches alike</source>
        <translation>alle Kontakte gleich</translation>
    </message>
    <message>
        <source>first and last touch most</source>
        <translation>erster und letzter Kontakt am meisten</translation>
    </message>
    <message>
        <source>later touches more</source>
        <translation>spätere Kontakte mehr</translation>
    </message>
    <message>
        <source>What the platform declares, then a discount code, then the last click before the order.</source>
        <translation>Was die Plattform angibt, dann ein Rabattcode, dann der letzte Klick vor der Bestellung.</translation>
    </message>
    <message>
        <source>Credits the touches on each order&apos;s path; conversion rates and commission keep their evidence.</source>
        <translation>Verteilt auf die Kontakte im Pfad jeder Bestellung; Konversionsraten und Provision behalten ihren Nachweis.</translation>
    </message>
    <message>
        <source>There is no page “%1”. Pages are: %2.</source>
        <translation>Es gibt keine Seite „%1“. Seiten sind: %2.</translation>
    </message>
    <message>
        <source>Postledger workspaces</source>
        <translation>Postledger-Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Make workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>About Postledger</source>
        <translation>Über Postledger</translation>
    </message>
    <message>
        <source>Postledger %1</source>
        <translation>Postledger %1</translation>
    </message>
    <message>
        <source>Which posts, creators and campaigns earn money, and which only earn likes. Free software under the GNU General Public License, version 3 or later; it comes without any warranty. Uses Qt %1.</source>
        <translation>Welche Posts, Creator und Kampagnen Geld verdienen und welche nur Likes. Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung. Verwendet Qt %1.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In a chart: next and previous mark</source>
        <translation>Im Diagramm: nächste und vorige Marke</translation>
    </message>
    <message>
        <source>In a chart or table: open or filter</source>
        <translation>In Diagramm oder Tabelle: öffnen oder filtern</translation>
    </message>
    <message>
        <source>On a filter: remove it</source>
        <translation>Auf einem Filter: entfernen</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Picture not saved</source>
        <translation>Bild nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Orders and posts</source>
        <extracomment>the name that is proposed for a person&apos;s first workspace, which becomes a file&apos;s name</extracomment>
        <translation>Bestellungen und Posts</translation>
    </message>
    <message numerus="yes">
        <source>Make a workspace for %n file(s)?</source>
        <translation>
            <numerusform>Für %n Datei einen Arbeitsbereich anlegen?</numerusform>
            <numerusform>Für %n Dateien einen Arbeitsbereich anlegen?</numerusform>
        </translation>
    </message>
    <message>
        <source>A workspace is the file in which Postledger keeps what it imports. This one would be:
%1

You see what the files hold before anything is imported.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Ein Arbeitsbereich ist die Datei, in der Postledger aufbewahrt, was es importiert. Dieser wäre:
%1

Sie sehen, was die Dateien enthalten, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>Choose name and place…</source>
        <translation>Name und Ort wählen…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Undo the last import?</source>
        <translation>Letzten Import zurücknehmen?</translation>
    </message>
    <message>
        <source>These files are taken back as if they had never come. What another file states as well stays; what they changed returns to what the other files say. You can import them again.</source>
        <translation>Diese Dateien werden zurückgenommen, als wären sie nie gekommen. Was auch eine andere Datei sagt, bleibt; was sie geändert haben, wird wieder, wie die anderen Dateien es sagen. Sie können sie erneut importieren.</translation>
    </message>
</context>
<context>
    <name>postledger_tables</name>
    <message>
        <source>%1: %2 (n = %3)
%4</source>
        <translation>%1: %2 (n = %3)
%4</translation>
    </message>
    <message>
        <source>%1: %2
%3</source>
        <translation>%1: %2
%3</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1, lower limit</source>
        <translation>%1, Untergrenze</translation>
    </message>
    <message>
        <source>%1, upper limit</source>
        <translation>%1, Obergrenze</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON · %1</source>
        <translation>JSON · %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>columns · encoding · delimiter</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2</source>
        <extracomment>a figure, its interval</extracomment>
        <translation>%1, 95-%-Intervall %2</translation>
    </message>
    <message>
        <source>Dominated by one order; without it: %1.</source>
        <translation>Eine einzige Bestellung überwiegt; ohne sie: %1.</translation>
    </message>
    <message>
        <source>Excel workbook · sheet “%1” · %2</source>
        <extracomment>name of the sheet · columns</extracomment>
        <translation>Excel-Arbeitsmappe · Blatt „%1“ · %2</translation>
    </message>
    <message>
        <source>orders %1</source>
        <extracomment>a control total: what the orders of a file add up to</extracomment>
        <translation>Bestellungen %1</translation>
    </message>
    <message>
        <source>refunds %1</source>
        <translation>Erstattungen %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>claimed sales %1</source>
        <translation>beanspruchter Umsatz %1</translation>
    </message>
    <message>
        <source>declared sales %1</source>
        <translation>angegebener Umsatz %1</translation>
    </message>
    <message>
        <source>budgets %1</source>
        <translation>Budgets %1</translation>
    </message>
    <message>
        <source>fees %1</source>
        <translation>Gebühren %1</translation>
    </message>
</context>
<context>
    <name>postledger_workspace</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1”: the amounts add up to more than can be kept exactly. Check the column of totals.</source>
        <translation>„%1“: Die Beträge ergeben mehr, als genau geführt werden kann. Die Spalte mit den Summen prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected, more than the %1 that are allowed. Nothing was imported.</source>
        <translation>
            <numerusform>%n Zeile wurde abgewiesen, mehr als die erlaubten %1. Es wurde nichts importiert.</numerusform>
            <numerusform>%n Zeilen wurden abgewiesen, mehr als die erlaubten %1. Es wurde nichts importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A demo of %1 orders is too small to look like a year; ask for at least %2.</source>
        <translation>Eine Demo mit %1 Bestellungen ist zu klein für ein glaubwürdiges Jahr; mindestens %2 angeben.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made; choose a place that you may write to.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden; einen Ort wählen, an dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Writing the demo brand&apos;s year</source>
        <translation>Das Jahr der Demo-Marke wird geschrieben</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1.</source>
        <translation>Für temporäre Dateien ist kein Platz: %1.</translation>
    </message>
    <message>
        <source>The folder of %1 could not be made; choose a place that you may write to.</source>
        <translation>Der Ordner von %1 konnte nicht angelegt werden; einen Ort wählen, an dem geschrieben werden darf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Import it again when it is complete.</source>
        <translation>„%1“ wurde beim Lesen geändert. Die Datei erneut importieren, sobald sie vollständig ist.</translation>
    </message>
    <message>
        <source>This workspace is anonymised: it knows none of its customers, so there is nobody to forget.</source>
        <translation>Dieser Arbeitsbereich ist anonymisiert: Er kennt keinen seiner Kunden, also gibt es niemanden zu vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) that were kept with rejected rows: emptied.</source>
        <translation>
            <numerusform>%n Zelle, die mit einer abgelehnten Zeile aufbewahrt wurde: geleert.</numerusform>
            <numerusform>%n Zellen, die mit abgelehnten Zeilen aufbewahrt wurden: geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies that were set aside before an upgrade still hold the customers. Delete them when you no longer need them: %1.</source>
        <translation>Kopien, die vor einer Aktualisierung beiseitegelegt wurden, enthalten die Kunden noch. Löschen Sie sie, wenn Sie sie nicht mehr brauchen: %1.</translation>
    </message>
    <message>
        <source>Another program reads the workspace, or space is lacking: what was freed leaves the file when the workspace is written to next.</source>
        <translation>Ein anderes Programm liest den Arbeitsbereich, oder es fehlt Platz: Was frei wurde, verschwindet aus der Datei, wenn das nächste Mal in den Arbeitsbereich geschrieben wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): amounts stay, the customer goes.</source>
        <translation>
            <numerusform>%n Bestellung: Die Beträge bleiben, der Kunde geht.</numerusform>
            <numerusform>%n Bestellungen: Die Beträge bleiben, der Kunde geht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s): they stay, the customer goes.</source>
        <translation>
            <numerusform>%n Kontakt: Er bleibt, der Kunde geht.</numerusform>
            <numerusform>%n Kontakte: Sie bleiben, der Kunde geht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) of a first order before the imported ones: removed.</source>
        <translation>
            <numerusform>%n Datum einer ersten Bestellung vor den importierten: entfernt.</numerusform>
            <numerusform>%n Daten erster Bestellungen vor den importierten: entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are random numbers now.</source>
        <translation>
            <numerusform>%n Kunde ist jetzt eine Zufallszahl.</numerusform>
            <numerusform>%n Kunden sind jetzt Zufallszahlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet “%1” was read: those before it are no export that is known.</source>
        <translation>Gelesen wurde das Blatt „%1“: Die davor sind kein bekannter Export.</translation>
    </message>
    <message>
        <source>The links could not be written to the folder for temporary files. Free some space and try again.</source>
        <translation>Die Verknüpfungen konnten nicht in den Ordner für temporäre Dateien geschrieben werden. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file&apos;s own total of “%1” is %2, but its rows add up to %3; the rows count.</source>
        <translation>Die eigene Summe der Datei für „%1“ ist %2, ihre Zeilen ergeben aber %3; die Zeilen zählen.</translation>
    </message>
    <message>
        <source>“%1” is no workbook, so it has no sheet “%2”.</source>
        <translation>„%1“ ist keine Arbeitsmappe und hat deshalb kein Blatt „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no longer the file that was imported, so its rejected rows cannot be told. Import it again.</source>
        <translation>„%1“ ist nicht mehr die Datei, die importiert wurde; welche Zeilen abgewiesen wurden, lässt sich nicht mehr sagen. Die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>The rejected rows of “%1” become a file that ends in “.%2”, not “%3”. Choose such a name.</source>
        <translation>Die abgewiesenen Zeilen von „%1“ werden eine Datei, die auf „.%2“ endet, nicht „%3“. Einen solchen Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” is the file that the rows come from. Choose another name.</source>
        <translation>„%1“ ist die Datei, aus der die Zeilen stammen. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>No file has a column “%1”, for which a decimal mark is given.</source>
        <translation>Keine Datei hat eine Spalte „%1“, für die ein Dezimalzeichen angegeben ist.</translation>
    </message>
    <message>
        <source>%1 The nearest label is “%2”.</source>
        <translation>%1 Am ähnlichsten ist die Überschrift „%2“.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Ein Format „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Sheets of the workbook that were not read: %1. Choose one of them to import it.</source>
        <translation>Blätter der Arbeitsmappe, die nicht gelesen wurden: %1. Wählen Sie eines davon, um es zu importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <comment>currency</comment>
        <translation>
            <numerusform>%1 (%n Zeile)</numerusform>
            <numerusform>%1 (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are in several currencies: %1. Say which one the figures of the new workspace are in. Nothing was imported.</source>
        <translation>Die Dateien sind in mehreren Währungen: %1. Geben Sie an, in welcher die Kennzahlen des neuen Arbeitsbereichs sind. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>%1 was left out. %2</source>
        <extracomment>%1 is a file in an archive, %2 a sentence</extracomment>
        <translation>%1 wurde ausgelassen. %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>pattern of a date: d day, MMM name of the month, yyyy year</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. The workspace has no currency yet: no figure counts them until it has one.</source>
        <translation>
            <numerusform>%Ln Zeile ist in %1, zusammen %2. Der Arbeitsbereich hat noch keine Währung: Bis er eine hat, zählt keine Kennzahl sie.</numerusform>
            <numerusform>%Ln Zeilen sind in %1, zusammen %2. Der Arbeitsbereich hat noch keine Währung: Bis er eine hat, zählt keine Kennzahl sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days.</source>
        <translation>
            <numerusform>%Ln Zeile ist in %1, zusammen %2. Zahlen rechnen sie in %3 um, zum Wechselkurs ihres Tages.</numerusform>
            <numerusform>%Ln Zeilen sind in %1, zusammen %2. Zahlen rechnen sie in %3 um, zu den Wechselkursen ihrer Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the first and the last of several days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. There is no exchange rate to %3 for their days (%4): all figures leave them out until such rates are imported.</source>
        <extracomment>%1 and %3 are currencies, %2 an amount, %4 is a day or &quot;2026-01-01 to 2026-03-31&quot;</extracomment>
        <translation>
            <numerusform>%Ln Zeile ist in %1, zusammen %2. Für ihren Tag (%4) gibt es keinen Wechselkurs nach %3: Alle Kennzahlen lassen sie aus, bis solche Kurse importiert sind.</numerusform>
            <numerusform>%Ln Zeilen sind in %1, zusammen %2. Für ihre Tage (%4) gibt es keinen Wechselkurs nach %3: Alle Kennzahlen lassen sie aus, bis solche Kurse importiert sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days, but for %4 of them (%5) there is none: all figures leave these out until such rates are imported.</source>
        <extracomment>%1 and %3 are currencies, %2 an amount, %4 a number of rows, %5 is a day or &quot;2026-01-01 to 2026-03-31&quot;</extracomment>
        <translation>
            <numerusform>%Ln Zeile ist in %1, zusammen %2. Die Kennzahlen zählen sie in %3, zum Wechselkurs ihres Tages, aber für %4 davon (%5) gibt es keinen: Diese lassen alle Kennzahlen aus, bis solche Kurse importiert sind.</numerusform>
            <numerusform>%Ln Zeilen sind in %1, zusammen %2. Die Kennzahlen zählen sie in %3, zu den Wechselkursen ihrer Tage, aber für %4 davon (%5) gibt es keinen: Diese lassen alle Kennzahlen aus, bis solche Kurse importiert sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is like the files of the mapping “%1”, but lacks %2, which that mapping reads.</source>
        <translation>Sie gleicht den Dateien der Zuordnung „%1“, ihr fehlt aber %2, was diese Zuordnung liest.</translation>
    </message>
    <message>
        <source>The mapping “%1” was made for files without %2; it was used all the same, for all that it reads is there. If the file is of another kind, map its columns anew.</source>
        <extracomment>%2 is a list of labels</extracomment>
        <translation>Die Zuordnung „%1“ wurde für Dateien ohne %2 gemacht; sie wurde dennoch verwendet, weil alles da ist, was sie liest. Ist die Datei von anderer Art, ihre Spalten neu zuordnen.</translation>
    </message>
    <message>
        <source>The mapping “%1” was made for files with %2; it was used all the same, for all that it reads is there. If the file is of another kind, map its columns anew.</source>
        <extracomment>%2 is a list of labels</extracomment>
        <translation>Die Zuordnung „%1“ wurde für Dateien mit %2 gemacht; sie wurde dennoch verwendet, weil alles da ist, was sie liest. Ist die Datei von anderer Art, ihre Spalten neu zuordnen.</translation>
    </message>
    <message>
        <source>The mapping “%1” was made for files with %2 and without %3; it was used all the same, for all that it reads is there. If the file is of another kind, map its columns anew.</source>
        <extracomment>%2 and %3 are lists of labels</extracomment>
        <translation>Die Zuordnung „%1“ wurde für Dateien mit %2 und ohne %3 gemacht; sie wurde dennoch verwendet, weil alles da ist, was sie liest. Ist die Datei von anderer Art, ihre Spalten neu zuordnen.</translation>
    </message>
    <message>
        <source>It has all that the mapping “%1” reads, but not the same other columns, which may mean that its rows are something else; so that mapping is not used unasked.</source>
        <translation>Sie hat alles, was die Zuordnung „%1“ liest, aber nicht dieselben anderen Spalten; ihre Zeilen können also etwas anderes sein, und die Zuordnung wird nicht ungefragt benutzt.</translation>
    </message>
</context>
</TS>
