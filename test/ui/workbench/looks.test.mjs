import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';

const article = '2026-03-02-northern-wire.txt';

describe('how claims look', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    const file = path.join(served.workspace, article);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('until the channel was safe', 'until the channel was not safe'),
    );
    workbench = await served.open();
    await workbench.openFile(article);
    await workbench.waitForProgress(/\d+ of \d+/);
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-overlays .cdr')].some(
        (mark) => getComputedStyle(mark).outlineStyle === 'dashed',
      ),
    );
  });
  after(() => resources.disposeAsync());

  /** The lines and frames that VS Code draws behind these words, and the colour of the words. */
  async function look(words) {
    const piece = workbench.page.locator('.view-line > span > span', { hasText: words }).first();
    await piece.waitFor();
    return piece.evaluate((element, words) => {
      const text = element.firstChild;
      const start = text.data.replaceAll('\u00a0', ' ').indexOf(words);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const marks = [...document.querySelectorAll('.view-overlays .cdr')]
        .filter((mark) => {
          const box = mark.getBoundingClientRect();
          const middle = (box.top + box.bottom) / 2;
          return box.left <= left + 1 && box.right >= right - 1 && middle > top && middle < bottom;
        })
        .map((mark) => getComputedStyle(mark));
      const shown = (styles) => styles.filter((style) => style !== 'none');
      return {
        lines: shown(marks.map(({ borderBottomStyle }) => borderBottomStyle)),
        frames: shown(marks.map(({ outlineStyle }) => outlineStyle)),
        color: getComputedStyle(element).color,
      };
    }, words);
  }

  it('tells stances apart by their line, and leaves the colour of the text alone', async () => {
    const opposes = await look('Nobody called us');
    const supports = await look('her government wanted');
    const untagged = await look('Everyone knew');
    assert.deepEqual(
      [opposes.lines, supports.lines, untagged.lines],
      [['double'], ['solid'], ['dotted']],
    );
    assert.equal(new Set([opposes, supports, untagged].map(({ color }) => color)).size, 1);
  });

  it('frames a claim whose words have changed', async () => {
    assert.deepEqual((await look('the night crossing to')).frames, ['dashed']);
    assert.deepEqual((await look('Nobody called us')).frames, []);
  });

  it('is explained in the legend, by keyboard', async () => {
    await workbench.runCommand('Standpoint: Show Legend');
    assert.deepEqual(await workbench.quickInput.labels(), [
      '▲ Supports',
      '▼ Opposes',
      '■ Neutral',
      '◆ Mixed',
      '? Unclear',
      'Not tagged',
      '≠ Words have changed since it was tagged',
      'No longer in the text',
      '! A stance that the codebook does not know',
      'Mention of an actor',
    ]);
    await workbench.press('Escape');
  });
});
