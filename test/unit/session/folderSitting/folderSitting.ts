import assert from 'node:assert/strict';
import type { ActorDecision } from '../../../../src/session/decisions/actorDecision.ts';
import type { ArticleDecision } from '../../../../src/session/decisions/decision.ts';
import { Postponed, Refusal } from '../../../../src/session/refusal.ts';
import type { Session } from '../../../../src/session/session.ts';
import {
  type ArticleUri,
  type CodebookUri,
  classify,
  codebookIn,
} from '../../../../src/session/uris.ts';
import { type MemoryPorts, memoryPorts } from '../memory.ts';
import { decisionOn } from '../sitting/choices.ts';
import {
  areCodebooksReadable,
  keepOthersWords,
  recordsIn,
  stayReadable,
  type Texts,
} from './files.ts';
import { type Folder, root } from './folder.ts';
import { changeOutside, type Told } from './outsiders.ts';
import { articlesOf, type Begin, settle, shownAnew, shownBy, startOn } from './shown.ts';
import type { Step } from './step.ts';

type ActorStep = Extract<Step, { readonly names: unknown }>;
type StepOf<What extends Step['do']> = Extract<Step, { readonly do: What }>;

const names = [
  ...['Marta Vell', 'Vell', 'the harbour master', 'Ada Brenn', 'Joren Pask', 'Pask'],
  ...['Ada Strand', 'a “new” one: 1', 'M. Vell', ''],
];

/** Analysts at work on a folder while other programs change its files; what was promised is checked after each step. */
export class FolderSitting {
  readonly #ports: MemoryPorts;
  #session: Session;
  /** The session has not heard of the latest change of a file. */
  #isStale = false;
  #killNext: number | undefined;

  readonly #begin: Begin | undefined;

  private constructor(ports: MemoryPorts, session: Session, begin: Begin | undefined) {
    this.#ports = ports;
    this.#begin = begin;
    this.#session = session;
  }

  static async of(folder: Folder, steps: readonly Step[], begin?: Begin): Promise<void> {
    const ports = memoryPorts();
    for (const [uri, text] of Object.entries(folder)) ports.files.texts.set(uri, text);
    const sitting = new FolderSitting(ports, await startOn(ports, begin), begin);
    for (const [index, step] of steps.entries()) {
      try {
        await sitting.#take(step);
        await sitting.#check();
      } catch (error) {
        if (error instanceof Error) error.message += ` (step ${index + 1}, ${step.do})`;
        throw error;
      }
    }
    await sitting.#take({ do: 'free the disk' });
    await sitting.#take({ do: 'start anew' });
    await sitting.#check();
    sitting.#session.dispose();
  }

  get #texts(): Texts {
    return new Map(this.#ports.files.texts);
  }

