import { Script } from 'node:vm';
import type { CodeCache } from './codeCache.ts';

/** What makes a module of a script, as Node does it. */
const before = '(function (exports, require, module, readCore) {';
const after = '\n})';

/** A CommonJS module in a file, or in the last part of one. */
export interface ModuleText {
  readonly file: string;
  /** ASCII and nothing else. */
  readonly bytes: Buffer;
  /** How many lines of the file come before. */
  readonly line: number;
}

/** A CommonJS module, compiled from what was kept of it if there is any. */
export class CompiledScript {
  readonly #cache: CodeCache;
  readonly #bytes: Buffer;
  readonly #script: Script;
  /** V8 took what was kept. */
  readonly isFromCache: boolean;

  constructor({ file, bytes, line }: ModuleText, cache: CodeCache) {
    this.#cache = cache;
    this.#bytes = bytes;
    const code = cache.read(bytes);
    this.#script = new Script(`${before}${bytes.toString('latin1')}${after}`, {
      filename: file,
      lineOffset: line,
      columnOffset: -before.length, // so that a stack trace names the places in the file
      ...(code && { cachedData: code }),
    });
    this.isFromCache = this.#script.cachedDataRejected === false;
  }

  /** Runs it, which may call `readCore` at any time; returns what it exports. */
  run(require: NodeJS.Require, readCore?: () => unknown): unknown {
    const module = { exports: {} };
    this.#script.runInThisContext()(module.exports, require, module, readCore);
    return module.exports;
  }

  /** Keeps what V8 has compiled by now, which is more after more of it has run. Takes some milliseconds at once. */
  async keep(): Promise<void> {
    await this.#cache.write(this.#bytes, this.#script.createCachedData());
  }
}
