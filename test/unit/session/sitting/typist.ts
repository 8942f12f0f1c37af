import type { TextEdit } from '../../../../src/core/text/span.ts';
import { article } from '../memory.ts';
import type { DocumentChange, Editor } from './editor.ts';
import type { Ledger } from './ledger.ts';
import { followed, type Shown } from './promises.ts';
import { editedBy, isAnchoredAnew, renewedBetween } from './saved.ts';
import type { Typing } from './step.ts';
import { editsOf } from './typing.ts';
import type { Workplace } from './workplace.ts';

/** Types in the article, saves and closes it: claims follow, and get new anchors with a save. */
export class Typist {
  readonly #place: Workplace;
  readonly #ledger: Ledger;
  /** The records whose words or surroundings were typed into since the article was saved. */
  readonly #edited = new Set<string>();
  /** What was shown after each step and each edit. */
  readonly #shown: Shown[] = [];

  constructor(place: Workplace, ledger: Ledger) {
    this.#place = place;
    this.#ledger = ledger;
  }

  /** Keeps what is shown now: an undo may put claims back there. */
  look(): void {
    this.#shown.push({ text: this.#place.text, claims: this.#place.claims });
  }

  /** The edits that were made, none where no editor is open. */
  async type(step: Typing): Promise<readonly TextEdit[]> {
    const { editor } = this.#place;
    if (editor === undefined) return [];
    const edits = editsOf(editor.text, step);
    if (edits.length === 0) return [];
    await this.#follow((open) => open.type(edits));
    return edits;
  }

  undo(): Promise<void> {
    return this.#follow(async (editor) => editor.undo());
  }

  redo(): Promise<void> {
    return this.#follow(async (editor) => editor.redo());
  }

  /** To discard changes is one more change, which claims follow. */
  async close(): Promise<void> {
    await this.#follow(() => this.#place.desk.close());
    this.#place.editor = undefined;
    await this.#place.session.close(article);
  }

  /** Records that were edited get new anchors; that is nothing to take back. */
  async save(): Promise<void> {
    const { editor, session } = this.#place;
    if (editor === undefined) return;
    const { onDisk, isSaved, changes } = await editor.save();
    this.#place.ports.files.texts.set(article, onDisk);
    await this.#follow(async () => changes);
    if (!isSaved) return session.open(article, editor.text);
    await Promise.all([session.save(article), session.refresh(article)]);
    this.#anchorAnew();
  }

  #anchorAnew(): void {
    const { claims, decided } = this.#place;
    const renewed = renewedBetween(this.#ledger.sidecar, decided, this.#edited);
    for (const claim of claims) {
      const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
      if (claim.status === 'stored' && !isLost) this.#edited.delete(claim.record.id);
    }
    if (renewed.length === 0) return;
    this.#ledger.reanchored(decided, renewed);
    for (const one of renewed) {
      if (one.of === 'claim') isAnchoredAnew(claims, one.id);
    }
  }

  /** VS Code tells of a change; what was typed or taken back is followed, also to the text on disk. */
  async #follow(change: (editor: Editor) => Promise<readonly DocumentChange[]>): Promise<void> {
    const { editor, session } = this.#place;
    if (editor === undefined) return;
    for (const { edits, text, isEdit } of await change(editor)) {
      const before = this.#place.claims;
      if (!isEdit) {
        await session.reload(article, text);
        continue;
      }
      session.edit(article, edits, text);
      for (const id of editedBy(before, edits)) this.#edited.add(id);
      const now = { text, claims: this.#place.claims };
      followed(before, edits, now, this.#shown);
      this.#shown.push(now);
    }
  }
}
