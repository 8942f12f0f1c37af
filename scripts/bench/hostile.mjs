import { median, timed } from './timing.mjs';

const lengths = [250_000, 1_000_000];
const rounds = 3;

/** What an engine may take too long for, or too much memory: a name, and what to repeat. */
const inputs = [
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['quoted letters', '"a" '],
  ['one endless sentence', 'the plan which he said was '],
  ['capitalised words', 'Anna Berg '],
  ['nested marks', '“‘'],
  ['one-character paragraphs', 'x\n'],
  ['paragraphs that never close', '“a\n'],
  ['cue verbs', 'said '],
];

/** The hostile texts of a length, by their names. */
export function hostileTexts(length) {
  return inputs.map(([name, unit]) => [name, unit.repeat(length / unit.length)]);
}

/** Milliseconds for each MB at two lengths, one after the other: the same where time is linear. */
export function timeHostileInputs({ analyse, defaultCodebook }) {
  const texts = lengths.map((length) => hostileTexts(length));
  return inputs.map(([name], at) => {
    const [short, long] = texts.map((ofLength) => {
      const [, text] = ofLength[at];
      const times = Array.from({ length: rounds }, () =>
        timed(() => analyse(text, defaultCodebook)),
      );
      return (median(times) / text.length) * 1_000_000;
    });
    return `${name}: ${short.toFixed(0)} ms/MB at 250 KB, ${long.toFixed(0)} ms/MB at 1 MB`;
  });
}
