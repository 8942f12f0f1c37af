import { execFileSync } from 'node:child_process';

/**
 * Memory of an analysis and of the state for following edits, as multiples of the text at two bytes a
 * character: what stays after garbage collection, and by how much the process had grown at most. Each
 * in a process of its own.
 */
export function measureMemory({ file }, textOf) {
  const inputs = [
    ['100 KB', textOf(100_000)],
    ['1 MB', textOf(1_000_000)],
    ['1 MB of one-character paragraphs', 'x\n'.repeat(500_000)],
  ];
  return inputs.flatMap(([name, text]) =>
    ['analyse', 'startAnalysis'].map((action) => {
      const { kept, peak } = memoryOf(file, action, text);
      const times = (bytes) => `${(bytes / (2 * text.length)).toFixed(1)} times the text`;
      return `${name}: ${action} keeps ${times(kept)}, takes up to ${times(peak)}`;
    }),
  );
}

function memoryOf(file, action, text) {
  const program = `
    import { readFileSync } from 'node:fs';
    import * as engine from ${JSON.stringify(file)};
    const text = readFileSync(0, 'utf8');
    engine.analyse('Anna Berg said it was over.', engine.defaultCodebook);
    globalThis.gc();
    const size = process.resourceUsage().maxRSS;
    const before = process.memoryUsage().heapUsed;
    globalThis.found = engine.${action}(text, engine.defaultCodebook);
    const peak = (process.resourceUsage().maxRSS - size) * 1024;
    globalThis.gc();
    const kept = process.memoryUsage().heapUsed - before;
    console.log(JSON.stringify({ kept, peak }));
  `;
  const options = ['--expose-gc', '--input-type=module', '-e', program];
  return JSON.parse(execFileSync(process.execPath, options, { input: text, encoding: 'utf8' }));
}
