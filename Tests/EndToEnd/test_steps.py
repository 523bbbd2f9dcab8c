"""What pages answer to what was sent, right and wrong: each answer looked at on a screen and a telephone and held
against WCAG by axe, each reminding of what is due."""

import re

from playwright.sync_api import expect

from cases import OwnSiteCase, long
from looking import look, violations
from site_under_test import ARTEFACTS, NARROW, SAMPLES, WIDE


IN_SIGHT = """all => all.some(one => {
  const box = one.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
})"""


class StepTests(OwnSiteCase):
    def setUp(self):
        self.wrong = []
        self.desks = {}
        _, self.month = self.due()

    def at(self, login, path):
        if login not in self.desks:
            self.desks[login] = self.desk(login)
        return self.desks[login].go(path)

    def file(self, name, text):
        path = ARTEFACTS / name
        path.write_text(text, encoding="utf-8")
        return path

    def answered(self, page, name, words, is_reminded=True):
        """Looks at an answer that says so, where it is seen without scrolling."""
        said = page.locator("main").locator("[role=alert], [role=status], .secret, .problem").filter(
            has_text=re.compile(words, re.IGNORECASE))
        expect(said.first).to_be_visible()
        for _ in range(40):
            if said.evaluate_all(IN_SIGHT):
                break
            page.wait_for_timeout(50)
        else:
            self.wrong.append(f"{name}: what became of it is out of sight")
        if is_reminded and not page.locator(".notice").count():
            self.wrong.append(f"{name} does not say what is due")
        for size in (WIDE, NARROW):
            page.set_viewport_size(size)
            self.wrong += look(page, f"answer-{name}", size["width"])
            self.wrong += violations(page, f"answer-{name}")
        page.set_viewport_size(WIDE)

    @long
    def test_every_answer_to_a_form_says_what_became_of_it(self):
        self.at_the_door()
        self.at_the_forms()
        self.at_the_administration()
        self.at_the_reports()
        self.assertFalse(self.wrong, "\n" + "\n".join(self.wrong))

    def at_the_door(self):
        page = self.at(None, "/sign-in")
        page.locator("input[name=login]").fill("tonghop")
        page.locator("input[name=password]").fill("không phải")
        page.get_by_role("button", name="Đăng nhập").click()
        self.answered(page, "sign-in", ".", is_reminded=False)
        page = self.at("doanket.nhap", "/account")
        page.locator("#present").fill("không phải")
        for field in ("#password", "#again"):
            page.locator(field).fill("một mật khẩu dài")
        page.get_by_role("button", name="Đổi mật khẩu").click()
        self.answered(page, "account", ".")

    def at_the_forms(self):
        page = self.at("doanket.nhap", f"/forms/XA-THANG/03388.UB/{self.month}")
        page.locator('input[name^="cell:"]').first.fill("khoảng mươi")
        page.get_by_role("button", name="Gửi", exact=False).first.click()
        self.answered(page, "form-refused", ".")
        page.get_by_role("button", name="Lưu nháp").click()
        self.answered(page, "form-saved", "Đã thực hiện")
        page = self.at("tonghop", "/tasks")
        page.locator("input[type=file]").set_input_files(self.file(
            "nhiem-vu.csv", "TT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,Việc thử,Không có ai,30/2/2027\n"))
        page.get_by_role("button", name="Nhập nhiệm vụ").click()
        self.answered(page, "tasks-taken", ".")
        page = self.at("taichinh.nhap", "/tasks/MAU-04")
        page.locator("#progress").fill("Đã rà soát lần 2.")
        page.get_by_role("button", name="Lưu tiến độ").click()
        self.answered(page, "task-reported", "Đã ghi tiến độ")

    def at_the_administration(self):
        page = self.at("quantri", "/admin/agencies")
        page.locator("input[type=file]").set_input_files(self.file(
            "don-vi.csv", "code,name_vi,name_en,kind,area,parent,closed_on\nA,Một,,gì,12,,\nB,Hai,,other,12,,2027\n"))
        page.get_by_role("button", name="Nhập", exact=True).click()
        self.answered(page, "agencies-taken", "chưa nói ngày cuối", is_reminded=False)
        page = self.at("quantri", "/admin/people")
        page.locator("input[name=login]").fill("moi.nhap")
        page.locator("input[name=name]").fill("Người mới")
        page.locator("input[name=role]").first.check()
        page.get_by_role("button", name="Thêm tài khoản").click()
        self.answered(page, "person-added", ".", is_reminded=False)
        page = self.at("quantri", "/admin/regimes/XA-THANG")
        page.get_by_text("Thêm một dòng").click()
        page.locator("#row-indicator").fill("KHONG.CO")
        page.get_by_role("button", name="Thêm dòng").click()
        self.answered(page, "row-refused", "không có chỉ tiêu", is_reminded=False)
        page.locator("#row-indicator").fill("LAB.JOBS")
        page.locator("#row-basis").select_option("in-period")
        page.locator("#row-group").fill("III. Văn hóa - xã hội")
        page.get_by_role("button", name="Thêm dòng").click()
        self.answered(page, "row-added", "Đã thêm dòng", is_reminded=False)
        # At once in the form of a commune, and gone from it again.
        cell = 'input[name="cell:LAB.JOBS|in-period"]'
        form = f"/forms/XA-THANG/03388.UB/{self.month}"
        expect(self.at("doanket.nhap", form).locator(cell)).to_be_visible()
        page.get_by_role("button", name=re.compile("^Bỏ dòng Số lao động được giải quyết việc làm, trong kỳ")).click()
        self.answered(page, "row-removed", "Đã bỏ dòng", is_reminded=False)
        expect(self.at("doanket.nhap", form).locator(cell)).to_have_count(0)
        page = self.at("quantri", "/admin/regimes")
        page.locator("#days").fill("09-02\nhôm nay")
        page.get_by_role("button", name="Ghi ngày nghỉ").click()
        self.answered(page, "holidays-refused", "không phải là ngày", is_reminded=False)

    def at_the_reports(self):
        address = f"/reports?kind=monthly&area=12&period={self.month}"
        page = self.at("tonghop", address)
        text = page.locator("details.text").first
        text.locator("summary").click()
        text.locator("textarea").fill("Có 149/156 vụ được giải quyết, đạt 97,5%.")
        text.get_by_role("button", name="Ghi bản cuối").click()
        self.answered(page, "text-refused", "Chưa ghi")
        page.get_by_role("button", name="Lấy số tiếp theo").click()
        self.answered(page, "number-taken", "Đã lấy số")
        desk = self.desk("lanhdao")
        page = desk.go(address)
        page.locator("#issue-file").set_input_files(SAMPLES / "bao-cao-thang-7-2023.docx")
        desk.press(page.get_by_role("button", name="Ban hành", exact=True))
        self.answered(page, "issue-refused", ".")
        page = self.at("lanhdao", "/register?area=12")
        expect(page.locator(".register .state").first).to_have_text("dự thảo")
        self.wrong += look(page, "register-with-number", WIDE["width"]) + violations(page, "register-with-number")
        page = self.at("hoidong", "/verification")
        page.locator("#report").set_input_files(self.file("khong-phai-van-ban.docx", "không phải tệp Word"))
        page.get_by_role("button", name="Thẩm tra", exact=True).click()
        self.answered(page, "verification-refused", ".")
