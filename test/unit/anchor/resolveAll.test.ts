import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { resolveAll } from '../../../src/core/anchor/resolve.ts';
import type { Anchor } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';
import { goldSet } from '../../bench/gold/goldSet.ts';
import { anchorsOf, harbour, strike } from './storedClaim.ts';

describe('the claims of one sidecar', () => {
  const twin = 'The port stays closed until we are paid.';
  const twins = `First he said: ${twin} Then again: ${twin} Nobody answered.\n`;
  const first = createAnchors(new ArticleText(twins), [span(15, 15 + twin.length)]);
  const second = createAnchors(new ArticleText(twins), [span(68, 68 + twin.length)]);

  it('do not land on one place', () => {
    const edited = twins.replace(`${twin} Then again: `, '');
    const states = resolveAll(new ArticleText(edited), [
      { anchors: first },
      { anchors: second },
    ]).map(({ state }) => state);
    assert.deepEqual(states, ['exact', 'orphan']);
  });

  it('may share a place that they shared before', () => {
    const edited = `News. ${twins}`;
    const inner = createAnchors(new ArticleText(twins), [span(19, 45)]);
    const resolutions = resolveAll(new ArticleText(edited), [
      { anchors: first },
      { anchors: inner },
    ]);
    assert.deepEqual(
      resolutions.map(({ state }) => state),
      ['moved', 'moved'],
    );
  });

  it('may do so though one was stored before the text moved and the other after', () => {
    const whole = anchorsOf(harbour, strike);
    const edited = `Correction: see below.\n\n${harbour}`;
    const part = anchorsOf(edited, 'abandon its strike');
    const states = (of: readonly (readonly Anchor[])[]) =>
      resolveAll(
        new ArticleText(edited),
        of.map((anchors) => ({ anchors })),
      ).map(({ state }) => state);
    assert.deepEqual(states([whole, part]), ['moved', 'exact']);
    assert.deepEqual(states([part, whole]), ['exact', 'moved']);
  });

  it('are settled the surest first, in whatever order they are stored', () => {
    const edited = twins
      .replace('Then again', 'Once more')
      .replace('First he said', 'Then he said');
    const resolutions = resolveAll(new ArticleText(edited), [
      { anchors: second },
      { anchors: first },
    ]);
    const starts = resolutions.map((one) => one.state !== 'orphan' && one.spans[0]?.start);
    assert.deepEqual(starts, [edited.lastIndexOf(twin), edited.indexOf(twin)]);
  });

  it('are given up in bounded time where hundreds are lost in a long article', () => {
    const article = new ArticleText(harbour.repeat(1500));
    const lost = Array.from({ length: 500 }, (_, i) => ({
      anchors: [
        {
          quote: `Nobody in this town has ever said such a thing about ${i} boats and their crews`,
          before: 'a long way before this there was ',
          after: ' and after it comes something else',
          at: `${i + 1}:1-${i + 1}:79`,
        },
      ],
    }));
    const start = performance.now();
    assert.ok(resolveAll(article, lost).every(({ state }) => state === 'orphan'));
    assert.ok(performance.now() - start < 3000);
  });

  it('are given up in less than 100 ms where 200 are lost', () => {
    const prose = goldSet().map(({ text }) => text);
    const article = new ArticleText(prose.join('\n'));
    const lost = Array.from({ length: 200 }, (_, i) => ({
      anchors: [
        {
          quote: `The minister told nobody in the ${i} towns that the union will go on with its strike`,
          before: 'before this there stood something',
          after: ' and behind it something else did',
          at: `${i + 1}:1-${i + 1}:79`,
        },
      ],
    }));
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      assert.ok(resolveAll(article, lost).every(({ state }) => state === 'orphan'));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    assert.ok(Math.min(...times) < 100, `${times} ms of the processor's time`);
  });
});
