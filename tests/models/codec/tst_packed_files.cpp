// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../packed_writer.h"
#include "codec/byte_source.h"
#include "corpus.h"
#include "workbook_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// Files that come packed: what is inside is read as if it lay beside.
class tst_PackedFiles : public QObject
{
    Q_OBJECT
private slots:
    void readsLikeTheFileItself_data();
    void readsLikeTheFileItself();
    void namesTheFilesOfAnArchive();
    void leavesOutWhatNobodyPutThere();
    void joinedMembersAreOneFile();
    void opensPackedWorkbooks();
    void refusesHugePackedWorkbooks();
    void refusesBombs();
    void refusesDamage_data();
    void refusesDamage();
    void neverLeavesTheArchive();
    void survivesAnyCut();

private:
    QString write(const char *name, const QByteArray &bytes);
    QString writeZip(const char *name, const QList<std::pair<QString, QByteArray>> &files)
    {
        return zipped(m_folder.filePath(QString::fromLatin1(name)), files);
    }
    QTemporaryDir m_folder;
};

namespace {

QByteArray manyRows()
{
    QByteArray text("id,amount,note\n");
    for (int i = 0; i < 60000; ++i)
        text += QByteArray::number(100000 + i * 7919 % 999983) + ',' + QByteArray::number(i % 997) + ".50,\"note "
            + QByteArray::number(i * 31 % 1009) + "\"\n";
    return text;
}

} // namespace

QString tst_PackedFiles::write(const char *name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return path;
}

void tst_PackedFiles::readsLikeTheFileItself_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("many rows") << manyRows();
    QTest::newRow("semicolons, Windows-1252") << QByteArray("Artikel;Betrag\nGr\xFCn;1,50\nWei\xDF;2,50\n");
    QByteArray utf16("\xFF\xFE");
    const QString text = QStringLiteral("id\tname\n1\tgrün\n2\tblau\n");
    utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("tabs, UTF-16") << utf16;
    QTest::newRow("JSON") << QByteArray(R"({"orders":[{"id":1,"total":"1.00"},{"id":2,"total":"2.00"}]})");
    QTest::newRow("JSON lines") << QByteArray("{\"id\":1}\n{\"id\":2}\n");
}

void tst_PackedFiles::readsLikeTheFileItself()
{
    QFETCH(QByteArray, content);
    const ReadTable plain = readTable(write("plain.dat", content));
    QCOMPARE(plain.error, std::string());
    QVERIFY(!plain.rows.empty());
    const QByteArray packed = gzipped(content);
    const QString archive = writeZip("one.zip", {{QStringLiteral("folder/orders.csv"), content}});
    const QString several =
        writeZip("two.zip", {{QStringLiteral("a.csv"), "x,y\n1,2\n"}, {QStringLiteral("b/orders.csv"), content}});
    // The ending says nothing.
    for (const QString &path : {write("packed.csv", packed), archive, several + QStringLiteral("/b/orders.csv")}) {
        const ReadTable read = readTable(path);
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.probe.labels, plain.probe.labels);
        QVERIFY(read.rows == plain.rows);
        QCOMPARE(read.lines, plain.lines);
        QCOMPARE(issueKeys(read.issues), issueKeys(plain.issues));
        QVERIFY(read.probe.dialect.encoding == plain.probe.dialect.encoding);
        auto source = openTable(read.probe);
        QVERIFY(source);
        Row row;
        while ((*source)->next(row))
            QVERIFY(row.offset <= (*source)->totalBytes());
        QVERIFY((*source)->rewind());
        QVERIFY((*source)->next(row));
        QCOMPARE(std::string(row.cell(0)), plain.rows.front().front());
    }
    QCOMPARE(readTable(write("packed.csv", packed)).probe.bytes, std::int64_t(packed.size()));
    QCOMPARE(readTable(archive).probe.bytes, std::int64_t(QFileInfo(archive).size()));
}

