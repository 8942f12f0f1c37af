import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { memoryPorts } from '../../unit/session/memory.ts';
import { decideNumber } from './decisions.ts';

/** What the sidecar says after each decision, as a session says that nobody kills. */
export class Undisturbed {
  readonly #ports = memoryPorts();
  readonly #session = new Session(this.#ports);
  readonly #article: ArticleUri;
  readonly #sidecars: (string | undefined)[] = [undefined];

  constructor(article: ArticleUri, text: string) {
    this.#article = article;
    this.#ports.files.texts.set(article, text);
  }

  /** After so many decisions. */
  async after(decisions: number): Promise<string | undefined> {
    await this.#session.refresh(this.#article);
    while (this.#sidecars.length <= decisions) {
      await decideNumber(this.#session, this.#article, this.#sidecars.length - 1);
      this.#sidecars.push(this.#ports.files.texts.get(sidecarOf(this.#article)));
    }
    return this.#sidecars[decisions];
  }
}
