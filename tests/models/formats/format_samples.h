// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

/// A real export among the samples in POSTLEDGER_CORPORA: "shopify-orders/us-2022-78cols.csv".
inline QString samplePath(const char *name)
{
    return QStringLiteral(POSTLEDGER_CORPORA "/formats/samples/") + QString::fromLatin1(name);
}

#define SKIP_WITHOUT_SAMPLES()                                                                                         \
    if (!QFileInfo::exists(QStringLiteral(POSTLEDGER_CORPORA "/formats/samples")))                                     \
    QSKIP("POSTLEDGER_CORPORA names no folder with formats/samples")
