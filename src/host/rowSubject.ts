import { l10n, Uri, workspace } from 'vscode';
import { isClaimAddress } from '../core/corpus/articleClaims.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';

/**
 * The article that a command's argument names: a row of the sidebar that stands for one or is a claim of
 * one, or the address of a file that was chosen in the Explorer. Throws a Refusal for one that is neither known
 * nor in a folder of the workspace: whoever names it, nothing is written elsewhere.
 */
export function articleNamed(session: Session, argument: unknown): ArticleUri | undefined {
  const article = argument instanceof Uri ? (argument.toString() as ArticleUri) : named(argument);
  if (article === undefined || session.articles.knows(article)) return article;
  if (argument instanceof Uri && isInWorkspace(article)) return article;
  throw new Refusal(
    l10n.t('This is no article of the folder. Open it first, or choose one in the sidebar.'),
  );
}

/** Whether an address of unknown origin is, without a detour, that of a file below a folder of the workspace. */
export function isInWorkspace(address: string): boolean {
  const folders = workspace.workspaceFolders ?? [];
  const isBelow = folders.some(({ uri }) => address.startsWith(`${uri.toString()}/`));
  return isBelow && !/\/\.\.?(?:\/|$)|%2e/i.test(address);
}

function named(argument: unknown): ArticleUri | undefined {
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
