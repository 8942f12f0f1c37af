import assert from 'node:assert/strict';
import fc from 'fast-check';
import { referencesIn, rewriteReference } from '../../../src/core/sidecar/references.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { handWritten } from './handWritten.ts';
import { readable } from './readable.ts';

describe('the references of a sidecar to its codebook', () => {
  it('are its actors, targets and stances, each where its value is written', () => {
    const text = [
      'standpoint: 1',
      'claims:',
      '  - id: "a"',
      "    target:   'dam'   # which?",
      '    actor: "Mara \\"M\\" Lind"',
      '    note: "Mara"',
      '    spans: [{quote: "x"}]',
      '  - {id: b, actor: Lind, spans: [{quote: "y"}], stance: opposes}',
      '',
    ].join('\n');
    const found = referencesIn(readable(text).sidecar).map(({ field, value, span, record }) => [
      record,
      field,
      value,
      text.slice(span.start, span.end),
    ]);
    assert.deepEqual(found, [
      ['a', 'target', 'dam', "'dam'"],
      ['a', 'actor', 'Mara "M" Lind', '"Mara \\"M\\" Lind"'],
      ['b', 'actor', 'Lind', 'Lind'],
      ['b', 'stance', 'opposes', 'opposes'],
    ]);
  });

  it('are rewritten one by one, and everything else stays byte for byte', () => {
    fc.assert(
      fc.property(
        handWritten,
        fc.nat(),
        fc.constantFrom('Ada', 'x: y', 'no'),
        (hand, seed, value) => {
          const references = referencesIn(readable(hand.text).sidecar);
          const reference = references[seed % references.length];
          fc.pre(reference !== undefined);
          const after = applyEdits(hand.text, [rewriteReference(hand.text, reference, value)]);
          const { start, end } = reference.span;
          assert.equal(after.slice(0, start), hand.text.slice(0, start));
          assert.ok(after.endsWith(hand.text.slice(end)));
          const now = referencesIn(readable(after).sidecar);
          assert.deepEqual(
            now.map((one) => [one.record, one.field, one.value]),
            references.map((one) => [one.record, one.field, one === reference ? value : one.value]),
          );
        },
      ),
    );
  });
});
