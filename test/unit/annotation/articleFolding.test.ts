import assert from 'node:assert/strict';
import { articleFolding } from '../../../src/core/annotation/articleFolding.ts';
import { annotationsOf } from './articles.ts';

const quote = '“The ferry must stay,” said Marta Vell.';

/** `first-last` of what folds, by what it is. */
function folds(lines: readonly string[], isMarkdown = false) {
  const text = lines.join('\n');
  const all = articleFolding(text, annotationsOf(text).claims, isMarkdown);
  const of = (what: string) =>
    all.filter(({ is }) => is === what).map(({ first, last }) => `${first}-${last}`);
  return { unclaimed: of('unclaimed'), paragraph: of('paragraph') };
}

describe('what folds in an article', () => {
  it('is each stretch of paragraphs without a claim', () => {
    const lines = ['It was late.', '', 'Rain fell.', '', quote, '', 'The end.', '', 'Really.'];
    assert.deepEqual(folds(lines).unclaimed, ['1-3', '7-9']);
  });

  it('is no single line', () => {
    assert.deepEqual(folds(['It was late.', '', quote, '', 'The end.']), {
      unclaimed: [],
      paragraph: [],
    });
  });

  it('is each paragraph of hard-wrapped text', () => {
    const wrapped = [
      '“The ferry must stay,” said Marta Vell, who had come late to the',
      'quay that day and left it early, as she always did in the winter.',
    ];
    assert.deepEqual(folds([...wrapped, '', 'It rained.']).paragraph, ['1-2']);
  });

  it('ends at what Markdown folds by itself, and is not within it', () => {
    const head = ['# The quay', '', 'It was late.', '', 'Rain fell.', ''];
    const rest = [
      '## The ferry',
      '',
      'It left.',
      '',
      '- one',
      '- two',
      '',
      'So it was.',
      '',
      'End.',
    ];
    assert.deepEqual(folds([...head, ...rest, '', quote], true).unclaimed, ['3-5', '14-16']);
  });

  it('leaves code between fences alone', () => {
    const lines = [
      '```',
      'one',
      '',
      'two',
      '',
      'three',
      '```',
      '',
      'It rained.',
      '',
      'It stopped.',
    ];
    assert.deepEqual(folds([...lines, '', quote], true).unclaimed, ['9-11']);
  });
});
