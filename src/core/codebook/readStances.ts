import { message } from '../messages/message.ts';
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
    return errorAt(spans.key ?? place, 'key-invalid', message('key-invalid'));
  }
  const owner = above.find((stance) => stance.key === Number(key));
  if (owner === undefined) return undefined;
  return errorAt(spans.key ?? place, 'key-taken', message('key-taken', key, owner.label));
}

function unknownColour({ fields, spans, place }: StanceEntry): Problem {
  return errorAt(
    spans.colour ?? place,
    'unknown-colour',
    message('unknown-colour', fields.colour ?? '', paletteColours.join(', ')),
  );
}

function colourAt(index: number): PaletteColour {
  return paletteColours[index % paletteColours.length] ?? 'grey';
}
