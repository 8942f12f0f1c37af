import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeLines } from '../../../src/core/text/mergeLines.ts';

const text = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end);

describe('the merge of lines', () => {
  it('takes what either side changed', () => {
    assert.equal(mergeLines('1\n2\n3\n4\n', '1\nzwei\n3\n4\n', '0\n1\n2\n3\n'), '0\n1\nzwei\n3\n');
  });

  it('takes changes of neighbouring lines', () => {
    assert.equal(mergeLines('1\n2\n', 'one\n2\n', '1\n2\n3\n'), 'one\n2\n3\n');
    assert.equal(mergeLines('1\n2\n3\n', '1\n3\n', '1\n2\n2½\n3\n'), '1\n2½\n3\n');
  });

  it('is none where both changed the same', () => {
    assert.equal(mergeLines('1\n2\n', '1\ntwo\n', '1\nzwei\n'), undefined);
    assert.equal(mergeLines('1\n', '1\n2\n', '1\n3\n'), undefined);
    assert.equal(mergeLines('1\n2\n3\n', '1\n3\n', '1\ntwo\n3\n'), undefined);
  });

  it('is the other side where one changed nothing, whatever the text', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        assert.equal(mergeLines(base, changed, base), changed);
        assert.equal(mergeLines(base, base, changed), changed);
        assert.equal(mergeLines(base, changed, changed), changed);
      }),
    );
  });

  it('loses no line that one side put in, and brings none back that one took out', () => {
    const side = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(side, side, (ours, theirs) => {
        const base = ours.map((_, line) => `line ${line}\n`);
        const changed = (by: typeof ours, who: string) =>
          base.flatMap((line, at) => [
            ...(by[at]![0] ? [] : [line]),
            ...(by[at]![1] ? [`${who} ${at}\n`] : []),
          ]);
        const [own, other] = [changed(ours, 'ours'), changed(theirs, 'theirs')];
        const merged = mergeLines(base.join(''), own.join(''), other.join(''));
        fc.pre(merged !== undefined);
        const lines: readonly string[] = merged.match(/.*\n/g) ?? [];
        for (const line of [...own, ...other].filter((one) => !new Set(base).has(one))) {
          assert.ok(lines.includes(line), merged);
        }
        const gone = base.filter((line) => !own.includes(line) || !other.includes(line));
        assert.deepEqual(
          lines.filter((line) => gone.includes(line)),
          [],
        );
      }),
    );
  });
});
