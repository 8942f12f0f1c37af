import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { CodeCache } from './codeCache.ts';

/** What makes a module of a script, as Node does it. */
const before = '(function (exports, require, module) {';
const after = '\n})';

/** A CommonJS module in a file that holds ASCII and nothing else, compiled from what was kept of it if there is any. */
export class CompiledScript {
  readonly #cache: CodeCache;
  readonly #bytes: Buffer;
  readonly #script: Script;
  /** V8 took what was kept. */
  readonly isFromCache: boolean;

  constructor(file: string, cache: CodeCache) {
    this.#cache = cache;
    this.#bytes = readFileSync(file);
    const code = cache.read(this.#bytes);
    this.#script = new Script(`${before}${this.#bytes.toString('latin1')}${after}`, {
      filename: file,
      columnOffset: -before.length, // so that a stack trace names the places in the file
      ...(code && { cachedData: code }),
    });
    this.isFromCache = this.#script.cachedDataRejected === false;
  }

  /** Runs it; returns what it exports. */
  run(require: NodeJS.Require): unknown {
    const module = { exports: {} };
    this.#script.runInThisContext()(module.exports, require, module);
    return module.exports;
  }

  /** Keeps what V8 has compiled by now, which is more after more of it has run. Takes about 10 ms at once. */
  async keep(): Promise<void> {
    await this.#cache.write(this.#bytes, this.#script.createCachedData());
  }
}
