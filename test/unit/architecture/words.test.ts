import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from '../../../src/core/messages/message.ts';
import { messagesIn, placeholdersOf, wordsIn } from './messages.ts';
import { rawNumbersBelow } from './rawNumbers.ts';
import { sourcesBelow } from './sourceTree.ts';
import { untranslatedIn } from './untranslated.ts';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readTexts = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));

const german = readTexts('l10n/bundle.l10n.de.json');
const manifest = read('package.json');
const manifestTexts = readTexts('package.nls.json');
const germanManifestTexts = readTexts('package.nls.de.json');

/** Where core has words that are not for its reader: of articles, of commits, of git, of its own faults. */
const spelledOut = [
  'src/core/messages/',
  'src/core/engine/',
  'src/core/anchor/meaning.ts',
  'src/core/commit/commitMessage.ts',
  'src/core/merge/driverScript.ts',
  'src/core/text/span.ts',
];

/** Where the host has programs for another thread as texts. */
const programs = ['src/host/summaryScript.ts', 'src/host/threads.ts'];

describe('the words of the code', () => {
  const sources = sourcesBelow('src');
  const said = messagesIn(sources);
  const messages = [...wordsIn(sources), ...said];

  it('are spelled out where they are asked for, so that translators find them', () => {
    assert.ok(messages.length > said.length && said.length > 0);
    assert.deepEqual(
      messages.filter(({ words }) => words === undefined).map(({ at }) => at),
      [],
    );
  });

  it('have a value for each placeholder', () => {
    const wrong = messages.filter(({ words = '', values }) => {
      const numbers = Array.from({ length: values }, (_, index) => `{${index}}`);
      return placeholdersOf(words).join() !== numbers.join();
    });
    assert.deepEqual(wrong, []);
  });

  it('hold no number but as the language of the reader writes it: lines and keys are names', () => {
    assert.deepEqual(rawNumbersBelow('src/features', 'src/host'), []);
  });

  it('are all said where core and session have them', () => {
    const used = new Set(said.map(({ words }) => words));
    const words: readonly string[] = Object.values(templates);
    assert.deepEqual(
      words.filter((text) => !used.has(text)),
      [],
    );
  });

  it('all have a German text, and no German text is left over', () => {
    const words = new Set(messages.map(({ words }) => words));
    assert.deepEqual(
      [...words].filter((text) => text !== undefined && german[text] === undefined),
      [],
      'l10n/bundle.l10n.de.json lacks these',
    );
    assert.deepEqual(
      Object.keys(german).filter((text) => !words.has(text)),
      [],
      'l10n/bundle.l10n.de.json has these, which nothing says',
    );
  });

  it('keep their placeholders in German', () => {
    const wrong = Object.entries(german).filter(
      ([english, text]) => placeholdersOf(english).join() !== placeholdersOf(text).join(),
    );
    assert.deepEqual(wrong, []);
  });

  it('are in no other place of core and session', () => {
    const isSilent = (file: string) =>
      /^src\/(core|session)\//.test(file) && !spelledOut.some((start) => file.startsWith(start));
    assert.deepEqual(untranslatedIn(sources, isSilent), []);
  });

  it('are asked for in the language of the reader, wherever VS Code shows them', () => {
    const isShown = (file: string) =>
      /^src\/(features|host)\//.test(file) && !programs.includes(file);
    assert.deepEqual(untranslatedIn(sources, isShown), []);
  });
});

describe('the words of the manifest', () => {
  const keys = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key))];

  it('are kept outside it, in English and in German, and all are used', () => {
    assert.deepEqual(Object.keys(manifestTexts).sort(), keys.toSorted());
    assert.deepEqual(Object.keys(germanManifestTexts).sort(), keys.toSorted());
  });

  it('keep their commands, settings and code in German', () => {
    const fixed = (text = '') =>
      [...text.matchAll(/\((command:[^)]+)\)|`[^`]+`|\$\([\w-]+\)/g)].map(([one]) => one).sort();
    for (const key of keys) {
      assert.deepEqual(fixed(germanManifestTexts[key]), fixed(manifestTexts[key]), key);
    }
  });

  it('are nowhere in the manifest itself', () => {
    const { contributes } = JSON.parse(manifest);
    const spelledOut = [...shownTexts(contributes)].filter(
      (text) => !/^%.+%$/.test(text) && text !== 'Standpoint',
    );
    assert.deepEqual(spelledOut, []);
  });
});

/** Every text of the contributions that VS Code shows. */
function* shownTexts(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  const shown =
    /^(title|shortTitle|category|label|name|contextualTitle|contents|altText|(markdown)?[dD]escription)$/;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'string' && shown.test(key)) yield value;
    else if (/^(markdownE|e)num(Item)?(Descriptions|Labels)$/.test(key)) yield* value;
    else yield* shownTexts(value);
  }
}
