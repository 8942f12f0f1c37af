import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../../../scripts/repository.mjs';
import { CountedKeys } from '../countedKeys.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const article = 'tramway.txt';
const stanceKeys = { supports: '1', opposes: '2', neutral: '3', mixed: '4', unclear: '5' };

/** What a reader decides on each suggestion, in the order of the article. */
const decisions = [
  { words: 'until midnight', is: 'noClaim' },
  { words: 'The tram is the only way', stance: 'supports' },
  { words: 'the first cars could run', stance: 'supports' },
  { words: 'pay for a toy', stance: 'opposes' },
  { words: 'the line would cost twice', stance: 'opposes' },
  { words: 'My customers come by car', stance: 'opposes' },
  { words: 'her family had stood there', stance: 'neutral' },
  { words: 'it would go to court', stance: 'opposes' },
  { words: 'asked for a meeting', stance: 'opposes' },
  { words: 'tracks than trucks', stance: 'supports' },
  { words: 'sound in every part', stance: 'supports' },
  { words: 'the office would pay', stance: 'supports' },
  { words: 'The numbers are what they are', said: 'Oskar Lind', typed: 'Oskar', stance: 'unclear' },
  { words: 'The noise study was never', stance: 'opposes' },
  { words: 'houses in Mill Lane', stance: 'opposes' },
  { words: 'at once', is: 'noClaim' },
  { words: 'The study is finished', stance: 'supports' },
  { words: 'four hundred pages', said: 'Back benches', typed: 'Back benches', stance: 'opposes' },
  { words: 'a track beside the rails', stance: 'mixed' },
  { words: 'ask for a referendum', stance: 'opposes' },
  { words: 'Let the people decide', stance: 'neutral' },
];
const missed = {
  words: 'the plan is a step back',
  said: 'Brenholt Wheelers',
  typed: 'Wheelers',
  stance: 'opposes',
};

describe('an article of twenty claims, in review mode from the first key to the last', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;
  let keys;
  const found = extract();

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'test/fixtures/twentyClaims' });
    workspace = served.workspace;
    workbench = await served.open();
    keys = new CountedKeys(workbench);
    await workbench.openFile(article);
    await workbench.waitForProgress(`0 of ${decisions.length} tagged`);
  });
  after(() => resources.disposeAsync());

  it('is one of which the engine gets two claims wrong, misses one and finds two that are none', () => {
    assert.deepEqual(
      found.map(({ quote }, at) => quote.includes(decisions[at]?.words)),
      decisions.map(() => true),
      'the engine finds other claims than this test was written for: give it another text',
    );
    const wrong = decisions.filter(({ said }, at) => said && found[at].actor !== said);
    assert.deepEqual(
      wrong.map(({ words }) => words),
      ['The numbers are what they are', 'four hundred pages'],
      'the engine now knows who said these: give this test claims that it gets wrong',
    );
    assert.ok(
      !found.some(({ quote }) => quote.includes(missed.words)),
      'the engine now finds what it missed: give this test a claim that it misses',
    );
    assert.equal(decisions.filter(({ is }) => is === 'noClaim').length, 2);
  });

  it('is tagged with one key a claim, and what was wrong is put right', async () => {
    let total = decisions.length;
    let left = total;
    await keys.press('mode', 'Alt+Shift+R');
    await workbench.waitForProgress(`${left} of ${total} left`);
    for (const { words, stance, is, ...right } of decisions) {
      await selected(words);
      if (is === 'noClaim') {
        await keys.press('corrections', 'x');
        total -= 1;
      } else {
        if (right.said !== undefined) await correctActor(right);
        await keys.press('stances', stanceKeys[stance]);
      }
      left -= 1;
      await workbench.waitForProgress(
        left === 0 ? `all ${total} tagged` : `${left} of ${total} left`,
      );
      if (words === 'a track beside the rails') total = await addMissed(left, total);
    }
  });

  it('is marked done, and the editor as before', async () => {
    await keys.press('mode', 'd');
    await workbench.waitForProgress('article done');
    await keys.press('mode', 'Escape');
    await workbench.waitForProgress(/^\s*20 of 20 tagged · article done/);
  });

  it('took at most 1.2 keys a claim for the stances, and so many for all else', () => {
    const { stances, corrections, moves, mode } = keys.counts;
    const tagged = 20;
    console.log(
      `      keys for ${tagged} claims: ${stances} stances (${stances / tagged} a claim), ${corrections} corrections, ${moves} moves, ${mode} to begin and end; ${keys.total} in all (${keys.total / tagged} a claim)`,
    );
    assert.ok(stances / tagged <= 1.2);
    assert.deepEqual({ moves, mode }, { moves: 13, mode: 3 });
    assert.equal(corrections, 34);
  });

  it('has the sidecar that all of this comes to', async () => {
    const expected = await readFile(inRepository('test/fixtures/twentyClaims.claims.yaml'), 'utf8');
    const sidecar = path.join(workspace, `${article}.claims.yaml`);
    const isThere = async () => (await readFile(sidecar, 'utf8').catch(() => '')) === expected;
    await until(isThere, 'the whole sidecar').catch(() => undefined);
    assert.equal(await readFile(sidecar, 'utf8'), expected);
  });

  /** Opens the list of actors and takes the first with these words; a name that nobody has yet is typed whole. */
  async function correctActor({ said, typed }) {
    await keys.press('corrections', 'a');
    await keys.choose('corrections', typed, said);
    await workbench.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Goes back to the claim before, selects the words behind it, and makes a claim of them. */
  async function addMissed(left, total) {
    await selected('ask for a referendum'); // else it is still the claim before that is found selected
    await keys.press('moves', 'k');
    await selected('a track beside the rails');
    await keys.press('moves', 'ArrowRight', ...Array(3).fill('Control+ArrowRight'));
    await keys.press('moves', ...Array(8).fill('Control+Shift+ArrowRight'));
    await keys.press('corrections', 'm');
    await workbench.waitForProgress(`${left + 1} of ${total + 1} left`);
    await correctActor(missed);
    await keys.press('stances', stanceKeys[missed.stance]);
    await workbench.waitForProgress(`${left} of ${total + 1} left`);
    return total + 1;
  }

  /** Waits until the editor's selection is the claim with these words. */
  async function selected(words) {
    const { line, quote } = found.find((claim) => claim.quote.includes(words));
    await workbench.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: new RegExp(`Ln ${line}, .*\\(${quote.length} selected\\)`) })
      .waitFor();
  }
});

/** What the engine finds in the article, with the line that each claim ends in. */
function extract() {
  const file = inRepository(`test/fixtures/twentyClaims/${article}`);
  const output = execFileSync(process.execPath, [inRepository('dist/cli.js'), 'extract', file], {
    encoding: 'utf8',
  });
  const text = readFileSync(file, 'utf8');
  return JSON.parse(output).claims.map(({ start, end, actor }) => ({
    actor,
    quote: text.slice(start, end),
    line: text.slice(0, end).split('\n').length,
  }));
}
