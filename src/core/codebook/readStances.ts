import { errorAt, type Problem } from '../text/problem.ts';
import type { YamlMap } from '../yaml/tree.ts';
import { type PaletteColour, paletteColours, type Stance, type StanceId } from './codebook.ts';
import { type Entry, type Reading, readEntries } from './readEntries.ts';

type StanceEntry = Entry<'label' | 'key' | 'colour'>;

/**
 * The stances of a codebook. One with a key or colour that cannot be used goes without the key, and
 * gets a colour by its place in the list as one without a colour does. In a scale without any keys, the
 * first nine get those of their places.
 */
export function readStances(root: YamlMap): Reading<Stance> {
  const entries = readEntries(root, 'stances', 'id', ['label', 'key', 'colour']);
  const stances: Stance[] = [];
  const problems: Problem[] = [...entries.problems];
  for (const entry of entries.values) {
    const keyProblem = keyProblemOf(entry, stances);
    const colour = paletteColours.find((name) => name === entry.fields.colour);
    if (keyProblem !== undefined) problems.push(keyProblem);
    if (entry.fields.colour !== undefined && colour === undefined) {
      problems.push(unknownColour(entry));
    }
    stances.push({
      id: entry.name as StanceId,
      label: entry.fields.label ?? entry.name,
      ...(keyProblem === undefined && entry.fields.key && { key: Number(entry.fields.key) }),
      colour: colour ?? colourAt(stances.length),
    });
  }
  const hasKeys = entries.values.some(({ fields }) => fields.key !== undefined);
  return { values: hasKeys ? stances : stances.map(withKeyOfPlace), problems };
}

function withKeyOfPlace(stance: Stance, index: number): Stance {
  return index < 9 ? { ...stance, key: index + 1 } : stance;
}

function keyProblemOf(
  { fields, spans, place }: StanceEntry,
  above: readonly Stance[],
): Problem | undefined {
  const { key } = fields;
  if (key === undefined) return undefined;
  if (!/^[1-9]$/.test(key)) {
    const message = 'The key has to be one digit from 1 to 9; change it, or leave it out.';
    return errorAt(spans.key ?? place, 'key-invalid', message);
  }
  const owner = above.find((stance) => stance.key === Number(key));
  if (owner === undefined) return undefined;
  const message = `The key ${key} belongs to “${owner.label}” already; choose another digit.`;
  return errorAt(spans.key ?? place, 'key-taken', message);
}

function unknownColour({ fields, spans, place }: StanceEntry): Problem {
  const message = `There is no colour “${fields.colour}”; choose one of ${paletteColours.join(', ')}.`;
  return errorAt(spans.colour ?? place, 'unknown-colour', message);
}

function colourAt(index: number): PaletteColour {
  return paletteColours[index % paletteColours.length] ?? 'grey';
}
