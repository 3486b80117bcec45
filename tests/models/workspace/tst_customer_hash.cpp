// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/customer_hash.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace postledger;

class tst_CustomerHash : public QObject
{
    Q_OBJECT
private slots:
    void isTheFirstHalfOfHmacSha256();
    void foldsBlanksAndLetterCase();
    void knowsNothingOfAnEmptyIdentifier();
    void dependsOnTheKey();
};

void tst_CustomerHash::isTheFirstHalfOfHmacSha256()
{
    CustomerHash hash("0123456789abcdef0123456789abcdef");
    const CustomerKey key = hash("ada@example.com");
    const QByteArray expected = QMessageAuthenticationCode::hash(
        "ada@example.com", "0123456789abcdef0123456789abcdef", QCryptographicHash::Sha256);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(key.bytes.data()), 16), expected.left(16));
    // The reused context starts anew for each identifier.
    QCOMPARE(hash("ada@example.com"), key);
}

void tst_CustomerHash::foldsBlanksAndLetterCase()
{
    CustomerHash hash("key");
    QCOMPARE(hash(" Ada@Example.COM\t"), hash("ada@example.com"));
    QCOMPARE(hash("ÄDA@example.com"), hash("äda@example.com"));
    QVERIFY(hash("ada@example.com") != hash("bob@example.com"));
}

void tst_CustomerHash::knowsNothingOfAnEmptyIdentifier()
{
    CustomerHash hash("key");
    QVERIFY(!hash("").isKnown());
    QVERIFY(!hash(" \t ").isKnown());
}

void tst_CustomerHash::dependsOnTheKey()
{
    QVERIFY(CustomerHash("a")("ada@example.com") != CustomerHash("b")("ada@example.com"));
}

QTEST_GUILESS_MAIN(tst_CustomerHash)
#include "tst_customer_hash.moc"
