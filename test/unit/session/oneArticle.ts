import assert from 'node:assert/strict';
import type { Claim, StoredClaim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts } from './memory.ts';

/** A claim of Marta Vell, then one of Ada Brenn. */
export const text = [
  'The council met on the quay on Tuesday.',
  '',
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Ada Brenn.',
  '',
].join('\n');

export const supports = 'supports' as StanceId;
export const opposes = 'opposes' as StanceId;

/** A session that has read the article, beside these files. */
export async function openSession(files: Readonly<Record<string, string>> = {}) {
  const ports = memoryPorts();
  ports.files.texts.set(article, text);
  for (const [uri, content] of Object.entries(files)) ports.files.texts.set(uri, content);
  const session = new Session(ports);
  await session.refresh(article);
  return { session, ports, files: ports.files };
}

/** The first claim of an actor. */
export function claimBy(session: Session, actor: string): Claim {
  const claim = session.articles
    .annotationsOf(article)
    ?.claims.find((one) => one.actor?.name === actor);
  assert.ok(claim, `no claim by ${actor}`);
  return claim;
}

export function isStored(claim: Claim): claim is StoredClaim {
  return claim.status === 'stored';
}

/** The claims that have a record. */
export function storedIn(session: Session): readonly StoredClaim[] {
  return session.articles.annotationsOf(article)?.claims.filter(isStored) ?? [];
}

/** Tags the first claim of an actor. */
export function tag(session: Session, actor: string, stance: StanceId, coder = ''): Promise<void> {
  return session.decide(
    article,
    { type: 'tag', claim: claimBy(session, actor).key, stance },
    coder,
  );
}
