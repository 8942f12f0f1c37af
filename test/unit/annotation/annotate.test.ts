import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { annotate, type PlacedRecord } from '../../../src/core/annotation/annotate.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import type { Analysis, FoundClaim } from '../../../src/core/engine/analysis.ts';
import type { ClaimFields, RecordId } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { type Span, span } from '../../../src/core/text/span.ts';

const text = '“The ferry stays,” said Ada Brenn. “It sails,” she added. Harl said it would sink.';
const ferry = spanOf('“The ferry stays,”');
const sails = spanOf('“It sails,”');
const sink = spanOf('it would sink');

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return span(start, start + words.length);
}

function found(at: Span, kind: FoundClaim['kind'] = 'direct'): FoundClaim {
  return {
    span: at,
    spans: [at],
    kind,
    confidence: 0.9,
    actor: { kind: 'name', name: 'Ada Brenn' },
  };
}

const analysis: Analysis = {
  claims: [found(ferry), found(sails), found(sink, 'indirect')],
  mentions: [{ span: spanOf('Ada Brenn'), actor: { kind: 'name', name: 'Ada Brenn' } }],
  quotations: [ferry, sails],
};

function stored(at: Span, fields: ClaimFields, id = 'aaaaaa'): PlacedRecord {
  const anchors = createAnchors(new ArticleText(text), [at]);
  const record = { id: id as RecordId, anchors, range: span(0, 0), ...fields };
  return { record, resolution: { state: 'exact', spans: [at] } };
}

function claimsWith(records: readonly PlacedRecord[], dismissed: readonly Span[] = []) {
  return annotate({ text, analysis, records, dismissed, codebook: defaultCodebook }).claims;
}

describe('the annotations of an article', () => {
  it('are its suggestions in the order of the text while nobody has decided', () => {
    assert.deepEqual(
      claimsWith([]).map(({ status, quote }) => [status, quote]),
      [
        ['suggested', '“The ferry stays,”'],
        ['suggested', '“It sails,”'],
        ['suggested', 'it would sink'],
      ],
    );
  });

  it('show a record in place of the suggestion that it shares half its characters with', () => {
    const [first, second] = claimsWith([stored(sails, { stance: 'supports' })]);
    assert.equal(first?.status, 'suggested');
    assert.ok(second?.status === 'stored');
    assert.equal(second.stance?.label, 'Supports');
    assert.equal(second.found?.span, sails);
  });

  it('keep a suggestion that shares less than half with a record', () => {
    const corner = span(ferry.start, ferry.start + 5);
    assert.equal(claimsWith([stored(corner, {})]).length, 4);
  });

  it('keep the key of a claim when one of the same words before it is dismissed or stored', () => {
    const twice = `${text} ${text}`;
    const behind = (at: Span) => span(at.start + text.length + 1, at.end + text.length + 1);
    const both = { ...analysis, claims: [found(sails), found(behind(sails))] };
    const keysWith = (records: readonly PlacedRecord[], dismissed: readonly Span[]) =>
      annotate({ text: twice, analysis: both, records, dismissed, codebook: defaultCodebook })
        .claims.filter(({ spans }) => spans[0]?.start === behind(sails).start)
        .map(({ key }) => key);
    assert.deepEqual(keysWith([], [sails]), keysWith([], []));
    assert.deepEqual(keysWith([stored(sails, {})], []), keysWith([], []));
  });

  it('hide what was dismissed', () => {
    assert.deepEqual(
      claimsWith([], [ferry]).map(({ quote }) => quote),
      ['“It sails,”', 'it would sink'],
    );
  });

  it('keep the key of a claim when it is tagged', () => {
    const [before, after] = [claimsWith([]), claimsWith([stored(sails, { stance: 'opposes' })])];
    assert.deepEqual(
      before.map(({ key }) => key),
      after.map(({ key }) => key),
    );
  });

  it('list orphans last, with the words they had', () => {
    const lost: PlacedRecord = { ...stored(ferry, {}), resolution: { state: 'orphan' } };
    const last = claimsWith([lost]).at(-1);
    assert.ok(last?.status === 'stored');
    assert.equal(last.anchor, 'orphan');
    assert.equal(last.quote, '“The ferry stays,”');
    assert.deepEqual(last.spans, []);
  });

  it('know a stance that the codebook lacks from none at all', () => {
    const [claim] = claimsWith([stored(ferry, { stance: 'furious' })]);
    assert.ok(claim?.status === 'stored');
    assert.equal(claim.stance, undefined);
    assert.equal(claim.record.stance, 'furious');
  });

  it('ask for a review where a change may turn the meaning round', () => {
    const at = stored(ferry, { stance: 'supports' });
    const changed = {
      state: 'changed',
      spans: [ferry],
      difference: { removed: [], added: ['not'] },
      review: ['negation'],
    } as const;
    const [claim] = claimsWith([{ ...at, resolution: changed }]);
    assert.ok(claim?.status === 'stored');
    assert.equal(claim.needsReview, true);
  });

  it('derive the kind of a record from the quotation marks around it', () => {
    const whole = stored(spanOf('The ferry stays'), {});
    assert.equal(claimsWith([whole])[0]?.kind, 'direct');
    assert.equal(claimsWith([stored(sink, {})]).at(-1)?.kind, 'indirect');
  });
});
