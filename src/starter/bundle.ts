import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CodeCache } from './codeCache.ts';
import { CompiledScript, type ModuleText } from './compiledScript.ts';

/** What the build puts around the core, which is the last of a bundle (`scripts/build/coreApart.cjs`). */
const before = '\nvar readCore = (function () { var module = {};\n';
const after = '\nreturn module.exports; });\n';

/**
 * The file with all of the extension, run as the two modules that it is made of: the core when anything of it is used,
 * and all else at once. Each is compiled from what V8 made of it in an earlier start.
 */
export class Bundle {
  readonly #file: string;
  readonly #storage: string;
  readonly #made: (script: CompiledScript) => void;

  /** What V8 made is looked for in the folder `storage`. `made` is told of each module that it had to make anew. */
  constructor(file: string, storage: string, made: (script: CompiledScript) => void) {
    this.#file = file;
    this.#storage = storage;
    this.#made = made;
  }

  /** Runs it; returns what it exports. Throws where the file is no such bundle. */
  run(require: NodeJS.Require): unknown {
    const bytes = readFileSync(this.#file);
    const end = bytes.indexOf(before);
    if (end < 0) throw new Error(`There is no core in ${this.#file}.`);
    const main = { file: this.#file, bytes: bytes.subarray(0, end), line: 0 };
    const core = () => this.#core(bytes, end + before.length).run(require);
    return this.#compiled('extension', main).run(require, core);
  }

  /** Of the bytes that were read at the start: by now, the file may be that of another build. */
  #core(bytes: Buffer, start: number): CompiledScript {
    const line = bytes.toString('latin1', 0, start).split('\n').length - 1;
    return this.#compiled('core', {
      file: this.#file,
      bytes: bytes.subarray(start, -after.length),
      line,
    });
  }

  #compiled(name: string, text: ModuleText): CompiledScript {
    const cache = new CodeCache(path.join(this.#storage, `${name}.v8`));
    const script = new CompiledScript(text, cache);
    if (!script.isFromCache) this.#made(script);
    return script;
  }
}
