import { l10n, Uri } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import { type UnmergedFile, UnmergedFiles } from '../../host/git/unmergedFiles.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { fileName } from '../../session/uris.ts';
import { ConflictPanel, type PanelAnswer } from './conflictPanel.ts';
import { offerToResolve } from './offer.ts';
import { offerQuickFix } from './quickFix.ts';
import { ConflictResolver } from './resolveConflicts.ts';

/** Milliseconds after which VS Code has started its Git extension by itself, without being held up for it. */
const patience = 1000;

/** Sidecars that git could not merge: offered, merged, asked about, staged. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const unmerged = store.add(new UnmergedFiles(host.ports.log));
  const panel = store.add(new ConflictPanel(host));
  const resolver = new ConflictResolver(session, host, panel);

  store.add(
    host.command('standpoint.resolveConflicts', async (argument) => {
      if (!(await unmerged.connect())) {
        throw new Refusal(
          l10n.t(
            'Resolving conflicts needs VS Code’s Git extension, which is not here or switched off.',
          ),
        );
      }
      await unmerged.refresh();
      await resolver.resolve(filesFor(unmerged, uriIn(argument)));
    }),
  );
  const answer = (answer: PanelAnswer) => async () => {
    if (!panel.offers(answer))
      throw new Refusal(l10n.t('No conflict is shown that this would answer.'));
    panel.answer(answer);
  };
  store.add(host.command('standpoint.takeOurs', answer('ours')));
  store.add(host.command('standpoint.takeTheirs', answer('theirs')));
  store.add(host.command('standpoint.takeBoth', answer('both')));
  store.add(host.command('standpoint.previousConflict', answer('previous')));
  store.add(host.command('standpoint.decideLater', answer('later')));

  store.add(offerToResolve(unmerged, host.contextKeys));
  store.add(offerQuickFix(unmerged));
  const follow = () =>
    host.attend(l10n.t('following git'), async () => {
      await unmerged.connect();
    });
  store.add(host.ports.clock.after(patience, follow));
  return store;
}

/** The file that the command was called on, or all of them. Throws a Refusal for none. */
function filesFor(unmerged: UnmergedFiles, uri: Uri | undefined): readonly UnmergedFile[] {
  const files =
    uri === undefined ? unmerged.all : [unmerged.at(uri)].filter((one) => one !== undefined);
  if (files.length > 0) return files;
  throw new Refusal(
    uri === undefined
      ? l10n.t(
          'Git has no annotation files with conflicts. One that was staged is unmerged again after “git checkout --merge FILE”.',
        )
      : l10n.t(
          'Git does not list “{0}” as unmerged. If it was staged, “git checkout --merge FILE” makes it so again; else delete the conflict markers by hand.',
          fileName(uri.toString()),
        ),
  );
}

/** What menus, code actions and other extensions call a command on: an address or a row of Source Control. */
function uriIn(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const isRow = typeof argument === 'object' && argument !== null && 'resourceUri' in argument;
  return isRow && argument.resourceUri instanceof Uri ? argument.resourceUri : undefined;
}
