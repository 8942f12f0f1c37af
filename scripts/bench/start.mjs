import { execFileSync } from 'node:child_process';
import { median } from './timing.mjs';

const starts = 9;

/** Loading the engine and analysing a first article, in new processes. */
export function timeFirstAnalysis({ file }, text) {
  const program = `
    const started = performance.now();
    const { analyse, defaultCodebook } = await import(${JSON.stringify(file)});
    const loaded = performance.now();
    analyse(${JSON.stringify(text)}, defaultCodebook);
    console.log(loaded - started, performance.now() - started);
  `;
  const runs = Array.from({ length: starts }, () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    return output.split(' ').map(Number);
  });
  const [loaded, analysed] = [0, 1].map((at) => median(runs.map((run) => run[at])).toFixed(1));
  return `${analysed} ms to the first analysis in a new process (${text.length} characters), ${loaded} ms of it loading`;
}
