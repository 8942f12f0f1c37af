import { parseCodebook } from '../codebook/parseCodebook.ts';
import { articleName, type ChangedFile } from './changedFile.ts';
import { type FollowedFile, followMoves } from './movedSidecars.ts';
import { type PlainDeed, type SidecarDeed, sidecarDeeds } from './sidecarDeeds.ts';

/**
 * What changed sidecars and codebooks say was done, in one line for a commit: “Tag 12 claims in 3
 * articles: 7 supports, 4 opposes, 1 neutral; update the codebook (actors)”. Empty for no files.
 */
export function commitMessage(files: readonly ChangedFile[]): string {
  const followed = followMoves(files);
  const done = followed.filter(({ is }) => is === 'sidecar').flatMap(deedsOf);
  const clauses: string[] = [];
  let said = '';
  for (const what of order) {
    const alike = done.filter(({ deed }) => deed.did === what);
    if (alike.length === 0) continue;
    const where = placeOf(alike);
    const place = where === said || aboutArticles.has(what) ? '' : ` in ${where}`;
    clauses.push(
      `${words(what, alike.length)}${place}${what === 'tag' ? `: ${stances(alike)}` : ''}`,
    );
    if (!aboutArticles.has(what)) said = where;
  }
  clauses.push(...codebookClauses(followed.filter(({ is }) => is === 'codebook')));
  const sentence = clauses.join('; ').replace(/\s+/g, ' ');
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

interface Done {
  readonly file: ChangedFile;
  readonly deed: SidecarDeed;
}

function deedsOf(file: FollowedFile): readonly Done[] {
  const moved: readonly SidecarDeed[] = file.movedFrom === undefined ? [] : [{ did: 'move' }];
  const deeds = [...sidecarDeeds(file.before, file.after), ...moved];
  return deeds.map((deed) => ({ file, deed }));
}

/** One thing and several; in the order they are said. */
const verbs: Readonly<Record<'tag' | PlainDeed, readonly [string, string]>> = {
  tag: ['tag # claim', 'tag # claims'],
  retag: ['change the stance of # claim', 'change the stance of # claims'],
  retarget: ['change the target of # claim', 'change the target of # claims'],
  untag: ['remove the stance of # claim', 'remove the stance of # claims'],
  seed: ['add # untagged claim', 'add # untagged claims'],
  remove: ['remove # claim', 'remove # claims'],
  dismiss: ['dismiss # suggestion', 'dismiss # suggestions'],
  restore: ['restore # dismissed suggestion', 'restore # dismissed suggestions'],
  assign: ['assign # actor', 'assign # actors'],
  note: ['edit # note', 'edit # notes'],
  coder: ['change the coder of # claim', 'change the coder of # claims'],
  anchor: ['update the place of # claim', 'update the places of # claims'],
  done: ['mark # article done', 'mark # articles done'],
  reopen: ['mark # article not done', 'mark # articles not done'],
  details: ['edit the details of # article', 'edit the details of # articles'],
  move: ['move # sidecar', 'move # sidecars'],
  edit: ['edit # sidecar', 'edit # sidecars'],
};
const order = Object.keys(verbs) as readonly ('tag' | PlainDeed)[];

/** What is counted by article already. */
const aboutArticles: ReadonlySet<string> = new Set(['done', 'reopen', 'details', 'move', 'edit']);

function words(what: 'tag' | PlainDeed, count: number): string {
  const [one, several] = verbs[what];
  return (count === 1 ? one : several).replace('#', `${count}`);
}

function placeOf(done: readonly Done[]): string {
  const files = new Set(done.map(({ file }) => file));
  const [first] = files;
  return files.size === 1 && first !== undefined ? articleName(first) : `${files.size} articles`;
}

/** How many claims got which stance: in the order of the codebook, unknown ones last. */
function stances(tags: readonly Done[]): string {
  const counts = new Map<string, number>();
  const known = tags.flatMap(({ file }) => file.codebook.stances.map(({ id }) => id as string));
  for (const id of known) counts.set(id, 0);
  const names = new Map<string, string>();
  for (const { file, deed } of tags) {
    if (deed.did !== 'tag') continue;
    counts.set(deed.stance, (counts.get(deed.stance) ?? 0) + 1);
    names.set(deed.stance, stanceName(deed.stance, file));
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${count} ${names.get(id) ?? id}`)
    .join(', ');
}

/** The label, unless the id is the same word. */
function stanceName(id: string, { codebook }: ChangedFile): string {
  const label = codebook.stances.find((stance) => stance.id === id)?.label ?? id;
  return label.toLowerCase() === id.toLowerCase() ? id : label;
}

function codebookClauses(files: readonly ChangedFile[]): readonly string[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  if (others.length > 0) return [`update ${files.length} codebooks`];
  if (first.before === undefined) return ['add the codebook'];
  if (first.after === undefined) return ['remove the codebook'];
  const parts = changedParts(first.before, first.after);
  return [`update the codebook${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`];
}

function changedParts(before: string, after: string): readonly string[] {
  const [old, now] = [parseCodebook(before), parseCodebook(after)];
  if (old.state === 'unreadable' || now.state === 'unreadable') return [];
  return (['actors', 'targets', 'stances', 'ignore'] as const)
    .filter((part) => JSON.stringify(old.codebook[part]) !== JSON.stringify(now.codebook[part]))
    .map((part) => (part === 'ignore' ? 'ignored words' : part));
}
