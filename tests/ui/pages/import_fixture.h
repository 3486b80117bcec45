// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/common/elided_label.h"
#include "pages/import/import_page.h"
#include "pages/import/import_session.h"
#include "tables/import_files_model.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

/// What the tests of the import page share.
namespace postledger {

using Phase = ImportSession::Phase;
using State = ImportFileRow::State;

inline QString write(const QTemporaryDir &folder, const char *name, const QByteArray &text)
{
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", name);
    return path;
}

/// A sample of a format, such as "meta_ads/samples/rounded_ids.csv".
inline QString sample(const char *path)
{
    return QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/") + QLatin1String(path);
}

inline State state(const ImportPage &page, int row)
{
    const auto *table = page.findChild<TableView *>(QStringLiteral("importFiles"));
    return static_cast<State>(table->model()->index(row, 0).data(ImportFilesModel::StateRole).toInt());
}

inline const QByteArray kOrderLabels =
    "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
    "fulfilment_cost,coupon_code,declared_post_id,test\n";
/// One order and two that are rejected.
inline const QByteArray kOrders = kOrderLabels
    + "B1,shopify,2025-06-01T10:00:00Z,c-1,USD,50.00,5.00,4.00,3.60,,,,,,,0\n"
      "B2,shopify,2025-06-01T10:00:00Z,c-2,USD,50.0O,5.00,4.00,3.60,,,,,=1+1,,0\n"
      "B3,shopify,2025-06-31T10:00:00Z,c-3,USD,50.00,5.00,4.00,3.60,,,,,,,0\n";

inline QByteArray orderIn(const char *id, const char *currency)
{
    QByteArray line = "B1,shopify,2025-06-01T10:00:00Z,c-1,USD,50.00,5.00,4.00,3.60,,,,,,,0\n";
    return line.replace("B1", id).replace("USD", currency);
}

inline QByteArray orderFile(const QByteArray &rows)
{
    return kOrderLabels + rows;
}

/// Settings of this test alone.
inline void useTestSettings(const char *test)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("postledger-test"));
    QCoreApplication::setApplicationName(QLatin1String(test));
    QSettings().clear();
}

} // namespace postledger
