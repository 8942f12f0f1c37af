import { l10n, type QuickPickItem } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
import { shortened } from '../../core/text/shortened.ts';
import { nameOf } from '../../host/articleName.ts';
import { claimIcon } from '../../host/claimRow.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { pickSeveral } from '../../host/plainItems.ts';
import type { BulkClaim } from './bulkClaims.ts';

/** Its details stand below its words, which would cut them off. */
interface BulkItem extends QuickPickItem {
  readonly bulk: BulkClaim;
}

/** UTF-16 units of a claim's words in a row of the list. */
const longest = 100;

/**
 * Asks which of these are to get a stance. Claims without one are ticked: stances that somebody has tagged and
 * words that are no claim yet change only for who ticks them. Undefined when the user chooses none.
 */
export async function pickClaims(
  all: readonly BulkClaim[],
  title: string,
): Promise<readonly BulkClaim[] | undefined> {
  const picked = await pickSeveral(all.map(itemOf), {
    title,
    placeHolder: l10n.t('Claims that get the same stance'),
    matchOnDetail: true,
  });
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ bulk }) => bulk);
}

function itemOf(bulk: BulkClaim): BulkItem {
  if ('claim' in bulk) {
    const { claim, article } = bulk;
    return {
      bulk,
      picked: stanceOf(claim) === undefined,
      iconPath: claimIcon(claim),
      label: shortened(claim.quote, longest),
      detail: [claim.actor?.name, stanceWords(claim), nameOf(article)]
        .filter((part) => part !== undefined)
        .join(' · '),
    };
  }
  const [first] = bulk.anchors;
  return {
    bulk,
    label: shortened(`${first?.before ?? ''}${first?.quote ?? ''}${first?.after ?? ''}`, longest),
    detail: [
      l10n.t('no claim yet: the words themselves become one'),
      l10n.t('{0}, line {1}', nameOf(bulk.article), String(bulk.line)),
    ].join(' · '),
  };
}
