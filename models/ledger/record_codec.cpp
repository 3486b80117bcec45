// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_codec.h"

#include "base/text.h"
#include "ledger/record_fields.h"

#include <QCoreApplication>

#include <xxhash.h>

#include <cstring>
#include <tuple>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

/// Writes fields in their order: numbers as zigzag varints, text with its length, optionals behind a presence byte. The
/// customer comes last, so that the bytes before it are the same in every workspace.
class ImageWriter
{
public:
    explicit ImageWriter(std::string &out)
        : m_out(out)
    {
    }
    void operator()(const std::string &text)
    {
        writeVarint(text.size());
        m_out += text;
    }
    template<typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T value)
    {
        const auto number = static_cast<std::int64_t>(value);
        writeVarint((static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
    }
    template<typename T>
    void operator()(const std::optional<T> &value)
    {
        m_out += value ? '\1' : '\0';
        if (value)
            (*this)(*value);
    }
    template<typename T>
    void operator()(const std::vector<T> &values)
    {
        writeVarint(values.size());
        for (const T &value : values) {
            if constexpr (std::is_same_v<T, std::string>)
                (*this)(value);
            else
                visitFields(value, *this);
        }
    }
    void operator()(const CustomerKey &customer) { m_customer = &customer; }
    const CustomerKey *customer() const { return m_customer; }
    template<typename... Fields>
    void added(const Fields &...fields)
    {
        std::size_t place = 0;
        std::size_t written = 0;
        ((++place, written = fields == Fields() ? written : place), ...);
        place = 0;
        ((place++ < written ? (*this)(fields) : void()), ...);
    }

private:
    void writeVarint(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_out += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        m_out += static_cast<char>(value);
    }
    std::string &m_out;
    const CustomerKey *m_customer = nullptr;
};

class ImageReader
{
public:
    explicit ImageReader(std::string_view bytes)
        : m_left(bytes)
    {
    }
    void operator()(std::string &text)
    {
        const std::uint64_t size = readVarint();
        if (size > m_left.size()) {
            m_ok = false;
            return;
        }
        text.assign(m_left.substr(0, size));
        m_left.remove_prefix(size);
    }
    template<typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T &value)
    {
        const std::uint64_t zigzag = readVarint();
        m_ok = m_ok && (!std::is_same_v<T, bool> || zigzag == 0 || zigzag == 2);
        value = static_cast<T>(static_cast<std::int64_t>((zigzag >> 1) ^ (~(zigzag & 1) + 1)));
    }
    template<typename T>
    void operator()(std::optional<T> &value)
    {
        if (readByte() == 0) {
            value.reset();
            return;
        }
        (*this)(value.emplace());
    }
    template<typename T>
    void operator()(std::vector<T> &values)
    {
        const std::uint64_t count = readVarint();
        for (std::uint64_t i = 0; i < count && m_ok; ++i) {
            if constexpr (std::is_same_v<T, std::string>)
                (*this)(values.emplace_back());
            else
                visitFields(values.emplace_back(), *this);
        }
    }
    void operator()(CustomerKey &customer) { m_customer = &customer; }
    template<typename... Fields>
    void added(Fields &...fields)
    {
        static_assert((!std::is_same_v<Fields, CustomerKey> && ...));
        bool says = true; // what says nothing is not written last
        ((hasMore() ? ((*this)(fields), says = fields != Fields(), void()) : void()), ...);
        m_ok = m_ok && says;
    }

    /// Reads the customer and says whether all was there and nothing is left.
    bool finish()
    {
        if (m_customer == nullptr)
            return m_ok && m_left.empty();
        if (m_left.size() != m_customer->bytes.size())
            return false;
        std::memcpy(m_customer->bytes.data(), m_left.data(), m_left.size());
        return m_ok;
    }
    unsigned char readByte()
    {
        if (m_left.empty()) {
            m_ok = false;
            return 0;
        }
        const auto byte = static_cast<unsigned char>(m_left.front());
        m_left.remove_prefix(1);
        return byte;
    }

private:
    /// Whether there are fields before the customer.
    bool hasMore() const { return m_left.size() > (m_customer == nullptr ? 0 : m_customer->bytes.size()); }
    std::uint64_t readVarint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned char byte = readByte();
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::string_view m_left;
    CustomerKey *m_customer = nullptr;
    bool m_ok = true;
};

