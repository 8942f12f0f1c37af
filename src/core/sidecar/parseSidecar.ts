import { message } from '../messages/message.ts';
import { errorAt, inOrder, type Problem } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { itemLines } from '../yaml/listLines.ts';
import { readFields } from '../yaml/readFields.ts';
import { readYaml, type YamlReading } from '../yaml/readYaml.ts';
import { entryOf, type YamlItem, type YamlMap, type YamlNode } from '../yaml/tree.ts';
import { versionProblem } from '../yaml/version.ts';
import { layoutOf, type SidecarLayout } from './layout.ts';
import { readAnchor } from './readAnchor.ts';
import { readClaim } from './readClaim.ts';
import {
  type ArticleHeader,
  type ClaimRecord,
  type Dismissal,
  headerKeys,
  type RecordId,
  type Sidecar,
} from './record.ts';

/** A sidecar that can be written to; records with errors are only among the problems. */
export interface ReadableSidecar {
  readonly state: 'readable';
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  /** Every id in the file, those of broken records included. */
  readonly ids: ReadonlySet<RecordId>;
  readonly layout: SidecarLayout;
}

/** A sidecar that nobody may write to. */
export interface UnreadableSidecar {
  readonly state: 'unreadable';
  readonly problems: readonly [Problem, ...Problem[]];
}

export type SidecarFile = ReadableSidecar | UnreadableSidecar;

/**
 * Reads a sidecar. All offsets are UTF-16 units of `text`, with its line ends and byte-order mark as
 * they are. An empty text is an empty sidecar. Throws for no text: what cannot be read is a problem.
 */
export function parseSidecar(text: string): SidecarFile {
  return sidecarIn(text, readYaml(text));
}

/** The sidecar in a text whose YAML was read already, for those who need the YAML too. */
export function sidecarIn(text: string, yaml: YamlReading): SidecarFile {
  if (yaml.state === 'unreadable') return yaml;
  if (yaml.root === undefined) return emptySidecar;
  if (yaml.root.kind !== 'map') {
    return unreadable(errorAt(yaml.root.span, 'not-a-sidecar', message('not-a-sidecar')));
  }
  const problem = versionProblem(yaml.root) ?? shapeProblem(text, yaml.root);
  return problem === undefined ? readSidecar(text, yaml.root) : unreadable(problem);
}

const emptySidecar: ReadableSidecar = {
  state: 'readable',
  sidecar: { article: {}, claims: [], dismissed: [] },
  problems: [],
  ids: new Set(),
  layout: { column: 0 },
};

/** What keeps edits from finding their place: braces around everything, or lists that are none. */
function shapeProblem(text: string, root: YamlMap): Problem | undefined {
  if (root.flow) {
    return errorAt(
      span(root.span.start, root.span.start + 1),
      'flow-style',
      message('sidecar-in-braces'),
    );
  }
  return listProblem(text, root, 'claims') ?? listProblem(text, root, 'dismissed');
}

function listProblem(text: string, root: YamlMap, key: string): Problem | undefined {
  const entry = entryOf(root, key);
  if (entry === undefined || entry.value.kind === 'null') return undefined;
  if (entry.value.kind !== 'list') {
    return errorAt(entry.keySpan, 'not-a-list', message('no-list-of-records', key));
  }
  const { flow, span: place } = entry.value;
  if (!flow || /^\[\s*\]$/.test(text.slice(place.start, place.end))) return undefined;
  return errorAt(entry.keySpan, 'flow-style', message('list-in-brackets', key));
}

function readSidecar(text: string, root: YamlMap): ReadableSidecar {
  const header = readHeader(root);
  const claims = readClaims(text, itemsOf(root, 'claims'));
  const dismissed = itemsOf(root, 'dismissed').map((item) => readDismissal(text, item));
  return {
    state: 'readable',
    sidecar: {
      article: header.article,
      claims: claims.records,
      dismissed: dismissed.flatMap(({ dismissal }) => dismissal ?? []),
    },
    problems: inOrder([
      ...header.problems,
      ...claims.problems,
      ...dismissed.flatMap(({ problems }) => problems),
    ]),
    ids: claims.ids,
    layout: layoutOf(text, root),
  };
}

function readHeader(root: YamlMap): {
  readonly article: ArticleHeader;
  readonly problems: readonly Problem[];
} {
  const entry = entryOf(root, 'article');
  if (entry === undefined || entry.value.kind === 'null') return { article: {}, problems: [] };
  if (entry.value.kind !== 'map') {
    return {
      article: {},
      problems: [errorAt(entry.keySpan, 'not-a-map', message('article-without-keys'))],
    };
  }
  const { fields, problems } = readFields(entry.value, headerKeys);
  return { article: fields, problems };
}

function itemsOf(root: YamlMap, key: string): readonly YamlItem[] {
  const list: YamlNode | undefined = entryOf(root, key)?.value;
  return list?.kind === 'list' ? list.items : [];
}

function readClaims(
  text: string,
  items: readonly YamlItem[],
): {
  readonly records: readonly ClaimRecord[];
  readonly ids: ReadonlySet<RecordId>;
  readonly problems: readonly Problem[];
} {
  const records: ClaimRecord[] = [];
  const problems: Problem[] = [];
  const ids = new Set<RecordId>();
  for (const item of items) {
    const reading = readClaim(text, item, itemLines(text, item));
    problems.push(...reading.problems);
    if (reading.id !== undefined && ids.has(reading.id)) {
      problems.push(duplicateId(reading.id, span(item.dash, item.dash + 1)));
    } else if (reading.claim !== undefined) {
      records.push(reading.claim);
    }
    if (reading.id !== undefined) ids.add(reading.id);
  }
  return { records, ids, problems };
}

function duplicateId(id: RecordId, place: Span): Problem {
  return errorAt(place, 'duplicate-id', message('duplicate-id', id));
}

function readDismissal(
  text: string,
  item: YamlItem,
): { readonly dismissal?: Dismissal; readonly problems: readonly Problem[] } {
  const { anchor, problems } = readAnchor(text, item.value, span(item.dash, item.dash + 1));
  if (anchor === undefined) return { problems };
  return { dismissal: { ...anchor, range: itemLines(text, item) }, problems };
}

function unreadable(problem: Problem): UnreadableSidecar {
  return { state: 'unreadable', problems: [problem] };
}
