// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace postledger::test;

/// What cli.md promises of every command: exit codes, streams, the shape of what is printed.
class tst_Commands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void usage_data();
    void usage();
    void helpGoesToStandardOutput();
    void everyCommandHasHelp();
    void missingWorkspaceIsRefused_data();
    void missingWorkspaceIsRefused();
    void importSaysWhatBecameOfEachRow();
    void secondImportIsUnchanged();
    void undoTakesTheImportBack();
    void forgetTakesACustomerOut();
    void anonymiseKeepsEveryFigure();
    void dryRunWritesNothing();
    void tooManyRejectsRollBack();
    void refusedFileLeavesTheWorkspaceAlone_data();
    void refusedFileLeavesTheWorkspaceAlone();
    void queryNamesMissingRates();
    void queryForms();
    void queryRanksAndLimits();
    void textIsDefusedInCsv();
    void undefinedIsEmpty();
    void unmatchedNamesAreATemplateOfLinks();
    void qualitySaysWhatHangsOnIt();
    void settingsAreReadAndSet();
    void settingsRefuse_data();
    void settingsRefuse();
    void verifyReports();
    void inspectTellsAndCopies();
    void workbooksAreReadLikeCsv();
    void formatsAndKpisComeFromTheRegistries();
    void calc_data();
    void calc();
    void personalDataStaysOutside();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString imported();
    QString digest(const QString &workspace) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_Commands::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString tst_Commands::imported()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    const Outcome outcome = run(QStringList{QStringLiteral("import"), workspace} + ledgerFiles()
        + QStringList{
            QStringLiteral("--currency"), QStringLiteral("USD"), QStringLiteral("--timezone"), QStringLiteral("UTC")});
    if (outcome.code != 0)
        qWarning("%s", outcome.err.constData());
    return workspace;
}

QString tst_Commands::digest(const QString &workspace) const
{
    return run({QStringLiteral("verify"), workspace, QStringLiteral("--json")})
        .json()[QLatin1String("digest")]
        .toString();
}

void tst_Commands::usage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("unknown command") << "frobnicate";
    QTest::newRow("unknown option") << "formats --colour";
    QTest::newRow("import without files") << "import w.postledger";
    QTest::newRow("import of an unknown format") << "import w.postledger a.csv --format nothing";
    QTest::newRow("import in an unknown currency") << "import w.postledger a.csv --currency XYZ";
    QTest::newRow("import in an unknown zone") << "import w.postledger a.csv --timezone Mars/Olympus";
    QTest::newRow("negative limit of rejects") << "import w.postledger a.csv --max-rejects -1";
    QTest::newRow("query without KPI") << "query w.postledger";
    QTest::newRow("unknown KPI") << "query w.postledger --kpi happiness";
    QTest::newRow("unknown KPI to sort by") << "query w.postledger --kpi orders --sort happiness";
    QTest::newRow("unknown dimension") << "query w.postledger --kpi orders --by mood";
    QTest::newRow("three dimensions") << "query w.postledger --kpi orders --by day,post,creator";
    QTest::newRow("no such day") << "query w.postledger --kpi orders --from 2026-02-30";
    QTest::newRow("period that ends before it begins")
        << "query w.postledger --kpi orders --from 2026-02-02 --to 2026-02-01";
    QTest::newRow("filter without value") << "query w.postledger --kpi orders --where post";
    QTest::newRow("unknown model") << "query w.postledger --kpi orders --model magic";
    QTest::newRow("unknown basis") << "query w.postledger --kpi orders --basis gut";
    QTest::newRow("no instant") << "query w.postledger --kpi orders --as-of yesterday";
    QTest::newRow("unknown form") << "query w.postledger --kpi orders --output pdf";
    QTest::newRow("undo of no number") << "undo w.postledger first";
    QTest::newRow("unknown function") << "calc horoscope";
    QTest::newRow("demo that is too small") << "demo d --orders 3";
}

void tst_Commands::usage()
{
    QFETCH(QString, line);
    const Outcome outcome = run(line.split(QLatin1Char(' ')));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void tst_Commands::helpGoesToStandardOutput()
{
    const Outcome outcome = run({QStringLiteral("--help")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.err.isEmpty());
    QVERIFY(outcome.out.contains("import"));
    // Commands that do not work yet are not promised.
    QVERIFY(!outcome.out.contains("paths"));
}

void tst_Commands::everyCommandHasHelp()
{
    for (const char *command : {"import", "undo", "query", "quality", "unmatched", "settings", "verify", "forget",
             "anonymise", "inspect", "explain", "formats", "kpis", "calc", "demo"}) {
        const Outcome outcome = run({QString::fromLatin1(command), QStringLiteral("--help")});
        QVERIFY2(outcome.code == 0, command);
        QVERIFY2(outcome.out.size() > 40, command);
        QVERIFY2(outcome.err.isEmpty(), command);
    }
}

void tst_Commands::missingWorkspaceIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("undo") << QStringList{"undo", "W", "1"};
    QTest::newRow("query") << QStringList{"query", "W", "--kpi", "orders"};
    QTest::newRow("settings") << QStringList{"settings", "W"};
    QTest::newRow("quality") << QStringList{"quality", "W"};
    QTest::newRow("unmatched") << QStringList{"unmatched", "W"};
    QTest::newRow("verify") << QStringList{"verify", "W"};
    QTest::newRow("explain") << QStringList{"explain", "W", "--order", "1"};
    QTest::newRow("forget") << QStringList{"forget", "W", "ann@example.com"};
    QTest::newRow("anonymise") << QStringList{"anonymise", "W", "--yes"};
}

void tst_Commands::missingWorkspaceIsRefused()
{
    QFETCH(QStringList, arguments);
    const QString workspace = path(QStringLiteral("none.postledger"));
    arguments.replaceInStrings(QRegularExpression(QStringLiteral("^W$")), workspace);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.contains("none.postledger"));
    QVERIFY(!QFile::exists(workspace));
}

