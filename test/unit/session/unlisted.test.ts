import assert from 'node:assert/strict';
import type { ClaimKey } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import type { Decision } from '../../../src/session/decisions/decision.ts';
import { unlisted } from '../../../src/session/decisions/unlisted.ts';

function codebook(...lines: readonly string[]) {
  const file = parseCodebook(['standpoint: 1', ...lines, ''].join('\n'));
  assert.ok(file.state === 'readable');
  return file.codebook;
}

const claim = 'k' as ClaimKey;
const [backs, supports] = ['backs', 'supports'] as StanceId[];
const own = codebook(
  'targets: [{id: "dam", label: "The dam"}]',
  'stances: [{id: backs, label: "Backs", key: 1, colour: green}]',
);

describe('a decision on articles of several codebooks', () => {
  const cases: readonly (readonly [Decision, 'stance' | 'target' | undefined])[] = [
    [{ type: 'tag', claim, stance: backs! }, undefined],
    [{ type: 'tag', claim, stance: supports! }, 'stance'],
    [{ type: 'add', anchors: [], stance: supports! }, 'stance'],
    [{ type: 'add', anchors: [] }, undefined],
    [{ type: 'target', claim, target: 'dam' }, undefined],
    [{ type: 'target', claim, target: 'ferry' }, 'target'],
    [{ type: 'target', claim, target: null }, undefined],
    [{ type: 'untag', claim }, undefined],
  ];
  for (const [decision, expected] of cases) {
    it(`is ${expected ? `refused for its ${expected}` : 'possible'}: ${JSON.stringify(decision)}`, () => {
      assert.equal(unlisted(decision, own), expected);
    });
  }

  it('may name any target where a codebook lists none', () => {
    assert.equal(unlisted({ type: 'target', claim, target: 'ferry' }, codebook()), undefined);
  });
});
