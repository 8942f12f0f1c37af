import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ActorClaimRow, ActorRow } from '../../core/corpus/actorRows.ts';
import type { ActorRef } from '../../core/engine/analysis.ts';
import { inReadingOrder } from '../../core/text/foreignWords.ts';
import { nameOf } from '../../host/articleName.ts';
import { claimContext, claimIcon, claimLabel, openingClaim } from '../../host/claimRow.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { claimCount, shownNumber } from '../../host/counts.ts';
import { spoken } from '../../host/spoken.ts';
import type { Place } from '../../session/articles.ts';
import type { ArticleUri } from '../../session/uris.ts';
import {
  companionWords,
  courseWords,
  dateWords,
  foundWords,
  otherNames,
  sharedWords,
  spokenProfile,
  targetWords,
} from './rowWords.ts';

/** What of a tree item depends on the row. */
interface Look {
  readonly label: string;
  readonly description?: string;
  readonly icon?: ThemeIcon;
  readonly context?: string;
  /** Said in full where the label and the description are cut, and by screen readers. */
  readonly tooltip?: string;
}

/** How a row about an actor looks; `place` is where its claim stands. */
export function rowItem(row: ActorRow<ArticleUri>, place: Place | undefined): TreeItem {
  const { label, description = '', icon, context, tooltip } = lookOf(row);
  const item = new TreeItem(inReadingOrder(label), stateOf(row));
  item.id = row.id;
  item.description = inReadingOrder(description);
  item.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  const where = row.type === 'claim' && place ? [l10n.t('line {0}', String(place.start.line))] : [];
  item.accessibilityInformation = { label: [spoken(item.tooltip), ...where].join(', ') };
  if (icon !== undefined) item.iconPath = icon;
  if (context !== undefined) item.contextValue = context;
  if (row.type === 'claim') item.command = openingClaim(row.article, place);
  return item;
}

/** Open are the sections and the courses, which say what there is; names and others are there on request. */
function stateOf(row: ActorRow<ArticleUri>): TreeItemCollapsibleState {
  if (row.children.length === 0) return TreeItemCollapsibleState.None;
  const isOpen = row.type === 'courses' || row.type === 'claims' || row.type === 'course';
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function lookOf(row: ActorRow<ArticleUri>): Look {
  switch (row.type) {
    case 'profile':
      return {
        label: row.profile.actor.name,
        description: otherNames(row.profile),
        icon: actorIcon(row.profile.actor),
        context: 'actor',
        tooltip: spokenProfile(row.profile),
      };
    case 'name':
      return {
        label: row.name.name,
        icon: new ThemeIcon('symbol-string'),
        description: foundWords(row.name.count),
      };
    case 'courses':
      return { label: l10n.t('Stances over Time') };
    case 'claims': {
      const { claims, untagged } = row.profile;
      return {
        label: l10n.t('Claims'),
        description:
          untagged === 0
            ? shownNumber(claims.length)
            : l10n.t('{0} · {1} untagged', shownNumber(claims.length), shownNumber(untagged)),
        tooltip: [
          l10n.t('Claims'),
          claimCount(claims.length),
          l10n.t('{0} untagged', shownNumber(untagged)),
        ].join('\n'),
      };
    }
    case 'companions':
      return {
        label: l10n.t('Shares Targets With'),
        description: shownNumber(row.children.length),
      };
    case 'course':
      return {
        label: targetWords(row.course),
        description: courseWords(row.course),
        icon: new ThemeIcon(row.course.target === undefined ? 'circle-slash' : 'target'),
      };
    case 'claim':
      return claimLook(row);
    case 'companion':
      return {
        label: row.companion.actor.name,
        description: companionWords(row.companion),
        icon: actorIcon(row.companion.actor),
        context: 'actor',
      };
    case 'sharedTarget':
      return {
        label: row.shared.target.label,
        description: sharedWords(row.shared, row.names),
        icon: new ThemeIcon('target'),
      };
  }
}

/** In the course of a target the date comes first, elsewhere the words. */
function claimLook({ claim, article, date, in: where }: ActorClaimRow<ArticleUri>): Look {
  const words = claimLabel(claim);
  const isStep = where === 'course';
  return {
    label: isStep ? dateWords(date) : words,
    description: isStep ? words : (date ?? nameOf(article)),
    icon: claimIcon(claim),
    context: claimContext(claim),
    tooltip: [`${stanceWords(claim)} · ${dateWords(date)}`, claim.quote, nameOf(article)].join(
      '\n',
    ),
  };
}

function actorIcon({ kind }: ActorRef): ThemeIcon {
  return new ThemeIcon(kind === 'name' ? 'person' : 'account');
}
