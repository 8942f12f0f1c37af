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
  const article = argument instanceof Uri ? uriOf(argument) : named(argument);
  if (article === undefined || session.articles.knows(article)) return article;
  if (argument instanceof Uri && isInWorkspace(article)) return article;
  throw noArticle();
}

/**
 * The articles that the arguments of a command name: where several rows of the sidebar or files of the Explorer are
 * selected, those among them that are articles, else what `articleNamed` says of the one. None where it came from no
 * menu. Throws a Refusal where none of several is an article.
 */
export function articlesNamed(
  session: Session,
  [argument, selected]: readonly unknown[],
): readonly ArticleUri[] {
  if (!Array.isArray(selected) || selected.length < 2) {
    const article = articleNamed(session, argument);
    return article === undefined ? [] : [article];
  }
  const named = selected.flatMap((one) => (one instanceof Uri ? uriOf(one) : ofRow(one)) ?? []);
  const articles = [...new Set(named)].filter((article) => session.articles.knows(article));
  if (articles.length === 0) throw noArticle();
  return articles;
}

/** Whether an argument is a row of the sidebar that stands for what its claims have in common. */
export function isRow(argument: unknown): argument is { readonly subject: unknown } {
  return typeof argument === 'object' && argument !== null && 'subject' in argument;
}

/** The name of the actor that a row of the sidebar, or a keybinding with a name of its own, stands for. */
export function actorNamed(argument: unknown): string | undefined {
  if (isRow(argument)) return actorNamed(argument.subject);
  if (typeof argument !== 'object' || argument === null || !('actor' in argument)) return undefined;
  const { actor } = argument;
  if (typeof actor === 'string') return actor;
  const isNamed = typeof actor === 'object' && actor !== null && 'name' in actor;
  return isNamed && typeof actor.name === 'string' ? actor.name : undefined;
}

function uriOf(uri: Uri): ArticleUri {
  return uri.toString() as ArticleUri;
}

function noArticle(): Refusal {
  return new Refusal(
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
  return isClaimAddress(argument) ? (argument.article as ArticleUri) : ofRow(argument);
}

/** The article that a row stands for; none for a claim in it. */
function ofRow(argument: unknown): ArticleUri | undefined {
  const subject = subjectOf(argument);
  return subject?.by === 'article' ? articleOf(subject) : undefined;
}

/** What the claims of a row have in common, whatever else an argument is. */
function subjectOf(argument: unknown): (object & { readonly by: unknown }) | undefined {
  if (!isRow(argument)) return undefined;
  const { subject } = argument;
  return typeof subject === 'object' && subject !== null && 'by' in subject ? subject : undefined;
}

function articleOf(subject: object): ArticleUri | undefined {
  const isNamed = 'article' in subject && typeof subject.article === 'string';
  return isNamed ? (subject.article as ArticleUri) : undefined;
}
