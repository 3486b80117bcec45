// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/entities.h"
#include "analytics/facts_data.h"
#include "analytics/facts_input.h"
#include "analytics/parallel.h"
#include "analytics/quality.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::uint32_t kDropped = std::numeric_limits<std::uint32_t>::max();

class Builder
{
public:
    Builder(FactsInput input, const JobControl &job)
        : m_in(std::move(input))
        , m_job(job)
        , m_facts(std::make_shared<Facts>())
    {
    }
    Result<FactsPtr> run();

private:
    // One touch of a customer, ready to be taken by an order.
    struct CustomerTouch
    {
        Instant at = 0;
        EntityIndex post = kNone;
        std::uint8_t type = 0;
    };
    struct Declared
    {
        EntityIndex post = kNone, creator = kNone;
        std::vector<EntityIndex> otherPosts;
    };
    struct ChunkResult
    {
        std::vector<PathStep> path;
        std::vector<OrderConflict> conflicts;
    };

    void findNamedOrders();
    void dropOrders();
    void sortOrders();
    void fillDays();
    void fillColumns();
    void walkCustomers();
    void readTouches();
    void readDeclarations();
    void attribute();
    void attributeChunk(std::size_t chunk, const EntityIndexer &names, ChunkResult &result);
    void numberCells();
    void readRefunds();
    void fillRows();
    void readClaims(const EntityIndexer &names);
    void findNewest();

    template<typename Work>
    void overOrders(const Work &work) const
    {
        const std::size_t parts = m_facts->threads();
        inParallel(m_facts->pool(), parts, [&](std::size_t part) {
            const auto [begin, end] = partBounds(m_facts->orderCount(), part, parts);
            for (std::size_t i = begin; i < end; ++i)
                work(i);
        });
    }
    std::pair<std::size_t, std::size_t> place(std::uint32_t global) const
    {
        std::size_t chunk = 0;
        while (chunk + 1 < m_base.size() - 1 && global >= m_base[chunk + 1])
            ++chunk;
        return {chunk, global - m_base[chunk]};
    }
    const OrderChunk::Row &row(std::uint32_t global) const
    {
        const auto [chunk, local] = place(global);
        return m_in.chunks[chunk].orders[local];
    }
    // Positions of the orders that a record names; an empty store stands for any, if only one has such an order.
    std::vector<std::uint32_t> ordersNamed(std::string_view ref) const;
    std::uint32_t orderNamed(std::string_view store, std::string_view ref, const EntityIndexer &names) const;

    FactsInput m_in;
    JobControl m_job;
    std::shared_ptr<Facts> m_facts;
    std::unique_ptr<EntityIndexer> m_names;
    std::vector<std::uint32_t> m_base; ///< first global number of each chunk, and the end
    std::vector<std::vector<EntityIndex>> m_storeOf; ///< by chunk and text
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_named; ///< global numbers by ref
    std::vector<bool> m_out; ///< by global number: test or mirror
    std::vector<std::uint32_t> m_sorted; ///< global numbers in the order of the columns
    std::vector<std::uint32_t> m_position; ///< the inverse; kDropped
    std::vector<std::uint32_t> m_previous; ///< by position: the customer's order before; kDropped
    std::vector<std::uint8_t> m_customerType; ///< by position
    std::vector<std::uint32_t> m_touchBegin; ///< by customer
    std::vector<CustomerTouch> m_touches;
    std::unordered_map<std::uint32_t, Declared> m_declared; ///< by position
    std::vector<EntityIndex> m_post, m_creator, m_campaign; ///< by position: what evidence credits
    std::vector<std::int16_t> m_ownPlatform;
    std::size_t m_customers = 1; ///< one more than the largest number
    QualityCounts m_quality;
};

std::vector<std::uint32_t> Builder::ordersNamed(std::string_view ref) const
{
    const auto found = m_named.find(ref);
    return found == m_named.end() ? std::vector<std::uint32_t>{} : found->second;
}

std::uint32_t Builder::orderNamed(std::string_view store, std::string_view ref, const EntityIndexer &names) const
{
    const auto found = m_named.find(ref);
    if (found == m_named.end())
        return kDropped;
    if (store.empty())
        return found->second.size() == 1 ? found->second.front() : kDropped;
    const EntityIndex wanted = names.store(store);
    for (const std::uint32_t global : found->second) {
        const auto [chunk, local] = place(global);
        const std::int32_t text = m_in.chunks[chunk].orders[local].store;
        if (text >= 0 && m_storeOf[chunk][static_cast<std::size_t>(text)] == wanted)
            return global;
    }
    return kDropped;
}

