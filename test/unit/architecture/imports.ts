import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.join(import.meta.dirname, '../../../src');

/** One import of a source. */
export interface Import {
  /** The path of the source below src, with `/`. */
  readonly file: string;
  /** The first part of that path. */
  readonly layer: string;
  /** What is imported, as it is written. */
  readonly of: string;
}

/** The paths of all sources below src, with `/`. */
export const sourceFiles: readonly string[] = readdirSync(source, {
  recursive: true,
  encoding: 'utf8',
})
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

/** All imports of all sources. */
export const imports: readonly Import[] = sourceFiles.flatMap(importsOf);

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b(?:[^;']*\bfrom)? '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  const layer = file.split('/')[0] ?? '';
  return [...statements].map(([, fixed, loaded]) => ({ file, layer, of: fixed ?? loaded ?? '' }));
}