/// The image without the customer. \return the customer, or null for kinds without
const CustomerKey *appendContent(const Record &record, std::string &out)
{
    out += static_cast<char>(kindOf(record));
    ImageWriter writer(out);
    std::visit([&writer](const auto &r) { visitFields(r, writer); }, record);
    return writer.customer();
}

template<std::size_t Kind = 0>
bool readKind(std::size_t kind, ImageReader &reader, Record &record)
{
    if constexpr (Kind < kKindCount) {
        if (kind != Kind)
            return readKind<Kind + 1>(kind, reader, record);
        visitFields(record.emplace<Kind>(), reader);
        return reader.finish();
    }
    return false;
}

template<typename... Parts>
std::string compositeKey(const Parts &...parts)
{
    std::string key;
    ImageWriter writer(key);
    (writer(parts), ...);
    return key;
}

struct KeyOf
{
    std::string operator()(const Order &r) const { return compositeKey(r.store, r.ref); }
    std::string operator()(const Refund &r) const { return compositeKey(r.store, r.ref); }
    std::string operator()(const Touchpoint &r) const { return r.ref; }
    std::string operator()(const CustomerHistory &r) const
    {
        return {r.customer.bytes.begin(), r.customer.bytes.end()};
    }
    std::string operator()(const Creator &r) const { return r.ref; }
    std::string operator()(const Campaign &r) const { return r.ref; }
    std::string operator()(const Post &r) const { return compositeKey(r.platform, r.ref); }
    std::string operator()(const PostMetrics &r) const
    {
        return compositeKey(r.platform, r.postRef, r.day, r.snapshotAt);
    }
    std::string operator()(const Spend &r) const
    {
        std::string key = compositeKey(r.day, r.campaignRef, r.postRef, r.creatorRef, r.platform, r.kind, r.currency);
        return r.lastDay ? key + compositeKey(*r.lastDay) : key;
    }
    std::string operator()(const Code &r) const { return compositeKey(asciiLower(r.code), r.validFrom); }
    std::string operator()(const Claim &r) const { return compositeKey(r.platform, r.ref); }
    std::string operator()(const Declaration &r) const
    {
        return compositeKey(r.store, r.orderRef, r.skuRef, r.postRef);
    }
    std::string operator()(const Product &r) const { return compositeKey(r.store, r.ref); }
    std::string operator()(const InventoryLevel &r) const { return compositeKey(r.store, r.ref, r.location); }
    std::string operator()(const ExchangeRate &r) const { return compositeKey(r.source, r.base, r.quote, r.day); }
    std::string operator()(const Budget &r) const { return compositeKey(r.campaignRef, r.firstDay, r.lastDay); }
    std::string operator()(const OrderFee &r) const { return compositeKey(r.store, r.orderRef, r.ref, r.at); }
    std::string operator()(const Link &r) const
    {
        // Ids of posts differ by case alone on some platforms.
        return compositeKey(r.kind, r.kind == LinkKind::Post ? r.alias : asciiLower(r.alias));
    }
};

