// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/unmatched.h"

#include "analytics/links.h"
#include "analytics/scan.h"
#include "base/text.h"
#include "domain/shown_handle.h"

#include <algorithm>
#include <array>
#include <map>

namespace postledger {

namespace {

constexpr std::size_t kLongestCompared = 40;

bool isLetter(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters and digits in lower case: what is left when dots, blanks and the like do not count.
std::string bare(std::string_view name)
{
    std::string result;
    for (const char c : asciiLower(trimmed(name))) {
        if (isLetter(c) || isDigit(c))
            result += c;
    }
    return result;
}

/// The name without what people add to one that is taken.
std::string core(std::string_view name)
{
    std::string text = bare(name);
    for (const std::string_view word : {"official", "offiziell", "tiktok", "insta"}) {
        const std::size_t at = text.find(word);
        if (at != std::string::npos && text.size() > word.size() + 2)
            text.erase(at, word.size());
    }
    while (text.size() > 3 && isDigit(text.back()))
        text.pop_back();
    return text;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char c : asciiLower(trimmed(name))) {
        const bool breaks = !isLetter(c) && !isDigit(c);
        const bool turns = !breaks && !words.back().empty() && isDigit(words.back().back()) != isDigit(c);
        if ((breaks || turns) && !words.back().empty())
            words.emplace_back();
        if (!breaks)
            words.back() += c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// Letters to change, add or take away; kLongestCompared when a name is too long for such a comparison.
std::size_t distance(std::string_view a, std::string_view b)
{
    if (a.size() > kLongestCompared || b.size() > kLongestCompared)
        return kLongestCompared;
    std::array<std::size_t, kLongestCompared + 1> row{};
    for (std::size_t i = 0; i <= b.size(); ++i)
        row[i] = i;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

int sharedWords(std::string_view a, std::string_view b)
{
    const std::vector<std::string> left = wordsOf(a);
    const std::vector<std::string> right = wordsOf(b);
    std::size_t shared = 0, total = 0;
    for (const std::string &word : left) {
        total += word.size();
        shared += std::find(right.begin(), right.end(), word) != right.end() ? word.size() : 0;
    }
    for (const std::string &word : right)
        total += std::find(left.begin(), left.end(), word) == left.end() ? word.size() : 0;
    return total == 0 ? 0 : static_cast<int>(85 * shared / total);
}

} // namespace

int likeness(std::string_view a, std::string_view b)
{
    const std::string left = bare(a);
    const std::string right = bare(b);
    if (left.empty() || right.empty())
        return 0;
    if (left == right)
        return 100;
    const std::string leftCore = core(a);
    const std::string rightCore = core(b);
    if (leftCore == rightCore)
        return 92;
    int best = sharedWords(a, b);
    const std::string &shorter = leftCore.size() < rightCore.size() ? leftCore : rightCore;
    const std::string &longer = leftCore.size() < rightCore.size() ? rightCore : leftCore;
    const auto part = static_cast<int>(100 * shorter.size() / longer.size());
    if (shorter.size() >= 4 && longer.starts_with(shorter))
        best = std::max(best, 62 + part / 4);
    else if (shorter.size() >= 5 && longer.find(shorter) != std::string::npos)
        best = std::max(best, 55 + part / 4);
    if (shorter.size() >= 5) {
        const std::size_t changes = distance(left, right);
        const std::size_t length = std::max(left.size(), right.size());
        if (changes * 5 <= length)
            best = std::max(best, 90 - static_cast<int>(150 * changes / length));
    }
    return best;
}

const std::vector<UnmatchedName> &unmatchedNames(const Facts &facts)
{
    return facts.unmatched;
}

namespace {

struct Earned
{
    std::int64_t orders = 0, net = 0;
};

std::vector<Earned> earnedByCreator(const Facts &facts)
{
    std::vector<Earned> earned(facts.creators.size());
    const View &view = *facts.newestView;
    for (std::uint32_t i = 0; i < facts.orderCount(); ++i) {
        const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[i])];
        if (cell.creator < 0)
            continue;
        Earned &sums = earned[static_cast<std::size_t>(cell.creator)];
        ++sums.orders;
        sums.net += view.netOf(i);
    }
    return earned;
}

void byLikeness(std::vector<LinkTarget> &targets)
{
    std::stable_sort(targets.begin(), targets.end(), [](const LinkTarget &a, const LinkTarget &b) {
        return std::tuple(-a.likeness, std::string_view(a.title), std::string_view(a.ref))
            < std::tuple(-b.likeness, std::string_view(b.title), std::string_view(b.ref));
    });
}

std::vector<LinkTarget> postTargets(const Facts &facts, const std::string &name)
{
    std::vector<LinkTarget> targets;
    const std::string wanted = bare(name);
    const bool isNumber = std::all_of(wanted.begin(), wanted.end(), isDigit); // no caption is like one
    for (std::size_t i = 0; i < facts.posts.size(); ++i) {
        const Post &post = facts.posts[i].record;
        const PostFacts &known = facts.posts[i];
        LinkTarget target{LinkKind::Post, post.platform, post.ref,
            titleOf(facts, Dimension::Post, static_cast<std::int32_t>(i)), {}, 0};
        if (known.creator >= 0)
            target.about = titleOf(facts, Dimension::Creator, known.creator) + " · ";
        target.about += known.platform >= 0 ? titleOf(facts, Dimension::Platform, known.platform) : post.platform;
        // A link of the post holds the id under which other files know it.
        if (wanted.size() >= 6 && bare(post.permalink).find(wanted) != std::string::npos)
            target.likeness = 95;
        target.likeness = std::max({target.likeness, likeness(name, post.ref), likeness(name, post.alternateRef),
            isNumber ? 0 : std::min(likeness(name, target.title), 90)});
        targets.push_back(std::move(target));
    }
    byLikeness(targets);
    return targets;
}

} // namespace

std::vector<LinkTarget> linkTargets(const Facts &facts, LinkKind kind, const std::string &name)
{
    if (kind == LinkKind::Post)
        return postTargets(facts, name);
    std::vector<LinkTarget> targets;
    if (kind == LinkKind::Campaign) {
        const std::string own = nameKey(name);
        for (const std::string &campaign : facts.campaigns) {
            if (nameKey(campaign) != own)
                targets.push_back({LinkKind::Campaign, {}, campaign, campaign, {}, likeness(name, campaign)});
        }
        byLikeness(targets);
        return targets;
    }
    for (const CreatorFacts &creator : facts.creators) {
        int alike = likeness(name, creator.handle);
        for (const std::string &also : creator.also)
            alike = std::max(alike, likeness(name, also));
        targets.push_back({LinkKind::Creator, {}, creator.handle, shownHandle(creator.handle), {}, alike});
    }
    byLikeness(targets);
    if (kind == LinkKind::Code) {
        std::vector<LinkTarget> posts = postTargets(facts, name);
        targets.insert(targets.end(), std::make_move_iterator(posts.begin()), std::make_move_iterator(posts.end()));
    }
    return targets;
}

std::vector<CreatorPair> likelySameCreators(const Facts &facts, std::size_t limit)
{
    const std::vector<Earned> earned = earnedByCreator(facts);
    // Names that begin alike or end alike are compared; all with all would be felt with thousands.
    constexpr std::size_t kAllWithAll = 60;
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t i = 0; i < facts.creators.size(); ++i) {
        const std::string name = bare(facts.creators[i].handle);
        if (facts.creators.size() <= kAllWithAll) {
            blocks[{}].push_back(i);
        } else if (name.size() >= 3) {
            blocks['^' + name.substr(0, 3)].push_back(i);
            blocks['$' + name.substr(name.size() - 3)].push_back(i);
        }
    }
    std::map<std::pair<std::size_t, std::size_t>, int> alike;
    for (const auto &[block, members] : blocks) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const CreatorFacts &one = facts.creators[members[i]];
                const CreatorFacts &two = facts.creators[members[j]];
                if (one.stated || two.stated)
                    continue;
                const int score = likeness(one.handle, two.handle);
                if (score >= kLikely)
                    alike[{members[i], members[j]}] = score;
            }
        }
    }
    std::vector<CreatorPair> pairs;
    for (const auto &[pair, score] : alike) {
        auto [more, fewer] = pair;
        if (std::tuple(earned[more].net, earned[more].orders) < std::tuple(earned[fewer].net, earned[fewer].orders))
            std::swap(more, fewer);
        pairs.push_back({facts.creators[more].handle, facts.creators[fewer].handle, earned[fewer].orders,
            earned[fewer].net, score});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const CreatorPair &a, const CreatorPair &b) {
        return std::tuple(-a.likeness, -a.netMinor, std::string_view(a.creator))
            < std::tuple(-b.likeness, -b.netMinor, std::string_view(b.creator));
    });
    pairs.resize(std::min(pairs.size(), limit));
    return pairs;
}

std::vector<CreatorNames> creatorNames(const Facts &facts)
{
    const std::vector<Earned> earned = earnedByCreator(facts);
    std::vector<CreatorNames> names;
    for (std::size_t i = 0; i < facts.creators.size(); ++i)
        names.push_back({facts.creators[i].handle, facts.creators[i].also, earned[i].orders, earned[i].net, 0});
    for (const PostFacts &post : facts.posts) {
        if (post.creator >= 0)
            ++names[static_cast<std::size_t>(post.creator)].posts;
    }
    std::stable_sort(names.begin(), names.end(), [](const CreatorNames &a, const CreatorNames &b) {
        return std::tuple(-a.netMinor, std::string_view(a.handle))
            < std::tuple(-b.netMinor, std::string_view(b.handle));
    });
    return names;
}

} // namespace postledger
