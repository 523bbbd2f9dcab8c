"""Every main page: looked at on a screen and a telephone, held against WCAG by axe, in English, by keyboard."""

import subprocess

from playwright.sync_api import expect

from cases import SiteCase, long, run
from looking import look, violations
from pages import places
from site_under_test import ARTEFACTS, NARROW, SAMPLES, WIDE

SECTIONS = [
    "Overview", "Comparison", "Map", "Entry", "Sent", "Tasks", "Reports", "Register", "Verification", "Journal",
    "Administration",
]

class PageTests(SiteCase):
    def places(self):
        """The pages that this round looks at."""
        return [place for place in places(*self.due()) if place.is_short or not run["short"]]

    def desks(self, viewport, language=None):
        """A browser for each person who looks at pages, opened when first asked for."""
        known = {}

        def desk(login):
            if login not in known:
                known[login] = self.desk(login, viewport, language)
            return known[login]

        return desk

    def test_every_page_on_a_screen_has_no_violation(self):
        desk = self.desks(WIDE)
        wrong = []
        for place in self.places():
            page = desk(place.login).go(place.path)
            wrong += look(page, place.name, WIDE["width"])
            wrong += violations(page, place.name)
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_every_page_on_a_telephone_fits_and_has_no_violation(self):
        desk = self.desks(NARROW)
        wrong = []
        for place in self.places():
            # The rules of axe hold for both widths alike, so the short round asks them on the screen alone.
            if run["short"] and not place.is_narrow:
                continue
            page = desk(place.login).go(place.path)
            wrong += look(page, place.name, NARROW["width"])
            if not run["short"]:
                wrong += violations(page, place.name)
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    @long
    def test_every_page_on_paper_has_its_content_and_nothing_to_press(self):
        desk = self.desks(WIDE)
        wrong = []
        for place in self.places():
            page = desk(place.login).go(place.path)
            page.emulate_media(media="print")
            words = page.locator("h1").inner_text()
            page.pdf(path=ARTEFACTS / f"{place.name}.pdf", prefer_css_page_size=True)
            printed = subprocess.run(
                ["pdftotext", "-layout", ARTEFACTS / f"{place.name}.pdf", "-"], check=True, capture_output=True,
                text=True).stdout
            if words.split()[0].casefold() not in printed.casefold():
                wrong.append(f"{place.name}: {words} is not on paper")
            # A tile of the dashboard is pressed on the screen and is a figure on paper.
            shown = page.locator("button:not(.tile):visible, .btn:visible, input[type=file]:visible").count()
            if shown:
                wrong.append(f"{place.name}: {shown} things to press are on paper")
            page.emulate_media(media=None)
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    @long
    def test_every_page_in_english_is_english(self):
        desk = self.desks(WIDE, "en")
        wrong = []
        for place in self.places():
            name = place.name
            page = desk(place.login).go(place.path)
            look(page, f"{name}-en", WIDE["width"])
            if page.locator("html").get_attribute("lang") != "en":
                wrong.append(f"{name} says that it is not English")
            names = page.locator(".sections a").all_inner_texts()
            wrong += [f"{name}: section {word}" for word in names if word not in SECTIONS]
            wrong += violations(page, name)
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_the_language_is_switched_by_keyboard_and_stays(self):
        page = self.desk("lanhdao").go("/board")
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#main")).to_be_focused()
        page.get_by_role("link", name="English").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Reports sent")
        page.goto("/tasks")
        expect(page.get_by_role("heading", level=1)).to_have_text("Tasks assigned")

    @long
    def test_all_that_can_be_pressed_is_reached_by_keyboard_and_shows_it(self):
        _, month = self.due()
        for login, path in (
            ("lanhdao", "/areas/12?period=2023"), ("doanket.nhap", f"/forms/XA-THANG/03388.UB/{month}"),
            ("tonghop", f"/board?regime=XA-THANG&period={month}"),
        ):
            page = self.desk(login).go(path)
            wanted = page.evaluate(
                """() => [...document.querySelectorAll(
                     'a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary')]
                   .filter(one => one.checkVisibility() && one.tabIndex >= 0).length""")
            seen, bare = set(), []
            for _ in range(wanted + 60):
                page.keyboard.press("Tab")
                place, is_seen, words = page.evaluate(
                    """() => {
                         const one = document.activeElement;
                         const style = getComputedStyle(one);
                         const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                         return [[...document.querySelectorAll('*')].indexOf(one), ring, one.outerHTML.slice(0, 120)];
                       }""")
                if place in seen:
                    break
                seen.add(place)
                if not is_seen and not words.startswith("<body"):
                    bare.append(words)
            self.assertGreaterEqual(len(seen), wanted, f"{path}: not all is reached")
            self.assertFalse(bare, f"{path}: focus does not show on\n" + "\n".join(bare[:5]))

    @long
    def test_documents_in_frames_are_pages_without_violations(self):
        _, month = self.due()
        page = self.desk("tonghop").go(f"/reports/monthly/12/{month}/preview")
        wrong = violations(page, "preview")
        look(page, "report-document", WIDE["width"])
        page = self.desk("hoidong").go("/verification")
        page.locator("#report").set_input_files(SAMPLES / "bao-cao-thang-7-2023.docx")
        page.get_by_role("button", name="Thẩm tra", exact=True).click()
        frame = page.locator("iframe.document")
        expect(frame).to_be_visible(timeout=60_000)
        wrong += look(page, "verified", WIDE["width"])
        wrong += violations(page, "verified")
        page.goto(frame.get_attribute("src"))
        look(page, "verified-document", WIDE["width"])
        wrong += violations(page, "coloured document")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_a_telephone_takes_figures(self):
        due, _ = self.due()
        desk = self.desk("doanket.nhap", NARROW)
        page = desk.go(f"/forms/XA-THANG/03388.UB/{due}")
        cell = page.locator('input[name^="cell:"]').first
        cell.tap() if page.evaluate("'ontouchstart' in window") else cell.click()
        cell.fill("12,5")
        page.get_by_role("button", name="Lưu nháp").click()
        expect(page.get_by_role("status").first).to_contain_text("Đã thực hiện")
        expect(page.locator('input[name^="cell:"]').first).to_have_value("12,5")
