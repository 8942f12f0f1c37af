import { Hover, l10n, languages, MarkdownString, type TextDocument } from 'vscode';
import { type Claim, isToCheck, stanceOf } from '../../core/annotation/annotation.ts';
import { claimAt } from '../../core/annotation/claimAt.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { span } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { anchorSentences, stanceWords } from '../../host/claimWords.ts';
import type { Host } from '../../host/host.ts';
import { allOf } from '../../host/lists.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';

/** What is known of the claim under the pointer or cursor, in words. */
export function register(session: Session, host: Host): Disposable {
  return languages.registerHoverProvider('*', {
    provideHover(document, position) {
      if (!isArticle(document, host.settings)) return undefined;
      const at = document.offsetAt(position);
      const claims = session.articles.annotationsOf(uriOf(document))?.claims ?? [];
      const claim = claimAt(claims, span(at, at));
      const piece = claim?.spans.find(({ start, end }) => start <= at && at <= end);
      return claim && piece && new Hover(explain(claim, document), rangeOf(document, piece));
    },
  });
}

/** The article's words go in as plain text: they may look like Markdown and must not act as it. */
function explain(claim: Claim, document: TextDocument): MarkdownString {
  const shown = new MarkdownString('', true);
  const offered = actionsOn(claim);
  shown.isTrusted = { enabledCommands: offered.map(({ command }) => command) };
  const stance = stanceOf(claim);
  const actor = claim.actor?.name ?? l10n.t('No actor yet');
  shown.appendText(`${stance ? `${symbolOf(stance)} ` : ''}${stanceWords(claim)} · ${actor}`);
  for (const line of details(claim, document.getText())) {
    shown.appendMarkdown('\n\n').appendText(line);
  }
  const address: ClaimAddress<string> = { article: uriOf(document), key: claim.key };
  const argument = encodeURIComponent(JSON.stringify([address])).replace(/[()]/g, percentEncoded);
  const links = offered.map(
    ({ command, icon, title }) => `[$(${icon}) ${title}](command:${command}?${argument})`,
  );
  return shown.appendMarkdown(`\n\n${links.join(' &nbsp; ')}`);
}

interface Action {
  readonly command: string;
  readonly icon: string;
  readonly title: string;
}

/** What can be done with a claim right where it is shown; first of all where its words have changed. */
function actionsOn(claim: Claim): readonly Action[] {
  const confirm = {
    command: 'standpoint.confirmClaim',
    icon: 'check',
    title: l10n.t('Confirm'),
  };
  return [
    ...(isToCheck(claim) ? [confirm] : []),
    { command: 'standpoint.tagClaim', icon: 'tag', title: l10n.t('Tag…') },
    { command: 'standpoint.assignActor', icon: 'person', title: l10n.t('Actor…') },
    { command: 'standpoint.dismissClaim', icon: 'close', title: l10n.t('Dismiss') },
  ];
}

/** A bracket in the article's words must not end a link. */
function percentEncoded(bracket: string): string {
  return `%${bracket.charCodeAt(0).toString(16)}`;
}

function details(claim: Claim, text: string): readonly string[] {
  const words = (of: { start: number; end: number } | undefined) =>
    of ? [`“${text.slice(of.start, of.end)}”`] : [];
  const found = [...words(claim.found?.source), ...words(claim.found?.cue)];
  const record = claim.status === 'stored' ? claim.record : undefined;
  return [
    ...(found.length > 0 ? [l10n.t('Found by {0}', allOf(found))] : []),
    ...(claim.status === 'stored' && claim.target ? [l10n.t('On: {0}', claim.target.label)] : []),
    ...(record?.note ? [l10n.t('Note: {0}', record.note)] : []),
    ...(record?.by ? [l10n.t('By {0}', record.by)] : []),
    ...(claim.status === 'stored' ? anchorSentences(claim) : []),
  ];
}