// Refunds, declarations, claims and mirrors name orders by ref. One walk finds all of them, so that no index of a
// million refs has to be built.
void Builder::findNamedOrders()
{
    for (const Refund &refund : m_in.refunds)
        m_named.try_emplace(refund.orderRef);
    for (const Declaration &declaration : m_in.declarations)
        m_named.try_emplace(declaration.orderRef);
    for (const Claim &claim : m_in.claims) {
        if (!claim.orderRef.empty())
            m_named.try_emplace(claim.orderRef);
    }
    for (const OrderChunk &chunk : m_in.chunks) {
        for (const OrderChunk::Mirror &mirror : chunk.mirrors)
            m_named.try_emplace(mirror.ref);
    }
    if (m_named.empty())
        return;
    std::vector<std::vector<std::pair<std::string_view, std::uint32_t>>> hits(m_in.chunks.size());
    inParallel(m_facts->pool(), m_in.chunks.size(), [&](std::size_t c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (std::size_t i = 0; i < chunk.orders.size(); ++i) {
            const auto found = m_named.find(chunk.ref(chunk.orders[i]));
            if (found != m_named.end())
                hits[c].emplace_back(found->first, m_base[c] + static_cast<std::uint32_t>(i));
        }
    });
    for (const auto &list : hits) {
        for (const auto &[ref, global] : list)
            m_named[ref].push_back(global);
    }
}

void Builder::dropOrders()
{
    m_out.assign(m_base.back(), false);
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (std::size_t i = 0; i < chunk.orders.size(); ++i) {
            if (chunk.orders[i].test) {
                m_out[m_base[c] + i] = true;
                ++m_quality.testOrders;
            }
        }
        for (const OrderChunk::Mirror &mirror : chunk.mirrors) {
            const std::uint32_t original = orderNamed(mirror.store, mirror.ref, *m_names);
            const std::uint32_t global = m_base[c] + mirror.order;
            if (original != kDropped && original != global && !m_out[global]) {
                m_out[global] = true;
                ++m_quality.mirrorOrders;
            }
        }
    }
}

void Builder::sortOrders()
{
    struct Key
    {
        Instant at;
        std::uint32_t global;
    };
    std::vector<Key> keys;
    keys.reserve(m_out.size());
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (std::size_t i = 0; i < chunk.orders.size(); ++i) {
            const auto global = m_base[c] + static_cast<std::uint32_t>(i);
            if (!m_out[global])
                keys.push_back({chunk.orders[i].placedAt, global});
        }
    }
    const auto earlier = [](const Key &a, const Key &b) { return a.at < b.at; };
    const auto middle = keys.begin() + static_cast<std::ptrdiff_t>(keys.size() / 2);
    inParallel(m_facts->pool(), 2, [&](std::size_t half) {
        const auto begin = half == 0 ? keys.begin() : middle;
        const auto end = half == 0 ? middle : keys.end();
        if (!std::is_sorted(begin, end, earlier)) {
            if (std::is_sorted(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), earlier))
                std::reverse(begin, end);
            else
                std::sort(begin, end, earlier);
        }
    });
    if (middle != keys.begin() && middle != keys.end() && middle->at < (middle - 1)->at) {
        if (keys.back().at <= keys.front().at)
            std::rotate(keys.begin(), middle, keys.end());
        std::inplace_merge(keys.begin(), keys.end() - (keys.end() - middle), keys.end(), earlier);
    }
    if (!std::is_sorted(keys.begin(), keys.end(), earlier))
        std::sort(keys.begin(), keys.end(), earlier);
    // Equal instants: by store and ref, so that the order of the input does not matter.
    const auto name = [&](std::uint32_t global) {
        const auto [c, local] = place(global);
        const OrderChunk &chunk = m_in.chunks[c];
        const OrderChunk::Row &order = chunk.orders[local];
        const EntityIndex store = order.store < 0 ? kNone : m_storeOf[c][static_cast<std::size_t>(order.store)];
        return std::pair(store, chunk.ref(order));
    };
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i + 1;
        while (end < keys.size() && keys[end].at == keys[i].at)
            ++end;
        if (end - i > 1) {
            std::sort(keys.begin() + static_cast<std::ptrdiff_t>(i), keys.begin() + static_cast<std::ptrdiff_t>(end),
                [&](const Key &a, const Key &b) { return name(a.global) < name(b.global); });
        }
        i = end;
    }
    m_sorted.resize(keys.size());
    std::transform(keys.begin(), keys.end(), m_sorted.begin(), [](const Key &key) { return key.global; });
}

