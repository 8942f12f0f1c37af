import { type ActorIndex, normaliseName } from '../../codebook/actors.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Language } from '../language/language.ts';
import type { Element, Range } from '../syntax/elements.ts';

/** A place where a paragraph has a name or alias of the codebook. */
export interface ListedMention extends Range {
  readonly name: string;
}

interface Form {
  readonly words: readonly string[];
  readonly form: string;
  readonly canonical: string;
}

/** The forms of a codebook by their first word, longest first. */
export type ListedForms = ReadonlyMap<string, readonly Form[]>;

/** Prepares the names and aliases of a codebook for finding them in texts. */
export function listedForms(actors: ActorIndex, language: Language): ListedForms {
  const byFirst = new Map<string, Form[]>();
  for (const { form, canonical } of actors.forms) {
    const words = tokenize(form, language.abbreviations).map(({ text }) => normaliseName(text));
    const first = words[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, form, canonical }]);
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/**
 * All places where the elements spell a listed form, as whole words, whatever their case and spaces; of
 * two that overlap, the one that starts first, the longer at one start. A form with capitals is not
 * found in words without any ("US" is not "us").
 */
export function findListedActors(
  elements: readonly Element[],
  paragraph: string,
  forms: ListedForms,
): readonly ListedMention[] {
  const found: ListedMention[] = [];
  if (forms.size === 0) return found;
  for (let at = 0; at < elements.length; at += 1) {
    const form = formAt(elements, at, paragraph, forms);
    const first = elements[at];
    const last = form && elements[at + form.words.length - 1];
    if (!form || !first || !last) continue;
    found.push({ start: first.start, end: last.end, name: form.canonical });
    at += form.words.length - 1;
  }
  return found;
}

function formAt(
  elements: readonly Element[],
  at: number,
  paragraph: string,
  forms: ListedForms,
): Form | undefined {
  const candidates = forms.get(normaliseName(elements[at]?.text ?? ''));
  return candidates?.find(({ words, form }) => {
    const last = elements[at + words.length - 1];
    if (
      !last ||
      !words.every((word, index) => normaliseName(elements[at + index]?.text ?? '') === word)
    )
      return false;
    return suitsCase(paragraph.slice(elements[at]?.start, last.end), form);
  });
}

function suitsCase(surface: string, form: string): boolean {
  const allCapitals = form.length <= 5 && form === form.toUpperCase();
  if (allCapitals) return surface === surface.toUpperCase();
  return form === form.toLowerCase() || surface !== surface.toLowerCase();
}
