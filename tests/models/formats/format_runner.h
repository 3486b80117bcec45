// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collecting_sink.h"
#include "formats/format.h"

#include <QJsonArray>
#include <QJsonObject>

/// What a file is given besides its bytes, as an expectation writes it.
struct Given
{
    postledger::Answers answers;
    postledger::Currency workspaceCurrency;
    std::string timezone = "UTC";

    static Given fromJson(const QJsonObject &json);
};

/// What became of a file.
struct Outcome
{
    QString format;
    QString detail;
    std::optional<postledger::Error> refusal;
    CollectingSink sink;
    std::int64_t tableRows = 0; ///< that the table handed out
};

/// Probes, recognises and reads a file as an import does.
Outcome readFile(const QString &path, const Given &given = {});

/// Only what is not empty, zero or unknown; instants in ISO, a known customer as "known".
QJsonObject toJson(const postledger::Record &record);
QJsonArray recordsToJson(const CollectingSink &sink);
QJsonObject toJson(const Outcome &outcome);
