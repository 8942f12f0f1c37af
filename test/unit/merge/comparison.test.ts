import assert from 'node:assert/strict';
import {
  type ComparedSide,
  type Comparison,
  compareSides,
} from '../../../src/core/merge/comparison.ts';
import { settleMerge } from '../../../src/core/merge/settleMerge.ts';
import { actor, added, base, dismissal, edited, first, tagged } from './examples.ts';

/** The sides of everything that is asked about a merge. */
function compared(ours: string, theirs: string): readonly Comparison[] {
  const merge = settleMerge({ base, ours, theirs }, new Map());
  assert.ok(merge.state === 'open');
  return merge.questions.map((question) => compareSides(question, { ours, theirs }));
}

const ana = edited(base, [actor, tagged('supports', 'ana')]);
const luc = edited(base, [actor, tagged('opposes', 'luc')]);

const said = (side: ComparedSide | undefined, key: string) => side?.values[key];

describe('what a person chooses between', () => {
  it('is the whole claim of either side, and says where they differ', () => {
    const noted = edited(ana, ['by: "ana"\n', 'by: "ana"\n    note: "not to the paper"\n']);
    const [one, ...others] = compared(noted, luc);
    assert.deepEqual(others, []);
    assert.deepEqual(one?.keys, ['actor', 'stance', 'target', 'by', 'note']);
    assert.deepEqual([...(one?.differing ?? [])], ['stance', 'by', 'note']);
    assert.deepEqual(one?.ours.values, {
      actor: 'Mira Olsen',
      stance: 'supports',
      target: 'bridge',
      by: 'ana',
      note: 'not to the paper',
    });
    assert.equal(said(one?.theirs, 'stance'), 'opposes');
    assert.equal(one?.theirs.anchors[0]?.quote, 'The bridge stays closed,');
  });

  it('has the words of both sides where those differ', () => {
    const words = (quote: string) => edited(base, ['The bridge stays closed,', quote]);
    const [one] = compared(words('The bridge stays shut,'), words('The bridge is closed,'));
    assert.deepEqual([...(one?.differing ?? [])], ['words']);
    assert.equal(said(one?.theirs, 'words'), 'The bridge is closed,');
  });

  it('has keys that only the project knows', () => {
    const strength = (value: string) => edited(base, ['strength: 3', `strength: ${value}`]);
    const [one] = compared(strength('4'), strength('5'));
    assert.deepEqual([one?.keys.at(-1), said(one?.ours, 'strength')], ['strength', '4']);
  });

  it('is a value where it is about no claim', () => {
    const status = (value: string) => edited(base, ['status: open', `status: ${value}`]);
    const [one] = compared(status('done'), status('again'));
    assert.deepEqual([one?.ours.is, one?.ours.values], ['values', { status: 'done' }]);
  });

  it('is a claim and that there is none, where one side dismissed its words', () => {
    const claim = edited(base, ['dismissed:', `${added('oooooo', 9)}\ndismissed:`]);
    const [one] = compared(claim, base + dismissal('Words of oooooo'));
    assert.deepEqual([one?.ours.is, one?.theirs.is], ['claim', 'dismissal']);
    assert.deepEqual(one?.keys, ['stance', 'words']);
  });

  it('is the record as it is written where it cannot be taken apart', () => {
    const id = 'id: "aaaaaa"';
    const braces = (stance: string) =>
      edited(base, [
        first,
        `  - {${id}, stance: ${stance}, spans: [{quote: "The bridge stays closed,"}]}\n`,
      ]);
    const [one] = compared(braces('supports'), braces('opposes'));
    assert.match(said(one?.ours, 'record') ?? '', /\{id: "aaaaaa", stance: supports/);
  });
});
