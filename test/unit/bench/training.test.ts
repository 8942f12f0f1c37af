import assert from 'node:assert/strict';
import { feature, weightOf } from '../../../src/core/engine/learned/linearModel.ts';
import type { Range } from '../../bench/score/range.ts';
import { clauseExamples } from '../../bench/train/clauseExamples.ts';
import { trainLinear } from '../../bench/train/linearTraining.ts';

const options = { weights: 2 ** 12, epochs: 8, rate: 0.05, decay: 0.001 };

describe('training a linear model', () => {
  const [rain, sun] = [feature(1, 1), feature(1, 2)];
  const examples = Array.from({ length: 200 }, (_, number) => ({
    features: [number % 2 === 0 ? rain : sun, feature(2, number)],
    yes: number % 2 === 0,
  }));

  it('learns what tells yes from no', () => {
    const model = trainLinear(examples, options);
    assert.ok(weightOf(model, [rain]) > 0);
    assert.ok(weightOf(model, [sun]) < 0);
    assert.ok(Math.abs(weightOf(model, [feature(3, 7)])) < weightOf(model, [rain]));
  });

  it('gives the same model for the same examples', () => {
    assert.deepEqual(trainLinear(examples, options), trainLinear(examples, options));
  });
});

describe('the places where a claim could begin', () => {
  const yesIn = (text: string, cue: string, content: string, source: string) => {
    const rangeOf = (words: string): readonly Range[] => {
      const at = text.indexOf(words);
      return words === '' ? [] : [[at, at + words.length]];
    };
    const attribution = {
      id: 'a',
      source: rangeOf(source),
      cue: rangeOf(cue),
      content: rangeOf(content),
    };
    const examples = clauseExamples({
      id: 'x',
      text,
      attributions: [attribution],
      ner: [],
      coref: [],
    });
    return examples.filter(({ yes }) => yes).length;
  };

  it('are right where the content begins behind its cue', () => {
    assert.equal(
      yesIn('Farmers are wary of the new dam.', 'are wary of', 'the new dam', 'Farmers'),
      1,
    );
    assert.equal(
      yesIn('Mara Lind said that it was safe.', 'said', 'that it was safe', 'Mara Lind'),
      1,
    );
  });

  it('are right where “by” names who makes the claim before it', () => {
    assert.equal(yesIn('The plan was booed by farmers.', 'was booed', 'The plan', 'farmers'), 1);
  });

  it('are wrong where the cue comes behind its content', () => {
    assert.equal(
      yesIn('The dam is safe, engineers say.', 'say', 'The dam is safe', 'engineers'),
      0,
    );
  });
});