void Builder::fillDays()
{
    Facts &f = *m_facts;
    const std::size_t n = m_sorted.size();
    f.placedAt.resize(n);
    f.day.resize(n);
    overOrders([&](std::size_t i) { f.day[i] = f.zone.localDay(row(m_sorted[i]).placedAt); });
    // Where the clock goes back over midnight, a later instant can lie in an earlier day.
    const bool ordered = std::is_sorted(f.day.begin(), f.day.end());
    if (!ordered) {
        std::vector<std::uint32_t> order(n);
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(
            order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return f.day[a] < f.day[b]; });
        std::vector<std::uint32_t> sorted(n);
        std::vector<Day> day(n);
        for (std::size_t i = 0; i < n; ++i) {
            sorted[i] = m_sorted[order[i]];
            day[i] = f.day[order[i]];
        }
        m_sorted = std::move(sorted);
        f.day = std::move(day);
    }
}

void Builder::fillColumns()
{
    Facts &f = *m_facts;
    const std::size_t n = m_sorted.size();
    m_position.assign(m_base.back(), kDropped);
    f.placedAt.resize(n);
    f.id.resize(n);
    f.customer.resize(n);
    f.refBegin.resize(n);
    f.refSize.resize(n);
    std::vector<std::uint32_t> arenaBegin;
    for (OrderChunk &chunk : m_in.chunks) {
        arenaBegin.push_back(static_cast<std::uint32_t>(f.refs.size()));
        f.refs += chunk.refs;
        chunk.refs = {};
    }
    overOrders([&](std::size_t i) {
        const std::uint32_t global = m_sorted[i];
        const auto [chunk, local] = place(global);
        const OrderChunk::Row &order = m_in.chunks[chunk].orders[local];
        m_position[global] = static_cast<std::uint32_t>(i);
        f.placedAt[i] = order.placedAt;
        f.id[i] = order.id;
        f.customer[i] = order.customer;
        f.refBegin[i] = arenaBegin[chunk] + order.refBegin;
        f.refSize[i] = order.refSize;
    });
}

// What an order is to its customer depends on the orders before it, so this is one walk in time.
void Builder::walkCustomers()
{
    Facts &f = *m_facts;
    for (const std::int32_t customer : f.customer)
        m_customers = std::max(m_customers, static_cast<std::size_t>(customer) + 1);
    for (const auto &[customer, first] : m_in.history)
        m_customers = std::max(m_customers, static_cast<std::size_t>(customer) + 1);
    for (const TouchTable::Row &touch : m_in.touches.rows)
        m_customers = std::max(m_customers, static_cast<std::size_t>(touch.customer) + 1);
    std::vector<Instant> known(m_customers, kForever);
    for (const auto &[customer, first] : m_in.history)
        known[static_cast<std::size_t>(customer)] = std::min(known[static_cast<std::size_t>(customer)], first);
    std::vector<std::uint32_t> last(m_customers, kDropped);
    f.customerSince.assign(m_customers, kNeverDay);
    m_previous.assign(f.orderCount(), kDropped);
    m_customerType.assign(f.orderCount(), 0);
    for (std::size_t i = 0; i < f.orderCount(); ++i) {
        const auto customer = static_cast<std::size_t>(f.customer[i]);
        if (customer == 0)
            continue;
        f.hasCustomers = true;
        m_previous[i] = last[customer];
        if (last[customer] == kDropped) {
            const Instant first = std::min(known[customer], f.placedAt[i]);
            f.customerSince[customer] = f.zone.localDay(first);
            m_customerType[i] = first < f.placedAt[i] ? 2 : 1;
        } else {
            m_customerType[i] = 2;
        }
        last[customer] = static_cast<std::uint32_t>(i);
    }
}

