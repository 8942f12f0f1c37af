import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packPart, type SnapshotEntry, unpackPart } from '../../../src/session/snapshotPart.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';

const anyEntry: fc.Arbitrary<SnapshotEntry> = fc.record({
  uri: fc.string({ unit: 'grapheme' }).map((name) => `file:///news/${name}` as ArticleUri),
  stamp: fc.string(),
  packed: fc.uint8Array({ maxLength: 40 }),
});
const anyPart = fc.array(anyEntry, { maxLength: 6 });

/** The same bytes, wherever they lie in memory. */
function plain(entries: readonly SnapshotEntry[] | undefined) {
  return entries?.map(({ uri, stamp, packed }) => ({ uri, stamp, packed: [...packed] }));
}

describe('a part of a snapshot', () => {
  it('has the articles that were put there', () => {
    fc.assert(
      fc.property(anyPart, (entries) => {
        assert.deepEqual(plain(unpackPart(packPart(entries, '1.0 7'), '1.0 7')), plain(entries));
      }),
    );
  });

  it('is none where a byte of it is another, it is cut, or something was added', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(), fc.integer({ min: 1, max: 255 }), (entries, at, by) => {
        const whole = packPart(entries, '1');
        const place = at % whole.length;
        const other = whole.with(place, (whole[place] ?? 0) ^ by);
        assert.equal(unpackPart(other, '1'), undefined);
        assert.equal(unpackPart(whole.subarray(0, place), '1'), undefined);
        assert.equal(unpackPart(Uint8Array.from([...whole, by]), '1'), undefined);
      }),
    );
  });

  it('is none where another version has written it', () => {
    assert.equal(unpackPart(packPart([], '1'), '2'), undefined);
  });
});
