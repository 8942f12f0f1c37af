import { l10n, window } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import { hasDriver, setDriver, unsetDriver } from '../../host/git/driverConfig.ts';
import { DriverFiles } from '../../host/git/driverFiles.ts';
import type { GitRepository } from '../../host/git/gitApi.ts';
import { openGit } from '../../host/git/openGit.ts';
import type { Host } from '../../host/host.ts';
import { notice } from '../../host/notice.ts';
import { pickOne } from '../../host/plainItems.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { fileName } from '../../session/uris.ts';
import { forgetDriver, type NamedIn, nameDriver } from './attributes.ts';

/** Lets `git merge` in a terminal merge sidecars record by record, in the clones where somebody asks for it. */
export function register(_session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const files = new DriverFiles(host.extensionUri, host.globalStorageUri);

  store.add(
    host.command('standpoint.installMergeDriver', async () => {
      const repository = await pickRepository();
      if (repository === undefined) return;
      if (!(await files.write())) {
        throw new Refusal(
          l10n.t('A merge driver needs VS Code on a computer, not in a browser alone.'),
        );
      }
      const namedIn = await nameDriver(repository.rootUri);
      if (namedIn === 'nothing') return;
      await setDriver(repository, files.script.fsPath);
      notice('information', installed(nameOf(repository), namedIn));
    }),
  );
  store.add(
    host.command('standpoint.uninstallMergeDriver', async () => {
      const repository = await pickRepository();
      if (repository === undefined) return;
      if (!(await hasDriver(repository))) {
        throw new Refusal(
          l10n.t('The clone “{0}” has no merge driver of Standpoint.', nameOf(repository)),
        );
      }
      await unsetDriver(repository);
      await forgetDriver(repository.rootUri);
      notice(
        'information',
        l10n.t(
          'Git merges sidecars in “{0}” line by line again. A line in .gitattributes is left as it is: other clones may need it.',
          nameOf(repository),
        ),
      );
    }),
  );
  host.attend(l10n.t('updating the merge driver'), () => files.refresh());
  return store;
}

/**
 * The repository of the file in the editor, else the one that is picked; undefined where the person gave
 * up. Throws a Refusal where there is none.
 */
async function pickRepository(): Promise<GitRepository | undefined> {
  const git = await openGit();
  const shown = window.activeTextEditor?.document.uri;
  const around = shown && git.getRepository(shown);
  if (around) return around;
  const { repositories } = git;
  const [only, ...others] = repositories;
  if (only === undefined) {
    throw new Refusal(l10n.t('VS Code has no git repository open here. Open one, then try again.'));
  }
  if (others.length === 0) return only;
  const items = repositories.map((repository) => ({
    label: nameOf(repository),
    description: repository.rootUri.fsPath,
    repository,
  }));
  const picked = await pickOne(items, { placeHolder: l10n.t('Which clone?') });
  return picked?.repository;
}

function nameOf({ rootUri }: GitRepository): string {
  return fileName(rootUri.toString());
}

function installed(name: string, namedIn: NamedIn): string {
  return namedIn === 'the repository'
    ? l10n.t(
        'From now on git merges sidecars in “{0}” record by record, in a terminal too. Commit .gitattributes if it is new.',
        name,
      )
    : l10n.t('From now on git merges sidecars in “{0}” record by record, in a terminal too.', name);
}
