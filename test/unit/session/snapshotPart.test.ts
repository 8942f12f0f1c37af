import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packPart, type SnapshotPart, unpackPart } from '../../../src/session/snapshotPart.ts';

const anyPart: fc.Arbitrary<SnapshotPart> = fc.record({
  contents: fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

/** The same bytes, wherever they lie in memory. */
function plain(part: SnapshotPart | undefined) {
  return part && { contents: part.contents, bytes: [...part.bytes] };
}

describe('a file of a snapshot', () => {
  it('has what was put there', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        assert.deepEqual(plain(unpackPart(packPart(part, '1.0 7'), '1.0 7')), plain(part));
      }),
    );
  });

  it('is none where a byte of it is another, it is cut, or something was added', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(), fc.integer({ min: 1, max: 255 }), (part, at, by) => {
        const whole = packPart(part, '1');
        const place = at % whole.length;
        const other = whole.with(place, (whole[place] ?? 0) ^ by);
        assert.equal(unpackPart(other, '1'), undefined);
        assert.equal(unpackPart(whole.subarray(0, place), '1'), undefined);
        assert.equal(unpackPart(Uint8Array.from([...whole, by]), '1'), undefined);
      }),
    );
  });

  it('is none where another version has written it', () => {
    assert.equal(
      unpackPart(packPart({ contents: '0', bytes: new Uint8Array(0) }, '1'), '2'),
      undefined,
    );
  });
});
