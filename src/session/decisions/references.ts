import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { type ActorIndex, actorIndex } from '../../core/codebook/actors.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { storedActor } from '../../core/corpus/storedWords.ts';
import { otherNames } from '../../core/sidecar/otherNames.ts';
import type { Problem } from '../../core/text/problem.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { Clock } from '../ports.ts';
import { Turns } from '../turns.ts';
import type { ArticleUri } from '../uris.ts';
import type { Renaming } from './actorDecision.ts';
import type { ChangeSidecar } from './actorDecisions.ts';
import { changeEach, type Outcome } from './outcome.ts';
import { planRewriting } from './planActors.ts';

/** Names in the records of one article that the codebook would have otherwise. */
export interface Rewriting {
  readonly article: ArticleUri;
  /** One for each record. */
  readonly renamings: readonly Renaming[];
  /** The sidecar's text now. */
  readonly before: string;
}

/** A sidecar that cannot be read in full, and why. */
export interface SkippedSidecar {
  readonly article: ArticleUri;
  readonly problem: Problem;
}

/** What rewriting references would change in a folder, and what it would have to skip. */
export interface Rewritings {
  readonly rewritings: readonly Rewriting[];
  readonly skipped: readonly SkippedSidecar[];
}

/** Names of actors in records, which can be those that the codebook has for them. */
export class References {
  readonly #library: Library;
  readonly #turns: Turns;

  constructor(library: Library, clock: Clock) {
    this.#library = library;
    this.#turns = new Turns(clock);
  }

  /** What rewriting would change, and the sidecars that it would have to skip. */
  async rewritings(): Promise<Rewritings> {
    const named = await this.#named();
    return {
      rewritings: named.flatMap(rewritingOf),
      skipped: this.#library.listings.flatMap(({ article, fault }) =>
        fault === undefined ? [] : { article, problem: fault.problem },
      ),
    };
  }

  /** Writes these names in sidecars as the codebooks have them; a sidecar that fails holds up no other. */
  async rewrite(renamings: readonly Renaming[], change: ChangeSidecar): Promise<Outcome> {
    const named = await this.#named();
    const articles = named.filter((article) => rewritingOf(article).length > 0);
    return changeEach(articles, ({ uri }) =>
      change(uri, (article) => planRewriting(renamings, article)),
    );
  }

  /** The text of an article's sidecar as it would be then. */
  rewritten(uri: ArticleUri, renamings: readonly Renaming[]): string | undefined {
    const article = this.#library.get(uri);
    return article?.sidecar.state === 'readable' ? planRewriting(renamings, article) : undefined;
  }

  /** The articles whose records call an actor otherwise than the codebook: few of many, which are read if need be. */
  async #named(): Promise<readonly Article[]> {
    await this.#library.restoring.whole;
    const named = await this.#turns.run(this.#namingOtherwise());
    for (const uri of named) {
      await this.#library.run(uri, () => this.#library.decided.readListed(uri));
    }
    return named.flatMap((uri) => this.#library.get(uri) ?? []);
  }

  /** An article a step: there may be thousands, and a codebook with a thousand actors takes a while. */
  *#namingOtherwise(): Generator<void, readonly ArticleUri[]> {
    const indexes = new Map<Codebook, ActorIndex>();
    const named: ArticleUri[] = [];
    for (const listing of this.#library.listings) {
      if (!listing.hasSidecar) continue;
      yield;
      const { article, codebook, claims } = listing;
      const index = indexes.get(codebook) ?? actorIndex(codebook);
      indexes.set(codebook, index);
      if (namesOtherwise(claims, index)) named.push(article);
    }
    return named;
  }
}

function namesOtherwise(claims: readonly ClaimSummary[], actors: ActorIndex): boolean {
  return claims.some((claim) => {
    const written = storedActor(claim);
    const name = written && actors.canonicalName(written);
    return name !== undefined && name !== written;
  });
}

function rewritingOf({ uri, sidecar, sidecarText, codebook }: Article): readonly Rewriting[] {
  if (sidecar.state === 'unreadable' || sidecarText === undefined) return [];
  const renamings = otherNames(sidecar.sidecar, actorIndex(codebook)).map(
    ({ reference, name }): Renaming => ({ from: reference.value, to: name }),
  );
  return renamings.length === 0 ? [] : [{ article: uri, renamings, before: sidecarText }];
}
