import type { Slot } from '../yaml/slot.ts';
import type { FileKind } from './names.ts';

/** A key as it is offered where it is missing. */
export interface KeyOffer {
  readonly key: string;
  /** What is said beside it. */
  readonly detail: string;
  /** What comes behind the colon: the cursor goes where `|` stands. */
  readonly value: string;
}

function offer(key: string, detail: string, value = ' |'): KeyOffer {
  return { key, detail, value };
}

const anchorOffers = [
  offer('quote', 'The exact words of the article', ' "|"'),
  offer('before', 'Up to 32 characters before the words', ' "|"'),
  offer('after', 'Up to 32 characters after the words', ' "|"'),
  offer('at', 'Where the words stood: line:column-line:column', ' "|"'),
];

const offers: Readonly<Record<FileKind, Readonly<Record<string, readonly KeyOffer[]>>>> = {
  sidecar: {
    '': [
      offer('standpoint', 'Version of the format', ' 1|'),
      offer('article', 'Details of the article', '\n  |'),
      offer('claims', 'The claims, in the order of the article', '\n  - |'),
      offer('dismissed', 'Suggestions that are no claims', '\n  - |'),
    ],
    article: [
      offer('title', 'Headline', ' "|"'),
      offer('outlet', 'Newspaper, agency or site', ' "|"'),
      offer('date', 'Date of publication, year-month-day', ' "|"'),
      offer('status', 'How far the work on this article is'),
    ],
    claims: [
      offer('id', 'Name of this record, unlike any other in the file', ' "|"'),
      offer('actor', 'Who makes the claim'),
      offer('stance', 'Where the actor stands on the target'),
      offer('target', 'What the stance is about'),
      offer('by', 'Who decided on the stance', ' "|"'),
      offer('note', 'Anything worth remembering', ' "|"'),
      offer('spans', 'Where the claim stands in the article', '\n  - quote: "|"'),
    ],
    'claims/spans': anchorOffers,
    dismissed: anchorOffers,
  },
  codebook: {
    '': [
      offer('standpoint', 'Version of the format', ' 1|'),
      offer('actors', 'Who can hold a position', '\n  - name: "|"'),
      offer('targets', 'What a stance can be about', '\n  - {id: "|", label: ""}'),
      offer('stances', 'What replaces the default scale', '\n  - {id: |, label: ""}'),
      offer('ignore', 'Words that are no actors', ' ["|"]'),
    ],
    actors: [
      offer('name', 'The name under which the actor is shown', ' "|"'),
      offer('aliases', 'Other names for the same actor', ' ["|"]'),
      offer('kind', 'What the actor is'),
      offer('group', 'The side, country or organisation it belongs to'),
      offer('merged_into', 'The listed actor that this one turned out to be'),
    ],
    targets: [
      offer('id', 'What sidecars store', ' "|"'),
      offer('label', 'What is shown instead of the id', ' "|"'),
    ],
    stances: [
      offer('id', 'What sidecars store'),
      offer('label', 'What is shown instead of the id', ' "|"'),
      offer('key', 'The digit that tags it, 1 to 9'),
      offer('colour', 'The colour of claims with this stance'),
    ],
  },
};

/** The keys that may still come into the map around a place, in the order they are written. */
export function missingKeys(kind: FileKind, { path, present }: Slot): readonly KeyOffer[] {
  const known = offers[kind][path.join('/')] ?? [];
  return known.filter(({ key }) => !present.has(key));
}
