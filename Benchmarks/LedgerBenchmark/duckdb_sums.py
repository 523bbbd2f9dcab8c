"""Province and country sums of a ledger's figures, from scratch by DuckDB, beside reading those that
the ledger keeps. Prints times and their ratio; says so where DuckDB or numpy is not installed."""

import sqlite3
import sys
import time

try:
    import duckdb
    import numpy
except ImportError:
    print("DuckDB: not installed (pip install duckdb numpy)")
    sys.exit(0)

NAMES = ["area", "period", "indicator", "facet", "recorded_at", "coefficient", "decimals"]

# Figures of communes only: a province's own figures belong to another sum.
CURRENT = """
    SELECT above, o.period, o.indicator, o.facet,
           sum(coefficient::HUGEINT * CASE decimals WHEN 0 THEN 100 WHEN 1 THEN 10 ELSE 1 END)
    FROM (SELECT *, row_number() OVER (PARTITION BY area, period, indicator, facet
                                       ORDER BY recorded_at DESC) AS age FROM observation) AS o
    JOIN parent ON parent.area = o.area
    WHERE age = 1 GROUP BY ALL
"""
PLAIN = CURRENT.replace(
    """(SELECT *, row_number() OVER (PARTITION BY area, period, indicator, facet
                                       ORDER BY recorded_at DESC) AS age FROM observation)""",
    "observation",
).replace("WHERE age = 1", "")


def timed(run):
    start = time.perf_counter()
    result = run()
    return result, (time.perf_counter() - start) * 1000


ledger = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
database = duckdb.connect()
database.execute(
    "CREATE TABLE observation (area INTEGER, period INTEGER, indicator INTEGER, facet INTEGER,"
    " recorded_at BIGINT, coefficient BIGINT, decimals TINYINT)"
)
database.execute("CREATE TABLE parent (area INTEGER, above INTEGER)")
parents = ledger.execute(
    "SELECT area.code, code.id FROM area JOIN area_code AS code ON code.code = area.parent"
    " WHERE kind = 'commune' UNION ALL SELECT area.code, code.id FROM area, area_code AS code"
    " WHERE kind = 'commune' AND code.code = 'VN'"
).fetchall()
database.executemany("INSERT INTO parent VALUES (?, ?)", parents)


def copy():
    rows = ledger.execute(f"SELECT {', '.join(NAMES)} FROM observation")
    while chunk := rows.fetchmany(1_000_000):
        columns = numpy.array(chunk, dtype=numpy.int64).T
        batch = {name: numpy.ascontiguousarray(column) for name, column in zip(NAMES, columns)}
        database.execute("INSERT INTO observation SELECT * FROM batch")


_, copying = timed(copy)
figures = database.execute("SELECT count(*) FROM observation").fetchone()[0]
plain, plain_time = timed(lambda: database.execute(PLAIN).fetchall())
current, current_time = timed(lambda: database.execute(CURRENT).fetchall())
kept, kept_time = timed(
    lambda: ledger.execute(
        "SELECT area, period, indicator, facet, coefficient, decimals FROM area_sum WHERE level = 3"
    ).fetchall()
)
same = {row[:4]: row[4] for row in current} == {
    row[:4]: row[4] * 10 ** (2 - row[5]) for row in kept
}
print(f"DuckDB {duckdb.__version__}: {figures} figures copied in {copying:.0f} ms")
print(f"DuckDB: {len(plain)} sums, revisions ignored, from scratch: {plain_time:.0f} ms")
print(f"DuckDB: {len(current)} sums of current figures from scratch: {current_time:.0f} ms")
print(f"kept sums read through Python: {kept_time:.0f} ms; equal to DuckDB's: {same}")
print(f"DuckDB from scratch / kept sums: {current_time / kept_time:.1f}")
