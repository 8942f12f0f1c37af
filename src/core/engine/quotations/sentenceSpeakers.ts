import type { Language } from '../language/language.ts';
import { hashOf } from '../learned/featureHash.ts';
import { classOf, shapeOf, sizeOf } from '../learned/wordShapes.ts';
import type { NamePhrase } from '../names/names.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import { sourcePhrase } from '../speech/sources.ts';
import { speakerBefore, subjectReach } from '../speech/speakerBefore.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { nounPhraseEndingAt, type Phrase } from '../syntax/nounPhrases.ts';
import { sentenceSubject } from '../syntax/sentenceSubject.ts';
import { subjectBefore } from '../syntax/subjects.ts';

/** A phrase in the sentence of a quotation that may be its speaker, and why. */
export interface SentenceSpeaker {
  readonly sign: string;
  readonly source: SourcePhrase;
  /** What stands around the phrase, as features. */
  readonly traits: readonly number[];
}

interface Sign extends Phrase {
  readonly sign: string;
  readonly traits?: readonly string[];
}

/** How far away an owner ("her remark that “…”"), a doer behind "by" and a verb may be, in elements. */
const ownerReach = 7;
const agentReach = 12;
const verbReach = 24;
/** How far behind a quotation its speaker may be. */
const behindReach = 15;

/** Who may speak a quotation, of those in its sentence; a phrase is there once for each sign of it. */
export function sentenceSpeakers(
  sentence: readonly Element[],
  at: number,
  names: readonly NamePhrase[],
  language: Language,
): readonly SentenceSpeaker[] {
  const signs = [
    ...beforeMark(sentence, at, language),
    ...subjects(sentence, at, language),
    ...owner(sentence, at, language),
    ...agent(sentence, at, language),
    ...behind(sentence, at, language),
  ];
  return signs.flatMap(({ sign, from, to, traits = [] }) => {
    const source = sourcePhrase(sentence, { from, to }, names, language);
    if (!source) return [];
    const around = [
      `next ${shapeOf(sentence[to])}`,
      `distance ${sizeOf(Math.abs(at - to))}`,
      `before ${classOf(sentence[from - 1])}`,
      ...traits,
    ];
    return { sign, source, traits: around.map((trait) => hashOf(trait)) };
  });
}

/** Before a colon or comma right before the quotation: "Lind: “…”". */
function beforeMark(sentence: readonly Element[], at: number, language: Language): readonly Sign[] {
  const phrase = nounPhraseEndingAt(sentence, at - 2, language);
  if (isPunctuation(sentence[at - 1], ','))
    return phrase && phrase.from <= 2 ? [{ ...phrase, sign: 'comma' }] : [];
  if (!isPunctuation(sentence[at - 1], ':')) return [];
  const speaker = speakerBefore(sentence, at - 1, language);
  return [
    ...(speaker ? [{ ...speaker, sign: 'colon' }] : []),
    ...(phrase ? [{ ...phrase, sign: 'before colon' }] : []),
  ];
}

/** The subject of the sentence, and those of the two verbs next to the quotation. */
function subjects(sentence: readonly Element[], at: number, language: Language): readonly Sign[] {
  const signs: Sign[] = [];
  const subject = sentenceSubject(sentence, Math.min(at, subjectReach), language);
  if (subject) signs.push({ ...subject, sign: 'subject' });
  let number = 0;
  let last: number | undefined;
  for (let verb = at - 1; verb > 0 && at - verb <= verbReach && number < 2; verb -= 1) {
    const element = sentence[verb];
    if (element?.kind === 'quotation') break;
    if (element?.kind !== 'word') continue;
    const cue = language.cueVerb(element.lower, sentence[verb + 1]?.lower);
    if (!cue && !isVerb(element, language)) continue;
    const phrase = subjectBefore(sentence, verb, language);
    if (!phrase || phrase.from === phrase.to || phrase.from === last) continue;
    const traits = [`cue ${cue?.kind}`, `cue ${cue && element.lower}`, phrase.relation];
    signs.push({ from: phrase.from, to: phrase.to, sign: `verb ${number}`, traits });
    last = phrase.from;
    number += 1;
  }
  return signs;
}

function isVerb({ lower, wordClass, capital }: Element, language: Language): boolean {
  if (wordClass === 'verb' || wordClass === 'auxiliary') return true;
  return wordClass === 'other' && !capital && language.grammar.looksPast(lower);
}

/** "her remark that “…”", "in Tarn’s words, “…”". */
function owner(sentence: readonly Element[], at: number, language: Language): readonly Sign[] {
  for (let before = at - 1; before >= Math.max(0, at - ownerReach); before -= 1) {
    const element = sentence[before];
    if (!element || element.kind === 'quotation') return [];
    const traits = [`owned ${shapeOf(sentence[before + 1])}`, `far ${at - before}`];
    if (element.wordClass === 'possessive')
      return [{ from: before, to: before + 1, sign: 'owner', traits }];
    if (language.grammar.clitics.has(element.lower) && sentence[before - 1]?.capital) {
      const phrase = nounPhraseEndingAt(sentence, before - 1, language);
      return phrase ? [{ ...phrase, sign: 'named owner', traits }] : [];
    }
  }
  return [];
}

/** "asked by Lind, “…”". */
function agent(sentence: readonly Element[], at: number, language: Language): readonly Sign[] {
  for (let before = at - 1; before >= Math.max(0, at - agentReach); before -= 1) {
    if (sentence[before]?.kind === 'quotation') return [];
    if (sentence[before]?.lower !== language.grammar.byAgent) continue;
    const phrase = sentenceSubject(sentence.slice(before + 1, at), at - before - 1, language);
    const traits = [`done ${shapeOf(sentence[before - 1])}`, `far ${at - before}`];
    return phrase ? [{ ...moved(phrase, before + 1), sign: 'agent', traits }] : [];
  }
  return [];
}

/** The first phrase behind the quotation, and the one behind a verb there: "“…,” reads a letter". */
function behind(sentence: readonly Element[], at: number, language: Language): readonly Sign[] {
  const signs: Sign[] = [];
  const rest = sentence.slice(at + 1, at + 1 + behindReach);
  const [first] = rest;
  if (first && isVerbBehind(first, language)) {
    const phrase = sentenceSubject(rest.slice(1), rest.length - 1, language);
    if (phrase?.from === 0)
      signs.push({ ...moved(phrase, at + 2), sign: 'inverted', traits: [first.lower] });
  }
  const phrase = sentenceSubject(rest, rest.length, language);
  if (phrase) {
    const traits = [`gap ${phrase.from}`, `first ${shapeOf(first)}`];
    signs.push({ ...moved(phrase, at + 1), sign: 'behind', traits });
  }
  return signs;
}

function isVerbBehind(element: Element, language: Language): boolean {
  if (element.kind !== 'word' || element.capital) return false;
  return (
    element.wordClass === 'auxiliary' ||
    language.grammar.looksPast(element.lower) ||
    language.grammar.looksPresent(element.lower) ||
    language.cueVerb(element.lower) !== undefined
  );
}

function moved({ from, to }: Phrase, by: number): Phrase {
  return { from: from + by, to: to + by };
}
