import type { ActorIndex } from '../../codebook/actors.ts';
import { noSpeakers } from '../actors/actorResolution.ts';
import type { ArticleKnowledge } from './articleKnowledge.ts';
import { type Findings, findIn } from './findings.ts';
import type { Section } from './sections.ts';

/** A section with what was found in it. */
export interface FoundSection extends Section {
  readonly findings: Findings;
}

/** Finds everything in sections that follow others, one by one. */
export function* findInSections(
  sections: readonly Section[],
  before: readonly FoundSection[],
  knowledge: ArticleKnowledge,
  actors: ActorIndex,
): Iterable<FoundSection> {
  const roles = rolesOf(before);
  let candidates = before.at(-1)?.findings.candidates ?? noSpeakers.candidates;
  for (const section of sections) {
    const earlier = { candidates, rolesWith: (head: string) => roles.get(head) };
    const findings = findIn(section.paragraphs, knowledge, actors, earlier);
    for (const [head, known] of findings.roles) roles.set(head, known);
    candidates = findings.candidates;
    yield { ...section, findings };
  }
}

/** The last roles of sections by their head nouns. */
export function rolesOf(sections: readonly FoundSection[]): Map<string, readonly string[]> {
  return new Map(sections.flatMap(({ findings }) => [...findings.roles]));
}
