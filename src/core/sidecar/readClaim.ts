import { message } from '../messages/message.ts';
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
    return { problems: [errorAt(dash, 'not-a-record', message('not-a-record'))] };
  }
  const { fields, spans, problems: fieldProblems } = readFields(item.value, ['id', ...fieldKeys]);
  const { anchors, problems: anchorProblems } = readAnchors(text, item.value, dash);
  const { id, ...claimFields } = fields;
  const problems = [...fieldProblems, ...anchorProblems];
  if (id === undefined || id === '') {
    return { problems: [...problems, errorAt(dash, 'id-missing', message('id-missing'))] };
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
    return {
      anchors: [],
      problems: [errorAt(entry?.keySpan ?? dash, 'spans-missing', message('spans-missing'))],
    };
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
  return warningAt(place, 'record-in-braces', message('record-in-braces'));
}
