import { env, l10n } from 'vscode';

/** A whole number as the reader's language writes it: 10,000 or 10.000. */
export function shownNumber(value: number): string {
  return value.toLocaleString(env.language);
}

/** How many claims: “1 claim”, “10,000 claims”. */
export function claimCount(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', shownNumber(count));
}

/** How many claims that nobody has tagged: “1 untagged claim”, “10,000 untagged claims”. */
export function untaggedCount(count: number): string {
  return count === 1
    ? l10n.t('1 untagged claim')
    : l10n.t('{0} untagged claims', shownNumber(count));
}

/** How many files: “1 file”, “3 files”. */
export function fileCount(count: number): string {
  return count === 1 ? l10n.t('1 file') : l10n.t('{0} files', shownNumber(count));
}

/** How many records: “1 record”, “3 records”. */
export function recordCount(count: number): string {
  return count === 1 ? l10n.t('1 record') : l10n.t('{0} records', shownNumber(count));
}

/** How many articles: “1 article”, “3 articles”. */
export function articleCount(count: number): string {
  return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', shownNumber(count));
}
