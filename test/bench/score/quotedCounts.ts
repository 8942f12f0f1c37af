import type { Counter, Counts } from './counts.ts';
import type { GoldArticle, GoldAttribution } from './goldArticle.ts';
import type { GoldQuotation } from './goldQuotations.ts';
import type { PredictedClaim } from './prediction.ts';
import { hullOf, isSourceOf, lengthOf, type Range, sharedWithAll } from './range.ts';
import { isNameOf, speakerEntity } from './speakerEntity.ts';

/**
 * Counts the quotations of an article. One is a claim (positive) when at least half of it lies in the
 * content of attributions; it is found when one direct or mixed claim covers at least half of it.
 */
export function quotedCounts(
  article: GoldArticle,
  quotations: readonly GoldQuotation[],
  claims: readonly PredictedClaim[],
): Counts {
  const counts: Counts = {};
  const add = (counter: Counter) => {
    counts[counter] = (counts[counter] ?? 0) + 1;
  };
  const quoted = claims.filter(({ kind }) => kind !== 'indirect');
  for (const { range, ambiguous } of quotations) {
    if (ambiguous) continue;
    const attribution = attributionOf(range, article.attributions);
    const claim = bestCovering(range, quoted);
    add(attribution ? 'quotation.positive' : 'quotation.negative');
    if (claim) add(attribution ? 'quotation.found' : 'quotation.wrong');
    if (!attribution) continue;
    if (!claim) add('quotation.missed');
    if (attribution.source.length === 0) continue;
    add('source.gold');
    if (claim?.source) add('source.predicted');
    if (isSourceOf(attribution.source, claim?.source)) add('source.right');
    const entity = speakerEntity(article, attribution);
    if (!entity) continue;
    add('entity.gold');
    if (claim?.actor !== undefined) add('entity.predicted');
    if (isNameOf(claim?.actor, entity)) add('entity.right');
  }
  for (const { pieces } of quoted) {
    const touched = quotations.some(({ range }) => sharedWithAll(range, pieces) > 0);
    if (!touched) add('quotation.unmarked');
  }
  return counts;
}

/** The attribution that holds most of a quotation; undefined when all hold less than half of it. */
export function attributionOf(
  quotation: Range,
  attributions: readonly GoldAttribution[],
): GoldAttribution | undefined {
  let total = 0;
  let most = 0;
  let best: GoldAttribution | undefined;
  for (const attribution of attributions) {
    const held = sharedWithAll(quotation, attribution.content);
    total += held;
    if (held <= most) continue;
    most = held;
    best = attribution;
  }
  return total >= 0.5 * lengthOf(quotation) ? best : undefined;
}

/** The claim that covers most of a quotation, at least half; of equals one with a source, then the shortest. */
function bestCovering(
  quotation: Range,
  claims: readonly PredictedClaim[],
): PredictedClaim | undefined {
  let most = 0;
  let best: PredictedClaim | undefined;
  for (const claim of claims) {
    const covered = sharedWithAll(quotation, claim.pieces);
    if (covered < 0.5 * lengthOf(quotation) || covered < most) continue;
    if (covered === most && best && !isBetter(claim, best)) continue;
    most = covered;
    best = claim;
  }
  return best;
}

function isBetter(claim: PredictedClaim, than: PredictedClaim): boolean {
  const hasSource = claim.source !== undefined;
  if (hasSource !== (than.source !== undefined)) return hasSource;
  return lengthOf(hullOf(claim.pieces)) < lengthOf(hullOf(than.pieces));
}
