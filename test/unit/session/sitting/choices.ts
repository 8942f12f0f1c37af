import type { Claim } from '../../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../../src/core/codebook/codebook.ts';
import type { HeaderChange } from '../../../../src/core/sidecar/changeHeader.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';

const stances = ['supports', 'opposes', 'neutral', 'mixed', 'unclear'] as StanceId[];
const actors = ['The Port Authority', 'Ida Torm', 'a “senior” official: #1'];
const targets = ['ferry', null, 'new-quay'];
const notes = [
  'ask again',
  null,
  'a “quote”: #1\n\n- 😀 not a list\n  claims: []',
  ' with spaces ',
  'it\'s \\ "so"\n---',
];
const details: readonly HeaderChange[] = [
  { title: 'The ferry: “a story” #1' },
  { date: '2026-11-22', outlet: 'The Quay Post' },
  { status: 'done' },
  { title: null, status: null },
];

/** What can be decided on a claim by a number alone. */
export type Choosable = 'tag' | 'untag' | 'assign' | 'target' | 'note' | 'dismiss' | 'confirm';

/** The stance that a number stands for. */
export function stanceNumber(choice: number): StanceId {
  return nth(stances, choice);
}

/** The details of the article that a number stands for. */
export function detailsNumber(choice: number): HeaderChange {
  return nth(details, choice);
}

/** The decision on a claim that a number stands for. */
export function decisionOn({ key }: Claim, what: Choosable, choice: number): Decision {
  switch (what) {
    case 'tag':
      return { type: what, claim: key, stance: stanceNumber(choice) };
    case 'assign':
      return { type: what, claim: key, actor: nth(actors, choice) };
    case 'target':
      return { type: what, claim: key, target: nth(targets, choice) };
    case 'note':
      return { type: what, claim: key, note: nth(notes, choice) };
    case 'untag':
    case 'dismiss':
    case 'confirm':
      return { type: what, claim: key };
  }
}

/** Whether a decision has no sense on a claim, so that it is to be refused. */
export function isSenseless(claim: Claim, what: Choosable): boolean {
  switch (what) {
    case 'untag':
      return claim.status === 'suggested';
    case 'confirm':
      return claim.status === 'suggested' || claim.anchor === 'orphan';
    default:
      return false;
  }
}

function nth<T>(things: readonly T[], number: number): T {
  return things[number % things.length] as T;
}
