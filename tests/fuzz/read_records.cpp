// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_records.h"

#include "base/money.h"
#include "check.h"
#include "read_table.h"

namespace fuzz {

using namespace postledger;

namespace {

/// What an import fixes besides the file.
struct Circumstances
{
    Answers answers;
    Currency workspaceCurrency;
    Zone zone;
};

/// Nothing answered, in UTC; and everything, where it is likely to make a difference.
std::vector<Circumstances> circumstances()
{
    constexpr Instant kSomeInstant = 1'767'225'600;
    const auto zone = Zone::fromName("Europe/Berlin");
    const Currency dollar = Currency::fromCode("USD").value_or(Currency());
    Answers answers;
    answers.currency = dollar;
    answers.dateOrder = DateOrder::MonthFirst;
    answers.decimal = DecimalMark::Comma;
    answers.idsAreWhole = true;
    answers.statedAt = kSomeInstant;
    return {{}, {answers, dollar, zone ? *zone : Zone()}};
}

struct Issue
{
    std::int64_t row = 0, rowCount = 0;
    QString column, code, message, cell;
    bool operator==(const Issue &) const = default;
};

struct Group
{
    std::int64_t firstRow = 0, rowCount = 0, amount = 0;
    std::vector<Record> records;
    bool operator==(const Group &) const = default;
};

/// Behaves like an import: the first record that names a currency fixes that of the workspace.
class KeepingSink final : public RecordSink
{
public:
    explicit KeepingSink(const Circumstances &given)
        : m_currency(given.workspaceCurrency)
        , m_zone(given.zone)
    {
    }
    Currency workspaceCurrency() const override { return m_currency; }
    const Zone &fileZone() const override { return m_zone; }
    CustomerKey customerKey(std::string_view identifier) override
    {
        CustomerKey key;
        for (std::size_t i = 0; i < identifier.size(); ++i)
            key.bytes[i % key.bytes.size()] =
                static_cast<std::uint8_t>(key.bytes[i % key.bytes.size()] * 31 + identifier[i] + 1);
        return key;
    }
    bool accept(RecordGroup &&group) override
    {
        for (const Record &record : group.records) {
            if (const auto *order = std::get_if<Order>(&record); order && !m_currency.isValid())
                m_currency = Currency::fromCode(order->currency).value_or(Currency());
        }
        groups.push_back({group.firstRow, group.rowCount, group.amount, std::move(group.records)});
        return true;
    }
    void reject(RowIssue issue) override { rejects.push_back(issueOf(std::move(issue))); }
    void note(RowIssue issue) override { notes.push_back(issueOf(std::move(issue))); }

