import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { likelyArticles } from '../../../src/core/anchor/likelyArticles.ts';
import type { Anchor, RecordId, Sidecar } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';

const ferry = [
  '“The ferry must stay until the bridge is safe,” said Marta Vell.',
  '“Nobody asked the fishermen about any of it,” said Owen Strand.',
  '“No,” said Ada Brenn. “It is far too late for that now,” she added.',
].join('\n\n');
const bridge = '“The bridge is safe,” said Lena Orr. “No,” said Paul Dane.\n';

function anchorsIn(text: string, ...quotes: readonly string[]): readonly Anchor[] {
  const spans = quotes.map((quote) => {
    const start = text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return span(start, start + quote.length);
  });
  return createAnchors(new ArticleText(text), spans);
}

function sidecarOn(anchors: readonly Anchor[], dismissed: readonly Anchor[] = []): Sidecar {
  const range = span(0, 0);
  return {
    article: {},
    claims: anchors.map((anchor, i) => ({ id: `${i}` as RecordId, anchors: [anchor], range })),
    dismissed: dismissed.map((anchor) => ({ ...anchor, range })),
  };
}

function likely(sidecar: Sidecar, texts: Readonly<Record<string, string>>, name = 'old.txt') {
  const articles = Object.entries(texts).map(([one, text]) => ({
    name: one,
    text: new ArticleText(text),
  }));
  return likelyArticles(sidecar, name, articles).map(
    ({ article, found, of }) => `${article.name} ${found}/${of}`,
  );
}

describe('the article of a sidecar that lost its own', () => {
  const quotes = ['“The ferry must stay', '“Nobody asked the fishermen', '“It is far too late'];
  const sidecar = sidecarOn(anchorsIn(ferry, ...quotes));

  it('is the one with its quotes', () => {
    assert.deepEqual(likely(sidecar, { 'bridge.txt': bridge, 'new.txt': ferry }), ['new.txt 3/3']);
  });

  it('may have lost some of them, but not more than half', () => {
    const edited = ferry.replace('Nobody asked', 'Somebody asked');
    assert.deepEqual(likely(sidecar, { 'new.txt': edited }), ['new.txt 2/3']);
    assert.deepEqual(likely(sidecar, { 'new.txt': edited.replace('far too', 'not too') }), []);
  });

  it('is the one with more of them', () => {
    const texts = { 'b.txt': ferry.replace('Nobody', 'Who'), 'c.txt': ferry };
    assert.deepEqual(likely(sidecar, texts), ['c.txt 3/3', 'b.txt 2/3']);
  });

  it('is, of two with the same words, the one with the more similar name', () => {
    const texts = { 'a.txt': ferry, '2026-ferry-final.txt': ferry };
    assert.deepEqual(likely(sidecar, texts, '2026-ferry.txt'), [
      '2026-ferry-final.txt 3/3',
      'a.txt 3/3',
    ]);
  });

  it('is not one that has a few words in common: they count with what stood around them', () => {
    const short = sidecarOn(anchorsIn(ferry, '“No,”'));
    assert.deepEqual(likely(short, { 'bridge.txt': bridge }), []);
    assert.deepEqual(likely(short, { 'new.txt': ferry }), ['new.txt 1/1']);
  });

  it('is found whatever its line ends, and by what was dismissed too', () => {
    const dismissed = sidecarOn([], anchorsIn(ferry, '“The ferry must stay', '“No,” said Ada'));
    const windows = `\ufeff${ferry.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(likely(dismissed, { 'new.txt': windows }), ['new.txt 2/2']);
  });

  it('is none for a sidecar without decisions', () => {
    assert.deepEqual(likely(sidecarOn([]), { 'new.txt': ferry }), []);
  });
});
