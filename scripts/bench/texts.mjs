import { readdir, readFile } from 'node:fs/promises';
import { inRepository } from '../repository.mjs';
import { Refused } from '../resources.mjs';

/** The texts of a JSONL file, one object with `text` a line; without a file, the project's samples. */
export async function readTexts(file) {
  if (file === undefined) return samples();
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line).text);
  } catch (error) {
    throw new Refused(`${file} cannot be read as JSONL: ${error.message}`, 2);
  }
}

async function samples() {
  const files = (await readdir(inRepository('samples'))).filter((file) => file.endsWith('.txt'));
  return Promise.all(files.sort().map((file) => readFile(inRepository('samples', file), 'utf8')));
}

/** A text of a length, made of others one after the other, again and again. */
export function repeated(texts, length) {
  const all = `${texts.join('\n\n')}\n\n`;
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}
