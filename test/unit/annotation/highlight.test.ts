import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { highlights } from '../../../src/core/annotation/highlight.ts';
import { lines } from '../../../src/core/annotation/line.ts';
import { span } from '../../../src/core/text/span.ts';
import { stored, suggested, vell } from '../corpus/claims.ts';

/** The marks of claims: `green▲ 0-1`. */
function marks(...claims: Claim[]): readonly string[] {
  return highlights({ claims, mentions: [] }).map(
    ({ look, symbol = '', span }) => `${look}${symbol} ${span.start}-${span.end}`,
  );
}

describe('the marks of an article', () => {
  it('tell stances by colour and symbol, the symbol before the first piece alone', () => {
    const tagged = stored('one', { stance: 'supports' });
    assert.deepEqual(marks({ ...tagged, spans: [span(0, 1), span(4, 6)] }), [
      'green▲ 0-1',
      'green 4-6',
    ]);
    assert.deepEqual(marks(stored('two', { stance: 'opposes' })), ['red▼ 0-1']);
  });

  it('tell a claim without a stance from one with a stance that nobody knows', () => {
    assert.deepEqual(marks(suggested('one'), stored('two', {})), ['untagged 0-1', 'untagged 0-1']);
    assert.deepEqual(marks(stored('one', { stance: 'furious' })), ['untagged! 0-1']);
  });

  it('show beside the stance that the words have changed', () => {
    const changed = { ...stored('one', { stance: 'supports' }), anchor: 'changed' } as const;
    assert.deepEqual(marks(changed), ['green≠ ▲ 0-1', 'changed 0-1']);
  });

  it('show the places that name actors', () => {
    const mentions = [{ span: span(2, 5), actor: vell }];
    assert.deepEqual(highlights({ claims: [], mentions }), [{ span: span(2, 5), look: 'actor' }]);
  });

  it('have lines that differ, all of them, so that no colour is needed', () => {
    const drawn = Object.values(lines).map(({ style, pixels }) => `${style} ${pixels}`);
    assert.equal(new Set(drawn).size, drawn.length);
  });
});