  get #isLate(): boolean {
    return this.#ports.storage.contents.size > 0;
  }

  async #take(step: Step): Promise<void> {
    const { files } = this.#ports;
    switch (step.do) {
      case 'decide':
        return this.#decide(step);
      case 'seed':
        return this.#carryOut(Number.POSITIVE_INFINITY, () =>
          this.#session.seed([
            ...new Set(step.articles.flatMap((at) => nth(this.#articles, at) ?? [])),
          ]),
        );
      case 'rename':
      case 'merge':
      case 'alias':
      case 'split':
        return this.#decideOnActors(step);
      case 'rewrite references':
        return this.#rewrite();
      case 'undo':
      case 'redo':
        return this.#replay(step.do);
      case 'fill the disk':
        files.full = { afterCharacters: step.afterCharacters };
        return;
      case 'kill the next write':
        this.#killNext = step.afterCharacters;
        return;
      case 'free the disk':
        files.full = undefined;
        return;
      case 'start anew':
        return this.#writesNothing(async () => {
          this.#session.dispose();
          this.#session = await startOn(this.#ports, this.#begin);
          this.#isStale = false;
        });
      default: {
        const codebooks = this.#codebooks;
        const told = changeOutside(this.#ports.files.texts, step);
        if (this.#isLate && told.length > 0) this.#isStale = true; // Not all of it may be written.
        return this.#writesNothing(() => this.#hear(told, codebooks));
      }
    }
  }

  /** Where everything is on disk, nothing but a decision writes to it. */
  async #writesNothing(act: () => Promise<void>): Promise<void> {
    const [before, wasLate] = [this.#texts, this.#isLate];
    await act();
    await settle(this.#session, this.#ports);
    if (!wasLate) assert.deepEqual(sorted(this.#texts), sorted(before), 'nothing is written');
  }

  get #codebooks(): readonly CodebookUri[] {
    const files = [...this.#ports.files.texts.keys()].map(classify);
    return files.flatMap((file) => (file?.is === 'codebook' ? file.uri : []));
  }

  get #articles(): readonly ArticleUri[] {
    return articlesOf(this.#ports);
  }

  async #hear(told: readonly Told[], codebooks: readonly CodebookUri[]): Promise<void> {
    for (const one of told) {
      if (one.is === 'untold') this.#isStale = true;
      else if (one.is === 'moved') await this.#session.moves.move(one);
      else if (one.is === 'deleted') {
        await this.#session.moves.forget(one.uri);
        await this.#session.refresh(one.uri);
      } else await this.#session.refresh(one.uri);
    }
    if (told.length === 0) return;
    // As the host does after a search: a codebook may have gone along with its folder.
    if (told.some(({ is }) => is === 'moved'))
      await this.#session.recheckCodebooks(new Set([...codebooks, ...this.#codebooks]));
    await this.#session.takeFolder(new Set(this.#articles));
  }

  async #check(): Promise<void> {
    await settle(this.#session, this.#ports);
    // Of a codebook that cannot be read, what it said before holds on, which a new session cannot know.
    if (this.#isStale || !areCodebooksReadable(this.#texts)) return;
    assert.deepEqual(shownBy(this.#session), await shownAnew(this.#ports), 'as in a new session');
  }

  #decide({ on, choice }: StepOf<'decide'>): Promise<void> {
    const decisions = on.flatMap(({ article, claim, what }, i): ArticleDecision[] => {
      const uri = nth(this.#articles, article);
      if (uri === undefined) return [];
      const claims = this.#session.articles.annotationsOf(uri)?.claims ?? [];
      const chosen = nth(claims, claim);
      if (chosen === undefined) return [];
      return [{ article: uri, decision: decisionOn(chosen, what, choice + i) }];
    });
    const each = [...new Map(decisions.map((one) => [keyOf(one), one])).values()];
    return this.#carryOut(2 * each.length, () => this.#session.decideEach(each, 'ana'));
  }

  async #decideOnActors(step: ActorStep): Promise<void> {
    const articles = this.#articles;
    const uri = nth(articles, step.at);
    if (uri === undefined) return;
    const codebook: CodebookUri =
      step.at % 3 === 0 ? codebookIn(root) : await this.#session.actors.codebookFor(uri, root);
    const [actor, name, third] = step.names.map((at) => nth(names, at) ?? '') as [
      string,
      string,
      string,
    ];
    const decision: ActorDecision =
      step.do === 'rename'
        ? { type: 'rename', actor, name }
        : step.do === 'merge'
          ? { type: 'merge', actor, into: name }
          : step.do === 'alias'
            ? { type: 'alias', actor, alias: name }
            : {
                type: 'split',
                actor,
                name,
                names: third === '' ? [] : [third],
                claims: step.claims.flatMap((at) => {
                  const article = nth(articles, at);
                  const claims = article && this.#session.articles.annotationsOf(article)?.claims;
                  const claim = nth(claims ?? [], at);
                  const chosen = claim && article && this.#session.choose(article, claim.key);
                  return chosen ? [{ article: article as ArticleUri, claim: chosen }] : [];
                }),
              };
    const most = step.do === 'split' ? Number.POSITIVE_INFINITY : 0;
    await this.#carryOut(most, () => this.#session.actors.decide(codebook, decision));
  }

  async #rewrite(): Promise<void> {
    const { rewritings } = await this.#session.actors.rewritings();
    const renamings = rewritings.flatMap((one) => one.renamings);
    await this.#carryOut(Number.POSITIVE_INFINITY, () =>
      this.#session.actors.rewriteReferences(renamings),
    );
  }

  /** Carries a decision out, and takes it back and makes it again, which leaves every byte as it was. */
  async #carryOut(
    most: number,
    act: () => Promise<{ readonly failures: readonly unknown[] }>,
  ): Promise<void> {
    const [before, wasLate] = [this.#texts, this.#isLate];
    if (this.#killNext !== undefined && !this.#isStale) return this.#beKilled(act);
    const outcome = await act().catch((error: unknown) => error);
    if (outcome instanceof Error && !(outcome instanceof Refusal)) throw outcome;
    for (const failure of (outcome as { failures?: readonly unknown[] }).failures ?? []) {
      if (!(failure instanceof Refusal)) throw failure;
    }
    if (outcome instanceof Refusal && !(outcome instanceof Postponed)) {
      if (!wasLate && !this.#isLate)
        assert.deepEqual(this.#texts, before, 'a refusal changes nothing');
      return;
    }
    await settle(this.#session, this.#ports);
    if (wasLate || this.#isLate || this.#ports.files.full !== undefined) return;
    const after = this.#texts;
    stayReadable(before, after);
    keepOthersWords(before, after);
    this.#onlyTouches(most, before, after);
    if (isSame(before, after)) return;
    await this.#replays('undo', before);
    await this.#replays('redo', after);
  }

  #onlyTouches(most: number, before: Texts, after: Texts): void {
    const [old, now] = [recordsIn(before), recordsIn(after)];
    const all = new Set([...old.keys(), ...now.keys()]);
    const differing = [...all].filter((name) => old.get(name) !== now.get(name));
    assert.ok(differing.length <= most, `others touched: ${differing.join(', ')}`);
  }

  async #replays(what: 'undo' | 'redo', wanted: Texts): Promise<void> {
    const deed = await this.#session[what]();
    assert.ok(deed, `there is something to ${what}`);
    await settle(this.#session, this.#ports);
    assert.deepEqual(sorted(this.#texts), sorted(wanted), `${what} to the byte`);
  }

  async #replay(what: 'undo' | 'redo'): Promise<void> {
    const [before, wasLate] = [this.#texts, this.#isLate];
    try {
      await this.#session[what]();
    } catch (error) {
      const each: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
      if (!each.every((one) => one instanceof Refusal)) throw error;
    }
    await settle(this.#session, this.#ports);
    if (!wasLate && !this.#isLate) stayReadable(before, this.#texts);
  }

  /** The editor dies while it writes, and is started again: every file is whole. */
  async #beKilled(act: () => Promise<unknown>): Promise<void> {
    const { files } = this.#ports;
    const [before, wasLate] = [this.#texts, this.#isLate];
    files.full = undefined;
    files.hangNext = { afterCharacters: this.#killNext ?? 0 };
    this.#killNext = undefined;
    const acting = act().catch(() => undefined);
    await Promise.race([acting, new Promise((resolve) => setTimeout(resolve, 5))]);
    files.hangNext = undefined;
    this.#session = await startOn(this.#ports, this.#begin);
    if (wasLate || this.#isLate) return;
    stayReadable(before, this.#texts);
    keepOthersWords(before, this.#texts);
  }
}

function keyOf({ article, decision }: ArticleDecision): string {
  return JSON.stringify([article, 'claim' in decision && decision.claim]);
}

function nth<T>(things: readonly T[], number: number): T | undefined {
  return things[number % Math.max(1, things.length)];
}

function sorted(texts: Texts): readonly (readonly [string, string])[] {
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isSame(one: Texts, other: Texts): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
