import { quantile, timed } from './timing.mjs';

const lengths = [100_000, 1_000_000];
const warmUp = 300;
const keys = 1000;
/** As the session does it. */
const sectionsInSlice = 16;

/** What a typed letter costs at places all over an article: the update, and saying who is who where that changed. */
export function timeTyping(engine, textOf) {
  return lengths.flatMap((length) => {
    const { updates, settles, slices, whole, joined } = typeInto(engine, textOf(length));
    const ms = (times, share) => `${quantile(times, share).toFixed(2)} ms`;
    const name = `${length / 1000} KB`;
    return [
      `${name}: update ${ms(updates, 0.5)} median, ${ms(updates, 0.95)} at the 95th percentile, ${ms(updates, 1)} at most`,
      `${name}: ${settles.length} of ${keys} letters changed who is who: settling ${ms(settles, 0.5)} median, in slices of ${ms(slices, 0.5)} median, ${ms(slices, 0.95)} at the 95th percentile`,
      `${name}: list of everything with places ${ms(joined, 0.5)} median; whole analysis ${ms(whole, 0.5)}`,
    ];
  });
}

function typeInto(engine, start) {
  const { startAnalysis, updateAnalysis, settleAnalysis, analysisOf, defaultCodebook } = engine;
  const times = { updates: [], settles: [], slices: [], joined: [], whole: [] };
  for (let round = 0; round < 5; round += 1) {
    times.whole.push(timed(() => startAnalysis(start, defaultCodebook)));
  }
  let text = start;
  let state = startAnalysis(text, defaultCodebook);
  for (let key = -warmUp; key < keys; key += 1) {
    // Places far apart, the same each time.
    const at = Math.floor((((key + warmUp) * 0.618033988749895) % 1) * text.length);
    text = flat(`${text.slice(0, at)}e${text.slice(at)}`);
    const change = { start: at, oldEnd: at, newEnd: at + 1 };
    const update = timed(() => {
      state = updateAnalysis(state, change, text);
    });
    if (key >= 0) times.updates.push(update);
    if (!state.settled) {
      const slices = [];
      while (!state.settled) {
        slices.push(
          timed(() => {
            state = settleAnalysis(state, sectionsInSlice);
          }),
        );
      }
      if (key >= 0) times.slices.push(...slices);
      if (key >= 0) times.settles.push(slices.reduce((sum, slice) => sum + slice));
    }
    if (key >= 0 && key % 100 === 0) times.joined.push(timed(() => analysisOf(state)));
  }
  return times;
}

/** The same string in one piece: putting it together is the editor's work, not the engine's. */
function flat(text) {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
