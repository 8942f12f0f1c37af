import { Uri } from 'vscode';
import type { ArticleUri } from '../session/uris.ts';

/**
 * The article that a command's argument names: a row of the sidebar that stands for one, or the address of a
 * file that was chosen in the Explorer.
 */
export function articleNamed(argument: unknown): ArticleUri | undefined {
  if (argument instanceof Uri) return argument.toString() as ArticleUri;
  const subject = subjectOf(argument);
  if (subject?.by !== 'article' || !('article' in subject)) return undefined;
  return typeof subject.article === 'string' ? (subject.article as ArticleUri) : undefined;
}

/** What a row of the sidebar has in common, whatever else an argument is. */
function subjectOf(argument: unknown): (object & { readonly by: unknown }) | undefined {
  if (typeof argument !== 'object' || argument === null || !('subject' in argument)) {
    return undefined;
  }
  const { subject } = argument;
  return typeof subject === 'object' && subject !== null && 'by' in subject ? subject : undefined;
}
