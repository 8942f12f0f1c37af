import { Uri } from 'vscode';
import { isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { ActorRef } from '../core/engine/analysis.ts';
import type { ArticleUri } from '../session/uris.ts';

/**
 * The article that a command's argument names: a row of the sidebar that stands for one or is a claim of
 * one, or the address of a file that was chosen in the Explorer.
 */
export function articleNamed(argument: unknown): ArticleUri | undefined {
  if (argument instanceof Uri) return argument.toString() as ArticleUri;
  if (isClaimAddress(argument)) return argument.article as ArticleUri;
  const subject = subjectOf(argument);
  return subject?.by === 'article' ? articleOf(subject) : undefined;
}

/** The actor of a row of the sidebar; a role with the article whose actor it is. */
export function actorNamed(
  argument: unknown,
): { readonly actor: ActorRef; readonly article?: ArticleUri } | undefined {
  const subject = subjectOf(argument);
  if (subject?.by !== 'actor' || !('actor' in subject) || !isActor(subject.actor)) return undefined;
  const article = articleOf(subject);
  return { actor: subject.actor, ...(article && { article }) };
}

/** What the claims of a row have in common, whatever else an argument is. */
function subjectOf(argument: unknown): (object & { readonly by: unknown }) | undefined {
  if (typeof argument !== 'object' || argument === null || !('subject' in argument)) {
    return undefined;
  }
  const { subject } = argument;
  return typeof subject === 'object' && subject !== null && 'by' in subject ? subject : undefined;
}

function articleOf(subject: object): ArticleUri | undefined {
  const isNamed = 'article' in subject && typeof subject.article === 'string';
  return isNamed ? (subject.article as ArticleUri) : undefined;
}

function isActor(value: unknown): value is ActorRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'kind' in value &&
    (value.kind === 'name' || value.kind === 'role')
  );
}
