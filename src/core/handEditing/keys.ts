import { type Message, message } from '../messages/message.ts';
import type { Slot } from '../yaml/slot.ts';
import type { FileKind } from './names.ts';

/** A key as it is offered where it is missing. */
export interface KeyOffer {
  readonly key: string;
  /** What is said beside it. */
  readonly detail: Message;
  /** What comes behind the colon: the cursor goes where `|` stands. */
  readonly value: string;
}

function offer(key: string, detail: Message, value = ' |'): KeyOffer {
  return { key, detail, value };
}

const anchorOffers = [
  offer('quote', message('key-quote'), ' "|"'),
  offer('before', message('key-before'), ' "|"'),
  offer('after', message('key-after'), ' "|"'),
  offer('at', message('key-at'), ' "|"'),
];

const offers: Readonly<Record<FileKind, Readonly<Record<string, readonly KeyOffer[]>>>> = {
  sidecar: {
    '': [
      offer('standpoint', message('key-standpoint'), ' 1|'),
      offer('article', message('key-article'), '\n  |'),
      offer('claims', message('key-claims'), '\n  - |'),
      offer('dismissed', message('key-dismissed'), '\n  - |'),
    ],
    article: [
      offer('title', message('key-title'), ' "|"'),
      offer('outlet', message('key-outlet'), ' "|"'),
      offer('date', message('key-date'), ' "|"'),
      offer('status', message('key-status')),
    ],
    claims: [
      offer('id', message('key-claim-id'), ' "|"'),
      offer('actor', message('key-actor')),
      offer('stance', message('key-stance')),
      offer('target', message('key-target')),
      offer('by', message('key-by'), ' "|"'),
      offer('note', message('key-note'), ' "|"'),
      offer('spans', message('key-spans'), '\n  - quote: "|"'),
    ],
    'claims/spans': anchorOffers,
    dismissed: anchorOffers,
  },
  codebook: {
    '': [
      offer('standpoint', message('key-standpoint'), ' 1|'),
      offer('actors', message('key-actors'), '\n  - name: "|"'),
      offer('targets', message('key-targets'), '\n  - {id: "|", label: ""}'),
      offer('stances', message('key-stances'), '\n  - {id: |, label: ""}'),
      offer('ignore', message('key-ignore'), ' ["|"]'),
    ],
    actors: [
      offer('name', message('key-name'), ' "|"'),
      offer('aliases', message('key-aliases'), ' ["|"]'),
      offer('kind', message('key-kind')),
      offer('group', message('key-group')),
      offer('merged_into', message('key-merged-into')),
    ],
    targets: [offer('id', message('key-id'), ' "|"'), offer('label', message('key-label'), ' "|"')],
    stances: [
      offer('id', message('key-id')),
      offer('label', message('key-label'), ' "|"'),
      offer('key', message('key-key')),
      offer('colour', message('key-colour')),
    ],
  },
};

/** The keys that may still come into the map around a place, in the order they are written. */
export function missingKeys(kind: FileKind, { path, present }: Slot): readonly KeyOffer[] {
  const known = offers[kind][path.join('/')] ?? [];
  return known.filter(({ key }) => !present.has(key));
}
