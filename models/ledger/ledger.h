// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/job_control.h"
#include "base/result.h"
#include "domain/record_sink.h"
#include "domain/records.h"

#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace postledger {

using BatchId = std::int64_t;
using FileId = std::int64_t;
using Digest = std::array<std::uint8_t, 16>;
using Sha256 = std::array<std::uint8_t, 32>;

/// A record with what the ledger needs to compare it: the canonical bytes of its content and their xxHash-128. Made by
/// the thread that maps rows, so that the writing thread only binds.
struct EncodedRecord
{
    Record record;
    std::string key; ///< identity within its kind, canonical bytes
    Digest digest{}; ///< of the content; the customer's pseudonym is a summand of it
    // These and the age of the file decide between two versions of the same key, whatever the order of import
    // (ageOf()).
    Instant changedAt = 0;
    std::int64_t progress = 0; ///< grows with time: refunded amount, sum of counters
};

/// Computes key, digest, changedAt and progress.
EncodedRecord encodeRecord(Record record);
/// Canonical bytes of a record and back; the journal keeps superseded versions in this form.
void appendImage(const Record &record, std::string &out);
Result<Record> recordFromImage(std::string_view image);

struct EncodedGroup
{
    std::int64_t firstRow = 0;
    std::int64_t rowCount = 1;
    std::int64_t amount = 0;
    std::vector<EncodedRecord> records;
};

/// What happened to the rows of a file.
struct RowCounts
{
    std::int64_t read = 0; ///< = added + changed + unchanged + rejected
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    bool operator==(const RowCounts &) const = default;
};

struct SourceFile
{
    FileId id = 0;
    QString name; ///< without folders
    std::int64_t bytes = 0;
    Sha256 sha256{};
    QString format;
    RowCounts counts;
    std::int64_t amount = 0; ///< control total over accepted groups, minor units
    std::optional<Instant> firstAt; ///< period covered by its records
    std::optional<Instant> lastAt;
    /// When it was made: decides between statements of which no date tells the newer one. None: an earlier version
    /// imported the file; its import counts.
    std::optional<Instant> statedAt = {};
};

struct Batch
{
    BatchId id = 0;
    Instant importedAt = 0;
    std::vector<SourceFile> files;
};

struct Settings
{
    Currency currency; ///< invalid until the first import or `settings` fixes it
    std::string timezone; ///< IANA name; empty until fixed, then read as UTC
    int evidenceClickDays = 7;
    int evidenceViewDays = 0; ///< 0 = off
    int lookbackDays = 30;
    double halfLifeDays = 7;
    double positionFirst = 0.4;
    double positionLast = 0.4;
    bool countsZeroOrders = true; ///< false: orders of zero value (samples, gifts, exchanges) are left out
};

struct LedgerFault
{
    QString table;
    BatchId batch = 0; ///< 0: not of one batch
    QString message;
};

struct UndoSummary
{
    std::int64_t removed = 0; ///< records that are gone
    std::int64_t restored = 0; ///< records that an older or newer file's version replaced
    std::int64_t kept = 0; ///< records that another file states as well, or changed later
};

/// What forgetting customers or replacing all pseudonyms has changed.
struct ForgetSummary
{
    std::int64_t customers = 0; ///< pseudonyms that are gone
    std::int64_t orders = 0; ///< that stay, without a customer or with another number for it
    std::int64_t touchpoints = 0;
    std::int64_t histories = 0; ///< first orders before the imported ones: these rows are removed
    std::int64_t cells = 0; ///< of rejected rows and notes
    QStringList copies; ///< copies of the workspace that were set aside and still hold the pseudonyms
    /// False when a reader or want of space kept the file from being written anew: what was freed leaves it with the
    /// next writer.
    bool isCompact = true;
};

