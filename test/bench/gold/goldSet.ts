import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldArticle } from '../score/goldArticle.ts';
import { parseMarkup } from './markup.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/gold');

/** The project's own gold articles, by name. */
export function goldSet(): readonly GoldArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .map((file) =>
      parseMarkup(path.basename(file, '.txt'), readFileSync(path.join(folder, file), 'utf8')),
    );
}
