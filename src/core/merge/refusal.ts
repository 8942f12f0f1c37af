import { message } from '../messages/message.ts';
import { parseSidecar } from '../sidecar/parseSidecar.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import { span } from '../text/span.ts';
import type { RecordList } from './recordList.ts';
import type { Versions } from './rulings.ts';

/** Why nothing was merged: a version that cannot be read in full. Spans are in its text as given. */
export interface Refusal {
  readonly state: 'refused';
  readonly version: keyof Versions<unknown>;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Refuses a version with what is wrong with its text. */
export function refuse(version: Refusal['version'], text: string): Refusal {
  const { problems } = parseSidecar(text);
  const [first = notMergeable, ...others] = problems.filter(({ severity }) => severity === 'error');
  return { state: 'refused', version, problems: [first, ...others] };
}

/** Refuses a version whose last line ends in half a CRLF: what would be put behind it changes it. */
export function refuseTorn(version: Refusal['version'], text: string): Refusal {
  const place = span(text.length - 1, text.length);
  return {
    state: 'refused',
    version,
    problems: [errorAt(place, 'torn-line-break', message('torn-line-break'))],
  };
}

/** Refuses a version without any key where the base had some: deleted decisions do not look like that. */
export function refuseEmpty(version: Refusal['version']): Refusal {
  return {
    state: 'refused',
    version,
    problems: [errorAt(start, 'empty-version', message('empty-version'))],
  };
}

/** Refuses a merge whose result could not be read. */
export function refuseResult(): Refusal {
  return { state: 'refused', version: 'ours', problems: [notMergeable] };
}

const start = span(0, 0);
const notMergeable = errorAt(start, 'not-mergeable', message('not-mergeable'));

/**
 * The side with a broken record that the other does not have word for word: nobody can say what such a
 * record decides. One that both have is kept as it is.
 */
export function sideWithBrokenRecord(
  ours: readonly (RecordList | undefined)[],
  theirs: readonly (RecordList | undefined)[],
): 'ours' | 'theirs' | undefined {
  const own = brokenRecords(ours);
  const other = brokenRecords(theirs);
  if ([...own].some((record) => !other.has(record))) return 'ours';
  return [...other].some((record) => !own.has(record)) ? 'theirs' : undefined;
}

function brokenRecords(lists: readonly (RecordList | undefined)[]): ReadonlySet<string> {
  const records = lists.flatMap((list) => list?.records ?? []);
  return new Set(records.filter(({ known }) => known === undefined).map(({ body }) => body));
}