void tst_Commands::importSaysWhatBecameOfEachRow()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    const Outcome outcome = run(QStringList{"import", workspace} + ledgerFiles()
        + QStringList{"--json", "--currency", "USD", "--timezone", "UTC"});
    QVERIFY2(outcome.code == 0, outcome.err);
    const QJsonObject object = outcome.json();
    QVERIFY(object[QLatin1String("batch")].isDouble());
    const QJsonArray files = object[QLatin1String("files")].toArray();
    QCOMPARE(files.size(), 9);
    for (const QJsonValue &entry : files) {
        const QJsonObject file = entry.toObject();
        const QString name = file[QLatin1String("path")].toString();
        QCOMPARE(file[QLatin1String("sha256")].toString().size(), 64);
        QVERIFY(file[QLatin1String("format")].toString().startsWith(QLatin1String("neutral_")));
        const qsizetype rows = contentOf(name).count('\n') - 1;
        QVERIFY2(file[QLatin1String("rows_read")].toInteger() == rows, qPrintable(name));
        QCOMPARE(file[QLatin1String("rows_new")].toInteger(), rows);
        for (const char *none : {"rows_changed", "rows_unchanged", "rows_rejected"})
            QCOMPARE(file[QLatin1String(none)].toInt(-1), 0);
        QVERIFY(file[QLatin1String("rejects")].isArray());
        QVERIFY(file[QLatin1String("notes")].isArray());
    }
}

void tst_Commands::secondImportIsUnchanged()
{
    const QString workspace = imported();
    const QString before = digest(workspace);
    QVERIFY(!before.isEmpty());
    const Outcome outcome = run(QStringList{"import", workspace} + ledgerFiles() + QStringList{"--json"});
    QVERIFY2(outcome.code == 0, outcome.err);
    for (const QJsonValue &entry : outcome.json()[QLatin1String("files")].toArray()) {
        const QJsonObject file = entry.toObject();
        QVERIFY(file[QLatin1String("rows_read")].toInt() > 0);
        QCOMPARE(file[QLatin1String("rows_unchanged")], file[QLatin1String("rows_read")]);
    }
    QCOMPARE(digest(workspace), before);
}

void tst_Commands::undoTakesTheImportBack()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    const QStringList files = ledgerFiles();
    const auto import = [&](const QStringList &some) {
        return run(QStringList{"import", workspace, "--json", "--currency", "USD", "--timezone", "UTC"} + some)
            .json()[QLatin1String("batch")]
            .toInt(-1);
    };
    QVERIFY(import(files.mid(0, 5)) > 0);
    const QString before = digest(workspace);
    const int batch = import(files.mid(5));
    QVERIFY(batch > 0);
    QVERIFY(digest(workspace) != before);
    const Outcome undone = run({"undo", workspace, QString::number(batch)});
    QVERIFY2(undone.code == 0, undone.err);
    QCOMPARE(digest(workspace), before);
    QCOMPARE(run({"undo", workspace, QString::number(batch)}).code, 1);
}

void tst_Commands::forgetTakesACustomerOut()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    QCOMPARE(run(QStringList{"import", workspace, "--currency", "USD", "--timezone", "UTC"} + ledgerFiles()).code, 0);
    const auto figures = [&] {
        return run({"query", workspace, "--kpi", "net_sales,orders,aov,returns,roas", "--by", "post"}).out;
    };
    const QByteArray before = figures();
    const auto customers = [&] { return run({"query", workspace, "--kpi", "new_customers"}).single().first().toInt(); };
    const int known = customers();

    const Outcome wouldBe = run({"forget", workspace, "U2", "--dry-run", "--json"});
    QVERIFY2(wouldBe.code == 0, wouldBe.err);
    QCOMPARE(wouldBe.json()[QLatin1String("orders")].toInt(), 2);
    QCOMPARE(customers(), known);

    const Outcome unknown = run({"forget", workspace, "nobody@example.com"});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.out.isEmpty());
    QVERIFY2(unknown.err.contains("e-mail"), unknown.err);

    // From standard input, so that it stands in no history of a shell.
    const Outcome done = run({"forget", workspace, "-"}, " u2 \n\n");
    QVERIFY2(done.code == 0, done.err);
    QVERIFY2(done.out.startsWith("2 order"), done.out);
    QCOMPARE(figures(), before);
    QCOMPARE(customers(), known - 1);
    QCOMPARE(run({"verify", workspace}).code, 0);
    QCOMPARE(run({"forget", workspace, "U2"}).code, 1);
    QCOMPARE(run({"forget", workspace, "-"}, "\n").code, 2);
}

