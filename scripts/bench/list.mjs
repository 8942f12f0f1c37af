import { defaultCodebook } from '../../src/core/codebook/codebook.ts';
import { unpackSummary } from '../../src/core/corpus/packedSummary.ts';
import { Queues } from '../../src/features/review/queues.ts';
import { ClaimList } from '../../src/session/claimList/claimList.ts';
import { Listing } from '../../src/session/listing.ts';
import { Shelf } from '../../src/session/shelf.ts';
import { packedSummaries } from '../../src/session/summaries.ts';
import { articleFiles, largeFolder } from '../../test/bench/folder/articleFiles.ts';

/** Groupings, and what comes first in each. */
const views = [
  ['actor', 'count'],
  ['stance', 'count'],
  ['article', 'count'],
  ['none', 'count'],
  ['none', 'name'],
];

/**
 * What the list of claims of 10,000 articles takes on the extension host's thread, in Node: in all, and the longest
 * step, which is the longest that nobody else gets a turn. Times of the processor, which other programs lengthen less.
 * So many `different` ones are read; the others say the same in other files, where each role is somebody else.
 */
export function timeList({ articles = 10_000, different = 1000 } = {}) {
  const packedSummaryOf = packedSummaries();
  const packed = Array.from({ length: different }, (_, number) => {
    const { text, sidecar } = articleFiles(largeFolder, number);
    const sources = { text, sidecar, codebook: defaultCodebook };
    return packedSummaryOf({ sources, isAnalysed: true });
  });
  const shelf = new Shelf(() => false);
  const put = (number, contents) =>
    shelf.put(Listing.packed(`file:///news/${number}.txt`, defaultCodebook, packed[contents]));
  const heapBefore = process.memoryUsage().heapUsed;
  const listed = stepped(eachOf(articles, (number) => put(number, number % different)));
  const lines = [
    `${articles} articles of ${largeFolder.claims} decisions and what the engine finds`,
    `unpacking one in full, the floor: ${ms(stepped(eachOf(different, (at) => unpackSummary(packed[at], defaultCodebook))).all / different)}`,
    inWords('putting all of them into lists', listed),
  ];
  for (const [grouping, sorting] of views) {
    const list = new ClaimList({ grouping, sorting, filter: {} });
    const first = stepped(both(list.follow(shelf.listings), list.steps()));
    const rows = stepped(eachOf(1, () => list.rows()));
    put(articles / 2, 7);
    const changed = stepped(list.follow(shelf.listings));
    const rowsAgain = stepped(eachOf(1, () => list.rows()));
    lines.push(
      inWords(`by ${grouping}, ${sorting} first, ${list.counts.total} claims`, first),
      inWords('  its rows', rows),
      inWords('  one article has changed', changed),
      inWords('  its rows', rowsAgain),
      inWords('  the largest group is opened', stepped(opening(list))),
    );
  }
  const queues = new Queues({ articles: { all: () => shelf.listings } });
  const all = { over: 'folder' };
  for (const order of ['leastSure', 'place']) {
    const first = stepped(queues.lookAt(all, order));
    const again = stepped(eachOf(1, () => queues.over(all, order)));
    put(articles / 2, 8);
    const changed = stepped(eachOf(1, () => queues.over(all, order)));
    lines.push(
      inWords(`a review of all, ${orders[order]}`, first),
      inWords('  the same claims once more', again),
      inWords('  one article has changed', changed),
    );
  }
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024;
  lines.push(`heap for all of that, garbage included: ${heap.toFixed(0)} MB`);
  return lines;
}

const orders = { leastSure: 'least sure first', place: 'as the articles go' };

function* opening(list) {
  const [largest] = list
    .rows()
    .filter(({ type, subject }) => type === 'group' && subject.by !== 'further')
    .toSorted((a, b) => b.count - a.count);
  if (largest === undefined) return;
  yield* largest.steps();
  yield largest.children;
}

function* both(one, other) {
  yield* one;
  yield* other;
}

function* eachOf(many, work) {
  for (let at = 0; at < many; at += 1) {
    work(at);
    yield;
  }
}

/** Milliseconds of this thread's processor: of all steps, of the longest. */
function stepped(steps) {
  const started = process.threadCpuUsage();
  let longest = 0;
  for (;;) {
    const before = process.threadCpuUsage();
    const { done } = steps.next();
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    if (done) break;
  }
  const { user, system } = process.threadCpuUsage(started);
  return { all: (user + system) / 1000, longest };
}

function inWords(what, { all, longest }) {
  return `${what}: ${ms(all)}, the longest step ${ms(longest)}`;
}

function ms(milliseconds) {
  return `${milliseconds.toFixed(1)} ms`;
}
