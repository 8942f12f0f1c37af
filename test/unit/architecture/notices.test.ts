import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sources = path.join(import.meta.dirname, '../../../src');
/** A message of VS Code's up to the end of its call. */
const message = /window\s*\.show(?:Information|Warning|Error)Message\([\s\S]*?\);/g;

/** What a field for words says below itself, where that is not a text of our own. */
const foreignPrompt = /prompt: (?!withoutLinks\()[a-z]+(?:\.[a-z]+)+,/gi;

/** The sources with a place that matches, one of `allowed` left out. */
function filesWith(pattern: RegExp, ...allowed: readonly string[]): readonly string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => {
    if (!file.endsWith('.ts') || allowed.includes(path.basename(file))) return false;
    return pattern.test(readFileSync(path.join(sources, file), 'utf8'));
  });
}

describe('lists, the status bar and lines above claims', () => {
  it('have entries in which foreign words are no icons', () => {
    assert.deepEqual(filesWith(/window\s*\.showQuickPick/, 'plainItems.ts'), []);
    assert.deepEqual(filesWith(/createQuickPick(?!<PlainItem<)/), []);
  });

  it('say what was done by one function, which shows no icons', () => {
    assert.deepEqual(filesWith(/setStatusBarMessage/, 'say.ts'), []);
  });

  it('hold no foreign words but those without icons', () => {
    const others = filesWith(/createStatusBarItem|new CodeLens\(/).filter(
      (file) => !readFileSync(path.join(sources, file), 'utf8').includes('withoutIcons('),
    );
    assert.deepEqual(others, []);
  });
});

describe('Markdown', () => {
  it('is trusted with the commands that it names, and never with HTML', () => {
    assert.deepEqual(filesWith(/isTrusted\s*[=:](?! \{ enabledCommands \})/), []);
    assert.deepEqual(filesWith(/supportHtml/), []);
  });
});

describe('messages of the window', () => {
  it('are shown by one function, which makes no links of foreign words, or as a dialog, which has none', () => {
    const linked = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && path.basename(file) !== 'notice.ts')
      .flatMap((file) => {
        const calls = readFileSync(path.join(sources, file), 'utf8').match(message) ?? [];
        return calls.filter((call) => !call.includes('modal: true')).map(() => file);
      });
    assert.deepEqual(linked, []);
  });

  it('below a field have no foreign words that could be links', () => {
    const linked = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(path.join(sources, file), 'utf8').match(foreignPrompt) ?? []);
    assert.deepEqual(linked, []);
  });
});
