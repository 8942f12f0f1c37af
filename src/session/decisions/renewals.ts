import { type Reanchoring, reanchored } from '../../core/sidecar/reanchor.ts';
import { type ArticleUri, afterMove, articleOf, type Move, sidecarOf } from '../uris.ts';

interface Renewal {
  readonly article: ArticleUri;
  readonly reanchoring: Reanchoring;
}

/**
 * The records that got new anchors when their articles were saved, in this order. Sidecars that are
 * remembered from before, to take decisions back, get them too: undo brings no old anchors back.
 */
export class Renewals {
  #renewals: Renewal[] = [];

  /** How many there are: what is remembered now needs those from this one on. */
  get count(): number {
    return this.#renewals.length;
  }

  add(article: ArticleUri, reanchorings: readonly Reanchoring[]): void {
    for (const reanchoring of reanchorings) this.#renewals.push({ article, reanchoring });
  }

  /** A sidecar's text as it was when there were only `count`, with the anchors that it would have now. */
  renew(article: ArticleUri, text: string | undefined, count: number): string | undefined {
    const since = this.#renewals.slice(count).filter((one) => one.article === article);
    return reanchored(
      text,
      since.map(({ reanchoring }) => reanchoring),
    );
  }

  /** Sidecars were moved. */
  move(move: Move): void {
    this.#renewals = this.#renewals.map((renewal) => ({
      ...renewal,
      article: articleOf(afterMove(sidecarOf(renewal.article), move)),
    }));
  }
}
