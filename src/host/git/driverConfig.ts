import { l10n } from 'vscode';
import { driverCommand } from '../../core/merge/driverScript.ts';
import { Refusal } from '../../session/refusal.ts';
import type { GitRepository } from './gitApi.ts';

const nameKey = 'merge.standpoint.name';
const driverKey = 'merge.standpoint.driver';

/** Whether a clone has a merge driver for sidecars, this one or another. */
export async function hasDriver(repository: GitRepository): Promise<boolean> {
  return (await repository.getConfig(driverKey)) !== '';
}

/** Lets a clone merge sidecars by the script at an absolute path. Throws a Refusal where git does not take it. */
export async function setDriver(repository: GitRepository, script: string): Promise<void> {
  await setOnly(repository, nameKey, 'Standpoint sidecars');
  await setOnly(repository, driverKey, driverCommand(script));
}

/** Takes the driver out of a clone's configuration. */
export async function unsetDriver(repository: GitRepository): Promise<void> {
  await unset(repository, driverKey);
  await unset(repository, nameKey);
}

/** The Git extension adds values and does not replace them. */
async function setOnly(repository: GitRepository, key: string, value: string): Promise<void> {
  if ((await repository.getConfig(key)) === value) return;
  await unset(repository, key);
  await repository.setConfig(key, value);
  if ((await repository.getConfig(key)) === value) return;
  throw new Refusal(
    l10n.t(
      'Git did not take {0} into the configuration of this clone; the output “Git” says why. Nothing else was changed.',
      key,
    ),
  );
}

async function unset(repository: GitRepository, key: string): Promise<void> {
  if ((await repository.getConfig(key)) === '') return;
  await repository.unsetConfig(key);
  if ((await repository.getConfig(key)) === '') return;
  throw new Refusal(
    l10n.t(
      'The configuration of this clone has {0} more than once; run “git config --unset-all {0}”, then try again.',
      key,
    ),
  );
}
