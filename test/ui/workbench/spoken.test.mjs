import assert from 'node:assert/strict';
import { shareStandpoint } from '../sharedStandpoint.mjs';

/** Signs that a screen reader says by their names, or not at all. */
const sign = /[▲▼■◆●•·→↔$]|\$\(/;

describe('what a screen reader says', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workbench = await served.open({ width: 1280, height: 1400 });
    await workbench.openContainer('Standpoint');
    await workbench.rows().first().waitFor();
  });
  after(() => resources.disposeAsync());

  const groupings = [
    ['Stance', /^Not tagged: \d+ claims?, \d+ untagged/],
    ['Target', /^No target: \d+ claims?, /],
    ['Article', /\.txt: \d+ claims?, /],
    ['Actor', /^[A-Z][a-z]+ [A-Z][a-z]+: \d+ claims?, /],
    ['No Groups', /, line \d+$/],
  ];
  for (const [grouping, row] of groupings) {
    it(`is words for every row of the claims by ${grouping}`, async () => {
      await workbench.runCommand('Standpoint: Group Claims By…');
      await workbench.quickInput.choose(grouping);
      assertWords(await heard(workbench, row));
    });
  }

  it('is the stance, the words, the actor, the article and the line of a claim', async () => {
    const labels = await heard(workbench, /^Opposes: /);
    const opposed = labels.filter((label) => label.startsWith('Opposes: '));
    for (const label of opposed) {
      assert.match(label, /^Opposes: .+, .+, [\w-]+\.(txt|md), line \d+/);
    }
    for (const label of labels) assert.match(label, /^(Suggestion|Not tagged|\p{Lu}[\p{L} ]+): ./u);
  });

  it('is words for every row about the actor at the cursor', async () => {
    await workbench.openFile('2026-03-23-northern-wire.txt');
    await workbench.runCommand('Standpoint: Go to Next Claim');
    assertWords(await heard(workbench, /\d+ claims?, \d+ untagged/));
  });

  it('is the progress of the article, and review mode while it is on', async () => {
    const status = workbench.page.locator('[id="standpoint.standpoint.standpoint.progress"] a');
    await workbench.waitForProgress(/\d+ of \d+ tagged/);
    assert.match(
      (await status.getAttribute('aria-label')) ?? '',
      /^Standpoint: \d+ of \d+ tagged$/,
    );
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review/);
    assert.match((await status.getAttribute('aria-label')) ?? '', /^Standpoint: review mode, /);
    await workbench.press('Escape');
  });
});

function assertWords(labels) {
  for (const label of labels) {
    assert.notEqual(label, '', 'a row without a spoken label');
    assert.doesNotMatch(label, sign);
  }
}

/** The spoken labels of the rows that are drawn, as soon as one is like this. */
async function heard(workbench, one) {
  await workbench.page.waitForFunction(
    ({ source }) =>
      [...document.querySelectorAll('.sidebar .monaco-list-row')].some((row) =>
        new RegExp(source).test(row.getAttribute('aria-label') ?? ''),
      ),
    { source: one.source },
  );
  const rows = workbench.rows();
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
}
