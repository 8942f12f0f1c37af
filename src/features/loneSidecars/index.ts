import { l10n, window } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { offerFixes } from '../../host/quickFixes.ts';
import { waitUntilRead } from '../../host/readBefore.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, classify, fileName, type SidecarUri } from '../../session/uris.ts';
import { moveSidecar } from './moveSidecar.ts';
import { Offers } from './offers.ts';
import { pickArticle, pickSidecar } from './pickArticle.ts';

/** How many articles are offered right at the problem; all others by the command. */
const mostFixes = 3;

/**
 * A sidecar whose article was renamed or moved by another program is found an article by its quotes. It is
 * never moved unasked.
 */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { loneSidecars } = session;

  store.add(
    host.command('standpoint.findArticle', async (argument, chosen) => {
      const waiting = l10n.t('Standpoint: articles are searched when the folder is read');
      if (!(await waitUntilRead(session, host, waiting))) return;
      const sidecar = sidecarIn(argument) ?? shownSidecar(session) ?? (await pickSidecar(session));
      if (sidecar === undefined) return;
      const article = addressIn(chosen) ?? (await pickArticle(session, sidecar));
      if (article !== undefined) await moveSidecar(session, sidecar, article);
    }),
  );
  store.add(
    offerFixes('missing-article', (document) => {
      const sidecar = sidecarIn(document.uri.toString());
      if (sidecar === undefined) return [];
      const likely = loneSidecars.offersFor(sidecar).slice(0, mostFixes);
      return [
        ...likely.map(({ article }) => ({
          title: l10n.t('Move Sidecar to “{0}”', fileName(article)),
          command: 'standpoint.findArticle',
          arguments: [sidecar, article],
        })),
        {
          title: l10n.t('Find Article of Sidecar…'),
          command: 'standpoint.findArticle',
          arguments: [sidecar],
        },
      ];
    }),
  );
  store.add(new Offers(session, host));
  return store;
}

function sidecarIn(argument: unknown): SidecarUri | undefined {
  const file = typeof argument === 'string' ? classify(argument) : undefined;
  return file?.is === 'sidecar' ? file.uri : undefined;
}

function addressIn(argument: unknown): ArticleUri | undefined {
  return typeof argument === 'string' ? (argument as ArticleUri) : undefined;
}

/** The sidecar in the active editor, if it is one without an article. Refuses where there is no such anywhere. */
function shownSidecar({ loneSidecars }: Session): SidecarUri | undefined {
  const all = loneSidecars.all;
  if (all.length === 0)
    throw new Refusal(l10n.t('Every sidecar of this folder has its article beside it.'));
  const shown = window.activeTextEditor?.document.uri.toString();
  return all.find((sidecar) => sidecar === shown);
}
