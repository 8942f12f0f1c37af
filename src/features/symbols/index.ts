import {
  type CancellationToken,
  Location,
  l10n,
  languages,
  SymbolInformation,
  SymbolKind,
  Uri,
} from 'vscode';
import {
  type AnnotatedArticle,
  type FoundSymbol,
  foundWords,
  searchSymbols,
} from '../../core/corpus/symbolSearch.ts';
import { nameOf } from '../../host/articleName.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { claimCount } from '../../host/counts.ts';
import type { Host } from '../../host/host.ts';
import { rangeAt } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** Of actors and of claims each: nobody reads more, and VS Code sorts what it gets at every key. */
const most = 200;
/** UTF-16 units of a claim's words. Longer than in an outline: VS Code shows only what has the query in it. */
const widest = 120;

/** Go to Symbol in Workspace: actors lead to their first claim, else to where they are first named. */
export function register(session: Session, host: Host): Disposable {
  const turns = new Turns(host.ports.clock);
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await session.restoring.whole;
      const found = await turns.run(searchSymbols(annotated(session, token), query, most));
      return found.flatMap((symbol) => shownSymbol(session, symbol, query));
    },
  });
}

/** No more of them once the next key was pressed. */
function* annotated(
  { articles }: Session,
  token: CancellationToken,
): Generator<AnnotatedArticle<ArticleUri>> {
  for (const { article, claims } of articles.all()) {
    if (token.isCancellationRequested) return;
    const mentions = articles.namingsIn(article).filter(({ is }) => is === 'mention');
    yield { article, annotations: { claims, mentions } };
  }
}

function shownSymbol(
  session: Session,
  symbol: FoundSymbol<ArticleUri>,
  query: string,
): readonly SymbolInformation[] {
  const place = session.articles.placeOfSpan(symbol.article, symbol.span);
  if (place === undefined) return [];
  const location = new Location(Uri.parse(symbol.article, true), rangeAt(place));
  if (symbol.is === 'actor') {
    const { actor, claims } = symbol;
    return [
      new SymbolInformation(
        actor.name,
        SymbolKind.Class,
        claims === 0 ? l10n.t('No claims') : claimCount(claims),
        location,
      ),
    ];
  }
  const { claim, article } = symbol;
  const who = claim.actor?.name ?? l10n.t('No actor yet');
  const container = l10n.t('{0} · {1} · {2}', who, stanceWords(claim), nameOf(article));
  const words = foundWords(claim, query, widest);
  return [new SymbolInformation(words, SymbolKind.String, container, location)];
}
