import type { YamlNode } from '../yaml/tree.ts';
import { type Field, meaningOf } from './fields.ts';

/** What becomes of a field: both sides say the same, one side holds, or a person has to choose. */
export type Ruling = 'same' | 'ours' | 'theirs' | 'open';

/** The keys that are decided together under one name. */
export interface FieldRuling {
  readonly field: string;
  readonly keys: readonly string[];
  readonly ruling: Ruling;
}

/** The three versions of a thing. What a version does not have is undefined or empty. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** A stance, what it is about and who took it: none of them means anything without the others. */
const stanceKeys: readonly string[] = ['stance', 'target', 'by'];
/** What says where words stand, apart from the words themselves. */
export const positionKeys: readonly string[] = ['before', 'after', 'at'];

/** Rules on every field that one of the versions of a map has. */
export function ruleOnFields(versions: Versions<readonly Field[]>): readonly FieldRuling[] {
  const { base, ours, theirs } = versions;
  const keys = [...new Set([...ours, ...theirs, ...base].map(({ key }) => key))];
  const alone = keys.filter((key) => !stanceKeys.includes(key));
  const rulings = alone.map((key) => ({
    field: key,
    keys: [key],
    ruling: ruleOnField(key, valuesOf(versions, key)),
  }));
  if (alone.length === keys.length) return rulings;
  return [{ field: 'stance', keys: stanceKeys, ruling: ruleOnStance(versions) }, ...rulings];
}

/** The value of a key in each version. */
function valuesOf(
  { base, ours, theirs }: Versions<readonly Field[]>,
  key: string,
): Versions<YamlNode | undefined> {
  const valueIn = (fields: readonly Field[]) => fields.find((field) => field.key === key)?.value;
  return { base: valueIn(base), ours: valueIn(ours), theirs: valueIn(theirs) };
}

/** Who changed it has it; where both changed it to something else, it is open. */
function threeWay({ base, ours, theirs }: Versions<string>): Ruling {
  if (ours === theirs) return 'same';
  if (theirs === base) return 'ours';
  return ours === base ? 'theirs' : 'open';
}

/** Equal stances on equal targets are taken by whoever comes first in the alphabet. */
function ruleOnStance(versions: Versions<readonly Field[]>): Ruling {
  const ruling = threeWay(meaningsTogether(versions, stanceKeys));
  const stance = meaningsTogether(versions, ['stance', 'target']);
  if (ruling !== 'open' || stance.ours !== stance.theirs) return ruling;
  return firstInAlphabet(valuesOf(versions, 'by'));
}

function meaningsTogether(
  versions: Versions<readonly Field[]>,
  keys: readonly string[],
): Versions<string> {
  const meanings = keys.map((key) => eachMeaning(valuesOf(versions, key)));
  const together = (side: keyof Versions<unknown>) =>
    JSON.stringify(meanings.map((meaning) => meaning[side]));
  return { base: together('base'), ours: together('ours'), theirs: together('theirs') };
}

function ruleOnField(key: string, values: Versions<YamlNode | undefined>): Ruling {
  const ruling = threeWay(eachMeaning(values));
  if (ruling !== 'open') return ruling;
  if (positionKeys.includes(key)) return firstInAlphabet(values);
  return key === 'spans' ? ruleOnSpans(values) : 'open';
}

/**
 * Where both sides changed the places of a claim, changed words count for more than moved ones. Of two
 * places for the same words it does not matter which is kept, but it has to be the same for both people.
 */
function ruleOnSpans(values: Versions<YamlNode | undefined>): Ruling {
  const words = eachMeaning({
    base: withoutPositions(values.base),
    ours: withoutPositions(values.ours),
    theirs: withoutPositions(values.theirs),
  });
  const ruling = threeWay(words);
  return ruling === 'same' ? firstInAlphabet(values) : ruling;
}

/** Small and capital letters count alike, as in a list of names; nothing comes after everything. */
function firstInAlphabet({ ours, theirs }: Versions<YamlNode | undefined>): Ruling {
  const [own, other] = [placeInAlphabet(ours), placeInAlphabet(theirs)];
  if (other === undefined) return 'ours';
  return own === undefined || other < own ? 'theirs' : 'ours';
}

/** The same on every machine, which an order by language is not. */
function placeInAlphabet(value: YamlNode | undefined): string | undefined {
  const text = value?.kind === 'text' ? value.value : meaningOf(value);
  return text === '' ? undefined : `${text.toLowerCase()}\0${text}`;
}

function eachMeaning({ base, ours, theirs }: Versions<YamlNode | undefined>): Versions<string> {
  return { base: meaningOf(base), ours: meaningOf(ours), theirs: meaningOf(theirs) };
}

/** A list of spans without what says where they stand. */
function withoutPositions(value: YamlNode | undefined): YamlNode | undefined {
  if (value?.kind !== 'list') return value;
  const items = value.items.map((item) => {
    if (item.value.kind !== 'map') return item;
    const entries = item.value.entries.filter(({ key }) => !positionKeys.includes(key));
    return { ...item, value: { ...item.value, entries } };
  });
  return { ...value, items };
}
