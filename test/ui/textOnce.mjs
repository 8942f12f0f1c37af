import { readFile } from 'node:fs/promises';
import { until } from './until.mjs';

/**
 * The text of a file once it matches, within half a minute; that of one that is not there is empty.
 *
 * @param {string} file
 * @param {RegExp | ((text: string) => boolean)} holds
 */
export async function textOnce(file, holds, missing = `a file that matches ${holds}`) {
  const matches = typeof holds === 'function' ? holds : (text) => holds.test(text);
  let text = '';
  await until(async () => {
    text = await readFile(file, 'utf8').catch(() => '');
    return matches(text);
  }, missing);
  return text;
}
