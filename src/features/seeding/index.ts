import { l10n, ProgressLocation, window } from 'vscode';
import { articleCount, claimCount } from '../../host/counts.ts';
import { throwFirst } from '../../host/failures.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { chosenArticles } from './chosenArticles.ts';
import { pickArticles } from './pickArticles.ts';
import { articlesWithSuggestions, type Suggestions } from './suggestions.ts';

/** Storing the suggestions of articles untagged, before several people tag them. */
export function register(session: Session, host: Host): Disposable {
  return host.command('standpoint.seedClaims', async (...args) => {
    const suggestions = articlesWithSuggestions(session);
    const chosen = chosenArticles(args, suggestions) ?? (await pickArticles(suggestions));
    if (chosen === undefined) return;
    if (chosen.length === 0) throw new Refusal(l10n.t('There are no suggestions to seed here.'));
    await seed(chosen, session, host);
  });
}

async function seed(chosen: readonly Suggestions[], session: Session, host: Host): Promise<void> {
  const options = {
    location: ProgressLocation.Window,
    title: l10n.t('Standpoint: seeding claims'),
  };
  const articles = chosen.map(({ article }) => article);
  const outcome = await window.withProgress(options, () => session.seed(articles));
  const seeded = new Set<ArticleUri>(outcome.changes.map(({ article }) => article));
  const count = chosen.reduce(
    (sum, one) => (seeded.has(one.article) ? sum + one.suggested : sum),
    0,
  );
  if (count > 0) say(l10n.t('Seeded {0} in {1}', claimCount(count), articleCount(seeded.size)));
  throwFirst(outcome.failures, host.log);
}
