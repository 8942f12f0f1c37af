import type { FieldValues, MergePlace, Side } from '../core/merge/disagreement.ts';
import type { MergedSidecar } from '../core/merge/mergeSidecars.ts';

/** What a person has to know about a merge, one line each, after the file it is about. */
export function mergeMessages(file: string, merge: MergedSidecar): readonly string[] {
  return [
    ...merge.disagreements.map(
      ({ place, field, ours, theirs }) =>
        `${placeName(place)}: the ${field} differs: ${values(ours)} in ours, ${values(theirs)} in theirs`,
    ),
    ...merge.kept.map(
      ({ place, deletedBy }) =>
        `${placeName(place)}: deleted in ${deletedBy}, changed in ${otherThan(deletedBy)}; kept`,
    ),
    ...merge.overlaps.map(
      ({ ours, theirs }) =>
        `${placeName(ours)} in ours and ${placeName(theirs)} in theirs are about the same words; both kept`,
    ),
  ].map((message) => `${file}: ${message}`);
}

function placeName(place: MergePlace): string {
  switch (place.in) {
    case 'claim':
      return `claim “${place.id}” (${shortened(place.quote)})`;
    case 'dismissed':
      return `dismissal (${shortened(place.quote)})`;
    case 'article':
      return 'article';
    case 'file':
      return 'file';
  }
}

/** Long enough to know a quotation by. */
const quoteLength = 60;

function shortened(quote: string): string {
  const characters = [...quote];
  if (characters.length <= quoteLength) return quote;
  return `${characters.slice(0, quoteLength).join('')}…`;
}

function values(fields: FieldValues): string {
  const texts = Object.values(fields).map((value) => shortened(value.replace(/\s+/g, ' ')));
  return texts.length === 0 ? 'nothing' : texts.join(', ');
}

function otherThan(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}
