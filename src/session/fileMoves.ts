import type { Decisions } from './decisions/decisions.ts';
import type { Library } from './library.ts';
import type { Files } from './ports.ts';
import type { SidecarFiles } from './sidecarFiles.ts';
import {
  type ArticleUri,
  articleOf,
  classify,
  type Move,
  type SidecarUri,
  sidecarOf,
} from './uris.ts';

/** What else a session has of the files in a folder, for when these are moved or deleted. */
interface Followers {
  readonly files: Files;
  readonly library: Library;
  readonly sidecars: SidecarFiles;
  readonly decisions: Decisions;
}

/** Lets a session follow files that are moved or deleted in the editor, which says from where to where. */
export class FileMoves {
  readonly #followers: Followers;

  constructor(followers: Followers) {
    this.#followers = followers;
  }

  /**
   * A file or a folder was moved: what is known of it goes along. What could not be written yet and what
   * can be taken back goes where the sidecar goes, or with the article while there is no such file.
   */
  move(move: Move): Promise<void> {
    const { decisions, sidecars, library } = this.#followers;
    return decisions.holdFor(async () => {
      for (const one of await this.#sidecarMoves(move)) {
        await sidecars.move(one);
        decisions.move(one);
      }
      const ofArticles = articleMove(move);
      decisions.moveChosen(ofArticles, ofArticles === move ? 'articles' : 'sidecars');
      await library.move(ofArticles);
    });
  }

  /** A file or a folder was deleted on purpose: decisions that were still to be written are set aside. */
  forget(uri: string): Promise<void> {
    const { decisions, sidecars, files } = this.#followers;
    return decisions.holdFor(async () => {
      const sidecar = sidecarOf(uri as ArticleUri);
      await sidecars.forget(uri);
      if ((await files.read(sidecar)) === undefined) await sidecars.forget(sidecar);
    });
  }

  /** Where sidecars go: with their folder, by themselves, or with their article while they are not on disk. */
  async #sidecarMoves(move: Move): Promise<readonly Move[]> {
    if (classify(move.from)?.is === 'sidecar') return isOfSidecar(move) ? [move] : [];
    const from = sidecarOf(move.from as ArticleUri);
    if ((await this.#followers.files.read(from)) !== undefined) return [move];
    return [move, { from, to: sidecarOf(move.to as ArticleUri) }];
  }
}

/** The article of a sidecar that is moved by itself is another one from then on. */
function articleMove(move: Move): Move {
  const { from, to } = move;
  return isOfSidecar(move)
    ? { from: articleOf(from as SidecarUri), to: articleOf(to as SidecarUri) }
    : move;
}

function isOfSidecar({ from, to }: Move): boolean {
  return classify(from)?.is === 'sidecar' && classify(to)?.is === 'sidecar';
}
