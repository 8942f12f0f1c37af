import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inReadingOrder, withoutIcons, withoutLinks } from '../../../src/core/text/foreignWords.ts';

/** What VS Code shows an icon for in labels: `labelWithIconsRegex` in its `iconLabels.ts`. */
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;

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

describe('words of others in a list', () => {
  it('are no icon, whatever they are, and read as before', () => {
    const parts = fc.constantFrom('$', '(', '$(', 'trash', 'sync~spin', ')', '\\', 'x', '\n');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
        const shown = withoutIcons(words.join(''));
        assert.doesNotMatch(shown, icon);
        assert.equal(shown.replaceAll('\u2060', ''), words.join(''));
      }),
      { examples: [[['$(', 'trash', ')']], [['\\', '$(', 'trash', ')']], [['$', '(', 'x', ')']]] },
    );
  });
});

describe('words of others beside our own', () => {
  it('turn nothing round that follows: no embedding, override or isolate is left in them', () => {
    assert.equal(inReadingOrder('Vell\u202e · opposes\u202c \u2067x\u2069'), 'Vell · opposes x');
    for (const shown of [withoutIcons('\u202ex'), withoutLinks('\u202ex')]) {
      assert.equal(shown, 'x');
    }
  });

  it('keep their letters and marks, whatever their script', () => {
    for (const words of ['محمد جواد ظریف', 'a\u200fb', 'père', '👩‍👩‍👧']) {
      assert.equal(inReadingOrder(words), words);
    }
  });
});
