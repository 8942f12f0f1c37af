import { type Reanchoring, reanchored } from '../../core/sidecar/reanchor.ts';
import { areSameAnchors } from '../../core/sidecar/sameAnchors.ts';
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
  /** How many came before those, which nobody needs any more. */
  #forgotten = 0;

  /** How many there were: what is remembered now needs those from this one on. */
  get count(): number {
    return this.#forgotten + this.#renewals.length;
  }

  /** How many are kept. */
  get size(): number {
    return this.#renewals.length;
  }

  /**
   * `remembered` are the counts of all sidecars that are remembered: no longer than for them are renewals kept, and
   * since the latest of them one of each record, however often its article is saved.
   */
  add(
    article: ArticleUri,
    reanchorings: readonly Reanchoring[],
    remembered: readonly number[],
  ): void {
    this.#forgetBefore(Math.min(this.count, ...remembered));
    if (remembered.length === 0) return;
    const latest = Math.max(...remembered) - this.#forgotten;
    const settled = this.#renewals.slice(0, latest);
    const since = this.#renewals.slice(latest);
    for (const reanchoring of reanchorings) {
      const at = since.findIndex((one) => one.article === article && goesOn(one, reanchoring));
      const before = since[at];
      if (before === undefined) since.push({ article, reanchoring });
      else since[at] = { article, reanchoring: { ...reanchoring, from: before.reanchoring.from } };
    }
    this.#renewals = [...settled, ...since];
  }

  /** A sidecar's text as it was when there were only `count`, with the anchors that it would have now. */
  renew(article: ArticleUri, text: string | undefined, count: number): string | undefined {
    const since = this.#renewals
      .slice(count - this.#forgotten)
      .filter((one) => one.article === article);
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

  #forgetBefore(count: number): void {
    this.#renewals.splice(0, count - this.#forgotten);
    this.#forgotten = count;
  }
}

/** Whether a record that got anchors gets others in their place. */
function goesOn({ reanchoring: before }: Renewal, next: Reanchoring): boolean {
  const isSameRecord =
    before.of === 'claim' ? next.of === 'claim' && next.id === before.id : next.of === before.of;
  return isSameRecord && areSameAnchors(before.to, next.from);
}
