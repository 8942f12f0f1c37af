import type { Codebook } from '../core/codebook/codebook.ts';
import type { Disposable } from '../session/event.ts';
import type { Clock, Summariser, SummaryRequest } from '../session/ports.ts';
import { packedSummaries } from '../session/summaries.ts';
import type { FromThread, ToThread } from '../session/summaryThread.ts';
import { startThread, type Thread } from './threads.ts';

/** Milliseconds without a request after which the thread ends: it holds as much memory as the engine. */
const idle = 20_000;
/** Milliseconds within which a thread says that it has started; some hosts refuse one without a word. */
const patience = 20_000;

interface Asked {
  readonly request: SummaryRequest;
  readonly resolve: (packed: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes summaries on another thread, which starts when there are some to be made and ends when there are none.
 * Where no thread can be had, here.
 */
export class SummariserThread implements Summariser, Disposable {
  /** One that it works on, and others on their way to it. */
  readonly width = 4;
  readonly #clock: Clock;
  readonly #script: () => Promise<string>;
  readonly #log: (message: string, error: unknown) => void;
  readonly #asked = new Map<number, Asked>();
  readonly #summaryHere = packedSummaries();
  #codebooks = new Map<Codebook, number>();
  #starting: Promise<Thread | undefined> | undefined;
  /** The one that has started, until it is ended. */
  #thread: Thread | undefined;
  #ending: Disposable | undefined;
  #requests = 0;
  #waiting = 0;
  #isBroken = false;
  #isDisposed = false;

  /** `script` reads what the thread runs. */
  constructor(
    clock: Clock,
    script: () => Promise<string>,
    log: (message: string, error: unknown) => void,
  ) {
    this.#clock = clock;
    this.#script = script;
    this.#log = log;
  }

  /** How many requests it has not answered yet. */
  get waiting(): number {
    return this.#waiting;
  }

  async summarise(request: SummaryRequest): Promise<Uint8Array> {
    this.#waiting += 1;
    try {
      return await this.#summarise(request);
    } finally {
      this.#waiting -= 1;
    }
  }

  async #summarise(request: SummaryRequest): Promise<Uint8Array> {
    if (this.#isBroken) return this.#summariseHere(request);
    this.#starting ??= this.#start();
    const thread = await this.#starting;
    if (thread === undefined) return this.#summariseHere(request);
    try {
      return await this.#ask(thread, request);
    } catch (error) {
      this.#log('a summary was not made on the other thread', error);
      return this.#summariseHere(request);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#ending?.dispose();
    this.#end();
  }

  /** One at a time, with a turn for everybody else before each. */
  async #summariseHere(request: SummaryRequest): Promise<Uint8Array> {
    await new Promise<void>((resolve) => this.#clock.after(0, resolve));
    return this.#summaryHere(request);
  }

  async #start(): Promise<Thread | undefined> {
    if (this.#isDisposed) return undefined;
    try {
      const thread = startThread(await this.#script());
      if (thread !== undefined) await this.#ready(thread);
      return thread;
    } catch (error) {
      this.#isBroken = true;
      this.#log('summaries are made without another thread', error);
      return undefined;
    }
  }

  /** Settles when a thread has started. Rejects where it ends instead, or says nothing. */
  #ready(thread: Thread): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = this.#clock.after(patience, () => {
        thread.terminate();
        reject(new Error('timeout'));
      });
      thread.onMessage((message) => {
        if (message !== 'ready') return this.#take(message as FromThread);
        waiting.dispose();
        this.#thread = thread;
        resolve();
      });
      thread.onEnd((reason) => {
        waiting.dispose();
        reject(reason);
        if (this.#thread === thread) this.#break(reason);
      });
    });
  }

  #ask(thread: Thread, request: SummaryRequest): Promise<Uint8Array> {
    this.#ending?.dispose();
    const { sources, isAnalysed } = request;
    const { text, sidecar, isMissing } = sources;
    const codebook = this.#numberOf(sources.codebook, thread);
    this.#requests += 1;
    const id = this.#requests;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { request, resolve, reject });
      post(thread, { is: 'request', id, text, sidecar, isMissing, codebook, isAnalysed });
    });
  }

  #numberOf(codebook: Codebook, thread: Thread): number {
    const known = this.#codebooks.get(codebook);
    if (known !== undefined) return known;
    const number = this.#codebooks.size;
    this.#codebooks.set(codebook, number);
    post(thread, { is: 'codebook', number, codebook });
    return number;
  }

  #take(reply: FromThread): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if ('packed' in reply) asked?.resolve(reply.packed);
    else asked?.reject(reply.failure);
    if (this.#asked.size === 0) this.#ending = this.#clock.after(idle, () => this.#end());
  }

  /** It has ended by itself. Not tried again: where there is no thread now, there will be none. */
  #break(reason: unknown): void {
    this.#isBroken = true;
    this.#end();
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
  }

  #end(): void {
    const ending = this.#starting;
    this.#starting = undefined;
    this.#thread = undefined;
    this.#codebooks = new Map();
    ending?.then((thread) => thread?.terminate());
  }
}

function post(thread: Thread, message: ToThread): void {
  thread.post(message);
}
