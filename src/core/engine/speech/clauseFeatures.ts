import type { CueKind, Language, PronounKind, VerbForm } from '../language/language.ts';
import { feature } from '../learned/linearModel.ts';
import { noWord, type WordCodes } from '../learned/wordCodes.ts';
import type { Element } from '../syntax/elements.ts';
import { beforeVerbGroup, type Subject, subjectBefore } from '../syntax/subjects.ts';
import type { Evidence } from './attribution.ts';
import type { ClauseCandidate } from './clauseCandidates.ts';
import type { SentenceReading } from './sentenceReading.ts';

const evidences: readonly Evidence[] = ['clause-cue', 'opinion', 'act'];
const cueKinds: readonly CueKind[] = ['speech', 'opinion', 'act', 'quoting'];
const verbForms: readonly VerbForm[] = ['past', 'present', 'base', 'gerund', 'predicate'];
const pronouns: readonly PronounKind[] = [
  'male',
  'female',
  'plural',
  'thing',
  'speaker',
  'relative',
];

/** What the words around a candidate tell, as numbers for a model. */
export function wordFeatures(
  codes: readonly WordCodes[],
  { at, head }: ClauseCandidate,
): readonly number[] {
  const code = (index: number) => codeAt(codes, index);
  const [l4, l3, l2, l1] = [code(at - 4), code(at - 3), code(at - 2), code(at - 1)];
  const [r0, r1, r2] = [code(at), code(at + 1), code(at + 2)];
  const { stem } = code(head);
  return [
    feature(1, l1.word),
    feature(2, l1.stem),
    feature(3, l2.word, l1.word),
    feature(4, l1.ending, r0.sort),
    feature(5, l2.sort, l1.sort, r0.sort),
    feature(6, l3.sort, l2.sort, l1.sort),
    feature(7, l4.sort, l3.sort, l2.sort),
    feature(8, r0.word),
    feature(9, r0.word, r1.word),
    feature(10, l1.sort, r0.word),
    feature(11, r0.sort, r1.sort, r2.sort),
    feature(12, stem, at - head),
    feature(13, stem, r0.word),
  ];
}

/**
 * What the clause around a candidate tells: what kind of word the cue is, who its subject would be, and
 * what the rules make of it.
 */
export function clauseFeatures(
  { sentence, language, found }: SentenceReading,
  codes: readonly WordCodes[],
  { at, head, proposal }: ClauseCandidate,
): readonly number[] {
  const code = (index: number) => codeAt(codes, index);
  const [l1, r0, cue] = [code(at - 1), code(at), code(head)];
  const known = language.cueVerb(sentence[head]?.lower ?? '', sentence[head + 1]?.lower);
  const kind = known ? cueKinds.indexOf(known.kind) : -1;
  const form = known ? verbForms.indexOf(known.form) : -1;
  const group = beforeVerbGroup(sentence, head, language);
  const negated = hasNegation(sentence, group, head, language);
  const subject = subjectBefore(sentence, head, language);
  const who = subjectSort(sentence, subject, language);
  const noun = subject && subject.to > subject.from ? code(subject.to - 1).stem : 0;
  const before = code(subject ? subject.from - 1 : group);
  const evidence = proposal ? evidences.indexOf(proposal.evidence) : -1;
  const source = proposal ? subjectSort(sentence, proposal.source, language) : -1;
  return [
    feature(14, cue.stem, negated),
    feature(15, kind, at - head, r0.sort),
    feature(16, kind, form, r0.sort),
    feature(17, kind, Math.min(8, at)),
    feature(18, kind, Math.min(8, (sentence.length - at) >> 2)),
    feature(19, before.word, kind),
    feature(20, before.sort, who, cue.sort),
    feature(21, noun),
    feature(22, found.length, l1.sort),
    feature(23, evidence),
    feature(24, evidence, source),
    feature(25, evidence, r0.word),
    feature(26, evidence, cue.stem),
    feature(27, evidence, l1.sort, r0.sort),
  ];
}

/** The codes at an index that may lie before or behind the sentence; V8 is slow at a list's index of −1. */
function codeAt(codes: readonly WordCodes[], index: number): WordCodes {
  return (index < 0 ? undefined : codes[index]) ?? noWord;
}

function hasNegation(
  sentence: readonly Element[],
  group: number,
  head: number,
  language: Language,
): number {
  for (let at = group + 1; at < head; at += 1) {
    if (language.negations.has(sentence[at]?.lower ?? '')) return 1;
  }
  return 0;
}

/** What kind of phrase a subject is, as far as its last word tells. */
function subjectSort(
  sentence: readonly Element[],
  subject: Pick<Subject, 'from' | 'to'> | undefined,
  language: Language,
): number {
  const last = subject && sentence[subject.to - 1];
  if (!last) return 0;
  if (subject.to === subject.from) return 1;
  const pronoun = language.pronoun(last.lower);
  if (pronoun) return 2 + pronouns.indexOf(pronoun);
  if (language.roleNouns.has(last.lower)) return 10;
  if (language.organisationNouns.has(last.lower)) return 11;
  if (last.capital) return 12;
  if (last.kind !== 'word') return 13;
  return language.grammar.looksPlural(last.lower) ? 14 : 15;
}
