import { l10n } from 'vscode';
import type { Side } from '../../core/merge/disagreement.ts';
import type { Versions } from '../../core/merge/rulings.ts';
import { Refusal } from '../../session/refusal.ts';
import { fileName } from '../../session/uris.ts';
import { unmergedStatus } from './gitApi.ts';
import type { UnmergedFile } from './unmergedFiles.ts';

/** What git keeps of a file that it could not merge. */
export type Stages =
  /** Without a base where both sides added the file. */
  | { readonly is: 'both'; readonly texts: Versions<string> }
  /** One side deleted it, or renamed it away. */
  | { readonly is: 'one'; readonly side: Side; readonly text: string }
  | { readonly is: 'none' };

/** Said of a version that is no text: nobody can merge that record by record. */
export class NotText extends Refusal {}

/** Where git keeps the versions of an unmerged file in its index. */
const refs: Versions<string> = { base: ':1', ours: ':2', theirs: ':3' };

/**
 * Reads the versions of an unmerged file from git. Which of them there are is told by the status, so that
 * a failure to read one is never taken for a version that is not there. Throws `NotText`.
 */
export async function readStages(file: UnmergedFile): Promise<Stages> {
  const read = (version: keyof typeof refs) => readStage(file, version);
  switch (file.status) {
    case unmergedStatus.bothModified:
      return {
        is: 'both',
        texts: {
          base: await read('base'),
          ours: await read('ours'),
          theirs: await read('theirs'),
        },
      };
    case unmergedStatus.bothAdded:
      return {
        is: 'both',
        texts: { base: '', ours: await read('ours'), theirs: await read('theirs') },
      };
    case unmergedStatus.deletedByThem:
    case unmergedStatus.addedByUs:
      return { is: 'one', side: 'ours', text: await read('ours') };
    case unmergedStatus.deletedByUs:
    case unmergedStatus.addedByThem:
      return { is: 'one', side: 'theirs', text: await read('theirs') };
    default:
      return { is: 'none' };
  }
}

async function readStage(
  { repository, uri }: UnmergedFile,
  version: keyof typeof refs,
): Promise<string> {
  const content = await repository.buffer(refs[version], uri.fsPath);
  try {
    return utf8.decode(content);
  } catch {
    const name = fileName(uri.toString());
    throw new NotText(
      l10n.t(
        '“{0}” was not merged: its version of {1} is no UTF-8 text.',
        name,
        versionWords(version),
      ),
    );
  }
}

function versionWords(version: keyof typeof refs): string {
  switch (version) {
    case 'base':
      return l10n.t('base');
    case 'ours':
      return l10n.t('ours');
    case 'theirs':
      return l10n.t('theirs');
  }
}

/** A byte-order mark is kept: it is written back where ours has one. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
