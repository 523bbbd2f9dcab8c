"""Looking at a page: a picture of it for whoever reads the run, and what axe finds against WCAG 2.2 AA."""

from importlib.resources import files

from site_under_test import ARTEFACTS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page, name):
    """What axe finds on a page; none is the bar. Documents in frames are pages of their own."""
    page.evaluate(AXE)
    found = page.evaluate(
        """tags => axe.run(document, {
             runOnly: {type: 'tag', values: tags}, iframes: false, resultTypes: ['violations']})""", STANDARD)
    return [
        f"{name}: {item['id']}: {node['html'][:160]} ({' '.join(node['failureSummary'].split())[:200]})"
        for item in found["violations"] for node in item["nodes"][:3]]


def look(page, name, width):
    """A picture of the whole page, and no sideways scrolling."""
    page.screenshot(path=ARTEFACTS / f"{name}-{width}.png", full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{name} is {wide} px wide on {width} px"] if wide > width else []
