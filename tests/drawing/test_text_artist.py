from __future__ import annotations

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from jmkit.drawing import figure_of
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.geometry.rect import Rect


def figure_with(text, direction="ltr", align="start"):
    canvas = Canvas(200, direction)
    canvas.write(canvas.block(text, 150), Rect(20, 20, 150, 40), "#000000", align)
    return figure_of(canvas.display_list(80))


def test_it_starts_at_the_start(letterings):
    (art,) = letterings(figure_with("Hello"))
    assert abs(art.get_window_extent().x0 / 100 * 72 - 20) < 1


def test_it_starts_at_the_right_where_reading_does(letterings):
    (art,) = letterings(figure_with("שלום", "rtl"))
    assert abs(art.get_window_extent().x1 / 100 * 72 - 180) < 1


def test_english_on_a_hebrew_page_stands_at_the_right_too(letterings):
    (art,) = letterings(figure_with("Hello", "rtl"))
    assert abs(art.get_window_extent().x1 / 100 * 72 - 180) < 1


def test_its_outlines_stand_where_the_real_text_does(letterings):
    figure = figure_with("Hello שלום", "rtl")
    (art,) = letterings(figure)
    (real,) = art.texts()
    # As files set it: hinting, which jmkit does not use, makes every letter whole pixels wide.
    with rc_context({"text.hinting": "no_hinting"}):
        box = real.get_window_extent(FigureCanvasAgg(figure).get_renderer())
    ink = art.get_window_extent()
    assert abs(box.x0 - ink.x0) < 1
    assert abs(box.x1 - ink.x1) < 1


def test_dollars_are_no_mathematics(letterings):
    (art,) = letterings(figure_with("from $50 to $70_a^2"))
    assert not any(text.get_parse_math() for text in art.texts())


def test_it_draws_ink():
    figure = figure_with("Hello")
    blank = Figure(figsize=figure.get_size_inches(), dpi=100)
    pixels, nothing = (FigureCanvasAgg(one) for one in (figure, blank))
    for canvas in (pixels, nothing):
        canvas.draw()
    assert bytes(pixels.buffer_rgba()) != bytes(nothing.buffer_rgba())
