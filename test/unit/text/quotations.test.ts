import assert from 'node:assert/strict';
import { findQuotations } from '../../../src/core/text/quotations.ts';

function quotationsIn(text: string): readonly string[] {
  return findQuotations(text).closed.map(({ start, end }) => text.slice(start, end));
}

describe('the quotations of a paragraph', () => {
  it('stand between marks of every kind, marks included', () => {
    for (const quotation of [
      '“It works,”',
      '"It works,"',
      "''It works,''",
      '‘It works,’',
      "'It works,'",
      '«It works»',
      '« It works »',
      '»It works«',
      '„It works“',
      '„It works”',
      '‹It works›',
    ]) {
      assert.deepEqual(quotationsIn(`${quotation} she said.`), [quotation]);
      assert.deepEqual(quotationsIn(`Then she said ${quotation}, twice`), [quotation]);
    }
  });

  it('have something between their marks', () => {
    assert.deepEqual(quotationsIn('“” and "  " and "" but “?”'), ['“?”']);
    assert.deepEqual(quotationsIn('"'.repeat(9)), []);
  });

  it('hold the quotations nested in them', () => {
    assert.deepEqual(quotationsIn('“He told me ‘never’ twice,” she said.'), [
      '“He told me ‘never’ twice,”',
    ]);
    assert.deepEqual(quotationsIn('‘He told me “never” twice,’ she said.'), [
      '‘He told me “never” twice,’',
    ]);
  });

  it('are not opened or closed by apostrophes, possessives and elisions', () => {
    assert.deepEqual(quotationsIn("It's the workers' choice and Lind's, as in the '90s."), []);
    assert.deepEqual(quotationsIn('It’s the workers’ choice, ’tis said, since the ’90s.'), []);
    assert.deepEqual(quotationsIn('‘The workers’ rights are gone, aren’t they?’ he said.'), [
      '‘The workers’ rights are gone, aren’t they?’',
    ]);
  });

  it('may be opened or closed by a mark of the wrong side', () => {
    assert.deepEqual(quotationsIn('”It works,” she said.'), ['”It works,”']);
    assert.deepEqual(quotationsIn('“It works.“'), ['“It works.“']);
    assert.deepEqual(quotationsIn('“It works," she said.'), ['“It works,"']);
  });

  it('are found beside a mark that nothing closes', () => {
    assert.deepEqual(quotationsIn('She said “it works and ‘it lasts’ too'), ['‘it lasts’']);
    assert.deepEqual(quotationsIn('It works,” she said. “It lasts.”'), ['“It lasts.”']);
  });

  it('stay open where a paragraph ends first', () => {
    const found = findQuotations('“It works. “It lasts.');
    assert.deepEqual(found, { closed: [], openFrom: 11, opensParagraph: false });
    assert.equal(findQuotations('> “It works.').opensParagraph, true);
  });
});
