import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import type { Listing } from '../../../src/session/listing.ts';
import { Speakers, type Spoken } from '../../../src/session/speakers.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { brenn, official, suggested, vell } from '../corpus/claims.ts';
import { listingOf } from '../corpus/listingOf.ts';

const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'] as [ArticleUri, ArticleUri, ArticleUri];

function listing(article: ArticleUri, claims: readonly ClaimSummary[], isAtRest = true): Listing {
  const awake = listingOf(article, claims);
  return isAtRest ? awake.atRest() : awake;
}

function speakersIn(...listings: readonly Listing[]): Speakers {
  const speakers = new Speakers();
  for (const one of listings) speakers.put(one);
  return speakers;
}

/** The words that are said, with their articles. */
function words(spoken: Iterable<Spoken>): readonly string[] {
  return [...spoken].flatMap(({ of, claims }) =>
    claims.map((at) => `${of.article}: ${of.claims[at]?.quote}`),
  );
}

/** All that is known of who says what, in an order of its own. */
function all(speakers: Speakers) {
  return [...speakers.all()]
    .map(([name, everywhere]) => ({ name, words: words(everywhere.values()).toSorted() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

describe('who makes claims in a folder', () => {
  const shouted = { kind: 'name', name: 'MARTA VELL' } as const;

  it('is known by name, whatever its case, in the order of articles', () => {
    const speakers = speakersIn(
      listing(b, [suggested('two', shouted), suggested('three', brenn)]),
      listing(a, [suggested('nobody says it'), suggested('one', vell)]),
    );
    assert.deepEqual(words(speakers.called('Marta Vell')), ['a.txt: one', 'b.txt: two']);
    assert.deepEqual(words(speakers.by(brenn, a)), ['b.txt: three']);
    assert.deepEqual(speakers.called('Owen Strand'), []);
  });

  it('is somebody else in each article where it is a role', () => {
    const speakers = speakersIn(
      listing(a, [suggested('one', official)]),
      listing(b, [suggested('two', official), suggested('three', vell)]),
    );
    assert.deepEqual(words(speakers.by(official, b)), ['b.txt: two']);
    assert.deepEqual(words(speakers.by({ kind: 'name', name: official.name }, b)), []);
  });

  it('is counted by name in all articles but one, and roles in none', () => {
    const speakers = speakersIn(
      listing(a, [suggested('one', vell), suggested('two', official)]),
      listing(b, [suggested('three', vell), suggested('four', vell)]),
      listing(c, [suggested('five', brenn), suggested('six', vell)], false),
    );
    const counts = Object.fromEntries(speakers.countsBeside(a));
    assert.deepEqual(counts, { 'Marta Vell': 3, 'Ada Brenn': 1 });
  });

  it('is what the articles of now say, whatever they said before', () => {
    const who = fc.constantFrom(undefined, vell, brenn, official, shouted);
    const claims = fc
      .array(who, { maxLength: 3 })
      .map((actors) => actors.map((actor, at) => suggested(`claim ${at}`, actor)));
    const step = fc.record({
      article: fc.constantFrom(a, b, c),
      claims: fc.option(claims, { nil: undefined }),
      isAtRest: fc.boolean(),
      isLookedAt: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const speakers = new Speakers();
        const now = new Map<ArticleUri, Listing>();
        for (const { article, claims: said, isAtRest, isLookedAt } of steps) {
          if (said === undefined) {
            speakers.delete(article);
            now.delete(article);
          } else {
            const one = listing(article, said, isAtRest);
            speakers.put(one);
            now.set(article, one);
          }
          if (isLookedAt) speakers.all();
        }
        assert.deepEqual(all(speakers), all(speakersIn(...now.values())));
      }),
    );
  });
});
