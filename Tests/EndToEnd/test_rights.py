"""Every role at every action: what the hand-written table forbids is refused, in pages, files, forms and answers
for programs alike, and what it allows is allowed."""

import csv
import io
import re
import subprocess
import unittest
from pathlib import Path

from cases import OwnSiteCase
from site_under_test import tiendo

# Who stands for each role in the sample: login, agency, area.
PEOPLE = {
    "reporter": ("doanket.nhap", "03388.UB", "03388"),
    "approver": ("doanket.duyet", "03388.UB", "03388"),
    "consolidator": ("tonghop", "12.UB", "12"),
    "leader": ("lanhdao", "12.UB", "12"),
    "council-verifier": ("hoidong", "12.HD", "12"),
    "administrator": ("quantri", "12.UB", "12"),
    "public-reader": ("nguoidoc", "12.UB", "12"),
}
# What actions are tried on: an agency with its area; all belong to the province's committee.
AGENCIES = {"03388.UB": "03388", "03390.UB": "03390", "12.STC": "12"}
AREAS = ("12", "03388", "03390")
# A task of each of these agencies.
TASKS = {"03388.UB": "MAU-08", "03390.UB": "MAU-07", "12.STC": "MAU-04"}
# Steps of forms by what they need.
STEPS = {
    "enter-figures": ("save", "submit"), "return-submissions": ("send-back",),
    "approve-submissions": ("approve",), "reopen-submissions": ("reopen",),
    "consolidate": ("consolidate",), "issue": ("issue",),
}

FIGURES = re.compile(r"\d{1,3}(\.\d{3})+|\d+,\d")


def main(html):
    """What a page says, without the bar on top."""
    return html.split("<main", 1)[-1].split("</main>", 1)[0]


def expected():
    with open(Path(__file__).parent / "rights.csv", encoding="utf-8") as file:
        return {row.pop("permission"): row for row in csv.DictReader(file)}


def covers(reach, role, kind, thing):
    """Whether a reach takes in an agency, a form of an agency, or an area; all of the province's."""
    _, agency, area = PEOPLE[role]
    its_area = thing if kind == "area" else AGENCIES[thing]
    if reach == "everything":
        return True
    if reach == "own-area":
        return area in ("12", its_area)
    if kind == "area":
        return False
    if reach == "own-agencies":
        return thing == agency or agency == "12.UB"
    if reach == "own-agency":
        return thing == agency
    # Every form goes to the province's committee.
    return reach == "received" and (thing == agency or kind == "form" and agency == "12.UB")


class TableTests(unittest.TestCase):
    def test_the_product_has_the_rights_that_were_agreed(self):
        printed = subprocess.run(
            [tiendo(), "person", "rights", "--format", "csv"], check=True, capture_output=True,
            text=True).stdout
        product = {row.pop("permission"): row for row in csv.DictReader(io.StringIO(printed))}
        self.assertEqual(product, expected())


