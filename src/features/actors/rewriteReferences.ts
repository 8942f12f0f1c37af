import { l10n } from 'vscode';
import { throwFirst } from '../../host/failures.ts';
import type { Host } from '../../host/host.ts';
import { allOf, inQuotes } from '../../host/lists.ts';
import { readBefore } from '../../host/readBefore.ts';
import { say } from '../../host/say.ts';
import type { Renaming } from '../../session/decisions/actorDecision.ts';
import type { Rewritings } from '../../session/decisions/references.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { fileName, sidecarOf } from '../../session/uris.ts';
import { extentOf, pickRenamings, renamingsIn } from './renamingPick.ts';
import type { Preview, RewritePreview } from './rewritePreview.ts';

/**
 * Lets records have the names of the codebook. What that changes is shown first, file by file, with the
 * pairs of names to choose from.
 */
export async function rewriteReferences(
  session: Session,
  host: Host,
  preview: RewritePreview,
): Promise<void> {
  const waiting = l10n.t('Standpoint: sidecars are searched when the folder is read');
  const read = await readBefore(session, host, { contents: ['decisions'], waiting });
  if (read === undefined) return;
  const found = await session.actors.rewritings();
  const renamings = found.rewritings.length === 0 ? [] : await ask(found, session, preview);
  if (renamings === undefined) return;
  if (renamings.length === 0) {
    say(l10n.t('No record has another name than the codebook.'));
  } else {
    const { failures } = await session.actors.rewriteReferences(renamings);
    if (failures.length === 0) say(l10n.t('Rewrote {0}', extentOf(found, renamings)));
    throwFirst(failures, host.log);
  }
  throwFirst(leftOut(found), host.log);
}

/** Undefined when the user breaks off or unticks everything. */
async function ask(
  found: Rewritings,
  session: Session,
  preview: RewritePreview,
): Promise<readonly Renaming[] | undefined> {
  const all = renamingsIn(found);
  const previewsOf = (renamings: readonly Renaming[]) =>
    found.rewritings.map(({ article, before }): Preview => {
      const after = session.actors.rewritten(article, renamings) ?? before;
      return { article, before, after };
    });
  await preview.show(l10n.t('Rewrite References (Preview)'), previewsOf(all));
  try {
    const title = l10n.t('Rewrite {0}?', extentOf(found, all));
    const picked = await pickRenamings(found, title, (renamings) =>
      preview.update(previewsOf(renamings)),
    );
    return picked?.length === 0 ? undefined : picked;
  } finally {
    await preview.close();
  }
}

function leftOut({ skipped }: Rewritings): readonly Refusal[] {
  if (skipped.length === 0) return [];
  const names = allOf(skipped.map(({ article }) => inQuotes(fileName(sidecarOf(article)))));
  return [
    new Refusal(
      l10n.t('Left out: {0}. What cannot be read in full is not written; see Problems.', names),
    ),
  ];
}