void Builder::readTouches()
{
    std::vector<EntityIndex> posts;
    for (std::size_t i = 0; i < m_in.touches.posts.size(); ++i)
        posts.push_back(m_names->post(m_in.touches.posts.at(static_cast<std::int32_t>(i))));
    auto &rows = m_in.touches.rows;
    std::sort(rows.begin(), rows.end(), [&](const TouchTable::Row &a, const TouchTable::Row &b) {
        if (a.customer != b.customer)
            return a.customer < b.customer;
        if (a.at != b.at)
            return a.at < b.at;
        return m_in.touches.ref(a) < m_in.touches.ref(b);
    });
    m_touchBegin.assign(m_customers + 1, 0);
    for (const TouchTable::Row &touch : rows) {
        const EntityIndex post = touch.post < 0 ? kNone : posts[static_cast<std::size_t>(touch.post)];
        const bool counts = touch.type == TouchType::Click || touch.type == TouchType::View;
        if (touch.customer <= 0 || post < 0 || !counts)
            continue;
        m_touches.push_back({touch.at, post, static_cast<std::uint8_t>(touch.type)});
        ++m_touchBegin[static_cast<std::size_t>(touch.customer) + 1];
    }
    std::partial_sum(m_touchBegin.begin(), m_touchBegin.end(), m_touchBegin.begin());
}