void tst_Commands::anonymiseKeepsEveryFigure()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    QCOMPARE(run(QStringList{"import", workspace, "--currency", "USD", "--timezone", "UTC"} + ledgerFiles()).code, 0);
    const auto figures = [&] {
        return run({"query", workspace, "--kpi", "net_sales,orders,new_customers,returning_customers,cac_paid", "--by",
                       "post"})
            .out;
    };
    const QByteArray before = figures();
    const Outcome asked = run({"anonymise", workspace});
    QCOMPARE(asked.code, 2);
    QVERIFY2(asked.err.contains("--yes"), asked.err);
    const Outcome done = run({"anonymise", workspace, "--yes", "--json"});
    QVERIFY2(done.code == 0, done.err);
    QCOMPARE(done.json()[QLatin1String("orders")].toInt(), 14);
    QCOMPARE(figures(), before);
    QCOMPARE(run({"verify", workspace}).code, 0);
    const Outcome forgotten = run({"forget", workspace, "U2"});
    QCOMPARE(forgotten.code, 1);
    QVERIFY2(forgotten.err.contains("anonymised"), forgotten.err);
    QCOMPARE(run({"anonymise", workspace, "--yes"}).code, 1);
    // Later files still come in; known orders keep their numbers.
    QFile copy(ledgerFiles().filter(QStringLiteral("/orders.csv")).first());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QString again = path(QStringLiteral("again.csv"));
    writeFile(again, copy.readAll() + "O99,shopify,2025-04-03T10:00:00Z,U77,USD,10.00,0.00,0.00,0.00,,,,,,,0\n");
    const Outcome imported = run({"import", workspace, again, "--json"});
    QVERIFY2(imported.code == 0, imported.err);
    const QJsonObject file = imported.json()[QLatin1String("files")].toArray().first().toObject();
    QCOMPARE(file[QLatin1String("rows_unchanged")].toInt(), 14);
    QCOMPARE(file[QLatin1String("rows_new")].toInt(), 1);
    QCOMPARE(run({"verify", workspace}).code, 0);
}

void tst_Commands::dryRunWritesNothing()
{
    const QString workspace = path(QStringLiteral("w.postledger"));
    const QStringList arguments =
        QStringList{"import", workspace, "--dry-run", "--json", "--currency", "USD", "--timezone", "UTC"}
        + ledgerFiles();
    const Outcome fresh = run(arguments);
    QVERIFY2(fresh.code == 0, fresh.err);
    QVERIFY(fresh.json()[QLatin1String("batch")].isNull());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());

    imported();
    const QString before = digest(workspace);
    QCOMPARE(run(arguments).code, 0);
    QCOMPARE(digest(workspace), before);
}

void tst_Commands::tooManyRejectsRollBack()
{
    const QString workspace = imported();
    const QString before = digest(workspace);
    const QString file = path(QStringLiteral("spend.csv"));
    writeFile(file,
        "date,campaign_id,post_id,platform,kind,amount\n"
        "2025-03-03,CMP1,P1,tiktok,ad,1.00\n"
        "2025-03-04,CMP1,P1,tiktok,ad,about five\n"
        "2025-03-05,CMP1,P1,tiktok,ad,many\n");
    const Outcome strict = run({"import", workspace, file, "--max-rejects", "1", "--json"});
    QCOMPARE(strict.code, 3);
    QVERIFY(!strict.err.isEmpty());
    QCOMPARE(digest(workspace), before);
    const QJsonObject told = strict.json()[QLatin1String("files")].toArray().first().toObject();
    QCOMPARE(told[QLatin1String("rows_rejected")].toInt(), 2);
    const QJsonObject reject = told[QLatin1String("rejects")].toArray().first().toObject();
    QCOMPARE(reject[QLatin1String("row")].toInt(), 3);
    QCOMPARE(reject[QLatin1String("column")].toString(), QStringLiteral("amount"));
    QCOMPARE(reject[QLatin1String("code")].toString(), QStringLiteral("bad_number"));

    QCOMPARE(run({"import", workspace, file, "--max-rejects", "2"}).code, 0);
    QVERIFY(digest(workspace) != before);
}

void tst_Commands::refusedFileLeavesTheWorkspaceAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no known export") << QByteArray("a,b\n1,2\n");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        24);
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><body>Log in</body></html>\n");
    QTest::newRow("required column missing")
        << QByteArray("order_id,store,placed_at,customer_id,currency,discount,shipping,tax,cogs,payment_fee,"
                      "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n"
                      "X1,shopify,2025-03-02T11:00:00Z,U1,USD,5.00,4.00,3.60,18.00,1.30,2.70,3.50,,P1,0\n");
}

