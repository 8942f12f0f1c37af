import { l10n } from 'vscode';
import { articleCount } from '../../host/counts.ts';
import type { ArticleDecision } from '../../session/decisions/decision.ts';
import type { Deed } from '../../session/decisions/deeds.ts';
import { fileName } from '../../session/uris.ts';

/** What a deed did, in a word or two: what was undone, or done again. */
export function deedWords({ decision }: Deed): string {
  if (decision.type === 'several' && decision.decisions.every(isOnArticle))
    return l10n.t('details of articles');
  const words: Readonly<Record<Deed['decision']['type'], string>> = {
    tag: l10n.t('stance'),
    untag: l10n.t('removal of a stance'),
    assign: l10n.t('actor'),
    target: l10n.t('target'),
    note: l10n.t('note'),
    dismiss: l10n.t('dismissal'),
    reanchor: l10n.t('words of a claim'),
    confirm: l10n.t('confirmation'),
    add: l10n.t('new claim'),
    reinstate: l10n.t('decision that was set aside'),
    resolve: l10n.t('merge'),
    header: l10n.t('details of an article'),
    seed: l10n.t('seeding'),
    several: l10n.t('decisions on several claims'),
    rename: l10n.t('renaming of an actor'),
    merge: l10n.t('merging of actors'),
    alias: l10n.t('alias'),
    split: l10n.t('splitting of an actor'),
    rewrite: l10n.t('rewriting of references'),
  };
  return words[decision.type];
}

function isOnArticle({ decision }: ArticleDecision): boolean {
  return decision.type === 'header';
}

/** The files that a deed changed: one by name, several articles by their number. */
export function placeOf({ changes, codebook }: Deed): string {
  const [first, ...others] = changes;
  const inCodebook = codebook && fileName(codebook.uri);
  if (first === undefined) return inCodebook ?? '';
  const articles = others.length === 0 ? fileName(first.article) : articleCount(changes.length);
  return inCodebook === undefined ? articles : l10n.t('{0} and {1}', inCodebook, articles);
}
