// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/feed.h"

#include "ledger/statement.h"

#include <sqlite3.h>

namespace postledger {
namespace {

struct FeedSource
{
    const Feed *feed;
    int columnCount;
};

struct FeedTable : sqlite3_vtab
{
    const Feed *feed = nullptr;
};

struct FeedCursor : sqlite3_vtab_cursor
{
    const Feed *feed = nullptr;
    std::size_t row = 0;
    std::size_t rowCount = 0;
};

int connectFeed(sqlite3 *db, void *aux, int, const char *const *, sqlite3_vtab **table, char **)
{
    const auto *source = static_cast<const FeedSource *>(aux);
    const std::string declaration = "CREATE TABLE feed(" + feedColumns(source->columnCount) + ")";
    const int code = sqlite3_declare_vtab(db, declaration.c_str());
    if (code != SQLITE_OK)
        return code;
    auto made = std::make_unique<FeedTable>();
    made->feed = source->feed;
    *table = made.release();
    return SQLITE_OK;
}

int disconnectFeed(sqlite3_vtab *table)
{
    delete static_cast<FeedTable *>(table);
    return SQLITE_OK;
}

int planFeed(sqlite3_vtab *, sqlite3_index_info *plan)
{
    plan->estimatedCost = 1000;
    plan->estimatedRows = 1000;
    return SQLITE_OK;
}

int openFeed(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    auto made = std::make_unique<FeedCursor>();
    made->feed = static_cast<FeedTable *>(table)->feed;
    *cursor = made.release();
    return SQLITE_OK;
}

int closeFeed(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<FeedCursor *>(cursor);
    return SQLITE_OK;
}

int startFeed(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    auto *feed = static_cast<FeedCursor *>(cursor);
    feed->row = 0;
    feed->rowCount = feed->feed->rowCount();
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *cursor)
{
    ++static_cast<FeedCursor *>(cursor)->row;
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor *cursor)
{
    const auto *feed = static_cast<FeedCursor *>(cursor);
    return feed->row >= feed->rowCount ? 1 : 0;
}

int readCell(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const auto *feed = static_cast<FeedCursor *>(cursor);
    feed->feed->cell(context, feed->row, column);
    return SQLITE_OK;
}

int readRowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowId)
{
    *rowId = static_cast<sqlite3_int64>(static_cast<FeedCursor *>(cursor)->row);
    return SQLITE_OK;
}

const sqlite3_module *feedModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connectFeed; // without xCreate the table exists only as a function, never in a schema
        made.xDisconnect = disconnectFeed;
        made.xBestIndex = planFeed;
        made.xOpen = openFeed;
        made.xClose = closeFeed;
        made.xFilter = startFeed;
        made.xNext = nextRow;
        made.xEof = atEnd;
        made.xColumn = readCell;
        made.xRowid = readRowId;
        return made;
    }();
    return &module;
}

} // namespace

void registerFeed(sqlite3 *db, const char *name, int columnCount, const Feed *feed)
{
    auto source = std::make_unique<FeedSource>(FeedSource{feed, columnCount});
    // SQLite calls the destructor also when it fails.
    const int code = sqlite3_create_module_v2(
        db, name, feedModule(), source.release(), [](void *p) { delete static_cast<FeedSource *>(p); });
    if (code != SQLITE_OK)
        throw Failure(errorOf(db, code));
}

std::string feedColumns(int columnCount)
{
    std::string columns;
    for (int i = 0; i < columnCount; ++i)
        columns += (i == 0 ? "c" : ", c") + std::to_string(i);
    return columns;
}

} // namespace postledger
