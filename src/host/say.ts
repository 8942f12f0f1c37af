import { window, workspace } from 'vscode';
import { withoutIcons } from '../core/text/foreignWords.ts';
import { notice } from './notice.ts';

const messageMilliseconds = 4000;

/**
 * What was done, for a moment, where it disturbs nobody. Screen readers do not read VS Code's status
 * bar: whoever has said that one is in use hears it as a notification.
 */
export function say(what: string, milliseconds = messageMilliseconds): void {
  const hasScreenReader = workspace.getConfiguration('editor').get('accessibilitySupport') === 'on';
  if (hasScreenReader) notice('information', `Standpoint: ${what}`);
  else window.setStatusBarMessage(withoutIcons(`Standpoint: ${what}`), milliseconds);
}
