import { actorIndex, normaliseName } from '../codebook/actors.ts';
import { actorKinds, type Codebook, paletteColours } from '../codebook/codebook.ts';
import { labelOf } from '../codebook/stanceLabel.ts';
import { type Message, message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import { type Slot, slotAt } from '../yaml/slot.ts';
import { plainWord, quoted } from '../yaml/writeString.ts';
import { missingKeys } from './keys.ts';
import type { FileKind } from './names.ts';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly is: 'key' | 'actor' | 'stance' | 'target' | 'word';
  readonly label: string;
  /** What is said beside it: names of the project as they are, all else as a message. */
  readonly detail: string | Message;
  /** What goes in for `span`; the cursor goes where `caret` says, else behind it. */
  readonly text: string;
  readonly caret?: number;
  readonly span: Span;
  /** Other words by which it is found. */
  readonly also: string;
  /** Whether more is to be completed right behind it. */
  readonly goesOn: boolean;
}

type Offer = Pick<Completion, 'is' | 'label' | 'detail' | 'text'> & { readonly also?: string };

/**
 * What may be written at an offset of a sidecar or codebook that somebody is typing in. `names` are
 * those of actors that the codebook does not list. Works in a text with errors; throws for none.
 */
export function completionsAt(
  kind: FileKind,
  text: string,
  offset: number,
  codebook: Codebook,
  names: readonly string[],
): readonly Completion[] {
  const slot = slotAt(text, offset);
  if (slot === undefined) return [];
  if (slot.is === 'key') return keyCompletions(kind, text, slot);
  // Right behind the colon a space is missing.
  const space = text[slot.span.start - 1] === ':' ? ' ' : '';
  return valueOffers(kind, slot, codebook, names).map((offer) => ({
    also: '',
    ...offer,
    text: space + offer.text,
    span: slot.span,
    goesOn: false,
  }));
}

function keyCompletions(kind: FileKind, text: string, slot: Slot): readonly Completion[] {
  const isWhole = /^[ \t]*:/.test(text.slice(slot.span.end));
  return missingKeys(kind, slot).map(({ key, detail, value }) => {
    const line = slot.inBraces ? value.replace(/\n.*$/s, ' |') : value;
    const written = isWhole ? key : `${key}:${line}`;
    return {
      is: 'key',
      label: key,
      detail,
      text: written.replace('|', ''),
      ...(!isWhole && { caret: written.indexOf('|') }),
      span: slot.span,
      also: '',
      goesOn: !isWhole && value === ' |',
    };
  });
}

function valueOffers(
  kind: FileKind,
  { path, key }: Slot,
  codebook: Codebook,
  names: readonly string[],
): readonly Offer[] {
  switch (`${kind}:${[...path, key].join('/')}`) {
    case 'sidecar:claims/actor':
      return actorOffers(codebook, names);
    case 'sidecar:claims/stance':
      return codebook.stances.map((stance) => {
        const { id } = stance;
        return { is: 'stance', label: id, detail: labelOf(stance), text: plainWord(id) };
      });
    case 'sidecar:claims/target':
      return codebook.targets.map(({ id, label }) => {
        return { is: 'target', label: id, detail: label, text: quoted(id), also: label };
      });
    case 'sidecar:article/status':
      return words(['open', 'done'], quoted);
    case 'codebook:actors/merged_into':
      return codebook.actors.map(({ name, ...actor }) => {
        return { is: 'actor', label: name, detail: about(actor), text: quoted(name) };
      });
    case 'codebook:actors/kind':
      return words(actorKinds, plainWord);
    case 'codebook:actors/group':
      return words([...new Set(codebook.actors.flatMap(({ group }) => group ?? []))], quoted);
    case 'codebook:stances/colour':
      return words(paletteColours, plainWord);
    case 'codebook:stances/key':
      return words(freeDigits(codebook), (digit) => digit);
    case 'sidecar:standpoint':
    case 'codebook:standpoint':
      return words(['1'], (version) => version);
    default:
      return [];
  }
}

/** The digits that tag no stance yet. */
export function freeDigits({ stances }: Codebook): readonly string[] {
  const taken = new Set(stances.map(({ key }) => key));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => !taken.has(digit)).map(String);
}

function words(of: readonly string[], write: (word: string) => string): readonly Offer[] {
  return of.map((word) => ({ is: 'word', label: word, detail: '', text: write(word) }));
}

/** Every actor by its name, then by its aliases, which stand for it, then the names of the articles. */
function actorOffers(codebook: Codebook, names: readonly string[]): readonly Offer[] {
  const index = actorIndex(codebook);
  const offers = index.forms.map(({ form, canonical }): Offer => {
    const actor = codebook.actors.find(({ name }) => name === canonical);
    const isName = form === canonical;
    const detail = isName ? about(actor ?? {}) : message('form-of', canonical);
    return { is: 'actor', label: form, detail, text: quoted(canonical) };
  });
  const others = names.filter((name) => index.canonicalName(name) === undefined);
  const seen = new Map(others.map((name) => [normaliseName(name), name]));
  return [
    ...offers,
    ...[...seen.values()].map((name): Offer => {
      return {
        is: 'actor',
        label: name,
        detail: message('not-in-codebook-short'),
        text: quoted(name),
      };
    }),
  ];
}

/** What kind of actor it is, and whose. */
function about({ kind, group }: { readonly kind?: string; readonly group?: string }): string {
  return [kind, group].filter((part) => part !== undefined).join(' · ');
}
