import assert from 'node:assert/strict';
import { article, sidecar } from '../memory.ts';
import { Decider } from './decider.ts';
import { Ledger } from './ledger.ts';
import { changedArticle, changedSidecar } from './outsiders.ts';
import { sayWhatTheSidecarSays, standWhereTheySay } from './promises.ts';
import { makeAgain, takeBack } from './replays.ts';
import type { Step, StepOf } from './step.ts';
import { Typist } from './typist.ts';
import { type Beginning, Workplace } from './workplace.ts';

/**
 * An analyst at work on one article while other programs change its files. After each step, everything
 * that was promised is checked against what the sitting itself knows: the bytes that the sidecar must
 * have, and where claims must stand that nobody typed into; and then that it is the same at the desk.
 */
export class Sitting {
  readonly #place: Workplace;
  readonly #ledger = new Ledger();
  readonly #typist: Typist;
  readonly #decider: Decider;

  private constructor(beginning: Beginning) {
    this.#place = new Workplace(beginning);
    this.#typist = new Typist(this.#place, this.#ledger);
    this.#decider = new Decider(this.#place, this.#ledger, this.#typist);
  }

  static async of(beginning: Beginning, steps: readonly Step[]): Promise<void> {
    const sitting = new Sitting(beginning);
    await sitting.#place.desk.writeArticle(beginning.text);
    await sitting.#place.session.refresh(article);
    for (const [index, step] of steps.entries()) {
      await naming(`step ${index + 1}, ${step.do}`, async () => {
        await sitting.#take(step);
        await sitting.#check();
      });
    }
    await sitting.#endWell();
    sitting.#place.session.dispose();
  }

  async #take(step: Step): Promise<void> {
    const { files } = this.#place.ports;
    switch (step.do) {
      case 'open':
        return this.#place.open();
      case 'close':
        return this.#typist.close();
      case 'save':
        return this.#typist.save();
      case 'pause':
        return this.#place.pause();
      case 'reload':
        return this.#reload();
      case 'fill the disk':
        files.full =
          step.afterCharacters === undefined ? {} : { afterCharacters: step.afterCharacters };
        return;
      case 'free the disk':
        files.full = undefined;
        return;
      case 'type':
        await this.#typist.type(step);
        return;
      case 'undo typing':
        return this.#typist.undo();
      case 'redo typing':
        return this.#typist.redo();
      case 'undo':
        return takeBack(this.#place, this.#ledger);
      case 'redo':
        return makeAgain(this.#place, this.#ledger);
      case 'tag':
      case 'untag':
      case 'assign':
      case 'target':
      case 'note':
      case 'dismiss':
      case 'confirm':
        return this.#decider.decide(step);
      case 'add':
        return this.#decider.add(step);
      case 'reanchor':
        return this.#decider.reanchor(step);
      case 'seed':
        return this.#decider.seed();
      case 'describe':
        return this.#decider.describe(step);
      case 'change the article outside':
        return this.#changeArticle(step);
      case 'change the sidecar outside':
        return this.#changeSidecar(step);
    }
  }

  async #check(): Promise<void> {
    const place = this.#place;
    const wanted = this.#ledger.sidecar;
    if (place.desk.needsEditor) await place.settle(); // its text may have changed since the step
    if (!place.isLate) assert.equal(place.ports.files.texts.get(sidecar), wanted, 'the sidecar');
    const annotations = place.session.articles.annotationsOf(article);
    assert.ok(annotations, 'the article is known');
    standWhereTheySay(annotations, place.text);
    this.#typist.look();
    if (!place.isStale) sayWhatTheSidecarSays(annotations, wanted);
    await place.desk.check(
      () => ({
        annotations: place.annotations,
        problems: place.problems,
        sidecar: this.#ledger.sidecar,
      }),
      () => place.settle(),
    );
  }

  /** With space on the disk and a new start, everything that was decided is there. */
  async #endWell(): Promise<void> {
    this.#place.ports.files.full = undefined;
    if (!this.#place.desk.needsEditor) await this.#reload();
    assert.equal(this.#place.isLate, false);
    for (const step of ['close', 'open', 'close'] as const) {
      await naming(`${step} at the end`, async () => {
        await this.#take({ do: step });
        await this.#check();
      });
    }
  }

  async #reload(): Promise<void> {
    this.#ledger.beginAnew();
    await this.#place.startAnew();
  }

  async #changeArticle(step: StepOf<'change the article outside'>): Promise<void> {
    const { editor, desk, session, onDisk, ports } = this.#place;
    const text = changedArticle(onDisk, step);
    ports.files.texts.set(article, text);
    const isFollowing = editor?.isDirty === false;
    await desk.writeArticle(text);
    if (editor !== undefined && isFollowing) {
      await editor.reload(text);
      await session.open(article, editor.text);
    }
    await session.refresh(article);
  }

  async #changeSidecar(step: StepOf<'change the sidecar outside'>): Promise<void> {
    const place = this.#place;
    if (place.isLate) return;
    const { sidecar: before = '', versions } = this.#ledger;
    const text = changedSidecar(before, step, versions) || undefined;
    const { texts } = place.ports.files;
    if (text === undefined) texts.delete(sidecar);
    else texts.set(sidecar, text);
    await place.desk.writeSidecar(text);
    this.#ledger.changedOutside(text);
    place.isStale ||= !step.told;
    if (!step.told) return;
    await place.session.refresh(sidecar);
    place.isStale = false;
  }
}

/** Says in an error where it came up. */
async function naming(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Error) error.message += ` (${what})`;
    throw error;
  }
}
