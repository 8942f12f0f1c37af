import { window } from 'vscode';
import { withoutLinks } from '../core/text/foreignWords.ts';

/** Shows a message with buttons in a corner of the window. Names of files and actors in it are no links. */
export function notice(
  weight: 'information' | 'warning' | 'error',
  message: string,
  ...buttons: readonly string[]
): Thenable<string | undefined> {
  const shown = withoutLinks(message);
  switch (weight) {
    case 'information':
      return window.showInformationMessage(shown, ...buttons);
    case 'warning':
      return window.showWarningMessage(shown, ...buttons);
    case 'error':
      return window.showErrorMessage(shown, ...buttons);
  }
}
