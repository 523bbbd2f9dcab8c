"""Runs the end-to-end tests: all of them, or with --short what every test run does.

    python Tests/EndToEnd/run.py [--short] [NAME...]     names are parts of tests' names

The last line sums up: passed, failed, skipped. Exit code: 0 all passed, 1 some failed.
"""

import re
import shutil
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cases  # noqa: E402
from site_under_test import ARTEFACTS, prepare  # noqa: E402


# Tests at servers of their own run beside those at the server that all share: neither sees the other.
LANES = ("shared", "own")
SUMMARY = "End to end: {} passed, {} failed, {} skipped"


def wanted(suite, is_short, names):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from wanted(item, is_short, names)
            continue
        method = getattr(item, item._testMethodName, None)
        if is_short and getattr(method, "is_long", False):
            continue
        if not names or any(name in item.id() for name in names):
            yield item


def lane(test):
    return "own" if isinstance(test, cases.OwnSiteCase) else "shared"


class Timed(unittest.TextTestResult):
    """Says beside each test how long it took."""

    def startTest(self, test):
        self.started = time.monotonic()
        super().startTest(test)

    def addSuccess(self, test):
        self.stream.write(f"{time.monotonic() - self.started:.1f} s ")
        super().addSuccess(test)


def run(tests):
    """Runs tests in this process; how many passed, failed and were skipped."""
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=Timed).run(unittest.TestSuite(tests))
    is_in_order = cases.close()
    if not is_in_order:
        print("The server did not end in good order.")
    failed = len({test.id() for test, _ in result.failures + result.errors}) + (not is_in_order)
    skipped = len(result.skipped)
    return result.testsRun - failed - skipped, failed, skipped


def run_beside(lane):
    """Starts the tests of a lane in a process of their own; how they went is told by what it returns."""
    said = open(ARTEFACTS / f"{lane}.txt", "w+", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, __file__, f"--lane={lane}", *sys.argv[1:]], stdout=said, stderr=subprocess.STDOUT)

    def outcome():
        status = process.wait()
        said.seek(0)
        words = said.read()
        print(words)
        found = re.search(SUMMARY.format(*[r"(\d+)"] * 3), words)
        # A lane that broke off before its end has failed, whatever it said.
        return tuple(map(int, found.groups())) if found and status in (0, 1) else (0, 1, 0)

    return outcome


def main():
    options = [word for word in sys.argv[1:] if word.startswith("-")]
    names = [word for word in sys.argv[1:] if not word.startswith("-")]
    own_lane = next((word.removeprefix("--lane=") for word in options if word.startswith("--lane=")), None)
    is_short = cases.run["short"] = "--short" in options
    found = unittest.defaultTestLoader.discover(str(Path(__file__).parent), "test_*.py")
    tests = {one: [] for one in LANES}
    for test in wanted(found, is_short, names):
        tests[lane(test)].append(test)
    started = time.monotonic()
    if own_lane:
        passed, failed, skipped = run(tests[own_lane])
    else:
        shutil.rmtree(ARTEFACTS, ignore_errors=True)
        ARTEFACTS.mkdir(parents=True)
        prepare()
        beside = [run_beside("own")] if tests["own"] else []
        counts = [run(tests["shared"])] + [outcome() for outcome in beside]
        passed, failed, skipped = map(sum, zip(*counts))
    print(
        SUMMARY.format(passed, failed, skipped)
        + f" in {time.monotonic() - started:.0f} s; pictures in {ARTEFACTS}")
    sys.exit(0 if passed and not failed else 1)


main()
