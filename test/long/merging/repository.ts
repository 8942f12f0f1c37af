import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** With all that a shell would take apart. */
export const sidecarName = "Ana's first; $HOME.txt.claims.yaml";

/** The command line, run from its sources by the Node of the tests. */
const standpoint = [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url)),
];

/** What the documentation says to write into `.gitattributes` and into git's configuration. */
const page = readFileSync(new URL('../../../docs/merging.md', import.meta.url), 'utf8');
const attributes = inPage(/^\*\.claims\.yaml .*$/m);
export const driver = inPage(/(?<=merge\.standpoint\.driver ').*(?=')/).replace(
  'node "/path/to/cli.js"',
  standpoint.map((part) => `"${part.replaceAll('\\', '/')}"`).join(' '),
);

function inPage(pattern: RegExp): string {
  const found = pattern.exec(page);
  assert.ok(found !== null, `docs/merging.md has nothing like ${pattern}`);
  return found[0];
}

/** How a command ended; git says on standard output where it found conflicts. */
export interface Ended {
  readonly status: number | null;
  readonly messages: string;
}

/** A real git repository in a folder of its own, away from the user's configuration. */
export class Repository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'standpoint-git-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.write('.gitattributes', `${attributes}\n`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  read(name = sidecarName): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.#folder, name), content);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { ...this.#surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** A git command that may fail. */
  attempt(...args: readonly string[]): Ended {
    const { status, stdout, stderr } = spawnSync('git', args, this.#surroundings);
    return { status, messages: stdout + stderr };
  }

  /** What `standpoint check` says about the sidecar as it is. */
  check(): string {
    const [program = '', ...args] = standpoint;
    const run = spawnSync(program, [...args, 'check', sidecarName], this.#surroundings);
    assert.equal(run.stderr, '');
    return run.stdout;
  }

  /** Commits the sidecar with this content, or its removal, on the branch that is checked out. */
  commit(sidecar: string | undefined, message: string): void {
    if (sidecar !== undefined) this.write(sidecarName, sidecar);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** Two branches from one base, `main` with ours checked out, and `theirs`. No base, no file before. */
  branch(base: string | undefined, ours: string, theirs: string): void {
    this.commit(base, 'base');
    this.git('checkout', '--quiet', '-b', 'theirs');
    this.commit(theirs, 'theirs');
    this.git('checkout', '--quiet', 'main');
    this.commit(ours, 'ours');
  }

  get #surroundings() {
    const person = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Ana'],
      [`GIT_${role}_EMAIL`, 'ana@localhost'],
    ]);
    const env = {
      ...process.env,
      ...Object.fromEntries(person),
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
    };
    return { cwd: this.#folder, env, encoding: 'utf8' } as const;
  }
}
