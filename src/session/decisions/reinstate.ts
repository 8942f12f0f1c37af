import { resolveAnchors } from '../../core/anchor/resolve.ts';
import type { Anchor } from '../../core/sidecar/record.ts';
import type { RecordChange } from '../../core/sidecar/recordChanges.ts';
import { repeatChange } from '../../core/sidecar/repeatChange.ts';
import { hull, span, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { sidecarOf } from '../uris.ts';
import { type Desk, placeIn } from './desk.ts';

/** The edits that let an earlier decision hold after all, whatever its record says by now. */
export function reinstate(
  change: RecordChange,
  { article, file, text }: Desk,
): readonly TextEdit[] {
  const edits = repeatChange(text, file, change, {
    ofClaim: placeIn(article),
    ofDismissal: (dismissal) => article.startOfDismissal(dismissal),
    ofChanged: startOf(change, article),
  });
  if (edits.state === 'possible') return edits.edits;
  const id = change.of === 'claim' ? change.after?.id : undefined;
  const place = file.sidecar.claims.find((claim) => claim.id === id)?.range ?? span(0, 0);
  const problem = { code: 'record-in-braces', message: edits.reason, span: place };
  throw refuseToWrite(sidecarOf(article.uri), text, problem);
}

/** Where the record of a change stands in the text; behind everything where its words are gone. */
function startOf(change: RecordChange, { text }: Article): number {
  const place = resolveAnchors(text, anchorsOf(change));
  return (place.state === 'orphan' ? undefined : hull(place.spans)?.start) ?? text.text.length;
}

function anchorsOf(change: RecordChange): readonly Anchor[] {
  if (change.of === 'claim') return (change.after ?? change.before)?.anchors ?? [];
  const dismissal = change.after ?? change.before;
  return dismissal === undefined ? [] : [dismissal];
}
