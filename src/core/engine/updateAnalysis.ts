import type { ChangedStretch } from '../text/changedStretch.ts';
import { type Candidate, noSpeakers, type SpeakerMemory } from './actors/actorResolution.ts';
import { type AnalysisState, readWhole } from './analysisState.ts';
import { tellTheSame } from './article/articleKnowledge.ts';
import { readChangedSections } from './article/changedSections.ts';
import { findIn } from './article/findings.ts';
import { type FoundSection, rolesOf } from './article/sectionFindings.ts';
import type { Section } from './article/sections.ts';

/**
 * The analysis after an edit, at the cost of the sections it touched. What was found in them is as in a
 * fresh analysis, unless the edit changes who is who: then the state is not settled, claims elsewhere
 * keep the actors they had, and `settleAnalysis` brings all of them up to date. A change that cannot
 * have made this text of the one before makes it read the whole text.
 */
export function updateAnalysis(
  previous: AnalysisState,
  change: ChangedStretch,
  text: string,
): AnalysisState {
  const growth = change.newEnd - change.oldEnd;
  if (previous.text.length + growth !== text.length) return readWhole(previous, text);
  const region = readChangedSections(previous, change, text);
  const before = previous.sections.slice(0, region.first);
  const old = previous.sections.slice(region.first, region.last + 1);
  const behind = previous.sections.slice(region.last + 1);
  const sections = [...before];
  const find = (section: Section) => {
    const findings = findIn(
      section.paragraphs,
      previous.knowledge,
      previous.actors,
      memoryBehind(sections),
    );
    sections.push({ ...section, findings });
    return findings;
  };
  for (const section of region.sections) find(section);
  const found = sections.slice(before.length);
  let isSettled = previous.settled && tellTheSame(old, found) && sameRoles(old, found);
  let lastOld = old.at(-1);
  for (const [number, next] of behind.entries()) {
    if (sameCandidates(lastOld, sections.at(-1))) {
      sections.push(...behind.slice(number));
      break;
    }
    find(next);
    isSettled &&= sameRoles([next], sections.slice(-1));
    lastOld = next;
  }
  return { ...previous, text, sections, settled: isSettled, settling: undefined };
}

/** Who can be meant behind some sections. */
function memoryBehind(sections: readonly FoundSection[]): SpeakerMemory {
  return {
    candidates: sections.at(-1)?.findings.candidates ?? noSpeakers.candidates,
    rolesWith: (head) =>
      sections.findLast(({ findings }) => findings.roles.has(head))?.findings.roles.get(head),
  };
}

function sameCandidates(a: FoundSection | undefined, b: FoundSection | undefined): boolean {
  const [one, other] = [a?.findings.candidates ?? [], b?.findings.candidates ?? []];
  const isSame = ({ actor, plural, paragraph }: Candidate, as: Candidate | undefined) =>
    as !== undefined &&
    actor.ref.kind === as.actor.ref.kind &&
    actor.ref.name === as.actor.ref.name &&
    actor.gender === as.actor.gender &&
    actor.sort === as.actor.sort &&
    plural === as.plural &&
    paragraph === as.paragraph;
  return one.length === other.length && one.every((candidate, at) => isSame(candidate, other[at]));
}

/** Whether sections add the same roles to those before them. */
function sameRoles(a: readonly FoundSection[], b: readonly FoundSection[]): boolean {
  const [one, other] = [rolesOf(a), rolesOf(b)];
  if (one.size !== other.size) return false;
  return [...one].every(([head, roles]) => roles.join('\n') === other.get(head)?.join('\n'));
}
