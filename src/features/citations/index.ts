import { env, l10n } from 'vscode';
import { type Citation, markdownCitations, plainCitations } from '../../core/corpus/citation.ts';
import { shownNumber } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import { severalClaims } from '../../host/severalClaims.ts';
import { claimOf } from '../../host/subject.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';

/** Copying claims as a reader cites them: all that are selected in the sidebar, or the one at hand. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const copy = async (
    args: readonly unknown[],
    write: (citations: readonly Citation[]) => string,
  ) => {
    const one = async () => {
      const claim = await claimOf(session, host, args[0]);
      return claim === undefined ? [] : [claim];
    };
    const claims = await (severalClaims(session, host, args) ?? one());
    if (claims.length === 0) return;
    const citations = claims.map(({ article, claim }) => ({
      claim,
      header: session.articles.headerOf(article),
    }));
    await env.clipboard.writeText(write(citations));
    say(
      claims.length === 1
        ? l10n.t('1 citation copied')
        : l10n.t('{0} citations copied', shownNumber(claims.length)),
    );
  };
  store.add(host.command('standpoint.copyCitation', (...args) => copy(args, plainCitations)));
  store.add(
    host.command('standpoint.copyMarkdownCitation', (...args) => copy(args, markdownCitations)),
  );
  return store;
}
