import { median, timed } from './timing.mjs';

const lengths = [250_000, 1_000_000];
const rounds = 3;

const inputs = [
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['one endless sentence', 'the plan which he said was '],
  ['capitalised words', 'Anna Berg '],
  ['nested marks', '“‘'],
  ['one-character paragraphs', 'x\n'],
  ['paragraphs that never close', '“a\n'],
  ['cue verbs', 'said '],
];

/** Milliseconds for each MB at two lengths: the same where time is linear. */
export function timeHostileInputs({ analyse, defaultCodebook }) {
  return inputs.map(([name, unit]) => {
    const [short, long] = lengths.map((length) => {
      const text = unit.repeat(length / unit.length);
      const times = Array.from({ length: rounds }, () =>
        timed(() => analyse(text, defaultCodebook)),
      );
      return (median(times) / length) * 1_000_000;
    });
    return `${name}: ${short.toFixed(0)} ms/MB at 250 KB, ${long.toFixed(0)} ms/MB at 1 MB`;
  });
}