void tst_Commands::refusedFileLeavesTheWorkspaceAlone()
{
    QFETCH(QByteArray, content);
    const QString workspace = imported();
    const QString before = digest(workspace);
    const QString file = path(QStringLiteral("odd.csv"));
    writeFile(file, content);
    const Outcome outcome = run({"import", workspace, file});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("odd.csv"), outcome.err);
    QCOMPARE(digest(workspace), before);
    // A good file beside it is not imported either: all or nothing.
    const QString good = path(QStringLiteral("creators.csv"));
    writeFile(good, "creator_id,handle,commission_rate\nC9,new.one,0.10\n");
    QCOMPARE(run({"import", workspace, good, file}).code, 1);
    QCOMPARE(digest(workspace), before);

    const QString fresh = path(QStringLiteral("fresh.postledger"));
    QCOMPARE(run({"import", fresh, m_dir->path(), "--currency", "USD", "--timezone", "UTC"}).code, 1);
    QVERIFY(!QFile::exists(fresh));
}

void tst_Commands::queryNamesMissingRates()
{
    const QString workspace = imported();
    const auto sales = [&] { return run({"query", workspace, "--kpi", "net_sales,orders"}); };
    const Outcome before = sales();
    QVERIFY(before.err.isEmpty());
    const QString file = path(QStringLiteral("euros.csv"));
    writeFile(file,
        "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
        "fulfilment_cost,coupon_code,declared_post_id,test\n"
        "X1,shopify,2025-03-02T11:00:00Z,U1,EUR,50.00,0.00,4.00,3.60,18.00,1.30,2.70,3.50,,P1,0\n");
    const Outcome import = run({"import", workspace, file, "--json"});
    QVERIFY2(import.code == 0, import.err);
    const Outcome without = sales();
    QCOMPARE(without.code, 0);
    QCOMPARE(without.out, before.out);
    QVERIFY2(without.err.contains("EUR on 2 Mar 2025"), without.err);

    const QString rates = path(QStringLiteral("rates.csv"));
    writeFile(rates, "Date,USD,JPY,GBP,CHF,SEK,\n2025-02-28,1.1000,N/A,0.83,0.95,11.1,\n");
    QCOMPARE(run({"import", workspace, rates}).code, 0);
    const Outcome with = sales();
    QVERIFY2(with.err.isEmpty(), with.err);
    QCOMPARE(with.table().at(1).at(0).toDouble(), before.table().at(1).at(0).toDouble() + 55.0);
    QCOMPARE(run({"verify", workspace}).code, 0);
    QCOMPARE(run({"undo", workspace, "2"}).code, 0);
    QCOMPARE(sales().out, before.out);
}

void tst_Commands::queryForms()
{
    const QString workspace = imported();
    const Outcome csv = run({"query", workspace, "--kpi", "net_sales,orders,cvr", "--by", "post"});
    QVERIFY2(csv.code == 0, csv.err);
    QVERIFY(csv.out.startsWith("post,net_sales,orders,cvr\n"));
    QVERIFY(csv.out.contains("\"(unattributed)\","));

    const Outcome json = run({"query", workspace, "--kpi", "net_sales,orders,cvr", "--by", "post", "--output", "json"});
    const QJsonArray rows = json.json()[QLatin1String("rows")].toArray();
    QCOMPARE(rows.size(), csv.table().size() - 1);
    const QJsonObject first = rows.first().toObject();
    QCOMPARE(first[QLatin1String("post")].toString(), csv.table().at(1).first());
    QCOMPARE(first[QLatin1String("net_sales")].toString(), csv.table().at(1).at(1));
    QCOMPARE(json.json()[QLatin1String("currency")].toString(), QStringLiteral("USD"));

    const Outcome table = run({"query", workspace, "--kpi", "net_sales,orders", "--by", "post", "--output", "table"});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out.count('\n'), csv.out.count('\n'));
    QVERIFY(table.out.startsWith("post"));
}

