import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutLinks } from '../../../src/core/text/withoutLinks.ts';

/** What VS Code takes for a link in a message: `parseLinkedText` in its `linkedText.ts`. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('words of others in a message', () => {
  it('are no link, whatever they are, and read as before', () => {
    const parts = fc.constantFrom('[', ']', '(', ')', '](', 'command:', 'https://', ' "', '"', 'x');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
        const shown = withoutLinks(words.join(''));
        assert.doesNotMatch(shown, link);
        assert.equal(shown.replaceAll('\u2060', ''), words.join(''));
      }),
      { examples: [[['[', 'x', '](', 'command:', 'x', ')']]] },
    );
  });

  it('stay as they are where there is nothing to defuse', () => {
    const plain = 'The ferry [sic] (a new one) will stay until May.';
    assert.equal(withoutLinks(plain), plain);
  });
});
