import { FileType, l10n, type QuickPickItem, Uri, workspace } from 'vscode';
import { namesDriver, withAttributes, withoutAttributes } from '../../core/merge/driverScript.ts';
import { exists } from '../../host/exists.ts';
import { pickOne } from '../../host/plainItems.ts';

/** A file that tells git which files the merge driver is for. */
interface AttributesFile extends QuickPickItem {
  readonly uri: Uri;
  readonly isShared: boolean;
}

/** What became of a repository's attributes. */
export type NamedIn = 'the repository' | 'this clone' | 'nothing';

/**
 * Makes sure that a repository's attributes name the driver for sidecars: asks in which file, unless one
 * does already. `nothing` where the person gave up.
 */
export async function nameDriver(root: Uri): Promise<NamedIn> {
  const files = await attributesFiles(root);
  for (const { uri, isShared } of files) {
    if (namesDriver(await read(uri))) return isShared ? 'the repository' : 'this clone';
  }
  const picked = await pickOne(files, {
    title: l10n.t('Install Git Merge Driver'),
    placeHolder: l10n.t('Where should git read that sidecars are merged by Standpoint?'),
  });
  if (picked === undefined) return 'nothing';
  await write(picked.uri, withAttributes(await read(picked.uri)));
  return picked.isShared ? 'the repository' : 'this clone';
}

/** Takes the driver's line out of the clone's own attributes; those of the repository are everybody's. */
export async function forgetDriver(root: Uri): Promise<void> {
  for (const { uri } of (await attributesFiles(root)).filter(({ isShared }) => !isShared)) {
    const text = await read(uri);
    if (withoutAttributes(text) !== text) await write(uri, withoutAttributes(text));
  }
}

async function attributesFiles(root: Uri): Promise<readonly AttributesFile[]> {
  const shared: AttributesFile = {
    label: '.gitattributes',
    description: l10n.t('for everybody, once you commit it'),
    detail: l10n.t('Clones without the driver go on merging line by line.'),
    uri: Uri.joinPath(root, '.gitattributes'),
    isShared: true,
  };
  const own: AttributesFile = {
    label: '.git/info/attributes',
    description: l10n.t('for this clone alone'),
    uri: Uri.joinPath(root, '.git', 'info', 'attributes'),
    isShared: false,
  };
  return (await isGitFolder(Uri.joinPath(root, '.git'))) ? [shared, own] : [shared];
}

/** In a worktree or submodule it is a file that leads elsewhere. */
async function isGitFolder(uri: Uri): Promise<boolean> {
  return (await exists(uri)) && (await workspace.fs.stat(uri)).type === FileType.Directory;
}

async function read(uri: Uri): Promise<string> {
  if (!(await exists(uri))) return '';
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
