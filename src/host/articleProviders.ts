import type { DocumentFilter, Disposable as VscodeDisposable } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Settings } from './settings.ts';

/**
 * Registers what VS Code asks about documents for the languages of articles, and anew when the user changes
 * those. A language has other documents too: a provider has to ask `isArticle`.
 */
export function provideForArticles(
  settings: Settings,
  register: (selector: readonly DocumentFilter[]) => VscodeDisposable,
): Disposable {
  let registered = register(selectorFor(settings));
  const listener = settings.languages.onDidChange(() => {
    registered.dispose();
    registered = register(selectorFor(settings));
  });
  return {
    dispose() {
      listener.dispose();
      registered.dispose();
    },
  };
}

/** The languages of articles, as VS Code wants them. */
export function selectorFor({ languages }: Settings): readonly DocumentFilter[] {
  return languages.value.map((language) => ({ language }));
}
