import assert from 'node:assert/strict';
import type { Annotations, Claim } from '../../../../src/core/annotation/annotation.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import type { Problem } from '../../../../src/core/text/problem.ts';
import type { TextEdit } from '../../../../src/core/text/span.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';
import type { Ports } from '../../../../src/session/ports.ts';
import { Postponed, Refusal } from '../../../../src/session/refusal.ts';
import { Session } from '../../../../src/session/session.ts';
import { article, type MemoryPorts, memoryPorts, sidecar } from '../memory.ts';
import { type Choosable, decisionOn, detailsNumber, isSenseless, stanceNumber } from './choices.ts';
import { type Carried, onlyDecides, onlyReplays, onlySeeds, onlyTouches } from './decided.ts';
import { bareDesk, type Desk } from './desk.ts';
import type { DocumentChange, Editor } from './editor.ts';
import { changedArticle, changedSidecar } from './outsiders.ts';
import { followed, type Shown, sayWhatTheSidecarSays, standWhereTheySay } from './promises.ts';
import { editedBy, isAnchoredAnew, type Made, renewedBetween, withNewAnchors } from './saved.ts';
import type { Step, Typing } from './step.ts';
import { editsOf } from './typing.ts';

type StepOf<What extends Step['do']> = Extract<Step, { readonly do: What }>;

/** What a sitting begins with. */
export interface Beginning {
  readonly text: string;
  readonly start?: ((ports: Ports) => Session) | undefined;
  readonly desk?: Desk;
}

/**
 * An analyst at work on one article while other programs change its files. After each step, everything
 * that was promised is checked against what the sitting itself knows: the bytes that the sidecar must
 * have, and where claims must stand that nobody typed into; and then that it is the same at the desk.
 */
export class Sitting {
  readonly #ports: MemoryPorts;
  readonly #start: (ports: Ports) => Session;
  readonly #desk: Desk;
  #session: Session;
  #problems: readonly Problem[] = [];
  #editor: Editor | undefined;
  /** What the sidecar has to be. */
  #sidecar: string | undefined;
  #versions: (string | undefined)[] = [undefined];
  #made: Made[] = [];
  #takenBack: Made[] = [];
  /** Somebody else wrote to the sidecar since this session began: to take decisions back may be refused. */
  #isShared = false;
  /** The records whose words or surroundings were typed into since the article was saved. */
  readonly #edited = new Set<string>();
  /** What was shown after each step and each edit. */
  readonly #shown: Shown[] = [];
  /** The session has not heard of the latest change of the sidecar. */
  #isStale = false;

  constructor({ text, start = (ports) => new Session(ports), desk = bareDesk }: Beginning) {
    this.#ports = memoryPorts();
    this.#ports.files.texts.set(article, text);
    this.#start = start;
    this.#desk = desk;
    this.#session = this.#begin();
  }

  static async of(beginning: Beginning, steps: readonly Step[]): Promise<void> {
    const sitting = new Sitting(beginning);
    await sitting.#desk.writeArticle(beginning.text);
    await sitting.#session.refresh(article);
    for (const [index, step] of steps.entries()) {
      await naming(`step ${index + 1}, ${step.do}`, async () => {
        await sitting.#take(step);
        await sitting.#check();
      });
    }
    await sitting.#endWell();
    sitting.#session.dispose();
  }

