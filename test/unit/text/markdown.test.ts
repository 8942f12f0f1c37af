import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inReadingOrder } from '../../../src/core/text/foreignWords.ts';
import { commandLink, escapeMarkdown } from '../../../src/core/text/markdown.ts';

const hostile = [
  '[must](command:workbench.action.terminal.new)',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ `code` ~~gone~~ # heading',
  'https://example.invalid www.example.invalid me@example.invalid',
  '$(trash) \\$(trash) &#36;(trash) &lt;',
  '1. one\n- two\n\n---\n| a | b |',
  '![picture](https://example.invalid/x.png)',
];

/** What a Markdown reader makes of it: a mark behind a backslash is that mark. */
function read(markdown: string): string {
  return markdown.replaceAll('&#36;', '$').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('words of others in Markdown', () => {
  it('read as they are, on one line', () => {
    for (const words of hostile)
      assert.equal(read(escapeMarkdown(words)), words.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        assert.equal(
          read(escapeMarkdown(words)),
          inReadingOrder(words).replace(/\s+/g, ' ').trim(),
        );
      }),
    );
  });

  it('have no mark left that could act', () => {
    const anything = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string(),
      fc
        .array(fc.constantFrom(...'\\[]()<>`*_#$&:!|~@.-\n'), { maxLength: 20 })
        .map((marks) => marks.join('')),
    );
    fc.assert(
      fc.property(anything, (words) => {
        const rest = escapeMarkdown(words).replace(/\\[!-/:-@[-`{-~]|&#36;/g, '');
        assert.doesNotMatch(rest, /[\\`*_{}[\]()#+\-.!~|<>&:"'=^/@$\n\r]/);
      }),
    );
  });
});

describe('a link to a command', () => {
  it('carries its argument whatever is in it, and ends where it should', () => {
    const arguments_ = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(arguments_, (key) => {
        const link = commandLink('Tag', 'standpoint.tagStance', { key });
        const [, query = ''] =
          /^\[Tag\]\(command:standpoint\.tagStance\?([^\s()[\]<>]*)\)$/.exec(link) ?? [];
        assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ key }]);
      }),
    );
  });
});
