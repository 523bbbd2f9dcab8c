"""Every page of the site: what it is called, who looks at it, where it is, and what the short round does with it."""

from dataclasses import dataclass

TEA = "AGR.TEA.FRESH.OUTPUT"
# A person of each role, whose bar on top has other entries.
ROLES = {
    "reporter": "doanket.nhap", "approver": "doanket.duyet", "consolidator": "tonghop", "leader": "lanhdao",
    "council": "hoidong", "administrator": "quantri", "reader": "nguoidoc",
}


@dataclass
class Place:
    """A page as a person sees it."""

    name: str
    login: str | None
    path: str
    # Looked at by every test run, or of the same make as one that is.
    is_short: bool = True
    # Looked at on a telephone by every test run.
    is_narrow: bool = False


def places(due, month):
    """Every page, with the month that is worked on and the one before it."""
    year = due[:4]
    short = [
        Place("sign-in", None, "/sign-in"),
        Place("dashboard", "lanhdao", f"/areas/12?period={year}", is_narrow=True),
        Place("dashboard-2023", "lanhdao", "/areas/12?period=2023"),
        Place("dashboard-commune", "binhlu.nhap", f"/areas/03390?period={year}"),
        Place("indicator", "lanhdao", f"/areas/12/indicators/{TEA}"),
        Place("comparison", "lanhdao", f"/compare?area=12&indicator=LAB.JOBS&period={year}"),
        Place("map", "lanhdao", f"/map?area=12&indicator=LAB.JOBS&period={year}"),
        Place("forms", "doanket.nhap", "/forms", is_narrow=True),
        Place("form-empty", "doanket.nhap", f"/forms/XA-THANG/03388.UB/{month}"),
        Place("form-returned", "binhlu.nhap", f"/forms/XA-THANG/03390.UB/{due}", is_narrow=True),
        Place("form-approved", "tonghop", f"/forms/XA-THANG/03390.UB/{month}"),
        Place("board", "tonghop", f"/board?regime=XA-THANG&period={due}", is_narrow=True),
        Place("tasks", "taichinh.nhap", "/tasks", is_narrow=True),
        Place("tasks-import", "tonghop", "/tasks?show=overdue"),
        Place("task", "taichinh.nhap", "/tasks/MAU-04"),
        Place("reminders", "lanhdao", "/reminders", is_narrow=True),
        Place("reminders-commune", "doanket.nhap", "/reminders"),
        Place("account", "doanket.nhap", "/account"),
        Place("reports", "tonghop", f"/reports?kind=monthly&area=12&period={month}", is_narrow=True),
        Place("register", "lanhdao", "/register?area=12", is_narrow=True),
        Place("verification", "hoidong", "/verification"),
        Place("journal", "quantri", "/journal", is_narrow=True),
        Place("journal-filter", "lanhdao", f"/journal?action=send-back&area=03390&from={year}-01-01"),
        Place("journal-none", "quantri", "/journal?until=1999-12-31"),
        Place("agencies", "quantri", "/admin/agencies"),
        Place("agency", "quantri", "/admin/agencies/03388.UB"),
        Place("people", "quantri", "/admin/people"),
        Place("person", "quantri", "/admin/people/doanket.nhap", is_narrow=True),
        Place("regimes", "quantri", "/admin/regimes"),
        Place("regime", "quantri", "/admin/regimes/XA-THANG"),
        Place("sign-out", "lanhdao", "/sign-out"),
        Place("problem", "lanhdao", "/areas/99999"),
        Place("refusal", "nguoidoc", "/journal"),
    ]
    before = int(year) - 1
    long = [
        *((f"home-{role}", login, "/") for role, login in ROLES.items()),
        ("home-stranger", None, "/"),
        ("indicator-commune", "doanket.nhap", f"/areas/03388/indicators/{TEA}"),
        ("indicator-without-figures", "lanhdao", "/areas/03388/indicators/LAB.JOBS"),
        ("dashboard-none", "lanhdao", "/areas/03388?period=1999"),
        ("comparison-provinces", "lanhdao", "/compare?area=12&indicator=AGR.TEA.AREA&period=2023"),
        ("map-plain", "lanhdao", "/map?area=12"),
        ("forms-approver", "doanket.duyet", "/forms"),
        ("forms-department", "taichinh.nhap", "/forms"),
        ("form-department", "taichinh.nhap", f"/forms/SO-THANG/12.STC/{due}"),
        ("form-to-approve", "binhlu.duyet", f"/forms/XA-THANG/03390.UB/{due}"),
        ("form-to-gather", "tonghop", f"/forms/XA-THANG/03388.UB/{month}"),
        ("board-leader", "lanhdao", f"/board?regime=XA-THANG&period={month}"),
        ("board-departments", "tonghop", f"/board?regime=SO-THANG&period={due}"),
        ("tasks-leader", "lanhdao", "/tasks"),
        ("tasks-commune", "doanket.nhap", "/tasks"),
        ("account-leader", "lanhdao", "/account"),
        ("reports-leader", "lanhdao", f"/reports?kind=monthly&area=12&period={month}"),
        ("reports-commune", "doanket.nhap", f"/reports?kind=monthly&area=03388&period={month}"),
        ("reports-outline", "tonghop", f"/reports?kind=monthly&area=12&period={month}&outline=monthly-rut-gon"),
        ("reports-quarterly", "tonghop", f"/reports?kind=quarterly&area=12&period={year}-Q3"),
        ("reports-annual", "lanhdao", "/reports?kind=annual&area=12&period=2023"),
        ("reports-term", "lanhdao", "/reports?kind=term&area=12"),
        ("reports-thematic", "lanhdao", f"/reports?kind=thematic&area=12&period={before}"),
        ("reports-resolution", "lanhdao", "/reports?kind=resolution&area=12&period=2024"),
        ("register-commune", "doanket.nhap", "/register?area=03388"),
        ("journal-checked", "quantri", "/journal?verify=1"),
        ("regime-department", "quantri", "/admin/regimes/SO-THANG"),
        ("person-own", "quantri", "/admin/people/quantri"),
        ("agency-department", "quantri", "/admin/agencies/12.STC"),
    ]
    return short + [Place(*place, is_short=False) for place in long]
