import type { ActorIndex } from '../../codebook/actors.ts';
import { interviewers, type SpeakerLabel, speakerLabels } from '../claims/interviews.ts';
import type { Language } from '../language/language.ts';
import { type ArticleNames, articleNames } from '../names/articleNames.ts';
import type { NamePhrase } from '../names/names.ts';
import type { Section } from './sections.ts';

/** What only the whole article tells about each of its paragraphs. */
export interface ArticleKnowledge {
  readonly names: ArticleNames;
  /** Those who only ask in its interviews, by the labels of their lines. */
  readonly interviewers: ReadonlySet<string>;
}

/** What the sections of an article tell together. */
export function articleKnowledge(
  sections: readonly Section[],
  actors: ActorIndex,
  language: Language,
): ArticleKnowledge {
  const names = namesOf(sections);
  return {
    names: articleNames(names, actors, language),
    interviewers: interviewers(labelsOf(sections), names),
  };
}

/** Whether sections add the same to what the whole article tells. */
export function tellTheSame(a: readonly Section[], b: readonly Section[]): boolean {
  return (
    haveSame(namesOf(a), namesOf(b), isSameName) && haveSame(labelsOf(a), labelsOf(b), isSameLabel)
  );
}

function namesOf(sections: readonly Section[]): readonly NamePhrase[] {
  const names: NamePhrase[] = [];
  for (const { paragraphs } of sections) {
    for (const { reading } of paragraphs) names.push(...reading.names);
  }
  return names;
}

function labelsOf(sections: readonly Section[]): readonly SpeakerLabel[] {
  return sections.flatMap(({ paragraphs }) =>
    speakerLabels(paragraphs.map(({ reading }) => reading)),
  );
}

function haveSame<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, at) => {
    const other = b[at];
    return other !== undefined && isSame(one, other);
  });
}

function isSameName(one: NamePhrase, other: NamePhrase): boolean {
  return (
    one.name === other.name &&
    one.certainty === other.certainty &&
    one.sort === other.sort &&
    one.gender === other.gender &&
    one.roles.join('\n') === other.roles.join('\n') &&
    one.acronym === other.acronym
  );
}

function isSameLabel(one: SpeakerLabel, other: SpeakerLabel): boolean {
  return one.name === other.name && one.asks === other.asks;
}
