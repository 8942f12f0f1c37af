import assert from 'node:assert/strict';
import {
  type AnnotatedArticle,
  foundWords,
  searchSymbols,
} from '../../../src/core/corpus/symbolSearch.ts';
import { span } from '../../../src/core/text/span.ts';
import { resultOf } from '../resultOf.ts';
import { brenn, official, suggested, vell } from './claims.ts';

const at = span(0, 1);
const articles: readonly AnnotatedArticle<string>[] = [
  {
    article: 'a.txt',
    annotations: {
      claims: [
        suggested('the ferry must stay', vell),
        suggested('the quay is old', official),
        { ...suggested('the ferry is gone', brenn), spans: [] },
      ],
      mentions: [{ span: span(5, 9), actor: { kind: 'name', name: 'Owen Strand' } }],
    },
  },
  {
    article: 'b.txt',
    annotations: {
      claims: [suggested('offer every boat', vell), suggested('no comment', official)],
      mentions: [{ span: at, actor: brenn }],
    },
  },
];

function found(query: string, most = 10): readonly string[] {
  return resultOf(searchSymbols(articles, query, most)).map((symbol) =>
    symbol.is === 'claim'
      ? symbol.claim.quote
      : `${symbol.actor.name} ${symbol.claims} ${symbol.article}`,
  );
}

describe('going to a symbol of the workspace', () => {
  it('finds actors by their names, and claims by their words and then by their actor', () => {
    assert.deepEqual(found('vell'), ['Marta Vell 2 a.txt']);
    assert.deepEqual(found('every vell'), ['offer every boat']);
    assert.deepEqual(found('every brenn'), []);
  });

  it('puts words that begin so first, then words inside others', () => {
    const claims = [suggested('an offer was made'), suggested('two ferries left')];
    const [first] = resultOf(
      searchSymbols([{ article: 'c.txt', annotations: { claims, mentions: [] } }], 'fer', 10),
    );
    assert.equal(first?.is === 'claim' && first.claim.quote, 'two ferries left');
  });

  it('finds names by scattered letters, as VS Code does, and claims by words only', () => {
    assert.deepEqual(found('mvl'), ['Marta Vell 2 a.txt']);
  });

  it('shows the words of a claim from which it was found', () => {
    const claim = suggested(`${'the ferry and '.repeat(20)}every other boat of the town`);
    assert.match(foundWords(claim, 'boat other', 120), /^….*every other boat of the town$/);
    assert.match(foundWords(claim, 'ferry', 120), /^the ferry and .*…$/);
    assert.match(foundWords(claim, 'vell', 120), /^the ferry and .*…$/);
  });

  it('wants every word of a query', () => {
    assert.deepEqual(found('FERRY vell'), ['the ferry must stay']);
    assert.deepEqual(found('ferry xyz'), []);
  });

  it('has a name once over all articles, and a role once in each', () => {
    assert.deepEqual(found('official').slice(0, 2), [
      'senior official 1 a.txt',
      'senior official 1 b.txt',
    ]);
  });

  it('leads to where an actor is named that makes no claim', () => {
    const [strand] = resultOf(searchSymbols(articles, 'strand', 10));
    assert.deepEqual(strand?.span, span(5, 9));
    assert.deepEqual(found('ada'), ['Ada Brenn 0 b.txt']);
  });

  it('lists the actors with most claims where nothing is typed, and never more than asked for', () => {
    assert.deepEqual(found('', 2), ['Marta Vell 2 a.txt', 'senior official 1 a.txt']);
  });

  it('takes a moment over 10,000 claims of 1,000 actors', () => {
    const words =
      'the commission would look at the ferry, the quay and every boat of the town again';
    const many = Array.from({ length: 200 }, (_, article) => ({
      article: `${article}.txt`,
      annotations: {
        claims: Array.from({ length: 50 }, (_, claim) =>
          suggested(`${words} ${article}-${claim}`, {
            kind: 'name',
            name: `Actor ${(article * 50 + claim) % 1000}`,
          }),
        ),
        mentions: [],
      },
    }));
    const started = performance.now();
    assert.equal(resultOf(searchSymbols(many, 'ferry 199-49', 200)).length, 1);
    assert.equal(resultOf(searchSymbols(many, 'boat', 200)).length, 200);
    const each = (performance.now() - started) / 2;
    assert.ok(each < 1000, `${each} ms`);
  });
});