/// The workspace file. One object a thread; opened and closed inside a job. All SQL of the program lives behind it.
/// A reader sees what was committed when it was opened, or later; open a new one to be sure to see the last import.
class Ledger
{
public:
    enum class Mode
    {
        ReadOnly,
        ReadWrite
    };
    enum class Outcome
    {
        UpToDate,
        Upgraded,
        NewerThanProgram,
        NotAWorkspace,
        Damaged,
        Failed
    };

    /// Makes a new workspace (mode 0600). \errors when \p path exists or cannot be written
    static Result<std::unique_ptr<Ledger>> create(const QString &path);
    /// ReadWrite takes NAME.postledger.lock and waits up to 5 s for it.
    /// \errors "not_found", "not_a_workspace", "newer_workspace", "damaged_workspace", "locked" (who, since when),
    ///         "read_only"; the file is left as it is
    static Result<std::unique_ptr<Ledger>> open(const QString &path, Mode mode, Outcome *outcome = nullptr);
    virtual ~Ledger() = default;

    /// \errors those of reading: defaults in their place would change figures in silence
    virtual Result<Settings> settings() const = 0;
    virtual Result<void> setSettings(const Settings &settings) = 0;
    /// 32 random bytes of this workspace: key of the customers' pseudonyms. Empty once the workspace is anonymised:
    /// then there are no pseudonyms to make.
    virtual Result<std::string> customerHashKey() const = 0;
    /// A further, small named value of the user interface (saved views, dismissed hints); empty when absent.
    virtual Result<QString> note(const QString &name) const = 0;
    virtual Result<void> setNote(const QString &name, const QString &value) = 0;

    // Import. Everything between begin and commit is one transaction; rollback() or destruction without commit() leaves
    // the workspace as it was. A dry run is the same with rollback().
    virtual Result<BatchId> beginImport() = 0;
    /// \return the id of the file, or none when a file with these bytes is already in the ledger
    virtual Result<std::optional<FileId>> knownFile(const Sha256 &sha256) = 0;
    /// Starts a file; only one is open at a time. \errors "disk_full" when too little space is left for it
    /// \param statedAt  SourceFile::statedAt; 0: older than all others
    virtual Result<FileId> addFile(
        const QString &name, std::int64_t bytes, const QString &format, Instant statedAt = 0) = 0;
    /// Fastest with some thousand groups a call, in the order of the file.
    /// \param notes  gets one "contradiction" for each record that the ledger has in another version which is neither
    ///               older nor newer; may be null
    /// \return per group: 0 = unchanged, 1 = changed, 2 = new
    virtual Result<std::vector<std::uint8_t>> write(
        FileId file, std::span<const EncodedGroup> groups, std::vector<RowIssue> *notes) = 0;
    virtual Result<void> addIssues(FileId file, bool rejects, std::span<const RowIssue> issues) = 0;
    /// Ends a file. \errors "already_imported" when a file with these bytes is in the ledger: call discardFile() then
    virtual Result<void> finishFile(const SourceFile &file) = 0;
    /// Takes back all that was written for \p file, which is not finished; the import goes on without it.
    virtual Result<void> discardFile(FileId file) = 0;
    /// An import counts when this has returned success. \errors "moved" when the file was moved, deleted or replaced
    virtual Result<void> commit(Instant importedAt) = 0;
    virtual void rollback() = 0;
    /// The destructor removes the workspace, still under the lock, when it has no batch then.
    virtual void removeWhenEmpty() = 0;

    /// Removes a batch: each record falls back to the winning version among the files that remain, as if the batch's
    /// files had never been imported. One transaction.
    virtual Result<UndoSummary> undo(BatchId batch, const JobControl &job) = 0;

