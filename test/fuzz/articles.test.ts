import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnchors } from '../../src/core/anchor/create.ts';
import { resolveAnchors } from '../../src/core/anchor/resolve.ts';
import { defaultCodebook } from '../../src/core/codebook/codebook.ts';
import { analyse } from '../../src/core/engine/analyse.ts';
import { guessHeader } from '../../src/core/sidecar/guessHeader.ts';
import { ArticleText } from '../../src/core/text/articleText.ts';
import { fuzz, seed, torn } from './fuzz.ts';

const texts = ['samples', 'test/fixtures/gold'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').slice(0, 6_000)),
);
const pieces = [
  ...'“”‘’"\'«»„.,:;!?—-()[]\n\r\t ',
  '\n\n',
  ' said ',
  ' according to ',
  'Anna Berg ',
  '\ufeff',
  '\u0301',
  '\ud83d',
  '😀',
  '\u202e',
  '\0',
  'x'.repeat(200),
];
const article = fc.oneof(
  torn(fc.constantFrom(...texts), pieces),
  fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe(`articles that nobody wrote (seed ${seed})`, function () {
  this.timeout(120_000);

  it('are read to their end, every claim in them and found again where it stands', () =>
    fuzz(
      fc.property(article, (text) => {
        const { claims, mentions, quotations } = analyse(text, defaultCodebook);
        for (const { start, end } of [
          ...claims.flatMap(({ spans }) => spans),
          ...mentions.map(({ span }) => span),
          ...quotations,
        ]) {
          assert.ok(0 <= start && start < end && end <= text.length, `${start} to ${end}`);
        }
        guessHeader(text, 'a-2026-03-02.txt');
        const shown = new ArticleText(text);
        for (const { spans } of claims.slice(0, 5)) {
          assert.equal(resolveAnchors(shown, createAnchors(shown, spans)).state, 'exact');
        }
      }),
    ));
});
