import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../src/core/merge/mergeSidecars.ts';
import { inEnglish } from '../../src/core/messages/message.ts';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar.ts';
import { handWritten } from '../unit/sidecar/handWritten.ts';
import { fuzz, seed, torn, yamlPieces } from './fuzz.ts';

/** Two sides of one base, each with something done to it; now and then sides of different bases. */
const versions = handWritten.chain(({ text }) => {
  const side = fc.oneof(
    { weight: 6, arbitrary: torn(fc.constant(text), yamlPieces) },
    { weight: 2, arbitrary: torn(fc.constant(text), []) },
    { weight: 1, arbitrary: handWritten.map((other) => other.text) },
  );
  return fc.record({ base: fc.constantFrom(text, ''), ours: side, theirs: side });
});

describe(`merges of sides that nobody wrote (seed ${seed})`, function () {
  this.timeout(120_000);

  it('are refused with a place, or give a sidecar that can be read', () =>
    fuzz(
      fc.property(versions, fc.constantFrom('ours' as const, 'theirs' as const), (texts, side) => {
        const merge = mergeSidecars(texts, () => side);
        if (merge.state !== 'refused') {
          assert.equal(parseSidecar(merge.text).state, 'readable');
          return;
        }
        const [{ span, message, code }] = merge.problems;
        assert.ok(span.start <= texts[merge.version].length && inEnglish(message) !== '');
        assert.notEqual(code, 'not-mergeable', inEnglish(message));
      }),
    ));
});
