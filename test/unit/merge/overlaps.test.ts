import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars.ts';
import { insertClaim, insertDismissal } from '../../../src/core/sidecar/editSidecar.ts';
import type { Anchor } from '../../../src/core/sidecar/record.ts';
import { recordId } from '../../../src/core/sidecar/recordId.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { applyEdits, span } from '../../../src/core/text/span.ts';
import { readable } from '../sidecar/readable.ts';

const article =
  'News\n\n“We will open the harbor in May, after a year of repairs that cost us far too much,” said Desh, “and in May we will close it again.” No. No.\n';
const base = 'standpoint: 1\n\nclaims: []\n';

function anchorsOf(text: string, ...quotes: readonly string[]): readonly Anchor[] {
  const spans = quotes.map((quote) => {
    const start = text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return span(start, start + quote.length);
  });
  return createAnchors(new ArticleText(text), spans);
}

function tagged(anchors: readonly Anchor[]): string {
  const id = recordId(anchors[0]!, new Set());
  return applyEdits(
    base,
    insertClaim(base, readable(base), { id, anchors }, () => undefined, 0),
  );
}

function dismissed([anchor]: readonly Anchor[]): string {
  return applyEdits(
    base,
    insertDismissal(base, readable(base), anchor!, () => undefined, 0),
  );
}

/** What each side says about the same words, by the quotes. */
function overlaps(ours: string, theirs: string) {
  const merge = mergeSidecars({ base, ours, theirs });
  assert.ok(merge.state === 'merged' && !merge.isOpen);
  return merge.overlaps.map((overlap) =>
    [overlap.ours, overlap.theirs].map((place) =>
      place.in === 'claim' || place.in === 'dismissed' ? `${place.in}: ${place.quote}` : place.in,
    ),
  );
}

const whole =
  '“We will open the harbor in May, after a year of repairs that cost us far too much,”';
const part = 'We will open the harbor in May';
const end = '“and in May we will close it again.”';

describe('claims that two people tagged under two ids', () => {
  it('are recognised by their words, wherever one of them ends, and both stay', () => {
    const [ours, theirs] = [tagged(anchorsOf(article, whole)), tagged(anchorsOf(article, part))];
    assert.deepEqual(overlaps(ours, theirs), [[`claim: ${whole}`, `claim: ${part}`]]);
    assert.deepEqual(overlaps(theirs, ours), [[`claim: ${part}`, `claim: ${whole}`]]);
    const merge = mergeSidecars({ base, ours, theirs });
    assert.equal(merge.state === 'merged' && readable(merge.text).sidecar.claims.length, 2);
  });

  it('are recognised by their places where each begins and ends far from the other', () => {
    const text = article.slice(article.indexOf(whole));
    const ours = tagged(anchorsOf(article, text.slice(0, 80)));
    const theirs = tagged(anchorsOf(article, text.slice(36, 116)));
    assert.equal(overlaps(ours, theirs).length, 1);
    assert.equal(overlaps(theirs, ours).length, 1);
  });

  it('are recognised after lines came in above', () => {
    const moved = `More\n\n${article}`;
    const ours = tagged(anchorsOf(article, part));
    assert.equal(overlaps(ours, tagged(anchorsOf(moved, whole))).length, 1);
  });

  it('are recognised by most of their pieces together', () => {
    const ours = tagged(anchorsOf(article, whole, end));
    assert.equal(overlaps(ours, tagged(anchorsOf(article, end))).length, 1);
  });

  it('are two where they only touch, or where the same words stand twice', () => {
    assert.deepEqual(
      overlaps(tagged(anchorsOf(article, whole)), tagged(anchorsOf(article, end))),
      [],
    );
    const [first] = anchorsOf(article, 'No.');
    const second = article.lastIndexOf('No.');
    const [other] = createAnchors(new ArticleText(article), [span(second, second + 3)]);
    assert.deepEqual(overlaps(tagged([first!]), tagged([other!])), []);
  });

  it('are recognised where one of the two says that there is no claim', () => {
    const theirs = dismissed(anchorsOf(article, part));
    assert.deepEqual(overlaps(tagged(anchorsOf(article, whole)), theirs), [
      [`claim: ${whole}`, `dismissed: ${part}`],
    ]);
    assert.deepEqual(overlaps(dismissed(anchorsOf(article, whole)), theirs), []);
  });
});
