// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/sqlite_ledger.h"
#include "ledger_kit.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace postledger;

/// Damaged files are opened or refused with a reason, never written; verify() names every change of a value.
/// POSTLEDGER_FLIPS sets how many random bits are turned, POSTLEDGER_CUTS how many lengths a file is cut to (0 = all).
class tst_LedgerDamage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void flippedBitsAreNamed();
    void zeroedPagesAreNamed();
    void cutFilesAreRefused();
    void changedValuesAreNamed_data();
    void changedValuesAreNamed();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("damaged.postledger")); }
    void put(const QByteArray &bytes) const;
    /// All values of all tables, by table; empty when a table cannot be read.
    static std::map<std::string, std::vector<UInt128>> valuesOf(const QString &path);
    /// \return whether opening was refused or verify() found something
    bool isNamed(QString *what = nullptr) const;

    QTemporaryDir m_folder;
    QByteArray m_whole;
    std::map<std::string, std::vector<UInt128>> m_values;
    BatchId m_lastBatch = 0;
};

static int fromEnvironment(const char *name, int standard)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue(name, &isGiven);
    return isGiven ? given : standard;
}

void tst_LedgerDamage::initTestCase()
{
    const QString whole = m_folder.filePath(QStringLiteral("whole.postledger"));
    {
        auto ledger = Ledger::create(whole);
        QVERIFY(ledger);
        kit::File first{QStringLiteral("a"), {}};
        kit::File second{QStringLiteral("b"), {}};
        for (int n = 0; n < 400; ++n)
            first.add(kit::order(n));
        for (int n = 350; n < 450; ++n)
            second.add(kit::order(n, n % 3));
        for (int n = 0; n < 24; ++n) {
            for (Record &record : kit::oneOfEachKind(n))
                first.add(std::move(record));
            for (Record &record : kit::oneOfEachKind(n, n % 3))
                second.add(std::move(record));
        }
        QVERIFY(kit::import(**ledger, {first}));
        const auto batch = kit::import(**ledger, {second});
        QVERIFY(batch);
        m_lastBatch = *batch;
        QVERIFY((*ledger)->setNote(QStringLiteral("view"), QStringLiteral("by creator")));
        Settings settings;
        settings.currency = *Currency::fromCode("EUR");
        QVERIFY((*ledger)->setSettings(settings));
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
    }
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_whole = file.readAll();
    put(m_whole);
    m_values = valuesOf(path());
    QVERIFY(m_values.size() > 20);
    QVERIFY(!isNamed());
}

void tst_LedgerDamage::put(const QByteArray &bytes) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test file");
}

std::map<std::string, std::vector<UInt128>> tst_LedgerDamage::valuesOf(const QString &path)
{
    std::map<std::string, std::vector<UInt128>> values;
    try {
        Connection connection(path, Connection::Access::ReadOnly);
        std::vector<std::pair<std::string, int>> tables;
        {
            Statement names(connection.handle(),
                "SELECT name, (SELECT count(*) FROM pragma_table_info(s.name)) FROM sqlite_schema s WHERE type = "
                "'table'");
            while (names.step())
                tables.emplace_back(names.text(0), static_cast<int>(names.integer(1)));
        }
        for (const auto &[name, columns] : tables) {
            std::vector<UInt128> &rows = values[name];
            Statement statement(connection.handle(), "SELECT * FROM " + name + " NOT INDEXED");
            while (statement.step())
                rows.push_back(sealOfRow(statement, columns));
            std::sort(rows.begin(), rows.end());
        }
    } catch (const Failure &) {
        values.clear();
    }
    return values;
}

bool tst_LedgerDamage::isNamed(QString *what) const
{
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadOnly);
    if (!ledger) {
        if (what != nullptr)
            *what = ledger.error().code;
        return true;
    }
    const QStringList faults = kit::faultsOf(**ledger);
    if (what != nullptr)
        *what = faults.join(QLatin1Char('\n'));
    return !faults.isEmpty();
}

void tst_LedgerDamage::flippedBitsAreNamed()
{
    std::mt19937 random(20240917);
    int changed = 0;
    const int flips = fromEnvironment("POSTLEDGER_FLIPS", 200);
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = m_whole;
        const qsizetype at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
        const int bit = static_cast<int>(random() % 8);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        put(bytes);
        const bool named = isNamed();
        if (valuesOf(path()) != m_values) {
            ++changed;
            QVERIFY2(named, qPrintable(QStringLiteral("byte %1 bit %2").arg(at).arg(bit)));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }
    qInfo("%d bits turned, %d of them in values, all of these named", flips, changed);
    QVERIFY2(changed > flips / 5, qPrintable(QString::number(changed)));
}

