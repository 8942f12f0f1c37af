import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { type ActorEvidence, likelyActors } from '../../../src/core/choices/likelyActors.ts';
import { likelyStances } from '../../../src/core/choices/likelyStances.ts';
import { likelyTargets } from '../../../src/core/choices/likelyTargets.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { factsOf } from '../../../src/core/corpus/claimFacts.ts';
import type { ActorRef, Mention } from '../../../src/core/engine/analysis.ts';
import { span } from '../../../src/core/text/span.ts';
import { brenn, official, stored, suggested, vell } from '../corpus/claims.ts';

const text = [
  'Owen Strand came with the mayor and Ada Brenn. “Ask Marta Vell,” he said to the crowd.',
  '',
  'Joren Pask and Lia Moor were there too.',
].join('\n');

function named(name: string): ActorRef {
  return { kind: 'name', name };
}

function mention(words: string, actor = named(words)): Mention {
  const start = text.indexOf(words);
  return { span: span(start, start + words.length), actor };
}

const mentions = [
  mention('Owen Strand'),
  mention('Ada Brenn', brenn),
  mention('Marta Vell', vell),
  mention('Joren Pask'),
  mention('Lia Moor'),
];

function quotation(actor?: ActorRef): Claim {
  const words = '“Ask Marta Vell,”';
  const start = text.indexOf(words);
  return { ...suggested(words, actor), spans: [span(start, start + words.length)] };
}

function evidence(more: Partial<ActorEvidence> = {}): ActorEvidence {
  const claim = quotation(named('Owen Strand'));
  return {
    text,
    annotations: { claims: [claim], mentions },
    claim,
    recent: [],
    listed: [],
    elsewhere: new Map(),
    ...more,
  };
}

describe('the actors to choose from', () => {
  it('are those of the paragraph first, the nearest before others, who is named in the claim after them', () => {
    const { inArticle } = likelyActors(evidence());
    assert.deepEqual(inArticle.slice(0, 2), ['Ada Brenn', 'Marta Vell']);
  });

  it('go on with those of the paragraph before, whom a pronoun may mean', () => {
    const start = text.indexOf('Joren Pask');
    const claim = { ...suggested('late', undefined), spans: [span(start + 30, text.length)] };
    const claims = [claim, stored('a', {}, official), stored('b', {}, official)];
    const { inArticle } = likelyActors(evidence({ claim, annotations: { claims, mentions } }));
    assert.deepEqual(inArticle, [
      'Lia Moor',
      'Joren Pask',
      'Marta Vell',
      'Ada Brenn',
      'Owen Strand',
      'senior official',
    ]);
  });

  it('have who makes the claim now last among those of the article', () => {
    assert.equal(likelyActors(evidence()).inArticle.at(-1), 'Owen Strand');
  });

  it('go on with those that claims of the article are given to most often', () => {
    const claims = [
      stored('a', {}, named('Lia Moor')),
      stored('b', {}, named('Lia Moor')),
      stored('c', {}, named('Joren Pask')),
      stored('d', {}, official),
    ];
    const { inArticle } = likelyActors(evidence({ annotations: { claims, mentions } }));
    assert.deepEqual(inArticle.slice(2, 5), ['Lia Moor', 'Joren Pask', 'senior official']);
  });

  it('begin with three that were chosen last, without who makes the claim now', () => {
    const recent = ['Owen Strand', 'Joren Pask', 'Ada Brenn', 'The Port', 'Nils Orr'];
    const likely = likelyActors(evidence({ recent }));
    assert.deepEqual(likely.recent, ['Joren Pask', 'Ada Brenn', 'The Port']);
    assert.deepEqual(likely.inArticle, ['Marta Vell', 'Lia Moor', 'Owen Strand']);
  });

  it('end with the codebook and the folder, by how often they speak there', () => {
    const elsewhere = new Map([
      ['The Wire', 2],
      ['Marta Vell', 1],
      ['Zed', 1],
    ]);
    const { others } = likelyActors(evidence({ elsewhere, listed: ['Nils Orr', 'Ada Brenn'] }));
    assert.deepEqual(others, ['The Wire', 'Zed', 'Nils Orr']);
  });

  it('name nobody twice', () => {
    const everybody = mentions.map(({ actor }) => actor.name);
    const likely = likelyActors(evidence({ recent: everybody, listed: everybody }));
    const all = [...likely.recent, ...likely.inArticle, ...likely.others];
    assert.equal(new Set(all).size, all.length);
  });
});

describe('the targets to choose from', () => {
  const known = ['bridge', 'dam', 'ferry', 'port'];
  const claims = [
    stored('a', { target: 'port' }, brenn),
    stored('b', { target: 'port' }, brenn),
    stored('c', { target: 'ferry' }, vell),
    stored('d', { target: 'gone' }, vell),
  ];

  it('are those of the same actor before others of the article, then the rest', () => {
    const { inArticle, others } = likelyTargets(suggested('x', vell), claims, known, []);
    assert.deepEqual(inArticle, ['ferry', 'port']);
    assert.deepEqual(others, ['bridge', 'dam']);
  });

  it('begin with those that were chosen last and are still there', () => {
    const likely = likelyTargets(suggested('x', vell), claims, known, ['gone', 'dam', 'port']);
    assert.deepEqual(likely.recent, ['dam', 'port']);
    assert.deepEqual(likely.inArticle, ['ferry']);
  });

  it('have the present one not first', () => {
    const claim = claims[2] ?? assert.fail();
    assert.deepEqual(likelyTargets(claim, claims, known, ['ferry']).inArticle, ['port', 'ferry']);
    assert.deepEqual(likelyTargets(claim, claims, known, ['ferry']).recent, []);
  });
});

describe('the stances to choose from', () => {
  const { stances } = defaultCodebook;

  it('begin with the one that the actor took most often on the same target', () => {
    const claims = [
      stored('a', { stance: 'opposes', target: 'dam' }, vell),
      stored('b', { stance: 'opposes', target: 'dam' }, vell),
      stored('c', { stance: 'mixed', target: 'dam' }, vell),
      stored('d', { stance: 'supports', target: 'ferry' }, vell),
      stored('e', { stance: 'supports', target: 'dam' }, brenn),
    ];
    const claim = stored('x', { target: 'dam' }, vell);
    const { likely, others } = likelyStances(stances, claim, claims.map(factsOf), 'neutral');
    assert.equal(likely?.id, 'opposes');
    assert.deepEqual(
      others.map(({ id }) => id),
      ['supports', 'neutral', 'mixed', 'unclear'],
    );
  });

  it('begin with the latest where the actor has taken none', () => {
    assert.equal(likelyStances(stances, suggested('x', vell), [], 'mixed').likely?.id, 'mixed');
    assert.equal(likelyStances(stances, undefined, [], 'mixed').likely?.id, 'mixed');
  });

  it('are in the order of the codebook where the likely one is the present one, or there is none', () => {
    const claim = stored('x', { stance: 'mixed' }, vell);
    for (const latest of ['mixed', 'no-more', undefined]) {
      const { likely, others } = likelyStances(stances, claim, [], latest);
      assert.equal(likely, undefined);
      assert.deepEqual(others, stances);
    }
  });
});
