// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/label_match.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace postledger {

namespace {

constexpr std::size_t kLongest = 200; ///< longer labels are prose
constexpr std::size_t kShortestWords = 4;
constexpr std::size_t kShortestMisspelt = 5;

/// Levenshtein distance of two labels, byte by byte: good enough to find a misspelt neighbour.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

/// Equal, where U+FFFD stands for any letter: programs write it for one that a wrong encoding lost.
bool isSame(std::string_view label, std::string_view name)
{
    constexpr std::string_view kLost = "\xEF\xBF\xBD";
    if (label.find(kLost) == std::string_view::npos)
        return label == name;
    while (!label.empty() && !name.empty()) {
        if (label.starts_with(kLost)) {
            label.remove_prefix(kLost.size());
            do
                name.remove_prefix(1);
            while (!name.empty() && (static_cast<unsigned char>(name.front()) & 0xC0U) == 0x80U);
        } else if (label.front() == name.front()) {
            label.remove_prefix(1);
            name.remove_prefix(1);
        } else {
            return false;
        }
    }
    return label.empty() && name.empty();
}

bool hasWords(std::string_view label, std::string_view words)
{
    for (std::size_t at = label.find(words); at != std::string_view::npos; at = label.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || label[at - 1] == ' ') && (end == label.size() || label[end] == ' '))
            return true;
    }
    return false;
}

/// A word of at least \p least letters that stands in both.
bool shareWord(std::string_view a, std::string_view b, std::size_t least)
{
    for (std::size_t begin = 0; begin < a.size();) {
        const std::size_t end = std::min(a.find(' ', begin), a.size());
        if (end - begin >= least && hasWords(b, a.substr(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

int spellingLikeness(const std::string &label, const std::string &name)
{
    // The distance is never below the difference of the lengths.
    const std::size_t longer = std::max(label.size(), name.size());
    const std::size_t most = std::max<std::size_t>(3, name.size() / 2);
    const std::size_t steps = longer - std::min(label.size(), name.size()) < most ? distance(label, name) : longer;
    if (name.size() >= kShortestMisspelt && label.size() >= kShortestMisspelt && steps <= name.size() / 5)
        return kLikeSpelling - static_cast<int>(std::min<std::size_t>(steps, 10));
    constexpr std::size_t kLeastOfAWord = 3;
    if (label.size() >= kLeastOfAWord && hasWords(name, label))
        return kLikeRemotely;
    if (steps < most)
        return kLikeRemotely - 1 - static_cast<int>(std::min<std::size_t>(steps, 20));
    return shareWord(label, name, kShortestMisspelt) ? 1 : 0;
}

} // namespace

std::string spacedLabel(std::string_view label)
{
    constexpr std::string_view kMarks = "_-.:/()*";
    std::string text(label);
    for (char &c : text) {
        if (kMarks.find(c) != std::string_view::npos)
            c = ' ';
    }
    return foldedText(text);
}

int labelLikeness(const std::string &label, std::span<const std::string> own, std::span<const std::string> others)
{
    if (label.empty() || label.size() > kLongest)
        return 0;
    int best = 0;
    int rank = 0; // of earlier names, which are the commoner ones
    const auto compare = [&](const std::string &name) {
        if (isSame(label, name))
            best = std::max(best, kLikeExactly - rank);
        else if (name.size() >= kShortestWords && hasWords(label, name))
            best = std::max(best, kLikeWords - rank);
        rank = std::min(rank + 1, 15);
    };
    for (const std::string &name : own) {
        compare(name);
        if (best < kLikeSpelling)
            best = std::max(best, spellingLikeness(label, name));
    }
    for (const std::string &name : others)
        compare(name);
    return best;
}

bool looksPersonal(std::string_view label)
{
    static constexpr std::array kWords{"shipping name", "delivery name", "full name", "first name", "last name",
        "firstname", "lastname", "surname", "billing", "recipient", "customer", "customers", "buyer", "buyers",
        "purchaser", "client", "guest", "contact", "address", "address1", "address2", "street", "zip", "postcode",
        "phone", "telephone", "mobile", "mail", "email", "e-mail", "vorname", "nachname", "kunde", "kunden", "kundin",
        "kundenname", "käufer", "käuferin", "besteller", "empfänger", "adresse", "anschrift", "strasse", "straße",
        "plz", "postleitzahl", "telefon", "telefonnummer", "handy", "rechnungsadresse", "lieferadresse",
        "rechnungsname", "lieferanschrift", "rechnungsanschrift", "prénom", "acheteur", "destinataire", "rue",
        "téléphone", "courriel", "apellido", "apellidos", "cliente", "comprador", "destinatario", "dirección", "calle",
        "teléfono", "correo", "cognome", "acquirente", "indirizzo", "telefono", "sobrenome", "endereço", "telefone",
        "voornaam", "achternaam", "klant", "koper", "ontvanger", "adres", "straat", "telefoon"};
    // Written without blanks between words.
    static constexpr std::array kParts{"氏名", "お名前", "名前", "住所", "電話", "メール", "顧客", "購入者", "お客様"};
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return hasWords(label, word); })
        || std::any_of(kParts.begin(), kParts.end(),
            [&](std::string_view part) { return label.find(part) != std::string_view::npos; });
}

std::string nearestLabel(const FileProbe &probe, std::string_view wanted)
{
    const std::string name = spacedLabel(wanted);
    std::string nearest;
    int best = 0;
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        const int score = labelLikeness(spacedLabel(probe.foldedLabels[i]), std::span(&name, 1));
        if (score > best) {
            best = score;
            nearest = probe.labels[i];
        }
    }
    return nearest;
}

} // namespace postledger
