"""Every shortcut of Lab, typed on every kind of control, and what became of the notebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

_APP = "window.jupyterapp"
_PANEL = f"{_APP}.shell.currentWidget"
# Of all that Lab knows itself; also what only another kind of document listens for.
_BINDINGS = f"{_APP}.commands.keyBindings.map(b => b.keys.join('  '))"
CELLS = f"""() => {_PANEL}.content.widgets.map(c => [
    c.model.id, c.model.type, c.model.sharedModel.getSource(), c.model.executionCount ?? null,
    c.rendered ?? null])"""
_LISTEN = f"""() => {{
    window.jmkitRan = [];
    {_APP}.commands.commandExecuted.connect((_, {{id}}) => window.jmkitRan.push(id)); }}"""
_HARMLESS = {"docmanager:save"}
# What can be focused in a block: one of each kind, each with a number of its own.
_CONTROLS = """() => {
    const kinds = new Map();
    for (const block of document.querySelectorAll('.jp-OutputArea .jmkit')) {
        const name = [...block.classList].find(c => c.startsWith('jmkit-block-'));
        for (const node of block.querySelectorAll(
            'input, select, textarea, button, summary, a, [tabindex]')) {
            const kind = `${name} ${node.localName} ${node.type ?? ''}`;
            if (!node.disabled && node.checkVisibility() && !kinds.has(kind)) kinds.set(kind, node);
        }
    }
    window.jmkitControls = kinds;
    return [...kinds.keys()]; }"""
# Widgets come one by one; where one is still to come, a text or an empty node holds its place.
_DRAWN = """() => {
    const outputs = [...document.querySelectorAll('.jp-OutputArea-output.jupyter-widgets')];
    return outputs.every(output => output.firstElementChild)
        && !document.querySelector('.jp-OutputArea .widget-box > [class="lm-Widget"]'); }"""
_FOCUS = """kind => {
    const control = window.jmkitControls?.get(kind) ?? document.querySelector(kind);
    document.activeElement?.blur();
    control?.focus({preventScroll: true}); }"""

# As a page hears them, all at once; a browser does nothing more of its own then, such as writing.
_DISPATCH = """([kind, chords]) => {
    const control = window.jmkitControls?.get(kind) ?? document.querySelector(kind);
    for (const chord of chords) {
        document.activeElement?.blur();
        control?.focus({preventScroll: true});
        for (const about of chord) for (const type of ['keydown', 'keyup']) {
            const event = new KeyboardEvent(
                type, {...about, bubbles: true, cancelable: true, composed: true});
            document.activeElement.dispatchEvent(event);
        }
    } }"""

_NAMES = {"Ctrl": 2, "Accel": 2, "Alt": 1, "Shift": 8, "Cmd": 4}
_VIRTUAL = {
    "Enter": 13, "Escape": 27, "Tab": 9, "Backspace": 8, "Delete": 46, "End": 35, "Home": 36,
    "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "-": 189, "=": 187,
    "[": 219, "]": 221, "\\": 220, "/": 191, ",": 188, ".": 190, "'": 222, ";": 186,
}  # fmt: skip
_CODES = {
    "-": "Minus", "=": "Equal", "[": "BracketLeft", "]": "BracketRight", "\\": "Backslash",
    "/": "Slash", ",": "Comma", ".": "Period", "'": "Quote", ";": "Semicolon",
}  # fmt: skip
# What the letters' places give in Hebrew.
_HEBREW = dict(zip("qwertyuiopasdfghjklzxcvbnm", "/'קראטוןםפשדגכעיחלךזסבהנמצ", strict=True))


# Where the focus may be besides a control of a block.
ELSEWHERE = (
    "body",
    ".jp-Notebook",
    ".jp-MarkdownCell",
    ".jp-MarkdownCell h1",
    ".jp-CodeCell",
    ".jp-OutputArea",
)


@dataclass(frozen=True)
class Stroke:
    """One key with its modifiers, as a keyboard sends it."""

    key: str
    code: str
    virtual: int
    modifiers: int

    def event(self) -> dict[str, object]:
        """What a page is told of it."""
        held = {
            f"{name}Key": bool(self.modifiers & bit)
            for name, bit in (("alt", 1), ("ctrl", 2), ("meta", 4), ("shift", 8))
        }
        return {"key": self.key, "code": self.code, "keyCode": self.virtual, **held}

    def send(self, session: Any) -> None:
        """Presses and releases it, as a hand does."""
        writes = len(self.key) == 1 and not self.modifiers & 7
        event = {
            "key": self.key,
            "code": self.code,
            "windowsVirtualKeyCode": self.virtual,
            "modifiers": self.modifiers,
        }
        text = {"text": self.key} if writes else {"text": "\r"} if self.key == "Enter" else {}
        kind = "keyDown" if text else "rawKeyDown"
        session.send("Input.dispatchKeyEvent", {"type": kind, **event, **text})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})


def stroke(text: str, *, hebrew: bool = False) -> Stroke:
    """A stroke in Lab's own words, such as ``Ctrl Shift -``."""
    *held, key = text.split(" ")
    modifiers = sum(_NAMES[name] for name in held)
    if len(key) == 1 and key.isalnum():
        code = f"Key{key}" if key.isalpha() else f"Digit{key}"
        letter = key if "Shift" in held else key.lower()
        letter = _HEBREW.get(key.lower(), letter) if hebrew else letter
        return Stroke(letter, code, ord(key), modifiers)
    virtual = 111 + int(key[1:]) if key[0] == "F" and key[1:].isdigit() else _VIRTUAL[key]
    return Stroke(key, _CODES.get(key, key), virtual, modifiers)


