import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What `.vscodeignore` keeps: single files, and folders as a whole. */
const shipped = [...read('.vscodeignore').matchAll(/^!([^*\n]+)$/gm)].map(([, file = '']) => file);

const folders = [...read('.vscodeignore').matchAll(/^!([^*\n]+\/)\*\*$/gm)].map(
  ([, folder = '']) => folder,
);

interface Link {
  readonly on: string;
  /** From the root of the project. */
  readonly to: string;
  readonly heading: string | undefined;
}

/** The links of a page into the project, pictures included, without those that code shows. */
function linksOn(page: string): readonly Link[] {
  const text = read(page).replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\(([^()\s]*)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => {
      const [file = '', heading] = address.split('#');
      const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      return { on: page, to, heading };
    });
}

/** The names under which a page's headings are linked to, as GitHub and VS Code make them. */
function headingsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documents', () => {
  const links = pages.flatMap(linksOn);

  it('lead to files that exist', () => {
    assert.ok(links.length > 50, `${links.length}`);
    assert.deepEqual(
      links.filter(({ to }) => !existsSync(path.join(root, to))),
      [],
    );
  });

  it('lead to headings that exist', () => {
    const wrong = links.filter(
      ({ to, heading }) => heading !== undefined && !headingsOf(to).includes(heading),
    );
    assert.deepEqual(wrong, []);
  });

  it('ship with every page that a shipped one leads to', () => {
    const ships = (file: string) =>
      shipped.includes(file) || folders.some((folder) => file.startsWith(folder));
    const wrong = links.filter(({ on, to }) => ships(on) && !ships(to));
    assert.deepEqual(wrong, []);
  });

  it('ship as the list of the packaged files says', () => {
    const list = read('scripts/package/shipped.mjs');
    const listed = [...list.matchAll(/^ {2}'(.+\.md)',$/gm)].map(([, file]) => file);
    const isPage = (file: string) => file.endsWith('.md') && !file.startsWith('samples/');
    assert.deepEqual(
      listed.filter((file = '') => isPage(file)).sort(),
      shipped.filter(isPage).sort(),
    );
  });
});

describe('docs/reference.md', () => {
  const page = read('docs/reference.md');
  const { contributes } = JSON.parse(read('package.json'));
  const titles: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));

  it('names every command of the palette', () => {
    const [, table = ''] = /^## Commands\n([\s\S]*?)^## /m.exec(page) ?? [];
    const named = [...table.matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm)]
      .slice(1)
      .flatMap(([, commands = '']) => commands.split(', '))
      .filter((command) => !command.startsWith('---'));
    const hidden = contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === 'false')
      .map(({ command }: { command: string }) => command);
    const shown = contributes.commands
      .filter(({ command }: { command: string }) => !hidden.includes(command))
      .map(({ title }: { title: string }) => titles[title.slice(1, -1)]);
    assert.deepEqual(named.sort(), shown.sort());
  });

  it('names every setting', () => {
    const named = [...page.matchAll(/^\| `(standpoint\.[\w.]+)` \|/gm)].map(([, key]) => key);
    assert.deepEqual(named.sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it('says the default of every setting that is on or off', () => {
    const settings: Record<string, { default: unknown }> = contributes.configuration.properties;
    for (const [key, { default: value }] of Object.entries(settings)) {
      if (typeof value === 'boolean')
        assert.ok(page.includes(`| \`${key}\` | \`${value}\` |`), key);
    }
  });

  it('has the keys of the manifest that are pressed with Alt and Shift', () => {
    const keys = contributes.keybindings
      .map(({ key }: { key: string }) => /^alt\+shift\+([a-z])$/.exec(key)?.[1])
      .filter((letter: string | undefined) => letter !== undefined);
    const missing = keys.filter(
      (letter: string) => !page.includes(`Alt+Shift+${letter.toUpperCase()}`),
    );
    assert.deepEqual(missing, []);
  });
});
