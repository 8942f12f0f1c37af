import { type QuickPickItem, window } from 'vscode';
import { changeQuote, sayVersion } from '../../core/sidecar/changeWords.ts';
import type { Session } from '../../session/session.ts';
import type { SetAsideDecision } from '../../session/setAsideDecisions.ts';
import { articleOf, fileName, isSidecar } from '../../session/uris.ts';

/** How a decision that was set aside and what is there now are said to a person. */
export interface SaidDecision {
  readonly title: string;
  readonly mine: string;
  readonly now: string;
}

/** Lists what is set aside; undefined when the user chooses none. */
export async function pickDecision(session: Session): Promise<SetAsideDecision | undefined> {
  const items = session.setAside.all.map(
    (decision): QuickPickItem & { decision: SetAsideDecision } => {
      const { title, mine, now } = sayDecision(session, decision);
      return {
        decision,
        label: title,
        description: fileName(decision.uri),
        detail: `Yours: ${mine} · In the file now: ${now}`,
      };
    },
  );
  const picked = await window.showQuickPick(items, {
    title: 'Set-Aside Decisions',
    placeHolder: 'Somebody else decided otherwise meanwhile. Choose a decision of yours',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.decision;
}

/** Both sides in words. */
export function sayDecision(
  session: Session,
  { change, uri, now }: SetAsideDecision,
): SaidDecision {
  if (change.of === 'file') {
    return { title: fileName(uri), mine: 'changes of this file', now: 'changes by somebody else' };
  }
  const stances = isSidecar(uri)
    ? (session.articles.codebookOf(articleOf(uri))?.stances ?? [])
    : [];
  const labelOf = (stance: string) => stances.find(({ id }) => id === stance)?.label ?? stance;
  return {
    title: changeQuote(change),
    mine: sayVersion(change, change.after, labelOf),
    now: sayVersion(change, now, labelOf),
  };
}
