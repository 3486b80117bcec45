// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/durable_file.h"
#include "ledger/journal.h"
#include "ledger/ledger.h"
#include "ledger/orders_table.h"
#include "ledger/record_table.h"
#include "ledger/row_scan.h"
#include "ledger/schema.h"
#include "ledger/writer_lock.h"

#include <QCoreApplication>

namespace postledger {

/// Runs \p work and turns what it throws into an Error: exceptions end at the border of this library.
template<typename Work>
auto guarded(Work &&work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return failure.error();
    } catch (const std::bad_alloc &) {
        return Error{QStringLiteral("out_of_memory"),
            QCoreApplication::translate(
                "postledger_ledger", "There is not enough memory. Close other programs and try again.")};
    } catch (const std::exception &exception) {
        return Error{QStringLiteral("database_error"),
            QCoreApplication::translate("postledger_ledger", "The workspace could not be used: %1.")
                .arg(QString::fromUtf8(exception.what()))};
    }
}

class SqliteLedger final : public Ledger
{
public:
    SqliteLedger(const QString &path, Connection::Access access, std::unique_ptr<WriterLock> lock);
    ~SqliteLedger() override;

    Result<Settings> settings() const override;
    Result<void> setSettings(const Settings &settings) override;
    Result<std::string> customerHashKey() const override;
    Result<QString> note(const QString &name) const override;
    Result<void> setNote(const QString &name, const QString &value) override;

    Result<BatchId> beginImport() override;
    Result<std::optional<FileId>> knownFile(const Sha256 &sha256) override;
    Result<FileId> addFile(const QString &name, std::int64_t bytes, const QString &format, Instant statedAt) override;
    Result<std::vector<std::uint8_t>> write(
        FileId file, std::span<const EncodedGroup> groups, std::vector<RowIssue> *notes) override;
    Result<void> addIssues(FileId file, bool rejects, std::span<const RowIssue> issues) override;
    Result<void> finishFile(const SourceFile &file) override;
    Result<void> discardFile(FileId file) override;
    Result<void> commit(Instant importedAt) override;
    void rollback() override;
    void removeWhenEmpty() override { m_removeWhenEmpty = true; }

    Result<UndoSummary> undo(BatchId batch, const JobControl &job) override;
    Result<ForgetSummary> forget(std::span<const CustomerKey> customers,
        const std::function<bool(const QString &cell)> &isTheirs, bool dryRun, const JobControl &job) override;
    Result<ForgetSummary> anonymise(const JobControl &job) override;
    Result<bool> isAnonymised() const override;
    Result<std::vector<Batch>> batches() const override;
    Result<std::vector<RowIssue>> issues(FileId file, bool rejects, std::size_t limit) const override;
    Result<std::vector<LedgerFault>> verify(const JobControl &job) override;
    Result<Digest> digest() override;
    QString sqliteVersion() const override;
    QString folderAdvice() const override;

    std::int64_t changeCounter() const override;
    Result<std::int64_t> lastOrderId() const override;
    Result<std::vector<std::string>> currencies() const override;
    Result<void> readOrders(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderRow &)> &take) const override;
    Result<void> readLines(
        std::int64_t firstId, std::int64_t lastId, const std::function<bool(const LineRow &)> &take) const override;
    Result<void> readOrderCodes(std::int64_t firstId, std::int64_t lastId,
        const std::function<bool(const OrderCodeRow &)> &take) const override;
    Result<void> readOrderTouches(std::int64_t firstId, std::int64_t lastId,
        const std::function<bool(const OrderTouchRow &)> &take) const override;
    Result<void> readProducts(const std::function<bool(const ProductRow &)> &take) const override;
    Result<void> readTouchpoints(const std::function<bool(const TouchRow &)> &take) const override;
    Result<void> readClaims(const std::function<bool(const ClaimRow &)> &take) const override;
    Result<void> readDeclarations(const std::function<bool(const DeclarationRow &)> &take) const override;
    Result<void> readOrderFees(const std::function<bool(const OrderFeeRow &)> &take) const override;
    Result<void> readCustomerHistory(
        const std::function<bool(std::int64_t customer, Instant firstOrderAt)> &take) const override;
    Result<std::vector<Refund>> refunds() const override;
    Result<std::vector<Creator>> creators() const override;
    Result<std::vector<Campaign>> campaigns() const override;
    Result<std::vector<Post>> posts() const override;
    Result<std::vector<PostMetrics>> postMetrics() const override;
    Result<std::vector<Spend>> spend() const override;
    Result<std::vector<Code>> codes() const override;
    Result<std::vector<Claim>> claims() const override;
    Result<std::vector<Claim>> claimsOfPeriods() const override;
    Result<std::vector<Declaration>> declarations() const override;
    Result<std::vector<Product>> catalog() const override;
    Result<std::vector<InventoryLevel>> inventory() const override;
    Result<std::vector<ExchangeRate>> exchangeRates() const override;
    Result<std::vector<Budget>> budgets() const override;
    Result<std::vector<OrderFee>> orderFees() const override;
    Result<std::vector<Link>> links() const override;
    Result<OrderStatements> orderStatements() const override;
    Result<std::vector<RepeatedOrder>> repeatedOrders(std::size_t limit) const override;

    // For create(), open() and other parts of this library.
    /// What a first import or a creation that was killed, or a log that could not be removed, has left beside the
    /// workspace. Only under its lock.
    static void removeLeftovers(const QString &path, bool hasLog);
    Connection &connection() { return *m_connection; }
    /// What a new workspace holds besides its tables.
    void initialise(const std::string &hashKey);

