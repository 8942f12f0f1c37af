import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import {
  analysisOf,
  settleAnalysis,
  startAnalysis,
} from '../../../src/core/engine/analysisState.ts';
import { updateAnalysis } from '../../../src/core/engine/updateAnalysis.ts';
import { changedStretch } from '../../../src/core/text/changedStretch.ts';
import { applyEdits, span, type TextEdit } from '../../../src/core/text/span.ts';

const pieces = [
  ...['Mara Lind', 'Lind', 'Mr. Lind', 'Ms. Lind', 'he', 'she', 'they', 'who', 'the official'],
  ...['a senior official', 'U.S. officials', 'Tarn Bank (TB)', 'TB', 'Jonas Lind', 'said', 'told'],
  ...[
    'according to',
    'added',
    'accused',
    'said that',
    'was',
    'claim that',
    'it was over',
    'of the',
  ],
  ...['“', '”', '"', '‘', '’', ',', '.', '. ', '?', ':', '\n', '\n\n', '\n\n', '\r\n', '\r', '# '],
  ...['\nREVIEW: was it late?\n', '\nREVIEW: it was.\n', '\nLIND: was it over?\n', 'B: '],
  ...['---\n', '> ', 'and', 'on Monday', 'the plan', 'x', ' ', `${'long lines '.repeat(12)}\n`],
];
const words = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '')), { maxLength: 120 })
  .map((parts) => parts.flat().join(''));
const articles = fc.oneof(
  words,
  fc.tuple(words, words).map(([matter, body]) => `---\n${matter}\n---\n${body}`),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  added: fc.oneof(
    fc.constantFrom('', ...pieces),
    fc.string({ unit: 'binary', maxLength: 2 }),
    words,
  ),
});

function editOf(
  text: string,
  { at, removed, added }: { at: number; removed: number; added: string },
): TextEdit {
  const start = Math.floor(at * text.length);
  return { span: span(start, Math.min(text.length, start + removed)), newText: added };
}

describe('an analysis that follows edits', () => {
  it('finds after any edits what a fresh analysis finds', function () {
    this.timeout(60_000);
    const sectionLength = 40;
    fc.assert(
      fc.property(articles, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
        let text = start;
        let state = startAnalysis(text, defaultCodebook, sectionLength);
        assert.deepEqual(analysisOf(state), analyse(text, defaultCodebook));
        for (const [number, change] of edits.entries()) {
          const next = editOf(text, change);
          text = applyEdits(text, [next]);
          state = updateAnalysis(state, changedStretch([next])!, text);
          // Some edits come before the last has settled, or in the middle of it.
          if (number % 3 === 1) continue;
          if (number % 3 === 2) state = settleAnalysis(state, 1);
          if (number % 6 === 2) continue;
          while (!state.settled) state = settleAnalysis(state, 2);
          assert.deepEqual(analysisOf(state), analyse(text, defaultCodebook));
        }
      }),
      { numRuns: 600 },
    );
  });

  const days = Array.from(
    { length: 40 },
    (_, number) =>
      `The plan of day ${number} was late, Mara Lind said. Nobody was told of it in time.`,
  );
  const article = days.join('\n\n');

  const kinds = {
    'of paragraphs': article,
    'with front matter': `---\ntitle: Plans\n---\n${article}`,
    'of short lines without a blank one': days
      .flatMap((day) => day.replace(' of it in time', '').split(/(?<=\.) /))
      .join('\n'),
    'of long lines without a blank one': days.map((day) => `${day} ${day}`).join('\n'),
  };
  for (const [kind, text] of Object.entries(kinds)) {
    it(`keeps all sections of an article ${kind} that an edit does not touch`, () => {
      const before = startAnalysis(text, defaultCodebook, 400);
      const at = text.indexOf('late');
      const edits = [{ span: span(at, at), newText: 'e' }];
      const after = updateAnalysis(before, changedStretch(edits)!, applyEdits(text, edits));
      assert.ok(before.sections.length > 5);
      assert.ok(after.settled);
      assert.deepEqual(
        after.sections.slice(1).filter((section, at) => section !== before.sections[at + 1]),
        [],
      );
    });
  }

  it('waits with whom names mean elsewhere until it is settled', () => {
    const before = startAnalysis(article, defaultCodebook, 400);
    const edits = [{ span: span(0, 0), newText: 'Mara Lind-Berg spoke. ' }];
    const text = applyEdits(article, edits);
    const after = updateAnalysis(before, changedStretch(edits)!, text);
    assert.ok(!after.settled);
    assert.deepEqual(analysisOf(settleAnalysis(after)), analyse(text, defaultCodebook));
  });

  it('reads the whole text where the change cannot have made it', () => {
    const before = startAnalysis(article, defaultCodebook, 400);
    const other = '“No,” said Jonas Berg.';
    const after = updateAnalysis(before, { start: 0, oldEnd: 0, newEnd: 1 }, other);
    assert.deepEqual(analysisOf(after), analyse(other, defaultCodebook));
  });
});