void tst_LedgerDamage::zeroedPagesAreNamed()
{
    constexpr qsizetype kPage = 4096;
    for (qsizetype at = 0; at < m_whole.size(); at += kPage) {
        QByteArray bytes = m_whole;
        bytes.replace(at, kPage, QByteArray(kPage, '\0'));
        if (bytes == m_whole)
            continue;
        put(bytes);
        const bool named = isNamed();
        if (valuesOf(path()) != m_values)
            QVERIFY2(named, qPrintable(QString::number(at)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }
}

void tst_LedgerDamage::cutFilesAreRefused()
{
    constexpr qsizetype kPage = 4096;
    const qsizetype most = fromEnvironment("POSTLEDGER_CUTS", 8);
    const qsizetype step = most <= 0 ? kPage : std::max(kPage, m_whole.size() / most);
    for (qsizetype at = 0; at < m_whole.size(); at += step) {
        for (const qsizetype size : {at, at + 1}) {
            put(m_whole.first(size));
            for (const auto mode : {Ledger::Mode::ReadOnly, Ledger::Mode::ReadWrite}) {
                const auto ledger = Ledger::open(path(), mode);
                QVERIFY2(!ledger, qPrintable(QString::number(size)));
                QVERIFY(ledger.error().code == QStringLiteral("damaged_workspace")
                    || ledger.error().code == QStringLiteral("not_a_workspace"));
            }
            QFile file(path());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll() == m_whole.first(size));
        }
    }
}

void tst_LedgerDamage::changedValuesAreNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("table");
    const auto row = [](const char *table, const char *sql) {
        QTest::addRow("%s: %s", table, sql) << QByteArray(sql) << QByteArray(table);
    };
    row("orders", "UPDATE orders SET gross = gross + 1 WHERE id = 380");
    row("orders", "UPDATE orders SET file = 2 WHERE id = 3");
    row("orders", "UPDATE orders SET row = row + 1 WHERE id = 3");
    row("orders", "UPDATE orders SET units = units + 1 WHERE id = 3");
    row("orders", "UPDATE orders SET flags = flags & ~4 WHERE id = 5");
    row("orders", "UPDATE orders SET customer = 1 + (customer % 4) WHERE id = 5");
    row("order_lines", "UPDATE order_lines SET discount = discount - 1 WHERE order_id = 7 AND seq = 0");
    row("order_lines", "DELETE FROM order_lines WHERE order_id = 9");
    row("orders", "UPDATE order_lines SET product = 1 + (product % 5) WHERE order_id = 9 AND seq = 0");
    row("order_codes", "UPDATE order_codes SET code = 'OTHER' WHERE order_id = 1");
    row("order_touches", "UPDATE order_touches SET content = 'other' WHERE order_id = 1");
    row("orders", "DELETE FROM orders WHERE id = 12");
    row("posts", "UPDATE posts SET title = 'x' WHERE id = 1");
    row("creators", "UPDATE creators SET commission_millionths = NULL WHERE id = 1");
    row("post_metrics", "UPDATE post_metrics SET likes = NULL WHERE id = 1");
    row("claims", "UPDATE claims SET withdrawn = NOT withdrawn WHERE id = 1");
    row("claims", "UPDATE claims SET stated_at = 1 WHERE stated_at IS NULL");
    row("refunds", "UPDATE refunds SET record_key = x'00' WHERE id = 1");
    row("customers", "UPDATE customers SET id = 77 WHERE id = 2");
    row("products", "UPDATE products SET title = 'x' WHERE id = 2");
    row("words", "UPDATE words SET text = 'x' WHERE id = 1");
    row("journal", "UPDATE journal SET row = row + 1 WHERE rowid_of = 0 OR entity = 351");
    row("journal", "UPDATE journal SET image = NULL WHERE image IS NOT NULL");
    row("files", "UPDATE files SET bytes = bytes + 1 WHERE id = 1");
    row("files", "UPDATE files SET rows_added = rows_added + 1 WHERE id = 2");
    row("batches", "UPDATE batches SET imported_at = imported_at + 1 WHERE id = 1");
    row("settings", "UPDATE settings SET value = 'USD' WHERE name = 'currency'");
    row("notes", "UPDATE notes SET value = 'x'");
    row("workspace", "UPDATE workspace SET value = x'00' WHERE name = 'customer_hash_key'");
    row("orders", "UPDATE control_totals SET rows = rows + 1 WHERE tbl = 'orders' AND file = 1");
    row("spend", "DELETE FROM control_totals WHERE tbl = 'spend'");
}

void tst_LedgerDamage::changedValuesAreNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, table);
    sql.replace("rowid_of = 0 OR ", "");
    put(m_whole);
    {
        Connection connection(path(), Connection::Access::ReadWrite);
        connection.execute("PRAGMA foreign_keys = OFF");
        connection.execute(sql.constData());
    }
    QVERIFY(valuesOf(path()) != m_values);
    QString what;
    QVERIFY(isNamed(&what));
    QVERIFY2(what.contains(QString::fromLatin1(table) + QStringLiteral(" [")), qPrintable(what));
}

QTEST_GUILESS_MAIN(tst_LedgerDamage)
#include "tst_ledger_damage.moc"
