import assert from 'node:assert/strict';
import { adjustSpans } from '../../../src/core/annotation/adjustSpans.ts';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { span } from '../../../src/core/text/span.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text =
  'It was loud. “The ferry must stay in the old town,” said Marta Vell.\n\n“It goes,” said Ada Brenn.\n';

async function openSession() {
  const { files, ...ports } = memoryPorts();
  files.texts.set(article, text);
  const session = new Session({ files, ...ports });
  await session.open(article, text);
  const claims = () => session.articles.annotationsOf(article)?.claims ?? [];
  const claim = (words: string): Claim =>
    claims().find(({ quote }) => quote.includes(words)) ?? assert.fail(`no “${words}”`);
  const subject = (words: string) =>
    session.choose(article, claim(words).key) ?? assert.fail('no subject');
  const anchors = (...words: readonly string[]) =>
    session.articles.anchorsAt(
      article,
      words.map((one) => span(text.indexOf(one), text.indexOf(one) + one.length)),
    );
  const stored = () => files.texts.get(sidecar);
  return { session, claims, claim, subject, anchors, stored };
}

const supports = 'supports' as StanceId;

describe('the boundaries of a suggestion', () => {
  it('store it with the new words and the actor that was shown', async () => {
    const { session, claims, subject, anchors, stored } = await openSession();
    const words = 'The ferry must stay in the old town';
    const decision = {
      type: 'reanchor',
      claim: subject('ferry'),
      anchors: anchors(words),
    } as const;
    await session.decide(article, decision, '');
    assert.match(stored() ?? '', /actor: "Marta Vell"\n {4}spans:\n {6}- quote: "The ferry must/);
    assert.deepEqual(
      claims().map(({ quote }) => quote),
      [words, '“It goes,”'],
    );
    await session.undo();
    assert.equal(stored(), undefined);
  });

  it('do not let it turn up again where little of it is left', async () => {
    const { session, claims, subject, anchors, stored } = await openSession();
    const decision = {
      type: 'reanchor',
      claim: subject('ferry'),
      anchors: anchors('The ferry'),
    } as const;
    await session.decide(article, decision, '');
    assert.deepEqual(
      claims().map(({ quote }) => quote),
      ['The ferry', '“It goes,”'],
    );
    assert.match(stored() ?? '', /claims:\n[\s\S]*dismissed:\n {2}- quote: "“The ferry must stay/);
    await session.undo();
    assert.equal(stored(), undefined);
  });

  it('may have several pieces', async () => {
    const { session, claim, subject, anchors } = await openSession();
    const pieces = anchors('It was loud.', 'The ferry must stay');
    await session.decide(
      article,
      { type: 'reanchor', claim: subject('ferry'), anchors: pieces },
      '',
    );
    assert.equal(claim('ferry').quote, 'It was loud. … The ferry must stay');
    assert.equal(claim('ferry').spans.length, 2);
  });

  it('leave one record, where it is tagged while they are on their way', async () => {
    const { session, claims, subject, anchors } = await openSession();
    const [first, second] = [subject('ferry'), subject('ferry')];
    const words = anchors('The ferry must stay in the old town');
    await Promise.all([
      session.decide(article, { type: 'reanchor', claim: first, anchors: words }, ''),
      session.decide(article, { type: 'tag', claim: second, stance: supports }, ''),
    ]);
    const [claim, ...others] = claims().filter(({ status }) => status === 'stored');
    assert.equal(others.length, 0);
    assert.ok(claim?.status === 'stored' && claim.stance?.id === supports);
    assert.equal(claim.quote, 'The ferry must stay in the old town');
  });
});

describe('the boundaries of a stored claim', () => {
  it('change its own lines, its id and stance kept, step by step and back', async () => {
    const { session, claim, subject, stored } = await openSession();
    await session.decide(article, { type: 'tag', claim: claim('ferry').key, stance: supports }, '');
    const before = stored() ?? '';
    for (let step = 0; step < 3; step += 1) {
      const spans = adjustSpans(text, claim('ferry').spans, 'end', 'shrink') ?? [];
      const anchors = session.articles.anchorsAt(article, spans);
      await session.decide(article, { type: 'reanchor', claim: subject('ferry'), anchors }, '');
    }
    assert.equal(claim('ferry').quote, '“The ferry must stay in the');
    const head = (one = '') => one.slice(0, one.indexOf('spans:'));
    assert.equal(head(stored()), head(before));
    for (let step = 0; step < 3; step += 1) await session.undo();
    assert.equal(stored(), before);
  });
});

describe('a note', () => {
  it('is kept in the record of its claim, changed, removed and put back', async () => {
    const { session, claim, stored } = await openSession();
    const note = (words: string | null) =>
      session.decide(article, { type: 'note', claim: claim('ferry').key, note: words }, '');
    await note('see “minutes”');
    const noted = stored() ?? '';
    assert.match(noted, /actor: "Marta Vell"\n {4}note: "see “minutes”"\n {4}spans/);
    await note(null);
    assert.equal(stored(), noted.replace('    note: "see “minutes”"\n', ''));
    await session.undo();
    assert.equal(stored(), noted);
  });
});
