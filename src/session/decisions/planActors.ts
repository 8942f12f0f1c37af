import { actorIndex, normaliseName } from '../../core/codebook/actors.ts';
import { parseCodebook } from '../../core/codebook/parseCodebook.ts';
import { message } from '../../core/messages/message.ts';
import { otherNames } from '../../core/sidecar/otherNames.ts';
import type { ReadableSidecar } from '../../core/sidecar/parseSidecar.ts';
import type { RecordId } from '../../core/sidecar/record.ts';
import { type Reference, referencesIn, rewriteReference } from '../../core/sidecar/references.ts';
import { applyEdits } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { type CodebookUri, sidecarOf } from '../uris.ts';
import { type ActorDecision, editsOf, type Renaming } from './actorDecision.ts';
import { planDecision } from './planDecision.ts';
import { claimOf, type Subject } from './subject.ts';

/**
 * The text of a codebook after a decision on actors, from its text now. Undefined: there is none, and none
 * is needed. Throws a Refusal where the file must not be written or the decision makes no sense.
 */
export function planCodebook(
  uri: CodebookUri,
  text: string | undefined,
  decision: ActorDecision,
): string | undefined {
  const file = parseCodebook(text ?? '');
  if (file.state === 'unreadable') throw refuseToWrite(uri, text ?? '', file.problems[0]);
  const result = editsOf(text ?? '', decision);
  if (result.state === 'refused') throw new Refusal(message('nothing-changed', result.reason));
  return result.edits.length === 0 ? text : applyEdits(text ?? '', result.edits);
}

/** What a split means for the sidecar of one article. */
export interface SidecarSplit {
  /** The actor that keeps all other claims, by its canonical name. */
  readonly actor: string;
  readonly name: string;
  /** Names that meant the old actor and mean the new one from now on. */
  readonly moved: readonly string[];
  readonly claims: readonly Subject[];
}

/** The names that a split takes from its actor, by the codebook's text before. */
export function movedNames(
  text: string | undefined,
  { actor, name, names }: Extract<ActorDecision, { readonly type: 'split' }>,
): readonly string[] {
  const file = parseCodebook(text ?? '');
  if (file.state === 'unreadable') return [];
  const { canonicalName } = actorIndex(file.codebook);
  const owner = canonicalName(actor);
  return [name, ...names].filter((one) => owner !== undefined && canonicalName(one) === owner);
}

/**
 * The text of an article's sidecar after a split: chosen claims have the new actor, and others that were
 * written with a name that moves keep the old one. Throws a Refusal as `planDecision` does.
 */
export function planSplit(split: SidecarSplit, article: Article): string | undefined {
  const file = readableSidecar(article);
  const chosen = split.claims.map((subject) => ({ subject, claim: claimOf(article, subject) }));
  const ids = new Set(
    chosen.flatMap(({ claim }) => (claim?.status === 'stored' ? claim.record.id : [])),
  );
  const written = referencesIn(file.sidecar).filter(({ field }) => field === 'actor');
  const rest = chosen.filter(({ claim }) => !hasReference(written, claim));
  return inTurn(article, [
    () => rewritten(article, written, (reference) => newName(reference, split, ids)),
    ...rest.map(
      ({ subject }) =>
        () =>
          planDecision(
            { decision: { type: 'assign', claim: subject, actor: split.name }, subject },
            article,
            '',
          ),
    ),
  ]);
}

/** The text of an article's sidecar with these names written as the codebook has them. */
export function planRewriting(
  renamings: readonly Renaming[],
  article: Article,
): string | undefined {
  const file = readableSidecar(article);
  const found = otherNames(file.sidecar, actorIndex(article.codebook));
  const names = new Map(found.map(({ reference, name }) => [reference, name]));
  return rewritten(article, [...names.keys()], (reference) => {
    const to = names.get(reference);
    return renamings.some((one) => one.from === reference.value && one.to === to) ? to : undefined;
  });
}

function readableSidecar({ uri, sidecar, sidecarText }: Article): ReadableSidecar {
  if (sidecar.state === 'readable') return sidecar;
  throw refuseToWrite(sidecarOf(uri), sidecarText ?? '', sidecar.problems[0]);
}

function hasReference(written: readonly Reference[], claim: ReturnType<typeof claimOf>): boolean {
  return claim?.status === 'stored' && written.some(({ record }) => record === claim.record.id);
}

function newName(
  { value, record }: Reference,
  { actor, name, moved }: SidecarSplit,
  chosen: ReadonlySet<RecordId>,
): string | undefined {
  if (chosen.has(record)) return name;
  const isMoved = moved.some((one) => normaliseName(one) === normaliseName(value));
  return isMoved ? actor : undefined;
}

/** The sidecar with other values in the place of references; those that get none stay. */
function rewritten(
  { sidecarText: text }: Article,
  references: readonly Reference[],
  newValue: (reference: Reference) => string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const edits = references.flatMap((reference) => {
    const value = newValue(reference);
    if (value === undefined || value === reference.value) return [];
    return rewriteReference(text, reference, value);
  });
  return applyEdits(text, edits);
}

/** One plan after the other, each on what the one before made of the sidecar; the article stays as it was. */
function inTurn(
  article: Article,
  plans: readonly (() => string | undefined)[],
): string | undefined {
  const before = article.sidecarText;
  const take = (sidecar: string | undefined) => article.update({ ...article.sources, sidecar });
  try {
    for (const plan of plans) take(plan());
    return article.sidecarText;
  } finally {
    take(before);
  }
}