void tst_PackedFiles::namesTheFilesOfAnArchive()
{
    const QString path = writeZip("several.zip",
        {{QStringLiteral("a.csv"), "x,y\n1,2\n"}, {QStringLiteral("b/c.csv"), "x,y\n3,4\n"},
            {QStringLiteral("ü.csv"), "x,y\n5,6\n"}});
    const auto files = filesIn(path);
    QVERIFY(files);
    QCOMPARE(*files,
        (QStringList{
            path + QStringLiteral("/a.csv"), path + QStringLiteral("/b/c.csv"), path + QStringLiteral("/ü.csv")}));
    QCOMPARE(fileTitle((*files)[1]), QStringLiteral("several.zip/b/c.csv"));
    QCOMPARE(readTable((*files)[2]).rows.at(0).at(1), std::string("6"));
    const auto probe = probeFile(path);
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, QStringLiteral("several_files"));
    QVERIFY(probe.error().message.contains(QStringLiteral("several.zip/a.csv")));
    const auto missing = probeFile(path + QStringLiteral("/none.csv"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QStringLiteral("cannot_read"));
    // Other files stand for themselves, also such as do not exist.
    const QString csv = write("plain.csv", "a,b\n1,2\n");
    QCOMPARE(*filesIn(csv), QStringList{csv});
    const QString none = m_folder.filePath(QStringLiteral("none.zip"));
    QCOMPARE(*filesIn(none), QStringList{none});
    const QString one = writeZip("single.zip", {{QStringLiteral("a.csv"), "x,y\n1,2\n"}});
    QCOMPARE(*filesIn(one), QStringList{one});
}

void tst_PackedFiles::leavesOutWhatNobodyPutThere()
{
    const QString path = writeZip("mac.zip",
        {{QStringLiteral("folder/"), {}}, {QStringLiteral("folder/a.csv"), "x,y\n1,2\n"},
            {QStringLiteral("__MACOSX/folder/._a.csv"), "junk"}, {QStringLiteral("folder/.DS_Store"), "junk"},
            {QStringLiteral("Thumbs.db"), "junk"}});
    QCOMPARE(*filesIn(path), QStringList{path});
    QCOMPARE(readTable(path).rows.size(), std::size_t{1});
    const auto empty = probeFile(writeZip("empty.zip", {{QStringLiteral(".DS_Store"), "junk"}}));
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, QStringLiteral("empty_file"));
}

void tst_PackedFiles::joinedMembersAreOneFile()
{
    const QByteArray joined = gzipped("a,b\n1,2\n") + gzipped("3,4\n") + gzipped("5,6\n") + QByteArray(300, '\0');
    QCOMPARE(readTable(write("joined.gz", joined)).rows.size(), std::size_t{3});
}

void tst_PackedFiles::opensPackedWorkbooks()
{
    const auto row = [](const QByteArray &a, const QByteArray &b) {
        const auto cell = [](const QByteArray &text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; };
        return "<row>" + cell(a) + cell(b) + "</row>";
    };
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Orders"), row("id", "name") + row("1", "one"));
    writer.addSheet(QStringLiteral("More/less"), row("id", "name") + row("2", "two"));
    const QString plain = m_folder.filePath(QStringLiteral("book.xlsx"));
    QVERIFY(writer.write(plain));
    const QByteArray bytes = readAll(plain);
    const QString one = writeZip("book.zip", {{QStringLiteral("All orders.xlsx"), bytes}});
    const QString several =
        writeZip("books.zip", {{QStringLiteral("a.csv"), "x,y\n1,2\n"}, {QStringLiteral("in/book.xlsx"), bytes}});
    const QString member = several + QStringLiteral("/in/book.xlsx");
    for (const QString &path :
        {plain, write("book.xlsx.gz", gzipped(bytes)), one, one + QStringLiteral("/All orders.xlsx"), member}) {
        QVERIFY2(isWorkbook(path), qPrintable(path));
        QVERIFY(sheetOf(path).isEmpty());
        const ReadTable read = readTable(path);
        QCOMPARE(read.error, std::string());
        QVERIFY(read.probe.syntax == FileProbe::Syntax::Xlsx);
        QVERIFY(read.probe.bytes > 0);
        QVERIFY(read.rows == (std::vector<std::vector<std::string>>{{"1", "one"}}));
        QCOMPARE(read.probe.workbook.others, QStringList{QStringLiteral("More/less")});
        const QString sheet = sheetPath(path, QStringLiteral("More/less"));
        QCOMPARE(sheetOf(sheet), QStringLiteral("More/less"));
        QCOMPARE(withoutSheet(sheet), path);
        QVERIFY(!isWorkbook(sheet));
        const ReadTable second = readTable(sheet);
        QCOMPARE(second.error, std::string());
        QVERIFY(second.rows == (std::vector<std::vector<std::string>>{{"2", "two"}}));
        QCOMPARE(readTable(sheetPath(path, QStringLiteral("None"))).error, std::string("unknown_sheet"));
    }
    QVERIFY(!isWorkbook(several));
    QVERIFY(!isWorkbook(several + QStringLiteral("/a.csv")));
    QCOMPARE(readTable(write("rows.csv.gz", gzipped("a,b\n1,2\n")) + QStringLiteral("/Sheet")).error,
        std::string("unknown_sheet"));
    for (int i = 1; i < 20; ++i) {
        const ReadTable cut = readTable(write("cut.xlsx.gz", gzipped(bytes.left(bytes.size() * i / 20))));
        QVERIFY(!cut.error.empty());
    }
}

