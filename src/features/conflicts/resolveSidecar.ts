import { l10n, Uri, workspace } from 'vscode';
import { compareSides } from '../../core/merge/comparison.ts';
import type { KeptRecord, Side } from '../../core/merge/disagreement.ts';
import { keyOf, type MergeAnswer, type MergeQuestion } from '../../core/merge/questions.ts';
import type { Refusal } from '../../core/merge/refusal.ts';
import type { Versions } from '../../core/merge/rulings.ts';
import { settleMerge } from '../../core/merge/settleMerge.ts';
import { lineStarts, positionAt } from '../../core/text/lines.ts';
import { shownNumber } from '../../host/counts.ts';
import type { MergeSide } from '../../host/git/mergeSides.ts';
import { NotText, readStages } from '../../host/git/stages.ts';
import type { UnmergedFile } from '../../host/git/unmergedFiles.ts';
import type { Host } from '../../host/host.ts';
import { localised, reasonOf } from '../../host/localised.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, articleOf, fileName, type SidecarUri } from '../../session/uris.ts';
import type { ConflictPanel } from './conflictPanel.ts';
import { bothWords, titleOf } from './questionWords.ts';
import { versionsToMerge } from './versionsToMerge.ts';

/** What became of an unmerged sidecar. */
export type Outcome =
  | {
      readonly is: 'merged';
      readonly name: string;
      readonly kept: readonly KeptRecord[];
      /** The side that had deleted the whole file, which the other had not. */
      readonly deletedBy?: Side;
    }
  | { readonly is: 'later'; readonly name: string }
  /** Nothing was written, and why. */
  | { readonly is: 'refused'; readonly file: UnmergedFile; readonly reason: string };

/** Merges unmerged sidecars, asking a person where only a person can say. */
export class SidecarResolver {
  readonly #session: Session;
  readonly #host: Host;
  readonly #panel: ConflictPanel;

  constructor(session: Session, host: Host, panel: ConflictPanel) {
    this.#session = session;
    this.#host = host;
    this.#panel = panel;
  }

  /**
   * Merges one sidecar from the versions that git keeps of it, writes and stages it. Nothing is written
   * before everything is answered.
   */
  async resolve(
    file: UnmergedFile,
    sides: { readonly [side in Side]: MergeSide },
  ): Promise<Outcome> {
    const sidecar = file.uri.toString() as SidecarUri;
    const name = fileName(sidecar);
    if (isDirty(sidecar)) {
      const reason = l10n.t(
        '“{0}” has changes that are not saved. Save or revert them, then resolve its conflicts.',
        name,
      );
      return { is: 'refused', file, reason };
    }
    // Git merges sidecars wherever they are, and may have brought this one just now.
    await this.#session.admit(articleOf(sidecar));
    const before = await this.#host.ports.files.read(sidecar);
    try {
      const stages = await readStages(file);
      if (stages.is === 'none') return this.#finish(file, before, undefined, { kept: [] });
      if (stages.is === 'one') {
        const deletedBy = stages.side === 'ours' ? 'theirs' : 'ours';
        return this.#finish(file, before, before ?? stages.text, { kept: [], deletedBy });
      }
      const texts = await versionsToMerge(name, before, stages.texts);
      if (texts === 'later') return { is: 'later', name };
      if (texts === 'as it is') return this.#finish(file, before, before, { kept: [] });
      return await this.#merge(file, before, texts, sides);
    } catch (error) {
      if (error instanceof NotText) return { is: 'refused', file, reason: reasonOf(error) };
      throw error;
    }
  }

  async #merge(
    file: UnmergedFile,
    before: string | undefined,
    texts: Versions<string>,
    sides: { readonly [side in Side]: MergeSide },
  ): Promise<Outcome> {
    const name = fileName(file.uri.toString());
    const answers = new Map<string, MergeAnswer>();
    for (;;) {
      const merge = settleMerge(texts, answers);
      if (merge.state === 'refused') {
        return { is: 'refused', file, reason: unreadable(name, merge, texts, sides) };
      }
      if (merge.state === 'settled') return this.#finish(file, before, merge.text, merge);
      const [question] = merge.questions;
      if (question === undefined) throw new Error('An open merge asks nothing.');
      const given = [...answers.keys()].at(-1);
      const answer = await this.#ask(question, file, texts, sides, {
        number: answers.size + 1,
        of: answers.size + merge.questions.length,
      });
      if (answer === 'later') return { is: 'later', name };
      if (answer !== 'previous') answers.set(keyOf(question), answer);
      else if (given !== undefined) answers.delete(given);
    }
  }

  #ask(
    question: MergeQuestion,
    { uri }: UnmergedFile,
    texts: Versions<string>,
    sides: { readonly [side in Side]: MergeSide },
    { number, of }: { readonly number: number; readonly of: number },
  ) {
    const article: ArticleUri = articleOf(uri.toString() as SidecarUri);
    const comparison = compareSides(question, texts);
    const { ours, theirs } = comparison;
    const claims = [ours.anchors, theirs.anchors].filter((anchors) => anchors.length > 0);
    return this.#panel.ask({
      title: titleOf(question),
      where: l10n.t(
        '{0} · question {1} of {2}',
        workspace.asRelativePath(Uri.parse(article, true)),
        shownNumber(number),
        shownNumber(of),
      ),
      passage: this.#session.articles.passageOf(article, claims),
      comparison,
      sides,
      codebook: this.#session.articles.codebookOf(article),
      both: bothWords(question),
      hasPrevious: number > 1,
    });
  }

  /** Writes the result unless the file is like that already, and stages it. */
  async #finish(
    file: UnmergedFile,
    before: string | undefined,
    after: string | undefined,
    { kept, deletedBy }: { readonly kept: readonly KeptRecord[]; readonly deletedBy?: Side },
  ): Promise<Outcome> {
    const sidecar = file.uri.toString() as SidecarUri;
    if (after !== undefined && after !== before) {
      await this.#session.decide(articleOf(sidecar), { type: 'resolve', before, after }, '');
    }
    await file.repository.add([file.uri.fsPath]);
    return { is: 'merged', name: fileName(sidecar), kept, ...(deletedBy && { deletedBy }) };
  }
}

function isDirty(uri: SidecarUri): boolean {
  return workspace.textDocuments.some((open) => open.uri.toString() === uri && open.isDirty);
}

function unreadable(
  name: string,
  { version, problems: [problem] }: Refusal,
  texts: Versions<string>,
  sides: { readonly [side in Side]: MergeSide },
): string {
  const { line } = positionAt(lineStarts(texts[version]), problem.span.start);
  const whose = version === 'base' ? l10n.t('the common base') : sides[version].name;
  return l10n.t(
    '“{0}” was not merged: its version of {1} cannot be read. Line {2}: {3}',
    name,
    whose,
    String(line),
    localised(problem.message),
  );
}