    /// Takes persons out of the ledger: their orders and touchpoints stay, with all amounts, and have no customer any
    /// more, in no version of them; a file that states them again brings none back. Not to be undone.
    /// \param isTheirs  whether a cell that was kept with a rejected row identifies one of them
    /// \param dryRun  counts what would be changed and leaves the workspace as it is
    /// \errors "unknown_customer" when no record names one of them; nothing is changed then
    /// \source the reliability specification, section 4
    virtual Result<ForgetSummary> forget(std::span<const CustomerKey> customers,
        const std::function<bool(const QString &cell)> &isTheirs, bool dryRun, const JobControl &job) = 0;
    /// Puts a random number in the place of every pseudonym and destroys the key that they were made with. Records that
    /// are known keep their number from then on, new ones have no customer. Not to be undone.
    virtual Result<ForgetSummary> anonymise(const JobControl &job) = 0;
    virtual Result<bool> isAnonymised() const = 0;

    virtual Result<std::vector<Batch>> batches() const = 0;
    virtual Result<std::vector<RowIssue>> issues(FileId file, bool rejects, std::size_t limit) const = 0;

    /// integrity_check, foreign_key_check, control totals of every table and batch, every order's identity.
    virtual Result<std::vector<LedgerFault>> verify(const JobControl &job) = 0;
    /// Of all content, independent of batches and order of import: equal ledgers have equal digests.
    virtual Result<Digest> digest() = 0;
    virtual QString sqliteVersion() const = 0;
    /// A sentence for a person when the folder of the workspace is a bad place for it (a network or synchronised
    /// folder), else empty.
    virtual QString folderAdvice() const = 0;

    // Readers for the facts. Each steps to the end before it returns.
    /// What a fact needs of an order, in the order of placing is not promised. Views are valid during the call only.
    struct OrderRow
    {
        std::int64_t id = 0; ///< ledger key, ascending
        std::string_view store, ref, mirrorOf, mirrorStore;
        Instant placedAt = 0;
        std::string_view currency;
        std::int64_t gross = 0, discount = 0, shipping = 0, tax = 0, duties = 0, adjustment = 0, platformSubsidy = 0;
        std::optional<std::int64_t> cogs, paymentFee, platformFee, fulfilment;
        std::int64_t refundedMerchandise = 0, refundedShipping = 0, refundedTax = 0;
        std::optional<Instant> refundedAt;
        std::int64_t customer = 0; ///< dense id of the customer, 0 = unknown
        Checkout checkout = Checkout::Unknown;
        bool test = false, cancelled = false;
        std::string_view declaredPost, declaredCreator, channel;
        std::int64_t units = 0; ///< sum of the lines' quantities
        std::int64_t returnedUnits = 0;
        bool hasCodes = false, hasTouches = false;
    };
    struct LineRow
    {
        std::int64_t order = 0;
        std::int64_t product = 0; ///< dense id of (sku, title)
        std::int64_t quantity = 0, returnedQuantity = 0, gross = 0, discount = 0;
    };
    struct OrderCodeRow
    {
        std::int64_t order = 0;
        std::string_view code;
    };
    struct OrderTouchRow
    {
        std::int64_t order = 0;
        std::optional<Instant> at;
        TouchType type = TouchType::Click;
        std::string_view source, medium, campaign, content;
    };
    struct ProductRow
    {
        std::int64_t id = 0;
        std::string_view sku, title;
    };
    /// Ids of the customers of Touchpoint and CustomerHistory records, in the ids of OrderRow::customer.
    struct TouchRow
    {
        std::string_view ref;
        std::int64_t customer = 0;
        Instant at = 0;
        TouchType type = TouchType::Click;
        std::string_view channel, postRef;
    };
    struct ClaimRow
    {
        std::string_view platform, orderRef;
        Instant at = 0;
        std::int64_t value = 0;
        std::string_view ref; ///< of one without an order
    };
    struct DeclarationRow
    {
        std::string_view store, orderRef, postRef, creatorRef, contentType;
        bool eligible = true;
        Instant at = 0;
        std::int64_t value = 0;
        std::optional<std::int64_t> commission;
    };
    struct OrderFeeRow
    {
        std::string_view store, orderRef, currency;
        bool isAdjustment = false;
        std::optional<std::int64_t> paymentFee, platformFee, fulfilment, commission;
    };

