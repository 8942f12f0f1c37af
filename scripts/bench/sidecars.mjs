import { bundled } from './bundled.mjs';
import { median, quantile, timed } from './timing.mjs';

const entry = `
  export { parseDocument } from 'yaml';
  export { resolveAll } from './anchor/resolve.ts';
  export { createAnchors } from './anchor/create.ts';
  export { defaultCodebook } from './codebook/codebook.ts';
  export { changeClaim } from './sidecar/changeClaim.ts';
  export { checkAgainstCodebook } from './sidecar/checkAgainstCodebook.ts';
  export { insertClaim } from './sidecar/editSidecar.ts';
  export { parseSidecar } from './sidecar/parseSidecar.ts';
  export { ArticleText } from './text/articleText.ts';
  export { applyEdits } from './text/span.ts';
`;

const claimsInSidecars = [20, 2000];
const parsings = 21;
/** Milliseconds of reading before the clock counts. */
const warmUp = 1000;
const tags = 60;
const orphans = 200;
const articles = [6_000, 20_000, 50_000];
const quotes = [30, 80, 160, 300];

/** What it costs to read a sidecar, to tag in it, and to look for claims that are gone. */
export async function timeSidecars(textOf) {
  const { exports: core } = await bundled('sidecars', entry, 'src/core');
  return [
    ...claimsInSidecars.map((claims) => timeReading(core, claims)),
    timeTagging(core, claimsInSidecars.at(-1)),
    ...articles.map((length) => timeOrphans(core, textOf, length)),
  ];
}

/** Reading in full, with its checks, beside what the YAML library alone takes for the same text. */
function timeReading(core, claims) {
  const { parseDocument, parseSidecar, checkAgainstCodebook, defaultCodebook } = core;
  const text = sidecarOf(core, claims);
  const round = () => {
    const library = timed(() => parseDocument(text));
    const own = timed(() => checkAgainstCodebook(parseSidecar(text).sidecar, defaultCodebook));
    return { own, ratio: own / library };
  };
  for (let spent = 0; spent < warmUp; ) spent += timed(round);
  const rounds = Array.from({ length: parsings }, round);
  const own = median(rounds.map((one) => one.own));
  const ratio = median(rounds.map((one) => one.ratio));
  return `${claims} claims: read and checked in ${own.toFixed(1)} ms, ${ratio.toFixed(2)} times parseDocument of yaml`;
}

/** The new text of a sidecar after a stance changes, and after a claim is added. */
function timeTagging({ parseSidecar, changeClaim, insertClaim, applyEdits, ...core }, claims) {
  const text = sidecarOf({ applyEdits, insertClaim, parseSidecar, ...core }, claims);
  const file = parseSidecar(text);
  const anchors = [{ quote: 'a new claim', before: '', after: '' }];
  const times = Array.from({ length: tags }, (_, tag) =>
    timed(() => {
      const { id } = file.sidecar.claims[(tag * 37) % claims];
      const edits =
        tag % 2 === 0
          ? changeClaim(text, file, id, { stance: 'supports' }).edits
          : insertClaim(text, file, { id: 'new', anchors }, () => 0, 1);
      applyEdits(text, edits);
    }),
  );
  return `${claims} claims: a tag in ${median(times).toFixed(2)} ms, ${quantile(times, 0.95).toFixed(2)} ms at the 95th percentile, parsed before`;
}

/** Looking for quotes of several lengths in an article that has none of them. */
function timeOrphans({ ArticleText, createAnchors, resolveAll }, textOf, length) {
  const [old, now] = [shuffled(textOf(length), 1), shuffled(textOf(length), 2)];
  const source = new ArticleText(old);
  const random = randomNumbers(3);
  const records = Array.from({ length: orphans }, (_, at) => {
    const quote = quotes[at % quotes.length];
    const start = Math.floor(random() * (old.length - quote));
    return { anchors: createAnchors(source, [{ start, end: start + quote }]) };
  });
  let found = 0;
  const times = Array.from({ length: 9 }, () =>
    timed(() => {
      const resolutions = resolveAll(new ArticleText(now), records);
      found = resolutions.filter(({ state }) => state !== 'orphan').length;
    }),
  );
  return `${orphans} lost claims in ${length / 1000} KB: ${median(times).toFixed(0)} ms${found > 0 ? `, ${found} of them found` : ''}`;
}

/** A sidecar with so many claims on an article of as many lines. */
function sidecarOf({ parseSidecar, insertClaim, applyEdits }, claims) {
  const one = (number) => ({
    id: `id${number}`,
    actor: 'Marta Vell',
    stance: 'opposes',
    by: 'ana',
    anchors: [
      {
        quote: `“Nobody called us before the gates had closed for the ${number}th time,”`,
        before: 'iver as dam begins to fill.\n\n',
        after: ' Vell told reporters on the quay',
        at: `${2 * number + 1}:1-${2 * number + 1}:70`,
      },
    ],
  });
  const head = applyEdits(
    '',
    insertClaim('', parseSidecar(''), one(0), () => 0, 1),
  );
  const record = head.slice(head.indexOf('  - id'));
  const others = Array.from({ length: claims - 1 }, (_, at) =>
    record.replace('id0', `id${at + 1}`).replace('0th', `${at + 1}th`),
  );
  return [head, ...others].join('\n');
}

/** The words of a text in another order, always the same for a number. */
function shuffled(text, seed) {
  const random = randomNumbers(seed);
  const words = text.split(' ').map((word) => ({ word, place: random() }));
  return words
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

/** Numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