void Builder::readDeclarations()
{
    struct Statement
    {
        std::map<std::string, std::int64_t> valueByPost;
        std::map<std::string, std::int64_t> valueByCreator;
        std::optional<std::int64_t> commission;
    };
    std::map<std::uint32_t, Statement> byOrder;
    for (const Declaration &declaration : m_in.declarations) {
        const std::uint32_t global = orderNamed(declaration.store, declaration.orderRef, *m_names);
        if (global == kDropped) {
            ++m_quality.declarationsWithoutOrder;
            continue;
        }
        if (m_position[global] == kDropped || !declaration.eligible)
            continue;
        Statement &statement = byOrder[m_position[global]];
        if (!declaration.postRef.empty())
            statement.valueByPost[declaration.postRef] += declaration.value;
        if (!declaration.creatorRef.empty())
            statement.valueByCreator[declaration.creatorRef] += declaration.value;
        if (declaration.commission)
            statement.commission = statement.commission.value_or(0) + *declaration.commission;
    }
    // The map runs by ref, so the first of the largest wins a tie.
    const auto largest = [](const std::map<std::string, std::int64_t> &values) {
        return std::max_element(
            values.begin(), values.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    };
    for (const auto &[order, statement] : byOrder) {
        Declared declared;
        if (!statement.valueByPost.empty()) {
            const auto winner = largest(statement.valueByPost);
            const EntityIndex post = m_names->post(winner->first);
            declared.post = post == kNone ? kUnknown : post;
            for (const auto &[ref, value] : statement.valueByPost) {
                if (ref != winner->first)
                    declared.otherPosts.push_back(m_names->post(ref));
            }
        }
        if (!statement.valueByCreator.empty())
            declared.creator = m_names->creator(largest(statement.valueByCreator)->first);
        if (statement.commission)
            m_facts->statedCommission.emplace_back(order, *statement.commission);
        m_declared.emplace(order, std::move(declared));
    }
}

void Builder::attribute()
{
    Facts &f = *m_facts;
    const std::size_t n = f.orderCount();
    f.rung.resize(n);
    f.flags.resize(n);
    f.creditAge.resize(n);
    f.contractCreator.resize(n);
    f.pathBegin.resize(n);
    f.pathSize.resize(n);
    m_post.resize(n);
    m_creator.resize(n);
    m_campaign.resize(n);
    m_ownPlatform.resize(n);
    std::vector<ChunkResult> results(m_in.chunks.size());
    inParallel(f.pool(), m_in.chunks.size(), [&](std::size_t c) { attributeChunk(c, *m_names, results[c]); });
    std::size_t steps = 0;
    for (const ChunkResult &result : results)
        steps += result.path.size();
    f.path.reserve(steps);
    for (std::size_t c = 0; c < results.size(); ++c) {
        const auto shift = static_cast<std::uint32_t>(f.path.size());
        f.path.insert(f.path.end(), results[c].path.begin(), results[c].path.end());
        results[c].path = {};
        f.conflicts.insert(f.conflicts.end(), results[c].conflicts.begin(), results[c].conflicts.end());
        for (std::uint32_t global = m_base[c]; shift > 0 && global < m_base[c + 1]; ++global) {
            if (m_position[global] != kDropped)
                f.pathBegin[m_position[global]] += shift;
        }
        m_in.chunks[c].touches = {};
        m_in.chunks[c].codes = {};
    }
    std::stable_sort(f.conflicts.begin(), f.conflicts.end(),
        [](const OrderConflict &a, const OrderConflict &b) { return a.order < b.order; });
}

void Builder::attributeChunk(std::size_t c, const EntityIndexer &names, ChunkResult &result)
{
    Facts &f = *m_facts;
    const OrderChunk &chunk = m_in.chunks[c];
    // Texts are few beside orders: each is looked up once.
    constexpr EntityIndex kUnresolved = -9;
    const std::size_t texts = chunk.texts.size();
    std::vector<EntityIndex> posts(texts, kUnresolved), campaigns(texts, kUnresolved), codes(texts, kUnresolved);
    std::vector<EntityIndex> creators(texts, kUnresolved), platforms(texts, kUnresolved);
    const auto resolve = [&](std::vector<EntityIndex> &cache, std::int32_t text, const auto &look) {
        if (text < 0)
            return kNone;
        EntityIndex &known = cache[static_cast<std::size_t>(text)];
        if (known == kUnresolved)
            known = look(chunk.texts.at(text));
        return known;
    };
    const auto post = [&](const std::string &text) { return names.post(text); };
    const auto platform = [&](const std::string &text) { return names.platform(recognisedPlatform(text)); };
    const std::int64_t reach =
        std::max({f.ladder.windows.clickSeconds, f.ladder.windows.viewSeconds, f.ladder.windows.lookbackSeconds});

    std::vector<EntityIndex> codeBuffer;
    std::vector<PathTouch> touchBuffer, pathBuffer;
    std::vector<Conflict> conflictBuffer;
    std::size_t nextCode = 0;
    std::size_t nextTouch = 0;
    for (std::uint32_t local = 0; local < chunk.orders.size(); ++local) {
        const OrderChunk::Row &row = chunk.orders[local];
        codeBuffer.clear();
        touchBuffer.clear();
        for (; nextCode < chunk.codes.size() && chunk.codes[nextCode].order == local; ++nextCode) {
            codeBuffer.push_back(
                resolve(codes, chunk.codes[nextCode].text, [&](const std::string &text) { return names.code(text); }));
        }
        const std::size_t ownBegin = nextTouch;
        while (nextTouch < chunk.touches.size() && chunk.touches[nextTouch].order == local)
            ++nextTouch;
        const std::uint32_t position = m_position[m_base[c] + local];
        if (position == kDropped)
            continue;

        Instant before = m_previous[position] == kDropped ? kEver : f.placedAt[m_previous[position]];
        before = before > row.placedAt ? kEver : before;
        if (row.customer > 0) {
            const auto first = m_touches.begin() + m_touchBegin[static_cast<std::size_t>(row.customer)];
            const auto last = m_touches.begin() + m_touchBegin[static_cast<std::size_t>(row.customer) + 1];
            for (auto touch = first; touch != last && touch->at <= row.placedAt; ++touch) {
                if (touch->at > before && row.placedAt - touch->at <= reach)
                    touchBuffer.push_back({touch->at, touch->post, touch->type});
            }
        }
        LadderOrder order;
        order.at = row.placedAt;
        EntityIndex ownPlatform = kNone;
        for (std::size_t t = ownBegin; t < nextTouch; ++t) {
            const OrderChunk::Touch &touch = chunk.touches[t];
            const bool atOrder = touch.at == OrderChunk::kAtOrder;
            const Instant at = atOrder ? row.placedAt : touch.at;
            if (at > row.placedAt)
                continue;
            const EntityIndex source = resolve(platforms, touch.source, platform);
            ownPlatform = source >= 0 ? source : ownPlatform;
            // A visit before the customer's order before belongs to that one.
            if (!atOrder && at <= before)
                continue;
            const EntityIndex touched = resolve(posts, touch.content, post);
            if (touched >= 0) {
                touchBuffer.push_back({at, touched, static_cast<std::uint8_t>(touch.type)});
                continue;
            }
            const EntityIndex campaign =
                resolve(campaigns, touch.campaign, [&](const std::string &text) { return names.campaign(text); });
            if (campaign >= 0 && touch.type == TouchType::Click && (order.campaign < 0 || at >= order.campaignAt)) {
                order.campaign = campaign;
                order.campaignAt = at;
            }
        }
        if (touchBuffer.size() > 1) {
            std::stable_sort(touchBuffer.begin(), touchBuffer.end(),
                [](const PathTouch &a, const PathTouch &b) { return a.at < b.at; });
        }
        const EntityIndex declaredPost = resolve(posts, row.declaredPost, post);
        order.declaredPost = row.declaredPost >= 0 && declaredPost == kNone ? kUnknown : declaredPost;
        order.declaredCreator =
            resolve(creators, row.declaredCreator, [&](const std::string &text) { return names.creator(text); });
        const Declared *declared = nullptr;
        if (!m_declared.empty()) {
            const auto found = m_declared.find(position);
            if (found != m_declared.end()) {
                declared = &found->second;
                if (order.declaredPost == kNone)
                    order.declaredPost = declared->post;
                if (order.declaredCreator == kNone)
                    order.declaredCreator = declared->creator;
            }
        }
        order.codes = codeBuffer;
        order.touches = touchBuffer;

        conflictBuffer.clear();
        Evidence evidence = climb(f.ladder, order, &conflictBuffer);
        if (declared != nullptr && evidence.rung == Rung::Declared) {
            for (const EntityIndex other : declared->otherPosts) {
                evidence.flags |= static_cast<std::uint8_t>(EvidenceFlag::Conflict);
                conflictBuffer.push_back(
                    {Rung::Declared, Rung::Declared, evidence.post, evidence.creator, other, kNone});
            }
        }
        for (const Conflict &conflict : conflictBuffer)
            result.conflicts.push_back({position, conflict});
        f.rung[position] = static_cast<std::uint8_t>(evidence.rung);
        f.flags[position] = evidence.flags;
        f.creditAge[position] = static_cast<std::int32_t>(row.placedAt - evidence.creditAt);
        f.contractCreator[position] = evidence.contractCreator;
        m_post[position] = evidence.post;
        m_creator[position] = evidence.creator;
        m_campaign[position] = evidence.campaign;
        m_ownPlatform[position] = static_cast<std::int16_t>(ownPlatform);

        pathBuffer.clear();
        appendPath(f.ladder, order, pathBuffer);
        f.pathBegin[position] = static_cast<std::uint32_t>(result.path.size());
        f.pathSize[position] = static_cast<std::uint16_t>(pathBuffer.size());
        for (const PathTouch &touch : pathBuffer)
            result.path.push_back({touch.post, static_cast<std::int32_t>(row.placedAt - touch.at)});
    }
}

void Builder::numberCells()
{
    Facts &f = *m_facts;
    f.context.resize(f.orderCount());
    f.evidenceCell.resize(f.orderCount());
    std::vector<EntityIndex> platformOfStore;
    for (const std::string &store : f.stores)
        platformOfStore.push_back(m_names->platform(recognisedPlatform(store)));
    FlatMap contexts;
    CellIndex cells(f, f.evidenceCells);
    for (std::size_t i = 0; i < f.orderCount(); ++i) {
        const auto [c, local] = place(m_sorted[i]);
        const OrderChunk::Row &row = m_in.chunks[c].orders[local];
        const EntityIndex store = row.store < 0 ? kNone : m_storeOf[c][static_cast<std::size_t>(row.store)];
        EntityIndex platform = store < 0 ? kNone : platformOfStore[static_cast<std::size_t>(store)];
        if (platform < 0)
            platform = m_ownPlatform[i];
        const std::uint64_t key =
            pairKey(store, (platform + 1) * 16 + static_cast<int>(row.checkout) * 4 + m_customerType[i]);
        f.context[i] = contexts.insert(key);
        if (static_cast<std::size_t>(f.context[i]) == f.contexts.size())
            f.contexts.push_back({store, platform, row.checkout, m_customerType[i]});
        f.evidenceCell[i] = cells.cellFor(f.context[i], m_post[i], m_creator[i], m_campaign[i]);
    }
}

void Builder::readRefunds()
{
    Facts &f = *m_facts;
    std::vector<bool> replaced(f.orderCount());
    for (const Refund &refund : m_in.refunds) {
        const std::uint32_t global = orderNamed(refund.store, refund.orderRef, *m_names);
        if (global == kDropped) {
            ++m_quality.refundsWithoutOrder;
            continue;
        }
        const std::uint32_t order = m_position[global];
        if (order == kDropped)
            continue;
        replaced[order] = true;
        f.refunds.push_back(
            {order, refund.at, 0, refund.merchandise, refund.shipping, refund.tax, refund.restockedCogs.value_or(0)});
    }
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        for (const OrderChunk::Refunded &refund : m_in.chunks[c].refunds) {
            const std::uint32_t order = m_position[m_base[c] + refund.order];
            if (order == kDropped || replaced[order])
                continue;
            m_quality.undatedRefunds += refund.at ? 0 : 1;
            f.refunds.push_back(
                {order, refund.at.value_or(f.placedAt[order]), 0, refund.merchandise, refund.shipping, refund.tax, 0});
        }
    }
    std::sort(f.refunds.begin(), f.refunds.end(), [](const RefundEvent &a, const RefundEvent &b) {
        return std::tie(a.order, a.at, a.merchandise, a.shipping, a.tax, a.restocked)
            < std::tie(b.order, b.at, b.merchandise, b.shipping, b.tax, b.restocked);
    });
}