void tst_Commands::queryRanksAndLimits()
{
    const QString workspace = imported();
    const auto whole = run({"query", workspace, "--kpi", "net_sales", "--by", "post"}).table();
    double last = 1e18;
    for (const QStringList &row : whole.mid(1)) {
        QVERIFY(row.at(1).toDouble() <= last);
        last = row.at(1).toDouble();
    }
    const auto three = run({"query", workspace, "--kpi", "net_sales", "--by", "post", "--limit", "3"}).table();
    QCOMPARE(three, whole.mid(0, 4));
    const Outcome sorted =
        run({"query", workspace, "--kpi", "net_sales,likes", "--by", "post", "--sort", "likes", "--limit", "1"});
    QCOMPARE(sorted.table().at(1).first(), QStringLiteral("P4"));
    const auto filtered =
        run({"query", workspace, "--kpi", "net_sales", "--by", "post", "--where", "post=P2", "--where", "post=P3"})
            .table();
    QCOMPARE(filtered.size(), 3);
    const Outcome slip = run({"query", workspace, "--kpi", "net_sales", "--where", "post=p2"});
    QCOMPARE(slip.code, 0);
    QVERIFY2(slip.err.contains("p2") && slip.err.contains("P2"), slip.err);
    const Outcome negative = run({"query", workspace, "--kpi", "net_sales", "--limit", "-1"});
    QCOMPARE(negative.code, 2);
    QVERIFY2(negative.err.contains("-1") && negative.err.size() < 200, negative.err);
    const Outcome noNumber = run({"undo", workspace, "x"});
    QCOMPARE(noNumber.code, 2);
    QVERIFY2(noNumber.err.contains("BATCH = x"), noNumber.err);
    const Outcome noCommand = run({"report", workspace, "--out", "x.pdf"});
    QCOMPARE(noCommand.code, 2);
    QVERIFY2(noCommand.err.contains("report") && !noCommand.err.contains("x.pdf"), noCommand.err);
}

void tst_Commands::textIsDefusedInCsv()
{
    const QString workspace = imported();
    const QString file = path(QStringLiteral("spend.csv"));
    writeFile(file, "date,campaign_id,post_id,platform,kind,amount\n2025-03-03,=1+1,,tiktok,ad,1.00\n");
    QCOMPARE(run({"import", workspace, file}).code, 0);
    const Outcome csv = run({"query", workspace, "--kpi", "media_spend", "--by", "campaign"});
    QVERIFY2(csv.out.contains("\"'=1+1\",1.00\n"), csv.out);
    const Outcome json = run({"query", workspace, "--kpi", "media_spend", "--by", "campaign", "--output", "json"});
    QVERIFY2(json.out.contains("\"=1+1\""), json.out);
}

void tst_Commands::undefinedIsEmpty()
{
    const QString workspace = imported();
    // P1 was sold in the app: nobody clicked a link.
    const Outcome csv = run({"query", workspace, "--kpi", "orders,cvr_clicks", "--by", "post", "--where", "post=P1"});
    QCOMPARE(csv.row(QStringLiteral("P1"))[QStringLiteral("cvr_clicks")], QString());
    QVERIFY2(csv.out.contains(",\n"), csv.out);
}

void tst_Commands::unmatchedNamesAreATemplateOfLinks()
{
    const QString workspace = imported();
    const QByteArray before = digest(workspace).toUtf8();
    const Outcome list = run({"unmatched", workspace});
    QCOMPARE(list.code, 0);
    QCOMPARE(list.table().front().join(','), QString("kind,platform,alias,target,suggestion,orders,net_sales,spend"));
    QVERIFY2(list.table().size() > 1, list.out.constData());
    const Outcome json = run({"unmatched", workspace, "--json"});
    QCOMPARE(json.json().value("unmatched").toArray().size(), list.table().size() - 1);

    // As it comes it links nothing; with a target filled in, one name.
    const QString untouched = path("untouched.csv");
    writeFile(untouched, list.out);
    const Outcome nothing = run({"import", workspace, untouched, "--json"});
    QCOMPARE(nothing.code, 0);
    const QJsonObject file = nothing.json().value("files").toArray().first().toObject();
    QCOMPARE(file.value("format").toString(), QString("neutral_links"));
    QCOMPARE(file.value("rows_rejected").toInt(), 0);
    QCOMPARE(digest(workspace).toUtf8(), before);

    const QJsonObject first = json.json().value("unmatched").toArray().first().toObject();
    const QByteArray filled = "kind,alias,target\n" + first.value("kind").toString().toUtf8() + ",\""
        + first.value("alias").toString().toUtf8() + "\",P3\n";
    const QString links = path("links.csv");
    writeFile(links, filled);
    QCOMPARE(run({"import", workspace, links}).code, 0);
    const Outcome after = run({"unmatched", workspace, "--json"});
    QCOMPARE(after.json().value("unmatched").toArray().size(), list.table().size() - 2);
    QCOMPARE(run({"verify", workspace}).code, 0);
}

