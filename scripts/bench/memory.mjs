import { execFileSync } from 'node:child_process';
import { hostileTexts } from './hostile.mjs';

/** Characters of the text that a process has read before it is measured. */
const readBefore = 30_000;

/**
 * Memory of an analysis and of the state for following edits, as multiples of the text at two bytes a
 * character. What it needs: the most that was alive at once. What it keeps: the result. By how much a process
 * grows: with the garbage that nobody had to collect yet. The process has read an ordinary text before: what is
 * made and compiled once is no part of it, and as much as what an article of 100 KB keeps.
 */
export function measureMemory({ file }, textOf) {
  const engine = { file, ordinary: textOf(readBefore) };
  const ordinary = [
    ['100 KB', textOf(100_000)],
    ['1 MB', textOf(1_000_000)],
  ];
  const hostile = hostileTexts(1_000_000).map(([name, text]) => [`1 MB of ${name}`, text]);
  const measure = (action, name, text) => {
    const { kept, growth } = resultOf(engine, action, text);
    const needed = Math.max(kept, mostAlive(engine, action, text));
    const times = (bytes) => timesText(bytes, text).toFixed(1);
    return `${name}: ${action} needs ${times(needed)} times the text and keeps ${times(kept)}; the process grows by ${times(growth)}`;
  };
  return [
    ...ordinary.map(([name, text]) => measure('analyse', name, text)),
    ...[...ordinary, ...hostile].map(([name, text]) => measure('startAnalysis', name, text)),
  ];
}

/** How many times a long text an analysis of it, or the state for edits, keeps. */
export function timesKept({ file }, action, textOf) {
  const text = textOf(1_000_000);
  return timesText(resultOf({ file, ordinary: textOf(readBefore) }, action, text).kept, text);
}

function timesText(bytes, text) {
  return bytes / (2 * text.length);
}

function resultOf(engine, action, text) {
  return run(program(engine, action), text, ['--expose-gc']).result;
}

/** The largest heap after any collection, where all garbage is collected each time a megabyte was used. */
function mostAlive(engine, action, text) {
  const options = ['--expose-gc', '--trace-gc', '--gc-global', '--max-semi-space-size=1'];
  const { before, lines } = run(program(engine, action), text, options);
  const sizes = lines.flatMap((line) => / -> ([\d.]+) \([\d.]+\) MB/.exec(line)?.[1] ?? []);
  return Math.max(...sizes.map(Number)) * 2 ** 20 - before;
}

/** Says how large the heap is, does the one thing, and says what came of it. */
function program({ file, ordinary }, action) {
  return `
    import { readFileSync } from 'node:fs';
    import * as engine from ${JSON.stringify(file)};
    const text = readFileSync(0, 'utf8');
    for (let time = 0; time < 3; time += 1)
      engine.startAnalysis(${JSON.stringify(ordinary)}, engine.defaultCodebook);
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
