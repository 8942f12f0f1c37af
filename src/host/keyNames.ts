import { l10n } from 'vscode';

/** `Alt+Shift+1`, as the reader's language names keys. */
export function withAltShift(key: number | string): string {
  return l10n.t('Alt+Shift+{0}', String(key));
}

/** `Shift+N`. */
export function withShift(key: string): string {
  return l10n.t('Shift+{0}', key);
}
