"""Every main page: looked at on a screen and a telephone, held against WCAG by axe, in English, by keyboard."""

from importlib.resources import files

from playwright.sync_api import expect

from cases import SiteCase, long, run
from site_under_test import ARTEFACTS, NARROW, SAMPLES, WIDE

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SECTIONS = [
    "Overview", "Comparison", "Map", "Entry", "Sent", "Tasks", "Reports", "Register", "Verification", "Journal",
    "Administration",
]
# What the short round looks at on a telephone: one page of each make.
SHORT_NARROW = {
    "dashboard", "forms", "form-returned", "board", "tasks", "reports", "register", "journal", "reminders",
    "person",
}


class PageTests(SiteCase):
    def pages(self):
        """Every main page: its name, who looks at it, its address."""
        due, month = self.due()
        year = due[:4]
        tea = "AGR.TEA.FRESH.OUTPUT"
        return [
            ("sign-in", None, "/sign-in"),
            ("dashboard", "lanhdao", f"/areas/12?period={year}"),
            ("dashboard-2023", "lanhdao", "/areas/12?period=2023"),
            ("dashboard-commune", "binhlu.nhap", f"/areas/03390?period={year}"),
            ("indicator", "lanhdao", f"/areas/12/indicators/{tea}"),
            ("comparison", "lanhdao", f"/compare?area=12&indicator=LAB.JOBS&period={year}"),
            ("map", "lanhdao", f"/map?area=12&indicator=LAB.JOBS&period={year}"),
            ("forms", "doanket.nhap", "/forms"),
            ("form-empty", "doanket.nhap", f"/forms/XA-THANG/03388.UB/{month}"),
            ("form-returned", "binhlu.nhap", f"/forms/XA-THANG/03390.UB/{due}"),
            ("form-approved", "tonghop", f"/forms/XA-THANG/03390.UB/{month}"),
            ("board", "tonghop", f"/board?regime=XA-THANG&period={due}"),
            ("tasks", "taichinh.nhap", "/tasks"),
            ("tasks-import", "tonghop", "/tasks?show=overdue"),
            ("task", "taichinh.nhap", "/tasks/MAU-04"),
            ("reminders", "lanhdao", "/reminders"),
            ("reminders-commune", "doanket.nhap", "/reminders"),
            ("account", "doanket.nhap", "/account"),
            ("reports", "tonghop", f"/reports?kind=monthly&area=12&period={month}"),
            ("register", "lanhdao", "/register?area=12"),
            ("verification", "hoidong", "/verification"),
            ("journal", "quantri", "/journal"),
            ("journal-filter", "lanhdao", f"/journal?action=send-back&area=03390&from={year}-01-01"),
            ("journal-none", "quantri", "/journal?until=1999-12-31"),
            ("agencies", "quantri", "/admin/agencies"),
            ("agency", "quantri", "/admin/agencies/03388.UB"),
            ("people", "quantri", "/admin/people"),
            ("person", "quantri", "/admin/people/doanket.nhap"),
            ("regimes", "quantri", "/admin/regimes"),
            ("regime", "quantri", "/admin/regimes/XA-THANG"),
            ("sign-out", "lanhdao", "/sign-out"),
            ("problem", "lanhdao", "/areas/99999"),
            ("refusal", "nguoidoc", "/journal"),
        ]

    def violations(self, page):
        """What axe finds on a page; none is the bar. Documents in frames are pages of their own."""
        page.evaluate(AXE)
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, iframes: false})", STANDARD)
        return [
            f"{item['id']}: {node['html'][:160]} ({' '.join(node['failureSummary'].split())[:200]})"
            for item in found["violations"] for node in item["nodes"][:3]]

    def look(self, page, name, width):
        """A picture of the whole page for whoever looks at the run, and no sideways scrolling."""
        page.screenshot(path=ARTEFACTS / f"{name}-{width}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth")
        return [f"{name} is {wide} px wide on {width} px"] if wide > width else []

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
        for name, login, path in self.pages():
            page = desk(login).go(path)
            wrong += self.look(page, name, WIDE["width"])
            wrong += [f"{name}: {violation}" for violation in self.violations(page)]
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_every_page_on_a_telephone_fits_and_has_no_violation(self):
        desk = self.desks(NARROW)
        wrong = []
        for name, login, path in self.pages():
            # The rules of axe hold for both widths alike, so the short round asks them on the screen alone.
            if run["short"] and name not in SHORT_NARROW:
                continue
            page = desk(login).go(path)
            wrong += self.look(page, name, NARROW["width"])
            if not run["short"]:
                wrong += [f"{name}: {violation}" for violation in self.violations(page)]
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    @long
    def test_every_page_in_english_is_english(self):
        desk = self.desks(WIDE, "en")
        wrong = []
        for name, login, path in self.pages():
            page = desk(login).go(path)
            if page.locator("html").get_attribute("lang") != "en":
                wrong.append(f"{name} says that it is not English")
            names = page.locator(".sections a").all_inner_texts()
            wrong += [f"{name}: section {word}" for word in names if word not in SECTIONS]
            wrong += [f"{name}: {violation}" for violation in self.violations(page)]
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
        wrong = [f"preview: {violation}" for violation in self.violations(page)]
        self.look(page, "report-document", WIDE["width"])
        page = self.desk("hoidong").go("/verification")
        page.locator("#report").set_input_files(SAMPLES / "bao-cao-thang-7-2023.docx")
        page.get_by_role("button", name="Thẩm tra", exact=True).click()
        frame = page.locator("iframe.document")
        expect(frame).to_be_visible(timeout=60_000)
        wrong += self.look(page, "verified", WIDE["width"])
        wrong += [f"verified: {violation}" for violation in self.violations(page)]
        page.goto(frame.get_attribute("src"))
        self.look(page, "verified-document", WIDE["width"])
        wrong += [f"coloured document: {violation}" for violation in self.violations(page)]
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
