import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import type { HeaderChange } from '../../core/sidecar/changeHeader.ts';
import type { ArticleHeader } from '../../core/sidecar/record.ts';

/** One box after the other, each with what is known or guessed; undefined where one of them is left. */
export async function askForDetails(
  article: string,
  { title, outlet, date }: ArticleHeader,
): Promise<HeaderChange | undefined> {
  const ask = async (step: number, prompt: string, value = '', isOdd = never) => {
    const typed = await window.showInputBox({
      title: l10n.t('{0} ({1} of 3)', article, String(step)),
      prompt,
      value,
      placeHolder: l10n.t('Leave it empty for none'),
      validateInput: (words) =>
        isOdd(words.trim())
          ? { message: undated(), severity: InputBoxValidationSeverity.Info }
          : '',
    });
    const words = typed?.trim();
    return words === '' ? null : words;
  };
  const newTitle = await ask(1, l10n.t('Title of the article'), title);
  if (newTitle === undefined) return undefined;
  const newOutlet = await ask(2, l10n.t('Outlet: newspaper, agency or website'), outlet);
  if (newOutlet === undefined) return undefined;
  const newDate = await ask(3, l10n.t('Date of the article, such as 2026-03-11'), date, isNoDay);
  if (newDate === undefined) return undefined;
  return { title: newTitle, outlet: newOutlet, date: newDate };
}

const never = (_words: string) => false;

/** Dates are compared letter by letter: whatever is no day sorts somewhere. */
function isNoDay(words: string): boolean {
  return words !== '' && !/^\d{4}-\d\d-\d\d$/.test(words);
}

function undated(): string {
  return l10n.t('Claims are sorted by dates such as 2026-03-11.');
}
