import assert from 'node:assert/strict';
import type { ArticleClaims, SidecarFault } from '../../../src/core/corpus/articleClaims.ts';
import { type ExportScope, tallyExport } from '../../../src/core/export/exportScope.ts';
import { message } from '../../../src/core/messages/message.ts';
import { errorAt } from '../../../src/core/text/problem.ts';
import { span } from '../../../src/core/text/span.ts';
import { brenn, official, stored, suggested, vell } from '../corpus/claims.ts';
import { counted } from '../corpus/listOf.ts';
import { resultOf } from '../resultOf.ts';

const fault: SidecarFault = {
  problem: errorAt(span(0, 1), 'not-a-sidecar', message('not-a-sidecar')),
  at: { line: 1, column: 1 },
};
const articles: readonly ArticleClaims<string>[] = [
  {
    article: 'f:/a/1.txt',
    claims: [stored('one', { stance: 'supports' }, vell), suggested('two', official)],
  },
  { article: 'f:/ab/2.txt', claims: [suggested('three', vell), suggested('four', official)] },
  { article: 'f:/b/3.txt', fault, claims: [suggested('five', brenn)] },
  { article: 'f:/b/4.txt', claims: [] },
];

function tally(scope: ExportScope<string>) {
  return resultOf(tallyExport(counted(articles), scope));
}

describe('what there is to export', () => {
  it('is all claims of the folder but those of articles whose decisions cannot be read', () => {
    assert.deepEqual(tally({ over: 'folder' }), {
      articles: ['f:/a/1.txt', 'f:/ab/2.txt'],
      stored: 1,
      suggested: 3,
      unreadable: ['f:/b/3.txt'],
    });
  });

  it('is what lies in a folder and below, and not in one with a longer name', () => {
    const {
      stored: decided,
      suggested: open,
      unreadable,
    } = tally({ over: 'folder', within: 'f:/a' });
    assert.deepEqual([decided, open, unreadable], [1, 1, []]);
  });

  it('is what an actor says, a role in its own article only', () => {
    const ofName = tally({ over: 'actor', met: { actor: vell, article: 'f:/ab/2.txt' } });
    assert.deepEqual([ofName.stored, ofName.suggested], [1, 1]);
    const ofRole = tally({ over: 'actor', met: { actor: official, article: 'f:/ab/2.txt' } });
    assert.deepEqual([ofRole.articles, ofRole.suggested], [['f:/ab/2.txt'], 1]);
    assert.deepEqual(ofRole.unreadable, ['f:/b/3.txt']);
  });

  it('is what a filter lets pass', () => {
    const supports = tally({ over: 'filter', filter: { stances: ['supports'] } });
    assert.deepEqual([supports.stored, supports.suggested], [1, 0]);
    const here = tally({ over: 'filter', filter: { articles: ['f:/ab/2.txt'] } });
    assert.deepEqual([here.suggested, here.unreadable], [2, []]);
  });
});
