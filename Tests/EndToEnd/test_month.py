"""A commune's month: entered, sent, approved, gathered, written into the province's report, revised."""

import datetime
import re
from decimal import Decimal

import docx
from docx.oxml.ns import qn
from playwright.sync_api import expect

from cases import OwnSiteCase
from site_under_test import ARTEFACTS, WIDE, rows

COMMUNE = "03388.UB"
SIGNATORY = "Lò Văn Mẫu"
TEA = "AGR.TEA.FRESH.OUTPUT|in-period"


def number(text):
    return Decimal(text.replace(".", "").replace(",", "."))


def printed(value):
    return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def words(document):
    """The text of a Word file; figures stand in content controls, which `paragraph.text` passes over."""
    paragraphs = list(document.paragraphs) + [
        paragraph for table in document.tables for cell in table._cells for paragraph in cell.paragraphs]
    return "\n".join(
        "".join(text.text or "" for text in paragraph._p.iter(qn("w:t")))
        for paragraph in paragraphs).replace("\u00a0", " ")


class MonthTests(OwnSiteCase):
    def setUp(self):
        due, self.month = self.due()
        self.form = f"/forms/XA-THANG/{COMMUNE}/{self.month}"
        self.sample = [
            row for row in rows("so-lieu-xa.csv")
            if int(row["month"]) == int(self.month[5:])
            and int(row["year"]) == int(self.month[:4]) - int(due[:4])]
        self.own = next(row for row in self.sample if row["agency"] == COMMUNE)

    def report(self, desk):
        """The province's report of the month, as the desk's button gives it."""
        return words(docx.Document(self.download(desk.go(self.address()))))

    def address(self):
        return f"/reports?kind=monthly&area=12&period={self.month}"

    def download(self, page):
        with page.expect_download() as download:
            page.locator('.actions a[href*="report.docx"]').click()
        return download.value.path()

    def test_from_entry_to_the_province_report(self):
        consolidator = self.desk("tonghop")
        total = sum(number(row[TEA]) for row in self.sample)
        sentence = f"{printed(total)} tấn"
        # While one commune is missing there is no sum, and the report says nothing of it.
        self.assertNotIn(sentence, self.report(consolidator))

        self.enter()
        self.approve()
        self.consolidate(consolidator)
        text = self.report(consolidator)
        self.assertRegex(text, r"[Ss]ản lượng chè búp tươi[^.]*" + re.escape(sentence))
        self.issue_report(consolidator, total)
        self.revise(consolidator, total)

    def enter(self):
        """Signing in, entry, paste, a bad line, a closed tab, sending: all by keyboard."""
        desk = self.desk()
        page = desk.go("/sign-in")
        keys = page.keyboard
        # A key before the field has the focus would be lost.
        expect(page.locator("input[name=login]")).to_be_focused()
        keys.type("doanket.nhap")
        keys.press("Tab")
        keys.type("tien-do-mau")
        keys.press("Enter")
        expect(page.get_by_role("heading", name="Biểu cần làm")).to_be_visible()
        link = page.locator(f'a[href="{self.form}"]').first
        link.focus()
        keys.press("Enter")
        expect(page.get_by_text("chưa nhập")).to_be_visible()

        # The first lines by keyboard, then the rest of the column as a spreadsheet hands it over.
        inputs = page.locator('input[name^="cell:"]')
        codes = [name[5:] for name in inputs.evaluate_all("all => all.map(one => one.name)")]
        self.assertEqual(codes, list(self.own)[4:])
        values = [self.own[code] for code in codes]
        inputs.first.focus()
        for value in values[:3]:
            keys.type(value)
            keys.press("Enter")
        self.assertEqual(
            page.evaluate("document.activeElement.name"), f"cell:{codes[3]}")
        pasted = "\r\n".join(f"{value}\tbỏ qua" for value in values[3:]) + "\r\n"
        page.evaluate("text => navigator.clipboard.writeText(text)", pasted)
        keys.press("Control+V")
        expect(inputs.last).to_have_value(values[-1])
        self.assertEqual(inputs.evaluate_all("all => all.map(one => one.value)"), values)
        expect(page.locator("#draft-state")).to_have_text("có thay đổi chưa lưu")

        # A tab that is closed before anything was saved loses nothing.
        page.close()
        page = desk.page = desk.context.new_page()
        keys = page.keyboard
        desk.go(self.form)
        expect(page.locator("#draft-state")).to_contain_text("lấy lại bản nháp")
        inputs = page.locator('input[name^="cell:"]')
        self.assertEqual(inputs.evaluate_all("all => all.map(one => one.value)"), values)

        # A bad line is told while one types and when it is sent; the others stay.
        bad = inputs.nth(1)
        bad.focus()
        keys.press("Control+A")
        keys.type("khoảng mươi tấn")
        line = page.locator("tr[data-line]").nth(1)
        expect(line.locator(".wrong")).to_be_visible()
        page.get_by_role("button", name="Gửi", exact=False).first.focus()
        keys.press("Enter")
        expect(page.get_by_role("alert")).to_be_visible()
        self.assertEqual(
            inputs.evaluate_all("all => all.map(one => one.value)"),
            values[:1] + ["khoảng mươi tấn"] + values[2:])
        bad = page.locator('input[name^="cell:"]').nth(1)
        bad.focus()
        keys.press("Control+A")
        keys.type(values[1] or "-")
        page.get_by_role("button", name="Gửi", exact=False).first.focus()
        keys.press("Enter")
        expect(page.get_by_role("status").first).to_contain_text("Đã thực hiện")
        self.state(page, "submitted")
        expect(inputs).to_have_count(0)

    def approve(self):
        desk = self.desk("doanket.duyet")
        page = desk.go(self.form)
        page.get_by_role("button", name="Duyệt").click()
        self.state(page, "approved")
        # Locked: nothing can be typed, and the reporter is told why.
        reporter = self.desk("doanket.nhap").go(self.form)
        expect(reporter.locator('input[name^="cell:"]')).to_have_count(0)
        answer = self.site.visitor("doanket.nhap").post(
            self.form, {"step": "save", "version": "9", f"cell:{TEA}": "1"})
        self.assertEqual(answer.status, 422)

    def consolidate(self, desk):
        page = desk.go(f"/board?regime=XA-THANG&period={self.month}")
        expect(page.locator(".tile b").first).to_have_text("38/38")
        page.get_by_role("button", name=re.compile("Tổng hợp|tổng hợp")).click()
        expect(page.locator(".st-consolidated")).to_have_count(38)
        leader = self.desk("lanhdao")
        page = leader.go(f"/board?regime=XA-THANG&period={self.month}")
        page.get_by_role("button", name=re.compile("[Bb]an hành")).click()
        expect(page.locator(".st-issued")).to_have_count(38)

    def issue_report(self, consolidator, total):
        """A text with a wrong number, found while it is typed; a number of the register, the report issued."""
        page = consolidator.go(self.address())
        text = page.locator("details.text").first
        text.locator("summary").click()
        area, found = text.locator("textarea"), text.locator(".audit[aria-live]")
        month, year = int(self.month[5:]), self.month[:4]
        sentence = f"Trong tháng {month} năm {year}, sản lượng chè búp tươi đạt {{}} tấn."
        wrong, right = printed(total + 12345), printed(total)
        area.fill(sentence.format(wrong))
        expect(found).to_contain_text("phát hiện")
        expect(found.locator("mark").first).to_contain_text(wrong)
        expect(found).to_contain_text(right)
        page.screenshot(path=ARTEFACTS / f"report-audit-{WIDE['width']}.png")
        # As it stands it is not taken as final, and stays on the page.
        text.get_by_role("button", name="Ghi bản cuối").click()
        expect(page.get_by_role("alert").first).to_contain_text("Chưa ghi")
        text = page.locator("details.text[open]").first
        area, found = text.locator("textarea"), text.locator(".audit[aria-live]")
        expect(area).to_have_value(sentence.format(wrong))
        area.fill(sentence.format(right))
        expect(found.locator("mark")).to_have_count(0)
        expect(found).to_contain_text("Không có phát hiện nào")
        text.get_by_role("button", name="Ghi bản cuối").click()
        expect(page.locator("#texts").get_by_role("status").first).to_be_visible()

        page.get_by_role("button", name="Lấy số tiếp theo").click()
        number = page.locator("#issue b").inner_text()
        self.assertRegex(number, r"^\d+/BC-UBND$")
        register = consolidator.go("/register?area=12")
        expect(register.get_by_role("row").filter(has_text=number).locator(".state")).to_have_text("dự thảo")

        # The file as it goes out: the day and who signs filled in, as in Word.
        leader = self.desk("lanhdao")
        page = leader.go(self.address())
        page.locator("#signatory").fill(SIGNATORY)
        page.get_by_role("button", name="Xem", exact=True).click()
        expect(page.locator("#signatory")).to_have_value(SIGNATORY)
        today = datetime.date.fromisoformat(page.locator("#issue-date").input_value())
        document = docx.Document(self.download(page))
        dated = re.compile(r"ngày\s+tháng\s+năm \d{4}")
        filled = 0
        for paragraph in [p for t in document.tables for c in t._cells for p in c.paragraphs] + list(
            document.paragraphs):
            if not filled and dated.search(paragraph.text):
                place = paragraph.text.split(",")[0]
                paragraph.runs[0].text = (
                    f"{place}, ngày {today.day:02} tháng {today.month:02} năm {today.year}")
                for run in paragraph.runs[1:]:
                    run.text = ""
                filled += 1
        self.assertEqual(filled, 1, "the document has a line for its place and day")
        signed = ARTEFACTS / "bao-cao-da-ky.docx"
        document.save(signed)
        # Not before it says its own day: refused in a sentence, and the number stays free.
        issue = page.get_by_role("button", name="Ban hành", exact=True)
        page.locator("#issue-file").set_input_files(signed)
        page.locator("#issue-date").fill((today - datetime.timedelta(days=1)).isoformat())
        leader.press(issue)
        expect(page.locator("#issue").get_by_role("alert")).to_be_visible()
        expect(page.locator("#issue-file")).to_be_visible()
        page.locator("#issue-file").set_input_files(signed)
        page.locator("#issue-date").fill(today.isoformat())
        leader.press(issue)
        expect(page.locator("#issue").get_by_role("status")).to_contain_text("Đã ban hành")
        expect(page.locator("#issue")).to_contain_text(f"{SIGNATORY} ký")
        expect(page.locator("#issue-file")).to_have_count(0)

        # What is downloaded now has its number and the words that were typed.
        issued = words(docx.Document(self.download(page)))
        self.assertIn(number.split("/")[0], issued)
        self.assertIn("/BC-UBND", issued)
        self.assertIn(sentence.format(right), issued)
        self.assertNotIn(wrong, issued)
        row = leader.go("/register?area=12").get_by_role("row").filter(has_text=number)
        expect(row.locator(".state")).to_have_text("đã ban hành")
        expect(row).to_contain_text(SIGNATORY)
        # Neither the same file again nor another one.
        again = self.site.visitor("lanhdao").upload(
            f"/reports/monthly/12/{self.month}/issue", "document", signed.name, signed.read_bytes(),
            {"date": today.isoformat()})
        self.assertEqual(again.status, 422)
        self.assertIn("đã ban hành", again.text)
        expect(leader.go("/register?area=12").get_by_role("row").filter(has_text=number)).to_have_count(1)

    def revise(self, consolidator, total):
        """A locked form is opened with a reason only; the revision changes the report."""
        page = consolidator.go(self.form)
        reopen = page.locator('button[value="reopen"]')
        reopen.click()
        expect(page.get_by_role("alert")).to_contain_text("lý do")
        self.state(page, "issued")
        page.locator("#reason-reopen").fill("Cân lại sản lượng chè tại điểm thu mua")
        page.locator('button[value="reopen"]').click()
        expect(page.get_by_text("bản sửa 2")).to_be_visible()

        reporter = self.desk("doanket.nhap").go(self.form)
        expect(reporter.get_by_text("Cân lại sản lượng chè")).to_be_visible()
        cell = reporter.locator(f'input[name="cell:{TEA}"]')
        cell.fill(printed(number(self.own[TEA]) + 5000))
        # The revision says more than the month before it and than the cumulative figure: both are told.
        expect(reporter.locator(f'tr[data-line="{TEA}"] .odd').first).to_be_visible()
        reporter.get_by_role("button", name="Gửi", exact=False).first.click()
        self.state(reporter, "submitted")
        approver = self.desk("doanket.duyet").go(self.form)
        approver.get_by_role("button", name="Duyệt").click()
        self.state(approver, "approved")
        text = self.report(consolidator)
        self.assertIn(f"{printed(total + 5000)} tấn", text)
        # What the ledger wrote; words that a person recorded stay as they are.
        self.assertNotIn(f"ước đạt {printed(total)} tấn", text)

        journal = self.desk("quantri").go("/journal")
        expect(journal.get_by_text("Cân lại sản lượng chè tại điểm thu mua").first).to_be_visible()


