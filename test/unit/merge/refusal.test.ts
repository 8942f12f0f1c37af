import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars.ts';
import { actor, base, edited, first, tagged } from './examples.ts';

describe('a merge is refused', () => {
  const ours = edited(base, ['opposes', 'supports']);

  it('where a version cannot be read, with the place and the remedy', () => {
    const torn = base.slice(0, base.indexOf('asked.'));
    for (const version of ['base', 'ours', 'theirs'] as const) {
      const texts = { base, ours, theirs: `${base}# end\n`, [version]: torn };
      const merge = mergeSidecars(texts);
      assert.ok(merge.state === 'refused');
      assert.equal(merge.version, version);
      assert.equal(merge.problems[0].code, 'syntax');
      assert.equal(merge.problems[0].span.start, torn.indexOf('"We were'));
    }
  });

  it('where a side has a broken record that the other has not', () => {
    const broken = `${first.replace('aaaaaa', 'brokenn')}`.replace(/spans:(.|\n)*/, 'spans: []\n');
    const theirs = edited(base, [`${first}\n`, `${first}\n${broken}\n`]);
    const merge = mergeSidecars({ base, ours, theirs });
    assert.ok(merge.state === 'refused' && merge.version === 'theirs');
    assert.equal(merge.problems[0].code, 'spans-missing');
    const both = mergeSidecars({
      base: theirs,
      ours: edited(theirs, ['opposes', 'supports']),
      theirs: edited(theirs, [actor, tagged('supports', 'luc')]),
    });
    assert.ok(both.state === 'merged' && both.text.includes(broken));
  });

  it('where a version ends in half a line break', () => {
    const windows = ours.replaceAll('\n', '\r\n');
    const merge = mergeSidecars({ base, ours: windows.slice(0, -1), theirs: `${base}# end\n` });
    assert.ok(merge.state === 'refused');
    const [problem] = merge.problems;
    assert.deepEqual([merge.version, problem.code], ['ours', 'torn-line-break']);
    assert.equal(problem.span.start, windows.length - 2);
  });

  it('where a side is empty and the base is not', () => {
    const merge = mergeSidecars({ base, ours, theirs: '' });
    assert.ok(merge.state === 'refused');
    assert.deepEqual([merge.version, merge.problems[0].code], ['theirs', 'empty-version']);
  });
});
