// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/entities.h"
#include "analytics/facts_data.h"
#include "analytics/facts_input.h"
#include "analytics/parallel.h"
#include "analytics/quality.h"
#include "analytics/ref_index.h"
#include "analytics/unmatched.h"

#include <map>
#include <unordered_map>

namespace postledger {

constexpr std::uint32_t kDropped = std::numeric_limits<std::uint32_t>::max(); ///< no order, or one that is left out

/// Makes Facts of what the ledger holds, stage by stage. Orders have a global number (chunk by chunk) until they are
/// sorted, then a position.
class FactsBuilder
{
public:
    FactsBuilder(FactsInput input, const JobControl &job)
        : m_in(std::move(input))
        , m_job(job)
        , m_facts(std::make_shared<Facts>())
        , m_named(m_facts->pool(), m_facts->threads())
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
    // What the names of declarations stand for, by text.
    struct DeclaredNames
    {
        std::vector<EntityIndex> posts, creators;
    };
    // What one record of fees says, and the order that it speaks of.
    struct NamedFee
    {
        std::uint32_t order = kDropped; ///< global number
        std::uint32_t row = 0;
        bool operator<(const NamedFee &other) const { return order < other.order; }
    };
    struct FeeSums
    {
        std::vector<std::pair<std::uint32_t, std::int64_t>> commissions; ///< by global number
        std::int64_t differ = 0, adjustedOnly = 0;
    };
    // A name that nothing known answers to, and the order that hangs on it.
    struct Naming
    {
        LinkKind kind = LinkKind::Post;
        NamedBy by = NamedBy::Orders;
        EntityIndex platform = kNone;
        std::int32_t text = -1;
        std::uint32_t order = 0;
    };
    struct StrayTouch
    {
        Instant at = 0;
        std::int32_t customer = 0;
        std::int32_t post = -1; ///< in the touches' texts
    };
    struct ChunkResult
    {
        std::vector<Naming> namings;
        std::vector<PathStep> path;
        std::vector<OrderConflict> conflicts;
    };

    void takeCosts();
    void findNamedOrders();
    void dropOrders();
    void dropUnconverted();
    void convertRefunds();
    void rememberForeign();
    const ForeignOrder *foreignOrder(std::uint32_t global) const;
    void takeFees();
    std::vector<NamedFee> findFees() const;
    void findFeesOfMirrors(std::vector<NamedFee> &fees, std::span<const EntityIndex> stores) const;
    void takeFeesOf(std::span<const NamedFee> fees, FeeSums &sums);
    void takeCommissions();
    void sortOrders();
    void fillDays();
    void fillColumns();
    void walkCustomers();
    void readTouches();
    void readDeclarations();
    Declared declaredBy(std::span<const std::uint64_t> statements, std::uint32_t order, const DeclaredNames &names);
    void attribute();
    void attributeChunk(std::size_t chunk, const EntityIndexer &names, ChunkResult &result);
    UnmatchedName &unmatched(LinkKind kind, std::string_view name);
    void keepNamings(const std::vector<Naming> &namings, const TextTable &texts);
    void nameDeclared(const std::vector<std::uint64_t> &statements);
    void nameTouched();
    void nameSpent();
    void sumUnmatched();
    void rememberFaultyLinks();
    void placeOrders();
    void numberCells();
    void readRefunds();
    void compareMirrors(const std::unordered_map<std::uint32_t, std::int64_t> &refunded);
    void fillRows();
    void readClaims();
    void findNewest();

    template<typename Work>
    void overParts(std::size_t count, const Work &work) const
    {
        const std::size_t parts = m_facts->threads();
        inParallel(m_facts->pool(), parts, [&](std::size_t part) {
            const auto [begin, end] = partBounds(count, part, parts);
            for (std::size_t i = begin; i < end; ++i)
                work(i);
        });
    }
    template<typename Work>
    void overOrders(const Work &work) const
    {
        overParts(m_facts->orderCount(), work);
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
    // The store that a record names: kAnyStore when it names none.
    static constexpr EntityIndex kAnyStore = -3;
    EntityIndex storeNamed(std::string_view store) const { return store.empty() ? kAnyStore : m_names->store(store); }
    std::vector<EntityIndex> storesNamed(const TextTable &texts) const; ///< by text
    static EntityIndex at(std::span<const EntityIndex> stores, std::int32_t text)
    {
        return text < 0 ? kAnyStore : stores[static_cast<std::size_t>(text)];
    }
    // Global number of the order of that store whose ref has that number in m_named; of any store if only one has it.
    std::uint32_t orderNamed(EntityIndex store, std::int32_t ref) const;

    FactsInput m_in;
    JobControl m_job;
    std::shared_ptr<Facts> m_facts;
    std::unique_ptr<EntityIndexer> m_names;
    std::vector<std::uint32_t> m_base; ///< first global number of each chunk, and the end
    std::vector<std::vector<EntityIndex>> m_storeOf; ///< by chunk and text
    RefIndex m_named; ///< global numbers by ref
    // What records name, as numbers in m_named; of mirrors their originals, by chunk.
    std::vector<std::int32_t> m_refundRefs, m_declarationRefs, m_feeRefs, m_claimRefs;
    std::vector<std::vector<std::int32_t>> m_mirrorRefs;
    struct MirrorOf
    {
        std::uint32_t copy = 0, original = 0; ///< orders, counted through all chunks
        std::size_t number = 0; ///< of the copy among those that are left out
    };
    std::vector<MirrorOf> m_mirrorOf; ///< those that are left out
    std::vector<std::uint8_t> m_out; ///< by global number, 1: test, mirror or without an exchange rate
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_settledCommission; ///< by global number
    std::vector<bool> m_refundLeftOut; ///< by refund: without an exchange rate; empty: none
    std::vector<std::uint32_t> m_sorted; ///< global numbers in the order of the columns
    std::vector<std::uint32_t> m_position; ///< the inverse; kDropped
    std::vector<std::uint32_t> m_previous; ///< by position: the customer's order before; kDropped
    std::vector<std::uint8_t> m_customerType; ///< by position
    std::vector<std::uint32_t> m_touchBegin; ///< by customer
    std::vector<CustomerTouch> m_touches;
    std::vector<StrayTouch> m_strayTouches; ///< on posts that nothing describes; by customer and instant
    std::map<std::pair<LinkKind, std::string>, UnmatchedName> m_unmatched; ///< by kind and nameKey()
    std::vector<Declared> m_declared;
    std::vector<std::int32_t> m_declaredOf; ///< by position, in m_declared; -1; empty when nothing is declared
    std::vector<EntityIndex> m_post, m_creator, m_campaign; ///< by position: what evidence credits
    std::vector<std::int16_t> m_ownPlatform;
    std::size_t m_customers = 1; ///< one more than the largest number
    std::shared_ptr<View> m_view; ///< becomes Facts::newestView
    QualityCounts m_quality;
};

} // namespace postledger
