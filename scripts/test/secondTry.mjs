import { toLine } from '../counts.mjs';
import { runRound } from './rounds.mjs';

/** More failures than this are no accident. */
const accidents = 5;

/**
 * Runs the stages once more, one after the other with nothing beside them, of which a few tests failed while
 * they drove a VS Code: on a busy machine, a window may lose a key or come late. What passes then counts as
 * passed, and is named in the end as what passed at the second try only.
 *
 * @param {readonly object[]} results of the first try
 * @param {readonly object[]} stages all of them
 * @returns the results with those of the second try in place of the first, and a line for each second try
 */
export async function tryAgain(resources, results, stages, show) {
  const lines = [];
  const settled = [];
  for (const result of results) {
    const stage = stages.find(({ name }) => name === result.name);
    if (!isWorthIt(result, stage)) {
      settled.push(result);
      continue;
    }
    const { inFailedFiles } = result.counts;
    const run = (part, print) => stage.run(part, print, inFailedFiles?.files);
    const round = [{ name: `${stage.name}, second try`, run }];
    const [again] = await runRound(resources, round, { atOnce: 1, show });
    const counts = inFailedFiles ? inPlaceOf(result.counts, again.counts) : again.counts;
    settled.push({ ...result, counts, said: `${result.said}\n${again.said}` });
    lines.push(
      `${stage.name}: ${result.counts.failed} failed at the first try, ${again.counts.failed} at the second, alone (${toLine(again.counts)})`,
    );
  }
  return { results: settled, lines };
}

function isWorthIt({ counts }, stage) {
  return stage?.host !== undefined && counts.failed > 0 && counts.failed <= accidents;
}

/** The counts of a first try with the second's for the files that it ran. */
function inPlaceOf({ inFailedFiles, ...first }, second) {
  const part = (how) => first[how] - inFailedFiles.counts[how] + second[how];
  return { passed: part('passed'), failed: part('failed'), skipped: part('skipped') };
}
