import { beginsWithCapital } from '../../text/characters.ts';
import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import type { Phrase } from '../syntax/nounPhrases.ts';
import { lastInside } from '../syntax/sentences.ts';
import { behindCircumstances, isExhausted } from './contents.ts';
import { cueSubject } from './cueSubjects.ts';
import { cueAt } from './cues.ts';
import type { Finding, SentenceReading } from './sentenceReading.ts';

/** What the rules take for a claim behind its cue, its end not yet looked for. */
export interface ProposedClause extends Pick<Finding, 'evidence' | 'cue'> {
  readonly cueVerb: CueVerb;
  readonly source: Phrase;
  /** The index where its content begins. */
  readonly from: number;
}

/** X said (that) …; X told Y: “…”; X criticised …; …, adding that ….: the claim behind a verb. */
export function proposedClause(reading: SentenceReading, verb: number): ProposedClause | undefined {
  const { sentence, language, used } = reading;
  const cueVerb = cueAt(reading, verb);
  const source = cueVerb && cueSubject(reading, verb, cueVerb);
  const from = cueVerb && contentStart(sentence, verb, cueVerb, language);
  if (!cueVerb || !source || from === undefined || used[from]) return undefined;
  const introduced = isPunctuation(sentence[from - 1], ',:');
  const first = sentence[from];
  const quoted = first?.kind === 'quotation';
  if (cueVerb.kind === 'quoting' && !(quoted && introduced)) return undefined;
  const weak = cueVerb.kind === 'opinion' || cueVerb.kind === 'act' ? cueVerb.kind : 'clause-cue';
  const evidence = quoted && (introduced || isWholeQuotation(first)) ? 'quote-cue' : weak;
  return { evidence, cue: { from: verb, to: verb + cueVerb.words }, cueVerb, source, from };
}

/** Begins with a capital and ends as a sentence does. */
function isWholeQuotation(quotation: Element): boolean {
  return beginsWithCapital(quotation.text) && '.!?,…'.includes(lastInside(quotation));
}

function contentStart(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): number | undefined {
  const behind = behindCircumstances(sentence, verb + cue.words, cue, language);
  const comma = isPunctuation(sentence[behind], ',:');
  const at = comma ? behind + 1 : behind;
  const next = sentence[at];
  const that = next !== undefined && language.complementizers.has(next.lower);
  if (comma && next?.kind !== 'quotation' && !that && !isPunctuation(sentence[behind], ':'))
    return undefined;
  const from = that ? behindThat(sentence, at) : at;
  const meanwhile = cue.kind === 'speech' && next?.lower === language.grammar.comparing;
  if (meanwhile) return undefined;
  if (!isExhausted(sentence, from)) return from;
  return from === verb + 2 && isUrged(sentence[verb + 1], cue, language) ? verb + 1 : undefined;
}

/** Where a clause begins behind its "that" and a comma: "told reporters that, for now, …". */
export function behindThat(sentence: readonly Element[], that: number): number {
  if (isPunctuation(sentence[that + 1], ',')) return that + 2;
  return sentence[that + 1] ? that + 1 : that;
}

/** "urged caution": a thing, not a listener like "reporters" or "Lind". */
function isUrged(element: Element | undefined, cue: CueVerb, language: Language): boolean {
  if (!cue.takesListener || element?.wordClass !== 'other' || element.capital) return false;
  return !language.grammar.looksPlural(element.lower) && !language.roleNouns.has(element.lower);
}
