import { l10n } from 'vscode';
import type { Side } from '../../core/merge/disagreement.ts';
import type { GitCommit, GitRepository } from './gitApi.ts';

/** Whose versions git could not merge, in words for a person. */
export interface MergeSide {
  /** Who committed last on this side; undefined where git does not say. */
  readonly author: string | undefined;
  /** `ours, branch main`. */
  readonly name: string;
}

/** What git calls the commit that is merged into the checked-out one, whatever command does it. */
const theirHeads = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'];

/** The two sides of the merge, rebase, cherry-pick or stash that a repository is in the middle of. */
export async function mergeSides(
  repository: GitRepository,
): Promise<{ readonly [side in Side]: MergeSide }> {
  const ours = await commitAt(repository, 'HEAD');
  const theirs = await firstCommit(repository, theirHeads);
  return {
    ours: sideOf('ours', ours, repository.state.HEAD?.name),
    theirs: sideOf('theirs', theirs, theirs && (await branchAt(repository, theirs))),
  };
}

/** A branch that ends in a commit, the clone's own before those of its remotes. */
async function branchAt(
  repository: GitRepository,
  { hash }: GitCommit,
): Promise<string | undefined> {
  const refs = (await repository.getRefs({})).filter(({ commit }) => commit === hash);
  const branches = [0, 1].map((type) => refs.find((ref) => ref.type === type)?.name);
  return branches.find((name) => name !== undefined);
}

function sideOf(side: Side, commit: GitCommit | undefined, branch: string | undefined): MergeSide {
  const name = [
    side === 'ours' ? l10n.t('ours') : l10n.t('theirs'),
    ...(branch === undefined ? [] : [l10n.t('branch {0}', branch)]),
    ...(branch === undefined && commit ? [l10n.t('commit {0}', commit.hash.slice(0, 7))] : []),
  ];
  return { author: commit?.authorName || undefined, name: name.join(', ') };
}

async function firstCommit(
  repository: GitRepository,
  refs: readonly string[],
): Promise<GitCommit | undefined> {
  for (const ref of refs) {
    const commit = await commitAt(repository, ref);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

/** Git fails where a ref is not there: most of the heads above are not, in any one merge. */
async function commitAt(repository: GitRepository, ref: string): Promise<GitCommit | undefined> {
  try {
    return await repository.getCommit(ref);
  } catch {
    return undefined;
  }
}
