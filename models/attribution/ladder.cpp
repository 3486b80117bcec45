// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/attribution.h"
#include "domain/records.h"

#include <algorithm>

namespace postledger {

namespace {

constexpr auto kClick = static_cast<std::uint8_t>(TouchType::Click);
constexpr auto kView = static_cast<std::uint8_t>(TouchType::View);

struct Candidate
{
    Rung rung = Rung::None;
    EntityIndex post = kNone;
    EntityIndex creator = kNone;
    EntityIndex campaign = kNone;
    Instant at = 0;

    bool holds() const { return rung != Rung::None; }
};

const PostEntry &postAt(const LadderTables &tables, EntityIndex post)
{
    return tables.posts[static_cast<std::size_t>(post)];
}

Candidate onPost(const LadderTables &tables, Rung rung, EntityIndex post, Instant at)
{
    const PostEntry &entry = postAt(tables, post);
    return {rung, post, entry.creator, entry.campaign, at};
}

// A creator without a post: the newest post in the lookback stands for it, else the credit stays with the creator.
Candidate onCreator(const LadderTables &tables, Rung rung, EntityIndex creator, Instant at)
{
    const EntityIndex post = latestPost(tables, creator, at);
    if (post != kNone)
        return onPost(tables, rung, post, at);
    return {rung, kNone, creator, kNone, at};
}

void raise(Evidence &evidence, EvidenceFlag flag)
{
    evidence.flags = static_cast<std::uint8_t>(evidence.flags | static_cast<std::uint8_t>(flag));
}

Candidate declared(const LadderTables &tables, const LadderOrder &order, Evidence &evidence)
{
    if (order.declaredPost >= 0 && postAt(tables, order.declaredPost).publishedAt <= order.at) {
        Candidate candidate = onPost(tables, Rung::Declared, order.declaredPost, order.at);
        if (candidate.creator == kNone && order.declaredCreator >= 0)
            candidate.creator = order.declaredCreator;
        return candidate;
    }
    if (order.declaredPost != kNone) {
        raise(evidence, EvidenceFlag::DeclaredPostUnknown);
        if (order.declaredPost >= 0)
            raise(evidence, EvidenceFlag::DeclaredPostLater);
        // It is another post than those known of this creator: none of them may stand for it.
        if (order.declaredCreator >= 0)
            return {Rung::Declared, kNone, order.declaredCreator, kNone, order.at};
        return {};
    }
    if (order.declaredCreator >= 0)
        return onCreator(tables, Rung::Declared, order.declaredCreator, order.at);
    return {};
}

Candidate code(const LadderTables &tables, const LadderOrder &order, Evidence &evidence)
{
    bool unknown = false;
    bool late = false;
    for (const EntityIndex index : order.codes) {
        if (index < 0) {
            unknown = true;
            continue;
        }
        for (const CodeEntry &entry : tables.codes[static_cast<std::size_t>(index)]) {
            if (order.at < entry.validFrom || order.at > entry.validTo)
                continue;
            if (entry.post >= 0) {
                Candidate candidate = onPost(tables, Rung::Code, entry.post, order.at);
                if (entry.creator >= 0)
                    candidate.creator = entry.creator;
                return candidate;
            }
            if (entry.creator >= 0)
                return onCreator(tables, Rung::Code, entry.creator, order.at);
        }
        late = true;
    }
    if (unknown)
        raise(evidence, EvidenceFlag::CodeUnknown);
    if (late)
        raise(evidence, EvidenceFlag::CodeOutOfWindow);
    return {};
}

Candidate lastTouch(
    const LadderTables &tables, const LadderOrder &order, std::uint8_t type, Rung rung, std::int64_t window)
{
    for (auto touch = order.touches.rbegin(); touch != order.touches.rend(); ++touch) {
        if (touch->type == type && touch->at <= order.at && order.at - touch->at <= window)
            return onPost(tables, rung, touch->post, touch->at);
    }
    return {};
}

Candidate click(const LadderTables &tables, const LadderOrder &order)
{
    const Candidate onKnownPost = lastTouch(tables, order, kClick, Rung::Click, tables.windows.clickSeconds);
    if (onKnownPost.holds() || order.campaign < 0)
        return onKnownPost;
    if (order.campaignAt > order.at || order.at - order.campaignAt > tables.windows.clickSeconds)
        return {};
    return {Rung::Click, kNone, kNone, order.campaign, order.campaignAt};
}

bool disagree(const Candidate &winner, const Candidate &loser)
{
    if (winner.post >= 0 && loser.post >= 0)
        return winner.post != loser.post;
    return winner.creator >= 0 && loser.creator >= 0 && winner.creator != loser.creator;
}

} // namespace

EntityIndex latestPost(const LadderTables &tables, EntityIndex creator, Instant at)
{
    const auto &posts = tables.postsOfCreator[static_cast<std::size_t>(creator)];
    const auto next = std::upper_bound(posts.begin(), posts.end(), at,
        [&](Instant value, EntityIndex post) { return value < postAt(tables, post).publishedAt; });
    if (next == posts.begin())
        return kNone;
    const EntityIndex post = *(next - 1);
    return at - postAt(tables, post).publishedAt <= tables.windows.lookbackSeconds ? post : kNone;
}

Evidence climb(const LadderTables &tables, const LadderOrder &order, std::vector<Conflict> *conflicts)
{
    Evidence evidence;
    evidence.creditAt = order.at;
    Candidate rungs[4];
    if (order.declaredPost != kNone || order.declaredCreator >= 0)
        rungs[0] = declared(tables, order, evidence);
    if (!order.codes.empty())
        rungs[1] = code(tables, order, evidence);
    if (!order.touches.empty() || order.campaign >= 0)
        rungs[2] = click(tables, order);
    if (tables.windows.viewSeconds > 0)
        rungs[3] = lastTouch(tables, order, kView, Rung::View, tables.windows.viewSeconds);

    const Candidate *winner = nullptr;
    for (const Candidate &candidate : rungs) {
        if (!candidate.holds())
            continue;
        if (winner == nullptr) {
            winner = &candidate;
            continue;
        }
        if (!disagree(*winner, candidate))
            continue;
        raise(evidence, EvidenceFlag::Conflict);
        if (conflicts != nullptr) {
            conflicts->push_back(
                {winner->rung, candidate.rung, winner->post, winner->creator, candidate.post, candidate.creator});
        }
    }
    if (winner != nullptr) {
        evidence.rung = winner->rung;
        evidence.post = winner->post;
        evidence.creator = winner->creator;
        evidence.campaign = winner->campaign;
        evidence.creditAt = winner->at;
    }
    evidence.contractCreator = rungs[0].holds() && rungs[0].creator >= 0 ? rungs[0].creator : rungs[1].creator;
    return evidence;
}

void appendPath(const LadderTables &tables, const LadderOrder &order, std::vector<PathTouch> &out)
{
    const std::size_t begin = out.size();
    for (const PathTouch &touch : order.touches) {
        if (touch.type == kClick && touch.at <= order.at && order.at - touch.at <= tables.windows.lookbackSeconds)
            out.push_back(touch);
    }
    if (order.declaredPost < 0 || postAt(tables, order.declaredPost).publishedAt > order.at)
        return;
    if (out.size() == begin || out.back().post != order.declaredPost)
        out.push_back({order.at, order.declaredPost, kClick});
}

} // namespace postledger