class RightsTests(OwnSiteCase):
    def actions(self):
        """Every action as (permission, kind of object, object, what it is called, how it is tried)."""
        due, month = self.due()

        def form(agency):
            regime = "SO-THANG" if agency.startswith("12.") else "XA-THANG"
            return f"/forms/{regime}/{agency}/{month}"

        for area in AREAS:
            for path in (
                f"/areas/{area}", f"/areas/{area}/indicators/AGR.TEA.AREA.NEW",
                f"/compare?area={area}&indicator=AGR.TEA.AREA.NEW&period={due[:4]}",
                f"/map?area={area}&indicator=AGR.TEA.AREA.NEW&period={due[:4]}",
                f"/register?area={area}", f"/reports?kind=monthly&area={area}&period={month}",
                f"/reports/monthly/{area}/{month}/preview",
                *(f"/reports/monthly/{area}/{month}/report.{end}" for end in ("docx", "html", "md", "xlsx")),
                f"/api/areas/{area}", f"/api/areas/{area}/scorecard?period={due[:4]}",
                f"/api/areas/{area}/indicators/AGR.TEA.AREA.NEW",
                f"/api/compare?area={area}&indicator=AGR.TEA.AREA.NEW&period={due[:4]}",
            ):
                yield "read-figures", "area", area, f"GET {path}", lambda who, path=path: who.get(path)
            path = f"/reports/monthly/{area}/{month}/texts/direction"
            yield ("write-reports", "area", area, f"POST {path}",
                   lambda who, path=path: who.post(path, {"text": "Chỉ đạo.", "step": "check"}))
        for agency in AGENCIES:
            page = form(agency)
            for path in (page, f"{page}/workbook.xlsx", f"/api{page}"):
                yield "read-submissions", "form", agency, f"GET {path}", lambda who, path=path: who.get(path)
            yield ("read-submissions", "form", agency, f"POST /api{page}/preview",
                   lambda who, page=page: who.post(f"/api{page}/preview", {}))
            yield ("enter-figures", "form", agency, f"PUT /api{page}",
                   lambda who, page=page: who.order("PUT", f"/api{page}", {"version": 99, "cells": {}}))
            for permission, steps in STEPS.items():
                for step in steps:
                    yield (permission, "form", agency, f"POST {page} {step}",
                           lambda who, page=page, step=step: who.post(
                               page, {"step": step, "version": "99"}))
                    if step == "save":
                        continue
                    yield (permission, "form", agency, f"POST /api{page}/steps/{step}",
                           lambda who, page=page, step=step: who.order(
                               "POST", f"/api{page}/steps/{step}", {"version": 99}))
            for step in ("consolidate", "issue"):
                regime, _, period = page.split("/")[2:]
                yield (step, "form", agency, f"POST /board {step} {agency}",
                       lambda who, step=step, key=page[len("/forms/"):], regime=regime, period=period: who.post(
                           f"/board?regime={regime}&period={period}", {"step": step, f"key:{step}": f"{key}/99"}))
            path = f"/admin/agencies/{agency}"
            yield "manage-agencies", "agency", agency, f"GET {path}", lambda who, path=path: who.get(path)
            yield ("manage-agencies", "agency", agency, f"POST {path}",
                   lambda who, path=path: who.post(path, {"step": "save"}))
            yield ("manage-agencies", "agency", agency, f"PUT /api/agencies/{agency}",
                   lambda who, agency=agency: who.order(
                       "PUT", f"/api/agencies/{agency}", {"name_vi": "", "kind": "other", "area": "12"}))
            # A task for somebody who is no agency: refused for what it says to whom may assign tasks.
            yield ("assign-tasks", "area", AGENCIES[agency], f"PUT /api/tasks for {AGENCIES[agency]}",
                   lambda who, area=AGENCIES[agency]: who.order(
                       "PUT", f"/api/tasks/THU-{area}", {
                           "title": "Thử", "document": "Thử", "area": area, "lead": "không có",
                           "version": 0}))
            yield ("assign-tasks", "area", AGENCIES[agency], f"POST /tasks/import for {AGENCIES[agency]}",
                   lambda who, area=AGENCIES[agency]: who.upload(
                       "/tasks/import", "file", "a.csv", b"x", {"area": area, "document": ""}))
            yield ("report-tasks", "agency", agency, f"POST /tasks/{TASKS[agency]}",
                   lambda who, task=TASKS[agency]: who.post(
                       f"/tasks/{task}", {"version": "99", "progress": "xong"}))
        for permission, paths in {
            "read-issued": ("/",), "read-submissions": ("/board", "/api/board"),
            "read-tasks": ("/tasks", "/api/tasks"), "verify-documents": ("/verification",),
            "read-journal": (
                "/journal", "/api/journal", "/journal?action=approve&from=2026-01-01", "/journal?verify=1"),
            "manage-agencies": ("/admin/agencies", "/api/agencies"),
            "manage-people": ("/admin/people", "/api/people", "/admin/people/doanket.nhap"),
            "manage-regimes": (
                "/admin/regimes", "/api/regimes", "/api/holidays", "/admin/regimes/XA-THANG",
                "/admin/regimes/XA-THANG/form.csv"),
        }.items():
            for path in paths:
                yield permission, None, None, f"GET {path}", lambda who, path=path: who.get(path)
        # What is sent here is nothing that can be kept: who may is told so, and nothing changes.
        for permission, path, fields in (
            ("manage-agencies", "/admin/agencies", {"code": ""}),
            ("manage-people", "/admin/people", {"login": ""}),
            ("manage-people", "/admin/people/doanket.nhap", {"step": "save", "name": ""}),
            ("manage-people", "/admin/people/doanket.nhap", {"step": "password", "password": "ngan"}),
            ("manage-regimes", "/admin/regimes", {"code": ""}),
            ("manage-regimes", "/admin/regimes/XA-THANG", {"name_vi": ""}),
            ("manage-regimes", "/admin/regimes/XA-THANG/rows", {"step": "add", "indicator": ""}),
            ("manage-regimes", "/admin/regimes/XA-THANG/rows", {"step": "remove", "row": "KHONG|cumulative"}),
            ("manage-regimes", "/admin/regimes/holidays", {"days": "không phải ngày"}),
        ):
            yield (permission, None, None, f"POST {path} {fields.get('step', '')}",
                   lambda who, path=path, fields=fields: who.post(path, fields))
        for permission, path, value in (
            ("manage-people", "/api/people/doanket.nhap",
             {"name": "", "agency": "03388.UB", "roles": []}),
            ("manage-people", "/api/people/doanket.nhap/password", {"password": "ngan"}),
            ("manage-regimes", "/api/regimes/XA-THANG",
             {"name_vi": "", "frequency": "month", "window_from": "", "window_to": "", "deadline": "",
              "reporters": [], "status": "E"}),
            ("manage-regimes", "/api/regimes/XA-THANG/rows",
             {"rows": [{"indicator": "KHONG", "basis": "cumulative", "is_required": True}]}),
            ("manage-regimes", "/api/holidays", {"days": ["không phải ngày"]}),
        ):
            yield (permission, None, None, f"PUT {path}",
                   lambda who, path=path, value=value: who.order("PUT", path, value))
        for permission, path in (
            ("manage-agencies", "/admin/agencies/import"), ("manage-regimes", "/admin/regimes/import"),
            ("manage-regimes", "/admin/regimes/XA-THANG/form"),
        ):
            yield (permission, None, None, f"POST {path}",
                   lambda who, path=path: who.upload(path, "file", "a.csv", b"x"))
        yield ("verify-documents", None, None, "POST /verification",
               lambda who: who.upload("/verification", "report", "a.txt", "Sản lượng 5 tấn.".encode()))

    def test_every_forbidden_action_is_refused_and_every_allowed_one_is_not(self):
        table = expected()
        actions = list(self.actions())
        self.assertEqual(set(table), {permission for permission, *_ in actions})
        journal = self.journal()
        wrong, refused = [], 0
        for role, (login, _, _) in PEOPLE.items():
            who = self.site.visitor(login)
            for permission, kind, thing, name, try_it in actions:
                reach = table[permission][role]
                may = reach != "-" and (kind is None or covers(reach, role, kind, thing))
                # The texts of a report are also written by who enters the figures of its area.
                if permission == "write-reports" and role == "reporter":
                    may = thing == "03388"
                answer = try_it(who)
                # A task that one may not see is not there.
                is_refused = answer.status == 403 or name.startswith("POST /tasks/MAU") and answer.status == 404
                refused += is_refused
                if is_refused == may or answer.status >= 500:
                    wrong.append(f"{role}: {name}: {'allowed' if may else 'forbidden'}, but {answer.status}")
                if is_refused and FIGURES.search(main(answer.text)):
                    wrong.append(f"{role}: {name}: refused, and shows figures")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))
        self.assertGreater(refused, 200)
        # What was refused, or sent from a version that nobody has, left nothing behind.
        self.assertEqual(self.journal(), journal)

    def test_who_has_not_signed_in_is_asked_to(self):
        stranger = self.site.visitor()
        wrong = []
        for permission, _, _, name, try_it in self.actions():
            answer = try_it(stranger)
            is_asked = answer.status == 401 if " /api/" in name else (
                answer.status == 303 and answer.location.startswith("/sign-in"))
            if not is_asked:
                wrong.append(f"{name}: {answer.status} {answer.location}")
        self.assertFalse(wrong, "\n" + "\n".join(wrong))

    def test_a_form_without_its_code_is_refused(self):
        reporter = self.site.visitor("doanket.nhap")
        _, month = self.due()
        answer = reporter.post(
            f"/forms/XA-THANG/03388.UB/{month}", {"step": "save", "version": "0"}, "0" * 64)
        self.assertEqual(answer.status, 403)

    def test_what_one_may_not_see_is_not_there(self):
        """Names and links of others appear on no page of a commune's reporter."""
        due, month = self.due()
        reporter = self.site.visitor("doanket.nhap")
        for path in ("/forms", f"/board?regime=XA-THANG&period={month}", "/tasks", "/areas/03388",
                     "/register", f"/reports?kind=monthly&area=03388&period={month}", "/reminders", "/account",
                     "/api/reminders",
                     "/api/forms", f"/api/board?regime=XA-THANG&period={month}", "/api/tasks"):
            answer = reporter.get(path)
            self.assertEqual(answer.status, 200, path)
            for other in (
                "Bình Lư", "Sin Suối Hồ", "03390", "/areas/12?", "/journal", "/verification", "/admin",
                "/tasks/import",
            ):
                self.assertNotIn(other, answer.text, f"{path} shows {other}")
        page = self.site.visitor("nguoidoc").get("/sign-in").text
        for section in ("/compare", "/reports", "/register", "/board", "/tasks", "/verification", "/journal", "/admin"):
            self.assertNotIn(f'href="{section}"', page)

    def journal(self):
        """How many entries the journal has; it must be whole."""
        said = subprocess.run(
            [tiendo(), "journal", "verify", "--ledger", str(self.site.ledger)], check=True,
            capture_output=True, text=True).stdout
        return int(re.search(r": (\d+):", said)[1])
