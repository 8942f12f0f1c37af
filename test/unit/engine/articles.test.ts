import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import { slice } from './readable.ts';

interface QuotedClaim {
  readonly actor: string | undefined;
  readonly kind: string;
  readonly begins: string;
  readonly pieces: number;
}

function quotedClaims(text: string): readonly QuotedClaim[] {
  return analyse(text, defaultCodebook)
    .claims.filter(({ kind }) => kind !== 'indirect')
    .map(({ actor, kind, spans }) => ({
      actor: actor?.name,
      kind,
      begins: slice(text, spans[0]!).split(' ')[0]!,
      pieces: spans.length,
    }));
}

/** Wire copy as it comes from a website: a headline, no-break spaces, a newsletter’s form in the middle. */
const wireCopy = `Ships That Pass

Vellan and Ostra Share a Strait, Not a Word

With storms closing the northern route, the strait is crowded. But Vellan’s pilots aren’t talking to Ostra’s.

“Our lines are no busier than they were in spring,” said one senior Vellan official. “There is a lot of traffic, but we have not opened a new line.”

On Monday, Ostran Foreign Minister Selim al-Rashad said any Vellan patrol in the bay would be seen as an “act of piracy.” Despite that, The Tarn Courier reported that the ministry is preparing to send more boats.

Clara Whitmore, who served as Vellan ambassador to Ostra between 2003 and 2006, said the old hotline “was a nuisance, but it was a hotline.”

Get The Courier In Your Inbox!

By clicking “Subscribe,” you agree to have read the Terms\u00a0of\u00a0Use and Privacy\u00a0Policy
Thank You!
You are now subscribed to the Morning Tide. We will not share your email with anyone for any reason.

Whitmore said that the coastguards had talked from time to time, but that there was no treaty.

Whitmore said any public talks carried risks. “The danger is that people will think we are partners,” she said. “We have enough trouble with the islands already.”
`;

describe('wire copy from a website', () => {
  it('gives every quotation of a source to its actor, and the newsletter none', () => {
    assert.deepEqual(quotedClaims(wireCopy), [
      { actor: 'senior Vellan official', kind: 'direct', begins: '“Our', pieces: 2 },
      { actor: 'Selim al-Rashad', kind: 'mixed', begins: 'any', pieces: 1 },
      { actor: 'Clara Whitmore', kind: 'mixed', begins: 'the', pieces: 1 },
      { actor: 'Clara Whitmore', kind: 'direct', begins: '“The', pieces: 2 },
    ]);
  });

  it('takes the whole of a reported clause with two parts', () => {
    const { claims } = analyse(wireCopy, defaultCodebook);
    const texts = claims.map(({ span }) => slice(wireCopy, span));
    assert.ok(
      texts.includes('the coastguards had talked from time to time, but that there was no treaty'),
      texts.join('\n'),
    );
  });
});

/** Lies beside the repository on some machines only; the look-alike above always runs. */
const original = new URL('../../../../shared/articles/003_7b145638a681784f.txt', import.meta.url);

if (existsSync(original)) {
  describe('the article that the look-alike stands for', () => {
    it('gives every quotation of a source to its actor', () => {
      assert.deepEqual(quotedClaims(readFileSync(original, 'utf8')), [
        { actor: 'senior U.S. official', kind: 'direct', begins: '“Our', pieces: 2 },
        { actor: 'Walid al-Moualem', kind: 'mixed', begins: 'any', pieces: 1 },
        { actor: 'James Jeffrey', kind: 'mixed', begins: 'the', pieces: 1 },
        { actor: 'James Jeffrey', kind: 'direct', begins: '“The', pieces: 2 },
      ]);
    });
  });
}
