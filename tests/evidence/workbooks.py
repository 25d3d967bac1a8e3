"""Workbooks for tests, written by hand: no program is needed to make them, nor tames them."""

from __future__ import annotations

import io
import zipfile
from html import escape

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def cell(place: str, value) -> str:
    """One cell; a text that begins with "=" is a formula without a result."""
    if isinstance(value, str) and value.startswith("="):
        return f'<c r="{place}"><f>{escape(value[1:])}</f></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def sheet(rows) -> str:
    """A sheet with these rows of at most 26 cells."""
    lines = (
        f'<row r="{n}">'
        + "".join(cell(f"{chr(65 + k)}{n}", v) for k, v in enumerate(row))
        + "</row>"
        for n, row in enumerate(rows, 1)
    )
    return f"<worksheet {MAIN}><sheetData>{''.join(lines)}</sheetData></worksheet>"


def workbook(sheets: dict[str, str], shared: str = "") -> bytes:
    """A workbook of these sheets, each given as XML."""
    names = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1)
    )
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{KIND}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    if shared:
        targets += f'<Relationship Id="s" Type="{KIND}/sharedStrings" Target="sharedStrings.xml"/>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", TYPES)
        root = f'<Relationship Id="b" Type="{KIND}/officeDocument" Target="xl/workbook.xml"/>'
        book.writestr("_rels/.rels", RELATIONS.format(root))
        book.writestr(
            "xl/workbook.xml",
            f'<workbook {MAIN} xmlns:r="{KIND}"><sheets>{names}</sheets></workbook>',
        )
        book.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format(targets))
        for n, xml in enumerate(sheets.values(), 1):
            book.writestr(f"xl/worksheets/sheet{n}.xml", xml)
        if shared:
            book.writestr("xl/sharedStrings.xml", shared)
    return data.getvalue()
