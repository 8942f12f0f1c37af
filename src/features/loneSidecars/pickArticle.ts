import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { nameOf } from '../../host/articleName.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, articleOf, fileName, type SidecarUri } from '../../session/uris.ts';

/** Asks which sidecar without an article; undefined when the user gives none. */
export async function pickSidecar({ loneSidecars }: Session): Promise<SidecarUri | undefined> {
  const [only, ...others] = loneSidecars.all;
  if (others.length === 0) return only;
  const items = loneSidecars.all.map((sidecar) => ({
    sidecar,
    label: `${nameOf(articleOf(sidecar))}.claims.yaml`,
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Sidecars without an Article',
    placeHolder: 'Choose a sidecar to find the article for',
  });
  return picked?.sidecar;
}

interface ArticleItem extends QuickPickItem {
  readonly article?: ArticleUri;
}

/** Asks which article a sidecar is about, those with its quotes first; undefined when the user gives none. */
export async function pickArticle(
  { loneSidecars }: Session,
  sidecar: SidecarUri,
): Promise<ArticleUri | undefined> {
  const offers = loneSidecars.offersFor(sidecar);
  const likely = new Set(offers.map(({ article }) => article));
  const others = loneSidecars.free.filter((article) => !likely.has(article));
  const items: readonly ArticleItem[] = [
    ...offers.map(({ article, found, of }) => ({
      article,
      label: nameOf(article),
      description: `${found} of ${of} ${of === 1 ? 'quote' : 'quotes'}`,
    })),
    { label: 'Other articles without a sidecar', kind: QuickPickItemKind.Separator },
    ...others.map((article) => ({ article, label: nameOf(article) })),
  ];
  const picked = await window.showQuickPick(items, {
    title: `Which article is “${fileName(sidecar)}” about?`,
    placeHolder: 'The sidecar is moved beside the article you choose',
  });
  return picked?.article;
}