void tst_Commands::qualitySaysWhatHangsOnIt()
{
    const QString workspace = imported();
    const Outcome outcome = run({"quality", workspace, "--json", "--orders", "unattributed"});
    QCOMPARE(outcome.code, 0);
    QJsonObject open;
    for (const QJsonValue &item : outcome.json().value("items").toArray()) {
        if (item.toObject().value("code").toString() == "unattributed")
            open = item.toObject();
    }
    QVERIFY(open.value("count").toInt() > 0);
    const QJsonArray orders = outcome.json().value("orders").toArray();
    QCOMPARE(orders.size(), open.value("count").toInt());
    double sum = 0;
    for (const QJsonValue &order : orders)
        sum += order.toObject().value("net_sales").toString().toDouble();
    QCOMPARE(QString::number(sum, 'f', 2), open.value("amount").toString());
    QVERIFY(!run({"quality", workspace}).out.isEmpty());
    QVERIFY(outcome.json().value("missing_rates").isArray());

    // All days without a rate, however many the sentence names.
    QByteArray francs("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                      "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n");
    for (int day = 1; day <= 9; ++day)
        francs += QByteArray("C%1,shopify,2025-03-0%1T12:00:00Z,,CHF,10.00,0,0,0,,,,,,,0\n")
                      .replace("%1", QByteArray::number(day));
    const QString other = path("francs.csv");
    writeFile(other, francs);
    QCOMPARE(run({"import", workspace, other}).code, 0);
    const QJsonArray missing = run({"quality", workspace, "--json"}).json().value("missing_rates").toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().toObject().value("currency").toString(), QString("CHF"));
    QCOMPARE(missing.first().toObject().value("days").toArray().size(), 9);
    QCOMPARE(missing.first().toObject().value("days").toArray().last().toString(), QString("2025-03-09"));

    // The same orders from another file: named with both.
    const QString again = path("again.csv");
    writeFile(again, contentOf(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/orders.csv")) + '\n');
    QCOMPARE(run({"import", workspace, again}).code, 0);
    const QJsonArray twice =
        run({"quality", workspace, "--json", "--orders", "orders_stated_twice"}).json().value("orders").toArray();
    QVERIFY(!twice.isEmpty());
    QCOMPARE(twice.first().toObject().value("linked").toString(), QString("again.csv, orders.csv"));
}

void tst_Commands::settingsAreReadAndSet()
{
    const QString workspace = imported();
    const Outcome all = run({"settings", workspace});
    QCOMPARE(all.code, 0);
    QCOMPARE(QString::fromUtf8(all.out),
        QStringLiteral("currency=USD\ntimezone=UTC\nevidence_click_days=7\nevidence_view_days=0\nlookback_days=30\n"
                       "half_life_days=7\nposition_first=0.4\nposition_last=0.4\nzero_orders=count\n"));
    QCOMPARE(run({"settings", workspace, "evidence_click_days=14", "half_life_days=3.5"}).code, 0);
    QCOMPARE(run({"settings", workspace, "evidence_click_days"}).out, QByteArray("evidence_click_days=14\n"));
    QCOMPARE(run({"settings", workspace, "half_life_days"}).out, QByteArray("half_life_days=3.5\n"));
    // O06 was clicked one second more than 7 days before: with 14 days the click counts.
    const Outcome explained = run({"explain", workspace, "--order", "O06", "--json"});
    QCOMPARE(explained.json()[QLatin1String("kind")].toString(), QStringLiteral("click"));
}

void tst_Commands::settingsRefuse_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown key") << "colour=red" << 2;
    QTest::newRow("no number") << "lookback_days=some" << 2;
    QTest::newRow("negative") << "evidence_click_days=-1" << 2;
    QTest::newRow("half-life of nothing") << "half_life_days=0" << 2;
    QTest::newRow("half-life that is no number") << "half_life_days=nan" << 2;
    QTest::newRow("more than all") << "position_first=0.7" << 2;
    QTest::newRow("no such zone") << "timezone=Mars/Olympus" << 2;
    QTest::newRow("no such currency") << "currency=XYZ" << 2;
    QTest::newRow("currency after an import") << "currency=EUR" << 1;
}

void tst_Commands::settingsRefuse()
{
    QFETCH(QString, change);
    QFETCH(int, code);
    const QString workspace = imported();
    const QByteArray before = run({"settings", workspace}).out;
    const Outcome outcome = run({"settings", workspace, change});
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(run({"settings", workspace}).out, before);
}

void tst_Commands::verifyReports()
{
    const QString workspace = imported();
    const Outcome plain = run({"verify", workspace});
    QVERIFY2(plain.code == 0, plain.err);
    const QJsonObject object = run({"verify", workspace, "--json"}).json();
    QVERIFY(object[QLatin1String("sqlite_version")].toString().startsWith(QLatin1String("3.")));
    QCOMPARE(object[QLatin1String("faults")].toArray().size(), 0);
    QCOMPARE(object[QLatin1String("digest")].toString().size(), 32);

    const QString damaged = path(QStringLiteral("damaged.postledger"));
    QByteArray bytes = contentOf(workspace);
    bytes.replace(8192, 4096, QByteArray(4096, '\0'));
    writeFile(damaged, bytes);
    const Outcome found = run({"verify", damaged});
    QCOMPARE(found.code, 1);
    QVERIFY(!found.err.isEmpty());
    const QString noWorkspace = path(QStringLiteral("no.postledger"));
    writeFile(noWorkspace, "hello");
    QCOMPARE(run({"verify", noWorkspace}).code, 1);
    QCOMPARE(contentOf(noWorkspace), QByteArray("hello"));
}

void tst_Commands::inspectTellsAndCopies()
{
    const QString file = path(QStringLiteral("semicolons.csv"));
    writeFile(file,
        "\xEF\xBB\xBF"
        "name;amount;day\r\n\"Müller; Söhne\";1,50;2026-03-31\r\n=1+1;2,75;2026-04-01\r\n");
    const Outcome told = run({"inspect", file, "--json"});
    QVERIFY2(told.code == 0, told.err);
    const QJsonObject object = told.json();
    QCOMPARE(object[QLatin1String("dialect")].toObject()[QLatin1String("delimiter")].toString(), QStringLiteral(";"));
    QCOMPARE(object[QLatin1String("rows")].toInt(), 2);
    QCOMPARE(object[QLatin1String("columns")].toArray().size(), 3);
    QVERIFY(object[QLatin1String("format")].isNull());
    QVERIFY(object[QLatin1String("issues")].isArray());

    const QString copy = path(QStringLiteral("copy.csv"));
    QCOMPARE(run({"inspect", file, "--to-csv", copy}).code, 0);
    QCOMPARE(contentOf(copy),
        QByteArray("name,amount,day\r\nMüller; Söhne,\"1,50\",2026-03-31\r\n=1+1,\"2,75\",2026-04-01\r\n"));
    QCOMPARE(run({"inspect", path(QStringLiteral("absent.csv"))}).code, 1);
    QCOMPARE(run({"inspect", m_dir->path()}).code, 1);
}

void tst_Commands::workbooksAreReadLikeCsv()
{
    const QString folder = QStringLiteral(POSTLEDGER_FORMATS_DIR "/tiktok_shop_orders/samples/");
    const QString file = folder + QStringLiteral("workbook.xlsx");
    const Outcome told = run({"inspect", file, "--json"});
    QVERIFY2(told.code == 0, told.err);
    const QJsonObject object = told.json();
    QCOMPARE(object[QLatin1String("syntax")].toString(), QStringLiteral("xlsx"));
    QCOMPARE(object[QLatin1String("format")].toString(), QStringLiteral("tiktok_shop_orders"));
    QVERIFY(!object.contains(QLatin1String("dialect")));
    const QJsonObject workbook = object[QLatin1String("workbook")].toObject();
    QCOMPARE(workbook[QLatin1String("sheet")].toString(), QStringLiteral("OrderSKUList"));
    QCOMPARE(workbook[QLatin1String("date_epoch")].toInt(), 1900);
    const QJsonArray sheets = workbook[QLatin1String("sheets")].toArray();
    QCOMPARE(sheets.size(), 2);
    QCOMPARE(sheets[0].toObject()[QLatin1String("state")].toString(), QStringLiteral("hidden"));
    QVERIFY(run({"inspect", file}).out.contains("OrderSKUList"));

    const QString copy = path(QStringLiteral("copy.csv"));
    QCOMPARE(run({"inspect", file, "--to-csv", copy}).code, 0);
    QVERIFY(contentOf(copy).startsWith("Order ID,Order Status,"));
    QCOMPARE(run({"inspect", file, "--to-csv", copy, "--sheet", "Notes"}).code, 0);
    QCOMPARE(contentOf(copy), QByteArray("Order ID\r\nnot this one\r\n"));
    const Outcome absent = run({"inspect", file, "--sheet", "Elsewhere"});
    QCOMPARE(absent.code, 1);
    QVERIFY2(absent.err.contains("Notes, OrderSKUList"), absent.err);

    const QStringList import{
        "import", path(QStringLiteral("w.postledger")), file, "--json", "--timezone", "Asia/Manila"};
    const auto counted = [&](const char *key) {
        const Outcome outcome = run(import);
        return outcome.json()[QLatin1String("files")].toArray().first().toObject()[QLatin1String(key)].toInt();
    };
    QCOMPARE(counted("rows_new"), 3);
    QCOMPARE(counted("rows_unchanged"), 3);
    QCOMPARE(counted("rows_rejected"), 3);
}

void tst_Commands::formatsAndKpisComeFromTheRegistries()
{
    const Outcome formats = run({"formats"});
    QCOMPARE(formats.code, 0);
    for (const char *id :
        {"shopify_orders", "tiktok_shop_orders", "tiktok_affiliate", "meta_content", "neutral_orders"})
        QVERIFY2(formats.out.contains(id), id);
    const QJsonDocument list = QJsonDocument::fromJson(run({"formats", "--json"}).out);
    QCOMPARE(list.array().size(), formats.out.count('\n'));
    const Outcome kpis = run({"kpis"});
    QVERIFY(kpis.out.contains("net_sales"));
    const QJsonArray catalogue = QJsonDocument::fromJson(run({"kpis", "--json"}).out).array();
    QCOMPARE(catalogue.size(), kpis.out.count('\n'));
    for (const QJsonValue &entry : catalogue)
        for (const char *field : {"id", "label", "meaning", "unit", "section"})
            QVERIFY2(!entry.toObject()[QLatin1String(field)].toString().isEmpty(), field);
}

void tst_Commands::calc_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("money by tenths of the specification")
        << "allocate" << QByteArray(R"({"total":2999,"weights":["2/5","1/15","1/15","1/15","2/5"]})") << 0
        << QByteArray(R"({"shares":[1200,200,200,200,1199]})");
    QTest::newRow("negative money") << "allocate" << QByteArray(R"({"total":-100,"weights":[1,1,1]})") << 0
                                    << QByteArray(R"({"shares":[-34,-33,-33]})");
    QTest::newRow("ties are corrected together")
        << "benjamini_hochberg" << QByteArray(R"({"p":[0.01,0.02,0.9],"q":0.05})") << 0
        << QByteArray(R"({"adjusted":[0.03,0.03,0.9],"rejected":[true,true,false]})");
    QTest::newRow("more hits than trials") << "proportion" << QByteArray(R"({"x":5,"n":3})") << 1 << QByteArray();
    QTest::newRow("a word for a number") << "proportion" << QByteArray(R"({"x":"five","n":3})") << 1 << QByteArray();
    QTest::newRow("no JSON") << "proportion" << QByteArray("x=5") << 1 << QByteArray();
    QTest::newRow("negative weight") << "allocate" << QByteArray(R"({"total":1,"weights":[-1]})") << 1 << QByteArray();
    QTest::newRow("level of certainty") << "proportion" << QByteArray(R"({"x":1,"n":3,"level":1})") << 1
                                        << QByteArray();
}

