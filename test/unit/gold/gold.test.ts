import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import { goldSet } from '../../bench/gold/goldSet.ts';
import { sumOf } from '../../bench/score/counts.ts';
import { metrics } from '../../bench/score/metrics.ts';
import { namedActors } from '../../bench/score/namedActors.ts';
import { predictionOf } from '../../bench/score/prediction.ts';
import { countArticle } from '../../bench/score/score.ts';
import { floors } from './floors.ts';

const articles = goldSet().map((article) => ({
  article,
  prediction: predictionOf(analyse(article.text, defaultCodebook)),
}));
const counts = sumOf(articles.map(({ article, prediction }) => countArticle(article, prediction)));
const named = articles.map(({ article, prediction }) => namedActors(article, prediction.claims));
const found = named.reduce((sum, each) => sum + each.found, 0);
const right = named.reduce((sum, each) => sum + each.right, 0);

/** In per cent. */
const figures = new Map([
  ...metrics.map(({ name, of }): [string, number] => [name, 100 * of(counts)]),
  ['whole names right', (100 * right) / found],
]);

describe('the gold articles', () => {
  it('are at least thirty, each with a headline and a body', () => {
    assert.ok(articles.length >= 30);
    for (const { article } of articles) assert.match(article.text, /^\S.*\n\n\S/, article.id);
  });

  for (const [name, floor] of Object.entries(floors)) {
    it(`have ${name} of at least ${floor} %`, () => {
      const figure = figures.get(name) ?? Number.NaN;
      assert.ok(figure >= floor, `${figure.toFixed(2)} is below ${floor}`);
    });
  }
});