    std::vector<Group> groups;
    std::vector<Issue> rejects;
    std::vector<Issue> notes;

private:
    static Issue issueOf(RowIssue &&issue)
    {
        return {issue.row, issue.rowCount, issue.column, issue.code, issue.message, issue.cell};
    }
    Currency m_currency;
    Zone m_zone;
};

void checkText(const std::string &text)
{
    require(isUtf8(text), "a text is no UTF-8");
    require(text.find('\0') == std::string::npos, "a text holds a NUL");
}

void checkInstant(const std::optional<Instant> &at)
{
    require(!at || parseIsoInstant(isoInstant(*at)) == at, "an instant that cannot be written");
}

void check(const Order &order)
{
    Int128 total = order.gross;
    total += Int128(order.shipping) + order.tax + order.duties + order.adjustment - order.discount;
    require(total == order.total, "an order does not add up to its total");
    Int128 gross = 0;
    Int128 discount = 0;
    for (const OrderLine &line : order.lines) {
        gross += line.gross;
        discount += line.discount;
        checkText(line.sku);
        checkText(line.title);
    }
    require(order.lines.empty() || (gross == order.gross && discount == order.discount), "lines do not add up");
    require(!order.store.empty() && !order.ref.empty(), "an order without its key");
    require(Currency::fromCode(order.currency).has_value(), "an order without a currency");
    for (const std::string *text :
        {&order.store, &order.ref, &order.mirrorOf, &order.declaredPost, &order.declaredCreator, &order.channel})
        checkText(*text);
    for (const std::string &code : order.codes)
        checkText(code);
    for (const OrderTouch &touch : order.touches) {
        for (const std::string *text : {&touch.source, &touch.medium, &touch.campaign, &touch.content, &touch.term})
            checkText(*text);
        checkInstant(touch.at);
    }
    checkInstant(order.placedAt);
    checkInstant(order.changedAt);
    checkInstant(order.refundedAt);
}

void check(const Refund &refund)
{
    require(!refund.orderRef.empty(), "a refund of no order");
    checkText(refund.ref);
    checkText(refund.orderRef);
    checkInstant(refund.at);
    const Int128 sum = Int128(refund.merchandise) + refund.shipping + refund.tax;
    require(sum == static_cast<std::int64_t>(sum), "the parts of a refund overflow");
}

void check(const Touchpoint &touch)
{
    checkText(touch.ref);
    checkText(touch.postRef);
    checkInstant(touch.at);
}

void check(const CustomerHistory &history)
{
    checkInstant(history.firstOrderAt);
}

void check(const Creator &creator)
{
    require(!creator.ref.empty(), "a creator without a key");
    checkText(creator.ref);
    checkText(creator.handle);
}

void check(const Campaign &campaign)
{
    require(!campaign.ref.empty(), "a campaign without a key");
    checkText(campaign.ref);
    checkText(campaign.name);
}

void check(const Post &post)
{
    require(!post.platform.empty() && !post.ref.empty(), "a post without its key");
    for (const std::string *text : {&post.ref, &post.alternateRef, &post.creatorRef, &post.campaignRef, &post.format,
             &post.title, &post.permalink})
        checkText(*text);
    checkInstant(post.publishedAt);
}

void check(const PostMetrics &metrics)
{
    require(!metrics.platform.empty() && !metrics.postRef.empty(), "counters of no post");
    checkInstant(metrics.snapshotAt);
}

void check(const Spend &spend)
{
    checkText(spend.campaignRef);
    checkText(spend.postRef);
    require(spend.currency.empty() || Currency::fromCode(spend.currency), "costs in no currency");
    checkInstant(spend.day * kSecondsPerDay);
}

void check(const Code &code)
{
    require(!code.code.empty(), "a code without a key");
    checkText(code.code);
    checkInstant(code.validFrom);
    checkInstant(code.validTo);
}

void check(const Claim &claim)
{
    checkText(claim.ref);
    checkText(claim.window);
    checkInstant(claim.at);
    checkInstant(claim.statedAt);
}

void check(const Declaration &declaration)
{
    require(!declaration.orderRef.empty(), "a declaration about no order");
    checkText(declaration.orderRef);
    checkText(declaration.creatorRef);
    checkInstant(declaration.at);
    checkInstant(declaration.changedAt);
}

void check(const Product &product)
{
    require(!product.ref.empty(), "a product without its key"); // a neutral file need not name the store
    for (const std::string *text : {&product.ref, &product.sku, &product.title, &product.variant, &product.vendor})
        checkText(*text);
}

void check(const InventoryLevel &level)
{
    require(!level.ref.empty(), "stock of no product");
    checkText(level.ref);
    checkText(level.location);
}

void check(const ExchangeRate &rate)
{
    require(rate.digits > 0 && rate.decimals >= 0 && rate.decimals <= 18, "no rate");
    require(rate.decimals == 0 || rate.digits % 10 != 0, "a rate with zeros at its end");
    // Also of currencies that are none any more: tables of rates reach back.
    require(rate.base.size() == 3 && rate.quote.size() == 3, "a rate of no currency");
}

void check(const Budget &budget)
{
    require(budget.firstDay <= budget.lastDay, "a budget that ends before it begins");
    checkText(budget.campaignRef);
}

void check(const OrderFee &fee)
{
    require(!fee.orderRef.empty() && !fee.ref.empty(), "a fee of no order");
    require(fee.currency.empty() || Currency::fromCode(fee.currency), "a fee in no currency");
    checkText(fee.store);
    checkText(fee.orderRef);
    checkText(fee.ref);
    checkInstant(fee.at);
}

void check(const Link &link)
{
    require(!link.alias.empty() && !link.target.empty(), "a link between nothing");
    checkText(link.alias);
    checkText(link.target);
    checkInstant(link.statedAt);
}

void checkSentence(const QString &message)
{
    require(message.endsWith(QChar(u'.')), "no sentence: " + message.toStdString());
}

void checkIssue(const Issue &issue)
{
    constexpr int kMostCell = 200;
    require(!issue.code.isEmpty(), "an issue has no code");
    checkSentence(issue.message);
    require(issue.cell.size() <= kMostCell, "a reject keeps more of a cell than it may");
}

/// What became of a file.
struct Reading
{
    std::optional<Error> refusal;
    std::vector<Group> groups;
    std::vector<Issue> rejects;
    std::vector<Issue> notes;
    bool operator==(const Reading &) const = default;
};

void checkReading(const Reading &reading, std::int64_t tableRows)
{
    std::int64_t rows = 0;
    for (const Group &group : reading.groups) {
        require(group.rowCount > 0 && group.firstRow > 0, "a group of no rows");
        rows += group.rowCount;
        for (const Record &record : group.records)
            std::visit([](const auto &value) { check(value); }, record);
    }
    for (const Issue &reject : reading.rejects) {
        require(reject.row > 0 && reject.rowCount > 0, "a reject without a row");
        checkIssue(reject);
        rows += reject.rowCount;
    }
    for (const Issue &note : reading.notes) {
        checkIssue(note);
        if (note.code == QLatin1String("totals_row") || note.code == QLatin1String("no_target"))
            rows += note.rowCount;
    }
    require(rows == tableRows,
        std::to_string(tableRows) + " rows were read, but " + std::to_string(rows) + " are accounted for");
}

Reading refused(const Error &error)
{
    checkError(error);
    return {error, {}, {}, {}};
}

Reading readOnce(const FileProbe &fileProbe, const Format &format, const Circumstances &given, const Mapping *mapping)
{
    FileProbe probe = fileProbe;
    const Match match = mapping != nullptr ? recogniseMapped(probe, *mapping).match : format.recognises(probe);
    if (match.refusal)
        return refused(*match.refusal);
    auto table = openRecords(fileProbe);
    if (!table)
        return refused(table.error());
    if (mapping != nullptr)
        *table = mappedTable(*std::move(table), fileProbe, *mapping);
    KeepingSink sink(given);
    Answers answers = given.answers;
    auto read = format.read(probe, **table, answers, sink, JobControl());
    if (laterRowsDiffer(read)) {
        require(bool((*table)->rewind()), "a table whose rows differ cannot be rewound");
        sink = KeepingSink(given);
        answers.byAllRows = true;
        read = format.read(probe, **table, answers, sink, JobControl());
        require(!laterRowsDiffer(read), "a table is read by its first rows although all were asked for");
    }
    if (!read)
        return refused(read.error());
    Reading reading{{}, std::move(sink.groups), std::move(sink.rejects), std::move(sink.notes)};
    std::int64_t rows = 0;
    require(bool((*table)->rewind()), "a table that was read cannot be rewound");
    Row row;
    while ((*table)->next(row))
        ++rows;
    require(!(*table)->error(), "a format took a file for whole that is not");
    checkReading(reading, rows);
    return reading;
}

} // namespace

void readAsFormat(const QString &path, const Format &format, const Mapping *mapping)
{
    static const std::vector<Circumstances> all = circumstances();
    const auto probe = probeFile(path);
    if (!probe)
        return checkError(probe.error());
    Reading last;
    for (Circumstances given : all) {
        if (mapping != nullptr && mapping->dateOrder != DateOrder::Unknown)
            given.answers.dateOrder = mapping->dateOrder;
        last = readOnce(*probe, format, given, mapping);
    }
    const auto again = probeFile(path);
    require(bool(again), "a file is refused the second time");
    Circumstances given = all.back();
    if (mapping != nullptr && mapping->dateOrder != DateOrder::Unknown)
        given.answers.dateOrder = mapping->dateOrder;
    require(readOnce(*again, format, given, mapping) == last, "a second reading gives another outcome");
}

} // namespace fuzz
