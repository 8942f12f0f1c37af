import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { type ExportFormat, exportFormats } from '../../core/export/exportForm.ts';
import type { ExportScope, ExportTally } from '../../core/export/exportScope.ts';
import { claimCount } from '../../host/counts.ts';
import { pickOne } from '../../host/plainItems.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, classify } from '../../session/uris.ts';

/** What an export is to be like. */
export interface ExportForm {
  readonly format: ExportFormat;
  readonly suggestions: boolean;
}

/** The same with where it goes. */
export interface ExportOrder extends ExportForm {
  readonly to: Uri;
}

/**
 * Asks for the form and the file, unless the command was given both. Undefined when the user gives up. Throws a
 * Refusal where the file is one that Standpoint reads.
 */
export async function askHow(
  session: Session,
  tally: ExportTally<ArticleUri>,
  scope: ExportScope<ArticleUri>,
  argument: unknown,
): Promise<ExportOrder | undefined> {
  const given = orderIn(argument);
  const form = given ?? (await pickForm(tally));
  if (form === undefined) return undefined;
  const to = given?.to ?? (await pickFile(form.format, folderOf(scope, tally)));
  if (to === undefined) return undefined;
  const address = to.toString();
  const isRead = classify(address) !== undefined || session.articles.knows(address as ArticleUri);
  if (!isRead) return { ...form, to };
  throw new Refusal(
    l10n.t(
      '“{0}” is an article, a sidecar or a codebook and was not overwritten. Export to another file.',
      workspace.asRelativePath(to),
    ),
  );
}

/** An order from another extension: the file as a `Uri`, which no link and no keybinding can give. */
function orderIn(argument: unknown): ExportOrder | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if (!('to' in argument) || !(argument.to instanceof Uri) || !('format' in argument)) {
    return undefined;
  }
  const format = exportFormats.find((one) => one === argument.format);
  if (format === undefined) return undefined;
  const suggestions = 'suggestions' in argument && argument.suggestions === true;
  return { format, suggestions, to: argument.to };
}

interface FormItem extends QuickPickItem {
  readonly form?: ExportForm;
}

async function pickForm(tally: ExportTally<ArticleUri>): Promise<ExportForm | undefined> {
  const picked = await pickOne(formItems(tally), {
    title: l10n.t('Export Claims'),
    placeHolder: l10n.t('What to write'),
  });
  return picked?.form;
}

/** Forms that would be empty, or the same as another one, are not offered. */
function formItems({ stored, suggested }: ExportTally<ArticleUri>): readonly FormItem[] {
  const decided: readonly FormItem[] = [
    formItem({ format: 'csv', suggestions: false }, claimCount(stored)),
    formItem({ format: 'json', suggestions: false }, claimCount(stored)),
  ];
  const all = claimCount(stored + suggested);
  const withSuggestions: readonly FormItem[] = [
    { label: '', kind: QuickPickItemKind.Separator },
    formItem({ format: 'csv', suggestions: true }, all),
    formItem({ format: 'json', suggestions: true }, all),
  ];
  return [...(stored > 0 ? decided : []), ...(suggested > 0 ? withSuggestions : [])];
}

function formItem(form: ExportForm, count: string): FormItem {
  const words = {
    csv: {
      label: form.suggestions ? l10n.t('CSV with Suggestions') : l10n.t('CSV'),
      use: l10n.t('for spreadsheets, R and pandas'),
    },
    json: {
      label: form.suggestions ? l10n.t('JSON with Suggestions') : l10n.t('JSON'),
      use: l10n.t('for programs'),
    },
  };
  const { label, use } = words[form.format];
  return { label, description: `${count} · ${use}`, form };
}

/** The folder that is exported, else the first of the workspace, else that of the first article. */
function folderOf(
  scope: ExportScope<ArticleUri>,
  { articles }: ExportTally<ArticleUri>,
): Uri | undefined {
  if (scope.over === 'folder' && scope.within !== undefined) return Uri.parse(scope.within, true);
  const [root] = workspace.workspaceFolders ?? [];
  if (root !== undefined) return root.uri;
  const [first] = articles;
  const article = first && Uri.parse(first, true);
  if (article === undefined || article.scheme === 'untitled') return undefined;
  return Uri.joinPath(article, '..');
}

async function pickFile(format: ExportFormat, folder: Uri | undefined): Promise<Uri | undefined> {
  return window.showSaveDialog({
    title: l10n.t('Export Claims'),
    saveLabel: l10n.t('Export'),
    ...(folder && { defaultUri: Uri.joinPath(folder, `claims.${format}`) }),
    filters: format === 'csv' ? { [l10n.t('CSV')]: ['csv'] } : { [l10n.t('JSON')]: ['json'] },
  });
}