private:
    struct Import;
    struct Verifier;
    struct Forgetter;
    enum class Meeting : std::uint8_t
    {
        Unchanged,
        Changed
    };
    KindTables &tables() const;
    OrdersTable &orders() const { return static_cast<OrdersTable &>(*tables()[0]); }
    /// A record whose key is known: witness, loser or new winner.
    Meeting meet(const EncodedRecord &record, FileId file, std::int64_t row, std::vector<RowIssue> *notes);
    Instant fileStatedAt(FileId file) const; ///< 0: not known
    void takeForgottenCustomers(std::vector<EncodedRecord> &records);
    /// A note on an order that has the number of another one; none: the two are one.
    QString nameOf(FileId file) const;
    std::optional<RowIssue> otherCurrency(
        const Owner &owner, const Record &known, const Record &stated, std::int64_t row) const;
    std::optional<RowIssue> otherOrder(
        const Owner &owner, const Record &known, const Record &stated, std::int64_t row) const;
    RowIssue contradiction(const Owner &owner, std::int64_t row, bool isReplaced) const;
    /// \throws Failure "moved" when the path no longer names the file that was opened: what is written would be lost
    void requireInPlace() const;
    /// Runs \p change in a transaction of its own, or in the import's when there is one.
    void writeSmall(const std::function<void()> &change);
    void setNamed(Table table, const std::string &name, std::string_view value);
    /// Empty when absent; throws Failure.
    std::string named(Table table, const std::string &name) const;
    std::string hashKey() const { return named(Table::Workspace, "customer_hash_key"); }
    void forgetMemory();
    /// Goes on with another connection.
    void attach(const QString &path, Connection::Access access);
    void startFirstImport();
    void putFirstImportInPlace();
    void eraseOrphans();
    /// Runs \p change on customers in a transaction, then writes the file anew, so that nothing of them is left in it.
    Result<ForgetSummary> changeCustomers(
        const JobControl &job, bool dryRun, const std::function<void(Forgetter &)> &change);
    void fillWhatEarlierVersionsWrote(Journal &journal);
    void withdraw(Journal &journal, std::size_t kind, std::span<const FileId> files,
        const std::unordered_set<std::int64_t> &stated, UndoSummary &summary);
    UndoSummary undoNow(BatchId batch, const JobControl &job);
    Import &running();
    template<typename R>
    Result<std::vector<R>> allOf() const;

    QString m_path;
    QString m_besidePath; ///< where a first import is being written, else empty
    std::unique_ptr<WriterLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    sqlite3 *m_db = nullptr;
    Totals m_totals;
    std::unique_ptr<Dictionaries> m_dictionaries;
    std::unique_ptr<RowScan> m_scan;
    mutable std::unique_ptr<KindTables> m_tables;
    std::unique_ptr<Import> m_import;
    std::optional<FileIdentity> m_identity; ///< of the file at m_path when it was opened
    mutable std::unordered_map<FileId, Instant> m_fileStatedAt;
    bool m_canWrite;
    bool m_removeWhenEmpty = false;
};

/// Hash over types and values of the first \p columns columns of a row.
UInt128 sealOfRow(const Statement &row, int columns);
/// The same of a row of kFileColumns; what earlier versions did not write is no part of it.
UInt128 sealOfFile(const Statement &row);

// Rows of files and issues as the control totals take them, for writing and for verifying.
extern const std::string_view kFileColumns;
constexpr int kFileColumnCount = 15;
extern const std::string_view kIssueColumns;
constexpr int kIssueColumnCount = 9;

} // namespace postledger
