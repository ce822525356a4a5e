import { readFile } from 'node:fs/promises';
import { readClipboard, readTsv, writeHtml, writeTsv } from '../../shared/clipboard.js';
import { fold } from '../../shared/text.js';

test('lines of tabs are cells, with or without an end to the last line', () => {
  expect(readTsv('a\tb\r\n1\t2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(readTsv('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(readTsv('')).toEqual([]);
  expect(readTsv('\r\n')).toEqual([['']]);
  expect(readTsv('a\t')).toEqual([['a', '']]);
});

test('a cell in quotes may hold line breaks, tabs and quotes', () => {
  expect(readTsv('"Vốn điều lệ\n(triệu đồng)"\t"Công ty ""Hoa"""\r\n"a\tb"\t\r\n')).toEqual([
    ['Vốn điều lệ\n(triệu đồng)', 'Công ty "Hoa"'],
    ['a\tb', ''],
  ]);
});

test('a quote that does not close its cell is a letter', () => {
  expect(readTsv('"Hoa" Sen\t5" ống\n"mở\tb')).toEqual([
    ['"Hoa" Sen', '5" ống'],
    ['"mở', 'b'],
  ]);
});

test('shorter lines are filled up', () => {
  expect(readTsv('a\tb\tc\n1')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
  ]);
});

test('any cells written as lines of tabs, or as a table, are read back as themselves', () => {
  const pieces = ['a', 'Đảng', '"', '""', '\t', '\n', '&', '<b>', '&amp;', "'", '', '0123', 'x y', '\u00e2\u0301', '>'];
  for (let seed = 1; seed <= 500; seed += 1) {
    const text = (at: number) => [1, 2, 3].map((step) => pieces[(seed * 31 + at * 17 + step * seed * at) % pieces.length]).join('');
    const rows = [0, 1, 2].map((row) => [0, 1, 2].map((column) => text(row * 3 + column)));
    const spaced = rows.map((row) =>
      row.map((cell) =>
        cell
          .replaceAll('\t', ' ')
          .trim()
          .replace(/ ?\n ?/g, '\n'),
      ),
    );

    expect(readTsv(writeTsv(rows))).toEqual(rows);
    expect(readClipboard({ html: writeHtml(spaced) })).toEqual(spaced);
  }
});

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";} <td>not a cell</td> --></style></head>
<body link="#0563C1"><table border=0 style='border-collapse:collapse;width:144pt'><!--StartFragment-->
 <col width=64 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 colspan=2 align=right x:num="1234.5">1.234,5</td>
  <td rowspan=2 class=xl66 style='width:48pt'>Vốn điều lệ<br>
    (triệu&nbsp;đồng)</td>
 </tr>
 <tr height=20>
  <td class=xl65>0100109106</td><td>A &amp; B &lt;c&gt; &#272;&#x1EA1;i, C&ocirc;ng ty</td>
 </tr>
 <tr><td colspan=2 style='mso-ignore:colspan'></td><td title="a > b" data-sheets-value='{"1":2,"2":"x > y"}'>cu<font color="red">ối</font></td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64></td><td width=64></td><td width=64></td></tr>
 <![endif]>
<!--EndFragment--></table></body></html>`;

test('a table of Excel is read as shown, merged cells in their first place', () => {
  expect(readClipboard({ html: excel, text: 'other' })).toEqual([
    ['1.234,5', '', 'Vốn điều lệ\n(triệu đồng)'],
    ['0100109106', 'A & B <c> Đại, Công ty', ''],
    ['', '', 'cuối'],
  ]);
});

test('paragraphs of Word are lines, and a table within a cell is text', () => {
  const html =
    '<table><tr><td><p class=MsoNormal>Dòng một</p><p>Dòng hai</p></td><td><table><tr><td>trong</td><td>nữa</td></tr></table></td></tr></table>';

  expect(readClipboard({ html })).toEqual([['Dòng một\nDòng hai', 'trong nữa']]);
});

test('cells and rows that are not closed are closed by the next', () => {
  expect(readClipboard({ html: '<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d' })).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('HTML without a table gives way to the text', () => {
  expect(readClipboard({ html: '<p>a</p>', text: 'a\tb' })).toEqual([['a', 'b']]);
  expect(readClipboard({})).toEqual([]);
});

test('hostile spans and unclosed marks are read without harm', () => {
  const [row = []] = readClipboard({ html: '<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr>' });

  expect(row.length).toBe(16_384);
  for (const mark of ['<!--', '<!', '<style ']) expect(readClipboard({ html: `<table><tr><td>a${mark.repeat(200_000)}` })).toEqual([['a']]);
  for (const mark of ['<a ', '<a "', '<a x='])
    expect(readClipboard({ html: `<table><tr><td>a${mark.repeat(200_000)}` })[0]?.[0]).toMatch(/^a/);
  expect(readTsv('"x""\t'.repeat(100_000))).toHaveLength(1);
  expect(readClipboard({ html: `<table><tr><td>a &#9999999; &#x110000; ${'<'.repeat(1_000)}</td></tr></table>` })[0]?.[0]).toMatch(/^a/);
});

test('codes are copied as text, so that Excel keeps their zeros; formulas are copied as they are', () => {
  const html = writeHtml([['0100109106', '2499102528-001', '12', '=A1']]);

  expect(html.match(/mso-number-format/g)).toHaveLength(2);
  expect(writeTsv([['=A1', '+1']])).toBe('=A1\t+1\r\n');
});

test.each(['enterprises', 'members'])('the whole sheet of %s is the same from Excel’s table and from its lines of tabs', async (name) => {
  const [html, text] = await Promise.all(
    ['html', 'tsv'].map((kind) => readFile(new URL(`../workbooks/office/${name}.${kind}`, import.meta.url), 'utf8')),
  );

  const table = readClipboard({ html });

  expect(table.map((line) => line.map(fold))).toEqual(readClipboard({ text }).map((line) => line.map(fold)));
});
