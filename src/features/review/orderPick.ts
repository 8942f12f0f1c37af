import { l10n, type QuickPickItem } from 'vscode';
import { type ReviewOrder, reviewOrders } from '../../core/corpus/reviewQueue.ts';
import { pickOne } from '../../host/plainItems.ts';
import { orderWords } from './reviewWords.ts';

interface OrderItem extends QuickPickItem {
  readonly order: ReviewOrder;
}

/** Asks what a review goes by; the present order is marked. Undefined when the user gives no answer. */
export async function pickOrder(present: ReviewOrder): Promise<ReviewOrder | undefined> {
  const details: { readonly [order in ReviewOrder]: string } = {
    place: l10n.t('As the articles and their texts go'),
    leastSure: l10n.t('The suggestions that are most often wrong'),
    surest: l10n.t('The suggestions that are most often right'),
  };
  const items = reviewOrders.map(
    (order): OrderItem => ({
      order,
      label: orderWords()[order],
      detail: details[order],
      ...(order === present && { description: l10n.t('now') }),
    }),
  );
  const picked = await pickOne(items, { title: l10n.t('Order the review by') });
  return picked?.order;
}
