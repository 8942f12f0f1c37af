import { type Uri, workspace } from 'vscode';
import { classify } from '../../session/uris.ts';
import type { GitApi, GitRepository } from './gitApi.ts';

/** What differs from the last commit in one repository, of the files in the open folders. */
export interface AnnotationChanges {
  readonly repository: GitRepository;
  /** Sidecars and codebooks, by address: staged or not, new, changed and deleted ones. */
  readonly files: ReadonlyMap<string, Uri>;
  /** Those of them that are in the index already, with whatever content. */
  readonly staged: ReadonlySet<string>;
  /** What else is in the index, and would go along with a commit. */
  readonly others: readonly Uri[];
}

/**
 * The repositories around the open folders' sidecars and codebooks in which some of these changed. One that
 * git cannot read, since somebody has just deleted it, keeps none of the others from being committed to.
 */
export async function annotationChanges(git: GitApi): Promise<readonly AnnotationChanges[]> {
  const found = await annotationFiles();
  const all = await Promise.allSettled(
    git.repositories.map((repository) => {
      const root = repository.rootUri.toString();
      return changesIn(
        repository,
        found.filter((uri) => git.getRepository(uri)?.rootUri.toString() === root),
      );
    }),
  );
  const changes = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const changed = changes.filter(({ files }) => files.size > 0);
  const failure = all.find((one) => one.status === 'rejected');
  if (changed.length === 0 && failure !== undefined) throw failure.reason;
  return changed;
}

/** What differs in one repository; `found` are the sidecars and codebooks there are in its open folders. */
async function changesIn(
  repository: GitRepository,
  found: readonly Uri[],
): Promise<AnnotationChanges> {
  const inIndex = await stagedFiles(repository);
  const onDisk = await repository.diffWithHEAD();
  const ours = [...inIndex, ...onDisk.map(({ uri }) => uri)].filter(isAnnotation);
  const files = new Map(
    [...ours, ...(await untracked(repository, found))].map((uri) => [uri.toString(), uri]),
  );
  return {
    repository,
    files,
    staged: new Set(inIndex.map(String).filter((uri) => files.has(uri))),
    others: inIndex.filter((uri) => !isAnnotation(uri)),
  };
}

/** The sidecars and codebooks in the open folders. */
async function annotationFiles(): Promise<readonly Uri[]> {
  const found = await Promise.all(
    ['**/*.claims.yaml', '**/standpoint.yaml'].map((pattern) => workspace.findFiles(pattern)),
  );
  return found.flat();
}

/** A file of ours that the user has before them: what lies outside the open folders is not ours to commit. */
function isAnnotation(uri: Uri): boolean {
  return classify(uri.toString()) !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
}

/** What a commit would take in now beside annotations. */
export async function stagedOthers(repository: GitRepository): Promise<readonly Uri[]> {
  return (await stagedFiles(repository)).filter((uri) => !isAnnotation(uri));
}

/**
 * Every file that a commit would take in now. git says it at once but for copies and changes of type; the
 * extension's state has these, and may be a moment old.
 */
async function stagedFiles(repository: GitRepository): Promise<readonly Uri[]> {
  await repository.status();
  const changes = [...(await repository.diffIndexWithHEAD()), ...repository.state.indexChanges];
  const uris = changes.flatMap(({ uri, originalUri }) => [uri, originalUri]);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/**
 * The files that git does not know and does not ignore. The extension's state would not do: it has none of
 * them where a setting hides untracked files, and not all where there are thousands.
 */
async function untracked(
  repository: GitRepository,
  found: readonly Uri[],
): Promise<readonly Uri[]> {
  const tracked = new Set(
    (await repository.diffIndexWith(emptyTree(repository))).map(({ uri }) => uri.toString()),
  );
  const unknown = found.filter((uri) => !tracked.has(uri.toString()));
  const ignored = await repository.checkIgnore(unknown.map(({ fsPath }) => fsPath));
  return unknown.filter(({ fsPath }) => !ignored.has(fsPath));
}

/** The name that every repository has for a folder without files: SHA-1 or SHA-256, as its commits. */
function emptyTree({ state }: GitRepository): string {
  return state.HEAD?.commit?.length === 64
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}
