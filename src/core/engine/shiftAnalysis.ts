import { shiftSpan, shiftSpans } from '../anchor/shift.ts';
import { hull, type Span, type TextEdit } from '../text/span.ts';
import type { Analysis, FoundClaim, Mention } from './analysis.ts';

/**
 * What was found in a text, moved along with an edit of it: good until the engine has read the new
 * text. What lost all of its characters is left out.
 */
export function shiftAnalysis(analysis: Analysis, edits: readonly TextEdit[]): Analysis {
  const changes = edits.map(({ span, newText }) => ({ span, newLength: newText.length }));
  const moved = (span: Span) => {
    const shifted = shiftSpan(span, changes);
    return shifted === 'covered' ? undefined : shifted;
  };
  const claim = (found: FoundClaim): readonly FoundClaim[] => {
    const spans = shiftSpans(found.spans, changes);
    const whole = spans === 'covered' ? undefined : hull(spans);
    if (spans === 'covered' || whole === undefined) return [];
    const { cue, source, ...rest } = found;
    const shiftedCue = cue && moved(cue);
    const shiftedSource = source && moved(source);
    return [
      {
        ...rest,
        span: whole,
        spans,
        ...(shiftedCue && { cue: shiftedCue }),
        ...(shiftedSource && { source: shiftedSource }),
      },
    ];
  };
  const mention = ({ span, actor }: Mention): readonly Mention[] => {
    const shifted = moved(span);
    return shifted === undefined ? [] : [{ span: shifted, actor }];
  };
  return {
    claims: analysis.claims.flatMap(claim),
    mentions: analysis.mentions.flatMap(mention),
    quotations: analysis.quotations.map(moved).filter((span) => span !== undefined),
  };
}
