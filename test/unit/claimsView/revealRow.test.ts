import assert from 'node:assert/strict';
import { revealRow } from '../../../src/features/claimsView/revealRow.ts';

describe('showing a row of the sidebar', () => {
  it('selects it', async () => {
    const asked: unknown[] = [];
    const reveal = async (...what: unknown[]) => void asked.push(what);
    assert.equal(await revealRow({ reveal }, new Set(['claim']), 'claim', { focus: false }), true);
    assert.deepEqual(asked, [['claim', { select: true, focus: false }]]);
  });

  it('is no error where the row leaves the list while VS Code looks for it', async () => {
    const listed = new Set(['claim']);
    const reveal = async () => {
      listed.delete('claim');
      throw new Error('Cannot resolve tree item for element claim');
    };
    assert.equal(await revealRow({ reveal }, listed, 'claim', { focus: true }), false);
  });

  it('fails as VS Code does where the row is still there', async () => {
    const reveal = async () => {
      throw new Error('The view is gone');
    };
    await assert.rejects(
      revealRow({ reveal }, new Set(['claim']), 'claim', { focus: false }),
      /The view is gone/,
    );
  });
});
