import { Hover, l10n, languages, Uri, window } from 'vscode';
import { claimsAt } from '../../core/annotation/claimAt.ts';
import { defaultCodebook } from '../../core/codebook/codebook.ts';
import { isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { hoverCard } from '../../core/corpus/hoverCard.ts';
import { span } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { goToClaim } from '../../host/goToClaim.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { cardMarkdown } from './cardMarkdown.ts';

/** What is known of the claims under the pointer or cursor, the innermost first, and what can be done with them. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { articles } = session;
  store.add(
    languages.registerHoverProvider('*', {
      async provideHover(document, position) {
        if (!isArticle(document, host.settings)) return undefined;
        await session.restoring.whole;
        const article = uriOf(document);
        const at = document.offsetAt(position);
        const claims = claimsAt(articles.annotationsOf(article)?.claims ?? [], span(at, at));
        const piece = claims[0]?.spans.find(({ start, end }) => start <= at && at <= end);
        if (piece === undefined) return undefined;
        const sources = {
          article,
          text: document.getText(),
          codebook: articles.codebookOf(article) ?? defaultCodebook,
        };
        const cards = claims.map((claim) => {
          const ofActor = claim.actor ? articles.speakers.by(claim.actor, article) : [];
          return cardMarkdown(hoverCard(claim, { ...sources, ofActor }));
        });
        return new Hover(cards, rangeOf(document, piece));
      },
    }),
  );
  store.add(
    host.command('standpoint.openClaim', async (argument) => {
      const address = isClaimAddress(argument) ? argument : undefined;
      const article = address?.article as ArticleUri | undefined;
      const claim = address && article && articles.claim(article, address.key);
      if (article === undefined || claim === undefined)
        throw new Refusal(l10n.t('This claim is no longer in the article.'));
      goToClaim(await window.showTextDocument(Uri.parse(article, true)), claim, host);
    }),
  );
  return store;
}
