import { applyEdits, moveSpan, type TextEdit } from '../text/span.ts';
import { changeClaim, editAnchor } from './changeClaim.ts';
import { parseSidecar, type ReadableSidecar } from './parseSidecar.ts';
import type { Anchor, Dismissal, RecordId } from './record.ts';
import { readItem } from './recordIndent.ts';
import { areSameAnchors } from './sameAnchors.ts';

/** New anchors for one record, which has `from` as long as nobody else gave it others. */
export type Reanchoring = OfClaim | OfDismissal;

interface OfClaim {
  readonly of: 'claim';
  readonly id: RecordId;
  readonly from: readonly Anchor[];
  readonly to: readonly Anchor[];
}

interface OfDismissal {
  readonly of: 'dismissal';
  readonly from: readonly Anchor[];
  readonly to: readonly Anchor[];
}

/**
 * The edits that give records of a sidecar's text, as `parseSidecar` read it, new anchors; where one was
 * given several after each other, the last. A record that is gone, has other anchors by now or is
 * written in braces is left as it is.
 */
function reanchorRecords(
  text: string,
  file: ReadableSidecar,
  reanchorings: readonly Reanchoring[],
): readonly TextEdit[] {
  const ofClaims = reanchorings.filter((one) => one.of === 'claim');
  const ids = new Set(ofClaims.map(({ id }) => id));
  const ofDismissals = reanchorings.filter((one) => one.of === 'dismissal');
  const { claims, dismissed } = file.sidecar;
  return [
    ...claims
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, anchors }) => {
        const to = last(
          anchors,
          ofClaims.filter((one) => one.id === id),
        );
        const edit = changeClaim(text, file, id, { anchors: to });
        return edit.state === 'possible' ? edit.edits : [];
      }),
    ...dismissed.flatMap((dismissal) => {
      const [to] = last([dismissal], ofDismissals);
      return to === undefined || to === dismissal ? [] : changeDismissal(text, dismissal, to);
    }),
  ];
}

/** The anchors that these have become, step by step. */
function last(anchors: readonly Anchor[], steps: readonly Reanchoring[]): readonly Anchor[] {
  return steps.reduce((now, { from, to }) => (areSameAnchors(now, from) ? to : now), anchors);
}

/** A sidecar's text with the new anchors; as it was where there is none or it cannot be read. */
export function reanchored(
  text: string | undefined,
  reanchorings: readonly Reanchoring[],
): string | undefined {
  const file = parseSidecar(text ?? '');
  if (text === undefined || file.state === 'unreadable') return text;
  return applyEdits(text, reanchorRecords(text, file, reanchorings));
}

function changeDismissal(text: string, dismissal: Dismissal, to: Anchor): readonly TextEdit[] {
  const { start, end } = dismissal.range;
  const lines = text.slice(start, end);
  const item = readItem(lines);
  if (item?.value.kind !== 'map' || item.value.flow) return [];
  return editAnchor(lines, item, dismissal, to).map((edit) => ({
    ...edit,
    span: moveSpan(edit.span, start),
  }));
}