    /// Another value as soon as another connection has committed something.
    virtual std::int64_t changeCounter() const = 0;
    /// Ids run from 1 to this; ranges of them may be read in parallel by several Ledger objects.
    virtual Result<std::int64_t> lastOrderId() const = 0;
    /// Codes of the currencies that amounts are in, ascending; of those that name none, nothing.
    virtual Result<std::vector<std::string>> currencies() const = 0;
    virtual Result<void> readOrders(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderRow &)> &take) const = 0;
    virtual Result<void> readLines(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const LineRow &)> &take) const = 0;
    virtual Result<void> readOrderCodes(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderCodeRow &)> &take) const = 0;
    virtual Result<void> readOrderTouches(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderTouchRow &)> &take) const = 0;
    virtual Result<void> readProducts(const std::function<bool(const ProductRow &)> &take) const = 0;
    virtual Result<void> readTouchpoints(const std::function<bool(const TouchRow &)> &take) const = 0;
    virtual Result<void> readCustomerHistory(
        const std::function<bool(std::int64_t customer, Instant firstOrderAt)> &take) const = 0;
    /// Those that are not withdrawn, without such as are a sum of several days.
    virtual Result<void> readClaims(const std::function<bool(const ClaimRow &)> &take) const = 0;
    virtual Result<void> readDeclarations(const std::function<bool(const DeclarationRow &)> &take) const = 0;
    virtual Result<void> readOrderFees(const std::function<bool(const OrderFeeRow &)> &take) const = 0;
    virtual Result<std::vector<Refund>> refunds() const = 0;
    virtual Result<std::vector<Creator>> creators() const = 0;
    virtual Result<std::vector<Campaign>> campaigns() const = 0;
    virtual Result<std::vector<Post>> posts() const = 0;
    virtual Result<std::vector<PostMetrics>> postMetrics() const = 0;
    virtual Result<std::vector<Spend>> spend() const = 0;
    virtual Result<std::vector<Code>> codes() const = 0;
    /// Whole records, withdrawn ones too; for the facts the rows above are enough.
    virtual Result<std::vector<Claim>> claims() const = 0;
    /// The claims that are a sum of several days, with those of single days beside which they may stand: such as name
    /// no order. Empty when no claim is a sum of several days.
    virtual Result<std::vector<Claim>> claimsOfPeriods() const = 0;
    virtual Result<std::vector<Declaration>> declarations() const = 0;
    virtual Result<std::vector<Product>> catalog() const = 0;
    virtual Result<std::vector<InventoryLevel>> inventory() const = 0;
    virtual Result<std::vector<ExchangeRate>> exchangeRates() const = 0;
    virtual Result<std::vector<Budget>> budgets() const = 0;
    virtual Result<std::vector<OrderFee>> orderFees() const = 0;
    virtual Result<std::vector<Link>> links() const = 0;
    /// How often files speak of the same order.
    struct OrderStatements
    {
        std::int64_t statedTwice = 0; ///< orders that another file states too, in the same way or another
        std::int64_t contradictions = 0; ///< notes of files that no date decides between
        std::int64_t narrowFiles = 0; ///< that lack a column of amounts or states ("absent_column")
    };
    virtual Result<OrderStatements> orderStatements() const = 0;
    struct RepeatedOrder
    {
        std::string store, ref;
        Instant placedAt = 0;
        std::int64_t amount = 0; ///< gross less discount, minor units of its currency
        std::vector<std::string> files; ///< names of the files that state it, each once, ascending
    };
    /// Orders that are stated more than once, newest first, at most \p limit.
    virtual Result<std::vector<RepeatedOrder>> repeatedOrders(std::size_t limit) const = 0;
};

} // namespace postledger
