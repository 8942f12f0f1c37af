import type { ClaimFields } from '../sidecar/record.ts';
import type { Resolution } from './resolution.ts';

/** Whether somebody has to see if a claim's stance still holds: one without a stance has none to lose. */
export function needsReview({ stance }: ClaimFields, resolution: Resolution | undefined): boolean {
  return stance !== undefined && resolution?.state === 'changed' && resolution.review.length > 0;
}
