"""What the tests have in common: a browser for all, a server a class, and desks that are looked over at the end."""

import os
import re
import shutil
import unittest

from playwright.sync_api import expect, sync_playwright

from site_under_test import Desk, Site, WIDE

_shared = {}
# Whether only what every test run does is done.
run = {"short": False}
# What a browser asks its maker for on its own account, whatever page is open: switched off, so that only pages ask.
OWN_QUESTIONS = [
    "AutofillServerCommunication", "OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch",
    "AimEnabled", "MediaRouter", "HttpsUpgrades",
]
# Machines that build at the same time answer late.
expect.set_options(timeout=20_000)


def browser():
    """One headless browser for the whole run: the distribution's Chromium."""
    if "browser" not in _shared:
        _shared["playwright"] = sync_playwright().start()
        program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        # Root has no sandbox of its own; what is opened is this project's own site. No name is looked up anywhere.
        _shared["browser"] = _shared["playwright"].chromium.launch(
            executable_path=program, args=[
                "--no-sandbox", "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--disable-features=" + ",".join(OWN_QUESTIONS)])
    return _shared["browser"]


def close():
    """Ends the browser and the server, and says whether the server went in good order."""
    if "browser" in _shared:
        _shared["browser"].close()
        _shared["playwright"].stop()
    status = _shared["site"].stop() if "site" in _shared else 0
    _shared.clear()
    return status == 0


def shared_site():
    """One server for all tests that leave each other's pages as they are."""
    if "site" not in _shared:
        _shared["site"] = Site("shared")
    return _shared["site"]


class SiteCase(unittest.TestCase):
    """Tests at the server that all share."""

    @classmethod
    def setUpClass(cls):
        cls.site = shared_site()

    def desk(self, login=None, viewport=WIDE, language=None):
        desk = Desk(browser(), self.site, login, viewport, language)

        def leave():
            desk.close()
            self.assertEqual(desk.wrong, [])

        self.addCleanup(leave)
        return desk

    def state(self, page, state):
        """Expects a form to have come so far."""
        expect(page.locator(".state").first).to_have_class(re.compile(rf"\bst-{state}\b"))

    def due(self, regime="XA-THANG"):
        """The month that is worked on and the one before it, of a monthly regime."""
        board = self.site.visitor("tonghop").get(f"/board?regime={regime}").text
        due = re.search(r'<option value="(\d{4}-\d\d)" selected', board)[1]
        year, month = int(due[:4]), int(due[5:])
        before = (year, month - 1) if month > 1 else (year - 1, 12)
        return due, f"{before[0]}-{before[1]:02}"


class OwnSiteCase(SiteCase):
    """Tests that change what others look at, or count all that is written: at a server of their own."""

    @classmethod
    def setUpClass(cls):
        cls.site = Site(re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower())

    @classmethod
    def tearDownClass(cls):
        status = cls.site.stop()
        assert status == 0, f"the server ended with {status}"


def long(test):
    """Marks what only the whole run does."""
    test.is_long = True
    return test
