import { parseSidecar } from '../sidecar/parseSidecar.ts';
import { type Anchor, type ClaimRecord, fieldKeys, type Sidecar } from '../sidecar/record.ts';
import type { FieldValues, MergePlace, Side } from './disagreement.ts';
import type { MergeQuestion } from './questions.ts';
import type { Versions } from './rulings.ts';

/** Both sides of a question beside each other, for a person to choose between. */
export interface Comparison {
  readonly ours: ComparedSide;
  readonly theirs: ComparedSide;
  /** The keys that at least one side has a value for, in the order of a record. */
  readonly keys: readonly string[];
  /** Those of them in which the sides differ. */
  readonly differing: ReadonlySet<string>;
}

export interface ComparedSide {
  /** A side may say that there is no claim at these words. */
  readonly is: 'claim' | 'dismissal' | 'values';
  /** Values by key, in text for a person. */
  readonly values: FieldValues;
  /** Where the words stand; empty for what is not about words of the article. */
  readonly anchors: readonly Anchor[];
}

/**
 * What ours and theirs say where they are asked about: the whole claim also where only one of its fields
 * is in question, since a stance means little without its note. The texts are those of the merge.
 */
export function compareSides(
  question: MergeQuestion,
  texts: Pick<Versions<string>, Side>,
): Comparison {
  const sideOf = (side: Side): ComparedSide => {
    const sidecar = readSidecar(texts[side]);
    return question.is === 'overlap'
      ? recordAt(question.overlap[side], sidecar, true)
      : withValues(
          recordAt(question.disagreement.place, sidecar, false),
          question.disagreement[side],
        );
  };
  const [ours, theirs] = [sideOf('ours'), sideOf('theirs')];
  const found = new Set([...Object.keys(ours.values), ...Object.keys(theirs.values)]);
  const known: readonly string[] = [...fieldKeys, 'words'];
  const keys = [
    ...known.filter((key) => found.has(key)),
    ...[...found].filter((key) => !known.includes(key)),
  ];
  return {
    ours,
    theirs,
    keys,
    differing: new Set(keys.filter((key) => ours.values[key] !== theirs.values[key])),
  };
}

function readSidecar(text: string): Sidecar | undefined {
  const file = parseSidecar(text);
  return file.state === 'readable' ? file.sidecar : undefined;
}

/** A record as a side; with its words where the two sides may be about different ones. */
function recordAt(
  place: MergePlace,
  sidecar: Sidecar | undefined,
  withWords: boolean,
): ComparedSide {
  if (place.in === 'dismissed') {
    return { is: 'dismissal', values: { words: place.quote }, anchors: [place.anchor] };
  }
  const claim =
    place.in === 'claim' ? sidecar?.claims.find(({ id }) => id === place.id) : undefined;
  if (claim === undefined) return { is: 'values', values: {}, anchors: [] };
  const words = withWords && place.in === 'claim' ? { words: place.quote } : {};
  return { is: 'claim', values: { ...valuesOf(claim), ...words }, anchors: claim.anchors };
}

function valuesOf(claim: ClaimRecord): FieldValues {
  return Object.fromEntries(
    fieldKeys.flatMap((key) => {
      const value = claim[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** With what is in question, of which a record knows nothing where the key is one of somebody's own. */
function withValues(side: ComparedSide, values: FieldValues): ComparedSide {
  const { spans, ...others } = values;
  const words = spans === undefined ? {} : { words: spans };
  return { ...side, values: { ...side.values, ...others, ...words } };
}
