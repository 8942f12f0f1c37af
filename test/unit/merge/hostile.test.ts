import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars.ts';
import type { Versions } from '../../../src/core/merge/rulings.ts';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { changeClaim } from '../../../src/core/sidecar/changeClaim.ts';
import { removeClaim } from '../../../src/core/sidecar/editSidecar.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { RecordId } from '../../../src/core/sidecar/record.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { handWritten, words } from '../sidecar/handWritten.ts';
import { readable } from '../sidecar/readable.ts';

/** A text with some of it torn out and something else put there. */
const torn = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.nat(),
      fc.nat(20),
      fc.constantFrom('', '"', '\n', '- ', ': ', '<<<<<<< x\n', '&a ', '\t', '{'),
    )
    .map(([whole, at, length, put]) => {
      const start = at % (whole.length + 1);
      return whole.slice(0, start) + put + whole.slice(start + length);
    });
const file = handWritten.map(({ text }) => text);
const garbage = fc.oneof(
  file,
  torn(file),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\r', '\n'),
);

/** Fails unless a merge of these is refused for an unreadable version, or reads back whichever side holds. */
function assertSound(texts: Versions<string>): void {
  for (const side of ['ours', 'theirs'] as const) {
    const merge = mergeSidecars(texts, () => side);
    if (merge.state === 'refused') {
      const { span, message } = merge.problems[0];
      assert.ok(span.start <= texts[merge.version].length && inEnglish(message) !== '');
      assert.notEqual(merge.problems[0].code, 'not-mergeable', inEnglish(message));
    } else {
      assert.equal(parseSidecar(merge.text).state, 'readable');
    }
  }
}

describe('a merge of anything', function () {
  this.timeout('60s');

  it('is refused, or gives a sidecar that can be read', () => {
    fc.assert(
      fc.property(garbage, garbage, garbage, (base, ours, theirs) => {
        assertSound({ base, ours, theirs });
      }),
      { numRuns: 300 },
    );
  });

  it('is a sidecar also where a value in lines of its own comes to stand above a line of tabs', () => {
    const base = 'standpoint: 1\nclaims: []\n';
    const ours = `${base}\ndismissed:\n    - quote: "late"\n\t\n# end\n`;
    const theirs = `${base}\ndismissed:\n- quote: "soon"\n  before: |\n    said\n    Vell`;
    assertSound({ base, ours, theirs });
    const merge = mergeSidecars({ base, ours, theirs });
    assert.ok(merge.state === 'merged');
    const quotes = readable(merge.text).sidecar.dismissed.map(({ quote }) => quote);
    assert.deepEqual(quotes, ['late', 'soon']);
    assert.ok(merge.text.endsWith('\n# end\n'));
  });

  it('is refused with its line where a second colon stands behind brackets', () => {
    const base = 'standpoint: 1\nclaims: []';
    const ours = 'standpoint: 1\nclaims:\n- spans:\n  - quote: "no"\n  id: "id0"';
    const theirs = 'standpoint: 1\ntags: [a, {b: c}]: ';
    assertSound({ base, ours, theirs });
    const merge = mergeSidecars({ base, ours, theirs });
    assert.ok(merge.state === 'refused' && merge.version === 'theirs');
    assert.match(inEnglish(merge.problems[0].message), /^There is a second “: ”/);
    assert.equal(merge.problems[0].span.start, theirs.indexOf(']:') + 1);
  });

  it('is a sidecar with the comments of both, for any two written by hand that share their ids', () => {
    fc.assert(
      fc.property(handWritten, handWritten, handWritten, (base, ours, theirs) => {
        const texts = { base: base.text, ours: ours.text, theirs: theirs.text };
        assertSound(texts);
        fc.pre(ours.text !== base.text && theirs.text !== base.text);
        const merge = mergeSidecars(texts);
        assert.ok(merge.state === 'merged');
        const lines = [...ours.keepsakes, ...theirs.keepsakes].map((line) => line.trim());
        for (const comment of lines.filter((line) => line.startsWith('# '))) {
          assert.ok(base.text.includes(comment) || merge.text.includes(comment), comment);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const field = fc.constantFrom('actor', 'stance', 'note', 'target', 'by');

describe('a merge into a file written by hand', function () {
  this.timeout('60s');

  it('changes what theirs changed and keeps comments, unknown keys and all else', () => {
    fc.assert(
      fc.property(handWritten, field, field, words, fc.nat(), (hand, one, two, word, seed) => {
        fc.pre(hand.claims.length > 1);
        const index = seed % hand.claims.length;
        const next = (index + 1) % hand.claims.length;
        const changed = (number: number, key: string) => {
          const id = `id${number}` as RecordId;
          const edit = changeClaim(hand.text, readable(hand.text), id, { [key]: word });
          assert.ok(edit.state === 'possible');
          return { text: applyEdits(hand.text, edit.edits), edits: edit.edits };
        };
        const ours = changed(index, one);
        const theirs = changed(next, two);
        const merge = mergeSidecars({ base: hand.text, ours: ours.text, theirs: theirs.text });
        assert.ok(merge.state === 'merged' && !merge.isOpen);
        assert.equal(merge.text, applyEdits(hand.text, [...ours.edits, ...theirs.edits]));
      }),
    );
  });

  it('changes two fields of one record as two people did', () => {
    fc.assert(
      fc.property(handWritten, words, words, fc.nat(), (hand, actor, note, seed) => {
        fc.pre(hand.claims.length > 0);
        const id = `id${seed % hand.claims.length}` as RecordId;
        const changed = (change: { actor?: string; note?: string }) => {
          const edit = changeClaim(hand.text, readable(hand.text), id, change);
          assert.ok(edit.state === 'possible');
          return applyEdits(hand.text, edit.edits);
        };
        const texts = { base: hand.text, ours: changed({ actor }), theirs: changed({ note }) };
        const merge = mergeSidecars(texts);
        assert.ok(merge.state === 'merged' && !merge.isOpen);
        const claim = readable(merge.text).sidecar.claims.find((record) => record.id === id);
        assert.deepEqual([claim?.actor, claim?.note], [actor, note]);
        for (const line of hand.keepsakes) assert.ok(merge.text.includes(line.trim()), line);
      }),
    );
  });

  it('takes a record out that theirs deleted', () => {
    fc.assert(
      fc.property(handWritten, words, fc.nat(), (hand, note, seed) => {
        fc.pre(hand.claims.length > 1);
        const file = readable(hand.text);
        const gone = `id${seed % hand.claims.length}` as RecordId;
        const other = `id${(seed + 1) % hand.claims.length}` as RecordId;
        const edit = changeClaim(hand.text, file, other, { note });
        assert.ok(edit.state === 'possible');
        const ours = applyEdits(hand.text, edit.edits);
        const theirs = applyEdits(hand.text, removeClaim(hand.text, file, gone));
        const merge = mergeSidecars({ base: hand.text, ours, theirs });
        assert.ok(merge.state === 'merged' && !merge.isOpen);
        const { claims } = readable(merge.text).sidecar;
        assert.equal(claims.length, hand.claims.length - 1);
        assert.equal(claims.find(({ id }) => id === other)?.note, note);
      }),
    );
  });
});
