import assert from 'node:assert/strict';
import { commentsIn, commentsMissing, mergeComments } from '../../../src/core/merge/comments.ts';

describe('the comments in lines of YAML', () => {
  it('are what begins with # outside of any text', () => {
    const lines = `# one
    note: |  # two
      # text
    quote: "# text" # three
    actor: a#b # four\r
    by: '# text'
`;
    assert.deepEqual(commentsIn(lines), ['# one', '# two', '# three', '# four']);
  });

  it('are missing where the same comment is nowhere else', () => {
    assert.deepEqual(commentsMissing('# a\n# b\n# c\n', '# b\n', 'x: 1 # c\n'), ['# a']);
  });
});

describe('comments that two people changed', () => {
  const merged = (base: string, ours: string, theirs: string) =>
    mergeComments(base, ours, theirs, '\n');

  it('are those of the one who changed them, a deleted one gone', () => {
    assert.equal(merged('# a\n# b\n', '# a\n# b\n', '  # a\n'), '  # a\n');
    assert.equal(merged('# a\n# b\n', '# a\n', '# a\n# b\n'), '# a\n');
  });

  it('are those of both where both did', () => {
    assert.equal(merged('# a\n', '# a\n# b\n', '  # a\n  # c\n'), '# a\n# b\n  # c\n');
  });

  it('are as ours has them where they say the same', () => {
    assert.equal(merged('', '\n\n  # a\n', '# a\n'), '\n\n  # a\n');
    assert.equal(merged('# a\n', '\n# a\n', '# a\n\n'), '\n# a\n');
  });
});
