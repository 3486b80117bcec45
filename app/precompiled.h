// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that most commands read and that are slow to compile; every file still includes what it uses.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
