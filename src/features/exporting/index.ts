import { commands, l10n, Uri, workspace } from 'vscode';
import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import { exportedText } from '../../core/export/exportedText.ts';
import { type ExportScope, mayHold, tallyExport } from '../../core/export/exportScope.ts';
import { nameOf } from '../../host/articleName.ts';
import { cancellable } from '../../host/cancellable.ts';
import { articleCount, claimCount } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { allOf, inQuotes } from '../../host/lists.ts';
import { meetActor } from '../../host/metActor.ts';
import { notice } from '../../host/notice.ts';
import { readBefore } from '../../host/readBefore.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { askHow } from './askHow.ts';
import { byName, exportedRows } from './exportedRows.ts';

type Scope = ExportScope<ArticleUri>;

/** Claims as a table in a file: of the folder, of an actor, or those that the sidebar lists. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(
    host.command('standpoint.exportClaims', (argument) =>
      exportScope(session, host, meantFolder(argument), argument),
    ),
  );
  store.add(
    host.command('standpoint.exportActor', async (argument) => {
      const met = await meetActor(session, host, argument, l10n.t('Whose claims to export?'));
      if (met !== undefined) await exportScope(session, host, { over: 'actor', met }, argument);
    }),
  );
  store.add(
    host.command('standpoint.exportListed', (argument) =>
      exportScope(session, host, { over: 'filter', filter: host.listedFilter.now }, argument),
    ),
  );
  return store;
}

/** A folder that was chosen in the Explorer, else all of the workspace. */
function meantFolder(argument: unknown): Scope {
  if (!(argument instanceof Uri)) return { over: 'folder' };
  return { over: 'folder', within: argument.toString() };
}

async function exportScope(
  session: Session,
  host: Host,
  scope: Scope,
  argument: unknown,
): Promise<void> {
  const { clock } = host.ports;
  const failed = await readBefore(session, host, {
    contents: ['suggestions'],
    among: (article) => mayHold(scope, article),
    waiting: l10n.t('Standpoint: claims are exported when the folder is read'),
  });
  if (failed === undefined) return say(cancelledWords());
  const turns = new Turns(clock);
  const tally = await turns.run(tallyExport(readArticles(session), scope));
  const missing = missingWords(tally.unreadable, failed);
  if (tally.stored + tally.suggested === 0)
    throw new Refusal(missing.join(' ') || l10n.t('There are no claims to export here.'));
  const how = await askHow(session, tally, scope, argument);
  if (how === undefined) return;
  const rowsOf = exportedRows(session, { scope, suggestions: how.suggestions });
  const exporting = l10n.t('Standpoint: exporting claims');
  const exported = await cancellable(clock, exporting, (token) => {
    const isCancelled = () => token.isCancellationRequested;
    return turns.run(exportedText(byName(tally.articles), how.format, rowsOf, isCancelled));
  });
  if (exported === undefined) return say(cancelledWords());
  await write(how.to, exported.bytes);
  await commands.executeCommand('vscode.open', how.to, { preview: false });
  say(l10n.t('Exported {0} to {1}', claimCount(exported.count), nameOfFile(how.to)));
  for (const words of missing) notice('warning', words);
}

/** Without those of which lists show only what was known of them another day. */
function readArticles(session: Session): readonly CountedArticle<ArticleUri>[] {
  const unread = new Set(session.without('decisions'));
  return session.articles.all().filter(({ article }) => !unread.has(article));
}

function cancelledWords(): string {
  return l10n.t('The export was cancelled: nothing was written');
}

async function write(to: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(to, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(l10n.t('“{0}” was not written: {1}', nameOfFile(to), reason), {
      cause: error,
    });
  }
}

function nameOfFile(file: Uri): string {
  return workspace.asRelativePath(file);
}

/** What an export had to leave out, and where to look for the reason. */
function missingWords(
  unreadable: readonly ArticleUri[],
  failed: readonly ArticleUri[],
): readonly string[] {
  const faulty =
    unreadable.length > 0 &&
    l10n.t(
      'Not exported, since their decisions cannot be read: {0}. The Problems view says why.',
      namesOf(unreadable),
    );
  const lost =
    failed.length > 0 &&
    l10n.t(
      'Not exported in full, since their files cannot be read: {0}. The Standpoint log in the Output view says why.',
      namesOf(failed),
    );
  return [faulty, lost].filter((words) => words !== false);
}

/** Names articles, the first few of many. */
function namesOf(articles: readonly ArticleUri[]): string {
  const named = 3;
  const names = articles.slice(0, named).map((article) => inQuotes(nameOf(article)));
  const rest = articles.length - named;
  return allOf(rest > 0 ? [...names, articleCount(rest)] : names);
}
