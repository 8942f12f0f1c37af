import assert from 'node:assert/strict';
import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { prepareCodebook } from '../../../src/core/engine/preparedCodebook.ts';
import { Article } from '../../../src/session/article.ts';
import { PreparedCodebooks } from '../../../src/session/preparedCodebooks.ts';
import { packedSummaries } from '../../../src/session/summaries.ts';
import { article } from './memory.ts';

const vell = { name: 'Marta Vell-Osk', aliases: ['Marta Vell'] };
const codebook: Codebook = { ...defaultCodebook, actors: [vell] };
const other: Codebook = { ...defaultCodebook, ignore: ['Marta Vell'] };
const sources = {
  text: '“The ferry must stay,” said Marta Vell.\n',
  isMissing: false,
  sidecar: undefined,
};

describe('a codebook that many articles have', () => {
  it('is made ready once, and another one by itself', () => {
    const prepared = new PreparedCodebooks();
    const ready = prepared.of(codebook);
    assert.equal(prepared.of(codebook), ready);
    assert.notEqual(prepared.of(other), ready);
    assert.deepEqual(ready.actors.forms, prepareCodebook(codebook).actors.forms);
  });

  it('says who is who in an article that gets another one, and back', () => {
    const shown = new Article(article, { ...sources, codebook }, new PreparedCodebooks());
    const actorNow = () => shown.annotations.claims[0]?.actor?.name;
    assert.equal(actorNow(), 'Marta Vell-Osk');
    shown.update({ ...sources, codebook: other });
    assert.equal(actorNow(), undefined);
    shown.update({ ...sources, codebook });
    assert.equal(actorNow(), 'Marta Vell-Osk');
  });

  it('is looked at no more for each article than to say which actors matter to its records', () => {
    let looks = 0;
    const watched = {
      ...codebook,
      get actors() {
        looks += 1;
        return codebook.actors;
      },
    };
    const summary = packedSummaries();
    const looksFor = () => {
      const before = looks;
      summary({ sources: { ...sources, codebook: watched }, isAnalysed: true });
      return looks - before;
    };
    const [first, second, third] = [looksFor(), looksFor(), looksFor()];
    assert.ok(second < first, `${first} looks, then ${second}`);
    assert.equal(third, second);
  });
});
