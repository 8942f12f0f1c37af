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

  it('are missing as often as no other lines have them', () => {
    assert.deepEqual(commentsMissing('# a\n# a\n# a\n', '# a\n', '# b\n# a\n'), ['# a', '# a']);
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

  it('are without what either side deleted', () => {
    assert.equal(merged('# a\n', '# b\n', '# a\n# c\n'), '# b\n# c\n');
    assert.equal(merged('# a\n', '# a\n# c\n', '# b\n'), '# c\n# b\n');
    assert.equal(merged('# a\n# a\n', '# a\n# b\n', '# a\n# c\n'), '# a\n# b\n# c\n');
  });

  it('are there once for each time where one side has one twice and the other deleted it', () => {
    assert.equal(merged('# a\n', '# b\n', '# a\n# a\n'), '# b\n# a\n');
    assert.equal(merged('# a\n', '  # a\n\n  # a\n', '  # b\n'), '  # a\n\n  # b\n');
  });

  it('are as ours has them where they say the same', () => {
    assert.equal(merged('', '\n\n  # a\n', '# a\n'), '\n\n  # a\n');
    assert.equal(merged('# a\n', '\n# a\n', '# a\n\n'), '\n# a\n');
  });
});
