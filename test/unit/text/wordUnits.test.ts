import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitBefore, unitBehind } from '../../../src/core/text/wordUnits.ts';

/** Where a boundary stops that is moved to the end of a text, word by word. */
function stepsBehind(text: string): readonly string[] {
  const steps: string[] = [];
  let unit = unitBehind(text, 0);
  while (unit !== undefined) {
    steps.push(text.slice(unit.start, unit.end));
    unit = unitBehind(text, unit.end);
  }
  return steps;
}

function stepsBefore(text: string): readonly string[] {
  const steps: string[] = [];
  let unit = unitBefore(text, text.length);
  while (unit !== undefined) {
    steps.unshift(text.slice(unit.start, unit.end));
    unit = unitBefore(text, unit.start);
  }
  return steps;
}

const awkward = fc.array(
  fc.constantFrom(
    'word',
    'don’t',
    '“',
    ',”',
    ' ',
    '\n',
    '\r\n',
    '—',
    'e\u0301',
    '👩‍🚒',
    '𝒳',
    '川を',
    'ศาล',
    '12.5',
    'لن',
  ),
  { maxLength: 12 },
);
const texts = fc.oneof(
  awkward.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('a word step', () => {
  it('goes over a word or over the marks between two words, never over both', () => {
    const steps = ['“', 'We', 'won’t', 'go', ',”', 'she', 'said', '—', 'again', '.'];
    assert.deepEqual(stepsBehind('“We won’t go,” she said — again.'), steps);
    assert.deepEqual(stepsBefore('“We won’t go,” she said — again.'), steps);
  });

  it('goes on in the next line, and ends where the text does', () => {
    assert.deepEqual(stepsBehind('One.\r\n\r\n  Two\n'), ['One', '.', 'Two']);
    assert.deepEqual(stepsBefore('One.\r\n\r\n  Two\n'), ['One', '.', 'Two']);
  });

  it('knows words of scripts without spaces, and takes no character apart', () => {
    assert.ok(stepsBehind('川を渡る船が来た').length > 2);
    assert.deepEqual(stepsBehind('cafe\u0301 👩‍🚒 𝒳𝒴'), ['cafe\u0301', '👩‍🚒', '𝒳𝒴']);
  });

  it('goes to the end of a word from within it', () => {
    assert.deepEqual(unitBehind('harbour', 3), { start: 3, end: 7 });
    assert.deepEqual(unitBefore('harbour', 3), { start: 0, end: 3 });
  });

  it('goes over everything but white space, once, the same way back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const steps = stepsBehind(text);
        assert.equal(steps.join(''), text.replace(/\s/gu, ''));
        assert.deepEqual(stepsBefore(text), steps);
      }),
    );
  });

  it('never ends within a character', () => {
    const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const starts = new Set([...characters.segment(text)].map(({ index }) => index));
        const from = [...starts][at % Math.max(1, starts.size)] ?? 0;
        const end = unitBehind(text, from)?.end ?? text.length;
        const start = unitBefore(text, from)?.start ?? 0;
        assert.ok(end === text.length || starts.has(end));
        assert.ok(starts.has(start) || text === '');
      }),
    );
  });
});
