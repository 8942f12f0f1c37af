import assert from 'node:assert/strict';
import { withRareNames } from '../../bench/rareNames.ts';
import { calibration, judgedClaims } from '../../bench/score/calibration.ts';
import type { GoldArticle } from '../../bench/score/goldArticle.ts';
import { goldQuotations } from '../../bench/score/goldQuotations.ts';
import { metrics } from '../../bench/score/metrics.ts';
import type { Prediction } from '../../bench/score/prediction.ts';
import type { Range } from '../../bench/score/range.ts';
import { countArticle } from '../../bench/score/score.ts';

const text = 'Mara Lind said: “We will not sell.” The “Iron Gate” stays shut, Lind added.';
const rangeOf = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length];
const quotation = rangeOf('“We will not sell.”');
const reported = rangeOf('The “Iron Gate” stays shut');

const article: GoldArticle = {
  id: 'lind',
  text,
  attributions: [
    {
      id: 'a1',
      source: [rangeOf('Mara Lind')],
      cue: [rangeOf('said')],
      content: [quotation],
      entity: 'Mara Lind',
    },
  ],
  ner: [{ start: 0, end: 9, type: 'PERSON', text: 'Mara Lind' }],
  coref: [],
};
const right: Prediction = {
  claims: [
    {
      kind: 'direct',
      pieces: [quotation],
      source: [0, 9],
      actor: 'Lind',
      confidence: 1,
    },
  ],
  actors: [[0, 9]],
};

function figure(name: string, prediction: Prediction): number {
  return metrics.find((each) => each.name === name)!.of(countArticle(article, prediction));
}

describe('the scorer', () => {
  it('gives everything to a prediction that is the gold', () => {
    for (const { name } of metrics) {
      const absent = name.startsWith('recall of mixed') || name.startsWith('recall of indirect');
      assert.equal(figure(name, right), absent ? 0 : 1, name);
    }
  });

  it('gives nothing to an empty prediction but the quotations that are no claims', () => {
    for (const { name } of metrics) {
      const rejected = name === 'quotedClaims negativesRejected';
      assert.equal(figure(name, { claims: [], actors: [] }), rejected ? 1 : 0, name);
    }
  });

  it('counts a title in quotation marks that is taken for a claim', () => {
    const title = { kind: 'mixed', pieces: [reported], confidence: 1 } as const;
    const both = { ...right, claims: [...right.claims, title] };
    assert.equal(figure('quotedClaims negativesRejected', both), 0);
    assert.equal(figure('quotedClaims precision', both), 0.5);
    assert.equal(figure('reportedClaims exact F1', both), 2 / 3);
  });

  it('gives no credit for a sentence as a source, or for another name', () => {
    const [claim] = right.claims;
    const other = { ...right, claims: [{ ...claim!, source: quotation, actor: 'Mara Berg' }] };
    assert.equal(figure('quotedSource accuracy', other), 0);
    assert.equal(figure('quotedEntity accuracy', other), 0);
    assert.equal(figure('reportedClaims iou50 F1', other), 1);
  });
});

describe('the calibration of confidences', () => {
  it('counts the claims of each tenth and those that gold has with their source', () => {
    const [claim] = right.claims;
    const claims = [
      { ...claim!, confidence: 0.93 },
      { ...claim!, confidence: 0.9, source: reported },
      { ...claim!, confidence: 0.3, pieces: [reported] },
    ];
    assert.deepEqual(calibration(judgedClaims(article, claims)), [
      { tenth: 3, claims: 1, right: 0 },
      { tenth: 9, claims: 2, right: 1 },
    ]);
  });
});

describe('the quotations that are scored', () => {
  const quotationsIn = (paragraphs: string) =>
    goldQuotations(paragraphs).map(({ range, ambiguous }) =>
      ambiguous ? 'unclosed' : paragraphs.slice(...range),
    );

  it('are those in marks of every style, apostrophes left out', () => {
    assert.deepEqual(
      quotationsIn("‘Yes, it’s ours,’ the miners’ leader said. ''No.'' „Nie.“ «Non.»"),
      ['‘Yes, it’s ours,’', "''No.''", '„Nie.“', '«Non.»'],
    );
  });

  it('are one for each paragraph, with nested ones in the outer', () => {
    assert.deepEqual(quotationsIn('“They said ‘no’ twice.\n\n“Then they left.”'), [
      '“They said ‘no’ twice.',
      '“Then they left.”',
    ]);
  });

  it('are left unscored where nothing closes them', () => {
    assert.deepEqual(quotationsIn('“They went.\n\nNobody came.'), ['unclosed']);
  });
});

describe('an article with rare names', () => {
  it('has all offsets at the same words, and the same name for a person each time', () => {
    const [rare] = withRareNames([article]);
    const words = (of: GoldArticle, range: Range) => of.text.slice(...range);
    const [before] = article.attributions;
    const [after] = rare!.attributions;
    const [given, surname] = words(rare!, after!.source[0]!).split(' ');
    assert.notEqual(given, 'Mara');
    assert.equal(after!.entity, `${given} ${surname}`);
    assert.equal(words(rare!, after!.content[0]!), words(article, before!.content[0]!));
    assert.ok(rare!.text.endsWith(`${surname} added.`));
    assert.deepEqual(withRareNames([article]), [rare]);
  });
});
