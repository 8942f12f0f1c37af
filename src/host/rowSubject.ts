import { Uri } from 'vscode';
import { isClaimAddress } from '../core/corpus/articleClaims.ts';
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