/// They are held in memory, so that their size is limited beforehand.
void tst_PackedFiles::refusesHugePackedWorkbooks()
{
    QByteArray noise("PK\x03\x04");
    quint32 state = 1;
    noise.resize(65 << 20);
    for (qsizetype i = 4; i < noise.size(); ++i)
        noise[i] = i % 1024 == 0 ? char((state = state * 1664525 + 1013904223) >> 24) : noise[i % 61];
    const auto probe = probeFile(write("huge.xlsx.gz", gzipped(noise)));
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, QStringLiteral("too_large_inflated"));
    QVERIFY(probe.error().message.contains(QStringLiteral("huge.xlsx.gz")));
}

void tst_PackedFiles::refusesBombs()
{
    // A row that repeats shrinks to a thousandth; real exports shrink to a tenth.
    const QByteArray bomb("a,b\n" + QByteArray(100 << 20, '1') + "\n");
    for (const QString &path :
        {write("bomb.gz", gzipped(bomb)), writeZip("bomb.zip", {{QStringLiteral("a.csv"), bomb}})}) {
        const auto probe = probeFile(path);
        QVERIFY(!probe);
        QCOMPARE(probe.error().code, QStringLiteral("too_large_inflated"));
    }
}

void tst_PackedFiles::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray packed = gzipped(manyRows());
    QTest::newRow("gzip, cut") << packed.left(packed.size() / 2) << QStringLiteral("truncated");
    QByteArray flipped = packed;
    flipped[packed.size() / 2] = char(flipped[packed.size() / 2] ^ 0x55);
    QTest::newRow("gzip, changed") << flipped << QStringLiteral("broken_archive");
    QByteArray sum = packed;
    sum[packed.size() - 6] = char(sum[packed.size() - 6] ^ 1);
    QTest::newRow("gzip, check sum") << sum << QStringLiteral("broken_archive");
    QTest::newRow("gzip, something behind") << packed + "rest" << QStringLiteral("broken_archive");
    const QByteArray whole = readAll(writeZip("whole.zip", {{QStringLiteral("a.csv"), manyRows()}}));
    QTest::newRow("zip, cut") << whole.left(whole.size() / 2) << QStringLiteral("broken_archive");
    flipped = whole;
    flipped[whole.size() / 2] = char(flipped[whole.size() / 2] ^ 0x55);
    QTest::newRow("zip, changed") << flipped << QStringLiteral("broken_archive");
    // Only one layer is unpacked.
    QTest::newRow("gzip in gzip") << gzipped(packed) << QStringLiteral("unsupported");
    QTest::newRow("zip in gzip") << gzipped(whole) << QStringLiteral("unsupported");
    QTest::newRow("nothing in gzip") << gzipped({}) << QStringLiteral("empty_file");
}

void tst_PackedFiles::refusesDamage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto probe = probeFile(write("damaged.bin", bytes));
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, code);
    QVERIFY(probe.error().message.contains(QStringLiteral("damaged.bin")));
}

void tst_PackedFiles::neverLeavesTheArchive()
{
    write("outside.csv", "secret,x\n1,2\n");
    for (const char *name : {"../outside.csv", "/outside.csv", "a/../../outside.csv", "./a.csv", "a\\..\\b.csv"}) {
        const QString path = writeZip(
            "escape.zip", {{QString::fromLatin1(name), "x,y\n1,2\n"}, {QStringLiteral("b.csv"), "x,y\n1,2\n"}});
        const auto files = filesIn(path);
        QVERIFY2(!files, name);
        QCOMPARE(files.error().code, QStringLiteral("unsafe_path"));
        QVERIFY(!probeFile(path));
    }
}

void tst_PackedFiles::survivesAnyCut()
{
    const QByteArray packed = gzipped(manyRows());
    const QByteArray whole = readAll(
        writeZip("whole.zip", {{QStringLiteral("a.csv"), manyRows()}, {QStringLiteral("b.json"), "[{\"a\":1}]"}}));
    for (int i = 0; i < 20; ++i) {
        for (const QByteArray &bytes : {packed, whole}) {
            const ReadTable read = readTable(write("cut.bin", bytes.left(bytes.size() * i / 20)));
            QVERIFY(!read.error.empty());
        }
    }
}

QTEST_GUILESS_MAIN(tst_PackedFiles)
#include "tst_packed_files.moc"
