import assert from 'node:assert/strict';
import { actorIndex } from '../../../../src/core/codebook/actors.ts';
import { defaultCodebook } from '../../../../src/core/codebook/codebook.ts';
import { english } from '../../../../src/core/engine/language/english.ts';
import { hashOf, mixed } from '../../../../src/core/engine/learned/featureHash.ts';
import type { LinearModel } from '../../../../src/core/engine/learned/linearModel.ts';
import { judgeBy } from '../../../../src/core/engine/learned/quotationJudge.ts';
import { listedForms } from '../../../../src/core/engine/names/listedActors.ts';
import { readParagraph } from '../../../../src/core/engine/paragraph/paragraphReading.ts';
import { findQuotations } from '../../../../src/core/text/quotations.ts';
import { span } from '../../../../src/core/text/span.ts';

/** Weights of 2, −1, 0 and 0, each times a half. */
const model: LinearModel = { weights: 'DABB', scale: 0.5, bias: 0 };

describe('a hash of features', () => {
  it('tells apart in which order two of them stand', () => {
    const [one, other] = [hashOf('one'), hashOf('other')];
    assert.notEqual(mixed(one, other), mixed(other, one));
  });
});

describe('a judge of quotations', () => {
  const judge = judgeBy(model, model);
  const quotation = span(0, 9);

  it('scores claims by their features', () => {
    assert.equal(judge.claimScore([0], quotation), 1);
    assert.equal(judge.claimScore([0, 1, 5], quotation), 0);
  });

  it('takes the best speaker, and nobody where none is better by the margin', () => {
    const [good, better] = [{ features: [0] }, { features: [0, 0] }];
    const speakerOf = (margin: number) =>
      judge.speakerOf(quotation, { features: [] }, [good, better], margin);
    assert.equal(speakerOf(0), better);
    assert.equal(speakerOf(2), undefined);
    assert.equal(judge.speakerOf(quotation, { features: [] }, [], 0), undefined);
  });

  it('is never asked about anybody’s name', () => {
    const asked = (name: string) =>
      featuresIn(`In May ${name} had a “very bad day with ${name}” in town, and ${name} too.`);
    assert.ok(asked('Mara Lind').length > 0);
    assert.deepEqual(asked('Ivo Brandt'), asked('Mara Lind'));
  });
});

/** The features of all quotations in a paragraph that the judge is asked about. */
function featuresIn(text: string): readonly (readonly number[])[] {
  const asked: (readonly number[])[] = [];
  const claimScore = (features: readonly number[]) => {
    asked.push(features);
    return -1;
  };
  const language = { ...english, quotations: { ...english.quotations, claimScore } };
  const forms = listedForms(actorIndex(defaultCodebook), english);
  readParagraph({ text, marked: findQuotations(text), runsOn: false }, forms, language);
  return asked;
}
