import type { Claim, ClaimKey } from '../annotation/annotation.ts';
import { stanceOf } from '../annotation/annotation.ts';
import { normaliseName } from '../codebook/actors.ts';
import type { ActorRef } from '../engine/analysis.ts';

/** One article's claims as they go into a list over many articles. */
export interface ArticleClaims<A extends string> {
  readonly article: A;
  readonly claims: readonly Claim[];
}

/** An actor with everything it claims, by article. */
export interface ActorNode<A extends string> {
  readonly type: 'actor';
  readonly id: string;
  /** Absent for the claims that no actor is known for. */
  readonly actor?: ActorRef;
  readonly articles: readonly ArticleNode<A>[];
  readonly count: number;
  /** How many of the claims have no stance yet. */
  readonly untagged: number;
}

/** What an actor claims in one article. */
export interface ArticleNode<A extends string> {
  readonly type: 'article';
  readonly id: string;
  readonly parent: string;
  readonly article: A;
  readonly claims: readonly ClaimNode<A>[];
}

/** Where to find a claim, whatever has happened to it since. */
export interface ClaimAddress<A extends string> {
  readonly article: A;
  readonly key: ClaimKey;
}

/** A claim in such a list. */
export interface ClaimNode<A extends string> extends ClaimAddress<A> {
  readonly type: 'claim';
  readonly id: string;
  readonly parent: string;
  readonly claim: Claim;
}

export type CorpusNode<A extends string> = ActorNode<A> | ArticleNode<A> | ClaimNode<A>;

/** Whether something of unknown origin, such as a command's argument, says where a claim is. */
export function isClaimAddress(value: unknown): value is ClaimAddress<string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'article' in value &&
    typeof value.article === 'string' &&
    'key' in value &&
    typeof value.key === 'string'
  );
}

/**
 * Groups the claims of many articles by who makes them: those with most claims first, equal ones by
 * name, claims without an actor last. Within an actor, articles keep the order given and claims that
 * of the text. Ids stay the same as long as the actor, the article and the claim's words do.
 */
export function groupByActor<A extends string>(
  articles: readonly ArticleClaims<A>[],
): readonly ActorNode<A>[] {
  const groups = new Map<string, Group<A>>();
  for (const { article, claims } of articles) {
    for (const claim of claims) {
      const id = actorId(claim.actor, article);
      const group = groups.get(id) ?? { actor: claim.actor, byArticle: new Map() };
      groups.set(id, group);
      const own = group.byArticle.get(article);
      if (own === undefined) group.byArticle.set(article, [claim]);
      else own.push(claim);
    }
  }
  return [...groups].map(([id, group]) => actorNode(id, group)).sort(byWeight);
}

interface Group<A extends string> {
  readonly actor: ActorRef | undefined;
  readonly byArticle: Map<A, Claim[]>;
}

const noActor = 'actor:';

/** A name is one actor over all articles, a role ("a senior official") one in each. */
function actorId(actor: ActorRef | undefined, article: string): string {
  if (actor === undefined) return noActor;
  const name = normaliseName(actor.name);
  return actor.kind === 'name' ? `${noActor}${name}` : `${noActor}${name}@${article}`;
}

function actorNode<A extends string>(id: string, { actor, byArticle }: Group<A>): ActorNode<A> {
  const claims = [...byArticle.values()].flat();
  return {
    type: 'actor',
    id,
    ...(actor && { actor }),
    articles: [...byArticle].map(([article, own]) => articleNode(id, article, own)),
    count: claims.length,
    untagged: claims.filter((claim) => stanceOf(claim) === undefined).length,
  };
}

function articleNode<A extends string>(
  parent: string,
  article: A,
  claims: readonly Claim[],
): ArticleNode<A> {
  const id = `${parent}/${article}`;
  const nodes = claims.map((claim): ClaimNode<A> => {
    const { key } = claim;
    return { type: 'claim', id: `${id}#${key}`, parent: id, article, key, claim };
  });
  return { type: 'article', id, parent, article, claims: nodes };
}

function byWeight<A extends string>(a: ActorNode<A>, b: ActorNode<A>): number {
  if (a.actor === undefined || b.actor === undefined) {
    return Number(a.actor === undefined) - Number(b.actor === undefined);
  }
  return b.count - a.count || compare(a.actor.name, b.actor.name) || compare(a.id, b.id);
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
