import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { type Confidence, hoverCard } from '../../../src/core/corpus/hoverCard.ts';
import { span } from '../../../src/core/text/span.ts';
import { Speakers } from '../../../src/session/speakers.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { brenn, official, stored, suggested, vell } from './claims.ts';
import { listingOf } from './listingOf.ts';

const text = 'The dam will hold, he said on Monday.';

function cardOf(claim: Claim, ...elsewhere: readonly Claim[]) {
  const speakers = new Speakers();
  speakers.put(listingOf('a.txt', [claim]));
  speakers.put(listingOf('b.txt', elsewhere));
  return hoverCard<string>(claim, {
    article: 'a.txt',
    text,
    codebook: defaultCodebook,
    ofActor: claim.actor ? speakers.by(claim.actor, 'a.txt' as ArticleUri) : [],
  });
}

function found(confidence: number, more: object = {}): Claim {
  const claim = suggested('The dam will hold', vell);
  return { ...claim, found: { ...claim.found, confidence, ...more } };
}

describe('the card of a claim', () => {
  it('has what its record says', () => {
    const fields = { stance: 'opposes', target: 'dam', note: 'see page 2', by: 'ana' };
    const card = cardOf(stored('x', fields, vell));
    assert.deepEqual(
      [card.stance?.id, card.actor, card.target, card.note],
      ['opposes', 'Marta Vell', 'About dam', 'see page 2'],
    );
    assert.deepEqual(card.address, { article: 'a.txt', key: 'x' });
    assert.deepEqual(card.stances, defaultCodebook.stances);
    assert.equal(card.grounds, undefined);
  });

  it('says why the engine found it, in the words of the article', () => {
    const card = cardOf(found(0.95, { source: span(19, 21), cue: span(22, 26) }));
    assert.deepEqual(card.grounds, {
      kind: 'direct',
      source: 'he',
      cue: 'said',
      confidence: 'sure',
    });
    assert.equal(card.stance, undefined);
  });

  it('says how sure that is, in four steps', () => {
    const steps: readonly [number, Confidence][] = [
      [1, 'sure'],
      [0.7, 'likely'],
      [0.5, 'unsure'],
      [0.05, 'doubtful'],
    ];
    for (const [confidence, step] of steps)
      assert.equal(cardOf(found(confidence)).grounds?.confidence, step);
  });

  it('leads to what the same actor said on the same target', () => {
    const card = cardOf(
      stored('x', { stance: 'opposes', target: 'dam' }, vell),
      stored('same', { stance: 'supports', target: 'dam' }, { ...vell, name: 'marta  VELL' }),
      stored('other target', { stance: 'supports', target: 'ferry' }, vell),
      stored('no target', { stance: 'supports' }, vell),
      stored('other actor', { stance: 'supports', target: 'dam' }, brenn),
      stored('not tagged', { target: 'dam' }, vell),
    );
    assert.deepEqual(
      card.others.map(({ address }) => address),
      [{ article: 'b.txt', key: 'same' }],
    );
    assert.equal(card.moreOthers, 0);
  });

  it('shows five of those and counts the others', () => {
    const many = Array.from({ length: 8 }, (_, i) => stored(`c${i}`, { stance: 'mixed' }, vell));
    const card = cardOf(suggested('x', vell), ...many);
    assert.deepEqual([card.others.length, card.moreOthers], [5, 3]);
  });

  it('takes a role for another actor in another article', () => {
    const others = stored('same', { stance: 'supports' }, official);
    assert.deepEqual(cardOf(suggested('x', official), others).others, []);
  });
});
