import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Listing } from '../../../src/session/listing.ts';
import { Shelf } from '../../../src/session/shelf.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { suggested, vell } from '../corpus/claims.ts';
import { listingOf } from '../corpus/listingOf.ts';

const anyArticle = fc.constantFrom('a', 'b', 'c', 'd', 'e') as fc.Arbitrary<ArticleUri>;
const anyStep = fc.record({
  article: anyArticle,
  does: fc.constantFrom('put', 'delete', 'look'),
});

describe('the articles that lists show', () => {
  it('are those of now in the order of their addresses, and a list that was taken before stays as it was', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const shelf = new Shelf(() => false);
        const now = new Map<ArticleUri, Listing>();
        const taken: { readonly list: readonly Listing[]; readonly copy: readonly Listing[] }[] =
          [];
        for (const { article, does } of steps) {
          if (does === 'put') {
            const listing = listingOf(article, [suggested('It is late.', vell)]).atRest();
            shelf.put(listing);
            now.set(article, listing);
          } else if (does === 'delete') {
            shelf.delete(article);
            now.delete(article);
          } else {
            taken.push({ list: shelf.listings, copy: [...shelf.listings] });
          }
        }
        const inOrder = [...now.keys()].sort().flatMap((uri) => now.get(uri) ?? []);
        assert.ok(shelf.listings.every((listing, at) => listing === inOrder[at]));
        assert.equal(shelf.listings.length, inOrder.length);
        for (const { list, copy } of taken) assert.deepEqual(list, copy);
      }),
    );
  });
});