// Days with orders, those on which a credited touch may lie, and those of refunds.
void Builder::fillRows()
{
    Facts &f = *m_facts;
    const auto &windows = f.ladder.windows;
    const Day reach = static_cast<Day>(
        std::max({windows.clickSeconds, windows.viewSeconds, windows.lookbackSeconds}) / kSecondsPerDay + 1);
    for (const Day day : f.day) {
        if (!f.days.empty() && f.days.back() == day)
            continue;
        for (Day d = f.days.empty() ? day - reach : std::max(f.days.back() + 1, day - reach); d <= day; ++d)
            f.days.push_back(d);
    }
    std::vector<Day> refundDays;
    for (const RefundEvent &refund : f.refunds)
        refundDays.push_back(f.zone.localDay(refund.at));
    const auto known = static_cast<std::ptrdiff_t>(f.days.size());
    f.days.insert(f.days.end(), refundDays.begin(), refundDays.end());
    std::sort(f.days.begin() + known, f.days.end());
    std::inplace_merge(f.days.begin(), f.days.begin() + known, f.days.end());
    f.days.erase(std::unique(f.days.begin(), f.days.end()), f.days.end());
    for (std::size_t i = 0; i < f.refunds.size(); ++i)
        f.refunds[i].day = f.dayIndex(refundDays[i]);

    f.dayBegin.assign(f.days.size() + 1, static_cast<std::uint32_t>(f.orderCount()));
    std::int32_t index = 0;
    f.dayBegin[0] = 0;
    for (std::size_t i = 0; i < f.orderCount(); ++i) {
        while (f.days[static_cast<std::size_t>(index)] < f.day[i])
            f.dayBegin[static_cast<std::size_t>(++index)] = static_cast<std::uint32_t>(i);
        f.day[i] = index;
    }
    for (std::size_t d = static_cast<std::size_t>(index) + 1; d < f.dayBegin.size(); ++d)
        f.dayBegin[d] = static_cast<std::uint32_t>(f.orderCount());

    auto view = std::make_shared<View>();
    view->rows.resize(f.orderCount());
    std::mutex largeMutex;
    overOrders([&](std::size_t i) {
        const OrderChunk::Row &order = row(m_sorted[i]);
        HotRow &hot = view->rows[i];
        hot.day = f.day[i];
        const auto known64 = [](std::int64_t value) { return value == OrderChunk::kNotKnown ? 0 : value; };
        const bool fees = order.paymentFee != OrderChunk::kNotKnown && order.platformFee != OrderChunk::kNotKnown;
        std::array<std::int64_t, kHotValues> v{};
        v[Acc::Gross] = order.gross;
        v[Acc::Discounts] = order.discount;
        v[Acc::Shipping] = order.shipping;
        v[Acc::Tax] = order.tax;
        v[Acc::Cogs] = known64(order.cogs);
        v[Acc::Fees] = fees ? order.paymentFee + order.platformFee : 0;
        v[Acc::Fulfilment] = known64(order.fulfilment);
        v[Acc::Units] = order.units;
        v[Acc::Charged] = order.shipping + order.tax;
        hot.flags = (order.cogs != OrderChunk::kNotKnown ? CogsFlag : 0U) | (fees ? FeesFlag : 0U)
            | (order.fulfilment != OrderChunk::kNotKnown ? FulfilmentFlag : 0U);
        constexpr std::uint32_t kAll = CogsFlag | FeesFlag | FulfilmentFlag;
        if ((hot.flags & kAll) == kAll)
            hot.flags |= CostsFlag;
        if (storeValues(hot, v))
            return;
        const std::lock_guard lock(largeMutex);
        view->large.push_back({static_cast<std::uint32_t>(i), v});
    });
    std::sort(view->large.begin(), view->large.end(),
        [](const View::Large &a, const View::Large &b) { return a.order < b.order; });
    m_in.chunks.clear();
    finishView(f, *view, f.about.newest);
    f.newestView = std::move(view);
}

