import assert from 'node:assert/strict';
import {
  type Codebook,
  defaultCodebook,
  type StanceId,
  type TargetId,
} from '../../../src/core/codebook/codebook.ts';
import { factsOf } from '../../../src/core/corpus/claimFacts.ts';
import {
  definedChoices,
  type FilterChoices,
  withUsedChoices,
} from '../../../src/core/corpus/filterChoices.ts';
import { stored, suggested, vell } from './claims.ts';

const ports: Codebook = {
  ...defaultCodebook,
  targets: [{ id: 'quay' as TargetId, label: 'A new quay' }],
};
const courts: Codebook = {
  ...defaultCodebook,
  stances: [
    { id: 'supports' as StanceId, label: 'Upholds', colour: 'green' },
    { id: 'overturns' as StanceId, label: 'Overturns', colour: 'red' },
  ],
  targets: [
    { id: 'quay' as TargetId, label: 'The quay' },
    { id: 'appeal' as TargetId, label: 'The appeal' },
  ],
};

function labels(choices: FilterChoices) {
  const of = (entries: FilterChoices['stances' | 'targets']) =>
    [...entries].map(([id, own]) => [id, ...own.map(({ label }) => label)].join(' '));
  return { stances: of(choices.stances), targets: of(choices.targets) };
}

describe('what a list over several codebooks can be filtered by', () => {
  it('is every stance and target of all of them, once, by all its names', () => {
    const { stances, targets } = labels(definedChoices([ports, courts]));
    assert.deepEqual(stances, [
      'supports Supports Upholds',
      'opposes Opposes',
      'neutral Neutral',
      'mixed Mixed',
      'unclear Unclear',
      'overturns Overturns',
    ]);
    assert.deepEqual(targets, ['quay A new quay The quay', 'appeal The appeal']);
  });

  it('is also what records say and no codebook defines, and what is filtered by now', () => {
    const claims = [
      stored('one', { stance: 'wavers', target: 'toll' }, vell),
      stored('two', { stance: 'overturns', target: 'bridge' }, vell),
      suggested('three', vell),
    ];
    const filter = { stances: ['gone', ''], targets: ['quay'] };
    const choices = withUsedChoices(definedChoices([courts]), claims.map(factsOf), filter);
    assert.deepEqual(labels(choices), {
      stances: ['supports Upholds', 'overturns Overturns', 'gone', 'wavers'],
      targets: ['quay The quay', 'appeal The appeal', 'bridge', 'toll'],
    });
  });
});
