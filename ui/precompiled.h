// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that most of ui/ reads; every file still includes what it uses.
#pragma once

#include "../models/precompiled.h"

#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
