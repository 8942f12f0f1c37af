import assert from 'node:assert/strict';
import {
  actorAt,
  actorPlacesIn,
  isSameActor,
  isSameElsewhere,
  placesOfActor,
} from '../../../src/core/annotation/actorPlaces.ts';
import { span } from '../../../src/core/text/span.ts';
import { official, vell } from '../corpus/claims.ts';
import { annotationsOf, wordsAt } from './articles.ts';

const text = [
  'Marta Vell came late. “The ferry must stay,” she said.',
  '',
  '“Nobody asked us,” said Owen Strand. Vell left.',
  '',
].join('\n');
const annotations = annotationsOf(text);

function at(words: string) {
  const offset = text.indexOf(words) + 1;
  const place = actorAt(annotations, span(offset, offset));
  return place && [place.is, place.actor.name, wordsAt(text, place.span)];
}

describe('the actor at the cursor', () => {
  it('is whom a name means', () => {
    assert.deepEqual(at('Vell left'), ['mention', 'Marta Vell', 'Vell']);
  });

  it('is who is said to speak, where that is a pronoun', () => {
    assert.deepEqual(at('she said'), ['source', 'Marta Vell', 'she']);
  });

  it('is who makes the claim, in the words of one', () => {
    assert.deepEqual(at('ferry'), ['claim', 'Marta Vell', '“The ferry must stay,”']);
  });

  it('is who makes the claim, at the words that attribute it', () => {
    assert.deepEqual(at('said Owen'), ['claim', 'Owen Strand', 'said']);
  });

  it('is nobody elsewhere', () => {
    assert.equal(at('came late'), undefined);
  });
});

describe('the places of an actor', () => {
  it('are its names, pronouns that speak, and claims, in the order of the text', () => {
    const places = placesOfActor(annotations.claims, actorPlacesIn(annotations), (actor) =>
      isSameActor(actor, vell),
    );
    assert.deepEqual(
      places.map(({ is, span: place }) => [is, wordsAt(text, place)]),
      [
        ['mention', 'Marta Vell'],
        ['claim', '“The ferry must stay,”'],
        ['source', 'she'],
        ['mention', 'Vell'],
      ],
    );
  });

  it('are in other articles for a name, and not for a role', () => {
    assert.equal(isSameElsewhere(vell, { kind: 'name', name: 'marta vell' }), true);
    assert.equal(isSameElsewhere(official, official), false);
    assert.equal(isSameActor(official, official), true);
  });
});