void Builder::readClaims(const EntityIndexer &names)
{
    Facts &f = *m_facts;
    for (const Claim &record : m_in.claims) {
        ClaimFacts claim{record.at, f.zone.localDay(record.at), names.platform(record.platform), record.value, {},
            !record.orderRef.empty()};
        for (const std::uint32_t global : ordersNamed(record.orderRef)) {
            if (m_position[global] != kDropped)
                claim.orders.push_back(m_position[global]);
        }
        f.claims.push_back(std::move(claim));
    }
}

void Builder::findNewest()
{
    Instant newest = kEver;
    const auto take = [&](Instant at) { newest = std::max(newest, at); };
    for (const OrderChunk &chunk : m_in.chunks) {
        for (const OrderChunk::Row &order : chunk.orders)
            take(order.placedAt);
        for (const OrderChunk::Refunded &refund : chunk.refunds)
            take(refund.at.value_or(kEver));
    }
    for (const Refund &refund : m_in.refunds)
        take(refund.at);
    for (const TouchTable::Row &touch : m_in.touches.rows)
        take(touch.at);
    for (const Claim &claim : m_in.claims)
        take(claim.at);
    for (const Declaration &declaration : m_in.declarations)
        take(declaration.at);
    for (const Post &post : m_in.posts)
        take(post.publishedAt.value_or(kEver));
    for (const PostMetrics &reading : m_in.metrics)
        take(reading.snapshotAt.value_or(kEver));
    m_facts->about.newest = newest == kEver ? 0 : newest;
}

