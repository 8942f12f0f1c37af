import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { exportedText } from '../../../src/core/export/exportedText.ts';
import { exportForms } from '../../../src/core/export/exportForm.ts';
import type { ExportRow } from '../../../src/core/export/exportRow.ts';
import { rowsUnder } from '../../../src/core/export/exportRows.ts';
import { stored, vell } from '../corpus/claims.ts';
import { resultOf } from '../resultOf.ts';

const articles = ['a.txt', 'b.txt', 'c.txt'];

/** One claim in each but the second. */
function rowsOf(name: string): readonly ExportRow[] {
  const claims = name === 'b.txt' ? [] : [stored(`said in ${name}`, {}, vell)];
  return rowsUnder(defaultCodebook)({
    name,
    header: {},
    claims,
    placeOf: () => undefined,
  });
}

/** Gives the rows of an article, and notes that it was asked for. */
function asking(asked: string[]): typeof rowsOf {
  return (name) => {
    asked.push(name);
    return rowsOf(name);
  };
}

describe('the content of an export', () => {
  it('is head, rows and end of its form, with the number of claims', () => {
    for (const format of ['csv', 'json'] as const) {
      const form = exportForms[format];
      const exported = resultOf(exportedText(articles, format, rowsOf, () => false));
      assert.ok(exported);
      const { bytes, count } = exported;
      assert.equal(count, 2);
      const rows = articles.flatMap(rowsOf);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      assert.equal(text, `${form.head}${form.rows(rows, true)}${form.end}`);
    }
  });

  it('is made an article a step, each as it is at that step', () => {
    const asked: string[] = [];
    const steps = exportedText(articles, 'json', asking(asked), () => false);
    steps.next();
    steps.next();
    assert.deepEqual(asked, ['a.txt', 'b.txt']);
  });

  it('is none once it is cancelled, and no further article is asked for', () => {
    const asked: string[] = [];
    const isCancelled = () => asked.length === 2;
    assert.equal(resultOf(exportedText(articles, 'csv', asking(asked), isCancelled)), undefined);
    assert.deepEqual(asked, ['a.txt', 'b.txt']);
  });
});
