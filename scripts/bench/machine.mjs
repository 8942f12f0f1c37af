import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { inRepository } from '../repository.mjs';

/** What figures are worth nothing without: the machine, how busy it is, and which code it ran. */
export function machine() {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0].toFixed(1);
  return [
    `${processor.model}, ${os.cpus().length} cores, ${memory} GB, ${os.platform()}, load ${load}`,
    `Node ${process.version}, commit ${commit()}, production build, one thread`,
  ].join('\n');
}

function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: inRepository(), encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src') === '' ? '' : ' with changes in src';
    return git('rev-parse', '--short', 'HEAD') + changed;
  } catch {
    return 'unknown: no git here';
  }
}
