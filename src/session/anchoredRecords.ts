import { claimProblem, dismissalProblem } from '../core/anchor/checkAnchors.ts';
import type { Resolution } from '../core/anchor/resolution.ts';
import { needsReview } from '../core/anchor/review.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { Anchor, ClaimRecord, Dismissal, Sidecar } from '../core/sidecar/record.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { Problem } from '../core/text/problem.ts';
import type { TextEdit } from '../core/text/span.ts';
import { AnchoredPlaces } from './anchoredPlaces.ts';

/** A dismissal with its one anchor. */
interface Dismissed {
  readonly dismissal: Dismissal;
  readonly anchors: readonly [Anchor];
}

/** Where the claims and dismissals of one sidecar stand in the text of its article. */
export class AnchoredRecords {
  readonly #claims = new AnchoredPlaces<ClaimRecord>();
  readonly #dismissals = new AnchoredPlaces<Dismissed>();
  #records: readonly ClaimRecord[] = [];
  #dismissed: ReadonlyMap<Dismissal, Dismissed> = new Map();

  /** These are the records from now on; `findAll` or `replaceAll` says where they stand. */
  take({ claims, dismissed }: Sidecar): void {
    this.#records = claims;
    this.#dismissed = new Map(
      dismissed.map((dismissal) => [dismissal, { dismissal, anchors: [dismissal] }]),
    );
  }

  /** The text is a new one that nobody followed to. `names` are those of actors, here as everywhere. */
  findAll(article: ArticleText, names: readonly string[]): void {
    this.#claims.findAll(article, this.#records, names);
    this.#dismissals.findAll(article, [...this.#dismissed.values()], names);
  }

  /** The records are new ones: those that are as they were, or were just `renewed`, keep their places. */
  replaceAll(
    article: ArticleText,
    names: readonly string[],
    renewed: readonly Reanchoring[],
  ): void {
    this.#claims.replaceItems(article, this.#records, names, renewed);
    this.#dismissals.replaceItems(article, [...this.#dismissed.values()], names, renewed);
  }

  /** The text was edited: everything moves along. */
  edit(
    before: ArticleText,
    article: ArticleText,
    edits: readonly TextEdit[],
    names: readonly string[],
  ): void {
    this.#claims.edit(before, article, edits, names);
    this.#dismissals.edit(before, article, edits, names);
  }

  /** Looks for what an edit had swallowed. */
  findLost(article: ArticleText, names: readonly string[]): void {
    this.#claims.findLost(article, names);
    this.#dismissals.findLost(article, names);
  }

  /**
   * The text was saved: new anchors for the records whose own words or surroundings were edited since
   * the last time. A claim whose stance asks for a review keeps its own, so that it goes on asking.
   */
  takeEdited(article: ArticleText, names: readonly string[]): readonly Reanchoring[] {
    const claims = this.#claims.takeEdited(article, names);
    const dismissals = this.#dismissals.takeEdited(article, names);
    return [
      ...claims
        .filter(({ item, place }) => !needsReview(item, place))
        .map(({ item: { id, anchors }, to }) => ({ of: 'claim' as const, id, from: anchors, to })),
      ...dismissals.map(({ item: { anchors }, to }) => ({
        of: 'dismissal' as const,
        from: anchors,
        to,
      })),
    ];
  }

  /** Where a claim stands. */
  placeOf(record: ClaimRecord): Resolution {
    return this.#claims.get(record);
  }

  /** Where a dismissal stands. */
  placeOfDismissal(dismissal: Dismissal): Resolution {
    const item = this.#dismissed.get(dismissal);
    return item === undefined ? { state: 'orphan' } : this.#dismissals.get(item);
  }

  /** The records that the text no longer bears out. */
  get problems(): readonly Problem[] {
    return [
      ...this.#records.map((record) => claimProblem(record, this.#claims.get(record))),
      ...[...this.#dismissed.keys()].map((dismissal) =>
        dismissalProblem(dismissal, this.placeOfDismissal(dismissal)),
      ),
    ].filter((problem) => problem !== undefined);
  }
}
