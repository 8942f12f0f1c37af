import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownCitations, plainCitations } from '../../../src/core/corpus/citation.ts';
import { suggested, vell } from './claims.ts';

const header = { title: 'The ferry', outlet: 'Northern Wire', date: '2026-03-02' };
const claim = suggested('“We won’t open it,”', vell);

describe('a citation', () => {
  it('is the quote with actor, outlet and date', () => {
    assert.equal(
      plainCitations([{ claim, header }]),
      '“We won’t open it,” — Marta Vell, Northern Wire, 2026-03-02',
    );
    assert.equal(
      markdownCitations([{ claim, header }]),
      '“We won’t open it,” — **Marta Vell**, *Northern Wire*, 2026-03-02',
    );
  });

  it('leaves out what nobody knows', () => {
    const nobodys = suggested('“It stays shut”');
    assert.equal(plainCitations([{ claim, header: {} }]), '“We won’t open it,” — Marta Vell');
    assert.equal(plainCitations([{ claim: nobodys, header: {} }]), '“It stays shut”');
    assert.equal(
      markdownCitations([{ claim: nobodys, header: { outlet: ' ', date: '2026' } }]),
      '“It stays shut” — 2026',
    );
  });

  it('has a paragraph of its own for each claim', () => {
    const cited = plainCitations([
      { claim, header: {} },
      { claim: suggested('“No”'), header },
    ]);
    assert.equal(cited, '“We won’t open it,” — Marta Vell\n\n“No” — Northern Wire, 2026-03-02');
  });

  it('stays on its line whatever its parts hold', () => {
    const odd = { outlet: 'Wire\n\n# A heading', date: '2026\r\n- one' };
    assert.equal(plainCitations([{ claim, header: odd }]).includes('\n'), false);
    assert.equal(markdownCitations([{ claim, header: odd }]).includes('\n'), false);
  });
});

describe('a citation in Markdown', () => {
  const cited = (words: string) => markdownCitations([{ claim: suggested(words), header: {} }]);

  it('makes no link and no image of what the article says', () => {
    assert.equal(cited('[see](https://x.example)'), '\\[see\\](https\\://x.example)');
    assert.equal(cited('![](a.png)'), '\\!\\[\\](a.png)');
    assert.equal(cited('<https://x.example>'), '\\<https\\://x.example\\>');
    assert.equal(cited('at www.x.example'), 'at www\\.x.example');
    assert.equal(cited('mailto:ana@x.example'), 'mailto\\:ana\\@x.example');
    assert.equal(cited('&#91;see&#93;'), '\\&\\#91;see\\&\\#93;');
  });

  it('makes no list, heading, rule or code of it', () => {
    assert.equal(cited('- a point'), '\\- a point');
    assert.equal(cited('2. a point'), '2\\. a point');
    assert.equal(cited('# loud'), '\\# loud');
    assert.equal(cited('--- `rm`'), '\\--- \\`rm\\`');
    assert.equal(cited('a_b*c*'), 'a\\_b\\*c\\*');
  });

  it('leaves plain sentences readable', () => {
    const words = '“Mr. Vell said so – twice (in May, at 12:30 p.m.),” 50% of them agreed.';
    assert.equal(cited(words), words.replace('12:30', '12\\:30'));
  });

  it('says the words of any text when its backslashes are taken for what they are', () => {
    const specials = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>()#+-.!~|$&@: wW1a') });
    fc.assert(
      fc.property(fc.oneof(specials, fc.string()), (words) => {
        const unescaped = cited(words).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        assert.equal(unescaped, words.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('leaves no special character of any text without a backslash', () => {
    const specials = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&@!ab ') });
    fc.assert(
      fc.property(specials, (words) => {
        const rest = cited(words).replace(/\\[\s\S]/g, '');
        assert.equal(/[\\`*_[\]<>&@!]/.test(rest), false);
      }),
    );
  });
});
