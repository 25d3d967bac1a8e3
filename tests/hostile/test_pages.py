"""Pages that would do something when a browser reads them are refused, however they are spelt."""

import pytest

from jmkit.handouts.html.inspection import POLICY, faults

PAGE = (
    '<!DOCTYPE html><html lang="en" dir="ltr"><head>'
    '<meta http-equiv="Content-Security-Policy" content="{policy}"><meta charset="utf-8">'
    "<title>t</title><style>p{{}}</style></head><body>{body}</body></html>"
)

DOING = (
    "<!-- nothing after this is seen",
    "<script>x()</script>",
    "<!-- -- ><script>x()</script>",
    "<!-- a --!><script>x()</script> -->",
    "<!--><script>x()</script>-->",
    "<!---><script>x()</script>-->",
    "<!><script>x()</script>",
    "<?php ><script>x()</script> ?>",
    "</ a><script>x()</script>",
    "<![CDATA[><script>x()</script>]]>",
    "<ScRiPt\x0c>x()</ScRiPt>",
    "<scr\x00ipt>x()</script><p onclick\x00=x>",
    "<p/onclick=x()>",
    '<p title="a"onclick="x()">',
    "<p ON\u212aEYUP=x onkeyup=x>",
    "<p =onclick=x onclick=x>",
    "<body onload=x()>",
    "<html onclick=x()>",
    "</body></html><script>x()</script>",
    "<svg onload=x()></svg>",
    "<svg><style><img src=x onerror=x()></style></svg>",
    "<svg><a xlink:href='javascript:x()'><text>c</text></a></svg>",
    "<svg><use href='data:image/svg+xml;base64,PHN2Zz4='/></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=x()></annotation-xml></math>",
    "<noscript><p title='</noscript><img src=x onerror=x()>'></noscript>",
    "<template shadowrootmode=open><script>x()</script></template>",
    "<plaintext>",
    "<textarea></textarea>",
    "<xmp></xmp>",
    "<listing></listing>",
    "<title>a</title>",
    "<style>p{color:red}</style>",
    "<meta http-equiv=refresh content='0;url=https://a.example'>",
    "<meta http-equiv='Content-Security-Policy' content=\"default-src *\">",
    "<meta charset=utf-7>",
    "<meta name=viewport content=x http-equiv=refresh>",
    "<base href='https://a.example'>",
    "<link rel=stylesheet href='https://a.example/x'>",
    "<link rel=dns-prefetch href='//a.example'>",
    "<form action='https://a.example'></form>",
    "<input>",
    "<button>b</button>",
    "<iframe srcdoc='<script>x()</script>'></iframe>",
    "<object data='data:text/html,x'></object>",
    "<embed src='data:text/html,x'>",
    "<img src='https://a.example/x.png'>",
    "<img src='//a.example/x.png'>",
    "<img src='data:text/html;base64,PHA+'>",
    "<img src='data:image/png,x'>",
    "<img srcset='https://a.example/x.png 1x'>",
    "<img src='data:image/png;base64,AAAA' onerror=x()>",
    "<picture><source srcset='https://a.example/x'></picture>",
    "<video poster='https://a.example/x'></video>",
    "<audio src='https://a.example/x'></audio>",
    "<a href='javascript:x()'>c</a>",
    "<a href='\x01javascript:x()'>c</a>",
    "<a href='java\nscript:x()'>c</a>",
    "<a href='data:text/html,x'>c</a>",
    "<a href='file:///etc/passwd'>c</a>",
    "<a href='//a.example'>c</a>",
    "<a href='x.html'>c</a>",
    "<a href='https://a.example' ping='https://a.example/p'>c</a>",
    "<a href='https://a.example' target=_blank>c</a>",
    "<area href='javascript:x()'>",
    "<p style='background:url(https://a.example/x)'>p</p>",
    "<p style='text-align:left;position:fixed'>p</p>",
    "<p background='https://a.example/x'>p</p>",
    "<table background='https://a.example/x'></table>",
    "<dialog open>d</dialog>",
    "<details ontoggle=x() open>d</details>",
    "<p popover>p</p>",
    "<p autofocus>p</p>",
    "<p contenteditable>p</p>",
    "<p accesskey=x>p</p>",
    "<p is=x-y>p</p>",
    "<x-y>p</x-y>",
    "<marquee>m</marquee>",
    "<slot></slot>",
    "<portal src='https://a.example'></portal>",
    "<isindex prompt=x>",
    "<image src=x onerror=x()>",
)

STYLES = (
    "@import 'x.css';",
    "p{background:url(//a.example)}",
    'p{background:url( "https://a.example" )}',
    "p{background:url(data:text/html,x)}",
    "p{background:image-set('https://a.example/x' 1x)}",
    "</style><script>x()</script><style>",
    "</STYLE\n><script>x()</script>",
    "<!--</style><script>x()</script>-->",
)


def page(body="<p>p</p>", policy=POLICY):
    return PAGE.format(body=body, policy=policy)


@pytest.mark.parametrize("body", DOING)
def test_what_could_do_something_is_found(body):
    assert faults(page(body))


@pytest.mark.parametrize("style", STYLES)
def test_a_style_that_loads_or_ends_is_found(style):
    assert faults(page().replace("p{}", style))


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<main id="content" tabindex="-1"><h1 dir="rtl" lang="he">שלום</h1></main>',
        '<a href="#a">a</a><a href="https://a.example/?q=1&amp;b">b</a>',
        '<a href="mailto:a@b.c">c</a>',
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="&lt;script&gt;" width="10">',
        "<table><tr><td style='text-align:right' data-label='x'>1</td></tr></table>",
        "<p>&lt;script&gt;x()&lt;/script&gt; &lt;!-- </p>",
        "<p>1 < 2 & 3 > 2</p>",
    ],
)
def test_what_does_nothing_passes(body):
    assert faults(page(body)) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda html: html.replace(POLICY, POLICY.replace("'none'", "*", 1)),
        lambda html: html.replace("<head>", "<head><title>first</title>"),
        lambda html: html.replace("<html", "<p>before</p><html"),
        lambda html: html.replace("<!DOCTYPE html>", "<!DOCTYPE html><script>x()</script>"),
        lambda html: html.replace("http-equiv", "name"),
        lambda html: html.replace("<body>", "<frameset onload=x()>"),
        lambda _: "",
    ],
)
def test_nothing_stands_before_the_policy(change):
    assert faults(page()) == []
    assert faults(change(page()))


def test_a_page_of_many_levels_is_read_in_time():
    assert faults(page("<div>" * 20_000)) == []
