import { Hover, languages, MarkdownString, type TextDocument } from 'vscode';
import { anchorSentences } from '../../core/annotation/anchorWords.ts';
import { type Claim, isToCheck, stanceOf, stanceWords } from '../../core/annotation/annotation.ts';
import { claimAt } from '../../core/annotation/claimAt.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { span } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';

/** What can be done with a claim right where it is shown. */
const actions = {
  'standpoint.tagClaim': '$(tag) Tag…',
  'standpoint.assignActor': '$(person) Actor…',
  'standpoint.dismissClaim': '$(close) Dismiss',
} as const;

/** What comes first where its words have changed. */
const confirming = { 'standpoint.confirmClaim': '$(check) Confirm' } as const;

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
  shown.isTrusted = { enabledCommands: Object.keys({ ...confirming, ...actions }) };
  const stance = stanceOf(claim);
  const actor = claim.actor?.name ?? 'No actor yet';
  shown.appendText(`${stance ? `${symbolOf(stance)} ` : ''}${stanceWords(claim)} · ${actor}`);
  for (const line of details(claim, document.getText())) {
    shown.appendMarkdown('\n\n').appendText(line);
  }
  const address: ClaimAddress<string> = { article: uriOf(document), key: claim.key };
  const argument = encodeURIComponent(JSON.stringify([address])).replace(/[()]/g, percentEncoded);
  const offered = Object.entries(isToCheck(claim) ? { ...confirming, ...actions } : actions);
  const links = offered.map(([command, title]) => `[${title}](command:${command}?${argument})`);
  return shown.appendMarkdown(`\n\n${links.join(' &nbsp; ')}`);
}

/** A bracket in the article's words must not end a link. */
function percentEncoded(bracket: string): string {
  return `%${bracket.charCodeAt(0).toString(16)}`;
}

function details(claim: Claim, text: string): readonly string[] {
  const words = (of: { start: number; end: number } | undefined) =>
    of && `“${text.slice(of.start, of.end)}”`;
  const source = words(claim.found?.source);
  const cue = words(claim.found?.cue);
  const record = claim.status === 'stored' ? claim.record : undefined;
  return [
    ...(source || cue ? [`Found by ${[source, cue].filter(Boolean).join(' and ')}`] : []),
    ...(claim.status === 'stored' && claim.target ? [`On: ${claim.target.label}`] : []),
    ...(record?.note ? [`Note: ${record.note}`] : []),
    ...(record?.by ? [`By ${record.by}`] : []),
    ...(claim.status === 'stored' ? anchorSentences(claim) : []),
  ];
}
