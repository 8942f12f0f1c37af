import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/annotation/annotation.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import type { Span } from '../../../../src/core/text/span.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';
import { article, sidecar } from '../memory.ts';
import { type Choosable, decisionOn, detailsNumber, isSenseless, stanceNumber } from './choices.ts';
import { type Carried, onlyDecides, onlySeeds, onlyTouches } from './decided.ts';
import type { Ledger } from './ledger.ts';
import { isRefused } from './refusals.ts';
import type { Piece, StepOf, Typing } from './step.ts';
import { editsOf } from './typing.ts';
import type { Typist } from './typist.ts';
import type { Workplace } from './workplace.ts';

/** How a decision is carried out. */
interface Manner {
  readonly coder?: string;
  readonly mayBeRefused?: boolean;
  /** What is typed before it is written. */
  readonly meanwhile?: Typing | undefined;
}

/** Decides on claims, and checks what becomes of the sidecar. */
export class Decider {
  readonly #place: Workplace;
  readonly #ledger: Ledger;
  readonly #typist: Typist;

  constructor(place: Workplace, ledger: Ledger, typist: Typist) {
    this.#place = place;
    this.#ledger = ledger;
    this.#typist = typist;
  }

  async decide(step: StepOf<Choosable>): Promise<void> {
    const place = this.#place;
    if (place.desk.needsEditor) await place.open();
    const claim = this.#claim(step.claim);
    if (claim === undefined) return;
    const chosen = decisionOn(claim, step.do, step.choice);
    const coder = step.choice % 2 ? 'ana' : '';
    if (step.killedAfter !== undefined) return this.#beKilled(chosen, coder, step.killedAfter);
    const decision = place.desk.possible(chosen, place.annotations);
    if (decision === undefined) return;
    const mayBeRefused = isSenseless(claim, step.do);
    const [wasStale, decidedOn] = [place.isStale, place.text];
    const after = await this.#carryOut(decision, {
      coder,
      mayBeRefused,
      meanwhile: step.meanwhile,
    });
    if (after !== undefined && !wasStale) onlyDecides(claim, after, [decidedOn, place.text]);
  }

  async add(step: StepOf<'add'>): Promise<void> {
    const { desk, session } = this.#place;
    if (desk.needsEditor) await this.#place.open();
    const [words] = this.#spansOf([step]);
    if (words === undefined) return;
    const anchors = session.articles.anchorsAt(article, [words]);
    const stance = stanceNumber(step.choice);
    const decision = desk.possible({ type: 'add', anchors, stance }, this.#place.annotations);
    if (decision !== undefined) await this.#carryOut(decision, { mayBeRefused: true });
  }

  /** Gives a claim other words, in one piece or several. */
  async reanchor({ claim: number, pieces }: StepOf<'reanchor'>): Promise<void> {
    const claim = this.#claim(number);
    const spans = this.#spansOf(pieces)
      .filter(({ start, end }) => start < end)
      .toSorted((a, b) => a.start - b.start)
      .filter(({ start }, i, all) => i === 0 || start > (all[i - 1]?.end ?? 0));
    if (claim === undefined || spans.length === 0) return;
    const anchors = this.#place.session.articles.anchorsAt(article, spans);
    const decision = { type: 'reanchor', claim: claim.key, anchors } as const;
    await this.#carryOut(decision, { mayBeRefused: true });
  }

  /** Every suggestion becomes a record; undone, it is as it was to the byte. */
  async seed(): Promise<void> {
    await this.#place.pause(); // What is decided on is settled first, and may be no suggestion then.
    const suggested = this.#place.claims.filter(({ status }) => status === 'suggested');
    const wasStale = this.#place.isStale;
    const carried = await this.#carryOut({ type: 'seed' });
    if (carried === undefined || wasStale) return;
    const left = this.#place.claims.filter(({ status }) => status === 'suggested');
    assert.deepEqual(left, [], 'every suggestion is seeded');
    onlySeeds(suggested.length, carried);
  }

  async describe({ choice }: StepOf<'describe'>): Promise<void> {
    await this.#carryOut({ type: 'header', change: detailsNumber(choice) });
  }

  #claim(number: number): Claim | undefined {
    const { claims } = this.#place;
    return claims[number % Math.max(1, claims.length)];
  }

  #spansOf(pieces: readonly Piece[]): readonly Span[] {
    const typing = { do: 'type', text: '', everywhere: false } as const;
    return pieces
      .flatMap((piece) => editsOf(this.#place.text, { ...piece, ...typing }))
      .map((edit) => edit.span);
  }

  async #carryOut(
    decision: Decision,
    { coder = '', mayBeRefused = false, meanwhile }: Manner = {},
  ): Promise<Carried | undefined> {
    const place = this.#place;
    const before = this.#ledger.sidecar;
    const isUnreadable = parseSidecar(before ?? '').state === 'unreadable';
    await place.desk.decide(decision, place.annotations);
    const deciding = isRefused(place.session.decide(article, decision, coder));
    const shown = place.annotations;
    const isDisturbed = place.isStale || meanwhile !== undefined;
    const edits = meanwhile === undefined ? [] : await this.#typist.type(meanwhile);
    const wasRefused = await deciding;
    place.isStale = false; // The session has read the file now.
    if (wasRefused) {
      assert.ok(mayBeRefused || isUnreadable || isDisturbed, `${decision.type} was refused`);
      return undefined;
    }
    assert.ok(!isUnreadable, 'nothing is written to a file that cannot be read');
    const after = place.decided;
    onlyTouches(decision, before, after);
    if (!isDisturbed) assert.deepEqual(place.annotations, shown, 'it was shown at once');
    this.#ledger.decided(after);
    return { decision, edits, before, after };
  }

  /** The editor dies while it writes a decision, and is started again. */
  async #beKilled(decision: Decision, coder: string, afterCharacters: number): Promise<void> {
    const { session, ports } = this.#place;
    const { files } = ports;
    files.full = undefined;
    files.hangNext = afterCharacters === 0 ? {} : { afterCharacters };
    const before = this.#ledger.sidecar;
    const deciding = isRefused(session.decide(article, decision, coder));
    await new Promise(setImmediate);
    const isKilled = files.hangNext === undefined;
    files.hangNext = undefined;
    this.#place.isStale = false;
    if (!isKilled && (await deciding)) return;
    const after = isKilled ? files.wanted.get(sidecar) : this.#place.decided;
    onlyTouches(decision, before, after);
    this.#ledger.expect(after);
    this.#ledger.beginAnew();
    await this.#place.startAnew();
  }
}
