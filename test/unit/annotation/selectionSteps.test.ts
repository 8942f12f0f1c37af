import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionSteps } from '../../../src/core/annotation/selectionSteps.ts';
import { contains, span } from '../../../src/core/text/span.ts';
import { annotationsOf, wordsAt } from './articles.ts';

const paragraph =
  '“The ferry must stay,” said Marta Vell, “and the quay as well.” Nobody answered her.';
const text = `It was late.\n\n${paragraph}\n\nThe end.\n`;
const annotations = annotationsOf(text);

function stepsAt(words: string): readonly string[] {
  const steps = selectionSteps(text, annotations, text.indexOf(words) + 1);
  return steps.map((step) => wordsAt(text, step));
}

describe('expanding the selection', () => {
  it('goes from the words of a claim to its piece, the claim, the sentence and the paragraph', () => {
    assert.deepEqual(stepsAt('quay'), [
      'and the quay as well.',
      '“and the quay as well.”',
      '“The ferry must stay,” said Marta Vell, “and the quay as well.”',
      paragraph,
    ]);
  });

  it('goes from a part of a name to the name', () => {
    assert.equal(stepsAt('Vell')[0], 'Marta Vell');
  });

  it('goes by sentence and paragraph where nothing is claimed', () => {
    assert.deepEqual(stepsAt('answered'), ['Nobody answered her.', paragraph]);
    assert.deepEqual(stepsAt('\n\nThe'), []);
  });

  it('holds the place and the step before at each step, anywhere', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        let inner = span(offset, offset);
        for (const step of selectionSteps(text, annotations, offset)) {
          assert.ok(contains(step, inner) && step.end - step.start > inner.end - inner.start);
          inner = step;
        }
      }),
    );
  });
});
