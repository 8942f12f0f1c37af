import { DocumentSymbol, l10n, languages, SymbolKind, type TextDocument, workspace } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import {
  articleOutline,
  type ClaimInOutline,
  type Turn,
} from '../../core/annotation/articleOutline.ts';
import { shortened } from '../../core/text/shortened.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import { uriOf } from '../../host/articles.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { claimCount } from '../../host/counts.ts';
import type { Host } from '../../host/host.ts';
import { LastSaid } from '../../host/lastSaid.ts';
import { Pause } from '../../host/pause.ts';
import { rangeOf } from '../../host/ranges.ts';
import { articleIn } from '../../host/shownArticle.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** An outline holds VS Code up where it is longer; what goes beyond is in the sidebar. */
const mostClaims = 5000;

/** Milliseconds without another change before VS Code is made to ask again. */
const pause = 300;

/** An article in the outline, in breadcrumbs and in Go to Symbol in Editor: whose turn it is, and what they claim. */
export function register(session: Session, host: Host): Disposable {
  const provide = () => provideSymbols(session, host);
  let registered = provide();
  /** What the outline of each open article said when VS Code was last made to ask. */
  const told = new LastSaid<ArticleUri>();

  /** VS Code asks again when the text changes, and for a decision only when a provider comes. */
  const renew = () => {
    const before = registered;
    registered = provide();
    before.dispose();
  };
  const renewed = new Pause(host.ports.clock, pause, renew);
  const changed = (article: ArticleUri) => {
    const isOpen = workspace.textDocuments.some((document) => uriOf(document) === article);
    const said = isOpen ? wordsOf(session.articles.annotationsOf(article)?.claims ?? []) : '';
    if (told.isNew(article, said)) renewed.restart();
  };
  const listener = session.onDidChangeArticle(changed);
  return {
    dispose() {
      listener.dispose();
      renewed.dispose();
      registered.dispose();
    },
  };
}

function provideSymbols(session: Session, host: Host): Disposable {
  return provideForArticles(host.settings, (selector) =>
    languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols(document) {
          const shown = articleIn(document, session, host);
          if (shown === undefined) return undefined;
          const claims = shown.annotations.claims.slice(0, mostClaims);
          const turns = articleOutline(document.getText(), claims);
          return turns.map((turn) => turnSymbol(document, turn));
        },
      },
      { label: 'Standpoint' },
    ),
  );
}

/** All that the outline says of some claims, without their places. */
function wordsOf(claims: readonly Claim[]): string {
  return claims
    .slice(0, mostClaims)
    .map((claim) => `${claim.key}\t${claim.actor?.name ?? ''}\t${stanceWords(claim)}`)
    .join('\n');
}

function turnSymbol(document: TextDocument, { actor, span, claims }: Turn): DocumentSymbol {
  const range = rangeOf(document, span);
  const name = actor?.name ?? l10n.t('No actor yet');
  const symbol = new DocumentSymbol(name, countOf(claims), SymbolKind.Class, range, range);
  symbol.children = claims.map((claim) => claimSymbol(document, claim));
  return symbol;
}

function claimSymbol(
  document: TextDocument,
  { claim, span, head, inner }: ClaimInOutline,
): DocumentSymbol {
  const symbol = new DocumentSymbol(
    nameOf(claim),
    stanceWords(claim),
    SymbolKind.String,
    rangeOf(document, span),
    rangeOf(document, head),
  );
  symbol.children = inner.map((turn) => turnSymbol(document, turn));
  return symbol;
}

/** VS Code refuses a symbol without a name. */
function nameOf({ quote }: Claim): string {
  return shortened(quote) || l10n.t('No words');
}

/** One claim says by itself that it is one. */
function countOf({ length }: readonly ClaimInOutline[]): string {
  return length < 2 ? '' : claimCount(length);
}
