import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { nounPhraseStartingAt } from '../syntax/nounPhrases.ts';

/** How far what tells more about a source may reach, in elements. */
const maxDetail = 25;

/**
 * The index of the comma behind all that tells more about a source which ends before `comma`: the last one of
 * "According to Mara Lind, 34, a nurse who lives in Tarn, the port is closed". It is `comma` where nothing does, and
 * where what stands there may be the subject of what follows.
 */
export function behindSourceDetails(
  sentence: readonly Element[],
  comma: number,
  language: Language,
): number {
  const named = sentence[comma - 1]?.capital === true;
  let at = comma;
  for (;;) {
    const close = closingComma(sentence, at);
    if (close === undefined || !isDetail(sentence, at + 1, close, named, language)) break;
    at = close;
  }
  return mayBeVerb(sentence[at + 1], language) ? comma : at;
}

function closingComma(sentence: readonly Element[], comma: number): number | undefined {
  const latest = Math.min(sentence.length - 1, comma + maxDetail);
  for (let at = comma + 2; at < latest; at += 1) {
    if (sentence[at]?.kind === 'quotation') return undefined;
    if (isPunctuation(sentence[at], ',')) return at;
  }
  return undefined;
}

function isDetail(
  sentence: readonly Element[],
  from: number,
  to: number,
  named: boolean,
  language: Language,
): boolean {
  const first = sentence[from];
  if (first?.wordClass === 'relative') return true;
  if (first?.kind === 'number') return to === from + 1;
  if (first && !first.capital && language.grammar.looksPast(first.lower)) return true;
  return named && isRole(sentence, from, to, language);
}

/** "a hydrologist at Tavrin", "spokeswoman for the bank", without a verb of its own. */
function isRole(
  sentence: readonly Element[],
  from: number,
  to: number,
  language: Language,
): boolean {
  if (sentence.slice(from, to).some((element) => mayBeVerb(element, language))) return false;
  const phrase = nounPhraseStartingAt(sentence, from, language, noPrepositions);
  const head = phrase && sentence[phrase.to - 1];
  if (!head || head.capital) return false;
  const { roleNouns, titles, organisationNouns, companyNouns } = language;
  return [roleNouns, titles, organisationNouns, companyNouns].some((nouns) =>
    nouns.has(head.lower),
  );
}

const noPrepositions: ReadonlySet<string> = new Set();

/** What can only follow a subject: "who", "was", "left", "said". */
function mayBeVerb(element: Element | undefined, language: Language): boolean {
  if (element?.kind !== 'word') return element === undefined;
  if (['auxiliary', 'verb', 'relative'].includes(element.wordClass)) return true;
  return !element.capital && language.grammar.looksPast(element.lower);
}
