import { normaliseName } from '../codebook/actors.ts';
import type { ActorRef } from '../engine/analysis.ts';

/** Equal for one actor: a name is the same actor in all articles, a role another one in each. */
export function actorKey({ kind, name }: ActorRef, article: string): string {
  const key = normaliseName(name);
  return kind === 'name' ? key : `${key}@${article}`;
}
