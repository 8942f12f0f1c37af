import {
  CodeLens,
  type CodeLensProvider,
  EventEmitter,
  l10n,
  languages,
  type TextDocument,
} from 'vscode';
import { type Claim, stanceOf } from '../../core/annotation/annotation.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import { withoutIcons } from '../../core/text/foreignWords.ts';
import { hull } from '../../core/text/span.ts';
import { isArticle, isVisible, uriOf } from '../../host/articles.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';

/** A line above each line with claims that says who makes them and where the actor stands; a click tags. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  const { codeLenses } = host.settings;
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      if (!codeLenses.value || !isArticle(document, host.settings)) return [];
      const { claims } = session.articles.annotationsOf(uriOf(document)) ?? { claims: [] };
      return claims.flatMap((claim) => lensOf(claim, document));
    },
  };
  store.add(languages.registerCodeLensProvider('*', provider));
  store.add(codeLenses.onDidChange(() => changed.fire()));
  store.add(
    session.onDidChangeArticle((article) => {
      if (codeLenses.value && isVisible(article)) changed.fire();
    }),
  );
  return store;
}

/** None for a claim that stands nowhere. */
function lensOf(claim: Claim, document: TextDocument): CodeLens[] {
  const whole = hull(claim.spans);
  if (whole === undefined) return [];
  const stance = stanceOf(claim);
  const words = `${claim.actor?.name ?? l10n.t('No actor yet')} · ${stanceWords(claim)}`;
  const title = withoutIcons(stance === undefined ? words : `${symbolOf(stance)} ${words}`);
  const address = { article: uriOf(document), key: claim.key };
  const command = { command: 'standpoint.tagClaim', title, tooltip: claim.quote };
  return [new CodeLens(rangeOf(document, whole), { ...command, arguments: [address] })];
}
