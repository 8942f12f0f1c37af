import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { nameOf } from '../../host/articleName.ts';
import { shownNumber } from '../../host/counts.ts';
import { pickOne } from '../../host/plainItems.ts';
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
  const picked = await pickOne(items, {
    title: l10n.t('Sidecars without an Article'),
    placeHolder: l10n.t('Choose a sidecar to find the article for'),
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
      description:
        of === 1
          ? l10n.t('{0} of 1 quote', shownNumber(found))
          : l10n.t('{0} of {1} quotes', shownNumber(found), shownNumber(of)),
    })),
    { label: l10n.t('Other articles without a sidecar'), kind: QuickPickItemKind.Separator },
    ...others.map((article) => ({ article, label: nameOf(article) })),
  ];
  const picked = await pickOne(items, {
    title: l10n.t('Which article is “{0}” about?', fileName(sidecar)),
    placeHolder: l10n.t('The sidecar is moved beside the article you choose'),
  });
  return picked?.article;
}
