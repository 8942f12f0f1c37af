import assert from 'node:assert/strict';
import { commentsAbove } from '../../../src/core/yaml/listLines.ts';

describe('the comments above a line', () => {
  const above = (text: string, floor = 0) => {
    const start = text.indexOf('here');
    return text.slice(commentsAbove(text, start, floor), start);
  };

  it('are those right above it, however indented', () => {
    assert.equal(above('a: b\n# one\n  # two\nhere: 1'), '# one\n  # two\n');
    assert.equal(above('# one\n\n# two\nhere: 1'), '# two\n');
    assert.equal(above('# one\nhere: 1'), '# one\n');
  });

  it('are none where something else stands there, or nothing', () => {
    for (const text of ['a: b # one\nhere: 1', '# one\n\nhere: 1', 'here: 1', '\nhere: 1']) {
      assert.equal(above(text), '', text);
    }
  });

  it('begin nowhere before the floor', () => {
    assert.equal(above('# one\n# two\nhere: 1', 6), '# two\n');
  });

  it('are found in no time, however many there are', function () {
    this.timeout(20_000);
    const many = '# one\n'.repeat(200_000);
    assert.equal(above(`${many}here: 1`), many);
    assert.equal(above(`${many}\nhere: 1`), '');
  });
});
