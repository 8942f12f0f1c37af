import { median, timed } from './timing.mjs';

const rounds = 7;
/** Milliseconds of reading before the clock counts, so that all have been compiled. */
const warmUp = 2000;
/** Enough text that a round is longer than the clock is coarse. */
const leastCharacters = 100_000;

/** Characters a second of Standpoint and its rivals on the same texts, each warmed up. */
export function compareSpeed({ analyse, defaultCodebook }, rivals, texts) {
  const readers = [
    { name: 'Standpoint', read: (text) => analyse(text, defaultCodebook) },
    ...rivals,
  ];
  const all = enough(texts);
  const characters = all.reduce((sum, text) => sum + text.length, 0);
  // One after the other: in turns, each would collect the garbage of the one before.
  const times = readers.map(({ read }) => {
    const round = () => {
      for (const text of all) read(text);
    };
    for (let spent = 0; spent < warmUp; ) spent += timed(round);
    return Array.from({ length: rounds }, () => timed(round));
  });
  const [own] = times.map(median);
  return readers.map(({ name }, number) => {
    const elapsed = median(times[number]);
    const speed = (characters / elapsed / 1000).toFixed(2);
    const each = (elapsed / all.length).toFixed(2);
    const ratio = number === 0 ? '' : `, Standpoint is ${(elapsed / own).toFixed(1)} times as fast`;
    return `${name}: ${speed} million characters a second, ${each} ms an article${ratio}`;
  });
}

function enough(texts) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Array.from({ length: Math.ceil(leastCharacters / characters) }, () => texts).flat();
}
