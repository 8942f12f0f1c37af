import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import { articleOutline, type Turn } from '../../../src/core/annotation/articleOutline.ts';
import { contains, type Span, span } from '../../../src/core/text/span.ts';
import { brenn, suggested, vell } from '../corpus/claims.ts';
import { annotationsOf, wordsAt } from './articles.ts';

const text = [
  '“The ferry must stay,” said Marta Vell, the harbour master. “We will fight for it,” she said.',
  '',
  'Nobody spoke for a while.',
  '',
  '“Nobody asked the fishermen,” said Owen Strand. “We were not told,” said Marta Vell.',
  '',
].join('\n');

/** `actor (words)` of each turn, with the claims in it. */
function inWords(turns: readonly Turn[]): readonly unknown[] {
  return turns.map(({ actor, claims }) => [
    actor?.name,
    ...claims.map(({ head, inner }) =>
      inner.length === 0 ? wordsAt(text, head) : [wordsAt(text, head), inWords(inner)],
    ),
  ]);
}

function claimOver(at: Span, actor = vell): Claim {
  return { ...suggested(`${at.start}`, actor), key: `${at.start}` as ClaimKey, spans: [at] };
}

describe('the outline of an article', () => {
  it('says whose turn it is in each paragraph, and what they claim then', () => {
    assert.deepEqual(inWords(articleOutline(text, annotationsOf(text).claims)), [
      ['Marta Vell', '“The ferry must stay,”', '“We will fight for it,”'],
      ['Owen Strand', '“Nobody asked the fishermen,”'],
      ['Marta Vell', '“We were not told,”'],
    ]);
  });

  it('takes the words that attribute a claim with it, so that breadcrumbs hold while the cursor is there', () => {
    const [, strand] = articleOutline(text, annotationsOf(text).claims);
    assert.equal(
      wordsAt(text, strand?.span ?? span(0, 0)),
      '“Nobody asked the fishermen,” said Owen Strand',
    );
  });

  it('puts a claim inside the claim that holds it', () => {
    const outer = claimOver(span(0, 30));
    const inner = claimOver(span(5, 10), brenn);
    const [turn] = articleOutline(text, [outer, inner]);
    assert.equal(turn?.claims[0]?.claim, outer);
    assert.equal(turn?.claims[0]?.inner[0]?.actor, brenn);
    assert.equal(turn?.claims[0]?.inner[0]?.claims[0]?.claim, inner);
  });

  it('leaves out claims that stand nowhere, and is empty without any', () => {
    assert.deepEqual(articleOutline(text, [{ ...suggested('gone', vell), spans: [] }]), []);
    assert.deepEqual(articleOutline('', []), []);
  });

  it('has every claim once, within its turn, and turns in the order of the text, whatever overlaps', () => {
    const places = fc.array(
      fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }), fc.boolean()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(places, (all) => {
        const claims = all.map(([start, length, isVell]) =>
          claimOver(span(start, Math.min(text.length, start + length)), isVell ? vell : brenn),
        );
        const seen: Claim[] = [];
        const visit = (turns: readonly Turn[], within: Span) => {
          let before = 0;
          for (const turn of turns) {
            assert.ok(contains(within, turn.span));
            assert.ok(turn.span.start >= before);
            before = turn.span.start;
            for (const { claim, head, span: whole, inner } of turn.claims) {
              assert.ok(contains(turn.span, whole) && contains(whole, head));
              seen.push(claim);
              visit(inner, head);
            }
          }
        };
        visit(articleOutline(text, claims), span(0, text.length));
        assert.deepEqual(new Set(seen), new Set(claims));
        assert.equal(seen.length, claims.length);
      }),
    );
  });
});
