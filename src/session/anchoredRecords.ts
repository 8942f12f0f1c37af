import { actorNames, claimProblem, dismissalProblem } from '../core/anchor/checkAnchors.ts';
import type { Resolution } from '../core/anchor/resolution.ts';
import { resolveAll } from '../core/anchor/resolve.ts';
import { needsReview } from '../core/anchor/review.ts';
import type { PlacedRecord } from '../core/annotation/annotate.ts';
import type { Codebook } from '../core/codebook/codebook.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { Anchor, ClaimRecord, Dismissal, Sidecar } from '../core/sidecar/record.ts';
import { areSameAnchors } from '../core/sidecar/sameAnchors.ts';
import type { ArticleText } from '../core/text/articleText.ts';
import type { Problem } from '../core/text/problem.ts';
import type { Span, TextEdit } from '../core/text/span.ts';
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

  /** The text is a new one that nobody followed to. */
  findAll(article: ArticleText, codebook: Codebook): void {
    const names = this.#names(codebook);
    this.#claims.findAll(article, this.#records, names);
    this.#dismissals.findAll(article, [...this.#dismissed.values()], names);
  }

  /** The records are new ones: those that are as they were, or were just `renewed`, keep their places. */
  replaceAll(article: ArticleText, codebook: Codebook, renewed: readonly Reanchoring[]): void {
    const names = this.#names(codebook);
    this.#claims.replaceItems(article, this.#records, names, renewed);
    this.#dismissals.replaceItems(article, [...this.#dismissed.values()], names, renewed);
  }

  /** The text was edited: everything moves along. */
  edit(
    before: ArticleText,
    article: ArticleText,
    edits: readonly TextEdit[],
    codebook: Codebook,
  ): void {
    const names = this.#names(codebook);
    this.#claims.edit(before, article, edits, names);
    this.#dismissals.edit(before, article, edits, names);
  }

  /** Looks for what an edit had swallowed. */
  findLost(article: ArticleText, codebook: Codebook): void {
    const names = this.#names(codebook);
    this.#claims.findLost(article, names);
    this.#dismissals.findLost(article, names);
  }

  /**
   * The text was saved: new anchors for the records whose own words or surroundings were edited since
   * the last time. A claim whose stance asks for a review keeps its own, so that it goes on asking.
   */
  takeEdited(article: ArticleText, codebook: Codebook): readonly Reanchoring[] {
    const names = this.#names(codebook);
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

  /** Every claim with where it stands. */
  get claims(): readonly PlacedRecord[] {
    return this.#records.map((record) => ({ record, resolution: this.#claims.get(record) }));
  }

  /** Where dismissals stand; nothing of those that are lost. */
  get dismissed(): readonly Span[] {
    return [...this.#dismissed.keys()].flatMap((dismissal) => this.#spansOf(dismissal));
  }

  /** Where a dismissal begins; undefined for one that is lost. */
  startOfDismissal(dismissal: Dismissal): number | undefined {
    return this.#spansOf(dismissal)[0]?.start;
  }

  /**
   * Where the words of a record stand, also of one that is being written by hand: the record with these
   * anchors has been followed, what no record has yet is looked for.
   */
  placeOf(anchors: readonly Anchor[], article: ArticleText, codebook: Codebook): Resolution {
    const record = this.#records.find((one) => areSameAnchors(one.anchors, anchors));
    if (record !== undefined) return this.#claims.get(record);
    const dismissal = [...this.#dismissed.keys()].find((one) => areSameAnchors([one], anchors));
    if (dismissal !== undefined) return this.#placeOfDismissal(dismissal);
    const [found] = resolveAll(article, [{ anchors }], this.#names(codebook));
    return found ?? { state: 'orphan' };
  }

  /** The records that the text no longer bears out. */
  get problems(): readonly Problem[] {
    return [
      ...this.#records.map((record) => claimProblem(record, this.#claims.get(record))),
      ...[...this.#dismissed.keys()].map((dismissal) =>
        dismissalProblem(dismissal, this.#placeOfDismissal(dismissal)),
      ),
    ].filter((problem) => problem !== undefined);
  }
  #placeOfDismissal(dismissal: Dismissal): Resolution {
    const item = this.#dismissed.get(dismissal);
    return item === undefined ? { state: 'orphan' } : this.#dismissals.get(item);
  }

  #spansOf(dismissal: Dismissal): readonly Span[] {
    const place = this.#placeOfDismissal(dismissal);
    return place.state === 'orphan' ? [] : place.spans;
  }

  /** The names of actors: where they change in a claim, it may mean something else. */
  #names(codebook: Codebook): readonly string[] {
    return actorNames(this.#records, codebook);
  }
}
