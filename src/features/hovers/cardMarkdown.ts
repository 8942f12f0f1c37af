import { l10n, MarkdownString } from 'vscode';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { Confidence, Grounds, HoverCard } from '../../core/corpus/hoverCard.ts';
import { commandLink, escapeMarkdown } from '../../core/text/markdown.ts';
import { shortened } from '../../core/text/shortened.ts';
import { nameOf } from '../../host/articleName.ts';
import { anchorSentences, stanceLabel, stanceWords } from '../../host/claimWords.ts';
import { shownNumber } from '../../host/counts.ts';
import { allOf, inQuotes } from '../../host/lists.ts';
import type { ArticleUri } from '../../session/uris.ts';

type Card = HoverCard<ArticleUri>;

/** What a card may run, and nothing else: the words in it are those of articles and sidecars. */
const enabledCommands = [
  'standpoint.tagStance',
  'standpoint.assignActor',
  'standpoint.assignTarget',
  'standpoint.editNote',
  'standpoint.dismissClaim',
  'standpoint.confirmClaim',
  'standpoint.openClaim',
];

/** A card as it is shown. All words of others go in escaped. */
export function cardMarkdown(card: Card): MarkdownString {
  const paragraphs = [
    escapeMarkdown(headline(card)),
    ...details(card).map(escapeMarkdown),
    stanceLinks(card),
    actionLinks(card),
    ...otherLinks(card),
  ];
  const shown = new MarkdownString(paragraphs.join('\n\n'), true);
  shown.isTrusted = { enabledCommands };
  return shown;
}

function headline({ claim, stance, actor }: Card): string {
  const words = `${stanceWords(claim)} · ${actor ?? l10n.t('No actor yet')}`;
  return stance === undefined ? words : `${symbolOf(stance)} ${words}`;
}

function details({ claim, target, note, by, grounds }: Card): readonly string[] {
  return [
    ...(target === undefined ? [] : [l10n.t('On: {0}', target)]),
    ...(note === undefined ? [] : [l10n.t('Note: {0}', note)]),
    ...(by === undefined ? [] : [l10n.t('By {0}', by)]),
    ...(grounds === undefined ? [] : [`${reason(grounds)} · ${confidenceWords(grounds)}`]),
    ...(claim.status === 'stored' ? anchorSentences(claim) : []),
  ];
}

function reason({ source, cue, kind }: Grounds): string {
  const words = [source, cue].flatMap((one) => (one === undefined ? [] : [inQuotes(one)]));
  if (words.length > 0) return l10n.t('Found by {0}', allOf(words));
  return kind === 'indirect'
    ? l10n.t('Found as reported speech that names nobody')
    : l10n.t('Found as a quotation that names nobody');
}

function confidenceWords({ confidence }: Grounds): string {
  const words: Readonly<Record<Confidence, string>> = {
    sure: l10n.t('very likely right'),
    likely: l10n.t('likely right'),
    unsure: l10n.t('unsure'),
    doubtful: l10n.t('doubtful'),
  };
  return words[confidence];
}

/** The present one is no link, and stands out by weight and a mark. */
function stanceLinks({ stances, stance, address }: Card): string {
  const links = stances.map((one) => {
    const title = escapeMarkdown(`${symbolOf(one)} ${stanceLabel(one)}`);
    if (one.id === stance?.id) return `**${title}** $(check)`;
    return commandLink(title, 'standpoint.tagStance', { ...address, stance: one.id });
  });
  return links.join(' &nbsp;');
}

function actionLinks({ address, isToCheck }: Card): string {
  const action = (command: string, icon: string, title: string) =>
    commandLink(`$(${icon}) ${escapeMarkdown(title)}`, command, address);
  return [
    ...(isToCheck ? [action('standpoint.confirmClaim', 'check', l10n.t('Confirm'))] : []),
    action('standpoint.assignActor', 'person', l10n.t('Actor…')),
    action('standpoint.assignTarget', 'target', l10n.t('Target…')),
    action('standpoint.editNote', 'note', l10n.t('Note…')),
    action('standpoint.dismissClaim', 'close', l10n.t('Dismiss')),
  ].join(' &nbsp;');
}

function otherLinks({ actor, target, others, moreOthers }: Card): readonly string[] {
  if (others.length === 0 || actor === undefined) return [];
  const heading =
    target === undefined
      ? l10n.t('Also by {0}', actor)
      : l10n.t('Also by {0} on “{1}”', actor, target);
  const items = others.map(({ address, claim }) => {
    const title = escapeMarkdown(shortened(claim.quote));
    const link = commandLink(title, 'standpoint.openClaim', address);
    return `- ${escapeMarkdown(stanceWords(claim))}: ${link} ${escapeMarkdown(nameOf(address.article))}`;
  });
  const more =
    moreOthers === 0
      ? []
      : [`- ${escapeMarkdown(l10n.t('and {0} more', shownNumber(moreOthers)))}`];
  return ['---', escapeMarkdown(heading), [...items, ...more].join('\n')];
}
