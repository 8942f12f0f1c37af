import type { ActorDecision } from '../../../../src/session/decisions/actorDecision.ts';
import type { ArticleDecision } from '../../../../src/session/decisions/decision.ts';
import { type ArticleUri, type CodebookUri, codebookIn } from '../../../../src/session/uris.ts';
import { decisionOn } from '../sitting/choices.ts';
import type { Deeds } from './deeds.ts';
import { root } from './folder.ts';
import type { ActorStep, StepOf } from './step.ts';
import type { Workplace } from './workplace.ts';

const names = [
  ...['Marta Vell', 'Vell', 'the harbour master', 'Ada Brenn', 'Joren Pask', 'Pask'],
  ...['Ada Strand', 'a “new” one: 1', 'M. Vell', ''],
];
/** How many records a decision on a folder may touch. */
const any = Number.POSITIVE_INFINITY;

/** Decides on the claims and the actors of a folder. */
export class Decider {
  readonly #place: Workplace;
  readonly #deeds: Deeds;

  constructor(place: Workplace, deeds: Deeds) {
    this.#place = place;
    this.#deeds = deeds;
  }

  /** Several claims at once, each of them once. */
  async decide({ on, choice }: StepOf<'decide'>): Promise<void> {
    const decisions = on.flatMap(({ article, claim, what }, i): ArticleDecision[] => {
      const uri = nth(this.#place.articles, article);
      const chosen = uri && nth(this.#claimsOf(uri), claim);
      if (!uri || !chosen) return [];
      return [{ article: uri, decision: decisionOn(chosen, what, choice + i) }];
    });
    const each = [...new Map(decisions.map((one) => [keyOf(one), one])).values()];
    await this.#deeds.carryOut(2 * each.length, () => this.#place.session.decideEach(each, 'ana'));
  }

  async seed(step: StepOf<'seed'>): Promise<void> {
    const articles = step.articles.flatMap((at) => nth(this.#place.articles, at) ?? []);
    await this.#deeds.carryOut(any, () => this.#place.session.seed([...new Set(articles)]));
  }

  async decideOnActors(step: ActorStep): Promise<void> {
    const { session, articles } = this.#place;
    const uri = nth(articles, step.at);
    if (uri === undefined) return;
    const codebook: CodebookUri =
      step.at % 3 === 0 ? codebookIn(root) : await session.actors.codebookFor(uri, root);
    const most = step.do === 'split' ? any : 0;
    const decision = this.#actorDecision(step);
    await this.#deeds.carryOut(most, () => session.actors.decide(codebook, decision));
  }

  /** References to actors that were renamed are rewritten in all sidecars. */
  async rewrite(): Promise<void> {
    const { actors } = this.#place.session;
    const { rewritings } = await actors.rewritings();
    const renamings = rewritings.flatMap((one) => one.renamings);
    await this.#deeds.carryOut(any, () => actors.rewriteReferences(renamings));
  }

  #actorDecision(step: ActorStep): ActorDecision {
    const [actor, name, third] = [nameNumber(0), nameNumber(1), nameNumber(2)];
    switch (step.do) {
      case 'rename':
        return { type: 'rename', actor, name };
      case 'merge':
        return { type: 'merge', actor, into: name };
      case 'alias':
        return { type: 'alias', actor, alias: name };
      case 'split': {
        const claims = step.claims.flatMap((at) => this.#chosen(at));
        return { type: 'split', actor, name, names: third === '' ? [] : [third], claims };
      }
    }

    function nameNumber(i: 0 | 1 | 2): string {
      return nth(names, step.names[i]) ?? '';
    }
  }

  #chosen(at: number) {
    const article = nth(this.#place.articles, at);
    const claim = article && nth(this.#claimsOf(article), at);
    const chosen = article && claim && this.#place.session.choose(article, claim.key);
    return article && chosen ? [{ article, claim: chosen }] : [];
  }

  #claimsOf(article: ArticleUri) {
    return this.#place.session.articles.annotationsOf(article)?.claims ?? [];
  }
}

function keyOf({ article, decision }: ArticleDecision): string {
  return JSON.stringify([article, 'claim' in decision && decision.claim]);
}

function nth<T>(things: readonly T[], number: number): T | undefined {
  return things[number % Math.max(1, things.length)];
}
