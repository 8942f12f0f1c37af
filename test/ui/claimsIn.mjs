import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inRepository } from '../../scripts/repository.mjs';

/**
 * The claims of an article as the command line finds them, in the order of the text: words as the sidebar shows
 * them, actor and confidence.
 *
 * @returns {Promise<{ words: string, actor: string, confidence: number }[]>}
 */
export async function claimsIn(file) {
  const program = [inRepository('dist/cli.js'), 'extract', file];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  const text = await readFile(file, 'utf8');
  return JSON.parse(stdout).claims.map(({ spans, actor, confidence }) => ({
    words: spans.map(([start, end]) => text.slice(start, end)).join(' … '),
    actor,
    confidence,
  }));
}
