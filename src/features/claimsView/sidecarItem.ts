import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { SidecarNode } from '../../core/corpus/nodes.ts';
import { nameOf } from '../../host/articleName.ts';
import { localised } from '../../host/localised.ts';
import { rangeAt } from '../../host/ranges.ts';
import { type ArticleUri, sidecarOf } from '../../session/uris.ts';

/** How a sidecar that cannot be read looks in the tree. A click or Enter goes to what is wrong with it. */
export function sidecarItem({ id, of, fault }: SidecarNode<ArticleUri>): TreeItem {
  const { problem, at } = fault;
  const name = nameOf(sidecarOf(of));
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  const words = localised(problem.message);
  item.description = words;
  item.tooltip = `${name}:${at.line} ${words}`;
  item.contextValue = problem.code === 'conflict-markers' ? 'sidecar.conflict' : 'sidecar';
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open Sidecar'),
    arguments: [Uri.parse(sidecarOf(of), true), { selection: rangeAt({ start: at, end: at }) }],
  };
  item.accessibilityInformation = {
    label: l10n.t('{0}, line {1}: {2}', name, String(at.line), words),
  };
  return item;
}
