import assert from 'node:assert/strict';
import type { StoredClaim } from '../../../src/core/annotation/annotation.ts';
import { span } from '../../../src/core/text/span.ts';
import { Refusal } from '../../../src/session/refusal.ts';
import { boats, Desk, ferry, text } from './desk.ts';
import { article } from './memory.ts';

/** Says that a claim belongs to these words of the article, one piece for each. */
async function reanchor(desk: Desk, { key }: StoredClaim, ...words: readonly string[]) {
  const spans = words.map((one) => {
    const start = desk.text.indexOf(one);
    return span(start, start + one.length);
  });
  const anchors = desk.session.articles.anchorsAt(article, spans);
  await desk.session.decide(article, { type: 'reanchor', claim: key, anchors }, '');
}

const confirm = (desk: Desk, { key }: StoredClaim) =>
  desk.session.decide(article, { type: 'confirm', claim: key }, '');

describe('an open article that is replaced from outside', () => {
  it('has its claims where they were', async () => {
    const desk = await Desk.open();
    await desk.reload(`${text}\nOne more line.\n`);
    assert.equal(desk.claim(ferry).anchor, 'exact');
  });

  it('has them where they moved to', async () => {
    const desk = await Desk.open();
    await desk.reload(`Late edition.\n\n${text.replaceAll('“', '"').replaceAll('”', '"')}`);
    assert.equal(desk.claim(ferry).anchor, 'moved');
    assert.equal(desk.claim(boats).anchor, 'moved');
  });

  it('has them with the words that changed, and those that ask for a review', async () => {
    const desk = await Desk.open();
    await desk.reload(text.replace('will stay', 'would stay').replace('boats here', 'boats there'));
    const [one, other] = [desk.claim('would stay'), desk.claim(boats)];
    assert.deepEqual([one.anchor, one.needsReview], ['changed', true]);
    assert.deepEqual(one.difference, { removed: ['will'], added: ['would'] });
    assert.deepEqual([other.anchor, other.needsReview], ['changed', false]);
  });

  it('lists those that are gone with their words', async () => {
    const desk = await Desk.open();
    await desk.reload('Nothing of it is left.\n');
    for (const words of [ferry, boats]) assert.equal(desk.claim(words).anchor, 'orphan');
  });

  it('is looked through by words, though an editor told of it as of an edit', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    const [first = '', second = ''] = text.split('\n\n').slice(1);
    desk.type(`${first}\n\n${second}`, `${second}\n\n${first}`);
    await desk.session.reload(article, desk.text);
    assert.equal(desk.claim(ferry).anchor, 'moved');
    assert.equal(desk.claim(boats).anchor, 'moved');
    await desk.save();
    assert.equal(desk.sidecar, before);
  });

  it('changes nothing on disk, and all is as it was when it comes back', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    await desk.reload('Nothing of it is left.\n');
    await desk.reload(text);
    assert.equal(desk.claim(ferry).anchor, 'exact');
    assert.equal(desk.sidecar, before);
  });
});

describe('a claim whose words are gone', () => {
  it('is re-anchored to others, with its id, its stance and all else, and back', async () => {
    const desk = await Desk.open();
    await desk.reload(
      text.replace('“Nobody asked the fishermen who have 12 boats here,”', '“No,”'),
    );
    const before = desk.sidecar;
    const lost = desk.claim(boats);
    await reanchor(desk, lost, '“No,”');
    const now = desk.claim('“No,”');
    assert.deepEqual([now.record.id, now.record.stance], [lost.record.id, 'opposes']);
    assert.equal(now.anchor, 'exact');
    assert.match(desk.sidecar, /quote: "“No,”"\n/);
    await desk.session.undo();
    assert.equal(desk.sidecar, before);
  });

  it('may get several pieces', async () => {
    const desk = await Desk.open();
    await desk.reload(text.replace('12 boats here', '12 boats,” she said, “here'));
    const pieces = ['“Nobody asked the fishermen who have 12 boats,”', '“here,”'];
    await reanchor(desk, desk.claim('Nobody asked'), ...pieces);
    assert.equal(desk.claim('Nobody asked').quote, pieces.join(' … '));
    assert.equal(desk.claim('Nobody asked').anchor, 'exact');
  });

  it('is dismissed by the analyst alone, and comes back by undo', async () => {
    const desk = await Desk.open();
    await desk.reload(text.replace(/“Nobody.*\n/, ''));
    const before = desk.sidecar;
    await desk.save();
    assert.equal(desk.sidecar, before);
    const { key } = desk.claim(boats);
    await desk.session.decide(article, { type: 'dismiss', claim: key }, '');
    assert.doesNotMatch(desk.sidecar, /Nobody asked/);
    await desk.session.undo();
    assert.equal(desk.sidecar, before);
    assert.equal(desk.claim(boats).anchor, 'orphan');
  });

  it('cannot be confirmed', async () => {
    const desk = await Desk.open();
    await desk.reload(text.replace(/“Nobody.*\n/, ''));
    await assert.rejects(confirm(desk, desk.claim(boats)), Refusal);
  });
});

describe('a claim whose words have changed', () => {
  it('is anchored to them when it is confirmed, and asks no more', async () => {
    const desk = await Desk.open();
    await desk.reload(text.replace('will stay', 'will not stay'));
    const before = desk.sidecar;
    await confirm(desk, desk.claim('will not stay'));
    assert.equal(desk.claim('will not stay').anchor, 'exact');
    assert.equal(desk.claim('will not stay').needsReview, false);
    assert.match(desk.sidecar, /stance: supports/);
    await desk.session.undo();
    assert.equal(desk.sidecar, before);
    assert.ok(desk.claim('will not stay').needsReview);
  });

  it('is anchored anew by later saves once it was confirmed', async () => {
    const desk = await Desk.open();
    desk.type('will stay', 'will not stay');
    await desk.save();
    await confirm(desk, desk.claim('will not stay'));
    desk.type('in Oskhaven', 'at Oskhaven');
    await desk.save();
    assert.match(desk.sidecar, /will not stay at Oskhaven/);
    await desk.session.undo();
    assert.match(desk.sidecar, /“The ferry will stay in Oskhaven/);
  });
});
