import { normaliseName } from '../core/codebook/actors.ts';
import type { SomeClaims } from '../core/corpus/claimFacts.ts';
import type { ActorRef } from '../core/engine/analysis.ts';
import { groupedBy } from '../core/text/groupedBy.ts';
import type { Listing } from './listing.ts';
import type { ArticleUri } from './uris.ts';

/** What of an article is said by somebody. */
export interface Spoken extends SomeClaims<ArticleUri> {
  readonly of: Listing;
}

/** Who makes claims in which articles, by name: so that nobody has to look at all claims for those of one actor. */
export class Speakers {
  readonly #byName = new Map<string, Map<ArticleUri, Spoken>>();
  readonly #namesIn = new Map<ArticleUri, readonly string[]>();
  /** Articles that somebody works on, which change often, and outlines: they are looked at when somebody asks. */
  readonly #unseen = new Map<ArticleUri, Listing>();

  /** An article is listed like this from now on. */
  put(listing: Listing): void {
    const { article } = listing;
    this.#unseen.delete(article);
    if (listing.isAtRest && !listing.isOutline) this.#take(listing);
    else this.#unseen.set(article, listing);
  }

  delete(article: ArticleUri): void {
    this.#unseen.delete(article);
    this.#forget(article);
  }

  /** Everybody's name in its plain form, with what they say. */
  all(): ReadonlyMap<string, ReadonlyMap<ArticleUri, Spoken>> {
    for (const _ of this.look());
    return this.#byName;
  }

  /** What takes long of `all` where many have just come, an article a step. */
  *look(): Generator<void> {
    for (const [article, listing] of this.#unseen) {
      this.#unseen.delete(article);
      this.#take(listing);
      yield;
    }
  }

  /** What actors of this name say, whoever they are, in the order of articles. */
  called(name: string): readonly Spoken[] {
    const spoken = this.all().get(normaliseName(name))?.values() ?? [];
    return [...spoken].sort((a, b) => (a.of.article < b.of.article ? -1 : 1));
  }

  /** What an actor says that was met in an article: a role is another actor in each. */
  by({ kind, name }: ActorRef, article: ArticleUri): readonly Spoken[] {
    return this.called(name).flatMap(({ of, claims }) => {
      if (kind === 'role' && of.article !== article) return [];
      const own = claims.filter((at) => of.facts[at]?.actor?.kind === kind);
      return own.length === 0 ? [] : [{ of, claims: own }];
    });
  }

  /** By name, how many claims each makes in other articles than this one; roles are left out. */
  countsBeside(article: ArticleUri): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const everywhere of this.all().values()) {
      for (const { of, claims } of everywhere.values()) {
        if (of.article === article) continue;
        for (const at of claims) {
          const actor = of.facts[at]?.actor;
          if (actor?.kind === 'name') counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1);
        }
      }
    }
    return counts;
  }

  #take(listing: Listing): void {
    const { article, facts } = listing;
    this.#forget(article);
    const spoken = [...facts.keys()].filter((at) => facts[at]?.actor !== undefined);
    const own = groupedBy(spoken, (at) => normaliseName(facts[at]?.actor?.name ?? ''));
    for (const [name, claims] of own) {
      const everywhere = this.#byName.get(name) ?? new Map<ArticleUri, Spoken>();
      this.#byName.set(name, everywhere.set(article, { of: listing, claims }));
    }
    this.#namesIn.set(article, [...own.keys()]);
  }

  #forget(article: ArticleUri): void {
    for (const name of this.#namesIn.get(article) ?? []) {
      const everywhere = this.#byName.get(name);
      everywhere?.delete(article);
      if (everywhere?.size === 0) this.#byName.delete(name);
    }
    this.#namesIn.delete(article);
  }
}
