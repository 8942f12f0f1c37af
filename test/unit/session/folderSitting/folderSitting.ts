import assert from 'node:assert/strict';
import type { CodebookUri } from '../../../../src/session/uris.ts';
import { Decider } from './decider.ts';
import { Deeds } from './deeds.ts';
import { areCodebooksReadable } from './files.ts';
import type { Folder } from './folder.ts';
import { changeOutside, type Told } from './outsiders.ts';
import { type Begin, shownAnew, shownBy } from './shown.ts';
import type { Step } from './step.ts';
import { Workplace } from './workplace.ts';

/** Analysts at work on a folder while other programs change its files; what was promised is checked after each step. */
export class FolderSitting {
  readonly #place: Workplace;
  readonly #deeds: Deeds;
  readonly #decider: Decider;

  private constructor(place: Workplace) {
    this.#place = place;
    this.#deeds = new Deeds(place);
    this.#decider = new Decider(place, this.#deeds);
  }

  static async of(folder: Folder, steps: readonly Step[], begin?: Begin): Promise<void> {
    const sitting = new FolderSitting(await Workplace.in(folder, begin));
    for (const [index, step] of steps.entries()) {
      try {
        await sitting.#take(step);
        await sitting.#check();
      } catch (error) {
        if (error instanceof Error) error.message += ` (step ${index + 1}, ${step.do})`;
        throw error;
      }
    }
    await sitting.#take({ do: 'free the disk' });
    await sitting.#take({ do: 'start anew' });
    await sitting.#check();
    sitting.#place.session.dispose();
  }

  async #take(step: Step): Promise<void> {
    const place = this.#place;
    const { files } = place.ports;
    switch (step.do) {
      case 'decide':
        return this.#decider.decide(step);
      case 'seed':
        return this.#decider.seed(step);
      case 'rename':
      case 'merge':
      case 'alias':
      case 'split':
        return this.#decider.decideOnActors(step);
      case 'rewrite references':
        return this.#decider.rewrite();
      case 'undo':
      case 'redo':
        return this.#deeds.replay(step.do);
      case 'fill the disk':
        files.full = { afterCharacters: step.afterCharacters };
        return;
      case 'kill the next write':
        return this.#deeds.killNext(step.afterCharacters);
      case 'free the disk':
        files.full = undefined;
        return;
      case 'start anew':
        return place.writesNothing(async () => {
          place.session.dispose();
          await place.startAnew();
        });
      default: {
        const { codebooks } = place;
        const told = changeOutside(files.texts, step);
        if (place.isLate && told.length > 0) place.isStale = true; // Not all of it may be written.
        return place.writesNothing(() => this.#hear(told, codebooks));
      }
    }
  }

  /** The session is told what others did, and which codebooks there were before it. */
  async #hear(told: readonly Told[], codebooks: readonly CodebookUri[]): Promise<void> {
    const { session, articles, codebooks: left } = this.#place;
    for (const one of told) {
      if (one.is === 'untold') this.#place.isStale = true;
      else if (one.is === 'moved') await session.moves.move(one);
      else if (one.is === 'deleted') {
        await session.moves.forget(one.uri);
        await session.refresh(one.uri);
      } else await session.refresh(one.uri);
    }
    if (told.length === 0) return;
    // As the host does after a search: a codebook may have gone along with its folder.
    if (told.some(({ is }) => is === 'moved'))
      await session.recheckCodebooks(new Set([...codebooks, ...left]));
    await session.takeFolder(new Set(articles));
  }

  async #check(): Promise<void> {
    const place = this.#place;
    await place.settle();
    // Of a codebook that cannot be read, what it said before holds on, which a new session cannot know.
    if (place.isStale || !areCodebooksReadable(place.texts)) return;
    assert.deepEqual(shownBy(place.session), await shownAnew(place.ports), 'as in a new session');
  }
}
