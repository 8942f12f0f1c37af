import { errorAt, type Problem, warningAt } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { readFields } from '../yaml/readFields.ts';
import { entryOf, type YamlItem, type YamlMap } from '../yaml/tree.ts';
import { readAnchor } from './readAnchor.ts';
import { type Anchor, type ClaimRecord, fieldKeys, type RecordId } from './record.ts';

/** A record as read. With a problem that is an error there is no claim: the record is left as it is. */
export interface ClaimReading {
  /** Given also for a broken record, so that no other gets the same. */
  readonly id?: RecordId;
  readonly claim?: ClaimRecord;
  readonly problems: readonly Problem[];
}

/** Reads an item of the list `claims` whose lines are `range`. */
export function readClaim(text: string, item: YamlItem, range: Span): ClaimReading {
  const dash = span(item.dash, item.dash + 1);
  if (item.value.kind !== 'map') {
    const message = 'This is no record of a claim; give it an “id” and “spans”, or delete it.';
    return { problems: [errorAt(dash, 'not-a-record', message)] };
  }
  const { fields, spans, problems: fieldProblems } = readFields(item.value, ['id', ...fieldKeys]);
  const { anchors, problems: anchorProblems } = readAnchors(text, item.value, dash);
  const { id, ...claimFields } = fields;
  const problems = [...fieldProblems, ...anchorProblems];
  if (id === undefined || id === '') {
    const message = 'This record has no “id”; give it one that no other record of the file has.';
    return { problems: [...problems, errorAt(dash, 'id-missing', message)] };
  }
  const recordId = id as RecordId;
  if (problems.some(({ severity }) => severity === 'error')) return { id: recordId, problems };
  return {
    id: recordId,
    claim: { id: recordId, ...claimFields, anchors, range, valueSpans: spans },
    problems: item.value.flow ? [...problems, inBraces(item.value.span)] : problems,
  };
}

function readAnchors(
  text: string,
  map: YamlMap,
  dash: Span,
): { readonly anchors: readonly Anchor[]; readonly problems: readonly Problem[] } {
  const entry = entryOf(map, 'spans');
  if (entry?.value.kind !== 'list' || entry.value.items.length === 0) {
    const message =
      'This record has no place in the article; list its words under “spans”, each with a “quote”.';
    return { anchors: [], problems: [errorAt(entry?.keySpan ?? dash, 'spans-missing', message)] };
  }
  const readings = entry.value.items.map((item) =>
    readAnchor(text, item.value, span(item.dash, Math.max(item.dash + 1, item.value.span.end))),
  );
  return {
    anchors: readings.flatMap(({ anchor }) => anchor ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function inBraces(place: Span): Problem {
  const message =
    'Standpoint shows this record but cannot change it; write it without braces, one key on a line, to make it editable.';
  return warningAt(place, 'record-in-braces', message);
}
