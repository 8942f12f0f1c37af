import type { Codebook } from '../codebook/codebook.ts';

/** A sidecar or codebook that differs from the last commit. No text, no file. */
export interface ChangedFile {
  readonly is: 'sidecar' | 'codebook';
  /** Its path in the repository. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What a sidecar's stances mean now; the default one for a codebook. */
  readonly codebook: Codebook;
}

/** How the article of a sidecar is called: its file name. */
export function articleName({ path }: ChangedFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.claims\.yaml$/, '');
}
