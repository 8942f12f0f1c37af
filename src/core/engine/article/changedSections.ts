import type { ChangedStretch } from '../../text/changedStretch.ts';
import { frontMatterEnd } from '../../text/frontMatter.ts';
import type { AnalysisState } from '../analysisState.ts';
import type { PlacedParagraph } from '../claims/claims.ts';
import { type KnownReadings, readParagraphs } from './articleReading.ts';
import { cutSections, goesOn, isBorder, type Section } from './sections.ts';

/** Sections that were read again because a change touched them. */
export interface ChangedSections {
  /** The numbers of the old sections that it stands for. */
  readonly first: number;
  readonly last: number;
  readonly sections: readonly Section[];
}

/** Reads the sections again that a change touched, and more where their borders hold no longer. */
export function readChangedSections(
  previous: AnalysisState,
  change: ChangedStretch,
  text: string,
): ChangedSections {
  const { sections, forms, sectionLength } = previous;
  const touched = withFrontMatter(change, previous.text, text);
  const starts = startsOf(sections);
  let first = Math.max(0, starts.findIndex((start) => start >= touched.start) - 1);
  let last = Math.max(
    first,
    starts.findLastIndex((start) => start <= touched.oldEnd),
  );
  last = Math.min(last, sections.length - 1);
  const growth = touched.newEnd - touched.oldEnd;
  for (;;) {
    const start = starts[first] ?? 0;
    const end = (starts[last + 1] ?? 0) + growth;
    const stretch = copyOf(text.slice(start, end));
    const from = first === 0 ? frontMatterEnd(stretch) : 0;
    const known = knownReadings(sections.slice(first, last + 1));
    const paragraphs = [...readParagraphs(stretch, forms, from, known)];
    const holdsBefore =
      first === 0 || holds(text, start, sections[first - 1]?.paragraphs.at(-1), paragraphs[0]);
    const holdsBehind =
      last === sections.length - 1 ||
      holds(text, end, paragraphs.at(-1), sections[last + 1]?.paragraphs[0]);
    if (holdsBefore && holdsBehind) {
      return { first, last, sections: cutSections(stretch, paragraphs, sectionLength) };
    }
    if (!holdsBefore) first -= 1;
    if (!holdsBehind) last += 1;
  }
}

/** The stretch whose paragraphs a change can have changed: with the front matter where that is another. */
function withFrontMatter(change: ChangedStretch, before: string, text: string): ChangedStretch {
  const growth = change.newEnd - change.oldEnd;
  const [old, now] = [frontMatterEnd(before), frontMatterEnd(text)];
  if (old === now && change.start >= old) return change;
  const oldEnd = Math.max(change.oldEnd, old, now - growth);
  return { start: 0, oldEnd, newEnd: oldEnd + growth };
}

/** Whether a place is still a border between sections. */
function holds(
  text: string,
  place: number,
  before: PlacedParagraph | undefined,
  behind: PlacedParagraph | undefined,
): boolean {
  if (before === undefined || behind === undefined) return false;
  return isBorder(text, place) && !goesOn(before, behind);
}

/** Where each section begins, and at last where the text ends. */
function startsOf(sections: readonly Section[]): readonly number[] {
  const starts = [0];
  let end = 0;
  for (const { length } of sections) {
    end += length;
    starts.push(end);
  }
  return starts;
}

/** A string of its own: a slice would keep the whole text alive for as long as a paragraph stays. */
function copyOf(slice: string): string {
  return JSON.parse(JSON.stringify(slice));
}

function knownReadings(sections: readonly Section[]): KnownReadings {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return new Map(paragraphs.map(({ reading }) => [reading.text, reading]));
}
