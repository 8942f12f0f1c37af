import { l10n, ProgressLocation, window } from 'vscode';
import { articleCount, claimCount } from '../../host/counts.ts';
import { throwFirst } from '../../host/failures.ts';
import type { Host } from '../../host/host.ts';
import { readBefore } from '../../host/readBefore.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { type Chosen, chosenArticles } from './chosenArticles.ts';
import { pickArticles } from './pickArticles.ts';
import { areSearched, articlesWithSuggestions, type Suggestions } from './suggestions.ts';

/** Storing the suggestions of articles untagged, before several people tag them. */
export function register(session: Session, host: Host): Disposable {
  return host.command('standpoint.seedClaims', async (...args) => {
    const chosen = chosenArticles(args);
    if (!(await untilSearched(chosen, session, host))) return;
    const suggestions = articlesWithSuggestions(session);
    const picked = chosen
      ? suggestions.filter(({ article }) => chosen.has(article))
      : await pickArticles(suggestions);
    if (picked === undefined) return;
    if (picked.length === 0) throw new Refusal(nothingToSeed(host));
    await seed(picked, session, host);
  });
}

/** Suggestions that are not found yet would be left out without a word. False where the user gives up. */
async function untilSearched(
  chosen: Chosen | undefined,
  session: Session,
  host: Host,
): Promise<boolean> {
  if (chosen !== undefined && areSearched(session, chosen.addresses)) return true;
  const failed = await readBefore(session, host, {
    contents: ['suggestions'],
    waiting: l10n.t('Standpoint: claims are seeded when the folder is read'),
    ...(chosen && { among: chosen.has }),
  });
  return failed !== undefined;
}

function nothingToSeed({ settings }: Host): string {
  return settings.suggestions.value
    ? l10n.t('There are no suggestions to seed here.')
    : l10n.t(
        'There are no suggestions to seed here. Articles that nobody has opened are not searched: the setting “{0}” is off.',
        'standpoint.suggestions.unopened',
      );
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