/// (changedAt, progress) of a record.
struct AgeOf
{
    using Age = std::pair<Instant, std::int64_t>;
    Age operator()(const Order &r) const
    {
        if (r.unpaid)
            return {r.changedAt, 0};
        return {r.changedAt,
            static_cast<std::int64_t>(static_cast<std::uint64_t>(r.refundedMerchandise)
                + static_cast<std::uint64_t>(r.refundedShipping) + static_cast<std::uint64_t>(r.refundedTax))};
    }
    Age operator()(const PostMetrics &r) const
    {
        std::uint64_t sum = 0;
        for (const auto &value : r.values)
            sum += static_cast<std::uint64_t>(value.value_or(0));
        return {r.snapshotAt.value_or(0), static_cast<std::int64_t>(sum)};
    }
    Age operator()(const Declaration &r) const { return {r.changedAt, r.eligible ? 0 : 1}; }
    Age operator()(const Claim &r) const { return {r.statedAt.value_or(0), r.withdrawn ? 1 : 0}; }
    template<typename R>
    Age operator()(const R &r) const
    {
        if constexpr (requires { r.statedAt; })
            return {r.statedAt.value_or(0), 0};
        else
            return {0, 0};
    }
};

template<typename R>
concept HasCustomer = requires(const R &r)
{
    r.customer;
};

UInt128 toNumber(XXH128_hash_t hash)
{
    return (static_cast<UInt128>(hash.high64) << 64) | hash.low64;
}

} // namespace

UInt128 toNumber(const Digest &digest)
{
    UInt128 number = 0;
    std::memcpy(&number, digest.data(), digest.size());
    return number;
}

Digest toDigest(UInt128 number)
{
    Digest digest;
    std::memcpy(digest.data(), &number, digest.size());
    return digest;
}

UInt128 hash128(std::string_view bytes)
{
    return toNumber(XXH3_128bits(bytes.data(), bytes.size()));
}

UInt128 hash128(std::span<const std::int64_t> numbers)
{
    return toNumber(XXH3_128bits(numbers.data(), numbers.size_bytes()));
}

UInt128 customerShare(const CustomerKey &customer)
{
    if (!customer.isKnown())
        return 0;
    return toNumber(XXH3_128bits_withSeed(customer.bytes.data(), customer.bytes.size(), 0x637573746f6d6572));
}

std::string recordKey(const Record &record)
{
    return std::visit(KeyOf(), record);
}

std::array<std::int64_t, 4> ageOf(const EncodedRecord &encoded, Instant fileStatedAt)
{
    const Order *order = std::get_if<Order>(&encoded.record);
    if (std::holds_alternative<PostMetrics>(encoded.record)) // counters fall too: likes are taken back
        return {encoded.changedAt, fileStatedAt, encoded.progress, 0};
    if (order == nullptr)
        return {encoded.changedAt, encoded.progress, 0, fileStatedAt};
    // What was given back stays given back, and many exports have no instant for it.
    const std::int64_t state = (order->unpaid ? 0 : 2) + (order->cancelled ? 1 : 0);
    // Of a cancellation without an instant nobody knows more than that it is no younger than its file.
    const bool isUndated = order->unpaid && order->cancelled && !order->refundedAt;
    const Instant changedAt = isUndated ? std::max(encoded.changedAt, fileStatedAt) : encoded.changedAt;
    // Spreadsheets save times without their seconds.
    return {encoded.progress, changedAt / 60, fileStatedAt, state};
}

bool beats(const EncodedRecord &a, Instant aStatedAt, const EncodedRecord &b, Instant bStatedAt)
{
    const auto content = [](const EncodedRecord &e) {
        return toNumber(e.digest) - customerShare(customerOf(e.record));
    };
    return std::tuple(ageOf(a, aStatedAt), content(a), toNumber(a.digest))
        > std::tuple(ageOf(b, bStatedAt), content(b), toNumber(b.digest));
}

bool differOnlyInStatedAt(const Record &a, const Record &b)
{
    return std::visit(
        [&b]<typename R>(const R &left) {
            if constexpr (requires { left.statedAt; }) {
                R right = std::get<R>(b);
                right.statedAt = left.statedAt;
                return left == right;
            } else {
                return false;
            }
        },
        a);
}

bool hasCustomer(const Record &record)
{
    return std::visit([]<typename R>(const R &) { return HasCustomer<R>; }, record);
}

