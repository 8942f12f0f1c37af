import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from '../../../src/features/samples/sampleFiles.ts';
import { usedColours } from './usedColours.ts';

const root = path.join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { contributes } = manifest;
const texts = readFileSync(path.join(root, 'package.nls.json'), 'utf8');
const settings: Record<string, { type: string; default: unknown }> =
  contributes.configuration.properties;

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'));
const code = sources.join('\n');

/** All first groups of a pattern in the code, each once, in order. */
function inCode(pattern: RegExp): readonly string[] {
  return [...new Set([...code.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

function ids(entries: readonly Record<string, string>[], key: string): readonly string[] {
  return entries.map((entry) => entry[key] ?? '').sort();
}

interface Step {
  readonly id: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}
const steps: readonly Step[] = contributes.walkthroughs.flatMap(
  ({ steps }: { steps: readonly Step[] }) => steps,
);

describe('the manifest and the code', () => {
  const commands = ids(contributes.commands, 'command');

  it('agree on the commands', () => {
    assert.deepEqual(inCode(/host\.command\(\s*'(standpoint\.\w+)'/g), commands);
  });

  it('agree on the views', () => {
    const views = Object.values<Record<string, string>[]>(contributes.views).flat();
    assert.deepEqual(inCode(/createTreeView\(\s*'([\w.]+)'/g), ids(views, 'id'));
  });

  it('agree on the settings and their types', () => {
    const types: Record<string, string> = {
      isString: 'string',
      isStrings: 'array',
      isBoolean: 'boolean',
    };
    const inSources = [...code.matchAll(/new Setting\(\s*'([\w.]+)', (\w+), /g)].map(
      ([, key, guard = '']) => [`standpoint.${key}`, types[guard]],
    );
    const inManifest = Object.entries(settings).map(([key, { type }]) => [key, type]);
    assert.deepEqual(Object.fromEntries(inSources), Object.fromEntries(inManifest));
  });

  it('have a default of its type for every setting', () => {
    for (const [key, { type, default: value }] of Object.entries(settings)) {
      assert.equal(Array.isArray(value) ? 'array' : typeof value, type, key);
    }
  });

  it('agree on the colours', () => {
    assert.deepEqual(usedColours(sources), ids(contributes.colors, 'id'));
  });

  it('agree on the context keys', () => {
    const clauses = JSON.stringify([contributes.keybindings, contributes.menus]);
    const used = [...clauses.matchAll(/standpoint\.(?!(?:claims|actor)\b)\w+(?= [&|]| *")/g)].map(
      ([key]) => key,
    );
    const others = [...commands, ...ids(contributes.submenus, 'id')];
    const keys = new Set(used.filter((key) => !others.includes(key)));
    assert.deepEqual(inCode(/ontextKeys\.set\('(standpoint\.\w+)'/g), [...keys].sort());
  });

  it('ask for an article in one way in keys and menus, without waiting until Standpoint has heard of the file', () => {
    const clauses: Record<string, string>[] = [
      ...contributes.keybindings,
      ...Object.values<Record<string, string>[]>(contributes.menus).flat(),
    ];
    const asking = clauses.flatMap(({ when = '' }) => (when.includes('LangId') ? when : []));
    assert.ok(asking.length > 20);
    const isArticle =
      /\b(?:editor|resource)LangId in standpoint\.articleLanguages && !\(resourceExtname =~ \/\^\\\.\(csv\|tsv\)\$\/i\)/;
    for (const when of asking) assert.match(when, isArticle);
  });

  it('name only commands that exist in keys, menus and welcome texts', () => {
    const menus = Object.values<{ command: string; submenu?: string }[]>(contributes.menus)
      .flat()
      .filter(({ submenu }) => submenu === undefined);
    const keys = JSON.stringify(contributes.keybindings).matchAll(/"command":"(standpoint\.\w+)"/g);
    // VS Code itself makes a command for each view that leads there.
    const welcome = texts
      .replace(/command:standpoint\.\w+\.focus\b/g, '')
      .matchAll(/command:(standpoint\.\w+)/g);
    const named = [
      ...[...keys].map(([, command]) => command),
      ...menus.map(({ command }) => command),
      ...[...welcome].map(([, command]) => command),
    ];
    assert.deepEqual(
      named.filter((command) => command === undefined || !commands.includes(command)),
      [],
    );
  });

  it('offer for several rows only what is done to all of them', () => {
    const forAll =
      'tagClaim removeStance assignActor assignTarget dismissClaim confirmClaim seedClaims';
    const copied = 'copyCitation copyMarkdownCitation';
    const ofArticles = 'markArticleDone markArticleNotDone';
    const rows: Record<string, string>[] = contributes.menus['view/item/context'];
    const files: Record<string, string>[] = contributes.menus['explorer/context'];
    const offered = [...rows, ...files.filter(({ when }) => when !== 'explorerResourceIsFolder')]
      .filter(({ when = '' }) => !when.includes('!listMultiSelection'))
      .map(({ command = '' }) => command.replace('standpoint.', ''));
    const known = `${forAll} ${copied} ${ofArticles}`.split(' ');
    assert.deepEqual(
      offered.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('have a walkthrough whose steps complete by commands, views and context keys that exist', () => {
    const views = Object.values<Record<string, string>[]>(contributes.views).flat();
    const known = [
      ...commands.map((id) => `onCommand:${id}`),
      ...ids(views, 'id').map((id) => `onView:${id}`),
      ...inCode(/ontextKeys\.set\('(standpoint\.\w+)'/g).map((key) => `onContext:${key}`),
    ];
    assert.ok(steps.length >= 1 && steps.length <= 5);
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      assert.deepEqual(
        completionEvents.filter((event) => !known.includes(event)),
        [],
      );
    }
  });

  it('have every file of the sample project in the command that copies it', () => {
    assert.deepEqual([...sampleFiles].sort(), readdirSync(path.join(root, 'samples')).sort());
  });

  it('lead to files that exist', () => {
    const icons = contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon);
    const schemas = contributes.yamlValidation.map(({ url }: { url: string }) => url);
    const grammars = contributes.grammars.map(({ path: file }: { path: string }) => file);
    const pictures = steps.map(({ media }) => media.svg);
    for (const file of [manifest.icon, ...icons, ...schemas, ...grammars, ...pictures]) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
  });

  it('declare types no newer than the oldest VS Code that is supported', () => {
    const [, oldest] = /^\^(\d+\.\d+)\./.exec(manifest.engines.vscode) ?? [];
    assert.ok(manifest.devDependencies['@types/vscode'].startsWith(`${oldest}.`));
  });
});
