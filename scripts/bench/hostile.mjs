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

/** What an engine may take too long for, or too much memory, each as a text of about a length. */
export function hostileTexts(length) {
  return inputs.map(([name, unit]) => [name, unit.repeat(length / unit.length)]);
}

/** Milliseconds for each MB at two lengths: the same where time is linear. */
export function timeHostileInputs({ analyse, defaultCodebook }) {
  const [short, long] = lengths.map((length) =>
    hostileTexts(length).map(([, text]) => {
      const times = Array.from({ length: rounds }, () =>
        timed(() => analyse(text, defaultCodebook)),
      );
      return (median(times) / length) * 1_000_000;
    }),
  );
  return inputs.map(
    ([name], at) =>
      `${name}: ${short[at].toFixed(0)} ms/MB at 250 KB, ${long[at].toFixed(0)} ms/MB at 1 MB`,
  );
}
