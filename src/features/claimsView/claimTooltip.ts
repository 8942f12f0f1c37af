import { l10n, MarkdownString } from 'vscode';
import type { ClaimNode } from '../../core/corpus/nodes.ts';
import type { ClaimKind } from '../../core/engine/analysis.ts';
import { nameOf } from '../../host/articleName.ts';
import { anchorSentences, stanceWords } from '../../host/claimWords.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** A claim at length: all of its words, what it is, and what has become of it. */
export function claimTooltip({ article, claim }: ClaimNode<ArticleUri>): MarkdownString {
  const tooltip = new MarkdownString()
    .appendText(claim.quote)
    .appendMarkdown('\n\n')
    .appendText(`${stanceWords(claim)} · ${kindWords(claim.kind)} · ${nameOf(article)}`);
  for (const sentence of claim.status === 'stored' ? anchorSentences(claim) : []) {
    tooltip.appendMarkdown('\n\n').appendText(sentence);
  }
  return tooltip;
}

function kindWords(kind: ClaimKind): string {
  switch (kind) {
    case 'direct':
      return l10n.t('quoted');
    case 'mixed':
      return l10n.t('partly quoted');
    case 'indirect':
      return l10n.t('reported');
  }
}
