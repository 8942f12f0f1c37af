import { l10n, StatusBarAlignment, window } from 'vscode';
import { withoutIcons } from '../../core/text/foreignWords.ts';
import { shownNumber } from '../../host/counts.ts';
import type { Disposable } from '../../session/event.ts';
import type { ReadingProgress } from '../../session/readingProgress.ts';

export interface ReadingItem extends Disposable {
  /** Nothing while there is no progress, unless the user stopped it. */
  show(progress: ReadingProgress | undefined, stoppedAt: ReadingProgress | undefined): void;
}

/** How much of a folder is read, in the status bar; a click stops it or goes on with it. */
export function readingItem(): ReadingItem {
  const item = window.createStatusBarItem('standpoint.reading', StatusBarAlignment.Left);
  item.name = l10n.t('Standpoint: Reading the Folder');
  return {
    show(progress, stoppedAt) {
      const shown = progress ?? stoppedAt;
      if (shown === undefined) return item.hide();
      const words = withoutIcons(readWords(shown));
      const isGoing = progress !== undefined;
      item.text = `$(${isGoing ? 'sync~spin' : 'debug-pause'}) ${words}`;
      item.tooltip = isGoing ? l10n.t('{0}. Click to stop.', words) : stoppedWords(shown, words);
      item.command = isGoing ? 'standpoint.stopReading' : 'standpoint.resumeReading';
      item.accessibilityInformation = {
        label: isGoing
          ? l10n.t('Standpoint: {0}', words)
          : l10n.t('Standpoint: stopped, {0}', words),
      };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

function readWords({ of, done, all }: ReadingProgress): string {
  const [some, total] = [shownNumber(done), shownNumber(all)];
  switch (of) {
    case 'check':
      return l10n.t('{0} of {1} articles checked for changes', some, total);
    case 'decisions':
      return l10n.t('{0} of {1} articles read', some, total);
    case 'suggestions':
      return l10n.t('{0} of {1} articles searched for claims', some, total);
  }
}

/** Lists show what is not checked as it was last. */
function stoppedWords({ of }: ReadingProgress, words: string): string {
  if (of === 'check')
    return l10n.t('Stopped: {0}. The others are shown as they were last. Click to go on.', words);
  return l10n.t('Stopped: {0}. The sidebar lacks claims of the others. Click to go on.', words);
}