class ReturnTests(OwnSiteCase):
    def test_a_returned_form_says_why_and_is_sent_again(self):
        due, _ = self.due()
        form = f"/forms/XA-THANG/03390.UB/{due}"
        reporter = self.desk("binhlu.nhap")
        page = reporter.go("/forms")
        expect(page.get_by_text("đề nghị kiểm tra đơn vị tính").first).to_be_visible()
        page.locator(f'a[href="{form}"]').first.click()
        cell = page.locator('input[name="cell:BUD.REVENUE.LOCAL|in-period"]')
        cell.fill("4,02")
        page.get_by_role("button", name="Gửi", exact=False).first.click()
        self.state(page, "submitted")

        # Back once more, without a reason first, then with one for the line and one for the form.
        page = self.desk("binhlu.duyet").go(form)
        page.locator('button[value="send-back"]').click()
        expect(page.get_by_role("alert")).to_contain_text("lý do")
        page.locator("#reason-send-back").fill("Chưa có thuyết minh")
        page.locator('button[value="send-back"]').click()
        self.state(page, "returned")
        board = self.desk("tonghop").go(f"/board?regime=XA-THANG&period={due}")
        expect(board.get_by_text("Chưa có thuyết minh")).to_be_visible()

        page = reporter.go(form)
        expect(page.get_by_text("Chưa có thuyết minh")).to_be_visible()
        page.locator("#note").fill("Thu tăng do nộp bổ sung")
        page.get_by_role("button", name="Gửi", exact=False).first.click()
        expect(page.get_by_text("Chưa có thuyết minh")).to_have_count(0)
        page = self.desk("binhlu.duyet").go(form)
        expect(page.get_by_text("Thu tăng do nộp bổ sung")).to_be_visible()
        page.get_by_role("button", name="Duyệt").click()
        self.state(page, "approved")

    def test_two_who_write_the_same_form_do_not_write_over_each_other(self):
        due, _ = self.due()
        form = f"/forms/XA-THANG/03388.UB/{due}"
        first = self.desk("doanket.nhap").go(form)
        second = self.desk("doanket.nhap").go(form)
        cell = 'input[name="cell:AGR.TEA.AREA|point-in-time"]'
        first.locator(cell).fill("181")
        first.get_by_role("button", name="Lưu nháp").click()
        expect(first.get_by_role("status").first).to_contain_text("Đã thực hiện")
        second.locator(cell).fill("182")
        second.get_by_role("button", name="Lưu nháp").click()
        # Refused in a sentence, with what was typed still there.
        expect(second.get_by_role("alert")).to_be_visible()
        expect(second.locator(cell)).to_have_value("182")
        self.assertIn(
            'value="181"', self.site.visitor("doanket.nhap").get(form).text)