  #begin(): Session {
    const session = this.#start(this.#ports);
    session.onDidChangeProblems(({ uri, problems }) => {
      if (uri === sidecar) this.#problems = problems;
    });
    return session;
  }

  async #take(step: Step): Promise<void> {
    switch (step.do) {
      case 'open':
        return this.#open();
      case 'close':
        return this.#close();
      case 'save':
        return this.#save();
      case 'pause':
        return this.#pause();
      case 'reload':
        return this.#reload();
      case 'fill the disk':
        this.#ports.files.full =
          step.afterCharacters === undefined ? {} : { afterCharacters: step.afterCharacters };
        return;
      case 'free the disk':
        this.#ports.files.full = undefined;
        return;
      case 'type':
        await this.#type(step);
        return;
      case 'undo typing':
        return this.#follow(async (editor) => editor.undo());
      case 'redo typing':
        return this.#follow(async (editor) => editor.redo());
      case 'undo':
        return this.#takeBack();
      case 'redo':
        return this.#doAgain();
      case 'tag':
      case 'untag':
      case 'assign':
      case 'target':
      case 'note':
      case 'dismiss':
      case 'confirm':
        return this.#decide(step);
      case 'add':
        return this.#add(step);
      case 'reanchor':
        return this.#reanchor(step);
      case 'seed':
        return this.#seed();
      case 'describe':
        await this.#carryOut({ type: 'header', change: detailsNumber(step.choice) }, '', false);
        return;
      case 'change the article outside':
        return this.#changeArticle(step);
      case 'change the sidecar outside':
        return this.#changeSidecar(step);
    }
  }

  async #check(): Promise<void> {
    if (this.#desk.needsEditor) await this.#settle(); // its text may have changed since the step
    if (!this.#isLate) {
      assert.equal(this.#ports.files.texts.get(sidecar), this.#sidecar, 'the sidecar on disk');
    }
    const annotations = this.#session.articles.annotationsOf(article);
    assert.ok(annotations, 'the article is known');
    standWhereTheySay(annotations, this.#text);
    this.#shown.push({ text: this.#text, claims: annotations.claims });
    if (!this.#isStale) sayWhatTheSidecarSays(annotations, this.#sidecar);
    await this.#desk.check(
      () => ({
        annotations: this.#annotations,
        problems: this.#problems,
        sidecar: this.#sidecar,
      }),
      () => this.#settle(),
    );
  }

  /** Time passes, in which an editor may have taken up its file by itself. */
  async #settle(): Promise<void> {
    const { text } = this.#editor ?? {};
    if (text !== undefined) await this.#session.open(article, text);
    await this.#pause();
  }

  /** With space on the disk and a new start, everything that was decided is there. */
  async #endWell(): Promise<void> {
    this.#ports.files.full = undefined;
    if (!this.#desk.needsEditor) await this.#reload();
    assert.equal(this.#isLate, false);
    for (const step of ['close', 'open', 'close'] as const) {
      await naming(`${step} at the end`, async () => {
        await this.#take({ do: step });
        await this.#check();
      });
    }
  }

  get #onDisk(): string {
    return this.#ports.files.texts.get(article) ?? '';
  }

  get #text(): string {
    return this.#editor?.text ?? this.#onDisk;
  }

  get #annotations(): Annotations {
    return this.#session.articles.annotationsOf(article) ?? { claims: [], mentions: [] };
  }

  get #claims(): readonly Claim[] {
    return this.#annotations.claims;
  }

  async #open(): Promise<void> {
    this.#editor ??= await this.#desk.open(this.#onDisk);
    await this.#session.open(article, this.#editor.text);
  }

  /** To discard changes is one more change, which claims follow. */
  async #close(): Promise<void> {
    await this.#follow(() => this.#desk.close());
    this.#editor = undefined;
    await this.#session.close(article);
  }

  /** Records that were edited get new anchors; that is nothing to take back. */
  async #save(): Promise<void> {
    if (this.#editor === undefined) return;
    const { onDisk, isSaved, changes } = await this.#editor.save();
    this.#ports.files.texts.set(article, onDisk);
    await this.#follow(async () => changes);
    if (!isSaved) return this.#session.open(article, this.#editor.text);
    const before = this.#sidecar;
    await Promise.all([this.#session.save(article), this.#session.refresh(article)]);
    const renewed = renewedBetween(before, this.#decided, this.#edited);
    for (const claim of this.#claims) {
      const isLost = claim.status === 'stored' && claim.anchor === 'orphan';
      if (claim.status === 'stored' && !isLost) this.#edited.delete(claim.record.id);
    }
    if (renewed.length === 0) return;
    this.#expect(this.#decided);
    this.#made = this.#made.map((made) => withNewAnchors(made, renewed));
    this.#takenBack = this.#takenBack.map((made) => withNewAnchors(made, renewed));
    for (const one of renewed) {
      if (one.of === 'claim') isAnchoredAnew(this.#claims, one.id);
    }
  }

  async #pause(): Promise<void> {
    this.#ports.clock.advance(400_000);
    await new Promise(setImmediate);
  }

  async #reload(): Promise<void> {
    this.#session.dispose();
    this.#session = this.#begin();
    this.#made = [];
    this.#takenBack = [];
    this.#isShared = false;
    this.#isStale = false;
    const { restored, failures } = await this.#session.onDisk.recover();
    assert.equal(failures.length > 0, this.#isLate);
    assert.ok(!this.#isLate || this.#ports.files.full !== undefined);
    assert.ok(restored.length <= 1);
    await this.#session.refresh(article);
    if (this.#editor !== undefined) await this.#session.open(article, this.#editor.text);
  }

  /** The edits that were made, none where no editor is open. */
  async #type(step: Typing): Promise<readonly TextEdit[]> {
    if (this.#editor === undefined) return [];
    const edits = editsOf(this.#editor.text, step);
    if (edits.length === 0) return [];
    await this.#follow((editor) => editor.type(edits));
    return edits;
  }

  /** VS Code tells of a change; what was typed or taken back is followed, also to the text on disk. */
  async #follow(change: (editor: Editor) => Promise<readonly DocumentChange[]>): Promise<void> {
    if (this.#editor === undefined) return;
    for (const { edits, text, isEdit } of await change(this.#editor)) {
      const before = this.#claims;
      if (isEdit) this.#session.edit(article, edits, text);
      else await this.#session.reload(article, text);
      if (!isEdit) continue;
      for (const id of editedBy(before, edits)) this.#edited.add(id);
      const now = { text, claims: this.#claims };
      followed(before, edits, now, this.#shown);
      this.#shown.push(now);
    }
  }

  async #changeArticle(step: StepOf<'change the article outside'>): Promise<void> {
    const text = changedArticle(this.#onDisk, step);
    this.#ports.files.texts.set(article, text);
    const isFollowing = this.#editor?.isDirty === false;
    await this.#desk.writeArticle(text);
    if (this.#editor !== undefined && isFollowing) {
      await this.#editor.reload(text);
      await this.#session.open(article, this.#editor.text);
    }
    await this.#session.refresh(article);
  }

  async #changeSidecar(step: StepOf<'change the sidecar outside'>): Promise<void> {
    if (this.#isLate) return;
    const text = changedSidecar(this.#sidecar ?? '', step, this.#versions) || undefined;
    if (text === undefined) this.#ports.files.texts.delete(sidecar);
    else this.#ports.files.texts.set(sidecar, text);
    await this.#desk.writeSidecar(text);
    this.#isShared = true;
    this.#isStale ||= !step.told;
    this.#expect(text);
    if (step.told) await this.#refreshSidecar();
  }

  async #refreshSidecar(): Promise<void> {
    await this.#session.refresh(sidecar);
    this.#isStale = false;
  }

  async #decide(step: StepOf<Choosable>): Promise<void> {
    if (this.#desk.needsEditor) await this.#open();
    const claim = this.#claims[step.claim % Math.max(1, this.#claims.length)];
    if (claim === undefined) return;
    const chosen = decisionOn(claim, step.do, step.choice);
    const coder = step.choice % 2 ? 'ana' : '';
    if (step.killedAfter !== undefined) {
      return this.#beKilled(chosen, coder, step.killedAfter);
    }
    const decision = this.#desk.possible(chosen, this.#annotations);
    if (decision === undefined) return;
    const mayBeRefused = isSenseless(claim, step.do);
    const wasStale = this.#isStale;
    const decidedOn = this.#text;
    const after = await this.#carryOut(decision, coder, mayBeRefused, step.meanwhile);
    if (after !== undefined && !wasStale) onlyDecides(claim, after, [decidedOn, this.#text]);
  }

  /** The editor dies while it writes a decision, and is started again. */
  async #beKilled(decision: Decision, coder: string, afterCharacters: number): Promise<void> {
    const { files } = this.#ports;
    files.full = undefined;
    files.hangNext = afterCharacters === 0 ? {} : { afterCharacters };
    const before = this.#sidecar;
    const deciding = this.#isRefused(this.#session.decide(article, decision, coder));
    await new Promise(setImmediate);
    const isKilled = files.hangNext === undefined;
    files.hangNext = undefined;
    this.#isStale = false;
    if (!isKilled && (await deciding)) return;
    const after = isKilled ? files.wanted.get(sidecar) : this.#decided;
    onlyTouches(decision, before, after);
    this.#expect(after);
    await this.#reload();
  }

  async #add(step: StepOf<'add'>): Promise<void> {
    if (this.#desk.needsEditor) await this.#open();
    const [edit] = editsOf(this.#text, { ...step, do: 'type', text: '', everywhere: false });
    if (edit === undefined) return;
    const anchors = this.#session.articles.anchorsAt(article, [edit.span]);
    const stance = stanceNumber(step.choice);
    const decision = this.#desk.possible({ type: 'add', anchors, stance }, this.#annotations);
    if (decision !== undefined) await this.#carryOut(decision, '', true);
  }

  /** Gives a claim other words, in one piece or several. */
  async #reanchor({ claim: number, pieces }: StepOf<'reanchor'>): Promise<void> {
    const claim = this.#claims[number % Math.max(1, this.#claims.length)];
    const spans = pieces
      .flatMap((piece) =>
        editsOf(this.#text, { ...piece, do: 'type', text: '', everywhere: false }),
      )
      .map((edit) => edit.span)
      .filter(({ start, end }) => start < end)
      .toSorted((a, b) => a.start - b.start)
      .filter(({ start }, i, all) => i === 0 || start > (all[i - 1]?.end ?? 0));
    if (claim === undefined || spans.length === 0) return;
    const anchors = this.#session.articles.anchorsAt(article, spans);
    await this.#carryOut({ type: 'reanchor', claim: claim.key, anchors }, '', true);
  }

  /** Every suggestion becomes a record; undone, it is as it was to the byte. */
  async #seed(): Promise<void> {
    await this.#pause(); // What is decided on is settled first, and may be no suggestion then.
    const suggested = this.#claims.filter(({ status }) => status === 'suggested');
    const wasStale = this.#isStale;
    const carried = await this.#carryOut({ type: 'seed' }, '', false);
    if (carried === undefined || wasStale) return;
    const left = this.#claims.filter(({ status }) => status === 'suggested');
    assert.deepEqual(left, [], 'every suggestion is seeded');
    onlySeeds(suggested.length, carried);
  }

  async #carryOut(
    decision: Decision,
    coder: string,
    mayBeRefused: boolean,
    meanwhile?: Typing,
  ): Promise<Carried | undefined> {
    const before = this.#sidecar;
    const isUnreadable = parseSidecar(before ?? '').state === 'unreadable';
    await this.#desk.decide(decision, this.#annotations);
    const deciding = this.#isRefused(this.#session.decide(article, decision, coder));
    const shown = this.#annotations;
    const isDisturbed = this.#isStale || meanwhile !== undefined;
    const edits = meanwhile === undefined ? [] : await this.#type(meanwhile);
    if (await deciding) {
      assert.ok(mayBeRefused || isUnreadable || isDisturbed, `${decision.type} was refused`);
      // The session has read the file now.
      this.#isStale = false;
      return undefined;
    }
    assert.ok(!isUnreadable, 'nothing is written to a file that cannot be read');
    this.#isStale = false;
    const after = this.#decided;
    onlyTouches(decision, before, after);
    if (!isDisturbed) assert.deepEqual(this.#annotations, shown, 'it was shown at once');
    this.#expect(after);
    if (after !== before) {
      this.#made.push({ without: before, with: after });
      this.#takenBack = [];
    }
    return { decision, edits, before, after };
  }

  async #takeBack(): Promise<void> {
    const made = this.#made.at(-1);
    if (made !== undefined) await this.#desk.undo();
    const undoing = this.#session.undo();
    const became = await this.#replayed(undoing, made, made?.with, made?.without);
    if (became !== 'kept') this.#made.pop();
    if (became === 'done') this.#takenBack.push(made!);
  }

  async #doAgain(): Promise<void> {
    const made = this.#takenBack.at(-1);
    if (made !== undefined) await this.#desk.redo();
    const redoing = this.#session.redo();
    const became = await this.#replayed(redoing, made, made?.without, made?.with);
    if (became !== 'kept') this.#takenBack.pop();
    if (became === 'done') this.#made.push(made!);
  }

  /** What became of the latest deed; it is gone where somebody changed the same place since. */
  async #replayed(
    replaying: Promise<unknown>,
    made: Made | undefined,
    from: string | undefined,
    to: string | undefined,
  ): Promise<'done' | 'gone' | 'kept'> {
    const before = this.#sidecar;
    const refusal = await this.#refusalOf(replaying);
    if (refusal !== undefined) {
      assert.ok(this.#isShared, 'what nobody else touched can be taken back');
      this.#isStale = false;
      return refusal.said?.id === 'changed-since' ? 'gone' : 'kept';
    }
    const deed = await replaying.catch(() => 'postponed');
    assert.equal(deed === undefined, made === undefined, 'what was done last is replayed');
    if (made === undefined) return 'kept';
    this.#isStale = false;
    const after = this.#decided;
    if (before === from) assert.equal(after, to, 'to the byte');
    else onlyReplays({ from, to }, { from: before, to: after });
    this.#expect(after);
    return 'done';
  }

  /** The sidecar could not be written yet; what it is to be is in the journal. */
  get #isLate(): boolean {
    return this.#ports.storage.contents.size > 0;
  }

  /** What the session made of the sidecar, written or not. */
  get #decided(): string | undefined {
    return this.#isLate
      ? this.#ports.files.wanted.get(sidecar)
      : this.#ports.files.texts.get(sidecar);
  }

  async #isRefused(doing: Promise<unknown>): Promise<boolean> {
    return (await this.#refusalOf(doing)) !== undefined;
  }

  /** A decision that is only postponed is none that was refused. */
  async #refusalOf(doing: Promise<unknown>): Promise<Refusal | undefined> {
    try {
      await doing;
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error instanceof Postponed ? undefined : error;
    }
  }

  #expect(text: string | undefined): void {
    this.#sidecar = text;
    this.#versions.push(text);
  }
}

/** Says in an error where it came up. */
async function naming(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Error) error.message += ` (${what})`;
    throw error;
  }
}
