import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { resolveAll } from '../../../src/core/anchor/resolve.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';

describe('the claims of one sidecar of which several people said the same', () => {
  const words = '“The ferry must stay,”';
  const opening = 'The council met on Tuesday, and everybody had come.';
  const closing = 'The talks go on next week, as the mayor would have it.';
  const speakers = [
    'Marta Vell',
    'Joren Pask',
    'Ida Torm, who leads the union',
    'Ruta Holl',
    'Mr Tolland',
  ];
  const said = (speaker: string) => `${words} said ${speaker}.`;
  const article = (...ofThese: readonly string[]) =>
    [opening, ...ofThese.map(said), closing, ''].join('\n\n');
  const text = article(...speakers);
  const records = speakers.map((speaker) => {
    const start = text.indexOf(said(speaker));
    return { anchors: createAnchors(new ArticleText(text), [span(start, start + words.length)]) };
  });
  /** What stands behind the words, for each record. */
  const found = (now: string, of = records) =>
    resolveAll(new ArticleText(now), of).map((one) => {
      if (one.state === 'orphan') return undefined;
      const end = one.spans[0]?.end ?? 0;
      return /^ said (.*)\.$/m.exec(now.slice(end))?.[1];
    });

  it('stand with who said them where paragraphs go or change places, whoever is in their line', () => {
    const orders = fc.shuffledSubarray(speakers.map((_, i) => i));
    fc.assert(
      fc.property(orders, (order) => {
        const now = article(...order.map((i) => speakers[i] ?? ''));
        const expected = speakers.map((who, i) => (order.includes(i) ? who : undefined));
        assert.deepEqual(found(now), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('stand with who said them where somebody without a record comes first', () => {
    const now = article('Ada Brenn', ...speakers);
    assert.deepEqual(found(now), speakers);
    assert.deepEqual(found(now, records.slice(0, 1)), speakers.slice(0, 1));
  });

  it('stay where they are when somebody gets another name', () => {
    const names = ['Ms Vell', ...speakers.slice(1)];
    assert.deepEqual(found(article(...names)), names);
  });
});
