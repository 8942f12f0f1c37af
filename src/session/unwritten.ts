import type { YamlUri } from './uris.ts';

/** A sidecar or codebook that is not on disk yet as it was decided. */
export interface Unwritten {
  readonly uri: YamlUri;
  /** What the file held when that was decided; undefined where there was none. */
  readonly before: string | undefined;
  /** What it is to hold; undefined where it is to go. */
  readonly after: string | undefined;
}

/** An entry that was itself cut by the crash says nothing: its file had not been touched yet. */
export function parseUnwritten(json: string | undefined): Unwritten | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isEntry(value)
      ? { uri: value.uri, before: value.before, after: value.after }
      : undefined;
  } catch {
    return undefined;
  }
}

/** JSON leaves out what is undefined. */
function isEntry(value: unknown): value is Pick<Unwritten, 'uri'> & Partial<Unwritten> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    ('before' in value || 'after' in value) &&
    (!('before' in value) || typeof value.before === 'string') &&
    (!('after' in value) || typeof value.after === 'string')
  );
}
