import { type ReadableSidecar, sidecarIn } from '../sidecar/parseSidecar.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlMap } from '../yaml/tree.ts';
import { columnOf } from '../yaml/wholeLines.ts';
import { reindented } from './alignment.ts';
import { type Fields, fieldsOf, noFields } from './fields.ts';

/** One of the three versions of a sidecar, read. All offsets are in `lines`. */
export interface Version extends Fields {
  /** The comments and blank lines above the first key, which none of them belongs to; all of a text without any key. */
  readonly top: string;
  /** Whole lines, as `alignment.ts` makes them. */
  readonly lines: string;
  readonly file: ReadableSidecar;
  /** Absent in a text without any key. */
  readonly root?: YamlMap;
  /** How far the keys at the top level are indented. */
  readonly column: number;
}

/**
 * Reads whole lines as a sidecar, its keys moved to `column` if that is given; undefined where nobody
 * may write to such a file.
 */
export function readVersion(lines: string, column?: number): Version | undefined {
  const version = versionIn(lines);
  if (version?.root === undefined || column === undefined || version.column === column) {
    return version;
  }
  return versionIn(reindented(lines, column - version.column));
}

function versionIn(lines: string): Version | undefined {
  const yaml = readYaml(lines);
  const file = sidecarIn(lines, yaml);
  if (file.state === 'unreadable' || yaml.state === 'unreadable') return undefined;
  const { root } = yaml;
  if (root?.kind !== 'map') return { ...noFields, top: lines, lines, file, column: 0 };
  const column = columnOf(lines, root.span.start);
  const { fields, tail } = fieldsOf(lines, root.entries);
  const [first, ...others] = fields;
  if (first === undefined) return { fields, tail, top: '', lines, file, root, column };
  const bare = [{ ...first, head: '' }, ...others];
  return { fields: bare, tail, top: first.head, lines, file, root, column };
}
