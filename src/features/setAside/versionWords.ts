import { l10n } from 'vscode';
import type { Fact, VersionFacts } from '../../core/sidecar/changeFacts.ts';

/** One version of a record in words: “Opposes, by ana”. `labelOf` names a stance. */
export function versionWords(version: VersionFacts, labelOf: (stance: string) => string): string {
  switch (version.is) {
    case 'dismissed':
      return l10n.t('dismissed');
    case 'not dismissed':
      return l10n.t('not dismissed');
    case 'no claim':
      return l10n.t('no such claim');
    case 'claim':
      if (version.facts.length === 0) return l10n.t('a claim');
      return version.facts.map((fact) => factWords(fact, labelOf)).join('; ');
  }
}

function factWords(fact: Fact, labelOf: (stance: string) => string): string {
  switch (fact.of) {
    case 'stance':
      return stanceWords(fact, labelOf);
    case 'actor':
      return fact.actor === undefined ? l10n.t('actor as found') : l10n.t('actor {0}', fact.actor);
    case 'note':
      return fact.note ? l10n.t('note “{0}”', fact.note) : l10n.t('no note');
    case 'words':
      return l10n.t('the words “{0}”', fact.quote);
  }
}

function stanceWords(
  { stance, target, by }: Extract<Fact, { readonly of: 'stance' }>,
  labelOf: (stance: string) => string,
): string {
  const words = [
    stance === undefined ? l10n.t('not tagged') : labelOf(stance),
    ...(target === undefined ? [] : [l10n.t('on {0}', target)]),
    ...(by === undefined ? [] : [l10n.t('by {0}', by)]),
  ];
  return words.join(', ');
}
