// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"

#include <algorithm>
#include <numeric>

namespace postledger {

void FactsBuilder::readTouches()
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
        if (touch.customer > 0 && touch.post >= 0 && post < 0 && counts)
            m_strayTouches.push_back({touch.at, touch.customer, touch.post});
        if (touch.customer <= 0 || post < 0 || !counts)
            continue;
        m_touches.push_back({touch.at, post, static_cast<std::uint8_t>(touch.type)});
        ++m_touchBegin[static_cast<std::size_t>(touch.customer) + 1];
    }
    std::partial_sum(m_touchBegin.begin(), m_touchBegin.end(), m_touchBegin.begin());
}

void FactsBuilder::readDeclarations()
{
    const auto &rows = m_in.declarations.rows;
    struct Part
    {
        std::vector<std::uint64_t> statements; // order and row
        std::int64_t withoutOrder = 0;
    };
    const std::vector<EntityIndex> stores = storesNamed(m_in.declarations.texts);
    std::vector<Part> parts(m_facts->threads());
    inParallel(m_facts->pool(), parts.size(), [&](std::size_t part) {
        const auto [begin, end] = partBounds(rows.size(), part, parts.size());
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint32_t global = orderNamed(at(stores, rows[i].store), m_declarationRefs[i]);
            if (global == kDropped)
                ++parts[part].withoutOrder;
            else if (m_position[global] != kDropped && rows[i].eligible)
                parts[part].statements.push_back((std::uint64_t{m_position[global]} << 32) | i);
        }
        std::sort(parts[part].statements.begin(), parts[part].statements.end());
    });
    std::vector<std::uint64_t> statements;
    for (const Part &part : parts) {
        m_quality.declarationsWithoutOrder += part.withoutOrder;
        const auto known = static_cast<std::ptrdiff_t>(statements.size());
        statements.insert(statements.end(), part.statements.begin(), part.statements.end());
        std::inplace_merge(statements.begin(), statements.begin() + known, statements.end());
    }
    if (statements.empty())
        return;
    nameDeclared(statements);
    DeclaredNames names; // texts are few beside statements: each is looked up once
    for (std::size_t i = 0; i < m_in.declarations.texts.size(); ++i) {
        const std::string &text = m_in.declarations.texts.at(static_cast<std::int32_t>(i));
        names.posts.push_back(m_names->post(text));
        names.creators.push_back(m_names->creator(text));
    }
    m_declared.reserve(statements.size());
    m_declaredOf.assign(m_facts->orderCount(), -1);
    const std::span<const std::uint64_t> all(statements);
    for (std::size_t begin = 0; begin < all.size();) {
        const auto order = static_cast<std::uint32_t>(all[begin] >> 32);
        std::size_t end = begin + 1;
        while (end < all.size() && (all[end] >> 32) == order)
            ++end;
        m_declaredOf[order] = static_cast<std::int32_t>(m_declared.size());
        m_declared.push_back(declaredBy(all.subspan(begin, end - begin), order, names));
        begin = end;
    }
}