void setCustomer(EncodedRecord &encoded, const CustomerKey &customer)
{
    std::visit(
        [&]<typename R>(R &r) {
            if constexpr (HasCustomer<R>) {
                encoded.digest = digestWith(encoded.digest, r.customer, customer);
                r.customer = customer;
            }
        },
        encoded.record);
    encoded.key = recordKey(encoded.record);
}

Digest digestWith(const Digest &digest, const CustomerKey &before, const CustomerKey &now)
{
    return toDigest(toNumber(digest) - customerShare(before) + customerShare(now));
}

CustomerKey customerOf(const Record &record)
{
    return std::visit(
        []<typename R>(const R &r) {
            if constexpr (HasCustomer<R>)
                return r.customer;
            else
                return CustomerKey();
        },
        record);
}

std::int64_t amountOf(const Record &record)
{
    struct Amount
    {
        std::int64_t operator()(const Order &r) const { return r.total; }
        std::int64_t operator()(const Refund &r) const
        {
            return static_cast<std::int64_t>(static_cast<std::uint64_t>(r.merchandise)
                + static_cast<std::uint64_t>(r.shipping) + static_cast<std::uint64_t>(r.tax));
        }
        std::int64_t operator()(const Spend &r) const { return r.amount; }
        std::int64_t operator()(const Claim &r) const { return r.value; }
        std::int64_t operator()(const Declaration &r) const { return r.value; }
        std::int64_t operator()(const Touchpoint &) const { return 0; }
        std::int64_t operator()(const CustomerHistory &) const { return 0; }
        std::int64_t operator()(const Creator &) const { return 0; }
        std::int64_t operator()(const Campaign &) const { return 0; }
        std::int64_t operator()(const Post &) const { return 0; }
        std::int64_t operator()(const PostMetrics &) const { return 0; }
        std::int64_t operator()(const Code &) const { return 0; }
        std::int64_t operator()(const Product &) const { return 0; }
        std::int64_t operator()(const InventoryLevel &) const { return 0; }
        std::int64_t operator()(const ExchangeRate &) const { return 0; }
        std::int64_t operator()(const Budget &r) const { return r.amount; }
        std::int64_t operator()(const OrderFee &r) const
        {
            std::uint64_t sum = 0;
            for (const auto &part : {r.paymentFee, r.platformFee, r.fulfilment, r.commission})
                sum += static_cast<std::uint64_t>(part.value_or(0));
            return static_cast<std::int64_t>(sum);
        }
        std::int64_t operator()(const Link &) const { return 0; }
    };
    return std::visit(Amount(), record);
}

std::string_view currencyOf(const Record &record)
{
    return std::visit(
        []<typename R>(const R &r) -> std::string_view {
            if constexpr (requires { r.currency; })
                return r.currency;
            else
                return {};
        },
        record);
}

EncodedRecord encodeRecord(Record record)
{
    thread_local std::string buffer;
    buffer.clear();
    EncodedRecord encoded;
    encoded.record = std::move(record);
    const CustomerKey *customer = appendContent(encoded.record, buffer);
    UInt128 digest = hash128(buffer);
    if (customer != nullptr)
        digest += customerShare(*customer);
    encoded.digest = toDigest(digest);
    encoded.key = recordKey(encoded.record);
    std::tie(encoded.changedAt, encoded.progress) = std::visit(AgeOf(), encoded.record);
    return encoded;
}

void appendImage(const Record &record, std::string &out)
{
    const CustomerKey *customer = appendContent(record, out);
    if (customer != nullptr)
        out.append(customer->bytes.begin(), customer->bytes.end());
}

Result<Record> recordFromImage(std::string_view image)
{
    ImageReader reader(image);
    Record record;
    if (!readKind(reader.readByte(), reader, record))
        return Error{QStringLiteral("damaged_image"),
            Tr::tr("A superseded version in the journal of this workspace cannot be read. Verify the workspace.")};
    return record;
}

} // namespace postledger
