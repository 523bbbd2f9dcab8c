"""The watch over every browser itself: what it must see, it sees."""

import unittest

from cases import browser, shared_site
from outside import Outside
from site_under_test import Desk


class WatchTests(unittest.TestCase):
    def test_whatever_leaves_the_server_is_seen_and_reaches_nobody(self):
        neighbour = Outside()
        desk = Desk(browser(), shared_site())
        try:
            # A page without the site's own policy, which would forbid all of this before it is asked for.
            desk.page.set_content(f"""
                <link rel="stylesheet" href="http://style.example/a.css">
                <img src="http://192.0.2.1/picture.png"><img src="{neighbour.address}/other-port.png">
                <iframe src="https://frame.example/"></iframe>
                <script>
                  try {{ new WebSocket("ws://socket.example/"); }} catch {{ }}
                  navigator.sendBeacon("https://beacon.example/", "x");
                </script>""", wait_until="commit")
            for _ in range(100):
                if len(desk.outside.asked) >= 6:
                    break
                desk.page.wait_for_timeout(50)
        finally:
            desk.close()
            neighbour.close()
        self.assertEqual(neighbour.asked, [], "another port of this machine was reached")
        for place in (
            "style.example", "192.0.2.1", "other-port", "frame.example", "socket.example", "beacon.example"):
            # A plain address is asked for as it stands, a secret one by its name and port.
            self.assertTrue(
                any(place in line for line in desk.outside.asked)
                or place == "other-port" and any(neighbour.address in line for line in desk.outside.asked),
                f"{place} was not seen: {desk.outside.asked}")
        for place in ("style.example", "192.0.2.1", "other-port", "frame.example"):
            self.assertTrue(
                any("left the server's address" in line and place in line for line in desk.wrong), desk.wrong)
