import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build } from 'esbuild';
import { articleFiles, largeFolder } from '../../test/bench/folder/articleFiles.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { inRepository } from '../repository.mjs';

const megabyte = 1_000_000;
const little = 5;
const much = 100;

/** Without it, V8 lets garbage lie for a while before it collects any, the longer a process runs. */
const littleRoom = '--max-semi-space-size=4';

/** Says at the end how much memory the process had at most, and how long its threads ran. */
const sayUse = `data:text/javascript,process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const { version } = process;
  process.stderr.write(JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime, version }));
})`;

/** `extract --jsonl` as it ships, in one process of a Node: megabytes of input a minute, and memory at most. */
export async function measureExtract(resources, node) {
  const folder = await temporaryFolder(resources, 'bench');
  const program = path.join(folder, 'cli.cjs');
  await build({
    entryPoints: [inRepository('src/cli/main.ts')],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
  });
  const fileOf = async (size) => {
    const file = path.join(folder, `${size}.jsonl`);
    await pipeline(linesOf(size * megabyte), createWriteStream(file));
    return file;
  };
  const [small, large] = [await fileOf(little), await fileOf(much)];
  const { elapsed, cpu, maxRSS, version } = await extract(node, program, large);
  const [least, most] = [
    await extract(node, program, small, littleRoom),
    await extract(node, program, large, littleRoom),
  ];
  const perMinute = (milliseconds) => ((much * 60_000) / milliseconds).toFixed(0);
  const mb = (kilobytes) => `${(kilobytes / 1000).toFixed(0)} MB`;
  return [
    `Node ${version}, ${much} MB of JSON lines, articles of 5 KB, seed ${largeFolder.seed}: ${perMinute(elapsed)} MB a minute by the clock, ${perMinute(cpu / 1000)} MB a minute of processor time, all threads together`,
    `memory at most: ${mb(maxRSS)}`,
    `the same with ${littleRoom}: ${mb(most.maxRSS)}, and ${mb(least.maxRSS)} for ${little} MB: ${(most.maxRSS / least.maxRSS).toFixed(2)} times as much`,
  ];
}

/** Articles as JSON lines, so many bytes of them. */
function* linesOf(bytes) {
  const plan = { ...largeFolder, withoutSidecar: 100 };
  for (let number = 0, left = bytes; left > 0; number += 1) {
    const line = `${JSON.stringify({ id: number, text: articleFiles(plan, number).text })}\n`;
    left -= Buffer.byteLength(line);
    yield line;
  }
}

async function extract(node, program, file, ...options) {
  const started = performance.now();
  const args = [...options, '--import', sayUse, program, 'extract', '--jsonl'];
  const child = spawn(node, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const closed = once(child, 'close');
  await pipeline(createReadStream(file), child.stdin);
  const [status] = await closed;
  if (status !== 0) throw new Error(`extract ended with ${status}: ${said}`);
  return { ...JSON.parse(said), elapsed: performance.now() - started };
}
