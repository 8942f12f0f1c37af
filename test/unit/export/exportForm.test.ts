import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type ExportFormat, exportForms } from '../../../src/core/export/exportForm.ts';
import { type ExportRow, exportColumns } from '../../../src/core/export/exportRow.ts';
import { readCsv } from './readCsv.ts';

/** Text of what makes trouble: separators, marks, line ends, what begins formulas, letters beyond the plane. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@＝\t\r\n\0,;"\' abé“😀', '\r\n'), maxLength: 12 }),
  fc.string({ unit: 'grapheme' }),
);
const textOrNothing = fc.option(text.filter((one) => one !== ''));
const offset = fc.nat(1_000_000);
const position = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));

const row: fc.Arbitrary<ExportRow> = fc.record(
  {
    article: text.filter((one) => one !== ''),
    article_title: textOrNothing,
    article_outlet: textOrNothing,
    article_date: textOrNothing,
    article_status: textOrNothing,
    claim_id: textOrNothing,
    claim_status: fc.constantFrom('stored', 'suggested'),
    claim_kind: fc.constantFrom('direct', 'mixed', 'indirect', null),
    actor: textOrNothing,
    actor_written: textOrNothing,
    actor_scope: fc.constantFrom('corpus', 'article', null),
    actor_kind: textOrNothing,
    actor_group: textOrNothing,
    stance: textOrNothing,
    stance_label: textOrNothing,
    target: textOrNothing,
    target_label: textOrNothing,
    coder: textOrNothing,
    note: textOrNothing,
    anchor: fc.constantFrom('exact', 'moved', 'changed', 'orphan', null),
    to_check: fc.boolean(),
    needs_review: fc.boolean(),
    quote: text,
    stored_quote: textOrNothing,
    start_offset: fc.option(offset),
    end_offset: fc.option(offset),
    spans: fc.array(fc.tuple(offset, offset), { maxLength: 3 }),
    places: fc.array(
      fc.tuple(position, position).map(([a, b]) => `${a.join(':')}-${b.join(':')}`),
      { maxLength: 3 },
    ),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one + 0)),
  },
  { noNullPrototype: true },
);

/** Rows in some batches, as the articles come. */
const batches = fc.array(fc.array(row, { maxLength: 3 }), { maxLength: 4 });

function written(format: ExportFormat, parts: readonly (readonly ExportRow[])[]): string {
  const form = exportForms[format];
  let count = 0;
  const pieces = parts.map((rows) => {
    const piece = form.rows(rows, count === 0);
    count += rows.length;
    return piece;
  });
  return [form.head, ...pieces, form.end].join('');
}

/** How docs/export.md says that a cell's text is had back. */
const page = readFileSync(path.join(import.meta.dirname, '../../../docs/export.md'), 'utf8');
const documented = /^regex: (.+)$/m.exec(page)?.[1];
assert.ok(documented, 'docs/export.md has no line “regex: …”');
const apostrophes = new RegExp(documented, 'g');

function cellOf(value: ExportRow[keyof ExportRow]): string {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => (typeof one === 'string' ? one : one.join('..'))).join(' ');
}

describe('an export as CSV', () => {
  it('begins with a byte-order mark and the names of its columns', () => {
    assert.equal(written('csv', []), `\ufeff${exportColumns.join(',')}\r\n`);
  });

  it('read back has the cells of every row, once the apostrophes are taken out as documented', () => {
    fc.assert(
      fc.property(batches, (parts) => {
        const [head, ...records] = readCsv(written('csv', parts).slice(1));
        assert.deepEqual(head, exportColumns);
        const back = records.map((cells) => cells.map((cell) => cell.replace(apostrophes, '')));
        const rows = parts.flat().map((one) => exportColumns.map((column) => cellOf(one[column])));
        assert.deepEqual(back, rows);
      }),
    );
  });

  it('has no cell that a spreadsheet runs, whichever separator it takes and whether it knows quotes or not', () => {
    fc.assert(
      fc.property(batches, (parts) => {
        const csv = written('csv', parts).slice(1);
        for (const cell of readCsv(csv).flat())
          assert.doesNotMatch(cell, /^[=+\-@＝＋－＠\t\r\n\0]/);
        for (const cell of csv.split(/[,;\t\r\n"]/))
          assert.doesNotMatch(cell, /^[=+\-@＝＋－＠\0]/);
      }),
    );
  });

  const guarded: readonly (readonly [string, string])[] = [
    ['=HYPERLINK("http://x.example","y")', `'=HYPERLINK("http://x.example","y")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['yes;=1+1', "yes;'=1+1"],
    ['yes"=1+1', `yes"'=1+1`],
    ['- first\n- second', "'- first\n'- second"],
    ["'=1", "''=1"],
    ['2026-03-02, well-known', '2026-03-02, well-known'],
    ['2 + 2 = 4', '2 + 2 = 4'],
  ];
  for (const [note, cell] of guarded) {
    it(`writes ${JSON.stringify(note)} as ${JSON.stringify(cell)}`, () => {
      const [given] = fc.sample(row, 1);
      const [, record] = readCsv(written('csv', [[{ ...given!, note }]]).slice(1));
      assert.equal(record?.[exportColumns.indexOf('note')], cell);
    });
  }
});

describe('an export as JSON', () => {
  it('is an empty array where there is no claim', () => {
    assert.deepEqual(JSON.parse(written('json', [])), []);
  });

  it('read back has every row as it was, with its columns in order', () => {
    fc.assert(
      fc.property(batches, (parts) => {
        const back: unknown = JSON.parse(written('json', parts));
        assert.deepEqual(back, parts.flat());
        assert.ok(Array.isArray(back));
        for (const one of back) assert.deepEqual(Object.keys(one), exportColumns);
      }),
    );
  });

  it('has one object on each line between its brackets', () => {
    fc.assert(
      fc.property(batches, (parts) => {
        const [open, ...lines] = written('json', parts).trimEnd().split('\n');
        assert.deepEqual([open, lines.pop()], ['[', ']']);
        const rows = lines.map((line) => JSON.parse(line.replace(/,$/, '')));
        assert.deepEqual(rows, parts.flat());
      }),
    );
  });
});

describe('docs/export.md', () => {
  it('says what every column means, in their order', () => {
    const table = page.slice(page.indexOf('| Column |'), page.indexOf('## CSV'));
    const cells = table.split('\n').map((line) => line.split('|')[1] ?? '');
    const named = cells.flatMap((cell) => cell.match(/(?<=`)\w+(?=`)/g) ?? []);
    assert.deepEqual(new Set(named), new Set(exportColumns));
    assert.equal(named.length, exportColumns.length);
  });

  it('has an example as it would be written', () => {
    const example = /^```json\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
    const rows: readonly ExportRow[] = JSON.parse(example);
    assert.equal(written('json', [rows]), example);
  });
});
