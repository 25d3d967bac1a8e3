"""Texts that would like to run, load or leave the page; and a reader that notices if they did."""

import re
from html.parser import HTMLParser

from jmkit.model.text import clean

TEXTS = (
    "<script>alert('HIT')</script>",
    "<ScRiPt src=//leak.invalid/x.js></ScRiPt>",
    '<img src="x" onerror="alert(\'HIT\')">',
    "<img src='http://leak.invalid/x.png'>",
    "<svg><script>alert('HIT')</script></svg>",
    "<svg/onload=alert('HIT')>",
    "<a href=\"javascript:alert('HIT')\">c</a>",
    "<a href=\"data:text/html,<script>alert('HIT')</script>\">c</a>",
    "[c](javascript:alert('HIT'))",
    "[c](&#106;avascript:alert('HIT'))",
    "[c](java\tscript:alert('HIT'))",
    "![p](http://leak.invalid/p.png)",
    '</textarea></title></style></script><img src="x" onerror="alert(\'HIT\')">',
    "<!--<script>alert('HIT')",
    "--><script>alert('HIT')</script><!--",
    "<details open ontoggle=\"alert('HIT')\">x</details>",
    '<form action="http://leak.invalid/x"><input name="password"><button>OK</button></form>',
    "<iframe srcdoc=\"<script>alert('HIT')</script>\"></iframe>",
    '<link rel="stylesheet" href="http://leak.invalid/x">',
    '<meta http-equiv="refresh" content="0;url=http://leak.invalid/">',
    '<base href="http://leak.invalid/">',
    "<style>@import url(http://leak.invalid/x);</style>",
    '<p style="background:url(http://leak.invalid/x)">p</p>',
    "<object data=http://leak.invalid/x></object><embed src=http://leak.invalid/x>",
    "<math><mtext></p><script>alert('HIT')</script></mtext></math>",
    "\"}]}</script><script>alert('HIT')</script>",
    "{0.__class__}{x!r}{{ 7*7 }}{% raw %}",
    '" autofocus onfocus="alert(1)" x="',
    "<img src=x onerror=&#97;lert('HIT')>",
    "<IMG SRC=JaVaScRiPt:alert('HIT')>",
    "<img/src='x'/onerror=alert('HIT')//",
    "<img srcset='http://leak.invalid/x.png 1x'>",
    "<picture><source srcset=http://leak.invalid/x></picture>",
    "<video src=http://leak.invalid/v autoplay onplay=alert('HIT')></video>",
    "<audio src=x onerror=alert('HIT')>",
    "<body onload=alert('HIT')>",
    "<input autofocus onfocus=alert('HIT')>",
    "<select onfocus=alert('HIT') autofocus><option>x",
    "<marquee onstart=alert('HIT')>x</marquee>",
    "<svg><animate onbegin=alert('HIT') attributeName=x dur=1s>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>#x'></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject>",
    "<svg><style><img src=x onerror=alert('HIT')></style></svg>",
    "<math href='javascript:alert(1)'>c</math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert('HIT')</script></template>",
    "<frameset onload=alert('HIT')><frame src=http://leak.invalid/>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<iframe src=//leak.invalid></iframe>",
    "<a href='vbscript:alert(1)'>c</a>",
    "<a href=' &#1; javascript:alert(1)'>c</a>",
    "<a href='JAVA&#x0A;SCRIPT:alert(1)'>c</a>",
    "<a href='https://ok.example' ping='http://leak.invalid/p'>c</a>",
    "[c](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[c](<javascript:alert(1)>)",
    "[ref]: javascript:alert(1)\n\n[ref]",
    "![p](data:text/html,<script>alert(1)</script>)",
    "![p](//leak.invalid/p.png)",
    "![p](file:///etc/passwd)",
    "<!DOCTYPE html><html><head><script>alert(1)</script></head></html>",
    "<?xml-stylesheet href='http://leak.invalid/x.xsl'?>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<![a",
    "<p>b</p><![<br/><br",
    "<div style='behavior:url(http://leak.invalid/x);x:expression(alert(1))'>d</div>",
    "<style>*{background:url(http://leak.invalid/x)}</style>",
    "<p class='jmkit-skip' id='content'>p</p>",
    "<plaintext>",
    "<textarea><script>alert(1)</script>",
    "<title><img src=x onerror=alert(1)></title>",
    "<script>alert(1)//",
    "<<script>alert(1);//<</script>",
    "\u003cscript\u003ealert(1)\u003c/script\u003e",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "${alert(1)} #{7*7} <%= 7*7 %> {{constructor.constructor('alert(1)')()}}",
    "';alert(1)//\";alert(1)//`;alert(1)//",
    '=WEBSERVICE("http://leak.invalid/")',
    "+1+1",
    "\u200f=1+1",
    "../../../etc/passwd",
    "C:evil",
    "'; DROP TABLE p;--",
    "a\x1b[31mb",
    "nul\x00byte",
    "da\u200bna",
    "\u202etxet",
    "\u2066\u2067 never closed",
    "שָׁלוֹם NPS ירד ב-12%",
    "👨\u200d👩\u200d👧\u200d👦👍🏽",
    "price $50 or $70",
)


def squeezed(text):
    """A text as a page shows it, without its gaps, which a page may lay out otherwise."""
    return "".join(clean(text).split())


_NEVER = {
    "script", "iframe", "object", "embed", "form", "input", "button", "link", "base", "math",
    "video", "audio", "source", "textarea", "frame", "applet",
}  # fmt: skip
_LINKS = ("http://", "https://", "mailto:", "#")


def _is_drawn(attrs):
    # By jmkit itself: signs and pictures; what may stand within them the inspection says.
    return (attrs.get("class") or "").startswith(("jmkit-drawn ", "jmkit-picture"))


class Audit(HTMLParser):
    """Reads a page: what is wrong with it, its text, its elements."""

    def __init__(self, html):
        super().__init__()
        self.wrong, self.texts, self.elements, self.style = [], [], [], ""
        self._open = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)
        if tag in _NEVER or (tag == "svg" and not _is_drawn(dict(attrs))):
            self.wrong.append(tag)
        for name, value in attrs:
            self._attribute(tag, name, (value or "").strip().lower())

    def _attribute(self, tag, name, value):
        if name.startswith("on") or name in {"srcdoc", "srcset", "action", "formaction", "poster"}:
            self.wrong.append((tag, name))
        if name == "src" and not value.startswith("data:image/"):
            self.wrong.append((tag, name, value))
        if name == "href" and not value.startswith(_LINKS):
            self.wrong.append((tag, name, value))
        if name == "style" and value.replace(" ", "").rstrip(";") not in {
            f"text-align:{side}" for side in ("left", "right", "center", "start", "end")
        }:
            self.wrong.append((tag, name, value))
        if name == "http-equiv" and value != "content-security-policy":
            self.wrong.append((tag, name, value))

    def handle_endtag(self, tag):
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data):
        if "style" in self._open:
            self.style += data
        elif "title" not in self._open:
            self.texts.append(data)

    @property
    def text(self):
        """The page's text."""
        return "".join(self.texts)

    def all(self, tag):
        """The attributes of every element with this name."""
        return [attrs for name, attrs in self.elements if name == tag]


# A typeface of jmkit's own: the letters it is made of are data.
FACE = re.compile(r"url\(data:font/woff2?;base64,[A-Za-z0-9+/=]+\)")


def audit(html):
    """Reads a page and asserts that nothing in it runs, loads or leaves."""
    found = Audit(html)
    assert not found.wrong
    assert "url(" not in FACE.sub("", found.style)
    assert "@import" not in found.style
    return found
