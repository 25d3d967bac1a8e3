"""axe-core, the accessibility checker, as `scripts/get_checkers.py` has put it into a folder."""

from __future__ import annotations

from checkers import AXE as SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_RUN = """async ([selector, rules]) => {
    const runOnly = {type: 'tag', values: rules};
    const found = await axe.run(selector, {runOnly, resultTypes: ['violations']});
    const said = (node) => node.html.slice(0, 200) + ' ' + node.failureSummary;
    return found.violations.map(v => [v.id, v.help, ...v.nodes.slice(0, 3).map(said)]);
}"""


def violations(page, selector: str = "html") -> list[list[str]]:
    """What axe finds wrong in a part of a page: rule, help, and the first places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    return page.evaluate(_RUN, [selector, RULES])
