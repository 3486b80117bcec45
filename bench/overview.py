# SPDX-License-Identifier: GPL-3.0-or-later
"""bench/compare: the Overview's questions on warm data, and the time to open a workspace."""

import bisect
import csv
import datetime
import json
import sqlite3
import statistics
import time
import zoneinfo

import peers

EPOCH = datetime.date(1970, 1, 1)
ORDER_COLUMNS = ("day", "week", "post", "platform", "creator", "campaign", "checkout", "customer", "first_day", "gross",
                 "discount", "returned", "shipping", "cogs", "fees", "fulfilment")
POST_COLUMNS = ("post", "platform", "creator", "campaign", "day", "week", "engagements", "reach", "views")
SPEND_COLUMNS = ("day", "week", "platform", "campaign", "kind", "amount")
TEXT = {"post", "platform", "creator", "campaign"}


class Days:
    """Days since 1970 on the workspace's clock."""

    def __init__(self, name):
        zone = zoneinfo.ZoneInfo(name)
        self.starts, self.offsets = [], []
        at = datetime.datetime(2000, 1, 1, tzinfo=datetime.timezone.utc)
        while at.year < 2040:
            offset = int(at.astimezone(zone).utcoffset().total_seconds())
            if not self.offsets or offset != self.offsets[-1]:
                self.starts.append(int(at.timestamp()))
                self.offsets.append(offset)
            at += datetime.timedelta(hours=1)

    def of(self, instant):
        return (instant + self.offsets[max(bisect.bisect_right(self.starts, instant) - 1, 0)]) // 86400


def week(day):
    return day - (day + 3) % 7


