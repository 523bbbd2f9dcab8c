"""The site under test: a server of its own on a ledger of its own, and browsers at it.

Every browser is watched: no request may leave the server's address, no script may fail, no answer may say that
the server broke. Nothing is intercepted: requests go as they would from a person's browser, and what is for
any other address goes to `Outside`.
"""

import contextlib
import csv
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import urllib.parse
from pathlib import Path

from outside import Outside

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Samples/lai-chau"
ARTEFACTS = ROOT / ".build/end-to-end"
PASSWORD = next(
    row["password"] for row in csv.DictReader(open(SAMPLES / "so-mau/nguoi.csv", encoding="utf-8"))
    if row["password"])
WIDE, NARROW = {"width": 1400, "height": 900}, {"width": 390, "height": 844}


def tiendo():
    """The program, as the tests were told or as the checkout has it."""
    return os.environ.get("TIENDO") or str(ROOT / ".build/debug/tiendo")


def base_ledger():
    """The sample ledger that each test gets a copy of, made once a run."""
    path = ARTEFACTS / "sample.sqlite"
    if not path.exists():
        subprocess.run(
            [tiendo(), "sample", str(SAMPLES), "--ledger", str(path)], check=True,
            stdout=subprocess.DEVNULL)
    return path


def boundaries():
    """Shapes for the map: a square an area; what they look like says nothing of the province."""
    path = ARTEFACTS / "boundaries.geojson"
    if path.exists():
        return path
    with open(ROOT / "Catalogues/agencies.csv", encoding="utf-8") as file:
        codes = sorted({row["area"] for row in csv.DictReader(file)} - {"12"})
    features = []
    for index, code in enumerate(codes):
        x, y = 102.5 + index % 7 * 0.1, 22.8 - index // 7 * 0.1
        ring = [[x, y], [x, y - 0.1], [x + 0.1, y - 0.1], [x + 0.1, y], [x, y]]
        features.append({
            "type": "Feature", "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [ring]}})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def outlines():
    """A folder with an outline of the province's own: the monthly report under another subject."""
    folder = ARTEFACTS / "outlines"
    if folder.exists():
        return folder
    folder.mkdir()
    delivered = (ROOT / "Templates/reports/monthly.yaml").read_text(encoding="utf-8")
    own = re.sub(r"(?m)^subject: .*$", 'subject: "Báo cáo nhanh {period}"', delivered, count=1)
    (folder / "monthly-rut-gon.yaml").write_text(own, encoding="utf-8")
    return folder


def prepare():
    """Makes what every server is given, before tests run beside each other."""
    base_ledger()
    boundaries()
    outlines()


class Site:
    """A server on a copy of the sample ledger."""

    def __init__(self, name):
        self.ledger = ARTEFACTS / f"{name}.sqlite"
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.ledger}{suffix}").unlink(missing_ok=True)
        shutil.copy(base_ledger(), self.ledger)
        self.log = open(ARTEFACTS / f"{name}.log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [tiendo(), "serve", "--ledger", str(self.ledger), "--port", "0",
             "--plan", str(SAMPLES / "nghi-quyet-ke-hoach-2023.docx"),
             "--boundaries-file", str(boundaries()), "--outlines", str(outlines())],
            stdout=self.log, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "TIENDO_LANG": "en"})
        line = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not found:
            raise RuntimeError(f"the server did not start: {line}{self.process.stderr.read()}")
        self.port = int(found[1])
        self.address = f"http://127.0.0.1:{self.port}"
        # What it says to its end is kept, so that the pipe never fills.
        self.drain = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=self.log)
        self.visitors = {}

    def stop(self):
        """Ends it as an administrator would, and says whether it went in good order."""
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.drain.wait(timeout=10)
        self.log.close()
        return status

    def visitor(self, login=None):
        """Whoever asks without a browser; signed in once a login."""
        if login not in self.visitors:
            self.visitors[login] = Visitor(self, login)
        return self.visitors[login]


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.location = response.getheader("Location") or ""
        self.cookies = response.headers.get_all("Set-Cookie") or []
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Visitor:
    """A client with cookies that sends plain requests and follows nothing."""

    def __init__(self, site, login):
        self.site, self.cookies = site, {}
        if login:
            page = self.get("/sign-in")
            answer = self.post(
                "/sign-in", {"login": login, "password": PASSWORD, "next": "/"}, code(page.text))
            assert answer.status == 303 and "tiendo_session" in self.cookies, f"{login} cannot sign in"
        # A page that anybody may open has a code for the forms of this visitor.
        self.code = code(self.get("/sign-in").text)

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        headers = dict(headers or {})
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            answer = Answer(connection.getresponse())
        for line in answer.cookies:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields, form_code=None):
        body = urllib.parse.urlencode({"form_code": form_code or self.code, **fields})
        return self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def order(self, method, path, value):
        return self.ask(
            method, path, json.dumps(value),
            {"Content-Type": "application/json", "X-Form-Code": self.code})

    def upload(self, path, name, file_name, content, fields=None):
        edge = "----end-to-end"
        body = "".join(
            f'--{edge}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
            for field, value in {"form_code": self.code, **(fields or {})}.items())
        body = (
            f'{body}--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n").encode() + content
        body += f"\r\n--{edge}--\r\n".encode()
        return self.ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={edge}"})


def code(html):
    return re.search(r'name="form_code" value="([0-9a-f]+)"', html)[1]


class Desk:
    """A browser of one person at a site, watched for what it must never do."""

    def __init__(self, browser, site, login=None, viewport=WIDE, language=None):
        self.site, self.outside = site, Outside()
        own = site.address.removeprefix("http://")
        self.context = browser.new_context(
            viewport=viewport, locale="vi-VN", accept_downloads=True,
            permissions=["clipboard-read", "clipboard-write"], base_url=site.address,
            proxy={"server": self.outside.address, "bypass": f"<-loopback>,{own}"})
        self.context.set_default_timeout(20_000)
        self.wrong = []
        self.context.on("request", self._request)
        self.context.on("response", self._response)
        self.context.on("weberror", lambda error: self.wrong.append(f"script: {error.error}"))
        self.context.on("console", self._console)
        if login:
            cookies = site.visitor(login).cookies
            self.context.add_cookies(
                [{"name": name, "value": value, "url": site.address} for name, value in cookies.items()])
        self.page = self.context.new_page()
        if language:
            self.page.goto(f"/sign-in?lang={language}")

    def _request(self, request):
        address = request.url
        if not address.startswith((self.site.address + "/", "data:", "blob:", "about:")):
            self.wrong.append(f"a request left the server's address: {address}")

    def _response(self, response):
        if response.status >= 500:
            self.wrong.append(f"{response.status} from {response.url}")

    def _console(self, message):
        # A refused form answers 4xx with its page, which the console calls an error.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.wrong.append(f"console: {message.text}")

    def go(self, path):
        self.page.goto(path)
        return self.page

    def press(self, button):
        """Clicks where a person would: on what is seen to be under the pointer.

        A document in a frame is drawn by a process of its own, and for a moment after scrolling the browser
        still takes the pointer to be over the frame; a click then goes to the document and is lost.
        """
        button.scroll_into_view_if_needed()
        for _ in range(200):
            button.hover()
            if button.evaluate("one => one.matches(':hover')"):
                break
            self.page.wait_for_timeout(25)
        button.click()

    def close(self):
        self.context.close()
        self.outside.close()
        self.wrong += [f"asked outside of the server: {line}" for line in self.outside.asked]


def rows(name):
    """A table of the sample, by its headings."""
    with open(SAMPLES / "so-mau" / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))
