"""Runs the end-to-end tests: all of them, or with --short what every test run does.

    python Tests/EndToEnd/run.py [--short] [NAME...]     names are parts of tests' names

The last line sums up: passed, failed, skipped. Exit code: 0 all passed, 1 some failed.
"""

import shutil
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cases  # noqa: E402
from site_under_test import ARTEFACTS  # noqa: E402


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


class Timed(unittest.TextTestResult):
    """Says beside each test how long it took."""

    def startTest(self, test):
        self.started = time.monotonic()
        super().startTest(test)

    def addSuccess(self, test):
        self.stream.write(f"{time.monotonic() - self.started:.1f} s ")
        super().addSuccess(test)


def main():
    names = [word for word in sys.argv[1:] if not word.startswith("-")]
    is_short = cases.run["short"] = "--short" in sys.argv[1:]
    shutil.rmtree(ARTEFACTS, ignore_errors=True)
    ARTEFACTS.mkdir(parents=True)
    found = unittest.defaultTestLoader.discover(str(Path(__file__).parent), "test_*.py")
    tests = unittest.TestSuite(wanted(found, is_short, names))
    started = time.monotonic()
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=Timed).run(tests)
    is_in_order = cases.close()
    if not is_in_order:
        print("The server did not end in good order.")
    failed = len({test.id() for test, _ in result.failures + result.errors})
    skipped = len(result.skipped)
    passed = result.testsRun - failed - skipped
    print(
        f"End to end: {passed} passed, {failed} failed, {skipped} skipped"
        f" in {time.monotonic() - started:.0f} s; pictures in {ARTEFACTS}")
    sys.exit(0 if result.wasSuccessful() and result.testsRun and is_in_order else 1)


main()
