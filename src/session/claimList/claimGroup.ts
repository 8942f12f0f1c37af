import { atOnce } from '../../core/corpus/atOnce.ts';
import type { CountedArticle, SomeClaims } from '../../core/corpus/claimFacts.ts';
import { subjectOf } from '../../core/corpus/grouping.ts';
import type { ClaimNode, CorpusNode, GroupNode, SharedSubject } from '../../core/corpus/nodes.ts';
import { compareArticles, sortName } from '../../core/corpus/ordering.ts';
import { holdsClaim } from './claimRows.ts';
import { type Counts, countsOf } from './counts.ts';
import type { GroupPlace, Layout } from './layout.ts';
import { LazyGroup } from './lazyGroup.ts';
import { type OpenedGroup, openedGroup } from './openedGroup.ts';
import { firstPiece, inPieces } from './pieces.ts';

/** What a group is about and is sorted by, which its first article tells. */
interface Heading<A extends string> {
  readonly subject: SharedSubject<A>;
  readonly name: string;
  readonly first: SomeClaims<A>;
}

/** Claims that have something in common. What is in it is worked out when somebody opens it, and kept from then on. */
export class ClaimGroup<A extends string> {
  readonly key: string;
  readonly #place: GroupPlace;
  readonly #layout: Layout;
  readonly #members = new Map<A, SomeClaims<A>>();
  #counts: Counts = { count: 0, untagged: 0, toCheck: 0 };
  #opened: OpenedGroup<A> | undefined;
  /** Those that are not in it yet. */
  #unfilled: SomeClaims<A>[] = [];
  /** The first article; undefined where that has to be found out. */
  #first: SomeClaims<A> | undefined;
  #heading: Heading<A> | undefined;
  #node: GroupNode<A> | undefined;

  constructor(place: GroupPlace, layout: Layout) {
    this.key = place.key;
    this.#place = place;
    this.#layout = layout;
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** What it is about and is sorted by; undefined for one without claims. */
  get heading(): Heading<A> | undefined {
    this.#heading ??= this.#makeHeading();
    return this.#heading;
  }

  /** These claims of an article, and no others of it, belong to it from now on; the numbers count its claims. */
  put(article: CountedArticle<A>, claims: readonly number[]): void {
    const before = this.#members.get(article.article);
    const wasFirst = before !== undefined && before === this.#first;
    this.#leave(article.article);
    this.#opened?.put(article, claims);
    if (claims.length === 0) return;
    const member = { of: article, claims };
    // The first one is known without a look at all where it stays, or another one comes before it.
    const isFirst = wasFirst
      ? this.#compare(member, before) <= 0
      : this.#members.size === 0 || (this.#first && this.#compare(member, this.#first) < 0);
    this.#members.set(article.article, member);
    this.#changeBy(member, 1);
    if (!isFirst) return;
    this.#first = member;
    // Now, and not when thousands of groups are sorted at once.
    this.#heading = this.#makeHeading();
  }

  remove(article: A): void {
    this.#leave(article);
    this.#opened?.remove(article);
  }

  /** As a row of the list: the same object as long as nothing in it has changed. */
  get node(): GroupNode<A> | undefined {
    const { subject } = this.heading ?? {};
    if (subject === undefined) return undefined;
    const { id = '', parent } = this.#place;
    const place = { id, ...(parent !== undefined && { parent }) };
    this.#node ??= new LazyGroup(
      { ...place, subject, ...this.#counts },
      {
        children: () => this.rows(),
        steps: () => this.steps(),
        holds: (claim) => this.holds(claim),
      },
    );
    return this.#node;
  }

  holds(claim: { readonly article: string; readonly key: ClaimNode<A>['key'] }): boolean {
    return holdsClaim(this.#members.get(claim.article as A), claim);
  }

  /** The rows in it. */
  rows(): readonly CorpusNode<A>[] {
    const opened = this.#open();
    atOnce(this.#fill(opened));
    const { sources } = opened;
    const rows = this.#layout.levels.length === 0 ? this.#counts.count : sources.length;
    return inPieces(sources, { ...this.#counts, rows }, this.#place.id);
  }

  /** What takes long of `rows`, bit by bit; `rows` takes little after that. */
  *steps(): Generator<void> {
    const opened = this.#open();
    yield* this.#fill(opened);
    for (const source of firstPiece(opened.sources)) {
      source.make();
      yield;
    }
  }

  #open(): OpenedGroup<A> {
    if (this.#opened === undefined) {
      this.#opened = openedGroup(this.#layout, this.#place.id);
      this.#unfilled = [...this.#members.values()];
    }
    return this.#opened;
  }

  /** Puts into it what is not there yet, and all in order. */
  *#fill(opened: OpenedGroup<A>): Generator<void> {
    for (let next = this.#unfilled.pop(); next !== undefined; next = this.#unfilled.pop()) {
      if (this.#members.get(next.of.article) === next) opened.put(next.of, next.claims);
      yield;
    }
    yield* opened.order();
  }

  #leave(article: A): void {
    const member = this.#members.get(article);
    if (member === undefined) return;
    this.#members.delete(article);
    this.#changeBy(member, -1);
    if (member !== this.#first) return;
    this.#first = undefined;
    this.#heading = undefined;
  }

  #compare(a: SomeClaims<A>, b: SomeClaims<A>): number {
    return compareArticles(a.of, b.of, this.#layout.sorting);
  }

  #changeBy(member: SomeClaims<A>, sign: 1 | -1): void {
    const { count, untagged, toCheck } = countsOf(member);
    this.#counts = {
      count: this.#counts.count + sign * count,
      untagged: this.#counts.untagged + sign * untagged,
      toCheck: this.#counts.toCheck + sign * toCheck,
    };
    this.#node = undefined;
  }

  #makeHeading(): Heading<A> | undefined {
    const { level } = this.#place;
    for (const member of this.#first === undefined ? this.#members.values() : []) {
      if (this.#first === undefined || this.#compare(member, this.#first) < 0) this.#first = member;
    }
    const first = this.#first;
    const facts = first?.of.facts[first.claims[0] ?? 0];
    if (first === undefined || facts === undefined || level === undefined) return undefined;
    const subject = subjectOf(level, first.of, facts);
    return { subject, name: sortName(subject), first };
  }
}