void tst_Commands::calc()
{
    QFETCH(QString, function);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    QFETCH(QByteArray, output);
    const Outcome outcome = run({"calc", function}, input);
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.out.trimmed(), output);
    QCOMPARE(outcome.err.isEmpty(), code == 0);
}

void tst_Commands::personalDataStaysOutside()
{
    const QByteArray labels =
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,"
        "Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
        "Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,"
        "Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,"
        "Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,"
        "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
        "Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,"
        "Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
        "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,"
        "Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,"
        "Payment Terms Name,Next Payment Due At,Payment References";
    const QStringList personal = {"Email", "Billing Name", "Billing Street", "Billing Address1", "Billing Address2",
        "Billing Company", "Billing City", "Billing Zip", "Billing Phone", "Shipping Name", "Shipping Street",
        "Shipping Address1", "Shipping Address2", "Shipping Company", "Shipping City", "Shipping Zip", "Shipping Phone",
        "Notes", "Payment Reference", "Phone", "Payment ID", "Payment References", "Employee", "Device ID",
        "Receipt Number"};
    QMap<QString, QString> cells = {{"Name", "#1"}, {"Financial Status", "paid"}, {"Currency", "USD"},
        {"Subtotal", "10.00"}, {"Shipping", "0.00"}, {"Taxes", "0.00"}, {"Total", "10.00"}, {"Discount Amount", "0.00"},
        {"Created at", "2026-03-19 15:53:01 -0700"}, {"Lineitem quantity", "1"}, {"Lineitem name", "Balm"},
        {"Lineitem price", "10.00"}, {"Refunded Amount", "0.00"}, {"Lineitem discount", "0.00"},
        {"Id", "6885948584332"},
        {"Note Attributes", "\"Address: marker-attribute-street\nIP address: 192.0.2.77\nUTM source: instagram\""}};
    QByteArrayList markers = {"marker-attribute-street", "192.0.2.77"};
    for (const QString &column : personal) {
        const QString marker = QStringLiteral("marker%1").arg(markers.size());
        cells[column] = column == QLatin1String("Email") ? marker + QStringLiteral("@example.com") : marker;
        markers.append(marker.toUtf8());
    }
    const auto row = [&] {
        QByteArrayList line;
        for (const QByteArray &label : labels.split(','))
            line.append(cells.value(QString::fromUtf8(label)).toUtf8());
        return line.join(',');
    };
    QByteArray content = labels + '\n' + row() + '\n';
    // A second order with a broken amount: rejects keep no person either.
    cells["Name"] = QStringLiteral("#2");
    cells["Total"] = QStringLiteral("ten");
    content += row() + '\n';
    const QString file = path(QStringLiteral("orders.csv"));
    writeFile(file, content);
    const QString workspace = path(QStringLiteral("w.postledger"));
    const Outcome outcome = run({"import", workspace, file, "--timezone", "UTC", "--json"});
    QVERIFY2(outcome.code == 0, outcome.err);
    const QJsonObject told = outcome.json()[QLatin1String("files")].toArray().first().toObject();
    QCOMPARE(told[QLatin1String("rows_new")].toInt(), 1);
    QCOMPARE(told[QLatin1String("rows_rejected")].toInt(), 1);
    for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden)) {
        if (name == QLatin1String("orders.csv"))
            continue;
        const QByteArray bytes = contentOf(path(name));
        for (const QByteArray &marker : markers)
            QVERIFY2(!bytes.contains(marker), (name.toUtf8() + " holds " + marker).constData());
    }
    for (const QByteArray &marker : markers)
        QVERIFY2(!outcome.out.contains(marker) && !outcome.err.contains(marker), marker);
}

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
