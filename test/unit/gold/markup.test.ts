import assert from 'node:assert/strict';
import { parseMarkup } from '../../bench/gold/markup.ts';
import { hullOf } from '../../bench/score/range.ts';

function claims(marked: string): readonly string[] {
  const { text, attributions } = parseMarkup('test', marked);
  const words = (start: number, end: number) => text.slice(start, end);
  return attributions.map(({ source, content, entity }) => {
    const phrase = source.length > 0 ? words(...hullOf(source)) : '-';
    return `${phrase} (${entity ?? '-'}): ${content.map((piece) => words(...piece)).join(' … ')}`;
  });
}

describe('the markup of gold articles', () => {
  it('gives claims in pieces, phrases and names', () => {
    assert.deepEqual(
      claims(
        '[1 “Yes,”] {1 she = Mara Lind} said, [1 “twice.”] {2 Jo Berg=} denied [2 it]. [3 So]',
      ),
      ['she (Mara Lind): “Yes,” … “twice.”', 'Jo Berg (Jo Berg): it', '- (-): So'],
    );
  });

  it('gives two claims to one phrase', () => {
    assert.deepEqual(claims('[1 A], {1,2 they} say, adding [2 B].'), [
      'they (-): A',
      'they (-): B',
    ]);
  });

  it('leaves nothing of itself in the text', () => {
    const { text } = parseMarkup('test', 'So [1 A], {1 he = Jo} said (twice).');
    assert.equal(text, 'So A, he said (twice).');
  });

  it('says where it is wrong', () => {
    assert.throws(
      () => parseMarkup('test', '[1 A [2 B]]'),
      /test: a claim begins in a claim at "\[2 B/,
    );
    assert.throws(() => parseMarkup('test', 'A]'), /a mark that is none/);
    assert.throws(() => parseMarkup('test', '[1 A'), /claim 1 is never closed/);
    assert.throws(() => parseMarkup('test', '{1 he} left'), /claim 1 has no words/);
  });
});
