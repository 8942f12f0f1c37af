import { l10n } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import { lineStarts, positionAt } from '../../core/text/lines.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, fileName, sidecarOf } from '../../session/uris.ts';

/** Throws a Refusal for a note of several lines, with the way to it: VS Code's field for words would join them. */
export function refuseLines({ articles }: Session, article: ArticleUri, claim: Claim): void {
  if (claim.status !== 'stored' || !/[\r\n]/.test(claim.record.note ?? '')) return;
  const uri = sidecarOf(article);
  const { text = '' } = articles.sidecars().find((one) => one.article === article) ?? {};
  throw new Refusal(
    l10n.t('This note has several lines. Edit it in “{0}”, so that they stay.', fileName(uri)),
    { remedy: { do: 'open', uri, at: positionAt(lineStarts(text), claim.record.range.start) } },
  );
}