// What all statements about one order come to: the post and the creator with the largest value; ties go to the name
// that comes first.
FactsBuilder::Declared FactsBuilder::declaredBy(
    std::span<const std::uint64_t> statements, std::uint32_t order, const DeclaredNames &names)
{
    const DeclarationTable &table = m_in.declarations;
    const auto statement = [&](std::size_t i) -> const DeclarationTable::Row & {
        return table.rows[statements[i] & 0xffffffffU];
    };
    const auto find = [](const std::vector<EntityIndex> &of, std::int32_t text) {
        return text < 0 ? kNone : of[static_cast<std::size_t>(text)];
    };
    const auto postOf = [&](std::int32_t text) {
        const EntityIndex post = find(names.posts, text);
        return text >= 0 && post == kNone ? kUnknown : post;
    };
    std::optional<std::int64_t> commission;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (statement(i).commission)
            commission = commission.value_or(0) + *statement(i).commission;
    }
    if (commission)
        m_facts->statedCommission.emplace_back(order, *commission);
    Declared declared;
    if (statements.size() == 1) {
        declared.post = postOf(statement(0).post);
        declared.creator = find(names.creators, statement(0).creator);
        return declared;
    }
    using Value = std::pair<std::int32_t, std::int64_t>; // text and sum
    std::vector<Value> posts;
    std::vector<Value> creators;
    // Two names of one post or creator are one: the first by name stands for both.
    const auto add = [&](std::vector<Value> &to, std::int32_t text, std::int64_t value, const auto &of) {
        if (text < 0)
            return;
        const EntityIndex entity = find(of, text);
        const auto known = std::find_if(to.begin(), to.end(),
            [&](const Value &one) { return one.first == text || (entity >= 0 && find(of, one.first) == entity); });
        if (known == to.end()) {
            to.emplace_back(text, value);
            return;
        }
        known->second += value;
        if (table.texts.at(text) < table.texts.at(known->first))
            known->first = text;
    };
    for (std::size_t i = 0; i < statements.size(); ++i) {
        add(posts, statement(i).post, statement(i).value, names.posts);
        add(creators, statement(i).creator, statement(i).value, names.creators);
    }
    const auto byName = [&](const Value &a, const Value &b) {
        return table.texts.at(a.first) < table.texts.at(b.first);
    };
    const auto bySum = [](const Value &a, const Value &b) { return a.second < b.second; };
    if (!posts.empty()) {
        std::sort(posts.begin(), posts.end(), byName);
        const auto winner = std::max_element(posts.begin(), posts.end(), bySum);
        declared.post = postOf(winner->first);
        for (const Value &other : posts) {
            if (other.first != winner->first)
                declared.otherPosts.push_back(find(names.posts, other.first));
        }
    }
    if (!creators.empty()) {
        std::sort(creators.begin(), creators.end(), byName);
        declared.creator = find(names.creators, std::max_element(creators.begin(), creators.end(), bySum)->first);
    }
    return declared;
}

void FactsBuilder::attribute()
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
    for (std::size_t c = 0; c < results.size(); ++c)
        keepNamings(results[c].namings, m_in.chunks[c].texts);
    nameTouched();
    nameSpent();
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

void FactsBuilder::attributeChunk(std::size_t c, const EntityIndexer &names, ChunkResult &result)
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
        const std::size_t codesBegin = nextCode;
        for (; nextCode < chunk.codes.size() && chunk.codes[nextCode].order == local; ++nextCode) {
            codeBuffer.push_back(
                resolve(codes, chunk.codes[nextCode].text, [&](const std::string &text) { return names.code(text); }));
        }
        const std::size_t codesEnd = nextCode;
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
            if (touched < 0 && touch.content >= 0 && source >= 0)
                result.namings.push_back({LinkKind::Post, NamedBy::Links, source, touch.content, position});
            if (touched >= 0) {
                touchBuffer.push_back({at, touched, static_cast<std::uint8_t>(touch.type)});
                continue;
            }
            const EntityIndex campaign =
                resolve(campaigns, touch.campaign, [&](const std::string &text) { return names.campaign(text); });
            if (campaign >= 0 && !names.isCampaignMatched(campaign))
                result.namings.push_back({LinkKind::Campaign, NamedBy::Links, source, touch.campaign, position});
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
        if (order.declaredPost == kUnknown)
            result.namings.push_back({LinkKind::Post, NamedBy::Orders, kNone, row.declaredPost, position});
        for (std::size_t code = codesBegin; code < codesEnd; ++code) {
            const std::int32_t text = chunk.codes[code].text;
            if (text >= 0 && codes[static_cast<std::size_t>(text)] == kUnknown)
                result.namings.push_back({LinkKind::Code, NamedBy::Codes, kNone, text, position});
        }
        order.declaredCreator =
            resolve(creators, row.declaredCreator, [&](const std::string &text) { return names.creator(text); });
        const Declared *declared = nullptr;
        if (!m_declaredOf.empty() && m_declaredOf[position] >= 0) {
            declared = &m_declared[static_cast<std::size_t>(m_declaredOf[position])];
            if (order.declaredPost == kNone)
                order.declaredPost = declared->post;
            if (order.declaredCreator == kNone)
                order.declaredCreator = declared->creator;
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

void FactsBuilder::numberCells()
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

} // namespace postledger
