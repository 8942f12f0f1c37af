import { env, l10n } from 'vscode';

/** “A, B, and C”, as the reader's language joins names. */
export function allOf(names: readonly string[]): string {
  return new Intl.ListFormat(env.language, { type: 'conjunction' }).format(names);
}

/** “A, B, or C”, as the reader's language joins alternatives. */
export function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat(env.language, { type: 'disjunction' }).format(names);
}

/** Words of a file or an article in quotation marks, as the reader's language sets them. */
export function inQuotes(words: string): string {
  return l10n.t('“{0}”', words);
}
