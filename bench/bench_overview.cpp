// SPDX-License-Identifier: GPL-3.0-or-later
// bench_overview WORKSPACE [--runs N] [--evidence FILE]
//
// Loads the facts of a workspace and answers what the Overview asks, for several filters, on warm facts. Prints one
// JSON object: seconds of loading, and for each filter its period, its filter, milliseconds of each run (wall clock,
// and processor time of all threads) and the net sales that were found. --evidence writes the post, creator and
// campaign of every linked order as CSV, so that a peer can ask the same questions of its own tables.
#include "base/calendar.h"
#include "kit/view_state.h"
#include "pages/overview/overview_data.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <ctime>
#include <limits>
#include <string>
#include <unordered_set>

using namespace postledger;

namespace {

struct Selection
{
    QString name;
    ViewState::Value value;
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

/// What people choose: periods of several lengths, then the last quarter narrowed by each filter of the bar.
std::vector<Selection> selections(const Facts &facts)
{
    const DateRange all = summary(facts).orderDays;
    const auto last = [&all](int days) { return DateRange{all.last - days + 1, all.last}; };
    std::vector<Selection> result;
    result.push_back({QStringLiteral("all days"), {DateRange{}, Comparison::None, {}, AttributionModel::Evidence}});
    for (const int days : {182, 90, 28, 7})
        result.push_back({QStringLiteral("last %1 days").arg(days),
            {last(days), Comparison::PreviousPeriod, {}, AttributionModel::Evidence}});
    for (const Dimension dimension : {Dimension::Platform, Dimension::Creator, Dimension::Campaign}) {
        const auto found = values(facts, dimension);
        if (found.empty())
            continue;
        const std::string key = found[found.size() / 2].key;
        result.push_back(
            {QStringLiteral("last 90 days, one %1").arg(QString::fromLatin1(dimensionId(dimension).data())),
                {last(90), Comparison::PreviousPeriod, {Filter{dimension, {key}}}, AttributionModel::Evidence}});
    }
    // Models split orders over their paths. Peers hold the ladder's credits only, so they are not asked these.
    result.push_back(
        {QStringLiteral("all days, linear model"), {DateRange{}, Comparison::None, {}, AttributionModel::Linear}});
    return result;
}

QString quoted(const std::string &value)
{
    QString cell = text(value);
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

bool writeEvidence(const Facts &facts, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "store,order_ref,post,platform,creator,campaign\n";
    std::unordered_set<std::string> seen;
    // By platform first: an order that no post is credited with has one by its store or its own link.
    for (const Dimension subject : {Dimension::Platform, Dimension::Post, Dimension::Creator}) {
        for (const DimensionValue &value : values(facts, subject)) {
            const auto orders =
                creditedOrders(facts, subject, value.key, DateRange{}, std::numeric_limits<std::size_t>::max());
            for (const OrderEvidence &order : orders) {
                if (!seen.insert(order.store + '\n' + order.orderRef).second)
                    continue;
                const bool ofPlatform = subject == Dimension::Platform;
                out << quoted(order.store) << ',' << quoted(order.orderRef) << ',' << quoted(order.post) << ','
                    << quoted(ofPlatform ? value.key : std::string()) << ',' << quoted(order.creator) << ','
                    << quoted(order.campaign) << '\n';
            }
        }
    }
    out.flush();
    return file.error() == QFile::NoError;
}

int fail(const QString &message)
{
    QTextStream(stderr) << message << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return fail(QStringLiteral("usage: bench_overview WORKSPACE [--runs N] [--evidence FILE]"));
    const qsizetype runsAt = arguments.indexOf(QStringLiteral("--runs"));
    const int runs = runsAt > 0 ? arguments.value(runsAt + 1).toInt() : 5;
    const qsizetype evidenceAt = arguments.indexOf(QStringLiteral("--evidence"));

    QElapsedTimer clock;
    clock.start();
    auto opened = Workspace::open(arguments.at(1));
    if (!opened)
        return fail(opened.error().message);
    const std::unique_ptr<Workspace> workspace = std::move(*opened);
    if (const auto loaded = workspace->loadNow(JobControl()); !loaded)
        return fail(loaded.error().message);
    const double loadSeconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const FactsPtr facts = workspace->facts();
    const FactsSummary known = summary(*facts);

    QJsonArray filters;
    for (const Selection &selection : selections(*facts)) {
        ViewState view;
        view.start(selection.value);
        const std::vector<Query> queries = OverviewData::queries(view, known.orderDays);
        QJsonArray milliseconds, processorMilliseconds;
        double netMinor = 0;
        for (int run = 0; run < runs; ++run) {
            const std::clock_t busy = std::clock();
            clock.restart();
            const auto answers = workspace->query(queries);
            milliseconds.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            processorMilliseconds.append(static_cast<double>(std::clock() - busy) * 1000 / CLOCKS_PER_SEC);
            if (!answers)
                return fail(answers.error().message);
            const ResultTable &total = answers->front();
            netMinor = total.rows.empty() ? 0 : static_cast<double>(total.rows.front().figures.front().minor);
        }
        const auto day = [](Day value) { return text(isoDay(value)); };
        QJsonObject entry{{QStringLiteral("name"), selection.name}, {QStringLiteral("milliseconds"), milliseconds},
            {QStringLiteral("processor_milliseconds"), processorMilliseconds},
            {QStringLiteral("questions"), static_cast<int>(queries.size())}, {QStringLiteral("net_minor"), netMinor}};
        const DateRange range = selection.value.range.isUnbounded() ? known.orderDays : selection.value.range;
        entry.insert(QStringLiteral("from"), day(range.first));
        entry.insert(QStringLiteral("to"), day(range.last));
        if (const auto before = view.comparisonRange()) {
            entry.insert(QStringLiteral("before_from"), day(before->first));
            entry.insert(QStringLiteral("before_to"), day(before->last));
        }
        if (selection.value.model != AttributionModel::Evidence)
            entry.insert(QStringLiteral("model"), true);
        if (!selection.value.where.empty()) {
            const Filter &filter = selection.value.where.front();
            entry.insert(QStringLiteral("dimension"), QString::fromLatin1(dimensionId(filter.dimension).data()));
            entry.insert(QStringLiteral("value"), text(filter.values.front()));
        }
        filters.append(entry);
    }
    if (evidenceAt > 0 && !writeEvidence(*facts, arguments.value(evidenceAt + 1)))
        return fail(QStringLiteral("the evidence could not be written"));

    const QJsonObject result{{QStringLiteral("load_seconds"), loadSeconds},
        {QStringLiteral("orders"), static_cast<double>(known.orders)},
        {QStringLiteral("timezone"), text(known.timezone)}, {QStringLiteral("filters"), filters}};
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