@dataclass
class Keyboard:
    """Types all of Lab's shortcuts on a page, and tells which of them did something."""

    page: Page
    by_hand: bool = False  # or the page only hears of the keys, which is a hundred times as quick
    chords: list[tuple[Stroke, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = self.page.context.new_cdp_session(self.page)
        self.page.evaluate(_LISTEN)
        for chord in sorted(set(self.page.evaluate(_BINDINGS))):
            for hebrew in (False, True):
                strokes = tuple(stroke(one, hebrew=hebrew) for one in chord.split("  "))
                if strokes not in self.chords:
                    self.chords.append(strokes)

    def controls(self) -> list[str]:
        """One control of each kind in each block of the page."""
        return self.page.evaluate(_CONTROLS)

    def culprits(self, where: str) -> list[tuple[Stroke, ...]]:
        """Types every shortcut on a control; those that changed a cell or ran a command."""
        return list(self._search(where, self.chords))

    def _search(self, where: str, chords: list[tuple[Stroke, ...]]) -> Iterator[tuple[Stroke, ...]]:
        if not chords or not self._does_something(where, chords):
            return
        if len(chords) == 1:
            yield chords[0]
            return
        half = len(chords) // 2
        yield from self._search(where, chords[:half])
        yield from self._search(where, chords[half:])

    def _does_something(self, where: str, chords: list[tuple[Stroke, ...]]) -> bool:
        self.page.evaluate("window.jmkitRan.length = 0")
        before = self.page.evaluate(CELLS)
        if self.by_hand:
            self._press(where, chords)
        else:
            events = [[one.event() for one in chord] for chord in chords]
            self.page.evaluate(_DISPATCH, [where, events])
        ran = set(self.page.evaluate("window.jmkitRan")) - _HARMLESS
        return bool(ran) or self.page.evaluate(CELLS) != before

    def _press(self, where: str, chords: list[tuple[Stroke, ...]]) -> None:
        presses = any(kind in where.split() for kind in ("a", "button", "summary"))
        is_link = "a" in where.split()  # a browser follows one elsewhere with a modifier
        for chord in chords:
            if presses and chord[0].key == "Enter" and (is_link or not chord[0].modifiers):
                continue  # what such a control is there for
            self.page.evaluate(_FOCUS, where)
            for one in chord:
                one.send(self.session)


def opened(notebook: Any, name: str, *, by_hand: bool = False) -> Keyboard:
    """The page with an item of each form open, so that its controls are there."""
    notebook.open(name)
    notebook.page.wait_for_function(_DRAWN)
    for first in notebook.page.locator(".jp-OutputArea .jmkit:has(.jmkit-item)").all():
        if not first.locator(".jmkit-open").count():  # left open by the test before
            first.locator(".jmkit-name").first.click()
        first.locator(".jmkit-open .jmkit-form").wait_for()
    some = ".jp-OutputArea :is(.jmkit select, .jmb-grid):visible"
    notebook.page.locator(some).first.wait_for()
    notebook.page.wait_for_function(_DRAWN)
    return Keyboard(notebook.page, by_hand)
