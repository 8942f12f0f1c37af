import { l10n, window } from 'vscode';
import { stanceLabel } from '../../host/claimWords.ts';
import { claimCount } from '../../host/counts.ts';
import { decideTogether } from '../../host/decideOnAll.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { meetActor } from '../../host/metActor.ts';
import { pickStance } from '../../host/pickStance.ts';
import { readBefore } from '../../host/readBefore.ts';
import type { Disposable } from '../../session/event.ts';
import type { Content } from '../../session/folderSweep.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import { type BulkClaim, chosenNow, tagging, untaggedOf, withPhrase } from './bulkClaims.ts';
import { pickClaims } from './pickClaims.ts';

/** One stance for many claims, wherever they are in the folder, taken back by one undo. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const turns = new Turns(host.ports.clock);
  store.add(
    host.command('standpoint.tagPhrase', async () => {
      const phrase = selectedWords() ?? (await askForPhrase());
      if (phrase === undefined || !(await isRead(session, host, 'files', 'suggestions'))) return;
      const found = await turns.run(withPhrase(session, phrase));
      if (found.length === 0) throw new Refusal(l10n.t('No article has the words “{0}”.', phrase));
      await tagSome(session, host, found, l10n.t('Claims with “{0}”', phrase));
    }),
  );
  store.add(
    host.command('standpoint.tagUntaggedOfActor', async (argument) => {
      const title = l10n.t('Whose untagged claims?');
      const actor = await meetActor(session, host, argument, title);
      if (actor === undefined || !(await isRead(session, host, 'suggestions'))) return;
      const untagged = untaggedOf(session, actor);
      if (untagged.length === 0)
        throw new Refusal(l10n.t('Every claim of {0} has a stance.', actor.actor.name));
      await tagSome(session, host, untagged, l10n.t('Untagged claims of {0}', actor.actor.name));
    }),
  );
  return store;
}

/** Claims that are not known yet would be left out without a word. False where the user gives up. */
async function isRead(
  session: Session,
  host: Host,
  ...contents: readonly Content[]
): Promise<boolean> {
  const waiting = l10n.t('Standpoint: claims are searched when the folder is read');
  return (await readBefore(session, host, { contents, waiting })) !== undefined;
}

async function tagSome(
  session: Session,
  host: Host,
  all: readonly BulkClaim[],
  title: string,
): Promise<void> {
  const picked = await pickClaims(all, title);
  const [first] = picked ?? [];
  if (picked === undefined || first === undefined) return;
  const chosen = await chosenNow(session, picked);
  const others = session.articles.codebookOf(first.article)?.stances ?? [];
  const placeholder = claimCount(chosen.length);
  const stance = await pickStance(
    { others },
    {
      title: l10n.t('Which stance do they take?'),
      placeholder,
    },
  );
  if (stance === undefined) return;
  const decisions = chosen.map((bulk) => tagging(bulk, stance.id));
  const said = l10n.t('Tagged {0}: {1}', placeholder, stanceLabel(stance));
  await decideTogether(session, host, decisions, said);
}

function selectedWords(): string | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.getText(editor.selection).trim() || undefined;
}

async function askForPhrase(): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Tag Claims with a Phrase'),
    prompt: l10n.t('Whole words, in any case. All articles of the folder are searched.'),
  });
  return typed?.trim() || undefined;
}
