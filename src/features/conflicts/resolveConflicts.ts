import { commands, l10n, type Uri } from 'vscode';
import { mergeSides } from '../../host/git/mergeSides.ts';
import type { UnmergedFile } from '../../host/git/unmergedFiles.ts';
import type { Host } from '../../host/host.ts';
import { notice } from '../../host/notice.ts';
import type { Session } from '../../session/session.ts';
import { classify, fileName } from '../../session/uris.ts';
import type { ConflictPanel } from './conflictPanel.ts';
import { detailsOf, summaryOf } from './outcomeWords.ts';
import { type Outcome, SidecarResolver } from './resolveSidecar.ts';

/** Resolves unmerged files one after the other, and says at the end what became of them. */
export class ConflictResolver {
  readonly #host: Host;
  readonly #panel: ConflictPanel;
  readonly #sidecars: SidecarResolver;
  #isBusy = false;

  constructor(session: Session, host: Host, panel: ConflictPanel) {
    this.#host = host;
    this.#panel = panel;
    this.#sidecars = new SidecarResolver(session, host, panel);
  }

  /** While questions are open, they are shown again instead. */
  async resolve(files: readonly UnmergedFile[]): Promise<void> {
    if (this.#isBusy) return this.#panel.show();
    this.#isBusy = true;
    const outcomes: Outcome[] = [];
    try {
      for (const file of files) outcomes.push(await this.#resolveOne(file));
    } finally {
      this.#isBusy = false;
      this.#panel.close();
      this.#say(outcomes);
    }
  }

  async #resolveOne(file: UnmergedFile): Promise<Outcome> {
    if (classify(file.uri.toString())?.is === 'sidecar') {
      return this.#sidecars.resolve(file, await mergeSides(file.repository));
    }
    const reason = l10n.t(
      '“{0}” has conflicts. Standpoint merges sidecars, not codebooks: resolve it in the merge editor.',
      fileName(file.uri.toString()),
    );
    return { is: 'refused', file, reason };
  }

  #say(outcomes: readonly Outcome[]): void {
    for (const line of detailsOf(outcomes)) this.#host.log.info(line);
    const summary = summaryOf(outcomes);
    if (summary !== undefined) notice('information', summary);
    for (const outcome of outcomes) {
      if (outcome.is === 'refused') this.#offerMergeEditor(outcome.file.uri, outcome.reason);
    }
  }

  #offerMergeEditor(uri: Uri, reason: string): void {
    this.#host.attend(l10n.t('opening the merge editor'), async () => {
      const button = l10n.t('Open Merge Editor');
      const answer = await notice('warning', reason, button);
      if (answer === button) await commands.executeCommand('git.openMergeEditor', uri);
    });
  }
}
