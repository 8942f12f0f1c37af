import { l10n } from 'vscode';
import { Refusal } from '../../session/refusal.ts';
import type { AnnotationChanges } from './annotationChanges.ts';
import type { GitRepository } from './gitApi.ts';
import { nameFiles } from './nameFiles.ts';

/**
 * Throws a Refusal where a commit now would take in more than annotations, end something else that is under
 * way, or be hard to find again.
 */
export async function refuseToCommit({ repository, others }: AnnotationChanges): Promise<void> {
  const { mergeChanges, HEAD } = repository.state;
  if (mergeChanges.length > 0) {
    const files = nameFiles(mergeChanges.map(({ uri }) => uri));
    throw new Refusal(
      l10n.t('Nothing was committed: git could not merge {0}. Resolve that first.', files),
    );
  }
  const underWay = await whatIsUnderWay(repository);
  if (underWay !== undefined) {
    throw new Refusal(
      l10n.t(
        'Nothing was committed: a {0} is under way, which the next commit would end. Finish it in the Source Control view first.',
        underWay,
      ),
    );
  }
  if (HEAD?.name === undefined && HEAD?.commit !== undefined) {
    throw new Refusal(
      l10n.t(
        'Nothing was committed: no branch is checked out (detached HEAD), so the commit would be hard to find again. Switch to a branch or create one first.',
      ),
    );
  }
  refuseOthers(others);
}

/** Throws a Refusal that names what else is staged: git commits all of that, and so would sweep it along. */
export function refuseOthers(others: AnnotationChanges['others']): void {
  if (others.length === 0) return;
  throw new Refusal(
    others.length === 1
      ? l10n.t(
          'Nothing was committed: {0} is staged too and would go along. Commit or unstage it in the Source Control view first.',
          nameFiles(others),
        )
      : l10n.t(
          'Nothing was committed: {0} are staged too and would go along. Commit or unstage them in the Source Control view first.',
          nameFiles(others),
        ),
  );
}

async function whatIsUnderWay(repository: GitRepository): Promise<string | undefined> {
  if (repository.state.rebaseCommit !== undefined) return 'rebase';
  for (const [ref, what] of heads) if (await exists(repository, ref)) return what;
  return undefined;
}

/** What git leaves while something waits for its commit. */
const heads = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
] as const;

async function exists(repository: GitRepository, ref: string): Promise<boolean> {
  try {
    await repository.getCommit(ref);
    return true;
  } catch {
    return false;
  }
}
