import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guessHeader } from '../../../src/core/sidecar/guessHeader.ts';

describe('the details of an article that nobody has given yet', () => {
  it('are those of its front matter', () => {
    const text = [
      '---',
      'title: "Seven chairs: a draft"',
      'publication: Open Estuary',
      'date: 2026-03-19T08:30:00Z',
      'author: Lio Farrant',
      '---',
      '',
      '# Another heading',
    ].join('\n');
    const details = {
      title: 'Seven chairs: a draft',
      outlet: 'Open Estuary',
      date: '2026-03-19',
    };
    assert.deepEqual(guessHeader(text, '2020-01-01.md'), details);
    assert.deepEqual(guessHeader(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'a.md'), details);
  });

  it('are the first line, the agency of the dateline and the date in the file name', () => {
    const text =
      '\n\nFerry to stay, council says\r\n\r\nOSK, Halmora, March 2 (Northern Wire) - The ferry stays.\n';
    assert.deepEqual(guessHeader(text, 'wire-20260302-osk.txt'), {
      title: 'Ferry to stay, council says',
      outlet: 'Northern Wire',
      date: '2026-03-02',
    });
    assert.deepEqual(guessHeader('# Ferry to stay\n\nIt stays (they say).\n', 'ferry.md'), {
      title: 'Ferry to stay',
    });
  });

  it('are none where there is nothing to go by', () => {
    assert.deepEqual(guessHeader('', 'a.txt'), {});
    assert.deepEqual(guessHeader('word '.repeat(100), '2026-13-40.txt'), {});
    assert.deepEqual(guessHeader('---\ntitle: [\n---\n', 'a.md'), {});
  });

  it('are single lines, whatever the text is', () => {
    const line = fc.constantFrom('---', 'title: x', 'date:', '# A', '(Wire) - B', '', ' \u2028');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), fc.string(), (lines, name) => {
        for (const value of Object.values(guessHeader(lines.join('\n'), name)))
          assert.ok(value !== undefined && value !== '');
      }),
    );
  });
});
