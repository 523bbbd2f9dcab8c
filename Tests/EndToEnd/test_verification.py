"""The verification desk: a report with known wrong numbers goes in, the coloured document and the commented Word
file come out."""

import zipfile

import docx
from docx.oxml.ns import qn
from docx.shared import Pt
from playwright.sync_api import expect

from cases import SiteCase, long
from site_under_test import ARTEFACTS, SAMPLES

# What stands in the report, and whether something is wrong there.
LINES = [
    ("Có 149/156 vụ được giải quyết, đạt 97,5%.", "97,5%"),
    ("Kim ngạch xuất nhập khẩu đạt 7,01 triệu USD, tăng 2,7 lần so với cùng kỳ năm trước (4,12 triệu USD).", "2,7 lần"),
    ("Giải quyết việc làm cho 6.615 lao động, bằng 87,4% kế hoạch (8.440 lao động).", "87,4%"),
    ("Trồng mới 300 ha rừng, bằng 75% kế hoạch (400 ha).", None),
]


def words(path):
    """Every paragraph's words, those in content controls as well."""
    return [
        "".join(text.text or "" for text in paragraph._p.iter(qn("w:t")))
        for paragraph in docx.Document(path).paragraphs]


class VerificationTests(SiteCase):
    def report(self):
        path = ARTEFACTS / "bao-cao-thu.docx"
        document = docx.Document()
        document.add_heading("BÁO CÁO THÁNG 7 NĂM 2023", 1)
        for line, _ in LINES:
            paragraph = document.add_paragraph()
            # Words of one sentence in several runs, as they come out of real editing.
            for piece in line.partition(" "):
                paragraph.add_run(piece).font.size = Pt(13)
        document.save(path)
        return path

    def verify(self, path, plan=None):
        desk = self.desk("hoidong")
        page = desk.go("/verification")
        page.locator("#report").set_input_files(path)
        if plan:
            page.select_option("#plan", label=plan)
        page.get_by_role("button", name="Thẩm tra", exact=True).click()
        expect(page.locator("iframe.document")).to_be_visible(timeout=60_000)
        return page

    def comments(self, page, path):
        with page.expect_download() as download:
            page.get_by_role("link", name="ghi chú").click()
        target = ARTEFACTS / f"commented-{path.name}"
        download.value.save_as(target)
        self.assertEqual(words(target), words(path), "the text itself must stay as it was")
        with zipfile.ZipFile(target) as package:
            self.assertIsNone(package.testzip())
        return [comment.text for comment in docx.Document(target).comments]

    def test_wrong_numbers_are_coloured_and_commented(self):
        path = self.report()
        page = self.verify(path)
        wrong = [quote for _, quote in LINES if quote]
        frame = page.frame_locator("iframe.document")
        for quote in wrong:
            expect(frame.get_by_text(quote).first).to_be_visible()
        expect(page.locator(".tile b").first).to_have_text(str(len(wrong)))
        comments = self.comments(page, path)
        self.assertEqual(len(comments), len(wrong), comments)
        for quote in wrong:
            self.assertTrue(any(quote in comment for comment in comments), f"{quote}: {comments}")

    @long
    def test_a_target_left_out_shows_against_the_plan(self):
        path = SAMPLES / "bao-cao-nam-2023.docx"
        page = self.verify(path, plan="nghi-quyet-ke-hoach-2023.docx")
        expect(page.get_by_text("làm đổi kết quả đánh giá")).to_be_visible()
        comments = self.comments(page, path)
        # Some of the errors that Samples/README.md lists for this report.
        for quote in ("149/156", "5,5 điểm%", "13,9", "84,1%"):
            self.assertTrue(any(quote in comment for comment in comments), f"{quote} is in no comment")

    def test_what_is_no_document_is_said_in_a_sentence(self):
        path = ARTEFACTS / "khong-phai.docx"
        path.write_bytes(b"not a document")
        desk = self.desk("hoidong")
        page = desk.go("/verification")
        page.locator("#report").set_input_files(path)
        page.get_by_role("button", name="Thẩm tra", exact=True).click()
        expect(page.get_by_role("alert")).to_be_visible()
