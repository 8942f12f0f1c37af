import assert from 'node:assert/strict';
import { english } from '../../../../src/core/engine/language/english.ts';
import { clauseModel } from '../../../../src/core/engine/language/englishClauseModel.ts';
import {
  quotationClaimModel,
  quotationSpeakerModel,
} from '../../../../src/core/engine/language/englishQuotationModels.ts';
import { wordCodes } from '../../../../src/core/engine/learned/wordCodes.ts';
import { tagTokens } from '../../../../src/core/engine/syntax/elements.ts';
import { tokenize } from '../../../../src/core/text/tokens.ts';

const codesOf = (text: string) =>
  wordCodes(tagTokens(tokenize(text, english.abbreviations), english), english);

describe('a word as models see it', () => {
  it('is the same for all names', () => {
    assert.deepEqual(codesOf('Mara Lind'), codesOf('Tarn Vell'));
  });

  it('shares its stem with its other forms, and nothing else', () => {
    const [plans, planned] = codesOf('plans planned');
    assert.equal(plans?.stem, planned?.stem);
    assert.notEqual(plans?.word, planned?.word);
    assert.notEqual(plans?.sort, planned?.sort);
  });
});

describe('the weights', () => {
  it('are under 300 KB together and printable, without a mark that code would have to escape', () => {
    const weights = [clauseModel, quotationClaimModel, quotationSpeakerModel].map(
      (model) => model.weights,
    );
    assert.ok(weights.join('').length < 300_000);
    for (const each of weights) assert.match(each, /^[(-[\]-~]+$/);
  });
});
