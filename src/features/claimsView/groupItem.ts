import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { GroupNode, GroupSubject } from '../../core/corpus/nodes.ts';
import { inReadingOrder } from '../../core/text/foreignWords.ts';
import { nameOf } from '../../host/articleName.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { claimCount, shownNumber } from '../../host/counts.ts';
import { spoken } from '../../host/spoken.ts';
import { stanceIcon } from '../../host/stanceIcon.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * How a group looks in the tree: what its claims have in common, how many they are, how many have no stance. An
 * article has no `resourceUri`, by which VS Code would show the badge of the whole file beside the number of what is
 * listed here.
 */
export function groupItem(group: GroupNode<ArticleUri>): TreeItem {
  const { id, parent, subject, count, untagged, toCheck } = group;
  const name = inReadingOrder(nameOfGroup(subject));
  const isInner = subject.by === 'article' && parent !== undefined;
  const item = new TreeItem(
    name,
    isInner ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.iconPath = iconOf(subject);
  const saysUntagged = untagged > 0 && !isInner && !isUntagged(subject);
  const isToCheck = toCheck > 0 && subject.by !== 'check';
  const checks = isToCheck ? [l10n.t('{0} to check', shownNumber(toCheck))] : [];
  const open = l10n.t('{0} untagged', shownNumber(untagged));
  const isDone = subject.by === 'article' && subject.isDone === true;
  const done = isDone ? [l10n.t('done')] : [];
  const isCountSaid = subject.by === 'further' && subject.rows === count;
  // A narrow row has no room for what its icon or its name says.
  const description = [
    ...(isCountSaid ? [] : [shownNumber(count)]),
    ...(saysUntagged ? [open] : []),
    ...checks,
    ...(isInner ? [] : done),
  ];
  item.description = description.join(' · ');
  const facts = [claimCount(count), open, ...checks, ...done];
  item.tooltip = subject.by === 'check' ? checkTooltip(group) : `${name}: ${facts.join(', ')}`;
  item.contextValue = contextOf(subject);
  item.accessibilityInformation = { label: spoken(item.tooltip) };
  return item;
}

/** `actor`, `article.done` and the like: what menus offer for it. */
function contextOf(subject: GroupSubject<string>): string {
  if (subject.by === 'actor' && subject.actor === undefined) return 'nobody';
  return subject.by === 'article' && subject.isDone ? 'article.done' : subject.by;
}

function checkTooltip({ count, subject }: GroupNode<ArticleUri>): string {
  const sidecars = subject.by === 'check' ? subject.sidecars : 0;
  return [
    l10n.t('To check'),
    l10n.t('Claims whose words have gone or changed: {0}', shownNumber(count - sidecars)),
    l10n.t('Sidecars that cannot be read: {0}', shownNumber(sidecars)),
  ].join('\n');
}

/** What a group is called in lists. */
function nameOfGroup(subject: GroupSubject<ArticleUri>): string {
  switch (subject.by) {
    case 'actor':
      return subject.actor?.name ?? l10n.t('No actor yet');
    case 'article':
      return nameOf(subject.article);
    case 'stance':
      if (subject.id === undefined) return l10n.t('Not tagged');
      return subject.stance
        ? stanceLabel(subject.stance)
        : l10n.t('Unknown stance {0}', subject.id);
    case 'target':
      return subject.id === undefined ? l10n.t('No target') : subject.label;
    case 'check':
      return l10n.t('To check');
    case 'further':
      return l10n.t('{0} more', shownNumber(subject.rows));
  }
}

function isUntagged(subject: GroupSubject<ArticleUri>): boolean {
  return subject.by === 'stance' && subject.stance === undefined;
}

function iconOf(subject: GroupSubject<ArticleUri>): ThemeIcon {
  switch (subject.by) {
    case 'actor':
      if (subject.actor === undefined) return new ThemeIcon('question');
      return new ThemeIcon(subject.actor.kind === 'name' ? 'person' : 'account');
    case 'article':
      return subject.isDone
        ? new ThemeIcon('pass', new ThemeColor('standpoint.green.foreground'))
        : ThemeIcon.File;
    case 'stance':
      if (subject.stance !== undefined) return stanceIcon(subject.stance);
      return subject.id === undefined
        ? new ThemeIcon('circle-large-outline', new ThemeColor('standpoint.untagged.foreground'))
        : new ThemeIcon('warning');
    case 'target':
      return new ThemeIcon(subject.id === undefined ? 'circle-slash' : 'target');
    case 'check':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'further':
      return new ThemeIcon('ellipsis');
  }
}
