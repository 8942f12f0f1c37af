import type { Counter, Counts } from './counts.ts';

/** A figure of the table, a share of 0 to 1. */
export interface Metric {
  readonly name: string;
  of(counts: Counts): number;
}

/** The figures of the table in their order; `docs/engine.md` says what each means. */
export const metrics: readonly Metric[] = [
  metric('quotedClaims F1', (n) => f1(n('quotation.found'), wrong(n), n('quotation.missed'))),
  metric('quotedClaims precision', (n) =>
    share(n('quotation.found'), n('quotation.found') + wrong(n)),
  ),
  metric('quotedClaims recall', (n) => share(n('quotation.found'), n('quotation.positive'))),
  metric('quotedClaims negativesRejected', (n) =>
    share(n('quotation.negative') - n('quotation.wrong'), n('quotation.negative')),
  ),
  metric('quotedSource accuracy', (n) => share(n('source.right'), n('source.gold'))),
  metric('quotedSource precision', (n) => share(n('source.right'), n('source.predicted'))),
  metric('quotedEntity accuracy', (n) => share(n('entity.right'), n('entity.gold'))),
  metric('quotedEntity precision', (n) => share(n('entity.right'), n('entity.predicted'))),
  metric('reportedClaims exact F1', (n) => ofClaims(n, 'claim.exact')),
  metric('reportedClaims overlap F1', (n) =>
    harmonic(
      share(n('claim.predictedShare'), n('claim.predicted')),
      share(n('claim.goldShare'), n('claim.gold')),
    ),
  ),
  metric('reportedClaims iou50 F1', (n) => ofClaims(n, 'claim.half')),
  metric('reportedClaims token F1', (n) => f1(n('word.right'), n('word.wrong'), n('word.missed'))),
  metric('reportedClaims relation F1', (n) => ofClaims(n, 'claim.related')),
  metric('recall of direct claims', (n) => share(n('claim.half.direct'), n('claim.gold.direct'))),
  metric('recall of mixed claims', (n) => share(n('claim.half.mixed'), n('claim.gold.mixed'))),
  metric('recall of indirect claims', (n) =>
    share(n('claim.half.indirect'), n('claim.gold.indirect')),
  ),
  metric('kind right', (n) => share(n('claim.kindRight'), n('claim.half'))),
  metric('actors F1', (n) => f1(n('actor.right'), n('actor.wrong'), n('actor.missed'))),
  metric('actors sourceHeadRecall', (n) => share(n('speaker.found'), n('speaker.gold'))),
];

type Count = (counter: Counter) => number;

function metric(name: string, of: (count: Count) => number): Metric {
  return { name, of: (counts) => of((counter) => counts[counter] ?? 0) };
}

/** Quotations that are no claims but were taken for some, and quoted claims where no quotation is. */
function wrong(n: Count): number {
  return n('quotation.wrong') + n('quotation.unmarked');
}

function ofClaims(n: Count, matched: Counter): number {
  return harmonic(share(n(matched), n('claim.predicted')), share(n(matched), n('claim.gold')));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonic(precision: number, recall: number): number {
  return share(2 * precision * recall, precision + recall);
}

function f1(right: number, wrongly: number, missed: number): number {
  return harmonic(share(right, right + wrongly), share(right, right + missed));
}