def flat_tables(workspace, evidence, timezone):
    """What a peer gets: one row an order with everything resolved that Postledger resolves from evidence. That spares the
    peer the attribution and all joins."""
    days = Days(timezone)
    linked = {}
    with open(evidence, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            linked[row["store"], row["order_ref"]] = (row["post"] or None, row["platform"] or None,
                                                     row["creator"] or None, row["campaign"] or None)
    ledger = sqlite3.connect(f"file:{workspace}?mode=ro", uri=True)
    refunded = dict(ledger.execute("SELECT order_ref, sum(merchandise) FROM refunds GROUP BY order_ref"))
    words = dict(ledger.execute("SELECT id, text FROM words"))
    # An order that a platform's own store holds too counts there.
    known = set(ledger.execute("SELECT store, ref FROM orders"))
    orders = []
    first = {}
    for (store, ref, placed, customer, checkout, gross, discount, shipping, cogs, payment, platform_fee, fulfilment,
         merchandise, mirror_store, mirror_of) in ledger.execute(
            "SELECT store, ref, placed_at, customer, checkout, gross, discount, shipping, cogs, payment_fee, platform_fee,"
            " fulfilment, refunded_merchandise, mirror_store, mirror_of FROM orders WHERE flags & 1 = 0 ORDER BY placed_at"):
        if mirror_of and (mirror_store, mirror_of) in known:
            continue
        day = days.of(placed)
        post, platform, creator, campaign = linked.get((words[store], ref), (None, None, None, None))
        fees = None if payment is None or platform_fee is None else payment + platform_fee
        if customer is not None:
            first.setdefault(customer, day)
        orders.append((day, week(day), post, platform, creator, campaign, checkout, customer, first.get(customer), gross,
                       discount, max(merchandise, refunded.get(ref, 0)), shipping, cogs, fees, fulfilment))
    posts = []
    for post, platform, creator, campaign, published, likes, comments, shares, saves, reach, views in ledger.execute(
            "SELECT p.ref, p.platform, p.creator_ref, p.campaign_ref, p.published_at, max(m.likes), max(m.comments),"
            " max(m.shares), max(m.saves), max(m.reach), max(m.product_page_views)"
            " FROM posts p LEFT JOIN post_metrics m ON m.post_ref = p.ref GROUP BY p.ref"):
        day = days.of(published) if published is not None else None
        parts = [part for part in (likes, comments, shares, saves) if part is not None]
        posts.append((post, platform, creator or None, campaign or None, day, week(day) if day is not None else None,
                      sum(parts) if parts else None, reach, views))
    spend = [(day, week(day), platform or None, campaign or None, kind, amount) for day, platform, campaign, kind, amount
             in ledger.execute("SELECT day, platform, campaign_ref, kind, amount FROM spend")]
    ledger.close()
    return orders, posts, spend


def schema(name, columns, words):
    return f"CREATE TABLE {name} (" + ", ".join(f"{c} {words[c in TEXT]}" for c in columns) + ")"


MONEY = ("sum(gross - discount - returned), count(*), sum(gross - discount), sum(shipping), sum(cogs), sum(fees),"
         " sum(fulfilment), count(post), count(DISTINCT CASE WHEN first_day BETWEEN {a} AND {b} AND post IS NOT NULL"
         " THEN customer END)")
ATTENTION = "count(*), sum(engagements), sum(reach), sum(CASE WHEN reach IS NOT NULL THEN engagements END), sum(views)"


def filters(selection):
    """Conditions on orders and posts, and on spend, which has no creator."""
    if "value" not in selection:
        return "", ""
    extra = f" AND {selection['dimension']} = {peers.quoted(selection['value'])}"
    return extra, extra if selection["dimension"] in ("platform", "campaign") else ""


def questions(selection):
    """The Overview's questions about one selection, for SQL. A page asks nothing that is not among them; a little that it
    asks (intervals, names, costs of unknown scope) is left out in the peer's favour."""
    text = []
    step = "week" if days_between(selection["from"], selection["to"]) > 120 else "day"
    extra, spend_extra = filters(selection)
    for period, complete in ((("from", "to"), True), (("before_from", "before_to"), False)):
        if period[0] not in selection:
            continue
        a, b = day_number(selection[period[0]]), day_number(selection[period[1]])
        where = f"WHERE day BETWEEN {a} AND {b}{extra}"
        spend_where = f"WHERE day BETWEEN {a} AND {b}{spend_extra}"
        totals = MONEY.format(a=a, b=b)
        text += [f"SELECT {totals} FROM orders {where}",
                 f"SELECT {ATTENTION} FROM posts {where}",
                 f"SELECT kind, sum(amount) FROM spend {spend_where} GROUP BY kind"]
        if complete:
            text += [f"SELECT {step}, {totals} FROM orders {where} GROUP BY {step}",
                     f"SELECT {step}, {ATTENTION} FROM posts {where} GROUP BY {step}",
                     f"SELECT {step}, kind, sum(amount) FROM spend {spend_where} GROUP BY {step}, kind",
                     f"SELECT post, sum(gross - discount - returned), count(*) FROM orders {where} GROUP BY post",
                     f"SELECT post, engagements FROM posts {where}"]
        else:
            text += [f"SELECT {step}, sum(gross - discount - returned) FROM orders {where} GROUP BY {step}",
                     f"SELECT {step}, sum(engagements) FROM posts {where} GROUP BY {step}",
                     f"SELECT post, sum(gross - discount - returned) FROM orders {where} GROUP BY post"]
        for dimension in ("creator", "campaign") + (("platform", "checkout") if complete else ()):
            text.append(f"SELECT {dimension}, sum(gross - discount - returned) FROM orders {where} GROUP BY {dimension}")
    return text


def grouped_questions(selection):
    """The same in few statements, each of which groups in several ways at once."""
    step = "week" if days_between(selection["from"], selection["to"]) > 120 else "day"
    extra, spend_extra = filters(selection)
    text = []
    for first, last in (("from", "to"), ("before_from", "before_to")):
        if first not in selection:
            continue
        a, b = day_number(selection[first]), day_number(selection[last])
        where = f"WHERE day BETWEEN {a} AND {b}"
        text += [f"SELECT {MONEY.format(a=a, b=b)}, {step}, post, creator, campaign, platform, checkout FROM orders {where}{extra}"
                 f" GROUP BY GROUPING SETS ((), ({step}), (post), (creator), (campaign), (platform), (checkout))"
                 f" ORDER BY grouping({step}, post, creator, campaign, platform, checkout) DESC",
                 f"SELECT {ATTENTION}, {step}, post FROM posts {where}{extra} GROUP BY GROUPING SETS ((), ({step}), (post))",
                 f"SELECT sum(amount), kind, {step} FROM spend {where}{spend_extra}"
                 f" GROUP BY GROUPING SETS ((kind), ({step}, kind))"]
    return text


def day_number(text):
    return (datetime.date.fromisoformat(text) - EPOCH).days


def days_between(first, last):
    return day_number(last) - day_number(first) + 1


def with_duckdb(folder, tables, selections, runs, check):
    path = folder / "overview.duckdb"
    path.unlink(missing_ok=True)
    database = peers.DuckDb(path)
    for name, columns, rows in tables:
        file = folder / f"{name}.csv"
        with open(file, "w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows(rows)
        database.ask(schema(name, columns, ("BIGINT", "VARCHAR")), values=False)
        database.ask(f"COPY {name} FROM {peers.quoted(file)} (HEADER false, AUTO_DETECT false, DELIMITER ',',"
                     " QUOTE '\"', ESCAPE '\"', NULLSTR '')", values=False)
        file.unlink()
    medians = []
    for selection in selections:
        ways = []
        for statements in (questions(selection), grouped_questions(selection)):
            times = []
            for _ in range(runs + 1):
                seconds = 0
                for number, sql in enumerate(statements):
                    rows, took = database.ask(sql, values=number == 0)
                    seconds += took
                    if number == 0:
                        check(selection, int(rows[0][0] or 0))
                times.append(seconds * 1000)
            ways.append(statistics.median(times[1:]))  # the first one warms up
        medians.append(min(ways))
    database.close()
    path.unlink()
    return medians


def with_sqlite(tables, selections, check):
    """SQLite in memory, with an index on the day: once each, it is slow enough for that."""
    database = sqlite3.connect(":memory:")
    for name, columns, rows in tables:
        database.execute(schema(name, columns, ("INTEGER", "TEXT")))
        database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)
        database.execute(f"CREATE INDEX {name}_day ON {name}(day)")
    medians = []
    for selection in selections:
        began = time.perf_counter()
        for number, sql in enumerate(questions(selection)):
            rows = database.execute(sql).fetchall()
            if number == 0:
                check(selection, rows[0][0] or 0)
        medians.append((time.perf_counter() - began) * 1000)
    return medians


def compare(build, workspace, runs, run, table, say):
    folder = workspace.parent / "scratch"
    folder.mkdir(exist_ok=True)
    evidence = folder / "evidence.csv"
    say("Overview: asking Postledger")
    own = json.loads(run([build / "bench" / "bench_overview", workspace, "--runs", max(runs, 15), "--evidence", evidence]).output)
    # The peers hold the ladder's credits only.
    selections = [selection for selection in own["filters"] if "model" not in selection]
    models = [selection for selection in own["filters"] if "model" in selection]
    tables = list(zip(("orders", "posts", "spend"), (ORDER_COLUMNS, POST_COLUMNS, SPEND_COLUMNS),
                      flat_tables(workspace, evidence, own["timezone"])))
    evidence.unlink()

    def check(selection, net):
        # The peer must have been asked the same: its net sales are ours to the cent.
        if net != int(selection["net_minor"]):
            raise RuntimeError(f"{selection['name']}: net sales of the peer {net}, of Postledger {selection['net_minor']:.0f}")

    results = {"Postledger": [statistics.median(selection["milliseconds"]) for selection in selections]}
    if peers.duckdb_library(say):
        say("Overview: asking DuckDB")
        results["DuckDB"] = with_duckdb(folder, tables, selections, runs, check)
    say("Overview: asking SQLite")
    results["SQLite"] = with_sqlite(tables, selections, check)
    names = list(results)
    rows = []
    for number, selection in enumerate(selections):
        mine = results["Postledger"][number]
        rows.append([selection["name"]]
                    + [f"{results[name][number]:.1f}" for name in names]
                    + [f"{results[name][number] / mine:.1f} ×" for name in names[1:]])
    for selection in models:
        rows.append([selection["name"], f"{statistics.median(selection['milliseconds']):.1f}", *[""] * (2 * len(names) - 2)])
    return (f"### The Overview's questions on warm data, {own['orders']:,.0f} orders (milliseconds)\n\n"
            + table(["selection", *names, *[f"{name} against Postledger" for name in names[1:]]], rows)
            + "\nThe peers are given one table with each order's post, creator and campaign already resolved, and are asked"
              " without intervals. DuckDB is asked in two ways, one statement a question and few statements with grouping"
              " sets; the faster one counts. Net sales of every selection were compared and agree to the cent.\n")


def opening(build, program, workspace, runs, run, table, say):
    say("Opening")
    loads, pictures, windows = [], [], []
    picture = workspace.parent / "scratch" / "overview.png"
    for _ in range(runs):
        loads.append(json.loads(run([build / "bench" / "bench_overview", workspace, "--runs", 1]).output)["load_seconds"])
        pictures.append(run([program, "screenshot", workspace, "--page", "overview", "--out", picture]))
        if (build / "bench" / "bench_window").exists():
            windows.append(run([build / "bench" / "bench_window"]).seconds)
    picture.unlink()
    rows = [["facts loaded from the file", f"{statistics.median(loads):.2f}", f"{min(loads):.2f}–{max(loads):.2f}"],
            ["start of the process to the complete Overview drawn and saved as a picture",
             f"{statistics.median(p.seconds for p in pictures):.2f}",
             f"{min(p.seconds for p in pictures):.2f}–{max(p.seconds for p in pictures):.2f}"]]
    if windows:
        rows.append(["start of the process to the first paint of an empty window", f"{statistics.median(windows):.2f}",
                     f"{min(windows):.2f}–{max(windows):.2f}"])
    memory = max(p.megabytes for p in pictures)
    return ("### Opening a workspace (seconds)\n\n" + table(["what", "median", "range"], rows)
            + f"\nPeak memory with the Overview open: {memory:.0f} MB.\n")
