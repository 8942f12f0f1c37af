import { l10n, type QuickPickItem } from 'vscode';
import { changeQuote, versionFacts } from '../../core/sidecar/changeFacts.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { pickOne } from '../../host/plainItems.ts';
import type { Session } from '../../session/session.ts';
import type { SetAsideDecision } from '../../session/setAsideDecisions.ts';
import { articleOf, fileName, isSidecar } from '../../session/uris.ts';
import { versionWords } from './versionWords.ts';

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
        detail: l10n.t('Yours: {0} · In the file now: {1}', mine, now),
      };
    },
  );
  const picked = await pickOne(items, {
    title: l10n.t('Set-Aside Decisions'),
    placeHolder: l10n.t('Somebody else decided otherwise meanwhile. Choose a decision of yours'),
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
    return {
      title: fileName(uri),
      mine: l10n.t('changes of this file'),
      now: l10n.t('changes by somebody else'),
    };
  }
  const stances = isSidecar(uri)
    ? (session.articles.codebookOf(articleOf(uri))?.stances ?? [])
    : [];
  const labelOf = (id: string) => {
    const stance = stances.find((one) => one.id === id);
    return stance ? stanceLabel(stance) : id;
  };
  return {
    title: changeQuote(change),
    mine: versionWords(versionFacts(change, change.after), labelOf),
    now: versionWords(versionFacts(change, now), labelOf),
  };
}
