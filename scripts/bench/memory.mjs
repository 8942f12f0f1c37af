import { execFileSync } from 'node:child_process';
import { hostileTexts } from './hostile.mjs';

/**
 * Memory of an analysis and of the state for following edits, as multiples of the text at two bytes a
 * character. What it needs: the most that was alive at once. What it keeps: the result. By how much a new
 * process grows: with the garbage that nobody had to collect yet, and with the compiled code.
 */
export function measureMemory({ file }, textOf) {
  const ordinary = [
    ['100 KB', textOf(100_000)],
    ['1 MB', textOf(1_000_000)],
  ];
  const hostile = hostileTexts(1_000_000).map(([name, text]) => [`1 MB of ${name}`, text]);
  const measure = (action, name, text) => {
    const { kept, growth } = run(program(file, action), text, ['--expose-gc']).result;
    const needed = Math.max(kept, mostAlive(file, action, text));
    const times = (bytes) => (bytes / (2 * text.length)).toFixed(1);
    return `${name}: ${action} needs ${times(needed)} times the text and keeps ${times(kept)}; a new process grows by ${times(growth)}`;
  };
  return [
    ...ordinary.map(([name, text]) => measure('analyse', name, text)),
    ...[...ordinary, ...hostile].map(([name, text]) => measure('startAnalysis', name, text)),
  ];
}

/** The largest heap after any collection, where all garbage is collected each time a megabyte was used. */
function mostAlive(file, action, text) {
  const options = ['--expose-gc', '--trace-gc', '--gc-global', '--max-semi-space-size=1'];
  const { before, lines } = run(program(file, action), text, options);
  const sizes = lines.flatMap((line) => / -> ([\d.]+) \([\d.]+\) MB/.exec(line)?.[1] ?? []);
  return Math.max(...sizes.map(Number)) * 2 ** 20 - before;
}

/** Says how large the heap is, does the one thing, and says what came of it. */
function program(file, action) {
  return `
    import { readFileSync } from 'node:fs';
    import * as engine from ${JSON.stringify(file)};
    const text = readFileSync(0, 'utf8');
    engine.analyse('Anna Berg said it was over.', engine.defaultCodebook);
    globalThis.gc();
    const { rss, heapUsed: before } = process.memoryUsage();
    console.log(JSON.stringify({ before }));
    globalThis.found = engine.${action}(text, engine.defaultCodebook);
    const growth = process.resourceUsage().maxRSS * 1024 - rss;
    globalThis.gc();
    const kept = process.memoryUsage().heapUsed - before;
    console.log(JSON.stringify({ kept, growth }));
  `;
}

/** Runs a program in a process of its own; `lines` are what V8 printed between its two lines. */
function run(code, text, options) {
  const output = execFileSync(process.execPath, [...options, '--input-type=module', '-e', code], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const lines = output.trim().split('\n');
  const first = lines.findIndex((line) => line.startsWith('{'));
  const { before } = JSON.parse(lines[first]);
  return { before, result: JSON.parse(lines.at(-1)), lines: lines.slice(first + 1, -1) };
}
