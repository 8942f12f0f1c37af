import assert from 'node:assert/strict';
import type { Annotations, Claim } from '../../../../src/core/annotation/annotation.ts';
import type { Problem } from '../../../../src/core/text/problem.ts';
import type { Ports } from '../../../../src/session/ports.ts';
import { Session } from '../../../../src/session/session.ts';
import { article, type MemoryPorts, memoryPorts, sidecar } from '../memory.ts';
import { bareDesk, type Desk } from './desk.ts';
import type { Editor } from './editor.ts';

/** What a sitting begins with. */
export interface Beginning {
  readonly text: string;
  readonly start?: ((ports: Ports) => Session) | undefined;
  readonly desk?: Desk;
}

/** The session of a sitting with its files and its editor. */
export class Workplace {
  readonly ports: MemoryPorts = memoryPorts();
  readonly desk: Desk;
  /** The open document; undefined while the article is closed. */
  editor: Editor | undefined;
  /** The session has not heard of the latest change of the sidecar. */
  isStale = false;
  readonly #start: (ports: Ports) => Session;
  #session: Session;
  #problems: readonly Problem[] = [];

  constructor({ text, start = (ports) => new Session(ports), desk = bareDesk }: Beginning) {
    this.ports.files.texts.set(article, text);
    this.#start = start;
    this.desk = desk;
    this.#session = this.#begin();
  }

  #begin(): Session {
    const session = this.#start(this.ports);
    session.onDidChangeProblems(({ uri, problems }) => {
      if (uri === sidecar) this.#problems = problems;
    });
    return session;
  }

  get session(): Session {
    return this.#session;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get onDisk(): string {
    return this.ports.files.texts.get(article) ?? '';
  }

  get text(): string {
    return this.editor?.text ?? this.onDisk;
  }

  get annotations(): Annotations {
    return this.#session.articles.annotationsOf(article) ?? { claims: [], mentions: [] };
  }

  get claims(): readonly Claim[] {
    return this.annotations.claims;
  }

  /** The sidecar could not be written yet; what it is to be is in the journal. */
  get isLate(): boolean {
    return this.ports.storage.contents.size > 0;
  }

  /** What the session made of the sidecar, written or not. */
  get decided(): string | undefined {
    const { texts, wanted } = this.ports.files;
    return (this.isLate ? wanted : texts).get(sidecar);
  }

  async open(): Promise<void> {
    this.editor ??= await this.desk.open(this.onDisk);
    await this.#session.open(article, this.editor.text);
  }

  async pause(): Promise<void> {
    this.ports.clock.advance(400_000);
    await new Promise(setImmediate);
  }

  /** Time passes, in which an editor may have taken up its file by itself. */
  async settle(): Promise<void> {
    const { text } = this.editor ?? {};
    if (text !== undefined) await this.#session.open(article, text);
    await this.pause();
  }

  /** A new session takes over: what could not be written is restored as soon as it can be. */
  async startAnew(): Promise<void> {
    this.#session.dispose();
    this.#session = this.#begin();
    this.isStale = false;
    const { restored, failures } = await this.#session.onDisk.recover();
    assert.equal(failures.length > 0, this.isLate);
    assert.ok(!this.isLate || this.ports.files.full !== undefined);
    assert.ok(restored.length <= 1);
    await this.#session.refresh(article);
    if (this.editor !== undefined) await this.#session.open(article, this.editor.text);
  }
}