Result<FactsPtr> Builder::run()
{
    Facts &f = *m_facts;
    f.settings = m_in.settings;
    f.zone = m_in.zone;
    f.readLines = std::move(m_in.readLines);
    Windows &windows = f.ladder.windows;
    windows.clickSeconds = m_in.settings.evidenceClickDays * kSecondsPerDay;
    windows.viewSeconds = m_in.settings.evidenceViewDays * kSecondsPerDay;
    windows.lookbackSeconds = m_in.settings.lookbackDays * kSecondsPerDay;
    windows.halfLifeDays = m_in.settings.halfLifeDays;
    windows.positionFirst = m_in.settings.positionFirst;
    windows.positionLast = m_in.settings.positionLast;

    m_base.push_back(0);
    for (const OrderChunk &chunk : m_in.chunks)
        m_base.push_back(m_base.back() + static_cast<std::uint32_t>(chunk.orders.size()));
    m_names = std::make_unique<EntityIndexer>(f, m_in);
    for (const OrderChunk &chunk : m_in.chunks) {
        auto &stores = m_storeOf.emplace_back();
        for (std::size_t i = 0; i < chunk.texts.size(); ++i)
            stores.push_back(m_names->store(chunk.texts.at(static_cast<std::int32_t>(i))));
    }
    findNewest();
    const auto stages = {&Builder::findNamedOrders, &Builder::dropOrders, &Builder::sortOrders, &Builder::fillDays,
        &Builder::fillColumns, &Builder::walkCustomers, &Builder::readTouches, &Builder::readDeclarations,
        &Builder::attribute, &Builder::numberCells, &Builder::readRefunds};
    std::int64_t done = 0;
    for (const auto stage : stages) {
        if (m_job.cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Loading was cancelled.")};
        (this->*stage)();
        m_job.progress(++done, static_cast<std::int64_t>(stages.size()) + 2, Tr::tr("Attributing orders"));
    }
    readClaims(*m_names);
    fillRows();
    describe(f, m_in, m_quality);
    return FactsPtr(m_facts);
}

} // namespace

Result<FactsPtr> buildFacts(FactsInput input, const JobControl &job)
{
    return Builder(std::move(input), job).run();
}

} // namespace postledger
